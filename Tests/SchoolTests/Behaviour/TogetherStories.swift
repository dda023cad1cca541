import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

struct TogetherStories {
    private func proud(_ oak: AskingSchool, _ desk: StaffDesk, _ words: String, shared: Bool = false, id: String? = nil)
        async throws -> Caller.Reply
    {
        let more = shared ? [("shared", "yes")] : []
        return try await desk.post(
            oak.home("together/proud"), [("id", id ?? oak.newID()), ("words", words)] + more)
    }

    @Test(arguments: Engine.all)
    func `praise first, and no other adult's words; concerns stand nowhere`(_ engine: Engine) async throws {
        let oak = try await AskingSchool(engine)
        let linden = try await oak.desk("linden")
        let amelia = [oak.school.amelia]
        _ = try await oak.school.note(
            linden, "Kindness", amelia, [("home", "Shared her crayons."), ("staff", "Seen by two of us.")])
        _ = try await oak.school.note(linden, "Talking", amelia, [("home", "A reminder was enough.")])
        try oak.school.move(to: "16:00")
        let mother = try await oak.desk("ashdown")
        _ = try await oak.ask(mother, oak.home("notes/\(try await oak.note())"), "Who was it?")
        let page = try await mother.get(oak.home("together")).text
        let main = try #require(page.components(separatedBy: "<main").last?.components(separatedBy: "</main>").first)
        #expect(main.contains("Was kind to somebody") && main.contains("“Shared her crayons.”"))
        for words in ["Talking", "reminder", "two of us", "Who was it", "Linden", "Ashdown", "What we did"] {
            #expect(!main.contains(words), "\(words)")
        }
        #expect(main.contains("Listen the first time"))
        for way in ["today", "behaviour"] {
            #expect(try await mother.get(oak.home(way)).text.contains("Look at it together"))
        }
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `what the child is proud of is both parents' to read, and the writer's to take away`(_ engine: Engine)
        async throws
    {
        let oak = try await AskingSchool(engine)
        let (mother, father) = (try await oak.desk("ashdown"), try await oak.desk("reid"))
        let id = oak.newID()
        for _ in 0..<2 { #expect(try await proud(oak, mother, "I can swim now!", id: id).status == 303) }
        #expect(try await proud(oak, mother, "").text.contains("Write what you are proud of."))
        let long = String(repeating: "b", count: 161)
        #expect(try await proud(oak, mother, long).text.contains("value=\"\(long)\""))
        let his = try await father.get(oak.home("together")).text
        #expect(his.components(separatedBy: "I can swim now!").count == 2)
        #expect(!his.contains("Take away"))
        #expect(try await father.post(oak.home("together/proud/\(id)/removal"), []).status == 404)
        #expect(try await mother.post(oak.home("together/proud/\(id)/removal"), []).status == 303)
        #expect(try await mother.post(oak.home("together/proud/\(id)/removal"), []).status == 404)
        #expect(try await !father.get(oak.home("together")).text.contains("swim"))
        let kept = try await oak.school.school.store.look { records in
            try records.all("SELECT removed_at FROM proud_line") { try $0.intOrNil(0) }
        }
        #expect(kept.count == 1 && kept[0] != nil)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `school reads what the family shows it, and nothing else`(_ engine: Engine) async throws {
        let oak = try await AskingSchool(engine)
        let mother = try await oak.desk("ashdown")
        _ = try await proud(oak, mother, "I was brave at the dentist.")
        _ = try await proud(oak, mother, "I read a whole book.", shared: true)
        for person in ["linden", "park"] {
            let page = try await oak.desk(person).get("/pupils/\(oak.school.amelia)/behaviour").text
            #expect(page.contains("I read a whole book.") && !page.contains("dentist"), "\(person)")
        }
        let other = try await oak.desk("birch")
        #expect(try await other.get(oak.home("together")).status == 404)
        #expect(try await proud(oak, other, "Mine").status == 404)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `a page holds six lines, and says so with what was typed`(_ engine: Engine) async throws {
        let oak = try await AskingSchool(engine)
        let mother = try await oak.desk("ashdown")
        for number in 1...6 { #expect(try await proud(oak, mother, "Line \(number)").status == 303) }
        let seventh = try await proud(oak, mother, "Line 7")
        #expect(seventh.status == 422 && seventh.text.contains("value=\"Line 7\""))
        #expect(seventh.text.contains("The page is full."))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `one next step, offered or in own words, by who may act`(_ engine: Engine) async throws {
        let oak = try await AskingSchool(engine)
        let (mother, step) = (try await oak.desk("ashdown"), oak.home("together/step"))
        #expect(try await mother.post(step, [("id", oak.newID())]).text.contains("Choose one, or write your own."))
        let picked = [("id", oak.newID()), ("pick", "Do one kind thing every day"), ("own", "")]
        #expect(try await mother.post(step, picked).status == 303)
        let page = try await mother.get(oak.home("together")).text
        #expect(page.contains("<span dir=\"auto\">Do one kind thing every day</span>"))
        #expect(page.contains("Chosen on Friday 20 November"))
        oak.school.school.clock.move(by: .seconds(60))
        _ = try await mother.post(step, [("id", oak.newID()), ("pick", "Listen"), ("own", "Feed the cat")])
        let after = try await mother.get(oak.home("together")).text
        #expect(after.contains("<span dir=\"auto\">Feed the cat</span>"))
        #expect(try await mother.post(step, [("own", "No form of ours")]).status == 400)
        try await oak.order("no acting", against: "Reid")
        let father = try await oak.desk("reid")
        let his = try await father.get(oak.home("together")).text
        #expect(his.contains("Feed the cat") && !his.contains("Choose another") && !his.contains("Add a line"))
        #expect(try await father.post(step, [("id", oak.newID()), ("own", "Mine")]).status == 404)
        await oak.close()
    }
}
