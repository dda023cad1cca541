import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

/// Oak, where Amelia's mother and father live apart and both see her; each has a number and an address of their own.
struct DetailsSchool {
    let school: RegisterSchool

    init(_ engine: Engine) async throws {
        school = try await RegisterSchool(engine, at: "10:30")
        let (world, amelia) = (school.world, school.amelia)
        let hash = try Passwords.hash(
            RegisterSchool.password, salt: Array("saltsaltsaltsalt".utf8), kind: .family)
        try await works { records in
            try Seeding.parent("Callum Reid", of: amelia, hash, world, records)
            for (family, number, street) in [
                ("Ashdown", "07700900111", "1 Mill Lane"), ("Reid", "07700900222", "2 Quay Road"),
            ] {
                try records.run(
                    """
                    INSERT INTO adult_reach (school, adult, kind, value)
                    SELECT 1, id, 'mobile', \(number) FROM adult WHERE family = \(family)
                    """)
                try records.run(
                    """
                    INSERT INTO adult_address (school, adult, lines, postcode)
                    SELECT 1, id, \(street), 'SV1 1AA' FROM adult WHERE family = \(family)
                    """)
            }
            try records.run(
                "INSERT INTO pupil_address (school, pupil, lines, postcode) VALUES (1, \(amelia), '1 Mill Lane', 'SV1 1AA')"
            )
        }
    }

    var amelia: ID<Pupil> { school.amelia }
    var home: String { "/children/\(amelia)/details" }
    var staffPage: String { "/pupils/\(amelia)/details" }
    var office: String { "/schools/seaview/details" }

    func works(_ body: @escaping @Sendable (Records) throws -> Void) async throws {
        try await school.store.write { records in
            try Wall.works(in: records)
            try body(records)
        }
    }

    func desk(_ person: String) async throws -> StaffDesk { try await school.browser(person) }
    func newID() -> String { school.world.newID(DetailProposal.self).description }
    func close() async { await school.store.close() }

    /// Somebody of the family asks for a change.
    func ask(
        _ desk: StaffDesk, _ field: DetailField, _ value: String, id: String? = nil, postcode: String? = nil
    ) async throws -> Caller.Reply {
        let more = postcode.map { [("postcode", $0)] } ?? []
        return try await desk.post(
            "\(home)/\(field.isOwn ? "own" : "child")",
            [("id", id ?? newID()), ("field", field.rawValue), ("value", value)] + more)
    }

    /// The office answers the first that waits, as the page that it has open says it.
    func answer(_ desk: StaffDesk, _ answer: String, _ words: String = "", on page: String? = nil) async throws
        -> Caller.Reply
    {
        let page = if let page { page } else { try await desk.get(office).text }
        let path = try #require(page.firstMatch(of: #/action="([^"]+/proposals/[^"]+)"/#)?.1)
        let now = try #require(page.firstMatch(of: #/name="now" value="([^"]*)"/#)?.1)
        return try await desk.post(String(path), [("now", String(now)), ("answer", answer), ("words", words)])
    }

    /// The office changes something by itself, as its page says it.
    func change(
        _ desk: StaffDesk, _ field: DetailField, _ value: String, id: String? = nil, now: String? = nil
    ) async throws -> Caller.Reply {
        let held = try await school.store.look { [amelia] records in
            try records.first(
                """
                SELECT words FROM child_detail WHERE pupil = \(amelia) AND field = \(field) ORDER BY nth DESC LIMIT 1
                """
            ) { try $0.text(0) } ?? ""
        }
        return try await desk.post(
            staffPage,
            [
                ("id", id ?? newID()), ("field", field.rawValue), ("value", value),
                ("now", now ?? DetailField.imprint(held)),
            ])
    }

    func order(_ kind: String, against family: String) async throws {
        let (id, amelia) = (school.world.newID(Act.self), amelia)
        try await works { records in
            try records.run(
                """
                INSERT INTO restriction (school, id, pupil, adult, kind, from_day, note)
                SELECT 1, \(id), \(amelia), id, \(kind), '2026-11-01', 'Order' FROM adult WHERE family = \(family)
                """)
        }
    }

    /// Nobody of the family may see the child.
    func orderAgainstAll() async throws {
        let (id, amelia) = (school.world.newID(Act.self), amelia)
        try await works { records in
            try records.run(
                """
                INSERT INTO restriction (school, id, pupil, adult, kind, from_day, note)
                VALUES (1, \(id), \(amelia), NULL, 'no sight', '2026-11-01', 'Order')
                """)
        }
    }

    /// What an adult is to be called for.
    func call(_ family: String, place: Int, emergency: Bool, collects: Bool) async throws {
        let office = try await desk("park")
        let adult = try await adult(family)
        var fields = [("place", "\(place)")]
        if emergency { fields.append(("emergency", "yes")) }
        if collects { fields.append(("collects", "yes")) }
        let reply = try await office.post("/pupils/\(amelia)/adults/\(adult)/calling", fields)
        #expect(reply.status == 303)
    }

    func adult(_ family: String) async throws -> ID<Adult> {
        let found = try await school.store.look { records in
            try records.first("SELECT id FROM adult WHERE family = \(family)") { try $0.id(0, of: Adult.self) }
        }
        return try #require(found)
    }

    func count(_ table: SQL) async throws -> Int {
        try await school.store.look { records in
            try records.first("SELECT count(*) FROM \(table)") { try $0.int(0) } ?? 0
        }
    }
}
