import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

// A stream that does not end would be waited for for ever.
@Suite(.timeLimit(.minutes(15))) struct AskingStories {
    @Test(arguments: Engine.all)
    func `a question on Friday night reaches the teacher on Monday at eight, and not before`(_ engine: Engine)
        async throws
    {
        let oak = try await AskingSchool(engine)
        let path = try await oak.noted("Kindness")
        try oak.school.move(to: "23:00")
        let mother = try await oak.desk("ashdown")
        let page = try await mother.get(path).text
        #expect(page.contains("You can write at any time. Mrs Linden gets this on Monday 23 November, 8:00."))
        #expect(try await oak.ask(mother, path, "Who was she kind to?").status == 303)
        #expect(try await mother.get(path).text.contains("Mrs Linden gets this on Monday 23 November, 8:00."))
        for (day, time) in [(1, "12:00"), (3, "7:59")] {
            try oak.school.move(to: time, RegisterSchool.today + day)
            let linden = try await oak.desk("linden")
            for page in ["/questions", "/classes", try await oak.staffPath()] {
                #expect(try await !linden.get(page).text.contains("Who was she kind to?"), "\(page)")
            }
            #expect(try await !linden.get("/classes").text.contains("Questions from families"))
        }
        try oak.school.move(to: "8:00", RegisterSchool.today + 3)
        let linden = try await oak.desk("linden")
        #expect(try await linden.get("/classes").text.contains("1 question waits for you"))
        let list = try await linden.get("/questions").text
        #expect(list.contains("“Who was she kind to?”"))
        #expect(list.contains("Bea Ashdown about Amelia Ashdown: Was kind to somebody"))
        #expect(try await linden.get(try await oak.staffPath()).text.contains("Bea Ashdown asks"))
        #expect(try await mother.get(path).text.contains("Mrs Linden has got this."))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `the mother's open page hears the answer, and the father neither question nor answer`(_ engine: Engine)
        async throws
    {
        let oak = try await AskingSchool(engine)
        let path = try await oak.noted("Kindness")
        let (mother, father) = (try await oak.desk("ashdown"), try await oak.desk("reid"))
        _ = try await oak.ask(mother, path, "Who was she kind to?")
        var hers = try #require(try await mother.caller.listen(oak.home("today/events"))).makeAsyncIterator()
        let before = await hers.next()
        let his = try await father.get(oak.home("today")).text
        let linden = try await oak.desk("linden")
        #expect(try await oak.answer(linden, "It was about sharing a pencil.").status == 303)
        #expect(await hers.next() != before)
        let today = try await mother.get(oak.home("today/fragment")).text
        #expect(today.contains("Mrs Linden answered your question"))
        #expect(try await mother.get("/children").text.contains("Mrs Linden answered your question"))
        #expect(try await mother.get(path).text.contains("It was about sharing a pencil."))
        for page in [oak.home("today"), oak.home("behaviour"), path, "/children"] {
            let text = try await father.get(page).text
            #expect(!text.contains("answered your question") && !text.contains("pencil") && !text.contains("kind to?"))
        }
        #expect(version(his) == version(try await father.get(oak.home("today")).text))
        #expect(try await !linden.get("/questions").text.contains("To answer"))
        await oak.close()
    }

    private func version(_ page: String) -> Substring? {
        page.components(separatedBy: "data-version=\"").dropFirst().first?.prefix { $0 != "\"" }
    }

    @Test(arguments: Engine.all)
    func `what is news for one parent alone takes no number from the other`(_ engine: Engine) async throws {
        let oak = try await AskingSchool(engine)
        let path = try await oak.noted("Kindness")
        let (mother, father) = (try await oak.desk("ashdown"), try await oak.desk("reid"))
        _ = try await oak.ask(mother, path, "Who was she kind to?")
        let linden = try await oak.desk("linden")
        for words in ["It was a small thing.", "And she did it twice."] { _ = try await oak.answer(linden, words) }
        let told = try await father.post(
            "/children/\(oak.school.amelia)/absences",
            [
                ("id", oak.newID()), ("kind", "ill"), ("from", "2026-11-23"), ("until", ""), ("part", "day"),
                ("words", "A cold"),
            ])
        #expect(told.status == 303)
        #expect(try await mother.get("/children").text.contains("School has been told: ill"))
        // Seen by one is seen by one alone.
        let shown = try await father.get("/children").text.components(separatedBy: "name=\"seen\" value=\"")
        let seen = String(try #require(shown.dropFirst().first).prefix { $0 != "\"" })
        #expect(try await father.post("/children/seen", [("seen", seen)]).status == 303)
        #expect(try await mother.get("/children").text.contains("Mrs Linden answered your question"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `each parent has a thread, and staff of the child see both`(_ engine: Engine) async throws {
        let oak = try await AskingSchool(engine)
        let path = try await oak.noted("Kindness")
        let (mother, father) = (try await oak.desk("ashdown"), try await oak.desk("reid"))
        _ = try await oak.ask(mother, path, "May I tell her aunt?")
        _ = try await oak.ask(father, path, "Was it in the playground?")
        #expect(try await !mother.get(path).text.contains("playground"))
        #expect(try await !father.get(path).text.contains("aunt"))
        for person in ["linden", "khan", "park"] {
            let page = try await oak.desk(person).get(try await oak.staffPath()).text
            #expect(page.contains("Bea Ashdown asks") && page.contains("Callum Reid asks"), "\(person)")
        }
        for person in ["reed", "finch"] {
            #expect(try await oak.desk(person).get(try await oak.staffPath()).status == 404)
        }
        #expect(try await !oak.desk("khan").get("/questions").text.contains("aunt"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `an answer that names another pupil is stopped, and what was typed stays`(_ engine: Engine) async throws {
        let oak = try await AskingSchool(engine)
        let path = try await oak.noted("Kindness")
        let mother = try await oak.desk("ashdown")
        _ = try await oak.ask(mother, path, "Who was she kind to?")
        let linden = try await oak.desk("linden")
        let reply = try await oak.answer(linden, "She shared with Ben.")
        #expect(reply.status == 422)
        #expect(reply.text.contains("write “a friend”"))
        #expect(reply.text.contains(">\nShe shared with Ben.</textarea>"))
        let empty = try await oak.answer(linden, " ")
        #expect(empty.text.contains("Write the answer."))
        #expect(try await !mother.get(path).text.contains("answered"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `twice is once; empty, too long and too many come back as typed`(_ engine: Engine) async throws {
        let oak = try await AskingSchool(engine)
        let path = try await oak.noted("Kindness")
        let mother = try await oak.desk("ashdown")
        let id = oak.newID()
        for _ in 0..<2 { #expect(try await oak.ask(mother, path, "Once?", id: id).status == 303) }
        #expect(try await oak.lines() == 1)
        #expect(try await oak.ask(mother, path, "  ").text.contains("Write what you would like to ask."))
        let long = String(repeating: "a", count: 601)
        let reply = try await oak.ask(mother, path, long)
        #expect(reply.status == 422 && reply.text.contains(">\n\(long)</textarea>"))
        for number in 2...5 { _ = try await oak.ask(mother, path, "Question \(number)") }
        #expect(try await mother.get(path).text.contains("Your questions are waiting for an answer."))
        let sixth = try await oak.ask(mother, path, "And six?")
        #expect(sixth.status == 422 && sixth.text.contains(">\nAnd six?</textarea>"))
        let (linden, answer) = (try await oak.desk("linden"), oak.newID())
        for _ in 0..<2 { _ = try await oak.answer(linden, "All is well.", id: answer) }
        #expect(try await oak.lines() == 6)
        #expect(try await oak.ask(mother, path, "And six?").status == 303)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `what is not shown yet or is taken back cannot be asked about`(_ engine: Engine) async throws {
        let oak = try await AskingSchool(engine)
        let path = try await oak.noted("Talking")
        let mother = try await oak.desk("ashdown")
        #expect(try await mother.get(path).status == 404)
        #expect(try await oak.ask(mother, path, "What?").status == 404)
        try oak.school.move(to: "15:15")
        #expect(try await mother.get(path).text.contains("What would you like to ask?"))
        oak.school.school.clock.move(by: .seconds(60))
        let linden = try await oak.desk("linden")
        _ = try await linden.post("\(try await oak.staffPath())/withdrawal", [("because", "Another child.")])
        let page = try await mother.get(path).text
        #expect(page.contains("Taken back") && !page.contains("What would you like to ask?"))
        let late = try await oak.ask(mother, path, "What now?")
        #expect(late.status == 422 && late.text.contains(">\nWhat now?</textarea>"))
        #expect(try await oak.lines() == 0)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `who may not act reads and does not ask; others find nothing`(_ engine: Engine) async throws {
        let oak = try await AskingSchool(engine)
        let path = try await oak.noted("Kindness")
        try await oak.order("no acting", against: "Reid")
        let father = try await oak.desk("reid")
        let page = try await father.get(path)
        #expect(page.status == 200 && !page.text.contains("What would you like to ask?"))
        #expect(try await father.get(oak.home("behaviour")).text.contains("Look at this note"))
        #expect(try await oak.ask(father, path, "Why?").status == 404)
        let other = try await oak.desk("birch")
        #expect(try await other.get(path).status == 404)
        #expect(try await oak.ask(other, path, "Why?").status == 404)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `what nobody answers for two days, and what was for somebody who has left, is the office's to see`(
        _ engine: Engine
    ) async throws {
        let oak = try await AskingSchool(engine)
        let path = try await oak.noted("Kindness")
        let (mother, office) = (try await oak.desk("ashdown"), "/schools/seaview/behaviour")
        _ = try await oak.ask(mother, path, "Is all well?")
        #expect(try await !oak.desk("park").get(office).text.contains("Is all well?"))
        try oak.school.move(to: "8:30", RegisterSchool.today + 3)
        #expect(try await !oak.desk("park").get(office).text.contains("Is all well?"))
        try await oak.leave("Linden", on: "2026-11-22")
        #expect(try await oak.desk("park").get(office).text.contains("Is all well?"))
        let again = try await oak.desk("ashdown")
        #expect(try await again.get(path).text.contains("School gets this at once."))
        _ = try await oak.ask(again, path, "Who answers now?")
        #expect(try await oak.desk("stone").get(office).text.contains("Who answers now?"))
        #expect(try await oak.answer(oak.desk("park"), "I do.").status == 303)
        #expect(try await !oak.desk("stone").get(office).text.contains("Questions that wait too long"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `what has waited two school days is the office's to see`(_ engine: Engine) async throws {
        let oak = try await AskingSchool(engine)
        let path = try await oak.noted("Kindness")
        _ = try await oak.ask(try await oak.desk("ashdown"), path, "Is all well?")
        try oak.school.move(to: "9:00", RegisterSchool.today + 4)
        let page = try await oak.desk("park").get("/schools/seaview/behaviour").text
        #expect(page.contains("Questions that wait too long") && page.contains("Is all well?"))
        await oak.close()
    }
}
