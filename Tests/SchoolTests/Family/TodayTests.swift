import People
import Store
import StoreTesting
import Testing

@testable import School

@Suite struct TodayTests {
    @Test(arguments: Engine.all)
    func `a mother sees both children, in both schools, in words`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine)
        try await family.mark(.amelia, "/", at: "8:47")
        try await family.mark(.jack, "L", at: "8:59", arrived: "8:58", reason: "Bus broke down")
        let page = try await family.browser(.bea).get("/children")
        #expect(page.status == 200)
        for words in [
            "Amelia", "Year 5 · Oak · Seaview Primary School", "In school, on time", "Registered 8:47", "Jack",
            "Year 9 · 9B · Harbour Academy", "Late, arrived 8:58", "Bus broke down", "Home time 15:15",
        ] {
            #expect(page.text.contains(words), "\(words)")
        }
        #expect(page.text.contains("Nothing needs you at the moment."))
    }

    @Test(arguments: Engine.all)
    func `a child's day is a line of what happened, corrections with old and new`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine, at: "2026-11-20 13:20")
        try await family.mark(.amelia, "N", at: "9:05")
        try await family.mark(
            .amelia, "M", at: "11:02", reason: "Dentist", note: "SECRET-CANARY", because: "Mother rang")
        try await family.mark(.amelia, "\\", .afternoon, at: "13:04")
        let page = try await family.browser(.bea).get(family.path(.amelia, "today"))
        for words in [
            "Amelia’s day so far", "In school, on time", "Morning: At the doctor or dentist", "Dentist",
            "Morning register, Oak",
            "11:02: “Away, please tell us why” changed to “At the doctor or dentist” by Mrs Linden, Class teacher. Mother rang",
            "Home time", "Friday 20 November, last change 13:04", "/days/2026-11-19\">Yesterday",
        ] {
            #expect(page.text.contains(words), "\(words)")
        }
        #expect(!page.text.contains("SECRET-CANARY"))
        #expect(!page.text.contains("Needs you"))
    }

    @Test(arguments: Engine.all)
    func `lessons stand in the day by their names`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine, at: "2026-11-20 12:20")
        try await family.mark(.jack, "/", at: "8:50")
        try await family.mark(.jack, "/", .lesson(1), at: "9:02")
        try await family.mark(.jack, "L", .lesson(2), at: "10:09", arrived: "10:08")
        let page = try await family.browser(.bea).get(family.path(.jack, "today"))
        for words in ["Period 1", "In the lesson", "Maths", "Late, arrived 10:08"] {
            #expect(page.text.contains(words), "\(words)")
        }
    }

    @Test(arguments: [
        ("2026-11-20 8:10", "School starts at 8:45", "The register has not been taken yet."),
        ("2026-11-20 8:50", "Register not taken yet", "The register is open until 9:15."),
        ("2026-11-20 10:00", "Register not taken yet", "It should have been taken by now."),
        ("2026-11-20 16:00", "No register was taken", "The school may still fill it in."),
        ("2026-11-21 10:00", "No school today", "Weekend; back on Tuesday 24 November"),
        ("2026-11-23 10:00", "No school today", "INSET day; back on Tuesday 24 November"),
        ("2026-10-28 10:00", "No school today", "Half-term; back on Monday 2 November"),
        ("2026-12-25 10:00", "No school today", "School holidays; back on Monday 4 January"),
    ])
    func `before any mark the page says why there is none`(time: String, says: String, detail: String) async throws {
        let family = try await TestFamily(.sqlite, at: time)
        let browser = try await family.browser(.bea)
        for path in ["/children", family.path(.amelia, "today")] {
            let page = try await browser.get(path)
            #expect(page.text.contains(says))
            #expect(page.text.contains(detail))
            #expect(!page.text.contains("%"))
        }
    }

    @Test func `after school the day is told as a whole`() async throws {
        let family = try await TestFamily(.sqlite, at: "2026-11-20 15:30")
        try await family.mark(.amelia, "/", at: "8:47")
        try await family.mark(.amelia, "\\", .afternoon, at: "13:02")
        let page = try await family.browser(.bea).get(family.path(.amelia, "today"))
        #expect(page.text.contains("In school all day"))
        #expect(page.text.contains("<h1>Amelia’s day</h1>"))
    }

    @Test(arguments: Engine.all)
    func `a reason the school asks for needs the family, until they have told it`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine)
        try await family.mark(.amelia, "N", on: "2026-11-18", at: "9:20")
        try await family.mark(.amelia, "N", .afternoon, on: "2026-11-18", at: "13:20")
        let browser = try await family.browser(.bea)
        let page = try await browser.get("/children")
        #expect(page.text.contains("Amelia: why away on Wednesday 18 November?"))
        #expect(page.text.contains("Morning and afternoon · by Thursday 26 November"))
        #expect(page.text.contains("absences/new?day=2026-11-18&amp;part=day"))
        let gran = try await family.browser(.gran).get("/children")
        #expect(gran.text.contains("Away, reason not known yet"))
        #expect(!gran.text.contains("why away on"))
    }

    @Test func `a past day has a page, tomorrow has none`() async throws {
        let family = try await TestFamily(.sqlite)
        try await family.mark(.amelia, "/", on: "2026-11-19", at: "8:51")
        let browser = try await family.browser(.bea)
        let page = try await browser.get(family.path(.amelia, "days/2026-11-19"))
        #expect(page.text.contains("Thursday 19 November"))
        #expect(page.text.contains("Registered 8:51"))
        #expect(page.text.contains("Back to Wed 18 Nov"))
        #expect(try await browser.get(family.path(.amelia, "days/2026-11-21")).status == 404)
        #expect(try await browser.get(family.path(.amelia, "days/2026-11-20")).status == 303)
    }

    @Test func `of a child who has not started yet the page says when they start`() async throws {
        let family = try await TestFamily(.sqlite)
        try await family.works { records in
            try records.run("UPDATE pupil SET joined = '2027-01-05' WHERE id = \(TestFamily.Child.amelia.id)")
        }
        let bea = try await family.browser(.bea)
        for path in ["/children", family.path(.amelia, "today"), family.path(.amelia, "attendance")] {
            let page = try await bea.get(path).text
            #expect(page.contains("Starts on Tuesday 5 January"), "\(path)")
        }
        #expect(try await !bea.get(family.path(.amelia, "today")).text.contains("Register not taken yet"))
    }
}
