import Pages
import People
import StoreTesting
import Testing

@testable import DemoSchool
@testable import School
@testable import Store

/// Every page that a family reads, in a language that marks each sentence: what is not marked has not passed through
/// `Words`, and would stay English for every family.
@Suite(.serialized) struct PseudoWalkTests {
    @Test func `every word that a family reads passes through Words, and every value survives`() async throws {
        var walk = try await PseudoWalk()
        try await walk.families()
        try await walk.hours()
        try await walk.codes()
        try await walk.absences()
        try await walk.detentions()
        try await walk.door()
        try await walk.errors()
        for fault in Set(walk.faults).sorted().prefix(60) { Issue.record("\(fault)") }
        #expect(walk.pages > 300, "\(walk.pages)")
        await walk.town.store.close()
    }

    // The walk itself is tried on planted faults.

    private func faults(_ planted: Route) async throws -> [String] {
        var walk = try await PseudoWalk(also: [planted])
        try await walk.look("/planted", as: .bea)
        return walk.faults
    }

    @Test(arguments: [
        "<p>Nothing new.</p>" as HTML, "<p aria-label=\"Nothing new.\">–</p>", "<p data-novel=\"Nothing new.\">–</p>",
        "<p>\(Words.pseudo("Today: \("Nothing new.")"))</p>",
    ])
    func `a sentence that escaped is found, within another and in an attribute too`(_ page: HTML) async throws {
        let found = try await faults(.account(.get, "planted") { _, _ in .page(page) })
        #expect(found == ["/planted: “Nothing new” did not pass through Words"])
    }

    @Test func `a value that is lost is found`() async throws {
        let planted = Route.account(.get, "planted") { _, visit in
            let isEnglish = visit.words.language == .english
            return .page("<p>\(visit.words("At \(isEnglish ? 8 : 9) o’clock"))</p><p>%1</p>")
        }
        #expect(try await faults(planted).contains { $0.hasPrefix("/planted: a value stands unfilled") })
        #expect(try await faults(planted).contains { $0.hasPrefix("/planted: in English other figures") })
    }

    @Test func `names and what people typed are let be`() async throws {
        let planted = Route.account(.get, "planted") { viewer, visit in
            .page("<p>\(visit.words("\(viewer.name) has a child in \("Seaview Primary School")"))</p>")
        }
        #expect(try await faults(planted) == [])
    }
}
