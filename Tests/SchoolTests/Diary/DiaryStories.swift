import People
import Store
import StoreTesting
import Testing

@testable import School

/// Staff put things into the diary, change and cancel them; families read them.
@Suite(.timeLimit(.minutes(15))) struct DiaryStories {
    private func fields(
        _ oak: BehaviourSchool, _ audience: String, _ title: String, day: String = "2026-11-24",
        id: ID<DiaryEvent>? = nil
    ) -> [(String, String)] {
        [
            ("id", "\(id ?? oak.school.world.newID())"), ("audience", "0:\(audience)"), ("title", title), ("day", day),
            ("kind", "trip"),
        ]
    }

    private func oakGroup(_ oak: BehaviourSchool) -> String { Audience.group(oak.school.oak).description }

    private func event(_ oak: BehaviourSchool, _ title: String) async throws -> ID<DiaryEvent> {
        let found = try await oak.school.store.look { records in
            try records.first("SELECT id FROM diary_event WHERE title = \(title)") { try $0.id(0, of: DiaryEvent.self) }
        }
        return try #require(found)
    }

    private func versions(_ oak: BehaviourSchool, _ table: SQL = "diary_event") async throws -> Int {
        try await oak.school.store.look { records in
            try records.first("SELECT count(*) FROM \(table)") { try $0.int(0) } ?? 0
        }
    }

    @Test(arguments: Engine.all)
    func `a teacher's trip is in the diary of the class, on Today, and nowhere else`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let linden = try await oak.school.browser("linden")
        let form = try await linden.get("/diary").text
        // For whom is filled in already, and nobody else's groups are there to choose.
        #expect(form.contains("0:\(oakGroup(oak))") && !form.contains("0:school"))
        #expect(!form.contains(Audience.group(oak.school.elm).description))
        let trip =
            fields(oak, oakGroup(oak), "Lighthouse trip") + [
                ("starts", "9:15"), ("ends", "14.30"), ("place", "Lighthouse"), ("bring", "A packed lunch"),
                ("words", "We walk there & back."),
            ]
        for _ in 0..<2 { #expect(try await linden.post("/diary", trip).status == 303) }
        #expect(try await versions(oak) == 1)
        for person in ["ashdown", "birch"] {
            let home = try await oak.school.browser(person)
            let child = person == "ashdown" ? oak.amelia : oak.ben
            let list = try await home.get(oak.home(child, "diary")).text
            for shown in [
                "Lighthouse trip", "Tuesday 24 November, 9:15 to 14:30", "A packed lunch", "We walk there &amp; back.",
            ] {
                #expect(list.contains(shown), "\(shown)")
            }
            #expect(try await home.get(oak.home(child)).text.contains("Lighthouse trip"))
            #expect(try await home.get(oak.home(child, "diary/month")).text.contains("Lighthouse trip"))
        }
        let reed = try await oak.school.browser("reed")
        #expect(try await !reed.get("/diary").text.contains("Lighthouse trip"))
        #expect(try await reed.get("/diary/\(event(oak, "Lighthouse trip"))").status == 404)
        let mother = try await oak.school.browser("ashdown")
        for path in ["/diary", "/diary/\(try await event(oak, "Lighthouse trip"))", oak.home(oak.ben, "diary")] {
            #expect(try await mother.get(path).status == 404)
        }
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `teachers write for their groups, the office for everybody`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let (linden, park) = (try await oak.school.browser("linden"), try await oak.school.browser("park"))
        let elm = Audience.group(oak.school.elm).description
        for audience in ["school", "year:5", elm, "pupil:\(String(repeating: "a", count: 32))", "nonsense"] {
            #expect(try await linden.post("/diary", fields(oak, audience, "Not mine")).status == 404)
        }
        for audience in ["school", "year:5", elm] {
            #expect(try await park.post("/diary", fields(oak, audience, "For \(audience.prefix(4))")).status == 303)
        }
        let amelia = try await oak.school.browser("ashdown").get(oak.home(oak.amelia, "diary")).text
        #expect(amelia.contains("For scho") && amelia.contains("For year") && !amelia.contains("For grou"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `what is wrong with the form is said, and what was typed stays`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let linden = try await oak.school.browser("linden")
        let faults: [([(String, String)], String)] = [
            ([("title", "")], "Say what it is"), ([("day", "soon")], "Write the day like"),
            ([("until", "2026-11-20")], "The last day is before the first"),
            ([("starts", "10:00"), ("ends", "9:00")], "It ends before it starts"),
            ([("weeks", "1")], "Say until when it comes again"),
            ([("weeks", "1"), ("repeats-until", "2026-11-23")], "Choose a day after the first"),
            ([("words", "Ben brings the ball.")], "write “a friend”"),
            ([("bring", "A card for Finn Nowak")], "Write “a friend” instead"),
        ]
        for (wrong, says) in faults {
            let reply = try await linden.post("/diary", fields(oak, oakGroup(oak), "Sports & games") + wrong)
            #expect(reply.status == 422 && reply.text.lowercased().contains(says.lowercased()), "\(says)")
            if wrong[0].0 != "title" { #expect(reply.text.contains("value=\"Sports &amp; games\"")) }
        }
        #expect(try await versions(oak) == 0)
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `what was changed says what it was, and every version stays`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let (linden, khan) = (try await oak.school.browser("linden"), try await oak.school.browser("khan"))
        _ = try await linden.post(
            "/diary", fields(oak, oakGroup(oak), "Assembly") + [("starts", "9:00"), ("place", "Hall")])
        let path = "/diary/\(try await event(oak, "Assembly"))"
        let change = [
            ("base", "1"), ("title", "Assembly"), ("day", "2026-11-25"), ("starts", "14:00"), ("place", "Library"),
            ("because", "The hall is taken."),
        ]
        for _ in 0..<2 { #expect(try await linden.post("\(path)/versions", change).status == 303) }
        #expect(try await versions(oak) == 2)
        let mother = try await oak.school.browser("ashdown")
        let list = try await mother.get(oak.home(oak.amelia, "diary")).text
        for shown in [
            "Changed", "Wednesday 25 November, 14:00", "It was to be Tuesday 24 November, 9:00.", "The hall is taken.",
            "Library",
        ] {
            #expect(list.contains(shown), "\(shown)")
        }
        // A colleague who has the page from before is told, and loses nothing of what he typed.
        let late = try await khan.post("\(path)/versions", [("base", "1"), ("title", "Mine"), ("day", "2026-11-24")])
        #expect(
            late.status == 422 && late.text.contains("It was changed meanwhile") && late.text.contains("value=\"Mine\"")
        )
        #expect(
            try await linden.post("\(path)/end", [("base", "2"), ("state", "cancelled"), ("because", "No hall.")])
                .status == 303)
        let cancelled = try await mother.get(oak.home(oak.amelia, "diary")).text
        #expect(cancelled.contains("Cancelled") && cancelled.contains("No hall."))
        #expect(try await linden.post("\(path)/end", [("base", "3"), ("state", "withdrawn")]).status == 303)
        #expect(try await !mother.get(oak.home(oak.amelia, "diary")).text.contains("Assembly"))
        #expect(try await versions(oak) == 4)
        #expect(try await linden.get(path).text.contains("Every version"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `one day of what comes every week is moved, another cancelled`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let linden = try await oak.school.browser("linden")
        let weekly = [("starts", "9:00"), ("weeks", "1"), ("repeats-until", "2026-12-31"), ("school-days", "yes")]
        _ = try await linden.post("/diary", fields(oak, oakGroup(oak), "Swimming") + weekly)
        let path = "/diary/\(try await event(oak, "Swimming"))"
        let moved = [("base", "0"), ("on-day", "2026-12-02"), ("starts", "10:00"), ("because", "The pool is closed.")]
        for _ in 0..<2 { #expect(try await linden.post("\(path)/days/2026-12-01", moved).status == 303) }
        #expect(try await linden.post("\(path)/days/2026-12-08", [("base", "0"), ("cancel", "yes")]).status == 303)
        for day in ["2026-12-02", "2026-12-22"] {
            #expect(try await linden.post("\(path)/days/\(day)", moved).status == 404)
        }
        #expect(
            try await linden.post("\(path)/days/2026-12-15", [("base", "0"), ("on-day", "2027-03-01")]).status == 422)
        #expect(try await versions(oak, "diary_change") == 2)
        let list = try await oak.school.browser("ashdown").get(oak.home(oak.amelia, "diary")).text
        for shown in [
            "Wednesday 2 December, 10:00", "It was to be Tuesday 1 December, 9:00.", "The pool is closed.", "Cancelled",
            "Tuesday 15 December, 9:00",
        ] {
            #expect(list.contains(shown), "\(shown)")
        }
        #expect(!list.contains("Tuesday 22 December"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `forty stand on a page of a long list, in order, and the rest on the next`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let (audience, now) = (Audience.group(oak.school.oak), oak.school.clock.now)
        try await oak.school.store.write { records in
            try Wall.works(in: records)
            for number in 1...45 {
                let day = RegisterSchool.today + number
                try records.run(
                    """
                    INSERT INTO diary_event (school, audience, id, nth, kind, title, first_day, last_day, over, state,
                        staff, at)
                    SELECT 1, \(audience), \(ID<DiaryEvent>(high: 0xd1a, low: UInt64(number))), 1, 'event',
                        \("Thing-\(number)."), \(day), \(day), \(day), 'on', id, \(now)
                    FROM staff WHERE family = 'Linden'
                    """)
            }
        }
        let linden = try await oak.school.browser("linden")
        let first = try await linden.get("/diary").text
        #expect(first.contains("1 to 40 of 45") && first.contains("Thing-40.") && !first.contains("Thing-41."))
        #expect(first.contains("/diary?page=2") && !first.contains("What is sooner"))
        for page in ["2", "9"] {
            let last = try await linden.get("/diary?page=\(page)").text
            #expect(last.contains("41 to 45 of 45") && last.contains("Thing-45.") && !last.contains("Thing-40."))
            #expect(last.contains("/diary?page=1") && !last.contains("What is later"))
        }
        for page in ["0", "-1", "x"] {
            #expect(try await linden.get("/diary?page=\(page)").text.contains("1 to 40 of 45"), "\(page)")
        }
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `something for one pupil is their family's alone, and names nobody else`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let (linden, reed) = (try await oak.school.browser("linden"), try await oak.school.browser("reed"))
        let path = "/pupils/\(oak.amelia)/diary"
        let id = oak.school.world.newID(DiaryEvent.self)
        let talk = [("id", "\(id)"), ("title", "A talk about Amelia"), ("day", "2026-11-24"), ("kind", "appointment")]
        #expect(try await reed.post(path, talk).status == 404)
        #expect(try await linden.post(path, talk + [("words", "With Ben Birch.")]).status == 422)
        #expect(try await linden.post(path, talk).status == 303)
        #expect(try await linden.get(path).text.contains("A talk about Amelia"))
        #expect(try await !linden.get("/diary").text.contains("A talk about Amelia"))
        #expect(try await reed.get("/diary/\(id)").status == 404)
        #expect(try await linden.get("/diary/\(id)").status == 200)
        let (hers, his) = (try await oak.school.browser("ashdown"), try await oak.school.browser("birch"))
        #expect(try await hers.get(oak.home(oak.amelia, "diary")).text.contains("A talk about Amelia"))
        #expect(try await !his.get(oak.home(oak.ben, "diary")).text.contains("A talk about Amelia"))
        await oak.school.store.close()
    }
}
