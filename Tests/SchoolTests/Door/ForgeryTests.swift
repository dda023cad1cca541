import HTTPTypes
import Store
import Testing

@testable import School

/// Forms that others made: the word of the sign-in, and what browsers say about where a request comes from.
@Suite struct ForgeryTests {
    private func name(of kit: DoorKit) async throws -> String? {
        let id = kit.bea
        return try await kit.store.read { records in
            try records.first("SELECT name FROM account WHERE id = \(id)") { try $0.text(0) }
        }
    }

    @Test func `an act without its word, with a wrong one or with another sign-in's changes nothing`() async throws {
        let kit = try await DoorKit()
        let bea = try await Wire(door: kit.door).signedIn(as: kit.bea)
        let phone = try await Wire(door: kit.door).signedIn(as: kit.bea, seed: 2)
        let sam = try await Wire(door: kit.door).signedIn(as: kit.sam)
        for word in [nil, "", "wrong", sam.word, phone.word, String(bea.word.dropLast()), bea.word.uppercased()] {
            let fields = word.map { ["csrf": $0] } ?? [:]
            #expect(try await bea.post("/probe/act", fields).status == 400)
        }
        #expect(try await bea.send("POST", "/probe/act?csrf=\(bea.word)").status == 400)
        let plain = try await bea.send(
            "POST", "/probe/act", ["content-type": "text/plain"], Array("csrf=\(bea.word)".utf8))
        #expect(plain.status == 400)
        #expect(try await name(of: kit) == "Bea Ashdown")
        #expect(try await bea.post("/probe/act", ["csrf": bea.word]).status == 303)
        #expect(try await name(of: kit) == "Changed")
    }

    @Test(arguments: ["cross-site", "same-site", "nonsense"])
    func `an act from another site is refused even with its word`(_ site: String) async throws {
        let kit = try await DoorKit()
        let bea = try await Wire(door: kit.door).signedIn(as: kit.bea)
        for mode in ["navigate", "cors", "no-cors"] {
            let headers = ["sec-fetch-site": site, "sec-fetch-mode": mode]
            #expect(try await bea.post("/probe/act", ["csrf": bea.word], headers).status == 400)
        }
        #expect(try await name(of: kit) == "Bea Ashdown")
    }

    @Test func `another site may link to a page, and may not put it into its own`() async throws {
        let kit = try await DoorKit()
        let bea = try await Wire(door: kit.door).signedIn(as: kit.bea)
        let link = ["sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"]
        #expect(try await bea.get("/account", link).status == 200)
        for mode in ["no-cors", "cors", "websocket"] {
            let headers = ["sec-fetch-site": "cross-site", "sec-fetch-mode": mode]
            #expect(try await bea.get("/account", headers).status == 400)
        }
        for own in ["same-origin", "none"] {
            #expect(try await bea.get("/account", ["sec-fetch-site": own]).status == 200)
        }
    }

    @Test func `nobody is signed in by another site's form`() async throws {
        let kit = try await DoorKit()
        let foreign = ["sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"]
        let (_, refused) = try await kit.signIn("bea@example.org", foreign)
        #expect(refused.status == 400)
        #expect(refused.cookies.isEmpty)
        let unworded = try await Wire(door: kit.door).post(
            "/sign-in", ["email": "bea@example.org", "password": DoorKit.password, "csrf": ""])
        #expect(unworded.status == 422)
        #expect(!unworded.cookies.contains { $0.hasPrefix(Cookies.signIn) })
    }

    @Test func `signing in leads to a page of ours and nowhere else`() async throws {
        let hostile = [
            "//evil.example", "https://evil.example", "/\\evil.example", "/%2fevil.example", "\\\\evil.example",
            "javascript:alert(1)", "/\t/evil.example", "/a?b=//evil.example", "/a#b", "/a:b@evil", "evil", " /a",
            "/a\r\nSet-Cookie: b=c", "/.evil.example", "",
        ]
        for next in hostile { #expect(SafePath.checked(next) == nil, "\(next)") }
        let kit = try await DoorKit()
        #expect(try await kit.signIn("bea@example.org", next: "//evil.example").reply["Location"] == "/")
        #expect(try await kit.signIn("bea@example.org", next: "/children/1-a").reply["Location"] == "/children/1-a")
        let page = try await Wire(door: kit.door).get("/sign-in?next=//evil.example")
        #expect(!page.text.contains("evil"))
        let asked = try await Wire(door: kit.door).get("/account//evil.example/%0d%0aX-Bad:%201")
        #expect(asked.headers.contains { $0.name.canonicalName == "x-bad" } == false)
    }
}
