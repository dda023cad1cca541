import People
import Store
import StoreTesting
import Testing

@testable import School

/// Oak with a note about Amelia, whose mother and father live apart and both see her.
struct AskingSchool {
    let school: BehaviourSchool

    init(_ engine: Engine) async throws {
        school = try await BehaviourSchool(engine)
        let (world, amelia) = (school.school.world, school.amelia)
        let hash = try Passwords.hash(
            RegisterSchool.password, salt: Array("saltsaltsaltsalt".utf8), kind: .family)
        try await works { try Seeding.parent("Callum Reid", of: amelia, hash, world, $0) }
    }

    func works(_ body: @escaping @Sendable (Records) throws -> Void) async throws {
        try await school.school.store.write { records in
            try Wall.works(in: records)
            try body(records)
        }
    }

    func desk(_ person: String) async throws -> StaffDesk { try await school.school.browser(person) }
    func home(_ page: String) -> String { school.home(school.amelia, page) }
    func newID() -> String { school.school.world.newID(ThreadLine.self).description }
    func close() async { await school.school.store.close() }

    /// Mrs Linden notes something of Amelia. Says where the family reads it.
    func noted(_ type: String) async throws -> String {
        _ = try await school.note(try await desk("linden"), type, [school.amelia])
        return home("notes/\(try await note())")
    }

    func note() async throws -> String {
        let found = try await school.school.store.look { records in
            try records.first("SELECT id FROM behaviour_entry") { try $0.id(0, of: BehaviourEntry.self).description }
        }
        return try #require(found)
    }

    func staffPath() async throws -> String { "/pupils/\(school.amelia)/notes/\(try await note())" }

    func ask(_ desk: StaffDesk, _ path: String, _ words: String, id: String? = nil) async throws -> Caller.Reply {
        try await desk.post("\(path)/questions", [("id", id ?? newID()), ("words", words)])
    }

    /// Answers the mother.
    func answer(_ desk: StaffDesk, _ words: String, id: String? = nil) async throws -> Caller.Reply {
        let adult = try await school.school.store.look { records in
            try records.first("SELECT id FROM adult WHERE family = 'Ashdown'") {
                try $0.id(0, of: Adult.self).description
            }
        }
        return try await desk.post(
            "\(try await staffPath())/answers",
            [("id", id ?? newID()), ("adult", try #require(adult)), ("words", words)])
    }

    /// How many questions and answers are kept.
    func lines() async throws -> Int {
        try await school.school.store.look { records in
            try records.first("SELECT count(*) FROM note_question") { try $0.int(0) } ?? 0
        }
    }

    func order(_ kind: String, against family: String) async throws {
        let (id, amelia) = (school.school.world.newID(Act.self), school.amelia)
        try await works { records in
            try records.run(
                """
                INSERT INTO restriction (school, id, pupil, adult, kind, from_day, note)
                SELECT 1, \(id), \(amelia), id, \(kind), '2026-11-01', 'Order' FROM adult WHERE family = \(family)
                """)
        }
    }

    func leave(_ family: String, on day: String) async throws {
        try await works { try $0.run("UPDATE staff SET until_day = \(day) WHERE family = \(family)") }
    }
}
