import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// A browser without a network: asks the door directly and keeps its cookies. For tests and for the demonstration
/// that plays a school day.
public final class Caller: Sendable {
    private let door: Door
    private let cookies = Mutex<[String: String]>([:])
    private let address: String

    public init(_ door: Door, address: String = "127.0.0.1") {
        self.door = door
        self.address = address
    }

    /// An answer as a browser gets it.
    public struct Reply: Sendable {
        public var status: Int
        public var headers: [(name: String, value: String)]
        public var body: [UInt8]
        public var text: String { String(decoding: body, as: UTF8.self) }
        public func header(_ name: String) -> String? {
            headers.first { $0.name.lowercased() == name.lowercased() }?.value
        }
    }

    public func get(_ path: String, headers: [String: String] = [:]) async throws -> Reply {
        try await send("GET", path, headers: headers, body: [])
    }

    /// Posts a form's fields as a browser would, in order.
    public func post(
        _ path: String, _ fields: [(String, String)], headers: [String: String] = [:]
    ) async throws -> Reply {
        let body = fields.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
        var headers = headers
        headers["content-type"] = "application/x-www-form-urlencoded"
        return try await send("POST", path, headers: headers, body: Array(body.utf8))
    }

    public func send(_ method: String, _ path: String, headers: [String: String], body: [UInt8]) async throws -> Reply {
        let response = try await ask(method, path, headers, body)
        let gathered = Gathered()
        try await response.body.write(gathered)
        return Reply(
            status: response.status.code, headers: response.headers.map { ($0.name.canonicalName, $0.value) },
            body: gathered.bytes.withLock(\.self))
    }

    /// The events of a live stream as they come, "version 12" or "end ended", without the beats that only keep it open.
    /// Ends when the door ends it or nobody listens any more; nil when the answer is no stream.
    public func listen(_ path: String) async throws -> AsyncStream<String>? {
        let response = try await ask("GET", path, ["accept": "text/event-stream"], [])
        guard response.headers[.contentType] == "text/event-stream" else { return nil }
        let (events, heard) = AsyncStream.makeStream(of: String.self)
        let telling = Task {
            try? await response.body.write(Heard(heard))
            heard.finish()
        }
        heard.onTermination = { _ in telling.cancel() }
        return events
    }

    private func ask(
        _ method: String, _ path: String, _ headers: [String: String], _ body: [UInt8]
    ) async throws -> WireResponse {
        let request = WireRequest(head: head(method, path, headers, body), body: .init(buffer: ByteBuffer(bytes: body)))
        let context = DoorContext(peer: address, logger: door.world.log)
        let response = try await door.responder.respond(to: request, context: context)
        keep(response.headers[values: .setCookie])
        return response
    }

    private func head(_ method: String, _ path: String, _ headers: [String: String], _ body: [UInt8]) -> HTTPRequest {
        var fields = HTTPFields()
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        let jar = cookies.withLock { $0.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ") }
        if !jar.isEmpty { fields[.cookie] = jar }
        fields[.contentLength] = String(body.count)
        return HTTPRequest(
            method: HTTPRequest.Method(rawValue: method) ?? .get, scheme: "https", authority: "localhost", path: path,
            headerFields: fields)
    }

    private func keep(_ lines: [String]) {
        cookies.withLock { cookies in
            for line in lines {
                let pair = line.prefix { $0 != ";" }.split(
                    separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard pair.count == 2 else { continue }
                cookies[String(pair[0])] = line.contains("Max-Age=0") ? nil : String(pair[1])
            }
        }
    }

    /// The word that a page's forms bring back.
    public static func csrf(in page: String) -> String? {
        guard let name = page.range(of: "name=\"csrf\" value=\"") else { return nil }
        return String(page[name.upperBound...].prefix { $0 != "\"" })
    }

    /// Signs in as somebody would, through the form. Says whether it opened.
    public func signIn(email: String, password: String) async throws -> Bool {
        let page = try await get("/sign-in")
        let fields = [("csrf", Self.csrf(in: page.text) ?? ""), ("email", email), ("password", password)]
        return try await post("/sign-in", fields).status == 303
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
        }.joined()
    }
}

private final class Gathered: ResponseBodyWriter, Sendable {
    let bytes = Mutex<[UInt8]>([])
    func write(_ buffer: ByteBuffer) async throws { bytes.withLock { $0.append(contentsOf: buffer.readableBytesView) } }
    func finish(_ trailers: HTTPFields?) async throws {}
}

/// Takes a stream apart into its events (Server-Sent Events, WHATWG HTML 9.2.6).
private struct Heard: ResponseBodyWriter {
    private let events: AsyncStream<String>.Continuation
    private var waiting = ""

    init(_ events: AsyncStream<String>.Continuation) { self.events = events }

    mutating func write(_ buffer: ByteBuffer) async throws {
        waiting += String(buffer: buffer)
        while let end = waiting.range(of: "\n\n") {
            let lines = waiting[..<end.lowerBound].split(separator: "\n")
            waiting = String(waiting[end.upperBound...])
            let fields = ["event: ", "data: "].map { field in
                lines.first { $0.hasPrefix(field) }.map { String($0.dropFirst(field.count)) }
            }
            let said = fields.compactMap(\.self)
            if !said.isEmpty { events.yield(said.joined(separator: " ")) }
        }
    }

    func finish(_ trailers: HTTPFields?) async throws {}
}
