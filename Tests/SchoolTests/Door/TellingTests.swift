import HTTPTypes
import People
import Store
import StoreTesting
import Testing

@testable import School

/// What the door tells those whom it doesn't know: nothing.
@Suite struct TellingTests {
    /// An answer without what differs by chance: the fresh word, and what was typed.
    private func faceless(_ reply: Wire.Reply, _ email: String) -> String {
        var text = reply.all
        for word in reply.cookies.compactMap({ $0.firstMatch(of: /__Host-word=(\w+)/)?.1 }) {
            text = text.replacing(word, with: "WORD")
        }
        return text.replacing(email, with: "EMAIL")
    }

    @Test(arguments: Engine.all)
    func `a known address, an unknown one, staff's and a closed one get the same bytes`(_ engine: Engine) async throws {
        let kit = try await DoorKit(engine)
        let now = kit.clock.now
        try await kit.store.write { records in
            try Wall.works(in: records)
            try records.run("UPDATE account SET disabled_at = \(now) WHERE email = 'sam@example.org'")
        }
        // Of one length, or the length of the page would differ by it.
        let emails = ["bea@example.org", "eva@example.org", "sam@example.org"]
        var seen: Set<String> = []
        for email in emails {
            let (_, reply) = try await kit.signIn(email, password: "wrong-password-1")
            #expect(reply.status == 422)
            seen.insert(faceless(reply, email))
        }
        #expect(seen.count == 1)
        let staff = try await kit.signIn("linden@example.org", password: "wrong-password-1").reply
        let nobody = try await kit.signIn("nobody@example.org", password: "wrong-password-1").reply
        #expect(faceless(staff, "linden@example.org") == faceless(nobody, "nobody@example.org"))
    }

    @Test func `an unknown address is made to wait after as many tries as a known one`() async throws {
        let kit = try await DoorKit()
        var waits: [[Int]] = []
        for email in ["bea@example.org", "eva@example.org"] {
            for _ in 0..<18 { try? kit.door.keeper.admit([.strangers(account: email)], at: kit.clock.now) }
            var statuses: [Int] = []
            for _ in 0..<4 {
                kit.clock.move(by: .seconds(2))
                statuses.append(try await kit.signIn(email, password: "wrong").reply.status)
            }
            waits.append(statuses)
        }
        #expect(waits[0] == [422, 422, 429, 429])
        #expect(waits[0] == waits[1])
    }

    @Test func `a password of a thousand bytes is not hashed, and nobody's empty one opens`() async throws {
        let kit = try await DoorKit()
        for password in [String(repeating: "a", count: 1025), ""] {
            #expect(try await kit.signIn("bea@example.org", password: password).reply.status == 422)
        }
        #expect(!Passwords.matches("", Passwords.nobody))
    }

    @Test func `passwords are kept as strongly as promised`() throws {
        let salt = Array("saltsaltsaltsalt".utf8)
        #expect(try Passwords.hash("a", salt: salt, kind: .family).hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(try Passwords.hash("a", salt: salt, kind: .staff).hasPrefix("$argon2id$v=19$m=65536,t=3,p=1$"))
    }

    @Test func `a password kept with weaker parameters is kept anew at sign-in`() async throws {
        let kit = try await DoorKit()
        let id = kit.bea
        let weak = "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$"
        let stored = try DoorKit.hash.get()
        #expect(Passwords.isOutdated(weak, kind: .family))
        #expect(!Passwords.isOutdated(stored, kind: .family))
        #expect(Passwords.isOutdated(stored, kind: .staff))
        try await kit.store.write { records in
            try Wall.works(in: records)
            try records.run("INSERT INTO school (number, slug, name, phase) VALUES (1, 's', 'S', 'primary')")
            try records.run(
                """
                INSERT INTO staff (school, id, given, family, post, role, from_day)
                VALUES (1, \(id), 'B', 'A', 'Head', 'head', '2020-01-01')
                """)
            try records.run("INSERT INTO account_staff (account, school, staff) VALUES (\(id), 1, \(id))")
        }
        #expect(try await kit.signIn("bea@example.org").reply.status == 303)
        let kept = try await kit.store.read { records in
            try Wall.works(in: records)
            return try records.first("SELECT password FROM account WHERE id = \(id)") { try $0.text(0) }
        }
        #expect(kept?.hasPrefix("$argon2id$v=19$m=65536,t=3,p=1$") == true)
        #expect(try await kit.signIn("bea@example.org").reply.status == 303)
    }

    @Test(arguments: Engine.all)
    func `the log at its chattiest holds no secret and no person, and one line is one line`(_ engine: Engine)
        async throws
    {
        let kit = try await DoorKit(engine)
        let hostile = "Mozilla\r\nerror forged=1"
        let (browser, _) = try await kit.signIn("bea@example.org", ["user-agent": hostile])
        _ = try await kit.signIn("bea@example.org\nerror forged=1", password: "wrong-password-1")
        let page = try await browser.get("/account?email=bea@example.org&x=%0aerror%20forged=1")
        let word = try #require(Caller.csrf(in: page.text))
        _ = try await browser.get("/nowhere/bea@example.org%0d%0aerror%20forged=1")
        _ = try await browser.get("/probe/store")
        _ = try await browser.post("/probe/act", ["csrf": word, "name": "Bea Ashdown"])
        _ = try await browser.post("/account/sign-out", ["csrf": word])
        let text = kit.log.text
        #expect(kit.log.lines.count > 8)
        let secrets = [
            DoorKit.password, "wrong-password-1", word, "example.org", "bea", "Ashdown", "forged", "127.0.0.1",
        ]
        for secret in secrets + browser.cookies.values { #expect(!text.contains(secret), "\(secret)") }
        #expect(kit.log.lines.allSatisfy { !$0.contains { $0.isNewline } })
    }
}
