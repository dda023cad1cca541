import Foundation
import Pages
import People
import Store
import StoreTesting
import Testing

@testable import School

/// The family's week at a glance.
@Suite(.timeLimit(.minutes(15))) struct WeekTests {
    @Test(arguments: Engine.all)
    func `a mother sees the week of both children, in both schools, in words`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine)
        let page = try await family.browser(.bea).get("/week")
        #expect(page.status == 200)
        for words in [
            "The week of Monday 16 November", "This week", "Today, Friday 20 November", "data-label=\"Amelia\"",
            "data-label=\"Jack\"", "<b>School</b> <span dir=\"auto\">8:45 to 15:15</span>",
            "<b>Lessons</b> <span dir=\"auto\">Maths</span>", "<b>No school</b> <span dir=\"auto\">Weekend</span>",
            "Jack Ashdown, Harbour Academy; Amelia Ashdown, Seaview Primary School",
            "Printed Friday 20 November 2026, 10:30.", "/week?from=2026-11-09", "/week?from=2026-11-23",
        ] {
            #expect(page.text.contains(words), "\(words)")
        }
        // Maths is on Fridays, and Jack’s alone.
        #expect(page.text.components(separatedBy: "<b>Lessons</b>").count == 2)
        await family.store.close()
    }

    @Test(arguments: Engine.all)
    func `another week is asked for by any of its days, and tells of closures and the ends of terms`(
        _ engine: Engine
    ) async throws {
        let family = try await TestFamily(engine)
        let browser = try await family.browser(.tom)
        for (day, words) in [
            ("2026-11-25", "<b>No school</b> <span dir=\"auto\">INSET day</span>"),
            ("2026-12-18", "8:45 to 15:15, last day of Autumn term"), ("2026-12-28", "School holidays"),
            ("2027-01-05", "8:45 to 15:15, first day of Spring term"), ("2026-10-28", "Half-term"),
        ] {
            let page = try await browser.get("/week?from=\(day)")
            #expect(page.status == 200 && page.text.contains(words), "\(day) \(words)")
            #expect(page.text.contains("What is known so far") && page.text.contains("href=\"/week\""))
        }
        for nowhere in ["2036-11-25", "2026-02-30", "1"] {
            #expect(try await browser.get("/week?from=\(nowhere)").status == 404, "\(nowhere)")
        }
        await family.store.close()
    }

    @Test(arguments: Engine.all)
    func `a separated father sees his own child's week, and of what she told only that school knows`(
        _ engine: Engine
    ) async throws {
        let family = try await TestFamily(engine, at: "2026-11-20 8:05")
        let bea = try await family.browser(.bea)
        let form = try await bea.get(family.path(.amelia, "absences/new")).text
        let id = try #require(form.components(separatedBy: "name=\"id\" value=\"").dropFirst().first)
        _ = try await bea.post(
            family.path(.amelia, "absences"),
            [
                ("csrf", Caller.csrf(in: form) ?? ""), ("id", String(id.prefix { $0 != "\"" })),
                ("kind", "appointment"),
                ("from", "2026-11-20"), ("part", "morning"), ("words", "BEAS-WORDS"),
            ])
        let hers = try await bea.get("/week").text
        #expect(hers.contains("You told us at 8:05: at an appointment (morning)"))
        let his = try await family.browser(.tom).get("/week").text
        #expect(his.contains("School has been told: at an appointment (morning)"))
        #expect(!his.contains("BEAS-WORDS") && !hers.contains("BEAS-WORDS") && !his.contains("Jack"))
        await family.store.close()
    }

    @Test(arguments: Engine.all)
    func `under an order, of another family or of a child who has left nothing is there`(_ engine: Engine) async throws
    {
        let family = try await TestFamily(engine)
        for person in [TestFamily.Person.karl, .leosMother] {
            let page = try await family.browser(person).get("/week")
            #expect(page.status == 200 && page.text.contains("We have no child to show you"))
            #expect(!page.text.contains("Amelia") && !page.text.contains("Leo"))
        }
        let other = try await family.browser(.omarsMother).get("/week").text
        #expect(other.contains("Omar") && !other.contains("Amelia"))
        await family.store.close()
    }

    @Test(arguments: Engine.all)
    func `a detention to come stands in its day at its time, for those who may see the child`(
        _ engine: Engine
    ) async throws {
        let school = try await DetentionSchool(engine)
        let linden = try await school.browser("linden")
        _ = try await school.set(linden, school.amelia)
        let page = try await school.browser("ashdown").get("/week?from=2026-11-23").text
        #expect(
            page.contains("<b>Detention</b> 12:20 <span dir=\"auto\">Lunchtime detention, until 12:40, Library</span>"))
        #expect(!page.contains("Homework was not handed in"))
        let scott = try await school.browser("hall").get("/week?from=2026-11-23").text
        #expect(!scott.contains("detention") && !scott.contains("Amelia"))
        #expect(try await linden.get("/week").status == 404)
        await school.close()
    }

    @Test(arguments: Engine.all)
    func `the way to it is on the page of all children and on Today`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine)
        let browser = try await family.browser(.bea)
        for path in ["/children", family.path(.amelia, "today")] {
            #expect(try await browser.get(path).text.contains("href=\"/week\">The week</a>"), "\(path)")
        }
        await family.store.close()
    }

    @Test func `what is all day comes first, then the day runs by the clock`() {
        let day = TestFamily.friday
        let things = [
            WeekThing(day: day, starts: ClockTime("15:30"), kind: .club, says: "Chess"),
            WeekThing(day: day, starts: ClockTime("12:20"), kind: .detention, says: "Lunchtime"),
            WeekThing(day: day, kind: .letter, says: "Answer by today"), WeekThing(day: day, kind: .school, says: ""),
        ]
        #expect(things.sorted(by: WeekThing.comesBefore).map(\.kind) == [.school, .letter, .detention, .club])
    }

    @Test func `every kind has a word and a shape of its own`() {
        let looks = WeekKind.allCases.map { $0.look(.english) }
        #expect(Set(looks.map(\.word)).count == looks.count)
        #expect(Set(looks.map(\.shape)).count == looks.count)
    }

    @Test func `weeks of last school year, this one and the next can be asked for`() {
        #expect(FamilyWeek.isNear(day("2025-09-01"), TestFamily.friday))
        #expect(FamilyWeek.isNear(day("2028-08-31"), TestFamily.friday))
        #expect(!FamilyWeek.isNear(day("2025-08-31"), TestFamily.friday))
        #expect(!FamilyWeek.isNear(day("2028-09-01"), TestFamily.friday))
    }
}
