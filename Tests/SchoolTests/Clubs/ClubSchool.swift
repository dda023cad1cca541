import People
import Store
import StoreTesting
import Testing

@testable import School

/// Oak class on a Friday, its families, and clubs that the office makes. Miss Reed leads them; she teaches none of the class.
/// Amelia's parents live apart: her mother acts for her, Tom Reid only sees, and Scott Hall has been ordered to stay away.
final class ClubSchool: Sendable {
    let base: DetentionSchool

    static let friday = RegisterSchool.today

    init(_ engine: Engine, at time: String = "10:30") async throws {
        base = try await DetentionSchool(engine, at: time)
        let (world, chloe) = (base.school.world, base.school.pupils[2])
        let hash = try Passwords.hash(
            RegisterSchool.password, salt: Array("saltsaltsaltsalt".utf8), kind: .family)
        try await base.school.store.write { records in
            try Wall.works(in: records)
            try Seeding.parent("Cora Clarke", of: chloe, hash, world, records)
            try records.run(
                """
                UPDATE guardian_link SET may_act = 0
                WHERE adult = (SELECT id FROM adult WHERE family = 'Reid')
                """)
        }
    }

    var school: RegisterSchool { base.school }
    var amelia: ID<Pupil> { base.amelia }
    var ben: ID<Pupil> { base.ben }
    var chloe: ID<Pupil> { school.pupils[2] }

    func browser(_ person: String) async throws -> StaffDesk { try await school.browser(person) }
    func home(_ pupil: ID<Pupil>, _ club: ID<Club>? = nil, _ act: String = "") -> String {
        "/children/\(pupil)/clubs" + (club.map { "/\($0)" } ?? "") + act
    }
    func close() async { await school.store.close() }

    /// What the office sends for a club; `more` comes in place of the same fields.
    func fields(_ id: ID<Club>, _ more: [(String, String)] = []) -> [(String, String)] {
        let usual = [
            ("id", "\(id)"), ("name", "Football"), ("about", "We play on the field."), ("place", "Field"),
            ("days", "5"), ("starts", "15:20"), ("ends", "16:15"), ("from", "2026-09-07"), ("until", "2026-12-18"),
            ("leader", base.staff["reed"]?.description ?? ""), ("cost", "3.50"), ("per", "session"), ("places", "1"),
            ("years", "5"),
        ]
        let names = Set(more.map(\.0))
        return usual.filter { !names.contains($0.0) } + more
    }

    /// The office makes a club.
    func make(_ more: [(String, String)] = []) async throws -> ID<Club> {
        let (id, park) = (school.world.newID(Club.self), try await browser("park"))
        let reply = try await park.post("/schools/seaview/clubs", fields(id, more))
        #expect(reply.status == 303, "\(reply.text)")
        return id
    }

    /// A family signs a child up, as its page does.
    @discardableResult
    func join(
        _ desk: StaffDesk, _ pupil: ID<Pupil>, _ club: ID<Club>, key: String = StaffDesk.newKey(),
        way: String = "collected", who: String = "Gran"
    ) async throws -> Caller.Reply {
        try await desk.post(home(pupil, club, "/places"), [("key", key), ("home", way), ("who", who)])
    }

    @discardableResult
    func leave(_ desk: StaffDesk, _ pupil: ID<Pupil>, _ club: ID<Club>) async throws -> Caller.Reply {
        try await desk.post(home(pupil, club, "/leaving"), [("key", StaffDesk.newKey())])
    }

    /// How a pupil stands in a club: "member", "waiting 2", "left"; nil for who never asked.
    func standing(_ pupil: ID<Pupil>, _ club: ID<Club>) async throws -> String? {
        try await school.store.look { records in
            try records.first("SELECT state, place FROM club_seat WHERE club = \(club) AND pupil = \(pupil)") { row in
                let (state, place) = (try row.text(0), try row.int(1))
                return place > 0 ? "\(state) \(place)" : state
            }
        }
    }

    func count(_ table: SQL) async throws -> Int { try await base.count(table) }

    /// A press in the register of a day.
    func mark(
        _ desk: StaffDesk, _ pupil: ID<Pupil>, _ club: ID<Club>, _ mark: String, base: Int,
        on day: Day = ClubSchool.friday
    ) async throws -> Caller.Reply {
        try await desk.post(
            "/clubs/\(club)/days/\(day)", [("pupil", "\(pupil)"), ("base", "\(base)"), ("mark", mark)])
    }
}
