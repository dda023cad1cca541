import People
import Store
import StoreTesting
import Testing

@testable import DemoSchool
@testable import School

@Suite struct DemoLetterNewsTests {
    private func count(_ store: any Store, _ what: SQL) async throws -> Int {
        try await store.look { records in try records.first("SELECT count(*) FROM \(what)") { try $0.int(0) } ?? 0 }
    }

    @Test func `every letter of the demonstration is in the news of the children it went to, and no other is`()
        async throws
    {
        let (_, store) = try await smallDemo(.sqlite, upTo: ClockTime(10, 40))
        #expect(try await count(store, "letter_to") > 0)
        let missing = try await count(
            store,
            """
            letter_to t WHERE NOT EXISTS (SELECT 1 FROM family_news n WHERE n.school = t.school AND n.pupil = t.pupil
                AND n.aspect = 'letters' AND n.entry = t.letter AND n.at = t.at AND n.notable = 1)
            """)
        let strange = try await count(
            store,
            """
            family_news n WHERE n.aspect = 'letters' AND NOT EXISTS (SELECT 1 FROM letter_to t
                WHERE t.school = n.school AND t.pupil = n.pupil AND t.letter = n.entry)
            """)
        #expect(missing == 0 && strange == 0)
        let unsaid = try await count(
            store,
            """
            letter_withdrawal w WHERE NOT EXISTS (SELECT 1 FROM family_news n WHERE n.school = w.school
                AND n.aspect = 'letters' AND n.entry = w.letter AND n.at = w.at)
            """)
        #expect(unsaid == 0)
    }
}
