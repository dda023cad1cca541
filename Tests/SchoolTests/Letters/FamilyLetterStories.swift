import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

/// Families read letters and answer them.
struct FamilyLetterStories {
    @Test(arguments: Engine.all)
    func `what needs an answer stands under what needs you, until somebody of the family has answered`(_ engine: Engine)
        async throws
    {
        let oak = try await LetterSchool(engine)
        let letter = try await oak.trip()
        let (mother, father) = (try await oak.desk("ashdown"), try await oak.desk("reid"))
        for parent in [mother, father] {
            let page = try await parent.get("/children").text
            #expect(page.contains("1 thing needs you") && page.contains("Amelia: Trip to the harbour"))
            #expect(page.contains("Letter: Trip to the harbour"))
        }
        #expect(try await oak.answer(mother, letter, "Perhaps").status == 422)
        let id = oak.newID()
        for _ in 0..<2 {
            #expect(try await oak.answer(mother, letter, "Yes", "She is sick on buses.", id: id).status == 303)
        }
        #expect(try await oak.count("letter_reply") == 1)
        for parent in [mother, father] {
            #expect(try await parent.get("/children").text.contains("Nothing needs you at the moment"))
        }
        let his = try await father.get(oak.home(letter)).text
        #expect(his.contains("Your family answered") && his.contains("Yes") && !his.contains("sick on buses"))
        #expect(try await mother.get(oak.home(letter)).text.contains("sick on buses"))
        let linden = try await oak.desk("linden").get("/letters\(letter)").text
        #expect(linden.contains("sick on buses") && linden.contains("1 of 6"))
        #expect(linden.contains("Ben Birch"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `an answer can be changed until its day, and the one before is kept`(_ engine: Engine) async throws {
        let oak = try await LetterSchool(engine)
        let letter = try await oak.trip()
        let (mother, father) = (try await oak.desk("ashdown"), try await oak.desk("reid"))
        #expect(try await oak.answer(mother, letter, "Yes", "She is sick on buses.").status == 303)
        #expect(try await oak.answer(father, letter, "No").status == 303)
        #expect(try await oak.count("letter_reply") == 2)
        // What she wrote is not gone because he has answered since: neither for school nor for her, and it is not his.
        for (person, path) in [("ashdown", oak.home(letter)), ("linden", "/letters\(letter)")] {
            #expect(try await oak.desk(person).get(path).text.contains("sick on buses"), "\(person)")
        }
        #expect(try await !father.get(oak.home(letter)).text.contains("sick on buses"))
        #expect(try await mother.get(oak.home(letter)).text.contains("Your family answered"))
        oak.school.clock.move(to: day("2026-11-28"), clock("9:00"))
        #expect(try await oak.desk("ashdown").get(oak.home(letter)).text.contains("The day to answer was"))
        #expect(try await oak.answer(try await oak.desk("ashdown"), letter, "Yes").status == 303)
        #expect(try await oak.count("letter_reply") == 2)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `looking at a letter says nothing; pressing the button does, once`(_ engine: Engine) async throws {
        let oak = try await LetterSchool(engine)
        let letter = try await oak.trip()
        let mother = try await oak.desk("ashdown")
        for _ in 0..<3 { #expect(try await mother.get(oak.home(letter)).status == 200) }
        #expect(try await oak.count("letter_read") == 0)
        for _ in 0..<2 { #expect(try await mother.post("\(oak.home(letter))/read", []).status == 303) }
        #expect(try await oak.count("letter_read") == 1)
        #expect(try await mother.get(oak.home(letter)).text.contains("that you have read this"))
        #expect(try await oak.desk("reid").get(oak.home(letter)).text.contains("I have read it"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `letters stay when the class changes, and are found by any of their words`(_ engine: Engine) async throws {
        let oak = try await LetterSchool(engine)
        let letter = try await oak.trip()
        try await oak.works { try $0.run("UPDATE membership SET until_day = '2026-11-19'") }
        let mother = try await oak.desk("ashdown")
        #expect(try await mother.get(oak.home(letter)).text.contains("a coat"))
        for words in ["HARBOUR", "coat%20trip", "H%C3%A2rbour"] {
            #expect(try await mother.get("\(oak.home())?q=\(words)").text.contains("Trip to the harbour"), "\(words)")
        }
        for words in ["submarine", "coat%20submarine"] {
            #expect(try await mother.get("\(oak.home())?q=\(words)").text.contains("No letter has all"), "\(words)")
        }
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `an order, a leaver and somebody else's family find nothing, and are counted nowhere`(_ engine: Engine)
        async throws
    {
        let oak = try await LetterSchool(engine)
        try await oak.order("no sight", against: "Reid")
        let letter = try await oak.trip()
        let father = try await oak.desk("reid")
        for path in [oak.home(), oak.home(letter)] { #expect(try await father.get(path).status == 404) }
        #expect(try await oak.answer(father, letter, "Yes").status == 404)
        #expect(try await father.post("\(oak.home(letter))/read", []).status == 404)
        let paper = try await oak.desk("park").get("/letters\(letter)/paper").text
        #expect(paper.contains("Bella Birch") && !paper.contains("Reid"))
        let young = try await oak.desk("young")
        #expect(try await young.get(oak.home(letter, of: oak.school.otherPupil)).status == 404)
        #expect(try await young.get(oak.home(letter)).status == 404)
        let ben = oak.school.ben
        try await oak.works { try $0.run("UPDATE pupil SET left_on = '2026-11-19' WHERE id = \(ben)") }
        #expect(try await !oak.desk("park").get("/letters\(letter)/paper").text.contains("Birch"))
        #expect(try await !oak.desk("linden").get("/letters\(letter)").text.contains("Birch"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `who may see and not act reads and does not answer; no address is printed`(_ engine: Engine) async throws {
        let oak = try await LetterSchool(engine)
        try await oak.order("no acting", against: "Reid")
        let (amelia, ben) = (oak.school.amelia, oak.school.ben)
        try await oak.works { records in
            for pupil in [amelia, ben] {
                try records.run(
                    "INSERT INTO pupil_address (school, pupil, lines) VALUES (1, \(pupil), '1 Hidden Lane')")
            }
        }
        try await oak.order("hidden address", against: "Ashdown")
        let letter = try await oak.trip()
        let father = try await oak.desk("reid")
        let page = try await father.get(oak.home(letter)).text
        #expect(page.contains("An adult who may act for Amelia answers") && !page.contains("Send answer"))
        #expect(try await oak.answer(father, letter, "Yes").status == 404)
        #expect(try await !father.get("/children").text.contains("needs you</a>"))
        for (who, path) in [
            ("park", "/letters\(letter)"), ("park", "/letters\(letter)/paper"), ("ashdown", oak.home(letter)),
        ] {
            #expect(try await !oak.desk(who).get(path).text.contains("Hidden Lane"), "\(who)")
        }
        await oak.close()
    }
}
