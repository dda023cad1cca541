import People
import Store
import StoreTesting
import Testing

@testable import School

/// The page of all children reads no more than it tells of, and no less.
@Suite(.timeLimit(.minutes(15))) struct GlanceStories {
    @Test(arguments: Engine.all)
    func `a reason that is open for weeks is asked for, and one that was found since is not`(_ engine: Engine)
        async throws
    {
        let family = try await TestFamily(engine)
        try await family.mark(.amelia, "N", on: "2026-11-03", at: "9:20")
        try await family.mark(.amelia, "N", on: "2026-10-15", at: "9:20")
        try await family.mark(.jack, "/", at: "8:50")
        let browser = try await family.browser(.bea)
        let asks = try await browser.get("/children").text
        #expect(asks.contains("Amelia: why away on Tuesday 3 November?"))
        // Older than four weeks: the page of attendance has it.
        #expect(!asks.contains("15 October"))
        #expect(asks.contains("1 thing needs you"))
        try await family.mark(.amelia, "I", on: "2026-11-03", at: "2026-11-04 9:20", because: "Her mother rang.")
        #expect(try await browser.get("/children").text.contains("Nothing needs you at the moment"))
        await family.store.close()
    }

    @Test(arguments: Engine.all)
    func `news of long ago is told with its day, in either school, and each child's are their own`(_ engine: Engine)
        async throws
    {
        let family = try await TestFamily(engine)
        try await family.mark(.amelia, "I", on: "2026-09-08", at: "2026-11-20 9:00")
        try await family.mark(.jack, "L", at: "9:06", arrived: "9:04")
        let page = try await family.browser(.bea).get("/children").text
        #expect(page.contains("8 Sep") && page.contains("Today, morning"))
        let his = try await family.browser(.tom).get("/children").text
        #expect(his.contains("8 Sep") && !his.contains("Jack"))
        let nobody = try await family.browser(.karl).get("/children").text
        #expect(nobody.contains("We have no child to show you"))
        await family.store.close()
    }
}
