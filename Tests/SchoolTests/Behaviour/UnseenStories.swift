import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

@Suite(.timeLimit(.minutes(15))) struct UnseenStories {
    @Test(arguments: Engine.all)
    func `a class's teacher finds whom nobody has noted and who has only concerns`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let linden = try await oak.school.browser("linden")
        _ = try await oak.note(linden, "Kindness", [oak.amelia])
        for _ in 0..<2 { _ = try await oak.note(linden, "Talking", [oak.ben]) }
        let page = try await linden.get("\(oak.path)/unseen").text
        let parts = page.components(separatedBy: "id=\"concerns-h\"")
        #expect(parts[0].contains("Chloe Clarke") && parts[0].contains("Nothing noted this school year"))
        #expect(parts.last?.contains("Ben Birch") == true && parts.last?.contains("2 concerns, no praise") == true)
        #expect(!page.contains("Amelia"))
        #expect(page.contains("href=\"\(oak.path)/class/noted\"") && page.contains("\(oak.path)/register\""))
        _ = try await oak.note(linden, "Kindness", Array(oak.school.pupils.dropFirst()))
        #expect(try await linden.get("\(oak.path)/unseen").text.contains("Everybody has been noticed"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `what was taken back is no note`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let (linden, key) = (try await oak.school.browser("linden"), StaffDesk.newKey())
        _ = try await oak.note(linden, "Kindness", [oak.amelia], key: key)
        _ = try await oak.takeBack(linden, key)
        #expect(try await linden.get("\(oak.path)/unseen").text.contains("Amelia Ashdown"))
        let office = try await oak.school.browser("park")
        #expect(try await office.get("/schools/seaview/unseen").text.contains("0 of 6 noted"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `the office sees the school by class and by teacher, and says after how many days`(_ engine: Engine)
        async throws
    {
        let oak = try await BehaviourSchool(engine)
        let (linden, office) = (try await oak.school.browser("linden"), try await oak.school.browser("park"))
        _ = try await oak.note(linden, "Kindness", [oak.amelia, oak.ben])
        let page = try await office.get("/schools/seaview/unseen").text
        #expect(page.contains("<b>Oak</b> <span class=\"soft small\">4 not noted</span>"))
        #expect(page.contains("Zoe Young"))
        #expect(page.contains("<b>Mrs Linden</b><span class=\"soft small\">2 of 6 noted</span>"))
        #expect(page.contains("<b>Mr Khan</b><span class=\"soft small\">0 of 6 noted</span>"))
        let wrong = try await office.post("/schools/seaview/unseen", [("days", "0")])
        #expect(wrong.status == 422 && wrong.text.contains("from 1 to 60") && wrong.text.contains("value=\"0\""))
        #expect(try await office.post("/schools/seaview/unseen", [("days", "5")]).status == 303)
        #expect(try await linden.get("\(oak.path)/unseen").text.contains("In the last 5 school days"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `other staff and families find none of it`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        for person in ["reed", "finch", "ashdown"] {
            let desk = try await oak.school.browser(person)
            #expect(try await desk.get("\(oak.path)/unseen").status == 404)
            #expect(try await desk.get("/schools/seaview/unseen").status == 404)
            #expect(try await desk.post("/schools/seaview/unseen", [("days", "5")]).status == 404)
        }
        let linden = try await oak.school.browser("linden")
        #expect(try await linden.get("/schools/seaview/unseen").status == 404)
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `before the weekend, teachers read whom of their own nobody has noted this week`(_ engine: Engine) async throws
    {
        let oak = try await BehaviourSchool(engine)
        try oak.move(to: "10:30", RegisterSchool.today - 1)
        let thursday = try await oak.school.browser("linden").get("/classes")
        #expect(thursday.status == 200 && !thursday.text.contains("Before the weekend"))
        try oak.move(to: "10:30")
        let linden = try await oak.school.browser("linden")
        _ = try await oak.note(linden, "Kindness", [oak.amelia])
        let page = try await linden.get("/classes").text
        #expect(page.contains("Before the weekend") && page.contains("Nobody has noted 5 children this week"))
        #expect(page.contains("Ben Birch") && !page.contains("Amelia") && !page.contains("Zoe"))
        #expect(page.contains("\(oak.path)/class") && page.contains("Note something good"))
        let reed = try await oak.school.browser("reed")
        #expect(try await reed.get("/classes").text.contains("Nobody has noted 1 child this week"))
        let office = try await oak.school.browser("park")
        #expect(try await !office.get("/classes").text.contains("Before the weekend"))
        await oak.school.store.close()
    }
}

@Suite struct UnseenRuleTests {
    private let calendar = SchoolCalendar(
        terms: [
            Term("Autumn term", from: day("2026-09-03"), to: day("2026-12-18"), halfTerm: nil)
        ].compactMap(\.self))
    private let friday = day("2026-11-20")

    @Test func `school days are counted, and weekends are not`() {
        let rule = UnseenRule(days: 10, today: friday, calendar)
        #expect(rule.first == day("2026-11-09"))
        #expect(rule.unseen(LastNotes(praise: rule.first, note: rule.first), joined: nil) == nil)
        let before = day("2026-11-06")
        #expect(rule.unseen(LastNotes(praise: before, note: before), joined: nil) == .notNoted(days: 10))
        #expect(rule.unseen(LastNotes(), joined: nil) == .notNoted(days: nil))
    }

    @Test func `one concern is a bad day, two without praise are a reason to look`() {
        let rule = UnseenRule(days: 10, today: friday, calendar)
        #expect(rule.unseen(LastNotes(praise: nil, note: friday, concerns: 1), joined: nil) == nil)
        #expect(rule.unseen(LastNotes(praise: nil, note: friday, concerns: 2), joined: nil) == .onlyConcerns(2))
        #expect(rule.unseen(LastNotes(praise: friday - 1, note: friday, concerns: 5), joined: nil) == nil)
        #expect(
            rule.unseen(LastNotes(praise: day("2026-11-06"), note: friday, concerns: 3), joined: nil)
                == .onlyConcerns(3))
    }

    @Test func `whoever has just come, and a year that has just begun, leave nobody unseen`() {
        let rule = UnseenRule(days: 10, today: friday, calendar)
        #expect(rule.unseen(LastNotes(), joined: day("2026-11-10")) == nil)
        let early = UnseenRule(days: 10, today: day("2026-09-08"), calendar)
        #expect(early.first == nil)
        #expect(early.unseen(LastNotes(), joined: nil) == nil)
    }

    @Test func `the week ends with its last school day`() {
        #expect(calendar.isLastOfWeek(friday))
        #expect(!calendar.isLastOfWeek(friday - 1))
        #expect(!calendar.isLastOfWeek(friday + 1))
        let inset = calendar.with(closed: [ClosedDay(friday, .inset, "INSET")])
        #expect(inset.isLastOfWeek(friday - 1))
        #expect(!inset.isLastOfWeek(friday))
    }
}
