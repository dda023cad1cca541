import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

@Suite(.timeLimit(.minutes(15))) struct DetentionStories {
    @Test(arguments: Engine.all)
    func `a detention reaches the mother's open page, her news and what needs her, and no other family`(
        _ engine: Engine
    ) async throws {
        let oak = try await DetentionSchool(engine)
        let (linden, mother) = (try await oak.browser("linden"), try await oak.browser("ashdown"))
        var events = try #require(try await mother.caller.listen("/children/\(oak.amelia)/today/events"))
            .makeAsyncIterator()
        let before = await events.next()
        let reply = try await oak.set(linden, oak.amelia)
        #expect(reply.status == 303, "\(reply.text)")
        let after = await events.next()
        #expect(after != before)
        let today = try await mother.get("/children/\(oak.amelia)/today").text
        #expect(today.contains("Needs you"))
        #expect(today.contains("Monday 23 November, 12:20 to 12:40 · Library"))
        let all = try await mother.get("/children").text
        #expect(all.contains("1 thing needs you"))
        #expect(all.components(separatedBy: "Lunchtime detention").count == 3)
        #expect(try await mother.get("/children/\(oak.amelia)/behaviour").text.contains("Lunchtime detention"))
        let id = try await oak.detention(oak.amelia)
        let page = try await mother.get("/children/\(oak.amelia)/detentions/\(id)").text
        for says in ["Homework was not handed in.", "Miss Reed", "Something to read", "We know", "by Mrs Linden"] {
            #expect(page.contains(says), "\(says)")
        }
        let other = try await oak.browser("birch")
        #expect(try await !other.get("/children").text.contains("detention"))
        #expect(try await other.get("/children/\(oak.amelia)/detentions/\(id)").status == 404)
        #expect(try await other.get("/children/\(oak.ben)/detentions/\(id)").status == 404)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `either parent answers, neither reads the other's words, and staff read both`(_ engine: Engine) async throws {
        let oak = try await DetentionSchool(engine)
        let linden = try await oak.browser("linden")
        let (mother, father) = (try await oak.browser("ashdown"), try await oak.browser("reid"))
        _ = try await oak.set(linden, oak.amelia)
        let path = "/children/\(oak.amelia)/detentions/\(try await oak.detention(oak.amelia))"
        #expect(try await oak.answer(mother, "we know").status == 303)
        let empty = try await oak.answer(father, "we cannot")
        #expect(empty.status == 422)
        #expect(empty.text.contains("Say in a few words why."))
        #expect(try await oak.answer(father, "we cannot", "She is at the dentist then.").status == 303)
        let hers = try await mother.get(path).text
        #expect(hers.contains("We know"))
        #expect(!hers.contains("dentist"))
        let his = try await father.get(path).text
        #expect(his.contains("She is at the dentist then."))
        #expect(!his.contains("You said on Fri 20 Nov, 10:30: We know"))
        #expect(try await !mother.get("/children/\(oak.amelia)/today").text.contains("Read and answer"))
        #expect(try await mother.get("/children/\(oak.amelia)/today").text.contains("you said: We know"))
        let staff = try await linden.get(oak.pupil(oak.amelia, "/\(try await oak.detention(oak.amelia))")).text
        #expect(staff.contains("We cannot: She is at the dentist then."))
        #expect(staff.contains("We know"))
        let office = try await oak.browser("park").get("/schools/seaview/detentions").text
        #expect(office.contains("We cannot: She is at the dentist then."))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `an order, the end of a link and leaving the school each hide it`(_ engine: Engine) async throws {
        let oak = try await DetentionSchool(engine)
        let (linden, scott) = (try await oak.browser("linden"), try await oak.browser("hall"))
        let mother = try await oak.browser("ashdown")
        _ = try await oak.set(linden, oak.amelia)
        let path = "/children/\(oak.amelia)/detentions/\(try await oak.detention(oak.amelia))"
        #expect(try await scott.get(path).status == 404)
        #expect(try await oak.answer(scott, "we know").status == 404)
        #expect(try await !scott.get("/children").text.contains("Lunchtime"))
        #expect(try await mother.get(path).status == 200)
        let amelia = oak.amelia
        try await oak.school.store.write { records in
            try Wall.works(in: records)
            try records.run("UPDATE pupil SET left_on = '2026-11-19' WHERE id = \(amelia)")
        }
        #expect(try await mother.get(path).status == 404)
        #expect(try await oak.answer(mother, "we know").status == 404)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `an adult who may not act reads it and is asked nothing`(_ engine: Engine) async throws {
        let oak = try await DetentionSchool(engine)
        let (linden, father) = (try await oak.browser("linden"), try await oak.browser("reid"))
        _ = try await oak.set(linden, oak.amelia)
        try await oak.school.store.write { records in
            try Wall.works(in: records)
            try records.run(
                """
                UPDATE guardian_link SET may_act = 0 WHERE adult IN (SELECT id FROM adult WHERE family = 'Reid')
                """)
        }
        let today = try await father.get("/children/\(oak.amelia)/today").text
        #expect(!today.contains("Needs you"))
        #expect(today.contains("Coming up"))
        let id = try await oak.detention(oak.amelia)
        #expect(try await !father.get("/children/\(oak.amelia)/detentions/\(id)").text.contains("We know"))
        #expect(try await oak.answer(father, "we know").status == 404)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `a form sent twice sets one, answers once and marks once`(_ engine: Engine) async throws {
        let oak = try await DetentionSchool(engine)
        let (linden, mother) = (try await oak.browser("linden"), try await oak.browser("ashdown"))
        let key = StaffDesk.newKey()
        for _ in 0..<2 { #expect(try await oak.set(linden, oak.amelia, key: key).status == 303) }
        #expect(try await oak.count("detention") == 1)
        #expect(try await oak.count("detention_seat") == 1)
        #expect(try await oak.count("detention_taken WHERE seats = 1") == 1)
        let id = oak.school.world.newID(DetentionAnswer.self).description
        for _ in 0..<2 { #expect(try await oak.answer(mother, "we know", id: id).status == 303) }
        #expect(try await oak.count("detention_answer") == 1)
        try oak.oak.move(to: "12:25", DetentionSchool.day)
        let reed = try await oak.browser("reed")
        for _ in 0..<2 { #expect(try await oak.mark(reed, oak.amelia, "came").status == 303) }
        #expect(try await oak.count("detention_outcome") == 1)
        #expect(try await oak.count("family_news WHERE aspect = 'detention'") == 2)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `several are set at once, each family of its own child, and a full one takes nobody`(_ engine: Engine)
        async throws
    {
        let oak = try await DetentionSchool(engine)
        let linden = try await oak.browser("linden")
        let third = oak.school.pupils[2]
        let three = try await oak.set(linden, oak.amelia, [("also", "\(oak.ben)"), ("also", "\(third)")])
        #expect(three.status == 422)
        #expect(three.text.contains("That one is full."))
        #expect(three.text.contains("Homework was not handed in."))
        #expect(try await oak.count("detention") == 0)
        #expect(try await oak.set(linden, oak.amelia, [("also", "\(oak.ben)")]).status == 303)
        #expect(try await oak.count("detention") == 2)
        #expect(try await oak.set(linden, third).text.contains("That one is full."))
        #expect(try await oak.browser("birch").get("/children").text.contains("Lunchtime detention"))
        let stranger = try await oak.set(linden, oak.amelia, [("also", "\(oak.school.otherPupil)")])
        #expect(stranger.status == 404)
        #expect(try await oak.count("detention") == 2)
        await oak.close()
    }
}
