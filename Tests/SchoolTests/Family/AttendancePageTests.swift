import People
import StoreTesting
import Testing

@testable import School

@Suite struct FamilyAttendanceTests {
    @Test(arguments: Engine.all)
    func `a year is told in days missed first, with every mark to know about and its history`(
        _ engine: Engine
    ) async throws {
        let family = try await TestFamily(engine, at: "2026-11-20 16:00")
        try await family.mark(.amelia, "/", on: "2026-10-05", at: "8:50")
        try await family.mark(.amelia, "I", .afternoon, on: "2026-10-05", at: "13:05", reason: "Cold")
        try await family.mark(.amelia, "N", on: "2026-11-12", at: "9:20")
        try await family.mark(
            .amelia, "I", on: "2026-11-12", at: "2026-11-13 9:12", note: "SECRET-CANARY", because: "Mother rang")
        try await family.mark(.amelia, "I", .afternoon, on: "2026-11-12", at: "13:05")
        try await family.mark(.amelia, "L", at: "9:05", arrived: "9:04", reason: "Bus broke down")
        try await family.mark(.amelia, "\\", .afternoon, at: "13:03")
        let page = try await family.browser(.bea).get(family.path(.amelia, "attendance"))
        for words in [
            "Amelia’s attendance", "up to Friday 20 November", "1½ days", "missed this year, all agreed", "1 day",
            "missed since half-term", "50%", "3 of 6 sessions", "late, before the register closed", "The year so far",
            "Thu 12 Nov", "Away, ill", "Late, arrived 9:04", "Bus broke down", "Cold",
            "Fri 13 Nov, 9:12: “Away, please tell us why” changed to “Away, ill” by Mrs Linden, Class teacher. Mother rang",
            "Tell school about an absence",
        ] {
            #expect(page.text.contains(words), "\(words)")
        }
        for never in ["SECRET-CANARY", "persistent", "severe"] { #expect(!page.text.contains(never)) }
    }

    @Test func `before the first register there are no sessions yet, and no percentage`() async throws {
        let family = try await TestFamily(.sqlite)
        let page = try await family.browser(.bea).get(family.path(.amelia, "attendance"))
        #expect(page.text.contains("No sessions yet"))
        #expect(!page.text.contains("%"))
    }

    @Test func `what is nobody's business is said as could not come, in the history too`() async throws {
        let family = try await TestFamily(.sqlite)
        try await family.mark(.amelia, "Y5", on: "2026-11-18", at: "9:20")
        try await family.mark(.amelia, "Y6", on: "2026-11-18", at: "9:40")
        let page = try await family.browser(.bea).get(family.path(.amelia, "attendance"))
        #expect(page.text.contains("Could not come"))
        for never in ["Y5", "Y6", "criminal", "Criminal", "Public health"] { #expect(!page.text.contains(never)) }
    }

    @Test func `leave agreed for later is not counted yet`() async throws {
        let family = try await TestFamily(.sqlite)
        try await family.mark(.amelia, "/", at: "8:50")
        try await family.mark(.amelia, "C", on: "2026-12-01", at: "2026-11-10 9:00")
        let page = try await family.browser(.bea).get(family.path(.amelia, "attendance"))
        #expect(page.text.contains("1 of 1 sessions"))
        #expect(!page.text.contains("Tue 1 Dec"))
    }

    @Test func `every school day is there as a list, and earlier years by their name`() async throws {
        let family = try await TestFamily(.sqlite)
        try await family.mark(.amelia, "/", on: "2026-11-19", at: "8:50")
        try await family.mark(.amelia, "H", on: "2025-11-19", at: "8:50")
        let browser = try await family.browser(.bea)
        let list = try await browser.get(family.path(.amelia, "attendance/list"))
        #expect(list.text.contains("Thu 19 Nov"))
        #expect(list.text.contains("Register not taken yet"))
        let before = try await browser.get(family.path(.amelia, "attendance?year=2025"))
        #expect(before.text.contains("2025 to 2026"))
        #expect(before.text.contains("½ day"))
        #expect(try await browser.get(family.path(.amelia, "attendance?year=2019")).status == 404)
    }

    @Test func `lesson marks stand beside, and count nowhere`() async throws {
        let family = try await TestFamily(.sqlite)
        try await family.mark(.jack, "/", on: "2026-11-19", at: "8:50")
        try await family.mark(.jack, "L", .lesson(2), on: "2026-11-19", at: "10:09", arrived: "10:08")
        let page = try await family.browser(.bea).get(family.path(.jack, "attendance"))
        #expect(page.text.contains("Lesson 2"))
        #expect(page.text.contains("Late, arrived 10:08"))
        #expect(page.text.contains("1 of 1 sessions"))
    }
}
