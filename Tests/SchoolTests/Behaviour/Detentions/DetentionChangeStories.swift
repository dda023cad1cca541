import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

@Suite(.timeLimit(.minutes(15))) struct DetentionChangeStories {
    @Test(arguments: Engine.all)
    func `what clashes is shown before it is saved, and only what was shown is set aside`(_ engine: Engine)
        async throws
    {
        let oak = try await DetentionSchool(engine)
        let linden = try await oak.browser("linden")
        _ = try await oak.set(linden, oak.amelia)
        try await oak.school.tell(of: oak.amelia, on: "2026-11-23", "Dentist", kind: "appointment")
        let fields = oak.new("2026-11-23", "12:30", "25")
        let first = try await oak.set(linden, oak.amelia, fields, session: "new")
        #expect(first.status == 422)
        for says in [
            "Not saved yet: please weigh 2 things", "Amelia has another detention then: Lunchtime detention",
            "Amelia will be away then", "Set it all the same",
            ">\nHomework was not handed in.</textarea>", "value=\"12:30\"",
        ] {
            #expect(first.text.contains(says), "\(says)")
        }
        #expect(try await oak.count("detention") == 1)
        #expect(try await oak.count("detention_session") == 1)
        let some = fields + [("aside", "clash-away-day-Amelia")]
        #expect(try await oak.set(linden, oak.amelia, some, session: "new").status == 422)
        let aside = first.text.components(separatedBy: "name=\"aside\" value=\"").dropFirst().map {
            ("aside", String($0.prefix { $0 != "\"" }))
        }
        #expect(try await oak.set(linden, oak.amelia, fields + aside, session: "new").status == 303)
        #expect(try await oak.count("detention") == 2)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `the bus, holidays and the wished notice are weighed, what is past is refused`(_ engine: Engine) async throws {
        let oak = try await DetentionSchool(engine)
        let (park, linden) = (try await oak.browser("park"), try await oak.browser("linden"))
        let rules = [("notice", "24"), ("bus", "15:40"), ("lunch", "20"), ("missed", "A new one is set.")]
        #expect(try await park.post("/schools/seaview/detentions", rules).status == 303)
        let late = try await oak.set(linden, oak.amelia, oak.new("2026-11-20", "15:20", "40"), session: "new")
        for says in [
            "ends after the school bus leaves at 15:40", "less than 24 hours before",
            "This school holds no detentions after school",
        ] {
            #expect(late.text.contains(says), "\(says)")
        }
        let christmas = try await oak.set(linden, oak.amelia, oak.new("2026-12-21", "12:20"), session: "new")
        #expect(christmas.text.contains("There is no school that day: School holidays."))
        let past = try await oak.set(linden, oak.amelia, oak.new("2026-11-20", "9:00"), session: "new")
        #expect(past.text.contains("That time is over."))
        let other = try await oak.set(linden, oak.amelia, reason: "Was rough with Ben.")
        #expect(other.text.contains("another pupil’s name"))
        let place = oak.new("2026-11-23", "12:20") + [("place", "Room 4, beside Ben")]
        #expect(
            try await oak.set(linden, oak.amelia, place, session: "new").text.contains("“Ben” is another pupil’s name"))
        #expect(try await oak.count("detention") == 0)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `what is moved shows old and new with day and reason, and then what is cancelled`(_ engine: Engine)
        async throws
    {
        let oak = try await DetentionSchool(engine)
        let (linden, mother) = (try await oak.browser("linden"), try await oak.browser("ashdown"))
        _ = try await oak.set(linden, oak.amelia)
        _ = try await oak.set(linden, oak.ben, oak.new("2026-11-25", "12:20"), session: "new")
        _ = try await oak.answer(mother, "we cannot", "She is away.")
        let id = try await oak.detention(oak.amelia)
        let path = oak.pupil(oak.amelia, "/\(id)")
        let form = try await linden.get(path).text
        let wednesday = try #require(
            form.components(separatedBy: "id=\"move-session\"").last?.components(separatedBy: "<option value=\"")
                .map { $0.prefix { $0 != "\"" } }.first { $0.count == 26 && $0 != "\(oak.monday)" })
        let move = [("nth", "1"), ("session", String(wednesday)), ("because", "The family asked for another day.")]
        for _ in 0..<2 { #expect(try await linden.post("\(path)/move", move).status == 303) }
        try await oak.oak.work()
        #expect(try await oak.count("detention WHERE nth = 2") == 1)
        #expect(try await oak.count("detention_taken WHERE seats = 2") == 1)
        #expect(try await oak.count("detention_taken WHERE seats = 0") == 1)
        let page = try await mother.get("/children/\(oak.amelia)/detentions/\(id)").text
        for says in [
            "Moved: Lunchtime detention", "Wednesday 25 November, 12:20 to 12:40", "Moved on Friday 20 November",
            "Before: Monday 23 November, 12:20 to 12:40, Library", "The family asked for another day.", "We know",
        ] {
            #expect(page.contains(says), "\(says)")
        }
        #expect(!page.contains("She is away."))
        #expect(try await mother.get("/children").text.contains("Read and answer"))
        _ = try await linden.post("\(path)/cancellation", [("nth", "2"), ("because", "It was a mistake of ours.")])
        let after = try await mother.get("/children/\(oak.amelia)/detentions/\(id)").text
        #expect(after.contains("Cancelled: Lunchtime detention"))
        #expect(after.contains("It was a mistake of ours."))
        #expect(try await mother.get("/children").text.contains("Cancelled: Lunchtime detention"))
        #expect(try await !mother.get("/children/\(oak.amelia)/today").text.contains("Needs you"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `who was told, when and whether it was seen is on record, and nobody without a way in is forgotten`(
        _ engine: Engine
    ) async throws {
        let oak = try await DetentionSchool(engine)
        let (linden, park) = (try await oak.browser("linden"), try await oak.browser("park"))
        let mother = try await oak.browser("ashdown")
        try await oak.school.store.write { records in
            try Wall.works(in: records)
            try records.run("UPDATE account SET disabled_at = 1 WHERE name = 'Tom Reid'")
        }
        _ = try await oak.set(linden, oak.amelia)
        let path = oak.pupil(oak.amelia, "/\(try await oak.detention(oak.amelia))")
        let before = try await park.get(path).text
        #expect(before.contains("Bea Ashdown, mother"))
        #expect(before.contains("Told here, Fri 20 Nov, 10:30 · not seen yet"))
        #expect(before.contains("Cannot read it here: not told yet"))
        #expect(!before.contains("Scott"))
        #expect(try await park.get("/schools/seaview/detentions").text.contains("Not seen here yet"))
        oak.school.clock.move(by: .seconds(600))
        _ = try await mother.get("/children/\(oak.amelia)/today")
        #expect(try await linden.get(path).text.contains("not seen yet"))
        let news = try await oak.school.news(oak.amelia).version
        _ = try await mother.post("/children/seen", [("seen", "\(oak.amelia):\(news)")])
        let seen = try await linden.get(path).text
        #expect(seen.contains("seen, Fri 20 Nov, 10:40"))
        #expect(!seen.contains("Ashdown, mother"))
        let adult = try #require(
            before.components(separatedBy: "<option value=\"").dropFirst().first {
                $0.contains("Tom Reid") || $0.contains("selected")
            }?.prefix { $0 != "\"" })
        let told = [
            ("id", StaffDesk.newID(oak)), ("nth", "1"), ("adult", String(adult)), ("way", "telephone"), ("whom", ""),
        ]
        for _ in 0..<2 { #expect(try await park.post("\(path)/told", told).status == 303) }
        #expect(try await park.get(path).text.contains("Told by telephone by Ms Park, Fri 20 Nov, 10:40"))
        #expect(try await oak.count("detention_told") == 1)
        #expect(try await !park.get("/schools/seaview/detentions").text.contains("Not seen here yet"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `whoever supervises keeps the list on its day and no other, and the family hears who came`(_ engine: Engine)
        async throws
    {
        let oak = try await DetentionSchool(engine)
        let linden = try await oak.browser("linden")
        let (reed, khan, mother) = (
            try await oak.browser("reed"), try await oak.browser("khan"), try await oak.browser("ashdown")
        )
        _ = try await oak.set(linden, oak.amelia, [("also", "\(oak.ben)")])
        let list = "/detentions/\(oak.monday)"
        #expect(try await reed.get(list).status == 404)
        #expect(try await reed.get("/detentions").text.contains("Monday 23 November"))
        try oak.oak.move(to: "12:25", DetentionSchool.day)
        let (reedThen, khanThen) = (try await oak.browser("reed"), try await oak.browser("khan"))
        #expect(try await khanThen.get(list).status == 404)
        let page = try await reedThen.get(list).text
        #expect(page.contains("Amelia Ashdown"))
        #expect(page.contains("Ben Birch"))
        #expect(!page.contains("Homework"))
        #expect(try await reedThen.get(oak.pupil(oak.amelia)).status == 404)
        #expect(try await oak.mark(reedThen, oak.amelia, "missed").status == 303)
        #expect(try await oak.mark(khanThen, oak.ben, "came").status == 404)
        #expect(try await oak.mark(reedThen, oak.ben, "came").status == 303)
        #expect(try await reedThen.get(list).text.contains("2 of 2 written down"))
        #expect(try await mother.get("/children").text.contains("Lunchtime detention: missed"))
        let id = try await oak.detention(oak.amelia)
        let home = try await mother.get("/children/\(oak.amelia)/detentions/\(id)").text
        #expect(home.contains("School will talk with Amelia"))
        #expect(!home.contains("We know"))
        try oak.oak.move(to: "12:25", DetentionSchool.day + 1)
        #expect(try await oak.browser("reed").get(list).status == 404)
        #expect(try await oak.browser("stone").get(list).status == 200)
        _ = khan
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `a session that is not held is cancelled for everybody on its list`(_ engine: Engine) async throws {
        let oak = try await DetentionSchool(engine)
        let (linden, park) = (try await oak.browser("linden"), try await oak.browser("park"))
        _ = try await oak.set(linden, oak.amelia, [("also", "\(oak.ben)")])
        #expect(try await linden.post("/detentions/\(oak.monday)/cancellation", [("because", "x")]).status == 404)
        let done = try await park.post("/detentions/\(oak.monday)/cancellation", [("because", "The hall is closed.")])
        #expect(done.status == 303)
        for person in ["ashdown", "birch"] {
            let text = try await oak.browser(person).get("/children").text
            #expect(text.contains("Cancelled: Lunchtime detention"), "\(person)")
        }
        #expect(try await oak.set(linden, oak.amelia).text.contains("That one has begun, or is not held."))
        await oak.close()
    }
}

extension StaffDesk {
    static func newID(_ oak: DetentionSchool) -> String { oak.school.world.newID(DetentionTold.self).description }
}
