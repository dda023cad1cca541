import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

/// A small primary school on Friday 20 November 2026, with one class of six that two teachers share, another class, an
/// office, a head, and the mother of one of the six.
final class RegisterSchool: Sendable {
    let store: any Store
    let clock: TestClock
    let world: World
    let door: Door
    let oak: ID<ClassGroup>
    let elm: ID<ClassGroup>
    /// The class of Oak in the order of its register.
    let pupils: [ID<Pupil>]
    let names = ["Amelia Ashdown", "Ben Birch", "Chloe Clarke", "Daniyal Khan", "Ella Lee", "Finn Nowak"]
    let otherPupil: ID<Pupil>

    var amelia: ID<Pupil> { pupils[0] }
    var ben: ID<Pupil> { pupils[1] }

    static let password = "harbour-lantern-42"
    static let today = day("2026-11-20")

    private static let familyHash = try? Passwords.hash(password, salt: Array("saltsaltsaltsalt".utf8), kind: .family)
    private static let staffHash = try? Passwords.hash(password, salt: Array("saltsaltsaltsalt".utf8), kind: .staff)

    init(_ engine: Engine, at time: String = "8:50") async throws {
        store = try await freshStore(engine, migrations: Schema.migrations)
        let start = ClockTime(time) ?? SchoolTime.time(of: Instant(milliseconds: 0))
        clock = TestClock(Self.today, start.hour, start.minute)
        let world = World.test(store, clock)
        self.world = world
        door = try Door(world, settings: .test)
        (oak, elm) = (world.newID(), world.newID())
        pupils = names.map { _ in world.newID() }
        otherPupil = world.newID()
        try await fill()
    }

    private func fill() async throws {
        let (oak, elm, pupils, other, names, world) = (oak, elm, pupils, otherPupil, names, world)
        let hash = try #require(Self.familyHash)
        let staffHash = try #require(Self.staffHash)
        try await store.write { records in
            try Wall.works(in: records)
            try Seeding.school(records)
            for (id, name) in [(oak, "Oak"), (elm, "Elm")] { try Seeding.group(id, name, records) }
            for (id, name) in zip(pupils, names) { try Seeding.pupil(id, name, in: oak, records) }
            try Seeding.pupil(other, "Zoe Young", in: elm, records)
            let staff: [(String, String, StaffRole, ID<ClassGroup>?)] = [
                ("Mrs Linden", "Class teacher", .teacher, oak), ("Mr Khan", "Class teacher", .teacher, oak),
                ("Miss Reed", "Class teacher", .teacher, elm), ("Ms Park", "Office manager", .office, nil),
                ("Dr Stone", "Headteacher", .head, nil),
            ]
            for (name, post, role, group) in staff {
                let id = try Seeding.staff(name, post, role, staffHash, world, records)
                if let group { try Seeding.teaching(id, group, records) }
            }
            let cover = try Seeding.staff("Mr Finch", "Supply teacher", .teacher, staffHash, world, records)
            try Seeding.teaching(cover, oak, from: "2026-11-19", until: "2026-11-19", isCover: true, records)
            try Seeding.parent("Bea Ashdown", of: pupils[0], hash, world, records)
        }
    }

    /// A browser in which somebody is signed in: "linden", "khan", "reed", "park", "stone", "finch" or "ashdown".
    func browser(_ person: String) async throws -> StaffDesk {
        let caller = Caller(door)
        let isIn = try await caller.signIn(email: "\(person)@example.org", password: Self.password)
        #expect(isIn)
        let page = try await caller.get("/account")
        return StaffDesk(caller: caller, csrf: try #require(Caller.csrf(in: page.text)))
    }

    func register(_ slot: String = "AM", _ date: Day = RegisterSchool.today, of group: ID<ClassGroup>? = nil) -> String
    {
        "/groups/\(group ?? oak)/days/\(date)/registers/\(slot)"
    }

    /// The codes ever entered in a slot, in order.
    func codes(_ pupil: ID<Pupil>, _ slot: String = "AM", _ date: Day = RegisterSchool.today) async throws -> [String] {
        try await store.read { records in
            try Wall.works(in: records)
            return try records.all(
                "SELECT code FROM mark WHERE pupil = \(pupil) AND day = \(date) AND slot = \(slot) ORDER BY nth"
            ) { try $0.text(0) }
        }
    }

    /// Amelia's mother tells the school that she is ill, or what else.
    func tell(
        of pupil: ID<Pupil>, on day: String, _ words: String, kind: String = "ill", part: String = "day"
    ) async throws {
        let mother = try await browser("ashdown")
        let form = try await mother.get("/children/\(pupil)/absences/new")
        let id = try #require(form.text.components(separatedBy: "name=\"id\" value=\"").dropFirst().first)
        let told = try await mother.post(
            "/children/\(pupil)/absences",
            [
                ("id", String(id.prefix { $0 != "\"" })), ("kind", kind), ("from", day), ("until", ""),
                ("part", part), ("words", words),
            ])
        #expect(told.status == 303, "\(told.text)")
    }

    /// The version of a family's page, and how many of its news are notable.
    func news(_ pupil: ID<Pupil>) async throws -> (version: Int, notable: Int) {
        try await store.read { records in
            try Wall.works(in: records)
            let found = try records.first(
                """
                SELECT coalesce(max(nth), 0), count(CASE WHEN notable = 1 THEN 1 END) FROM family_news
                WHERE pupil = \(pupil)
                """
            ) { row in (try row.int(0), try row.int(1)) }
            return (found?.0 ?? 0, found?.1 ?? 0)
        }
    }
}

/// Somebody at a browser.
struct StaffDesk: Sendable {
    let caller: Caller
    let csrf: String
    private static let keys = TestChance(seed: 77)

    /// A key as the script makes it.
    static func newKey() -> String { keys.bytes(16).map { String($0 | 0x10, radix: 16) }.joined() }

    func get(_ path: String) async throws -> Caller.Reply { try await caller.get(path) }

    /// Posts a form as a browser does without script.
    func post(_ path: String, _ fields: [(String, String)]) async throws -> Caller.Reply {
        try await caller.post(path, [("csrf", csrf)] + fields)
    }

    /// Sends a mark as the page's script does.
    func mark(
        _ pupil: ID<Pupil>, _ code: String, at path: String, base: Int = 0, key: String = StaffDesk.newKey(),
        _ more: [(String, String)] = []
    ) async throws -> Caller.Reply {
        let fields = [("csrf", csrf), ("key", key), ("mark", "\(pupil):\(code)"), ("base:\(pupil)", "\(base)")]
        return try await caller.post(path, fields + more, headers: ["x-requested-with": "hometime"])
    }

    func everyone(_ code: String, at path: String, key: String = StaffDesk.newKey()) async throws -> Caller.Reply {
        try await caller.post(
            path, [("csrf", csrf), ("key", key), ("everyone", code)], headers: ["x-requested-with": "hometime"])
    }
}

/// Rows of a test's school.
enum Seeding {
    static func school(_ records: Records) throws {
        try records.run(
            "INSERT INTO school (number, slug, name, phase) VALUES (1, 'seaview', 'Seaview Primary School', 'primary')")
        try records.run(
            """
            INSERT INTO term (school, starts, ends, name, half_term_starts, half_term_ends)
            VALUES (1, '2026-09-03', '2026-12-18', 'Autumn term', '2026-10-26', '2026-10-30')
            """)
        try records.run(
            """
            INSERT INTO session_times (school, session, from_day, opens, register_minutes, ends)
            VALUES (1, 'AM', '2026-09-01', 525, 30, 720)
            """)
        try records.run(
            """
            INSERT INTO session_times (school, session, from_day, opens, register_minutes, ends)
            VALUES (1, 'PM', '2026-09-01', 780, 30, 915)
            """)
    }

    static func group(
        _ id: ID<ClassGroup>, _ name: String, kind: ClassGroup.Kind = .registration, _ records: Records
    ) throws {
        try records.run(
            """
            INSERT INTO class_group (school, id, kind, name, school_year)
            VALUES (1, \(id), \(kind), \(name), 2026)
            """)
    }

    static func pupil(_ id: ID<Pupil>, _ name: String, in group: ID<ClassGroup>, _ records: Records) throws {
        let (given, family) = split(name)
        try records.run(
            """
            INSERT INTO pupil (school, id, given, family, year_group, joined)
            VALUES (1, \(id), \(given), \(family), '5', '2026-09-01')
            """)
        try member(id, group, records)
    }

    static func member(_ pupil: ID<Pupil>, _ group: ID<ClassGroup>, _ records: Records) throws {
        try records.run(
            """
            INSERT INTO membership (school, class_group, pupil, kind, from_day)
            SELECT 1, id, \(pupil), kind, '2026-09-01' FROM class_group WHERE id = \(group)
            """)
    }

    static func staff(
        _ name: String, _ post: String, _ role: StaffRole, _ hash: String, _ world: World, _ records: Records
    ) throws -> ID<Staff> {
        let (title, family) = split(name)
        let (id, account) = (world.newID(Staff.self), world.newID(Account.self))
        try records.run(
            """
            INSERT INTO staff (school, id, title, given, family, post, role, from_day)
            VALUES (1, \(id), \(title), 'X', \(family), \(post), \(role), '2026-09-01')
            """)
        try Self.account(account, name, hash, world, records)
        try records.run("INSERT INTO account_staff (account, school, staff) VALUES (\(account), 1, \(id))")
        return id
    }

    static func teaching(
        _ staff: ID<Staff>, _ group: ID<ClassGroup>, from: String = "2026-09-01", until: String? = nil,
        isCover: Bool = false, _ records: Records
    ) throws {
        try records.run(
            """
            INSERT INTO teaching (school, staff, class_group, cover, from_day, until_day)
            VALUES (1, \(staff), \(group), \(isCover), \(from), \(until))
            """)
    }

    static func parent(
        _ name: String, of pupil: ID<Pupil>, _ hash: String, _ world: World, _ records: Records
    ) throws {
        let (given, family) = split(name)
        let (id, account) = (world.newID(Adult.self), world.newID(Account.self))
        try records.run("INSERT INTO adult (school, id, given, family) VALUES (1, \(id), \(given), \(family))")
        try records.run(
            """
            INSERT INTO guardian_link (school, pupil, adult, relationship, parental_responsibility, may_see, may_act,
                from_day)
            VALUES (1, \(pupil), \(id), 'mother', 1, 1, 1, '2026-09-01')
            """)
        try Self.account(account, name, hash, world, records)
        try records.run("INSERT INTO account_adult (account, school, adult) VALUES (\(account), 1, \(id))")
    }

    private static func account(
        _ id: ID<Account>, _ name: String, _ hash: String, _ world: World, _ records: Records
    ) throws {
        let email = "\(split(name).1.lowercased())@example.org"
        try records.run(
            """
            INSERT INTO account (id, email, name, password, made_at)
            VALUES (\(id), \(email), \(name), \(hash), \(world.now()))
            """)
    }

    private static func split(_ name: String) -> (String, String) {
        let parts = name.split(separator: " ").map(String.init)
        return (parts[0], parts[1])
    }
}
