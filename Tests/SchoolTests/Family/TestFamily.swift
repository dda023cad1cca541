import People
import Store
import StoreTesting

@testable import School

/// The Ashdowns and those around them, in two schools, on Friday 20 November 2026.
///
/// Amelia is in Year 5 at Seaview, her brother Jack in Year 9 at Harbour, which marks lessons too. Bea is their mother; Tom,
/// their father, lives apart and sees Amelia; Gran sees her and may not act; Karl has been ordered to stay away. Omar's
/// mother is another family, and Leo has left.
struct TestFamily {
    enum Person: String, CaseIterable {
        case bea, tom, gran, karl
        case omarsMother = "nadia"
        case leosMother = "lena"
        var email: String { "\(rawValue)@example.org" }
    }

    enum Child: Int, CaseIterable {
        case amelia = 1
        case jack, omar, leo
        var id: ID<Pupil> { ID(high: 0xa1, low: UInt64(rawValue)) }
        var school: SchoolNumber { self == .jack ? 2 : 1 }
    }

    static let password = "harbour-lantern-42"
    static let friday = day("2026-11-20")

    let store: any Store
    let clock: TestClock
    let door: Door

    init(_ engine: Engine, at time: String = "2026-11-20 10:30") async throws {
        store = try await freshStore(engine, migrations: Schema.migrations)
        clock = TestClock(TestFamily.friday, 0, 0)
        clock.move(to: at(time))
        let hash = try Passwords.hash(TestFamily.password, salt: Array("saltsaltsaltsalt".utf8), kind: .family)
        try await store.write { records in
            try Wall.works(in: records)
            try TestFamily.schools(records)
            try TestFamily.children(records)
            try TestFamily.adults(records, password: hash)
            try TestFamily.links(records)
        }
        door = try Door(World.test(store, clock), settings: .test)
    }

    /// Somebody's browser, signed in.
    func browser(_ person: Person) async throws -> Caller {
        let browser = Caller(door)
        _ = try await browser.signIn(email: person.email, password: TestFamily.password)
        return browser
    }

    func path(_ child: Child, _ rest: String) -> String { "/children/\(child.id)/\(rest)" }

    /// Runs on the school's behalf.
    func works(_ body: @escaping @Sendable (Records) throws -> Void) async throws {
        try await store.write { records in
            try Wall.works(in: records)
            try body(records)
        }
    }
}

extension TestFamily.Person {
    var account: ID<Account> { ID(high: 0xacc, low: number) }
    /// The same person is another adult in each school.
    func adult(_ school: SchoolNumber) -> ID<Adult> { ID(high: 0xad0 + UInt64(school), low: number) }
    private var number: UInt64 { UInt64(Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}

extension TestFamily {
    static let linden = ID<Staff>(high: 0x5af, low: 1)
    static let oak = ID<ClassGroup>(high: 0xc1a, low: 1)
    static let tutor = ID<ClassGroup>(high: 0xc1a, low: 2)
    static let maths = ID<ClassGroup>(high: 0xc1a, low: 3)

    fileprivate static func schools(_ records: Records) throws {
        let schools = [
            (1, "seaview", "Seaview Primary School", "primary"), (2, "harbour", "Harbour Academy", "secondary"),
        ]
        for (number, slug, name, phase) in schools {
            try records.run(
                """
                INSERT INTO school (number, slug, name, phase, takes_lessons)
                VALUES (\(number), \(slug), \(name), \(phase), \(number == 2))
                """)
            try calendar(number, records)
        }
        try records.run(
            """
            INSERT INTO staff (school, id, title, given, family, post, role, from_day)
            VALUES (1, \(linden), 'Mrs', 'Ruth', 'Linden', 'Class teacher', 'teacher', '2020-09-01')
            """)
        for (school, id, kind, name, subject) in [
            (1, oak, "registration", "Oak", nil), (2, tutor, "registration", "9B", nil),
            (2, maths, "teaching", "9x/Ma1", "Maths" as String?),
        ] {
            try records.run(
                """
                INSERT INTO class_group (school, id, kind, name, subject, school_year)
                VALUES (\(school), \(id), \(kind), \(name), \(subject), 2026)
                """)
        }
        try timetable(records)
    }

    private static func calendar(_ school: SchoolNumber, _ records: Records) throws {
        for (name, starts, ends, from, to) in [
            ("Autumn term", "2026-09-03", "2026-12-18", "2026-10-26", "2026-10-30"),
            ("Spring term", "2027-01-04", "2027-03-25", "2027-02-15", "2027-02-19"),
        ] {
            try records.run(
                """
                INSERT INTO term (school, starts, ends, name, half_term_starts, half_term_ends)
                VALUES (\(school), \(starts), \(ends), \(name), \(from), \(to))
                """)
        }
        try records.run(
            "INSERT INTO closed_day (school, day, kind, words) VALUES (\(school), '2026-11-23', 'inset', 'INSET day')")
        for (session, opens, ends) in [("AM", 8 * 60 + 45, 12 * 60), ("PM", 13 * 60, 15 * 60 + 15)] {
            try records.run(
                """
                INSERT INTO session_times (school, session, from_day, opens, register_minutes, ends)
                VALUES (\(school), \(session), '2020-09-01', \(opens), 30, \(ends))
                """)
        }
    }

    private static func timetable(_ records: Records) throws {
        for (number, starts) in [(1, 9 * 60), (2, 10 * 60)] {
            try records.run(
                """
                INSERT INTO period (school, number, from_day, name, starts, ends)
                VALUES (2, \(number), '2020-09-01', \("Period \(number)"), \(starts), \(starts + 60))
                """)
        }
        try records.run(
            """
            INSERT INTO lesson (school, week, weekday, period, class_group, from_day)
            VALUES (2, 1, 5, 2, \(maths), '2026-09-01')
            """)
    }

    fileprivate static func children(_ records: Records) throws {
        let names: [(Child, String, String, String, ID<ClassGroup>, String?)] = [
            (.amelia, "Amelia", "Ashdown", "5", oak, nil), (.jack, "Jack", "Ashdown", "9", tutor, nil),
            (.omar, "Omar", "Haddad", "5", oak, nil), (.leo, "Leo", "Young", "5", oak, "2026-10-23"),
        ]
        for (child, given, family, year, group, left) in names {
            try records.run(
                """
                INSERT INTO pupil (school, id, given, family, year_group, born, joined, left_on)
                VALUES (\(child.school), \(child.id), \(given), \(family), \(year), \("201\(child.rawValue)-05-01"),
                    '2026-09-03', \(left))
                """)
            try records.run(
                """
                INSERT INTO membership (school, class_group, pupil, kind, from_day)
                VALUES (\(child.school), \(group), \(child.id), 'registration', '2026-09-01')
                """)
        }
        try records.run(
            """
            INSERT INTO membership (school, class_group, pupil, kind, from_day)
            VALUES (2, \(maths), \(Child.jack.id), 'teaching', '2026-09-01')
            """)
    }

    fileprivate static func adults(_ records: Records, password: String) throws {
        for person in Person.allCases {
            try records.run(
                """
                INSERT INTO account (id, email, name, password, made_at)
                VALUES (\(person.account), \(person.email), \(person.rawValue), \(password), 0)
                """)
            for school in person == .bea ? [1, 2] : [1] {
                try records.run(
                    """
                    INSERT INTO adult (school, id, given, family)
                    VALUES (\(school), \(person.adult(school)), \(person.rawValue), 'Ashdown')
                    """)
                try records.run(
                    """
                    INSERT INTO account_adult (account, school, adult)
                    VALUES (\(person.account), \(school), \(person.adult(school)))
                    """)
            }
        }
    }

    fileprivate static func links(_ records: Records) throws {
        let links: [(Person, Child, Bool)] = [
            (.bea, .amelia, true), (.bea, .jack, true), (.tom, .amelia, true), (.gran, .amelia, false),
            (.karl, .amelia, true), (.omarsMother, .omar, true), (.leosMother, .leo, true),
        ]
        for (person, child, mayAct) in links {
            try records.run(
                """
                INSERT INTO guardian_link (school, pupil, adult, relationship, may_see, may_act, from_day)
                VALUES (\(child.school), \(child.id), \(person.adult(child.school)), 'PAR', 1, \(mayAct), '2020-09-01')
                """)
        }
        try records.run(
            """
            INSERT INTO restriction (school, id, pupil, adult, kind, from_day)
            VALUES (1, \(ID<Never>(high: 7, low: 7)), \(Child.amelia.id), \(Person.karl.adult(1)), 'no sight', '2026-01-01')
            """)
    }
}

extension TestFamily {
    /// How often something was written down.
    func count(_ what: String) async throws -> Int {
        try await store.write { records in
            try Wall.works(in: records)
            return try records.first("SELECT count(*) FROM act WHERE what = \(what)") { try $0.int(0) } ?? 0
        }
    }

    /// What Oak's register of the Friday knows from families, as the class teacher sees it.
    func registerHears() async throws -> [ID<Pupil>: [AbsenceReport]] {
        let token = Array("a sign-in of Mrs Linden".utf8)
        let account = ID<Account>(high: 0xacc, low: 77)
        let now = clock.now
        try await works { records in
            try records.run(
                """
                INSERT INTO account (id, email, name, password, made_at)
                VALUES (\(account), 'linden@example.org', 'Ruth Linden', 'x', 0)
                """)
            try records.run(
                "INSERT INTO account_staff (account, school, staff) VALUES (\(account), 1, \(TestFamily.linden))")
            try records.run(
                """
                INSERT INTO teaching (school, staff, class_group, from_day)
                VALUES (1, \(TestFamily.linden), \(TestFamily.oak), '2026-09-01')
                """)
            try records.run(
                """
                INSERT INTO sign_in (token, id, account, csrf, device, began_at, seen_at, ends_at)
                VALUES (\(token), \(ID<SignIn>(high: 5, low: 5)), \(account), 'x', 'x', \(now), \(now),
                    \(now + .seconds(3600)))
                """)
        }
        return try await store.read { records in
            guard let viewer = try Access.viewer(token: token, now: now, in: records) else { return [:] }
            let group = try Access.group(
                TestFamily.oak, on: TestFamily.friday, for: viewer, seeing: Attendance.self, in: records)
            return try records.absenceReports(for: group)
        }
    }
}
