import People
import Store
import StoreTesting
import Testing

@testable import School

/// Oak class with the types of a primary school, some of its pupils' families, and the hours of the day.
final class BehaviourSchool: Sendable {
    let school: RegisterSchool

    init(_ engine: Engine, at time: String = "10:30") async throws {
        school = try await RegisterSchool(engine, at: time)
        let (world, ben) = (school.world, school.ben)
        let hash = try Passwords.hash(
            RegisterSchool.password, salt: Array("saltsaltsaltsalt".utf8), kind: .family)
        try await school.store.write { records in
            try Wall.works(in: records)
            try BehaviourStart.begin(
                at: 1, isPrimary: true, id: { _ in world.newID(BehaviourType.self).bytes }, in: records)
            try Seeding.parent("Nadia Birch", of: ben, hash, world, records)
        }
    }

    var amelia: ID<Pupil> { school.amelia }
    var ben: ID<Pupil> { school.ben }
    var path: String { "/groups/\(school.oak)/days/\(RegisterSchool.today)" }
    func home(_ pupil: ID<Pupil>, _ page: String = "today") -> String { "/children/\(pupil)/\(page)" }

    /// The identifier of a type by its name.
    func type(_ name: String) async throws -> String {
        let found = try await school.store.look { records in
            try records.first("SELECT id FROM behaviour_type WHERE name = \(name)") {
                try $0.id(0, of: BehaviourType.self).description
            }
        }
        return try #require(found)
    }

    /// One press on the class page.
    func note(
        _ desk: StaffDesk, _ type: String, _ pupils: [ID<Pupil>], key: String = StaffDesk.newKey(), script: Bool = true,
        _ more: [(String, String)] = []
    ) async throws -> Caller.Reply {
        let fields = [("key", key), ("type", try await self.type(type))] + pupils.map { ("pupil", "\($0)") } + more
        return try await desk.caller.post(
            "\(path)/notes", [("csrf", desk.csrf)] + fields, headers: script ? ["x-requested-with": "hometime"] : [:])
    }

    func takeBack(_ desk: StaffDesk, _ key: String) async throws -> Caller.Reply {
        try await desk.caller.post(
            "\(path)/notes/undone", [("csrf", desk.csrf), ("key", key)], headers: ["x-requested-with": "hometime"])
    }

    /// How many first versions there are of notes.
    func notes() async throws -> Int {
        try await school.store.look { records in
            try records.first("SELECT count(*) FROM behaviour_entry WHERE nth = 1") { try $0.int(0) } ?? 0
        }
    }

    /// The work whose time has come is done.
    @discardableResult
    func work() async throws -> Int { try await Worker(world: school.world).runDue() }

    func move(to time: String, _ day: Day = RegisterSchool.today) throws {
        school.clock.move(to: day, try #require(ClockTime(time)))
    }
}
