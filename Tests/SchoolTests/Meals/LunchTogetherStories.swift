import People
import Store
import StoreTesting
import Testing

@testable import School

/// One press for a whole class at lunch, and pages that move by what others chose.
@Suite(.timeLimit(.minutes(15))) struct LunchTogetherStories {
    /// A choice and a mark, as they stand before lunch.
    private func prepare(_ oak: MealSchool, _ pupil: ID<Pupil>, _ dish: ID<Dish>?, _ name: String?, code: String?)
        async throws
    {
        let today = RegisterSchool.today
        try await oak.school.store.write { records in
            try Wall.works(in: records)
            if let name {
                try records.run(
                    """
                    INSERT INTO meal_choice (school, pupil, day, nth, kind, dish, words, sure, account, at)
                    SELECT 1, \(pupil), \(today), 1, 'dish', \(dish), \(name), 0, id, 0 FROM account
                    ORDER BY id LIMIT 1
                    """)
            }
            if let code {
                try records.run(
                    """
                    INSERT INTO mark (school, pupil, day, slot, nth, code, at)
                    VALUES (1, \(pupil), \(today), 'AM', 1, \(code), 0)
                    """)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `everybody had it: who is in school and chose, once, and never who must not eat it`(_ engine: Engine)
        async throws
    {
        let oak = try await MealSchool(engine, at: "12:20")
        let pupils = oak.school.pupils
        // Amelia must not eat milk; Ben is in; Chloe is ill; Daniyal chose nothing; of Ella no register says anything.
        try await prepare(oak, pupils[0], oak.pasta, "Macaroni cheese", code: "/")
        try await prepare(oak, pupils[1], oak.pasta, "Macaroni cheese", code: "/")
        try await prepare(oak, pupils[2], oak.pasta, "Macaroni cheese", code: "I")
        try await prepare(oak, pupils[3], nil, nil, code: "/")
        try await prepare(oak, pupils[4], oak.potato, "Jacket potato", code: nil)
        let dunne = try await oak.browser("dunne")
        let page = try await dunne.get(oak.lunch).text
        #expect(page.contains("Stop: do not serve Macaroni cheese to Amelia Ashdown"))
        #expect(page.contains("Contains milk. Amelia must not eat milk."))
        #expect(page.contains("1 child is in school, has chosen, and has nothing written down."))
        for _ in 1...2 { #expect(try await dunne.post("\(oak.lunch)/together", []).status == 303) }
        #expect(try await oak.served(pupils[1]) == ["Macaroni cheese all"])
        for other in [0, 2, 3, 4] { #expect(try await oak.served(pupils[other]) == []) }
        // The stop stays where it was; nothing of it is said by leaving her out.
        #expect(try await dunne.get(oak.lunch).text.contains("Stop: do not serve Macaroni cheese to Amelia Ashdown"))
        // What was taken back is not written down again by the press of all.
        _ = try await dunne.post(oak.lunch, [("undo", "\(pupils[1])")])
        _ = try await dunne.post("\(oak.lunch)/together", [])
        #expect(try await oak.served(pupils[1]) == ["Macaroni cheese all", "Macaroni cheese all undone"])
        for person in ["reed", "finch", "ashdown"] {
            #expect(try await oak.browser(person).post("\(oak.lunch)/together", []).status == 404)
        }
        let yesterday = "/groups/\(oak.school.oak)/days/2026-11-19/lunch/together"
        #expect(try await dunne.post(yesterday, []).status == 422)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func
        `what one parent chooses moves the other's open pages and the kitchen's, and nobody's whom an order keeps away`(
            _ engine: Engine
        ) async throws
    {
        let oak = try await MealSchool(engine)
        let (bea, tom) = (try await oak.browser("ashdown"), try await oak.browser("reid"))
        let (park, scott) = (try await oak.browser("park"), try await oak.browser("hall"))
        let kitchen = "/schools/seaview/meals/days/\(MealSchool.monday)"
        var his = try #require(try await tom.caller.listen("\(oak.home)/events")).makeAsyncIterator()
        var today = try #require(try await tom.caller.listen("/children/\(oak.amelia)/today/events"))
            .makeAsyncIterator()
        var counts = try #require(try await park.caller.listen("\(kitchen)/events")).makeAsyncIterator()
        let before = (await his.next(), await today.next(), await counts.next())
        #expect(try await oak.choose(bea, "\(oak.potato)").status == 303)
        #expect(await his.next() != before.0)
        #expect(await today.next() != before.1)
        #expect(await counts.next() != before.2)
        #expect(try await tom.get("\(oak.home)/fragment?week=2026-11-23").text.contains("Jacket potato"))
        #expect(try await park.get("\(kitchen)/fragment").text.contains("Jacket potato"))
        for path in ["\(oak.home)/events", "\(oak.home)/fragment", "\(kitchen)/events"] {
            #expect(try await scott.get(path).status == 404)
        }
        #expect(try await bea.get("\(kitchen)/fragment").status == 404)
        await oak.close()
    }
}
