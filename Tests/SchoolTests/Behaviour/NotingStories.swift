import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

@Suite(.timeLimit(.minutes(15))) struct NotingStories {
    @Test(arguments: Engine.all)
    func `a teacher's press reaches the mother's open page at once, and nobody else's`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let mother = try await oak.school.browser("ashdown")
        var events = try #require(try await mother.caller.listen(oak.home(oak.amelia, "today/events")))
            .makeAsyncIterator()
        let before = await events.next()
        let linden = try await oak.school.browser("linden")
        let reply = try await oak.note(linden, "Kindness", [oak.amelia], [("home", "Shared her crayons.")])
        #expect(reply.status == 200)
        #expect(reply.text.contains("data-says=\"Kindness: Amelia\""))
        let after = try #require(await events.next())
        #expect(after != before)
        let page = try await mother.get(oak.home(oak.amelia, "today/fragment")).text
        #expect(page.contains("Was kind to somebody"))
        #expect(page.contains("“Shared her crayons.”"))
        #expect(page.contains("Kindness · Mrs Linden"))
        #expect(page.contains("2 points for praise"))
        let all = try await mother.get("/children").text
        #expect(all.contains("Was kind to somebody"))
        let other = try await oak.school.browser("birch")
        #expect(try await !other.get(oak.home(oak.ben)).text.contains("Was kind to somebody"))
        #expect(try await other.get(oak.home(oak.amelia, "behaviour")).status == 404)
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `a press that is sent twice is noted once, of everybody it names`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let linden = try await oak.school.browser("linden")
        let key = StaffDesk.newKey()
        for _ in 0..<2 {
            let reply = try await oak.note(linden, "Effort", oak.school.pupils, key: key)
            #expect(reply.text.contains("data-says=\"Effort: Amelia and 5 others\""))
        }
        #expect(try await oak.notes() == 6)
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `a note made in a lesson says which, and one made after it does not`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let (elm, zoe) = (oak.school.elm, oak.school.otherPupil)
        try await oak.school.store.write { records in
            try Wall.works(in: records)
            try records.run("UPDATE school SET takes_lessons = 1 WHERE number = 1")
            try records.run("UPDATE class_group SET kind = 'teaching', subject = 'Maths' WHERE id = \(elm)")
            try records.run(
                """
                INSERT INTO period (school, number, from_day, name, starts, ends)
                VALUES (1, 2, '2026-09-01', 'Period 2', 615, 675)
                """)
            try records.run(
                """
                INSERT INTO lesson (school, week, weekday, period, class_group, from_day)
                VALUES (1, 1, \(RegisterSchool.today.weekday.rawValue), 2, \(elm), '2026-09-01')
                """)
        }
        let reed = try await oak.school.browser("reed")
        let type = try await oak.type("Effort")
        for time in ["10:30", "11:20"] {
            try oak.move(to: time)
            let fields = [("csrf", reed.csrf), ("key", StaffDesk.newKey()), ("type", type), ("pupil", "\(zoe)")]
            _ = try await reed.caller.post("/groups/\(elm)/days/\(RegisterSchool.today)/notes", fields)
        }
        let places = try await oak.school.store.look { records in
            try records.all("SELECT place FROM behaviour_entry WHERE pupil = \(zoe) ORDER BY at") {
                try $0.textOrNil(0)
            }
        }
        #expect(places == ["Maths", nil])
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `everyone but those chosen, and nobody who is away`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine, at: "8:50")
        let linden = try await oak.school.browser("linden")
        let codes = ["/", "/", "N", "L"]
        for (pupil, code) in zip(oak.school.pupils, codes) {
            _ = try await linden.mark(pupil, code, at: oak.school.register(), [("minutes:\(pupil)", "4")])
        }
        let away = oak.school.pupils[2]
        _ = try await oak.note(linden, "Effort", [oak.amelia, oak.ben], [("except", "yes")])
        #expect(try await oak.notes() == 3)
        let page = try await linden.get("\(oak.path)/class").text
        #expect(page.contains("<label class=\"pupil away\" data-pupil=\"\(away)\""))
        #expect(page.components(separatedBy: "class=\"pupil away\"").count == 2)
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `a concern waits for the bell, and then the page hears of it by itself`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let (linden, mother) = (try await oak.school.browser("linden"), try await oak.school.browser("ashdown"))
        _ = try await oak.note(linden, "Talking", [oak.amelia])
        #expect(try await oak.work() == 0)
        for page in ["today", "behaviour"] {
            #expect(try await !mother.get(oak.home(oak.amelia, page)).text.contains("Talking"))
        }
        var events = try #require(try await mother.caller.listen(oak.home(oak.amelia, "today/events")))
            .makeAsyncIterator()
        _ = await events.next()
        try oak.move(to: "15:15")
        #expect(try await oak.work() == 1)
        #expect(await events.next()?.hasPrefix("version ") == true)
        let page = try await mother.get(oak.home(oak.amelia, "behaviour")).text
        #expect(page.contains("Talking when it was time to listen"))
        #expect(page.contains("What we did: Reminder, step 1 of 4. Said once, quietly."))
        #expect(page.contains("If it happens again: Warning."))
        #expect(try await mother.get("/children").text.contains("Talking when it was time to listen"))
        #expect(try await oak.work() == 0)
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `what is taken back at once was never there for the family`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let (linden, mother) = (try await oak.school.browser("linden"), try await oak.school.browser("ashdown"))
        let key = StaffDesk.newKey()
        _ = try await oak.note(linden, "Kindness", [oak.amelia, oak.ben], key: key)
        oak.school.clock.move(by: .seconds(9))
        let undone = try await oak.takeBack(linden, key)
        #expect(undone.text.contains("data-says=\"Taken back\""))
        for page in [oak.home(oak.amelia), oak.home(oak.amelia, "behaviour"), "/children"] {
            #expect(try await !mother.get(page).text.contains("kind to somebody"))
        }
        #expect(try await oak.notes() == 2)
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `nobody takes back another's note, and nobody long afterwards`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let (linden, khan) = (try await oak.school.browser("linden"), try await oak.school.browser("khan"))
        let key = StaffDesk.newKey()
        _ = try await oak.note(linden, "Kindness", [oak.amelia], key: key)
        #expect(try await oak.takeBack(khan, key).text.contains("the note stays"))
        oak.school.clock.move(by: .seconds(61))
        #expect(try await oak.takeBack(linden, key).text.contains("the note stays"))
        let mother = try await oak.school.browser("ashdown")
        #expect(try await mother.get(oak.home(oak.amelia)).text.contains("Was kind to somebody"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `a note for home that names another pupil is stopped, and what was typed stays`(_ engine: Engine) async throws
    {
        let oak = try await BehaviourSchool(engine)
        let linden = try await oak.school.browser("linden")
        for words in ["Shared with Ben today.", "She and zoe tidied up.", "Sat beside Finn Nowak."] {
            let reply = try await oak.note(linden, "Kindness", [oak.amelia], script: false, [("home", words)])
            #expect(reply.status == 422)
            #expect(reply.text.contains("write “a friend”"))
            #expect(reply.text.contains(">\n\(words)</textarea>"))
            #expect(reply.text.contains("value=\"\(oak.amelia)\" checked"))
        }
        #expect(try await oak.notes() == 0)
        let own = try await oak.note(
            linden, "Kindness", [oak.amelia], [("home", "Amelia helped a friend. Mr Khan saw it.")])
        #expect(own.status == 200)
        let several = try await oak.note(
            linden, "Kindness", [oak.amelia, oak.ben], [("home", "Amelia helped a friend.")])
        #expect(several.status == 422)
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `without script the press works as a form, says what it did and offers the way back`(_ engine: Engine)
        async throws
    {
        let oak = try await BehaviourSchool(engine)
        let linden = try await oak.school.browser("linden")
        let reply = try await oak.note(linden, "Great work", [oak.amelia, oak.ben], script: false)
        #expect(reply.status == 303)
        let page = try await linden.get(try #require(reply.header("location"))).text
        #expect(page.contains("Great work: Amelia and Ben"))
        #expect(page.contains("Take it back"))
        let nobody = try await oak.note(linden, "Great work", [], script: false)
        #expect(nobody.status == 422)
        #expect(nobody.text.contains("Choose pupils first."))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `staff of other classes, yesterday's cover and pupils of other classes are not there`(_ engine: Engine)
        async throws
    {
        let oak = try await BehaviourSchool(engine)
        for person in ["reed", "finch", "ashdown"] {
            let desk = try await oak.school.browser(person)
            #expect(try await desk.get("\(oak.path)/class").status == 404)
            #expect(try await oak.note(desk, "Kindness", [oak.amelia]).status == 404)
        }
        let linden = try await oak.school.browser("linden")
        #expect(try await oak.note(linden, "Kindness", [oak.school.otherPupil]).status == 404)
        #expect(try await oak.notes() == 0)
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `words for staff alone never reach the family`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let (linden, mother) = (try await oak.school.browser("linden"), try await oak.school.browser("ashdown"))
        _ = try await oak.note(linden, "Kindness", [oak.amelia], [("staff", "Wished for since Ben was rough.")])
        for page in ["today", "behaviour", "today/fragment"] {
            #expect(try await !mother.get(oak.home(oak.amelia, page)).text.contains("rough"))
        }
        #expect(try await oak.notes() == 1)
        await oak.school.store.close()
    }
}
