import People
import School
import Store
import StoreTesting
import Testing

@testable import DemoSchool

@Suite struct DemoCanaryTests {
    @Test func `every field about a person holds a canary of its own`() async throws {
        let (demo, store) = try await smallDemo(.sqlite, upTo: ClockTime(10, 40), canaries: true)
        let fields = try await store.look { records in
            try records.all(
                """
                SELECT given FROM pupil UNION ALL SELECT middle FROM pupil UNION ALL SELECT family FROM pupil WHERE family <> ''
                UNION ALL SELECT known_given FROM pupil UNION ALL SELECT known_family FROM pupil UNION ALL SELECT upn FROM pupil
                UNION ALL SELECT admission_number FROM pupil UNION ALL SELECT lines FROM pupil_address
                UNION ALL SELECT postcode FROM pupil_address UNION ALL SELECT given FROM adult UNION ALL SELECT family FROM adult WHERE family <> ''
                UNION ALL SELECT lines FROM adult_address UNION ALL SELECT postcode FROM adult_address UNION ALL SELECT value FROM adult_reach
                UNION ALL SELECT given FROM staff UNION ALL SELECT family FROM staff UNION ALL SELECT email FROM staff
                UNION ALL SELECT email FROM account UNION ALL SELECT reason FROM mark UNION ALL SELECT staff_note FROM mark
                UNION ALL SELECT because FROM mark UNION ALL SELECT words FROM absence_report UNION ALL SELECT note FROM restriction
                UNION ALL SELECT ended_because FROM guardian_link UNION ALL SELECT home_note FROM behaviour_entry
                UNION ALL SELECT because FROM behaviour_entry UNION ALL SELECT words FROM behaviour_staff_note
                UNION ALL SELECT words FROM pupil_side
                UNION ALL SELECT words FROM pupil_diet UNION ALL SELECT reason FROM meal_override
                UNION ALL SELECT words FROM note_question UNION ALL SELECT words FROM proud_line
                UNION ALL SELECT words FROM next_step
                UNION ALL SELECT words FROM incident WHERE nth = 1 UNION ALL SELECT follow_up FROM incident
                UNION ALL SELECT home_note FROM incident_part UNION ALL SELECT words FROM exclusion
                UNION ALL SELECT DISTINCT reason FROM detention UNION ALL SELECT because FROM detention
                UNION ALL SELECT words FROM diary_event WHERE nth = 1 UNION ALL SELECT bring FROM diary_event WHERE nth = 1
                UNION ALL SELECT because FROM diary_event
                UNION ALL SELECT words FROM adult_detail UNION ALL SELECT words FROM child_detail UNION ALL SELECT after_words FROM detail_proposal
                UNION ALL SELECT words FROM detail_outcome
                UNION ALL SELECT words FROM detention_answer UNION ALL SELECT whom FROM detention_told
                UNION ALL SELECT name FROM kept_file
                UNION ALL SELECT title FROM letter_sent UNION ALL SELECT body FROM letter_sent
                UNION ALL SELECT question FROM letter_sent UNION ALL SELECT because FROM letter_withdrawal
                UNION ALL SELECT words FROM letter_reply_words
                """
            ) { try $0.textOrNil(0) }
        }.compactMap { $0 }
        #expect(fields.count > 1500)
        var seen: Set<Canary> = []
        for field in fields {
            let found = demo.canaries.found(in: field)
            #expect(found.count == 1, "\(field)")
            for canary in found { #expect(seen.insert(canary).inserted, "\(field)") }
        }
    }

    @Test func `canaries are found however they are written`() throws {
        let demo = DemoSchool(today: demoFriday, seed: 1, size: .small, canaries: true)
        let mine = demo.canaries.all.values.filter { $0.entitled.contains(.bea) }
        let phone = try #require(mine.first { $0.field == .phone }?.token)
        let spaced = "+44 \(phone.prefix(4)) \(phone.dropFirst(4))"
        for text in ["0\(phone)", spaced, "<a href=\"tel:+44\(phone)\">"] {
            #expect(demo.canaries.found(in: text).map(\.token) == [phone])
        }
        let amelia = try #require(demo.cast[.bea].children.first { $0.name.hasPrefix("Amelia") }?.pupil)
        let upns = demo.canaries.all.values.filter { $0.field == .upn }
        let upn = try #require(upns.first { $0.subject == .pupil(amelia) }?.token)
        #expect(demo.canaries.found(in: "value=\"\(upn.lowercased())\"").map(\.token) == [upn])
        #expect(demo.canaries.leaks(in: upn, to: .pryce).isEmpty != demo.canaries.leaks(in: upn, to: .lowe).isEmpty)
        let email = try #require(demo.cast[.callum].email)
        #expect(demo.canaries.leaks(in: email, to: .callum).isEmpty)
        #expect(demo.canaries.leaks(in: email.uppercased(), to: .bea).count == 1)
    }

    @Test func `who is entitled to what`() throws {
        let demo = DemoSchool(today: demoFriday, seed: 1, size: .small, canaries: true)
        let amelia = try #require(demo.cast[.bea].children.first { $0.name.hasPrefix("Amelia") }?.pupil)
        let entitled = { (field: Canary.Field) in
            demo.canaries.all.values.first { $0.subject == .pupil(amelia) && $0.field == field }?.entitled
        }
        #expect(entitled(.givenName) == [.bea, .callum, .linden, .kaur, .haddad, .dunne, .pryce, .adeyemi])
        #expect(entitled(.postcode) == [.bea, .pryce, .adeyemi])
        #expect(entitled(.upn) == [.pryce, .adeyemi])
        #expect(entitled(.orderNote) == [.pryce, .adeyemi])
        #expect(entitled(.reason)?.union([.dunne]) == entitled(.givenName))
        #expect(entitled(.reason)?.contains(.dunne) == false)
        let keira = try #require(demo.cast[.scott].children.first?.pupil)
        let names = demo.canaries.all.values.filter { $0.subject == .pupil(keira) }
        #expect(!names.isEmpty && names.allSatisfy { !$0.entitled.contains(.scott) && !$0.entitled.contains(.bea) })
        #expect(demo.canaries.all.values.allSatisfy { !$0.entitled.contains(.nobody) })
    }

    @Test func `without canaries there are none`() {
        #expect(DemoSchool(today: demoFriday, seed: 1, size: .small).canaries.all.isEmpty)
    }
}
