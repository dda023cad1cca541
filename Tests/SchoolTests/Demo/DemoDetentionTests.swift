import People
import Store
import StoreTesting
import Testing

@testable import DemoSchool
@testable import School

@Suite struct DemoDetentionTests {
    private func count(_ store: any Store, _ what: SQL) async throws -> Int {
        try await store.look { records in try records.first("SELECT count(*) FROM \(what)") { try $0.int(0) } ?? 0 }
    }

    @Test func `a school's detentions hang together`() async throws {
        let (_, store) = try await smallDemo(.sqlite, upTo: ClockTime(10, 40))
        // Theo's, Tobi's and Noah's are certain; the others are drawn.
        #expect(try await count(store, "detention WHERE nth = 1") >= 3)
        let faults: [(String, SQL)] = [
            (
                "a seat without its detention",
                """
                detention_seat s WHERE NOT EXISTS (SELECT 1 FROM detention d WHERE d.school = s.school
                    AND d.pupil = s.pupil AND d.id = s.detention AND d.nth = s.nth AND d.session = s.session)
                """
            ),
            (
                "seats that are counted otherwise",
                """
                detention_taken t WHERE t.seats <> (SELECT count(*) FROM detention_seat s WHERE s.school = t.school
                    AND s.session = t.session AND s.left_as IS NULL)
                """
            ),
            (
                "a version whose news tells of something else",
                """
                detention d WHERE d.news > 0 AND NOT EXISTS (SELECT 1 FROM family_news n WHERE n.school = d.school
                    AND n.pupil = d.pupil AND n.nth = d.news AND n.aspect = 'detention' AND n.entry = d.id
                    AND n.at = d.at)
                """
            ),
            (
                "a version that says something else than its session",
                """
                detention d JOIN detention_session s ON s.school = d.school AND s.id = d.session
                WHERE s.day <> d.day OR s.starts <> d.starts OR s.supervisor <> d.supervisor
                """
            ),
            (
                "an outcome of a session to come",
                "detention_outcome o JOIN detention_session s ON s.id = o.session WHERE s.day > '2026-11-20'"
            ),
        ]
        for (fault, condition) in faults { #expect(try await count(store, condition) == 0, "\(fault)") }
        await store.close()
    }

    @Test func `Theo's mother is asked about one to come, and Mr Castell keeps a list today`() async throws {
        let (demo, store) = try await smallDemo(.sqlite, upTo: ClockTime(10, 40))
        let theo = try #require(demo.cast[.bea].children.first { $0.name.hasPrefix("Theo") }?.pupil)
        let ahead = try await demo.with(.bea, in: store) { viewer, records in
            let child = try Access.family(of: viewer, seeing: Behaviour.self, in: records).child(theo)
            let now = SchoolTime.instant(demoFriday, ClockTime(12, 0) ?? clock("12:00"))
            return FamilyDetentions(
                child: child, now: now, all: try records.detentions(of: child, since: SchoolYear(of: demoFriday).starts)
            ).toAnswer.map(\.current.title)
        }
        #expect(ahead == ["Lunchtime detention"])
        let names = try await demo.with(.castell, in: store) { viewer, records in
            let own = try records.detentionSessions(supervisedBy: viewer.posts[0], from: demoFriday)
            let today = try #require(own.first { $0.span.day == demoFriday })
            return try Access.sitting(today.id, for: viewer, in: records).pupils.map(\.name.first)
        }
        #expect(names.contains("Tobi"))
        await store.close()
    }

    @Test(arguments: ["2026-08-12", "2026-09-02", "2026-12-25", "2027-02-16", "2026-11-22"])
    func `it holds on any day`(_ date: String) async throws {
        let (_, store) = try await smallDemo(.sqlite, today: day(date))
        #expect(try await count(store, "detention_type") == 3)
        await store.close()
    }
}
