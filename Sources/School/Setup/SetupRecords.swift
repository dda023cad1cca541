import People
import Store

extension Records {
    /// Writes down a new school with ordinary session times, which the office can change.
    func add(_ school: NewSchool, from day: Day) throws {
        try Wall.works(in: self)
        if try any("SELECT 1 FROM school WHERE slug = \(school.slug)") {
            throw SetupFault("There is a school \"\(school.slug)\" already.")
        }
        let number = (try first("SELECT coalesce(max(number), 0) FROM school") { try $0.int(0) } ?? 0) + 1
        try run(
            """
            INSERT INTO school (number, slug, name, phase, urn, takes_lessons)
            VALUES (\(number), \(school.slug), \(school.name), \(school.phase.rawValue), \(school.urn),
                \(school.phase == .secondary))
            """)
        for (session, opens, ends) in [("AM", 8 * 60 + 50, 12 * 60), ("PM", 13 * 60, 15 * 60 + 15)] {
            try run(
                """
                INSERT INTO session_times (school, session, from_day, opens, register_minutes, ends)
                VALUES (\(number), \(session), \(Day(number: 0)), \(opens), 25, \(ends))
                """)
        }
    }

    /// The number of a school by its slug, for work outside any page.
    func schoolNumber(slug: String) throws -> SchoolNumber {
        try Wall.works(in: self)
        guard let number = try first("SELECT number FROM school WHERE slug = \(slug)", { try $0.int(0) }) else {
            let known = try schoolSlugs()
            throw SetupFault(
                "No school \"\(slug)\". Known: \(known.isEmpty ? "none yet" : known.joined(separator: ", ")).")
        }
        return number
    }

    func schoolSlugs() throws -> [String] { try all("SELECT slug FROM school ORDER BY slug") { try $0.text(0) } }

    /// Gives a person their way in. An account that exists already keeps its password and gains the new place.
    func add(_ person: NewPerson, password: String, account new: ID<Account>, staff: ID<Staff>, at now: Instant) throws
    {
        let school = try schoolNumber(slug: person.school)
        let account = try keepAccount(person, password: password, new: new, at: now)
        switch person.place {
        case .staff(let role, let post):
            try addStaff(
                person, role, post, school: school, account: account, staff: staff, today: SchoolTime.day(of: now))
        case .family:
            let adult = try knownAdult(email: person.email, school: school)
            try run("INSERT INTO account_adult (account, school, adult) VALUES (\(account), \(school), \(adult))")
        }
    }

    private func keepAccount(_ person: NewPerson, password: String, new: ID<Account>, at now: Instant) throws -> ID<
        Account
    > {
        let known = try first("SELECT id FROM account WHERE email = \(person.email)") { try $0.id(0, of: Account.self) }
        if let known { return known }
        try run(
            """
            INSERT INTO account (id, email, name, password, made_at)
            VALUES (\(new), \(person.email), \(person.name), \(password), \(now))
            """)
        return new
    }

    private func addStaff(
        _ person: NewPerson, _ role: StaffRole, _ post: String, school: SchoolNumber, account: ID<Account>,
        staff: ID<Staff>, today: Day
    ) throws {
        let parts = person.name.split(separator: " ")
        let family = parts.last.map(String.init) ?? person.name
        let given = parts.dropLast().joined(separator: " ")
        try run(
            """
            INSERT INTO staff (school, id, given, family, post, role, email, from_day)
            VALUES (\(school), \(staff), \(given), \(family), \(post), \(role), \(person.email), \(today))
            """)
        try run("INSERT INTO account_staff (account, school, staff) VALUES (\(account), \(school), \(staff))")
    }

    /// The one adult whom the school knows under this address. Two who share an address are told apart by nobody but
    /// the office, so none is taken.
    private func knownAdult(email: String, school: SchoolNumber) throws -> ID<Adult> {
        let adults = try all(
            """
            SELECT DISTINCT adult FROM adult_reach
            WHERE school = \(school) AND kind = 'email' AND lower(value) = \(email)
            """
        ) { try $0.id(0, of: Adult.self) }
        guard let adult = adults.first, adults.count == 1 else {
            throw SetupFault(
                adults.isEmpty
                    ? "The school knows nobody under \(email). Import the contacts first."
                    : "\(adults.count) people share \(email). Give each their own address first.")
        }
        return adult
    }
}
