import People
import Store
import StoreTesting
import Testing

@testable import School

/// Oak and Elm with letters: Amelia's mother and father live apart and both see her; Ben's mother has no sign-in.
struct LetterSchool {
    let school: RegisterSchool

    init(_ engine: Engine) async throws {
        school = try await RegisterSchool(engine)
        let (world, amelia, ben, zoe) = (school.world, school.amelia, school.ben, school.otherPupil)
        let hash = try Passwords.hash(RegisterSchool.password, salt: Array("saltsaltsaltsalt".utf8), kind: .family)
        try await works { records in
            try Seeding.parent("Callum Reid", of: amelia, hash, world, records)
            try Seeding.parent("Zara Young", of: zoe, hash, world, records)
            try LetterSchool.adult("Bella Birch", of: ben, world, records)
        }
    }

    /// An adult without a way in.
    static func adult(_ name: String, of pupil: ID<Pupil>, _ world: World, _ records: Records) throws {
        let parts = name.split(separator: " ").map(String.init)
        let id = world.newID(Adult.self)
        try records.run("INSERT INTO adult (school, id, given, family) VALUES (1, \(id), \(parts[0]), \(parts[1]))")
        try link(id, pupil, records)
    }

    static func link(_ adult: ID<Adult>, _ pupil: ID<Pupil>, _ records: Records) throws {
        try records.run(
            """
            INSERT INTO guardian_link (school, pupil, adult, relationship, may_see, may_act, from_day)
            VALUES (1, \(pupil), \(adult), 'mother', 1, 1, '2026-09-01')
            """)
    }

    func works(_ body: @escaping @Sendable (Records) throws -> Void) async throws {
        try await school.store.write { records in
            try Wall.works(in: records)
            try body(records)
        }
    }

    func desk(_ person: String) async throws -> StaffDesk { try await school.browser(person) }
    func close() async { await school.store.close() }
    func newID() -> String { school.world.newID(Letter.self).description }
    func home(_ page: String = "", of pupil: ID<Pupil>? = nil) -> String {
        "/children/\(pupil ?? school.amelia)/letters\(page)"
    }

    var oak: (String, String) { ("groups", Audience.group(school.oak).description) }
    static let trip = [
        ("title", "Trip to the harbour"), ("body", "# What to bring\n\n- a coat\n\nSee https://rnli.example/a."),
    ]
    static let asks = [
        ("reply", "yes-no"), ("question", "May your child come?"), ("line", "yes"), ("by", "27/11/2026"),
    ]

    /// Writes a letter and looks at it; answers where it is.
    func write(_ desk: StaffDesk, _ fields: [(String, String)], id: String? = nil) async throws -> String {
        let id = id ?? newID()
        let reply = try await desk.post("/letters", [("id", id), ("school", "1"), ("then", "preview")] + fields)
        #expect(reply.status == 303, "\(reply.text)")
        return "/letters/\(id)"
    }

    /// Sends what was written.
    func send(_ desk: StaffDesk, _ path: String, nth: Int = 1, _ more: [(String, String)] = []) async throws
        -> Caller.Reply
    {
        try await desk.post("\(path)/send", [("nth", "\(nth)")] + more)
    }

    /// Mrs Linden's letter to Oak about the trip, which needs an answer. Answers its address among the letters of a child.
    func trip() async throws -> String {
        let linden = try await desk("linden")
        let path = try await write(linden, LetterSchool.trip + LetterSchool.asks + [oak])
        #expect(try await send(linden, path).status == 303)
        return String(path.dropFirst("/letters".count))
    }

    func answer(
        _ desk: StaffDesk, _ letter: String, _ choice: String, _ words: String = "", id: String? = nil
    ) async throws -> Caller.Reply {
        try await desk.post(
            "\(home(letter))/replies", [("id", id ?? newID()), ("choice", choice), ("words", words)])
    }

    func count(_ table: SQL) async throws -> Int {
        try await school.store.look { records in
            try records.first("SELECT count(*) FROM \(table)") { try $0.int(0) } ?? 0
        }
    }

    func order(_ kind: String, against family: String) async throws {
        let (id, amelia) = (school.world.newID(Act.self), school.amelia)
        try await works { records in
            try records.run(
                """
                INSERT INTO restriction (school, id, pupil, adult, kind, from_day, note)
                SELECT 1, \(id), \(amelia), id, \(kind), '2026-11-01', 'Order' FROM adult WHERE family = \(family)
                """)
        }
    }
}
