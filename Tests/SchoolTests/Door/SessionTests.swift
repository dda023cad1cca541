import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

/// A sign-in from its first cookie to its end.
@Suite struct SessionTests {
    @Test func `cookies are bound to this host, sent over TLS only, and hidden from scripts`() async throws {
        let kit = try await DoorKit()
        let (browser, reply) = try await kit.signIn("bea@example.org")
        let asked = try await Wire(door: kit.door).get("/sign-in").cookies
        let out = try await browser.post("/account/sign-out", ["csrf": try await word(browser)])
        let all = asked + reply.cookies + out.cookies
        #expect(all.count >= 5)
        for cookie in all {
            let parts = cookie.components(separatedBy: "; ")
            #expect(cookie.hasPrefix("__Host-"))
            for part in ["Path=/", "Secure", "HttpOnly", "SameSite=Lax"] {
                #expect(parts.filter { $0 == part }.count == 1, "\(part) in \(cookie)")
            }
            #expect(!cookie.contains("Domain"))
        }
        let signIn = try #require(reply.cookies.first { $0.hasPrefix(Cookies.signIn + "=") })
        #expect(signIn.contains("Max-Age=2592000"))
        #expect(Secret.bytes(signIn.dropFirst(Cookies.signIn.count + 1).prefix { $0 != ";" })?.count == 32)
        #expect(out["Clear-Site-Data"] == "\"cache\", \"storage\"")
    }

    @Test func `staff stay signed in for half a day, families for a month`() async throws {
        let kit = try await DoorKit()
        let (browser, _) = try await kit.signIn("bea@example.org")
        kit.clock.move(by: .seconds(30 * 86_400 - 60))
        #expect(try await browser.get("/account").status == 200)
        kit.clock.move(by: .seconds(61))
        #expect(try await browser.get("/account").status == 303)
    }

    @Test(arguments: Engine.all)
    func `signing in begins a new session: a planted one never becomes it`(_ engine: Engine) async throws {
        let kit = try await DoorKit(engine)
        let planted = Secret.text([UInt8](repeating: 9, count: 32))
        var victim = Wire(door: kit.door)
        victim.cookies[Cookies.signIn] = planted
        let (browser, _) = try await kit.signIn("bea@example.org", on: victim)
        #expect(browser.cookies[Cookies.signIn] != planted)
        #expect(try await browser.get("/account").status == 200)
        #expect(try await victim.get("/account").status == 303)
    }

    @Test(arguments: Engine.all)
    func `signing in again on the same browser ends the session before it`(_ engine: Engine) async throws {
        let kit = try await DoorKit(engine)
        let (before, _) = try await kit.signIn("bea@example.org")
        let (after, _) = try await kit.signIn("sam@example.org", on: before)
        #expect(try await before.get("/account").status == 303)
        #expect(try await after.get("/account").text.contains("Sam Ashdown"))
    }

    @Test(arguments: Engine.all)
    func `the records hold no secret that a browser carries`(_ engine: Engine) async throws {
        let kit = try await DoorKit(engine)
        let (browser, _) = try await kit.signIn("bea@example.org")
        let kept = try await Dump(kit.store).everything().lowercased()
        for name in [Cookies.signIn, Cookies.device] {
            let secret = try #require(browser.cookies[name])
            let hash = Secret.text(Secret.hash(try #require(Secret.bytes(secret))))
            #expect(kept.contains(hash), "\(name): its hash is not there: the test looks in the wrong place")
            #expect(!kept.contains(secret), "\(name)")
        }
        #expect(!kept.contains(DoorKit.password))
        #expect(kept.contains("$argon2id$v=19$m=19456,t=2,p=1$"))
    }

    @Test(arguments: Engine.all)
    func `signing out everywhere ends the other browser's session and its open page`(_ engine: Engine) async throws {
        let kit = try await DoorKit(engine)
        let phone = try await Wire(door: kit.door).signedIn(as: kit.bea, seed: 1)
        let desk = try await Wire(door: kit.door).signedIn(as: kit.bea, seed: 2)
        let sam = try await Wire(door: kit.door).signedIn(as: kit.sam)
        var notices = try await phone.stream("/probe/live").makeAsyncIterator()
        #expect(try await notices.next()?.contains("data: 1") == true)
        #expect(try await desk.post("/account/sign-ins/end", ["csrf": desk.word]).status == 303)
        var last = ""
        while let notice = try await notices.next() { last = notice }
        #expect(last.contains("event: end"))
        for browser in [phone, desk] { #expect(try await browser.get("/account").status == 303) }
        #expect(try await sam.get("/account").status == 200)
    }

    @Test(arguments: Engine.all)
    func `signing out everywhere forgets the other browsers, and this one's place stays`(_ engine: Engine) async throws
    {
        let kit = try await DoorKit(engine)
        let (lost, _) = try await kit.signIn("bea@example.org")
        var (desk, _) = try await kit.signIn("bea@example.org")
        (desk, _) = try await kit.signIn("sam@example.org", on: desk)
        (desk, _) = try await kit.signIn("bea@example.org", on: desk)
        #expect(try await desk.post("/account/sign-ins/end", ["csrf": try await word(desk)]).status == 303)
        for _ in 0..<20 { try? kit.door.keeper.admit([.strangers(account: "bea@example.org")], at: kit.clock.now) }
        #expect(try await kit.signIn("bea@example.org", on: lost).reply.status == 429)
        #expect(try await kit.signIn("bea@example.org", on: desk).reply.status == 303)
        // What belongs to the other parent on this browser is not hers to forget.
        for _ in 0..<20 { try? kit.door.keeper.admit([.strangers(account: "sam@example.org")], at: kit.clock.now) }
        #expect(try await kit.signIn("sam@example.org", on: desk).reply.status == 303)
    }

    @Test(arguments: Engine.all)
    func `a sign-in that has run out is not listed as one that is open`(_ engine: Engine) async throws {
        let kit = try await DoorKit(engine)
        let agent = ["user-agent": "Mozilla/5.0 (Android 14) Firefox/130"]
        _ = try await kit.signIn("bea@example.org", agent)
        kit.clock.move(by: .seconds(20 * 86_400))
        let (desk, _) = try await kit.signIn("bea@example.org")
        #expect(try await desk.get("/account").text.contains("Firefox on an Android"))
        kit.clock.move(by: .seconds(11 * 86_400))
        #expect(try await desk.get("/account").text.contains("Firefox on an Android") == false)
    }

    @Test(arguments: Engine.all)
    func `one session can be ended from another, and nobody else's`(_ engine: Engine) async throws {
        let kit = try await DoorKit(engine)
        let phone = try await Wire(door: kit.door).signedIn(as: kit.bea, seed: 1)
        let desk = try await Wire(door: kit.door).signedIn(as: kit.bea, seed: 2)
        let sam = try await Wire(door: kit.door).signedIn(as: kit.sam)
        let page = try await desk.get("/account").text
        let end = try #require(page.firstMatch(of: /\/account\/sign-ins\/\w+\/end/)).0
        #expect(try await sam.post(String(end), ["csrf": sam.word]).status == 404)
        #expect(try await phone.get("/account").status == 200)
        #expect(try await desk.post(String(end), ["csrf": desk.word]).status == 303)
        #expect(try await phone.get("/account").status == 303)
        #expect(try await desk.get("/account").status == 200)
    }

    @Test(arguments: Engine.all)
    func `an account that is closed is signed out at once, and does not open again`(_ engine: Engine) async throws {
        let kit = try await DoorKit(engine)
        let (browser, _) = try await kit.signIn("bea@example.org")
        let (id, now) = (kit.bea, kit.clock.now)
        try await kit.store.write { records in
            try Wall.works(in: records)
            try records.run("UPDATE account SET disabled_at = \(now) WHERE id = \(id)")
        }
        #expect(try await browser.get("/account").status == 303)
        #expect(try await kit.signIn("bea@example.org").reply.status == 422)
    }

    private func word(_ browser: Wire) async throws -> String {
        try #require(Caller.csrf(in: try await browser.get("/account").text))
    }
}
