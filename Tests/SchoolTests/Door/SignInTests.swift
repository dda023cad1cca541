import People
import Store
import StoreTesting
import Testing

@testable import School

@Suite struct SignInTests {
    let clock = TestClock(Day(number: 20_413), 8, 30)

    private func door(_ engine: Engine) async throws -> Door {
        let store = try await freshStore(engine, migrations: Schema.migrations)
        let world = World.test(store, clock)
        let hash = try Passwords.hash("harbour-lantern-42", salt: Array("saltsaltsaltsalt".utf8), kind: .family)
        let account = world.newID(Account.self)
        let now = clock.now
        try await store.write { records in
            try Wall.works(in: records)
            try records.run(
                """
                INSERT INTO account (id, email, name, password, made_at)
                VALUES (\(account), 'bea@example.org', 'Bea Ashdown', \(hash), \(now))
                """)
        }
        return try Door(world, settings: .test)
    }

    @Test(arguments: Engine.all)
    func `the right address and password open the door, and signing out closes it`(_ engine: Engine) async throws {
        let browser = Caller(try await door(engine))
        #expect(try await browser.get("/account").header("location") == "/sign-in?next=/account")
        #expect(try await browser.signIn(email: " Bea@Example.org ", password: "harbour-lantern-42"))
        let account = try await browser.get("/account")
        #expect(account.status == 200)
        #expect(account.text.contains("Bea Ashdown"))
        let word = try #require(Caller.csrf(in: account.text))
        #expect(try await browser.post("/account/sign-out", [("csrf", word)]).status == 303)
        #expect(try await browser.get("/account").status == 303)
    }

    @Test(arguments: Engine.all)
    func `an unknown address and a wrong password get the same answer`(_ engine: Engine) async throws {
        let door = try await door(engine)
        func tried(_ email: String) async throws -> Caller.Reply {
            let browser = Caller(door)
            let word = try #require(Caller.csrf(in: try await browser.get("/sign-in").text))
            return try await browser.post("/sign-in", [("csrf", word), ("email", email), ("password", "wrong")])
        }
        let known = try await tried("bea@example.org")
        let unknown = try await tried("eva@example.org")
        #expect(known.status == 422)
        #expect(known.status == unknown.status)
        #expect(known.body.count == unknown.body.count)
    }
}
