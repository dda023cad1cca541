import Foundation
import HTTPTypes
import Testing

@testable import School

/// `security.md` H1; OWASP ASVS 5.0, 3.4: the same headers on every answer, whatever its status.
@Suite struct HeaderTests {
    static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"

    /// What is wrong with an answer's headers.
    static func faults(_ reply: Wire.Reply, isAsset: Bool = false) -> [String] {
        let wanted = [
            "Content-Security-Policy": policy, "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
            "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
            "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
            "X-Frame-Options": "DENY",
        ]
        var faults = wanted.filter { reply[$0.key] != $0.value }.map { "\($0.key): \(reply[$0.key] ?? "missing")" }
        for name in wanted.keys {
            if let name = HTTPField.Name(name), reply.headers[values: name].count != 1 {
                faults.append("\(name) twice")
            }
        }
        let off = (reply["Permissions-Policy"] ?? "").components(separatedBy: ", ")
        if off.count < 45 || off.contains(where: { !$0.hasSuffix("=()") }) { faults.append("Permissions-Policy") }
        let keeping = reply["Cache-Control"] ?? "missing"
        if isAsset ? !keeping.hasPrefix("public") && reply.status == 200 : keeping != "no-store" {
            faults.append("Cache-Control: \(keeping)")
        }
        if reply["Server"] != nil || reply["X-Powered-By"] != nil { faults.append("says what serves it") }
        return faults
    }

    static let places: [(path: String, status: Int)] = [
        ("/probe/page", 200), ("/probe/see-other", 303), ("/account", 303), ("/probe/bad-request", 400),
        ("/probe/not-found", 404), ("/nowhere", 404), ("/probe/conflict", 409), ("/probe/too-large", 413),
        ("/probe/invalid", 422), ("/probe/too-many-tries", 429), ("/probe/too-many-pages", 429),
        ("/probe/too-busy", 503), ("/probe/mistake", 500), ("/probe/store", 500),
        ("/health", 200), ("/sign-in", 200), ("/assets/nothing.css", 404),
    ]

    @Test(arguments: places)
    func `every answer carries them`(_ place: (path: String, status: Int)) async throws {
        let browser = Wire(door: try await DoorKit().door)
        for method in ["GET", "HEAD"] {
            let reply = try await browser.send(method, place.path)
            let isDifferent = method == "HEAD" && place.path == "/sign-in"
            #expect(reply.status == place.status || isDifferent, "\(method)")
            #expect(HeaderTests.faults(reply) == [], "\(method)")
            #expect((method == "HEAD") == reply.body.isEmpty || place.status == 303)
        }
    }

    @Test func `a method that a path doesn't take, an unsigned act and a stream carry them too`() async throws {
        let kit = try await DoorKit()
        let browser = Wire(door: kit.door)
        for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"] {
            let reply = try await browser.send(method, "/probe/page")
            #expect(reply.status == 404)
            #expect(HeaderTests.faults(reply) == [])
        }
        let unsigned = try await browser.post("/probe/act", [:])
        #expect(unsigned.status == 401)
        #expect(HeaderTests.faults(unsigned) == [])
        let live = try await browser.signedIn(as: kit.bea).get("/probe/live")
        #expect(live["Content-Type"] == "text/event-stream")
        #expect(HeaderTests.faults(live) == [])
    }

    @Test func `only the stylesheet, scripts and icons may be kept by anybody`() async throws {
        let browser = Wire(door: try await DoorKit().door)
        let reply = try await browser.get("/assets/hometime.css")
        #expect(reply.status == 200)
        #expect(HeaderTests.faults(reply, isAsset: true) == [])
    }

    @Test func `a file for keeping names itself safely`() async throws {
        let kit = try await DoorKit()
        let reply = try await Wire(door: kit.door).signedIn(as: kit.bea).get("/probe/file")
        #expect(reply["Content-Disposition"] == "attachment; filename=\"a.csv\"")
        #expect(HeaderTests.faults(reply) == [])
    }

    @Test func `a mistake is told by a reference, which the log knows too, and by nothing else`() async throws {
        let kit = try await DoorKit()
        let reply = try await Wire(door: kit.door).get("/probe/store")
        #expect(reply.status == 500)
        #expect(!reply.text.contains("not today"))
        let reference = try #require(
            kit.log.lines.first { $0.hasPrefix("error mistake") }?.firstMatch(of: /reference=(\w+)/))
        #expect(reply.text.contains(String(reference.1)))
    }
}
