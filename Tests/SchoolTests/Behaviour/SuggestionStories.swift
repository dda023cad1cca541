import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

@Suite(.timeLimit(.minutes(15))) struct SuggestionStories {
    /// Four concerns in a week suggest a talk at a primary school.
    private func concerns(_ oak: BehaviourSchool, _ desk: StaffDesk, _ number: Int = 4) async throws {
        for _ in 0..<number { _ = try await oak.note(desk, "Talking", [oak.ben]) }
    }

    private func rule(_ oak: BehaviourSchool) async throws -> String {
        let found = try await oak.school.store.look { records in
            try records.first("SELECT id FROM threshold WHERE suggests = 'talk'") {
                try $0.id(0, of: SuggestionRule.self).description
            }
        }
        return try #require(found)
    }

    @Test(arguments: Engine.all)
    func `so many concerns suggest a talk to staff, once answered not again that week, and nothing by itself`(
        _ engine: Engine
    ) async throws {
        let oak = try await BehaviourSchool(engine)
        let (linden, office) = (try await oak.school.browser("linden"), try await oak.school.browser("park"))
        let (own, all) = ("\(oak.path)/unseen", "/schools/seaview/suggestions")
        try await concerns(oak, linden, 3)
        #expect(try await !linden.get(own).text.contains("Ben Birch: a talk"))
        try await concerns(oak, linden, 1)
        for (desk, page) in [(linden, own), (office, all)] {
            let text = try await desk.get(page).text
            #expect(text.contains("Ben Birch: a talk") && text.contains("4 concerns in a week"))
        }
        let answer = "/pupils/\(oak.ben)/suggestions/\(try await rule(oak))"
        #expect(try await linden.post(answer, [("answer", "perhaps")]).status == 400)
        let done = try await linden.post(answer, [("answer", "done"), ("group", "\(oak.school.oak)")])
        #expect(done.status == 303 && done.header("location") == own)
        for (desk, page) in [(linden, own), (office, all)] {
            #expect(try await !desk.get(page).text.contains("Ben Birch: a talk"))
        }
        #expect(try await office.post(answer, [("answer", "not now")]).header("location") == all)
        let kept = try await oak.school.store.look { records in
            try records.all("SELECT answer FROM suggestion_answer") { try $0.text(0) }
        }
        #expect(kept == ["done"])
        // Another week, and it is counted anew.
        try oak.move(to: "10:30", RegisterSchool.today + 3)
        let monday = try await oak.school.browser("park")
        #expect(try await !monday.get(all).text.contains("Ben Birch: a talk"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `no family and no staff of other classes find a suggestion or answer one`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let linden = try await oak.school.browser("linden")
        try await concerns(oak, linden)
        let answer = "/pupils/\(oak.ben)/suggestions/\(try await rule(oak))"
        for person in ["reed", "finch", "birch"] {
            let desk = try await oak.school.browser(person)
            #expect(try await desk.post(answer, [("answer", "done")]).status == 404)
            for page in ["/schools/seaview/suggestions", "\(oak.path)/unseen"] {
                #expect(try await desk.get(page).status == 404)
            }
        }
        let mother = try await oak.school.browser("birch")
        for page in ["today", "behaviour"] {
            #expect(try await !mother.get(oak.home(oak.ben, page)).text.contains("a talk"))
        }
        #expect(
            try await linden.post(
                "/pupils/\(oak.ben)/suggestions/\(oak.school.world.newID(Award.self))", [("answer", "done")]
            ).status == 404)
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `the office says when something is suggested`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let (linden, office) = (try await oak.school.browser("linden"), try await oak.school.browser("park"))
        let path = "/schools/seaview/suggestions"
        let fields = [
            ("id", "\(oak.school.world.newID(SuggestionRule.self))"), ("counts", "praise points"), ("span", "week"),
            ("suggests", "postcard"), ("words", "A card on Monday."),
        ]
        let wrong = try await office.post(path, fields + [("number", "0")])
        #expect(wrong.status == 422 && wrong.text.contains("from 1 to 500") && wrong.text.contains("A card on Monday."))
        for _ in 0..<2 { #expect(try await office.post(path, fields + [("number", "3")]).status == 303) }
        #expect(try await office.post(path, [("number", "3")]).status == 400)
        _ = try await oak.note(linden, "Explaining", [oak.amelia])
        let page = try await linden.get("\(oak.path)/unseen").text
        #expect(page.contains("Amelia Ashdown: a postcard home") && page.contains("3 points for praise in a week"))
        #expect(page.contains("A card on Monday.") && page.contains("/pupils/\(oak.amelia)/postcard"))
        #expect(try await office.post("\(path)/\(fields[0].1)/end", []).status == 303)
        #expect(try await !linden.get("\(oak.path)/unseen").text.contains("Amelia Ashdown: a postcard home"))
        await oak.school.store.close()
    }
}

@Suite struct CountedDaysTests {
    private let calendar = SchoolCalendar(
        terms: [
            Term(
                "Autumn term", from: day("2026-09-03"), to: day("2026-12-18"),
                halfTerm: day("2026-10-26")...day("2026-10-30"))
        ].compactMap(\.self))

    @Test func `a week begins on Monday, a half term after its holiday, a year in September`() {
        let days = CountedDays(day("2026-11-20"), calendar)
        #expect(days.first(.week) == day("2026-11-16"))
        #expect(days.first(.halfTerm) == day("2026-10-31"))
        #expect(days.first(.year) == day("2026-09-01"))
        #expect(days.since == day("2026-09-01"))
        #expect(CountedDays(day("2026-09-01"), calendar).since == day("2026-08-31"))
    }
}
