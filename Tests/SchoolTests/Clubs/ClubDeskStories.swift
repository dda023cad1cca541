import People
import Store
import StoreTesting
import Testing

@testable import School

/// What the office does about clubs for a family that does not read online.
@Suite(.timeLimit(.minutes(15))) struct ClubDeskStories {
    private let because = "Your mother rang us."

    private func desk(_ club: ID<Club>, _ act: String = "") -> String { "/schools/seaview/clubs/\(club)/places\(act)" }

    private func sign(_ pupil: ID<Pupil>, key: String = StaffDesk.newKey(), _ more: [(String, String)] = [])
        -> [(String, String)]
    {
        [("key", key), ("pupil", "\(pupil)"), ("home", "collected"), ("who", "Gran"), ("because", because)] + more
    }

    @Test(arguments: Engine.all)
    func `the office signs a child up once, both parents read why, and an order keeps the third away`(_ engine: Engine)
        async throws
    {
        let oak = try await ClubSchool(engine)
        let (park, mother) = (try await oak.browser("park"), try await oak.browser("ashdown"))
        let (father, scott) = (try await oak.browser("reid"), try await oak.browser("hall"))
        let club = try await oak.make()
        let page = try await park.get(desk(club))
        #expect(page.status == 200 && page.text.contains("Sign a child up") && page.text.contains("Ashdown"))
        let empty = try await park.post(desk(club), [("key", StaffDesk.newKey())])
        #expect(empty.status == 422 && empty.text.contains("Choose the child."))
        let silent = try await park.post(desk(club), sign(oak.amelia, [("because", "")]))
        #expect(silent.status == 422 && silent.text.contains("Say why, in a few words."))
        let key = StaffDesk.newKey()
        for _ in 1...2 { #expect(try await park.post(desk(club), sign(oak.amelia, key: key)).status == 303) }
        #expect(try await oak.standing(oak.amelia, club) == "member")
        #expect(try await oak.count("club_place") == 2)
        #expect(try await oak.count("act WHERE what = 'signed a child up for a club'") == 1)
        for parent in [mother, father] {
            #expect(try await parent.get(oak.home(oak.amelia, club)).text.contains(because))
            #expect(try await parent.get("/children").text.contains("Amelia has a place in Football now"))
        }
        #expect(try await scott.get(oak.home(oak.amelia, club)).status == 404)
        for person in ["linden", "reed", "ashdown"] {
            let other = try await oak.browser(person)
            #expect(try await other.get(desk(club)).status == 404)
            #expect(try await other.post(desk(club), sign(oak.ben)).status == 404)
        }
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `a place that the office takes back goes to the first on the list, and the family reads why`(_ engine: Engine)
        async throws
    {
        let oak = try await ClubSchool(engine)
        let (park, mother) = (try await oak.browser("park"), try await oak.browser("ashdown"))
        let nadia = try await oak.browser("birch")
        let club = try await oak.make()
        try await oak.join(mother, oak.amelia, club)
        try await oak.join(nadia, oak.ben, club)
        let back = [("key", StaffDesk.newKey()), ("pupil", "\(oak.amelia)"), ("because", "She goes to choir now.")]
        for _ in 1...2 { #expect(try await park.post(desk(club, "/leaving"), back).status == 303) }
        #expect(try await oak.standing(oak.amelia, club) == "left")
        #expect(try await oak.standing(oak.ben, club) == "member")
        let news = try await mother.get("/children").text
        #expect(news.contains("Amelia has no place in Football any more") && news.contains("She goes to choir now."))
        let others = try await nadia.get("/children").text
        #expect(others.contains("has a place in Football now") && !others.contains("choir"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `a child who moves up the list passes those above, with a reason that names nobody else`(_ engine: Engine)
        async throws
    {
        let oak = try await ClubSchool(engine)
        let park = try await oak.browser("park")
        let (mother, nadia) = (try await oak.browser("ashdown"), try await oak.browser("birch"))
        let cora = try await oak.browser("clarke")
        let club = try await oak.make()
        try await oak.join(nadia, oak.ben, club)
        try await oak.join(mother, oak.amelia, club)
        try await oak.join(cora, oak.chloe, club)
        #expect(try await oak.standing(oak.chloe, club) == "waiting 2")
        let key = StaffDesk.newKey()
        let up = [("key", key), ("pupil", "\(oak.chloe)"), ("place", "1")]
        let named = try await park.post(desk(club, "/up"), up + [("because", "Her friend Amelia agreed.")])
        #expect(named.status == 422 && named.text.contains("is another pupil’s name"))
        let far = try await park.post(desk(club, "/up"), up + [("because", "Asked first."), ("place", "2")])
        #expect(far.status == 422 && far.text.contains("Choose a place further up the list."))
        for _ in 1...2 {
            #expect(try await park.post(desk(club, "/up"), up + [("because", "We lost her form.")]).status == 303)
        }
        #expect(try await oak.standing(oak.chloe, club) == "waiting 1")
        #expect(try await oak.standing(oak.amelia, club) == "waiting 2")
        #expect(try await cora.get(oak.home(oak.chloe, club)).text.contains("We lost her form."))
        #expect(try await !mother.get(oak.home(oak.amelia, club)).text.contains("We lost her form."))
        try await oak.leave(nadia, oak.ben, club)
        #expect(try await oak.standing(oak.chloe, club) == "member")
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `who collects names no other pupil, unless it is said to be the adult's own name`(_ engine: Engine)
        async throws
    {
        let oak = try await ClubSchool(engine)
        let mother = try await oak.browser("ashdown")
        let club = try await oak.make()
        let stopped = try await oak.join(mother, oak.amelia, club, who: "Ben’s mum")
        #expect(stopped.status == 422 && stopped.text.contains("may be a pupil’s name"))
        #expect(stopped.text.contains("It is the name of the adult who collects"))
        #expect(try await oak.standing(oak.amelia, club) == nil)
        let own = try await mother.post(
            oak.home(oak.amelia, club, "/places"),
            [("key", StaffDesk.newKey()), ("home", "collected"), ("who", "Uncle Ben"), ("adult", "yes")])
        #expect(own.status == 303)
        #expect(try await oak.standing(oak.amelia, club) == "member")
        await oak.close()
    }
}
