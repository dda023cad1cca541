import People
import Store
import StoreTesting
import Testing

@testable import School

/// Oak class with two kinds of detention, a planned one at lunch on Monday, and more of Amelia's family.
final class DetentionSchool: Sendable {
    let oak: BehaviourSchool
    /// Monday 12:20 in the library, two seats, with Miss Reed, who teaches neither of the pupils.
    let monday: ID<Sitting>
    let lunch: ID<DetentionType>
    let staff: [String: ID<Staff>]

    static let day = RegisterSchool.today + 3

    init(_ engine: Engine, at time: String = "10:30") async throws {
        oak = try await BehaviourSchool(engine, at: time)
        let (world, amelia) = (oak.school.world, oak.amelia)
        let (monday, lunch) = (world.newID(Sitting.self), world.newID(DetentionType.self))
        let hash = try Passwords.hash(
            RegisterSchool.password, salt: Array("saltsaltsaltsalt".utf8), kind: .family)
        staff = try await oak.school.store.write { records in
            try Wall.works(in: records)
            try Seeding.parent("Tom Reid", of: amelia, hash, world, records)
            try Seeding.parent("Scott Hall", of: amelia, hash, world, records)
            let scott = try records.first("SELECT id FROM adult WHERE family = 'Hall'") { try $0.id(0, of: Adult.self) }
            try records.run(
                """
                INSERT INTO restriction (school, id, pupil, adult, kind, from_day)
                VALUES (1, \(world.newID(Act.self)), \(amelia), \(scott), 'no sight', '2026-09-01')
                """)
            try records.run(
                """
                INSERT INTO detention_type (school, id, name, words, bring, place, starts, minutes, capacity)
                VALUES (1, \(lunch), 'Lunch', 'Lunchtime detention', 'Something to read', 'Library', 740, 20, 2)
                """)
            let found = try records.all("SELECT family, id FROM staff") {
                (try $0.text(0).lowercased(), try $0.id(1, of: Staff.self))
            }
            let staff = Dictionary(uniqueKeysWithValues: found)
            try records.run(
                """
                INSERT INTO detention_session (school, id, day, starts, minutes, words, bring, place, supervisor,
                    capacity, made_by, made_at)
                VALUES (1, \(monday), '2026-11-23', 740, 20, 'Lunchtime detention', 'Something to read', 'Library',
                    \(staff["reed"]), 2, \(staff["park"]), 0)
                """)
            return staff
        }
        (self.monday, self.lunch) = (monday, lunch)
    }

    var school: RegisterSchool { oak.school }
    var amelia: ID<Pupil> { oak.amelia }
    var ben: ID<Pupil> { oak.ben }

    func browser(_ person: String) async throws -> StaffDesk { try await school.browser(person) }
    func pupil(_ pupil: ID<Pupil>, _ rest: String = "") -> String { "/pupils/\(pupil)/detentions\(rest)" }
    func close() async { await school.store.close() }

    /// Sends the form of a pupil, and has what it leaves to be done done.
    func set(
        _ desk: StaffDesk, _ pupil: ID<Pupil>, key: String = StaffDesk.newKey(), _ more: [(String, String)] = [],
        session: String? = nil, reason: String = "Homework was not handed in."
    ) async throws -> Caller.Reply {
        let fields = [("key", key), ("session", session ?? "\(monday)"), ("reason", reason)] + more
        let reply = try await desk.post(self.pupil(pupil), fields)
        try await oak.work()
        return reply
    }

    /// The fields of a session of its own.
    func new(_ day: String, _ time: String, _ minutes: String = "20") -> [(String, String)] {
        [
            ("sitting", "\(school.world.newID(Sitting.self))"), ("type", "\(lunch)"), ("day", day), ("starts", time),
            ("minutes", minutes), ("supervisor", "\(staff["khan"]?.description ?? "")"),
        ]
    }

    /// The newest detention of a pupil.
    func detention(_ pupil: ID<Pupil>) async throws -> ID<Detention> {
        let found = try await school.store.look { records in
            try records.first("SELECT id FROM detention WHERE pupil = \(pupil) ORDER BY id DESC LIMIT 1") {
                try $0.id(0, of: Detention.self)
            }
        }
        return try #require(found)
    }

    func count(_ table: SQL) async throws -> Int {
        try await school.store.look { records in
            try records.first("SELECT count(*) FROM \(table)") { try $0.int(0) } ?? 0
        }
    }

    /// A family's answer, as its page sends it.
    func answer(
        _ desk: StaffDesk, _ says: String, _ words: String? = nil, id: String? = nil, nth: Int = 1
    ) async throws -> Caller.Reply {
        let key = id ?? school.world.newID(DetentionAnswer.self).description
        let path = "/children/\(amelia)/detentions/\(try await detention(amelia))/answers"
        return try await desk.post(
            path, [("id", key), ("nth", "\(nth)"), ("says", says)] + (words.map { [("words", $0)] } ?? []))
    }

    func mark(_ desk: StaffDesk, _ pupil: ID<Pupil>, _ outcome: String) async throws -> Caller.Reply {
        let reply = try await desk.post(
            "/detentions/\(monday)/outcomes",
            [("detention", "\(try await detention(pupil))"), ("outcome", outcome)])
        try await oak.work()
        return reply
    }
}
