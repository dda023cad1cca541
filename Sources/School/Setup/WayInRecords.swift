import People
import Store

extension Records {
    /// Whether somebody signs in with this address already, in any school of the deployment.
    func knowsAccount(email: String) throws -> Bool {
        try Wall.works(in: self)
        return try any("SELECT 1 FROM account WHERE email = \(email)")
    }

    /// Gives a person their way in. An account that exists already keeps its password and gains the new place.
    func add(_ person: NewPerson, password: String?, account new: ID<Account>, staff: ID<Staff>, at now: Instant) throws
        -> WayIn
    {
        let school = try schoolNumber(slug: person.school)
        let (account, isNew) = try keepAccount(person, password: password, new: new, at: now)
        switch person.place {
        case .staff(let role, let post):
            try refusePupils(account, person)
            let place = StaffPlace(
                person: person, role: role, post: post, school: school, account: account,
                today: SchoolTime.day(of: now))
            return WayIn(isNewAccount: isNew, knownAs: try keepStaff(place, new: staff))
        case .family:
            try refusePupils(account, person)
            return WayIn(isNewAccount: isNew, knownAs: try keepAdult(person, school, account))
        case .pupil(let number):
            let place = PupilPlace(
                person: person, number: number, school: school, account: account, today: SchoolTime.day(of: now))
            return WayIn(isNewAccount: isNew, knownAs: try keepPupil(place, isNewAccount: isNew))
        }
    }

    private func keepAccount(_ person: NewPerson, password: String?, new: ID<Account>, at now: Instant) throws -> (
        ID<Account>, isNew: Bool
    ) {
        let known = try first("SELECT id FROM account WHERE email = \(person.email)") { try $0.id(0, of: Account.self) }
        if let known { return (known, false) }
        guard let password else { throw SetupFault("Nobody signs in as \(person.email) yet: a password is needed.") }
        try run(
            """
            INSERT INTO account (id, email, name, password, made_at)
            VALUES (\(new), \(person.email), \(person.name), \(password), \(now))
            """)
        return (new, true)
    }

    // MARK: Staff

    private struct StaffPlace {
        let person: NewPerson
        let role: StaffRole
        let post: String?
        let school: SchoolNumber
        let account: ID<Account>
        let today: Day
    }

    /// The one member of staff who has this address and no way in yet is the person meant: the import has brought them,
    /// with their classes. Their name in words; nil for somebody new.
    private func keepStaff(_ place: StaffPlace, new: ID<Staff>) throws -> String? {
        try refuseTwice(place)
        let waiting = try staffWithoutWayIn(place)
        guard waiting.count < 2 else {
            let names = waiting.map(\.name).joined(separator: ", ")
            throw SetupFault(
                "The school has \(waiting.count) members of staff under \(place.person.email): \(names). "
                    + "Give each their own address first, where the list comes from, and import it again.")
        }
        if let known = waiting.first { try appoint(known.id, place) } else { try addStaff(place, new) }
        try run(
            """
            INSERT INTO account_staff (account, school, staff)
            VALUES (\(place.account), \(place.school), \(waiting.first?.id ?? new))
            """)
        return waiting.first?.name
    }

    /// Somebody who works there already is told so; a post that has ended makes room for the new one.
    private func refuseTwice(_ place: StaffPlace) throws {
        let held = try first(
            """
            SELECT s.post, s.until_day FROM account_staff a JOIN staff s ON s.school = a.school AND s.id = a.staff
            WHERE a.account = \(place.account) AND a.school = \(place.school)
            """
        ) { (post: try $0.text(0), until: try $0.dayOrNil(1)) }
        guard let held else { return }
        guard let until = held.until, until < place.today else {
            throw SetupFault(
                "\(place.person.email) can sign in already, as \(held.post) of this school. Nothing was changed.")
        }
        try run("DELETE FROM account_staff WHERE account = \(place.account) AND school = \(place.school)")
    }

    private func staffWithoutWayIn(_ place: StaffPlace) throws -> [(id: ID<Staff>, name: String)] {
        try all(
            """
            SELECT s.id, coalesce(s.title || ' ', '') || s.given || ' ' || s.family FROM staff s
            WHERE s.school = \(place.school) AND lower(s.email) = \(place.person.email)
                AND (s.until_day IS NULL OR s.until_day >= \(place.today))
                AND NOT EXISTS (SELECT 1 FROM account_staff a WHERE a.school = s.school AND a.staff = s.id)
            ORDER BY s.id
            """
        ) { (id: try $0.id(0), name: try $0.text(1).trimmed) }
    }

    private func appoint(_ staff: ID<Staff>, _ place: StaffPlace) throws {
        try run(
            """
            UPDATE staff SET role = \(place.role), post = coalesce(\(place.post), post)
            WHERE school = \(place.school) AND id = \(staff)
            """)
    }

    private func addStaff(_ place: StaffPlace, _ staff: ID<Staff>) throws {
        let parts = place.person.name.split(separator: " ")
        let family = parts.last.map(String.init) ?? place.person.name
        let given = parts.dropLast().joined(separator: " ")
        let post = place.post ?? place.role.usualPost
        try run(
            """
            INSERT INTO staff (school, id, given, family, post, role, email, from_day)
            VALUES (\(place.school), \(staff), \(given), \(family), \(post), \(place.role), \(place.person.email),
                \(place.today))
            """)
    }

    // MARK: Families

    private func keepAdult(_ person: NewPerson, _ school: SchoolNumber, _ account: ID<Account>) throws -> String {
        if try any("SELECT 1 FROM account_adult WHERE account = \(account) AND school = \(school)") {
            throw SetupFault(
                "\(person.email) can sign in already, as a parent or carer of this school. Nothing was changed.")
        }
        let adult = try knownAdult(email: person.email, school: school)
        if try any("SELECT 1 FROM account_adult WHERE school = \(school) AND adult = \(adult.id)") {
            throw SetupFault("\(adult.name), whom the school knows under \(person.email), signs in as somebody else.")
        }
        try run("INSERT INTO account_adult (account, school, adult) VALUES (\(account), \(school), \(adult.id))")
        return adult.name
    }

    /// The one adult whom the school knows under this address. Two who share an address are told apart by nobody but
    /// the office, so none is taken.
    private func knownAdult(email: String, school: SchoolNumber) throws -> (id: ID<Adult>, name: String) {
        let adults = try all(
            """
            SELECT DISTINCT a.id, coalesce(a.title || ' ', '') || a.given || ' ' || a.family
            FROM adult_reach r JOIN adult a ON a.school = r.school AND a.id = r.adult
            WHERE r.school = \(school) AND r.kind = 'email' AND lower(r.value) = \(email)
            """
        ) { (id: try $0.id(0, of: Adult.self), name: try $0.text(1).trimmed) }
        guard let adult = adults.first, adults.count == 1 else {
            throw SetupFault(
                adults.isEmpty
                    ? "The school knows nobody under \(email). Import the contacts first."
                    : "\(adults.count) people share \(email). Give each their own address first.")
        }
        return adult
    }
}
