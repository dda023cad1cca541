import People
import Store
import StoreTesting
import Testing

@testable import School

struct IncidentStories {
    @Test(arguments: Engine.all)
    func `each family reads its own child's part and nothing of anybody else's`(_ engine: Engine) async throws {
        let oak = try await IncidentSchool(engine)
        let linden = try await oak.school.browser("linden")
        #expect(try await oak.write(linden, oak.three()).status == 303)
        try oak.oak.move(to: "15:20")
        _ = try await oak.oak.work()
        let (mother, nadia) = (try await oak.school.browser("ashdown"), try await oak.school.browser("birch"))
        let ids = try await oak.school.store.look { records in
            try records.all("SELECT pupil, incident, part, entry FROM incident_pupil") { row in
                [
                    try row.id(0, of: Pupil.self).description, try row.id(1, of: Incident.self).description,
                    try row.id(2, of: IncidentPart.self).description,
                    try row.idOrNil(3, of: BehaviourEntry.self)?.description,
                ].compactMap(\.self)
            }
        }
        let families = [(mother, oak.amelia, "zqamelia", "Amelia"), (nadia, oak.ben, "zqben", "Ben")]
        for (family, child, own, name) in families {
            let pages = try await oak.pages(family, child)
            #expect(pages.dropFirst().allSatisfy { $0.contains(own) })
            for page in pages {
                for word in ["zqtale", "zqamelia", "zqben", "zqchloe"] where word != own {
                    #expect(!page.contains(word))
                }
                for other in ["Amelia", "Ben", "Chloe"] where other != name { #expect(!page.contains(other)) }
                // A child's own note has an address of its own, which says nothing of what happened among several.
                let own =
                    [child.description]
                    + ids.filter { $0.first == child.description }.compactMap { $0.dropFirst(3).first }
                for id in ids.joined() where !own.contains(id) { #expect(!page.contains(id)) }
            }
        }
        let home = try await mother.get(oak.oak.home(oak.amelia)).text
        #expect(home.contains("Something happened that was not all right for Amelia"))
        #expect(home.contains("An adult looked after Amelia straight away."))
        #expect(try await mother.get("/children").text.contains("Something happened that was not all right for Amelia"))
        #expect(try await nadia.get(oak.oak.home(oak.ben)).text.contains("Unkind words"))
        await oak.school.store.close()
    }

    /// What a family reads does not lean on who else was there, or on what is noted of them.
    @Test(arguments: Engine.all)
    func `a family's pages are the same whoever else was there`(_ engine: Engine) async throws {
        var pages: [[String]] = []
        for others in [0, 2] {
            let oak = try await IncidentSchool(engine)
            let linden = try await oak.school.browser("linden")
            let all = [
                (oak.amelia, "target", IncidentSchool.ameliaWords), (oak.ben, "took part", IncidentSchool.benWords),
                (oak.chloe, "witness", IncidentSchool.chloeWords),
            ]
            _ = try await oak.write(linden, oak.form(Array(all.prefix(1 + others)), type: "Hurting"))
            try oak.oak.move(to: "15:20")
            _ = try await oak.oak.work()
            let mother = try await oak.school.browser("ashdown")
            pages.append(try await oak.pages(mother, oak.amelia).map(plainText))
            await oak.school.store.close()
        }
        #expect(pages[0] == pages[1])
        #expect(pages[0].last?.contains("zqamelia") ?? false)
    }

    @Test(arguments: Engine.all)
    func `words for home that name another pupil are stopped before anything is saved`(_ engine: Engine) async throws {
        let oak = try await IncidentSchool(engine)
        let linden = try await oak.school.browser("linden")
        for (says, name) in [
            ("It was Ben who pushed.", "Ben"), ("Zoe saw it too.", "Zoe"), ("Birch said sorry.", "Birch"),
        ] {
            let form = try await oak.form([(oak.amelia, "target", says), (oak.ben, "took part", "")])
            let reply = try await oak.write(linden, form)
            #expect(reply.status == 422)
            #expect(reply.text.contains("“\(name)” is another pupil’s name, and Amelia’s family reads of Amelia only."))
            #expect(reply.text.contains(says), "what was typed stays typed")
        }
        #expect(try await oak.count("incident") == 0)
        #expect(try await oak.count("incident_part") == 0)
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `sent twice it is written down once, and every fault is said at once`(_ engine: Engine) async throws {
        let oak = try await IncidentSchool(engine)
        let linden = try await oak.school.browser("linden")
        let wrong = try await oak.write(
            linden,
            [
                ("id", oak.school.world.newID(Incident.self).description), ("pupil", "\(oak.amelia)"),
                ("pupil", "\(oak.ben)"), ("role-\(oak.ben)", "took part"),
            ])
        #expect(wrong.status == 422)
        for says in [
            "Say what happened.", "Choose where it happened.", "Choose what Amelia’s part was.",
            "Choose what to note about Ben.",
        ] {
            #expect(wrong.text.contains(says))
        }
        let form = try await oak.three(id: oak.school.world.newID(Incident.self).description)
        for _ in 1...2 { #expect(try await oak.write(linden, form).status == 303) }
        #expect(try await oak.count("incident") == 1)
        #expect(try await oak.count("incident_pupil") == 3)
        #expect(try await oak.oak.notes() == 1)
        #expect(try await oak.school.news(oak.amelia).notable == 1)
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `the family of a target hears at once, that of a witness not unless it is chosen`(_ engine: Engine)
        async throws
    {
        let oak = try await IncidentSchool(engine)
        let linden = try await oak.school.browser("linden")
        _ = try await oak.write(
            linden,
            oak.form([(oak.amelia, "witness", ""), (oak.ben, "target", IncidentSchool.benWords)]))
        let (mother, nadia) = (try await oak.school.browser("ashdown"), try await oak.school.browser("birch"))
        #expect(try await !mother.get(oak.oak.home(oak.amelia)).text.contains("Amelia saw something happen"))
        #expect(try await nadia.get(oak.oak.home(oak.ben)).text.contains("not all right for Ben"))
        let unsaid = try await oak.write(linden, oak.form([(oak.ben, "target", "")]))
        #expect(unsaid.status == 422)
        #expect(unsaid.text.contains("Say what Ben’s family should know."))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `the place of a note names no other pupil either`(_ engine: Engine) async throws {
        let oak = try await IncidentSchool(engine)
        let linden = try await oak.school.browser("linden")
        let reply = try await oak.oak.note(linden, "Talking", [oak.amelia], script: false, [("place", "Beside Ben")])
        #expect(reply.status == 422)
        #expect(try await oak.oak.notes() == 0)
        await oak.school.store.close()
    }
}
