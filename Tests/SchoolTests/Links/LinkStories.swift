import DemoSchool
import People
import Store
import StoreTesting
import Testing

@testable import School

@Suite struct LinkStories {
    private func open(_ engine: Engine) async throws -> (door: Door, demo: DemoSchool) {
        let day = try #require(Day(2026, 11, 20))
        let store = try await freshStore(engine, migrations: Schema.migrations)
        let demo = try await DemoSchool.build(in: store, today: day, seed: 7, size: .small) { password, salt, staff in
            try Passwords.hash(password, salt: salt, kind: staff ? .staff : .family)
        }
        return (try Door(.test(store, TestClock(day, 10, 40)), settings: .test), demo)
    }

    private func signedIn(_ who: CastHandle, _ door: Door, _ demo: DemoSchool) async throws -> Caller {
        let caller = Caller(door)
        let member = demo.cast[who]
        #expect(try await caller.signIn(email: try #require(member.email), password: try #require(member.password)))
        return caller
    }

    @Test(arguments: Engine.all)
    func `the office ends a link, and the father’s page is gone at once`(_ engine: Engine) async throws {
        let (door, demo) = try await open(engine)
        let father = try await signedIn(.callum, door, demo)
        let child = try #require(demo.cast[.callum].children.first { $0.visible })
        let today = "/children/\(child.pupil)/today"
        let seenBefore = try await father.get(today).status

        let office = try await signedIn(.pryce, door, demo)
        let page = try await office.get("/pupils/\(child.pupil)/family").text
        let csrf = try #require(Caller.csrf(in: page))
        let adult = try #require(try await adult(of: .callum, door, demo))
        let path = "/pupils/\(child.pupil)/adults/\(adult)"

        let unsaid = try await office.post(path, [("csrf", csrf), ("decision", "end")])
        #expect(unsaid.status == 422)
        #expect(unsaid.text.contains("Say why the link ends."))
        #expect(try await father.get(today).status == seenBefore)

        let done = try await office.post(path, [("csrf", csrf), ("decision", "end"), ("because", "Moved abroad")])
        #expect(done.status == 303)
        #expect(try await father.get(today).status == 404)
        #expect(try await office.get("/pupils/\(child.pupil)/family").text.contains("Ended: Moved abroad"))
    }

    @Test(arguments: Engine.all)
    func `an order stops one adult and not the other, and ends when the office ends it`(_ engine: Engine) async throws {
        let (door, demo) = try await open(engine)
        let father = try await signedIn(.callum, door, demo)
        let mother = try await signedIn(.bea, door, demo)
        let child = try #require(demo.cast[.callum].children.first { $0.visible })
        let today = "/children/\(child.pupil)/today"
        let office = try await signedIn(.pryce, door, demo)
        let page = try await office.get("/pupils/\(child.pupil)/family").text
        let csrf = try #require(Caller.csrf(in: page))
        let adult = try #require(try await adult(of: .callum, door, demo))
        let id = door.world.newID(Restriction.self)
        let order = [
            ("csrf", csrf), ("id", id.description), ("kind", "no sight"), ("adult", adult.description),
            ("from", "2026-11-20"),
        ]
        #expect(try await office.post("/pupils/\(child.pupil)/restrictions", order).status == 303)
        let again = try await office.post("/pupils/\(child.pupil)/restrictions", order)
        #expect(again.status == 303, "sent twice is one order")
        #expect(try await father.get(today).status == 404)
        #expect(try await mother.get(today).status == 200)

        let ended = try await office.post("/pupils/\(child.pupil)/restrictions/\(id)/end", [("csrf", csrf)])
        #expect(ended.status == 303)
        #expect(try await father.get(today).status == 200)
    }

    @Test(arguments: Engine.all)
    func `a teacher has no part in who sees whom`(_ engine: Engine) async throws {
        let (door, demo) = try await open(engine)
        let teacher = try await signedIn(.linden, door, demo)
        let child = try #require(demo.cast[.bea].children.first)
        #expect(try await teacher.get("/pupils/\(child.pupil)/family").status == 404)
        #expect(try await teacher.get("/schools/seaview/roll").status == 404)
    }

    /// The adult behind somebody's account.
    private func adult(of who: CastHandle, _ door: Door, _ demo: DemoSchool) async throws -> ID<Adult>? {
        let account = try #require(demo.cast[who].account)
        return try await door.world.store.read { records in
            try Wall.works(in: records)
            return try records.first("SELECT adult FROM account_adult WHERE account = \(account)") { try $0.id(0) }
        }
    }
}

/// The office's decisions about adults whom a file has brought.
@Suite struct WaitingAdultStories {
    /// Two contacts of Ben: one with parental responsibility stated, one without a word about it.
    private func school(_ engine: Engine) async throws -> (RegisterSchool, stated: ID<Adult>, silent: ID<Adult>) {
        let school = try await RegisterSchool(engine)
        let (stated, silent) = (school.world.newID(Adult.self), school.world.newID(Adult.self))
        try await works(school) { records in
            for (id, name, responsibility) in [(stated, "Stated", 1 as Int?), (silent, "Silent", nil)] {
                try records.run("INSERT INTO adult (school, id, given, family) VALUES (1, \(id), \(name), 'Birch')")
                try records.run(
                    """
                    INSERT INTO guardian_link (school, pupil, adult, relationship, parental_responsibility, from_day)
                    VALUES (1, \(school.ben), \(id), 'Mother', \(responsibility), '2026-09-01')
                    """)
            }
        }
        return (school, stated, silent)
    }

    private func works(_ school: RegisterSchool, _ work: @escaping @Sendable (Records) throws -> Void) async throws {
        try await school.store.write { records in
            try Wall.works(in: records)
            try work(records)
        }
    }

    private func number(_ sql: SQL, _ school: RegisterSchool) async throws -> Int {
        try await school.store.read { records in
            try Wall.works(in: records)
            return try records.first(sql) { try $0.int(0) } ?? 0
        }
    }

    @Test(arguments: Engine.all)
    func `the roll names those of whom a file says it, and those of whom it doesn't`(_ engine: Engine) async throws {
        let (school, stated, silent) = try await school(engine)
        let office = try await school.browser("park")
        let page = try await office.get("/schools/seaview/roll").text
        #expect(page.contains("A file says: parental responsibility"))
        #expect(page.contains("Named in a file; parental responsibility not stated"))
        for adult in [stated, silent] {
            let done = try await office.post(
                "/pupils/\(school.ben)/adults/\(adult)", [("decision", "contact")])
            #expect(done.status == 303)
        }
        let after = try await office.get("/schools/seaview/roll").text
        #expect(after.contains("Nobody is waiting to be confirmed."))
    }

    @Test(arguments: Engine.all)
    func `nobody sees a child before somebody has said whether they have parental responsibility`(_ engine: Engine)
        async throws
    {
        let (school, _, silent) = try await school(engine)
        let office = try await school.browser("park")
        let path = "/pupils/\(school.ben)/adults/\(silent)"
        let unsaid = try await office.post(path, [("decision", "see")])
        #expect(unsaid.status == 422 && unsaid.text.contains("Look at the paper first."))
        #expect(try await number("SELECT count(*) FROM guardian_link WHERE may_see = 1", school) == 1)
        let family = "/pupils/\(school.ben)/family"
        let before = checked("see", in: try await office.get(family).text)
        #expect(try await office.post(path, [("decision", "see"), ("responsibility", "yes")]).status == 303)
        // The form opens with what is decided.
        #expect(checked("see", in: try await office.get(family).text) == before + 1)
        #expect(
            try await number(
                "SELECT count(*) FROM guardian_link WHERE may_see = 1 AND parental_responsibility = 1", school) == 2)
    }

    @Test(arguments: Engine.all)
    func `what was chosen and typed about an adult stays after a fault`(_ engine: Engine) async throws {
        let (school, stated, _) = try await school(engine)
        let office = try await school.browser("park")
        let reply = try await office.post(
            "/pupils/\(school.ben)/adults/\(stated)", [("decision", "end"), ("responsibility", "no")])
        #expect(reply.status == 422)
        #expect(reply.text.contains("value=\"end\" checked") && reply.text.contains("value=\"no\" checked"))
        let links = reply.text.split(separator: "href=\"#").dropFirst().map { $0.prefix { $0 != "\"" } }
        for link in links where link.contains("because") { #expect(reply.text.contains("id=\"\(link)\"")) }
        #expect(links.contains { $0.contains("because") })
    }

    @Test(arguments: Engine.all)
    func `an order is entered with days as people write them`(_ engine: Engine) async throws {
        let (school, stated, _) = try await school(engine)
        let office = try await school.browser("park")
        let order = [
            ("id", school.world.newID(Restriction.self).description), ("kind", "no acting"),
            ("adult", stated.description), ("from", "20/11/2026"), ("until", "1/12/2026"),
        ]
        #expect(try await office.post("/pupils/\(school.ben)/restrictions", order).status == 303)
        #expect(
            try await number(
                "SELECT count(*) FROM restriction WHERE from_day = '2026-11-20' AND until_day = '2026-12-01'", school)
                == 1)
    }

    @Test(arguments: Engine.all)
    func `an order is for every adult only where somebody says so`(_ engine: Engine) async throws {
        let (school, _, _) = try await school(engine)
        let office = try await school.browser("park")
        let path = "/pupils/\(school.ben)/restrictions"
        let id = school.world.newID(Restriction.self).description
        let order = [("id", id), ("kind", "no sight"), ("from", "20/11/2026")]
        let unsaid = try await office.post(path, order + [("adult", "")])
        #expect(unsaid.status == 422)
        #expect(unsaid.text.contains("Choose one of the adults, or every adult."))
        #expect(try await number("SELECT count(*) FROM restriction", school) == 0)
        #expect(try await office.post(path, order + [("adult", "everybody")]).status == 303)
        #expect(try await number("SELECT count(*) FROM restriction WHERE adult IS NULL", school) == 1)
    }

    @Test(arguments: Engine.all)
    func `an order that ended long ago keeps its end`(_ engine: Engine) async throws {
        let (school, _, _) = try await school(engine)
        let office = try await school.browser("park")
        let id = school.world.newID(Restriction.self)
        try await works(school) { records in
            try records.run(
                """
                INSERT INTO restriction (school, id, pupil, kind, from_day, until_day)
                VALUES (1, \(id), \(school.ben), 'no acting', '2026-01-01', '2026-02-01')
                """)
        }
        let reply = try await office.post("/pupils/\(school.ben)/restrictions/\(id)/end", [])
        #expect(reply.status == 303)
        #expect(try await number("SELECT count(*) FROM restriction WHERE until_day = '2026-02-01'", school) == 1)
        #expect(try await number("SELECT count(*) FROM act WHERE what = 'restriction ended'", school) == 0)
        let stranger = school.world.newID(Restriction.self)
        #expect(try await office.post("/pupils/\(school.ben)/restrictions/\(stranger)/end", []).status == 404)
    }
}

/// How many forms of the page have this answer chosen.
private func checked(_ answer: String, in page: String) -> Int {
    page.split(separator: "name=\"decision\"").dropFirst().count { choice in
        let input = choice.prefix { $0 != ">" }
        return input.contains("value=\"\(answer)\"") && input.contains("checked")
    }
}
