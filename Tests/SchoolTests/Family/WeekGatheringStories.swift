import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

/// A week of Oak class with something of every part in it.
struct FullWeek {
    let oak: ClubSchool
    let club: ID<Club>

    static let path = "/week?from=2026-11-23"

    /// A trip for Oak, a club on Mondays, lunch from home on Monday, and a letter that asks for an answer by Friday.
    init(_ engine: Engine) async throws {
        oak = try await ClubSchool(engine)
        let (mother, linden) = (try await oak.browser("ashdown"), try await oak.browser("linden"))
        club = try await oak.make([("days", "1"), ("places", "5")])
        try await oak.join(mother, oak.amelia, club)
        let meal = try await mother.post(
            "/children/\(oak.amelia)/meals", [("week", "2026-11-23"), ("pick:2026-11-23", "home")])
        #expect(meal.status == 303, "\(meal.text)")
        try await put(linden, "Lighthouse trip", [("starts", "9:15"), ("ends", "14:30")])
        let letter = oak.school.world.newID(Letter.self)
        let fields = [("id", "\(letter)"), ("school", "1"), ("then", "preview")]
        let group = ("groups", Audience.group(oak.school.oak).description)
        #expect(
            try await linden.post("/letters", fields + LetterSchool.trip + LetterSchool.asks + [group]).status == 303)
        #expect(try await linden.post("/letters/\(letter)/send", [("nth", "1")]).status == 303)
    }

    /// Something in the diary of Oak on Tuesday.
    func put(_ desk: StaffDesk, _ title: String, _ more: [(String, String)]) async throws {
        let fields = [
            ("id", "\(oak.school.world.newID(DiaryEvent.self))"),
            ("audience", "0:\(Audience.group(oak.school.oak))"), ("title", title), ("day", "2026-11-24"),
            ("kind", "trip"), ("place", "Lighthouse"), ("bring", "A packed lunch"),
        ]
        #expect(try await desk.post("/diary", fields + more).status == 303)
    }

    func id<Of>(_ statement: SQL, _: Of.Type) async throws -> ID<Of> {
        let found = try await oak.school.store.look { records in
            try records.first(statement) { try $0.id(0, of: Of.self) }
        }
        return try #require(found)
    }

    func week(_ person: String) async throws -> String { try await oak.browser(person).get(FullWeek.path).text }
}

/// What the family's week gathers from the parts of school life.
@Suite(.timeLimit(.minutes(15))) struct WeekGatheringStories {
    @Test(arguments: Engine.all)
    func `a mother finds diary, club, lunch and letter of the week in one place`(_ engine: Engine) async throws {
        let full = try await FullWeek(engine)
        let page = try await full.week("ashdown")
        for words in [
            "<b>Diary</b> 9:15 <span dir=\"auto\">Lighthouse trip, until 14:30</span>",
            "Where: <span dir=\"auto\">Lighthouse</span>", "To bring: <span dir=\"auto\">A packed lunch</span>",
            "<b>Club</b> 15:20 <span dir=\"auto\">Football, until 16:15</span>",
            "Going home: Collected by <span dir=\"auto\">Gran</span>",
            "<b>Meal</b> <span dir=\"auto\">lunch from home</span>",
            "<b>Letter</b> <span dir=\"auto\">Trip to the harbour</span>", "Please answer by Friday 27 November.",
            "Read and answer",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        // Each once, and nothing of it in another week but the club, which comes every Monday.
        for words in ["Lighthouse trip", "Football, until", "lunch from home", "Please answer by"] {
            #expect(page.components(separatedBy: words).count == 2, "\(words)")
        }
        let next = try await full.oak.browser("ashdown").get("/week?from=2026-11-30").text
        #expect(next.contains("Football, until 16:15"))
        for words in ["Lighthouse", "lunch from home", "Trip to the harbour"] {
            #expect(!next.contains(words), "\(words)")
        }
        await full.oak.close()
    }

    @Test(arguments: Engine.all)
    func `who lives apart reads the same, is asked for no answer that is not theirs, and an order leaves nothing`(
        _ engine: Engine
    ) async throws {
        let full = try await FullWeek(engine)
        let father = try await full.week("reid")
        for words in ["Lighthouse trip", "Football, until 16:15", "lunch from home"] {
            #expect(father.contains(words), "\(words)")
        }
        #expect(!father.contains("<b>Letter</b>"))
        let scott = try await full.week("hall")
        #expect(scott.contains("We have no child to show you"))
        // Ben is in Oak too: the trip and the letter are his, and nothing of Amelia’s.
        let nadia = try await full.week("birch")
        #expect(nadia.contains("Lighthouse trip") && nadia.contains("Trip to the harbour"))
        for words in ["Football", "Gran", "lunch from home", "Amelia"] {
            #expect(!nadia.contains(words) && !scott.contains(words), "\(words)")
        }
        let chloe = full.oak.chloe
        try await full.oak.school.store.write { records in
            try Wall.works(in: records)
            try records.run("UPDATE pupil SET left_on = '2026-11-19' WHERE id = \(chloe)")
        }
        let cora = try await full.week("clarke")
        #expect(cora.contains("We have no child to show you") && !cora.contains("Lighthouse"))
        await full.oak.close()
    }

    @Test(arguments: Engine.all)
    func `what is cancelled says so and why, and an answer takes the letter out`(_ engine: Engine) async throws {
        let full = try await FullWeek(engine)
        let linden = try await full.oak.browser("linden")
        let event = try await full.id("SELECT id FROM diary_event WHERE nth = 1", DiaryEvent.self)
        let end = [("base", "1"), ("state", "cancelled"), ("because", "There is no bus.")]
        #expect(try await linden.post("/diary/\(event)/end", end).status == 303)
        let off = [("off", "yes"), ("day", "2026-11-23"), ("because", "The field is wet.")]
        #expect(try await full.oak.browser("reed").post("/clubs/\(full.club)/off", off).status == 303)
        let page = try await full.week("ashdown")
        for words in [
            "<b>Diary</b> 9:15 <span dir=\"auto\">Cancelled: Lighthouse trip</span>", "There is no bus.",
            "<b>Club</b> 15:20 <span dir=\"auto\">Cancelled: Football</span>", "The field is wet.",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(!page.contains("A packed lunch") && !page.contains("Going home"))
        let letter = try await full.id("SELECT letter FROM letter_sent", Letter.self)
        let answer = [("id", "\(full.oak.school.world.newID(LetterReply.self))"), ("choice", "Yes"), ("words", "")]
        let mother = try await full.oak.browser("ashdown")
        #expect(
            try await mother.post("/children/\(full.oak.amelia)/letters/\(letter)/replies", answer).status == 303)
        #expect(try await !mother.get(FullWeek.path).text.contains("<b>Letter</b>"))
        await full.oak.close()
    }

    @Test(arguments: Engine.all)
    func `what lasts several days stands in each of them, and a place that was left stands in none`(
        _ engine: Engine
    ) async throws {
        let full = try await FullWeek(engine)
        try await full.put(try await full.oak.browser("linden"), "Book days", [("until", "2026-11-26")])
        let mother = try await full.oak.browser("ashdown")
        #expect(try await full.oak.leave(mother, full.oak.amelia, full.club).status == 303)
        let page = try await mother.get(FullWeek.path).text
        #expect(page.components(separatedBy: "<b>Diary</b> <span dir=\"auto\">Book days</span>").count == 4)
        #expect(!page.contains("Football"))
        await full.oak.close()
    }
}
