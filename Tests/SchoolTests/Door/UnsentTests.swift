import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

/// A form that came too late: nothing typed is lost, and nothing is sent that nobody looked at.
@Suite struct UnsentTests {
    private static let ours = ["sec-fetch-site": "same-origin", "sec-fetch-mode": "navigate"]

    private func typed(_ word: String) -> [String: String] {
        ["csrf": word, "words": "A bad <b>cold</b> & a \"cough\"", "kind": "ill", "new-password": "secret-lantern"]
    }

    private func name(in kit: DoorKit) async throws -> String? {
        let id = kit.bea
        return try await kit.store.read { records in
            try Wall.works(in: records)
            return try records.first("SELECT name FROM account WHERE id = \(id)") { try $0.text(0) }
        }
    }

    /// The fields that a page's last form would send, as a browser reads them.
    private func fields(in page: String) -> [String: String] {
        let form = page.range(of: "<form", options: .backwards).map { page[$0.lowerBound...] } ?? ""
        let found = form.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/)
        return Dictionary(found.map { (String($0.output.1), plain(String($0.output.2))) }) { $1 }
    }

    private func plain(_ text: String) -> String {
        var plain = text
        for (entity, letter) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            plain = plain.replacing(entity, with: letter)
        }
        return plain
    }

    @Test(arguments: Engine.all)
    func `what was typed while a sign-in ended is kept, looked at and sent`(_ engine: Engine) async throws {
        let kit = try await DoorKit(engine)
        let (browser, _) = try await kit.signIn("bea@example.org")
        let word = try #require(Caller.csrf(in: try await browser.get("/account").text))
        kit.clock.move(by: .seconds(31 * 86_400))
        let late = try await browser.post("/probe/act", typed(word), Self.ours)
        #expect(late.status == 401)
        #expect(late.text.contains("A bad &lt;b&gt;cold&lt;/b&gt;"))
        #expect(late.text.contains("href=\"/sign-in\" target=\"_blank\""))
        #expect(!late.text.contains("secret-lantern"))

        let (again, _) = try await kit.signIn("bea@example.org", on: browser)
        let asked = try await again.post("/probe/act", fields(in: late.text), Self.ours)
        #expect(asked.status == 400)
        #expect(asked.text.contains("You are signed in as Bea Ashdown"))
        #expect(asked.text.contains("action=\"/probe/act\""))
        #expect(try await name(in: kit) == "Bea Ashdown")

        let sent = fields(in: asked.text)
        #expect(sent["words"] == typed("")["words"])
        #expect(sent["new-password"] == nil)
        #expect(try await again.post("/probe/act", sent, Self.ours).status == 303)
        #expect(try await name(in: kit) == "Changed")
    }

    @Test func `a browser that has forgotten its cookie gets the form back too`() async throws {
        let kit = try await DoorKit()
        let reply = try await Wire(door: kit.door).post("/probe/act", typed("word"), Self.ours)
        #expect(reply.status == 401)
        #expect(reply.text.contains("A bad &lt;b&gt;cold"))
    }

    @Test func `somebody else who signed in meanwhile is told as whom it would be sent, and nothing is`() async throws {
        let kit = try await DoorKit()
        let (bea, _) = try await kit.signIn("bea@example.org")
        let word = try #require(Caller.csrf(in: try await bea.get("/account").text))
        let (sam, _) = try await kit.signIn("sam@example.org", on: bea)
        let before = try await Dump(kit.store).rows(of: "account")
        let reply = try await sam.post("/probe/act", typed(word), Self.ours)
        #expect(reply.status == 400)
        #expect(reply.text.contains("You are signed in as Sam Ashdown"))
        #expect(try await Dump(kit.store).rows(of: "account") == before)
    }

    @Test(arguments: [
        [:], ["sec-fetch-site": "none"], ["sec-fetch-site": "cross-site"], ["sec-fetch-site": "same-site"],
    ])
    func `nobody else's words are put into a form of ours`(_ headers: [String: String]) async throws {
        let kit = try await DoorKit()
        let bea = try await Wire(door: kit.door).signedIn(as: kit.bea)
        for browser in [bea, Wire(door: kit.door)] {
            let reply = try await browser.post("/probe/act", typed("wrong"), headers)
            #expect([400, 401].contains(reply.status))
            #expect(!reply.text.contains("cold"))
        }
    }

    @Test func `a page's script hears that it is signed out, without the form`() async throws {
        let kit = try await DoorKit()
        let bea = try await Wire(door: kit.door).signedIn(as: kit.bea)
        let headers = Self.ours.merging(["x-requested-with": "hometime"]) { $1 }
        let unsigned = try await Wire(door: kit.door).post("/probe/act", typed("wrong"), headers)
        let old = try await bea.post("/probe/act", typed("wrong"), headers)
        #expect(unsigned.status == 401)
        #expect(old.status == 400)
        #expect(!(unsigned.text + old.text).contains("cold"))
    }

    @Test func `what the house's own fields carry is sent along and not read out`() async throws {
        let kit = try await DoorKit()
        let bea = try await Wire(door: kit.door).signedIn(as: kit.bea)
        let id = kit.sam.description
        let carried = ["csrf": "old", "id": id, "mark": "\(id):N", "base:\(id)": "3", "words": "Dentist"]
        let reply = try await bea.post("/probe/act", carried, Self.ours)
        #expect(reply.text.contains("<li><bdi>Dentist</bdi></li>"))
        #expect(reply.text.components(separatedBy: "<li>").count == 2)
        #expect(fields(in: reply.text)["mark"] == "\(id):N")
        #expect(fields(in: reply.text)["base:\(id)"] == "3")
    }
}
