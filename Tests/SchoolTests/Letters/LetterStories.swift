import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

/// Staff write letters and send them.
struct LetterStories {
    @Test(arguments: Engine.all)
    func `a draft stays, keeps its versions, and no family finds it`(_ engine: Engine) async throws {
        let oak = try await LetterSchool(engine)
        let linden = try await oak.desk("linden")
        let path = try await oak.write(linden, [("title", "Trip"), oak.oak])
        #expect(try await linden.get("\(path)/preview").text.contains("Write the letter."))
        #expect(try await linden.post(path, [("title", "Trip"), ("body", "We go."), oak.oak]).status == 303)
        #expect(try await linden.get(path).text.contains("version 2"))
        #expect(try await oak.count("letter_draft") == 2)
        #expect(try await linden.get("/letters").text.contains("Draft"))
        let mother = try await oak.desk("ashdown")
        #expect(try await mother.get(oak.home()).text.contains("No letters yet"))
        #expect(try await mother.get(oak.home(String(path.dropFirst(8)))).status == 404)
        for other in ["khan", "reed", "ashdown"] {
            #expect(try await oak.desk(other).get(path).status == 404, "\(other)")
        }
        #expect(try await oak.desk("park").get(path).status == 200)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `the numbers are said before it is sent, and a letter is sent once`(_ engine: Engine) async throws {
        let oak = try await LetterSchool(engine)
        let park = try await oak.desk("park")
        let path = try await oak.write(park, LetterSchool.trip + [("to", "school")])
        let page = try await park.get("\(path)/preview").text
        #expect(page.contains("7 children in 3 families"))
        #expect(page.contains("1 adult has no sign-in yet"))
        #expect(page.contains("For 4 children there is nobody"))
        #expect(page.contains("<h2>What to bring</h2><ul><li>a coat</li></ul>"))
        #expect(page.contains("<a href=\"https://rnli.example/a\" rel=\"noopener\">https://rnli.example/a</a>."))
        for _ in 0..<2 { #expect(try await oak.send(park, path).status == 303) }
        #expect(try await oak.count("letter_to") == 7)
        #expect(try await oak.count("family_news WHERE aspect = 'letters'") == 7)
        // What was sent is not changed.
        #expect(try await park.post(path, [("title", "Another")]).status == 303)
        #expect(try await oak.count("letter_draft") == 1)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `a teacher writes to their own groups only, and a version nobody looked at is not sent`(_ engine: Engine)
        async throws
    {
        let oak = try await LetterSchool(engine)
        let linden = try await oak.desk("linden")
        for meant in [("to", "school"), ("to", "year:5"), ("groups", Audience.group(oak.school.elm).description)] {
            let reply = try await linden.post(
                "/letters", [("id", oak.newID()), ("school", "1")] + LetterSchool.trip + [meant])
            #expect(reply.status == 404, "\(meant)")
        }
        let stranger = try await linden.post(
            "/letters", [("id", oak.newID()), ("school", "1"), ("names", "Zoe Young")] + LetterSchool.trip)
        #expect(stranger.status == 422 && stranger.text.contains("“Zoe Young” is no pupil"))
        #expect(stranger.text.contains("a coat"))
        let path = try await oak.write(linden, LetterSchool.trip + [("names", "ben birch")])
        #expect(try await oak.send(linden, path, nth: 7).status == 303)
        #expect(try await oak.count("letter_sent") == 0)
        #expect(try await oak.send(linden, path).status == 303)
        #expect(try await oak.count("letter_to") == 1)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `a pupil’s name is asked about, and sent only when somebody says so`(_ engine: Engine) async throws {
        let oak = try await LetterSchool(engine)
        let linden = try await oak.desk("linden")
        let path = try await oak.write(
            linden, [("title", "A prize"), ("body", "Well done, Zoe from Elm."), oak.oak])
        #expect(try await linden.get("\(path)/preview").text.contains("“Zoe” is a pupil’s name"))
        let stopped = try await oak.send(linden, path)
        #expect(stopped.status == 422 && stopped.text.contains("Say that you have looked at the names"))
        #expect(try await oak.count("letter_sent") == 0)
        #expect(try await oak.send(linden, path, [("confirm", "yes")]).status == 303)
        #expect(try await oak.count("letter_sent") == 1)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `two who write at one letter overwrite nothing unseen`(_ engine: Engine) async throws {
        let oak = try await LetterSchool(engine)
        let (linden, park) = (try await oak.desk("linden"), try await oak.desk("park"))
        let path = try await oak.write(linden, LetterSchool.trip + [oak.oak])
        #expect(try await linden.get(path).text.contains("name=\"base\" value=\"1\""))
        let hers = [("base", "1"), ("title", "Trip to the pier"), ("body", "Bring a hat."), oak.oak]
        #expect(try await park.post(path, hers).status == 303)
        let late = try await linden.post(path, [("base", "1"), ("title", "Trip & tea"), ("body", "Tea."), oak.oak])
        #expect(late.status == 422 && late.text.contains("has saved this letter since you opened it"))
        #expect(late.text.contains("value=\"Trip &amp; tea\"") && late.text.contains("name=\"base\" value=\"2\""))
        #expect(try await linden.get(path).text.contains("Trip to the pier"))
        // Her own form, sent twice, is no fault.
        for _ in 0..<2 { #expect(try await park.post(path, hers).status == 303) }
        #expect(
            try await linden.post(path, [("base", "4"), ("title", "Tea"), ("body", "Tea."), oak.oak]).status == 303)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `a letter that is taken back stays, and says why`(_ engine: Engine) async throws {
        let oak = try await LetterSchool(engine)
        let letter = try await oak.trip()
        let linden = try await oak.desk("linden")
        #expect(try await linden.post("/letters\(letter)/withdrawal", [("because", "")]).status == 422)
        let back = [("because", "The bus is broken.")]
        for _ in 0..<2 { #expect(try await linden.post("/letters\(letter)/withdrawal", back).status == 303) }
        let mother = try await oak.desk("ashdown")
        let page = try await mother.get(oak.home(letter)).text
        #expect(page.contains("The bus is broken.") && page.contains("a coat") && !page.contains("Send answer"))
        #expect(try await mother.get("/children").text.contains("Letter taken back: Trip to the harbour"))
        #expect(try await !mother.get("/children").text.contains("1 thing needs you"))
        #expect(try await oak.answer(mother, letter, "Yes").status == 303)
        #expect(try await oak.count("letter_reply") == 0)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `a school of 1,600 children is written to with one press`(_ engine: Engine) async throws {
        let oak = try await LetterSchool(engine)
        let (world, elm) = (oak.school.world, oak.school.elm)
        try await oak.works { records in
            for number in 0..<1600 {
                try Seeding.pupil(world.newID(), "Pupil N\(number)", in: elm, records)
            }
        }
        let park = try await oak.desk("park")
        let path = try await oak.write(park, LetterSchool.trip + [("to", "school")])
        #expect(try await park.get("\(path)/preview").text.contains("1607 children"))
        #expect(try await oak.send(park, path).status == 303)
        #expect(try await oak.count("letter_to") == 1607)
        await oak.close()
    }
}
