import People
import Store
import StoreTesting
import Testing

@testable import School

@Suite(.timeLimit(.minutes(15))) struct OwnNotesStories {
    @Test(arguments: Engine.all)
    func `a pupil reads a concern at once, and the mother when school is over, with the pupil's side`(_ engine: Engine)
        async throws
    {
        let town = try await PupilSchool(engine)
        let (linden, mother) = (try await town.school.browser("linden"), try await town.school.browser("ashdown"))
        let amelia = try await town.school.browser("amelia")
        #expect(try await amelia.get("/").header("location") == "/me")
        #expect(try await amelia.get("/me").text.contains("No notes about you today."))
        _ = try await town.oak.note(
            linden, "Talking", [town.oak.amelia], [("staff", "Third time."), ("home", "We moved.")])
        let page = try await amelia.get("/me").text
        #expect(page.contains("Talking when it was time to listen"))
        #expect(page.contains("“We moved.”") && !page.contains("Third time."))
        #expect(page.contains("What we did: Reminder, step 1 of 4."))
        #expect(page.contains("Your family can read this from 15:15."))
        let note = try await town.note(town.oak.amelia)
        #expect(try await town.say("I was helping with the sum.", amelia, to: note).status == 303)
        #expect(try await town.say("I was helping with a sum.", amelia, to: note, after: 1).status == 303)
        #expect(try await amelia.get("/me").text.contains("“I was helping with a sum.”"))
        for path in ["behaviour", "today"] {
            #expect(try await !mother.get(town.oak.home(town.oak.amelia, path)).text.contains("helping"))
        }
        #expect(
            try await linden.get("/pupils/\(town.oak.amelia)/notes/\(note)").text
                .contains("Amelia’s side: <span dir=\"auto\">“I was helping with a sum.”</span>"))
        try town.oak.move(to: "15:15")
        #expect(try await town.oak.work() == 1)
        for path in ["behaviour", "today"] {
            let read = try await mother.get(town.oak.home(town.oak.amelia, path)).text
            #expect(read.contains("Amelia’s side: <span dir=\"auto\">“I was helping with a sum.”</span>"))
            #expect(!read.contains("helping with the sum"))
        }
        #expect(try await mother.get("/children").text.contains("with Amelia’s side"))
        // What the family can read stays as it is.
        #expect(try await town.say("No, I was not.", amelia, to: note, after: 2).status == 303)
        #expect(try await town.sides() == 2)
        await town.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `a side that is given after the bell is news at home`(_ engine: Engine) async throws {
        let town = try await PupilSchool(engine)
        let (linden, mother) = (try await town.school.browser("linden"), try await town.school.browser("ashdown"))
        let amelia = try await town.school.browser("amelia")
        _ = try await town.oak.note(linden, "Talking", [town.oak.amelia])
        try town.oak.move(to: "15:30")
        try await town.oak.work()
        let note = try await town.note(town.oak.amelia)
        let before = try await town.school.news(town.oak.amelia)
        #expect(try await amelia.get("/me").text.contains("You can’t change it after that."))
        for _ in 0..<2 { #expect(try await town.say("It was about the lesson.", amelia, to: note).status == 303) }
        #expect(try await town.sides() == 1)
        #expect(try await town.oak.work() == 1)
        #expect(try await town.school.news(town.oak.amelia).notable == before.notable + 1)
        #expect(
            try await mother.get(town.oak.home(town.oak.amelia, "behaviour")).text.contains("It was about the lesson."))
        await town.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `another pupil sees nothing of it, and nobody says anything for somebody else`(_ engine: Engine) async throws {
        let town = try await PupilSchool(engine)
        let linden = try await town.school.browser("linden")
        let (amelia, ben) = (try await town.school.browser("amelia"), try await town.school.browser("ben"))
        _ = try await town.oak.note(linden, "Talking", [town.oak.amelia])
        let note = try await town.note(town.oak.amelia)
        #expect(try await !ben.get("/me").text.contains("Talking when"))
        for desk in [ben, linden, try await town.school.browser("ashdown"), try await town.school.browser("park")] {
            #expect(try await town.say("I say.", desk, to: note).status == 404)
        }
        for path in [
            "/children", "/classes", "/children/\(town.oak.amelia)/today", "/children/\(town.oak.amelia)/behaviour",
            "/pupils/\(town.oak.amelia)/behaviour", "\(town.oak.path)/class", "/schools/seaview/behaviour/pupils",
        ] {
            #expect(try await amelia.get(path).status == 404, "\(path)")
        }
        #expect(try await linden.get("/me").status == 404)
        #expect(try await town.sides() == 0)
        await town.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `a side that names another pupil is stopped kindly, and what was typed stays`(_ engine: Engine) async throws {
        let town = try await PupilSchool(engine)
        let (linden, amelia) = (try await town.school.browser("linden"), try await town.school.browser("amelia"))
        _ = try await town.oak.note(linden, "Talking", [town.oak.amelia])
        let note = try await town.note(town.oak.amelia)
        for words in ["It was Ben who talked.", ""] {
            let reply = try await town.say(words, amelia, to: note)
            #expect(reply.status == 422)
            #expect(reply.text.contains(">\n\(words)</textarea>"))
            #expect(reply.text.contains(words.isEmpty ? "Write your side first." : "“a friend” instead of “Ben”"))
        }
        #expect(try await town.say(String(repeating: "a", count: 401), amelia, to: note).status == 422)
        #expect(try await town.sides() == 0)
        await town.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `the school chooses praise only, or together with home, or nothing`(_ engine: Engine) async throws {
        let town = try await PupilSchool(engine)
        let (linden, amelia) = (try await town.school.browser("linden"), try await town.school.browser("amelia"))
        _ = try await town.oak.note(linden, "Talking", [town.oak.amelia])
        let note = try await town.note(town.oak.amelia)
        _ = try await town.oak.note(linden, "Kindness", [town.oak.amelia])
        try await town.choose(["sees": "praise", "shown": "at once", "say": "yes"])
        let praise = try await amelia.get("/me").text
        #expect(praise.contains("Was kind to somebody") && !praise.contains("Talking when"))
        #expect(try await town.say("Why?", amelia, to: note).status == 404)
        try await town.choose(["sees": "all notes", "shown": "with home"])
        #expect(try await !amelia.get("/me").text.contains("Talking when"))
        try town.oak.move(to: "15:15")
        let later = try await amelia.get("/me").text
        #expect(later.contains("Talking when") && !later.contains("Add my side"))
        #expect(try await town.say("Why?", amelia, to: note).status == 404)
        try await town.choose(["sees": "all notes", "shown": "at once"], signIn: false)
        #expect(try await amelia.get("/me").status == 404)
        #expect(try await amelia.get("/").header("location") == "/account")
        #expect(try await amelia.get("/account").status == 200)
        await town.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `what families never see, and what waits for a check, pupils do not see either`(_ engine: Engine) async throws
    {
        let town = try await PupilSchool(engine)
        let (linden, stone) = (try await town.school.browser("linden"), try await town.school.browser("stone"))
        let amelia = try await town.school.browser("amelia")
        _ = try await town.oak.note(linden, "Hurting", [town.oak.amelia])
        #expect(try await !amelia.get("/me").text.contains("Hurt somebody"))
        let path = "/pupils/\(town.oak.amelia)/notes/\(try await town.note(town.oak.amelia))"
        #expect(try await stone.post("\(path)/check", []).status == 303)
        #expect(try await amelia.get("/me").text.contains("Hurt somebody"))
        town.school.clock.move(by: .seconds(600))
        #expect(try await stone.post("\(path)/withdrawal", [("because", "It was somebody else.")]).status == 303)
        let taken = try await amelia.get("/me").text
        #expect(taken.contains("Taken back: Hurt somebody") && !taken.contains("Add my side"))
        await town.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `who has left sees nothing, and a primary school's pupils never do`(_ engine: Engine) async throws {
        let town = try await PupilSchool(engine)
        let (amelia, ben) = (try await town.school.browser("amelia"), try await town.school.browser("ben"))
        let (gone, yesterday) = (town.oak.ben, RegisterSchool.today - 1)
        try await town.school.store.write { records in
            try Wall.works(in: records)
            try records.run("UPDATE pupil SET left_on = \(yesterday) WHERE id = \(gone)")
        }
        #expect(try await ben.get("/me").status == 404)
        #expect(try await amelia.get("/me").status == 200)
        try await town.school.store.write { records in
            try Wall.works(in: records)
            try records.run("UPDATE school SET phase = 'primary'")
        }
        #expect(try await amelia.get("/me").status == 404)
        let park = try await town.school.browser("park")
        let path = "/schools/seaview/behaviour/pupils"
        #expect(try await park.get(path).text.contains("Pupils of a primary school do not sign in"))
        #expect(try await park.post(path, [("signin", "yes"), ("sees", "praise"), ("shown", "at once")]).status == 404)
        await #expect(throws: SetupFault.self) { try await town.giveWayIn("Chloe", "S2") }
        await town.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `a pupil's way in is theirs alone`(_ engine: Engine) async throws {
        let town = try await PupilSchool(engine)
        for (name, number) in [("Amelia", "S2"), ("Chloe", "S0"), ("Chloe", "S99"), ("Ashdown", "S2")] {
            await #expect(throws: SetupFault.self) { try await town.giveWayIn(name, number) }
        }
        let places: [NewPerson.Place] = [.staff(.teacher, post: nil), .family]
        for place in places {
            let person = NewPerson(name: "Amelia", email: "amelia@example.org", school: "seaview", place: place)
            await #expect(throws: SetupFault.self) {
                try await Setup.add(person, password: nil, in: town.school.world)
            }
        }
        await town.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `the office's form says what is missing`(_ engine: Engine) async throws {
        let town = try await PupilSchool(engine)
        let park = try await town.school.browser("park")
        let path = "/schools/seaview/behaviour/pupils"
        let reply = try await park.post(path, [("signin", "yes"), ("shown", "at once")])
        #expect(reply.status == 422 && reply.text.contains("Choose what pupils see."))
        #expect(try await park.get(path).text.contains("2 pupils can sign in"))
        await town.school.store.close()
    }
}
