import People
import Store
import StoreTesting
import Testing

@testable import School

/// Oak as a class of a secondary school that lets its pupils sign in, where Amelia and Ben have a way in of their own.
struct PupilSchool: Sendable {
    let oak: BehaviourSchool

    var school: RegisterSchool { oak.school }

    init(_ engine: Engine, at time: String = "10:30") async throws {
        oak = try await BehaviourSchool(engine, at: time)
        let pupils = oak.school.pupils
        try await oak.school.store.write { records in
            try Wall.works(in: records)
            try records.run("UPDATE school SET phase = 'secondary'")
            for (place, pupil) in pupils.enumerated() {
                try records.run("UPDATE pupil SET admission_number = \("S\(place)") WHERE id = \(pupil)")
            }
        }
        for (name, number) in [("Amelia", "S0"), ("Ben", "S1")] { try await giveWayIn(name, number) }
        try await choose(["sees": "all notes", "shown": "at once", "say": "yes"])
    }

    func giveWayIn(_ name: String, _ number: String) async throws {
        let person = NewPerson(
            name: name, email: "\(name.lowercased())@example.org", school: "seaview", place: .pupil(number: number))
        try await Setup.add(person, password: RegisterSchool.password, in: school.world)
    }

    /// The office says what pupils see; without `signin` they see nothing.
    func choose(_ fields: [String: String], signIn: Bool = true) async throws {
        let park = try await school.browser("park")
        let form = fields.merging(signIn ? ["signin": "yes"] : [:]) { first, _ in first }
        let reply = try await park.post("/schools/seaview/behaviour/pupils", form.map { ($0.key, $0.value) })
        #expect(reply.status == 303)
    }

    /// The identifier of the newest note about a pupil.
    func note(_ pupil: ID<Pupil>) async throws -> String {
        let found = try await school.store.look { records in
            try records.first("SELECT id FROM behaviour_entry WHERE pupil = \(pupil) ORDER BY happened DESC") {
                try $0.id(0, of: BehaviourEntry.self).description
            }
        }
        return try #require(found)
    }

    func say(_ words: String, _ desk: StaffDesk, to note: String, after: Int = 0) async throws -> Caller.Reply {
        try await desk.post("/me/notes/\(note)/side", [("after", "\(after)"), ("words", words)])
    }

    /// How often anything was said.
    func sides() async throws -> Int {
        try await school.store.look { records in
            try records.first("SELECT count(*) FROM pupil_side") { try $0.int(0) } ?? 0
        }
    }
}
