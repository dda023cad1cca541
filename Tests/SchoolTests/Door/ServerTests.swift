import Foundation
import NIOCore
import NIOSSL
import People
import Store
import StoreTesting
import Testing

@testable import School

/// The door on a real socket: whom it hangs up on, and how it speaks TLS.
@Suite(.serialized, .timeLimit(.minutes(15))) struct ServerTests {
    private func limits(_ change: (inout Patience.Limits) -> Void) -> Patience.Limits {
        var limits = Patience.Limits.endless
        change(&limits)
        return limits
    }

    @Test func `a caller who says nothing is hung up on`() async throws {
        let kit = try await DoorKit()
        try await Loopback.serving(kit.door, patience: limits { $0.first = .milliseconds(50) }) { server in
            let heard = try await server.call().untilClosed()
            #expect(heard == "")
        }
    }

    @Test func `a caller who stops in the middle of a head is hung up on`() async throws {
        let kit = try await DoorKit()
        try await Loopback.serving(kit.door, patience: limits { $0.first = .seconds(10) }) { server in
            let call = try await server.call()
            try await call.say("GET /health HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
            let heard = try await call.untilClosed()
            #expect(heard == "")
        }
    }

    @Test func `a caller who does not send what they said they would is hung up on`() async throws {
        let kit = try await DoorKit()
        try await Loopback.serving(kit.door, patience: limits { $0.body = .milliseconds(50) }) { server in
            let call = try await server.call()
            try await call.say("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nemail=")
            let heard = try await call.untilClosed()
            #expect(!heard.contains("HTTP/1.1 200"))
        }
    }

    @Test func `a connection that nobody uses any more is let go`() async throws {
        let kit = try await DoorKit()
        try await Loopback.serving(kit.door, patience: limits { $0.next = .milliseconds(50) }) { server in
            let call = try await server.call()
            try await call.say("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
            let heard = try await call.untilClosed()
            #expect(heard.hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test func `an open page is not hung up on, however long nothing happens`() async throws {
        let kit = try await DoorKit()
        let bea = try await Wire(door: kit.door).signedIn(as: kit.bea)
        let cookie = try #require(bea.cookies[Cookies.signIn])
        let topic = LiveTopic.account(kit.bea).name
        // The first is long enough for a busy machine to have asked by then.
        let short = Patience.Limits(first: .seconds(10), next: .milliseconds(50), body: .milliseconds(50))
        try await Loopback.serving(kit.door, patience: short) { server in
            let page = try await server.call()
            try await page.say(
                "GET /probe/live HTTP/1.1\r\nHost: localhost\r\nCookie: \(Cookies.signIn)=\(cookie)\r\n\r\n")
            await page.until("data: 1")
            // By the time that this caller is hung up on, every time that the page could have had is over.
            _ = try await server.call().untilClosed()
            try await kit.store.write { records in
                try Wall.works(in: records)
                try records.run("DELETE FROM sign_in")
                try records.announce(LiveEvent(topic: topic, note: "signed out"))
            }
            await page.until("event: end")
        }
    }

    private static let spoken: [(String, TLSVersion, TLSVersion)] = [
        ("ECDHE+AESGCM", .tlsv12, .tlsv12), ("ECDHE+CHACHA20", .tlsv12, .tlsv12), ("ALL", .tlsv13, .tlsv13),
    ]

    private static let refused: [(String, TLSVersion, TLSVersion)] = [
        // RSA key exchange: who steals the key reads what was recorded years ago.
        ("AES128-GCM-SHA256:AES256-GCM-SHA384:AES128-SHA", .tlsv12, .tlsv12),
        ("ECDHE-RSA-AES128-SHA:ECDHE-RSA-AES256-SHA", .tlsv12, .tlsv12), ("ALL", .tlsv1, .tlsv11),
    ]

    @Test func `TLS is spoken with forward secrecy and sealed records, or not at all`() async throws {
        let kit = try await DoorKit()
        let folder = try #require(Bundle.module.resourceURL).appendingPathComponent("Samples/tls")
        let files = ["certificate", "key"].map { folder.appendingPathComponent("\($0).pem").path }
        try await Loopback.serving(kit.door, certificate: files[0], key: files[1]) { server in
            for (ciphers, oldest, newest) in Self.spoken {
                let isIn = try await server.greets(ciphers: ciphers, oldest, newest)
                #expect(isIn, "\(ciphers)")
            }
            for (ciphers, oldest, newest) in Self.refused {
                let isIn = try await server.greets(ciphers: ciphers, oldest, newest)
                #expect(!isIn, "\(ciphers)")
            }
        }
    }
}
