import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import People
import Store
import Synchronization

@testable import School

/// A browser without a network whose every header can be set: for what `Caller`, which behaves, would not send.
struct Wire: Sendable {
    let door: Door
    var cookies: [String: String] = [:]
    var address = "127.0.0.1"
    /// The word that this sign-in's forms bring back.
    var word = ""

    struct Reply: Sendable {
        var status: Int
        var headers: HTTPFields
        var body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }

        subscript(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

        var cookies: [String] { headers[values: .setCookie] }

        /// Everything that left the server, as one text.
        var all: String { "\(status)\n" + headers.map { "\($0.name): \($0.value)\n" }.joined() + text }
    }

    func get(_ path: String, _ headers: [String: String] = [:]) async throws -> Reply {
        try await send("GET", path, headers)
    }

    func post(_ path: String, _ fields: [String: String], _ headers: [String: String] = [:]) async throws -> Reply {
        let body = fields.sorted { $0.key < $1.key }.map { "\($0.key)=\(Wire.encoded($0.value))" }
        let type = ["content-type": "application/x-www-form-urlencoded"]
        return try await send(
            "POST", path, headers.merging(type) { first, _ in first }, Array(body.joined(separator: "&").utf8))
    }

    /// Sends a request and takes in its answer; of a live stream only the first notice.
    func send(
        _ method: String, _ path: String, _ headers: [String: String] = [:], _ body: [UInt8] = []
    ) async throws -> Reply {
        var headers = headers
        headers["content-length"] = headers["content-length"] ?? String(body.count)
        return try await send(request(method, path, headers, .init(buffer: ByteBuffer(bytes: body))))
    }

    func request(_ method: String, _ path: String, _ headers: [String: String], _ body: RequestBody) -> WireRequest {
        var fields = HTTPFields()
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        let jar = cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ")
        if !jar.isEmpty { fields[.cookie] = jar }
        return WireRequest(
            head: HTTPRequest(
                method: HTTPRequest.Method(rawValue: method) ?? .get, scheme: "https", authority: "localhost",
                path: path, headerFields: fields), body: body)
    }

    func send(_ request: WireRequest) async throws -> Reply {
        let context = DoorContext(peer: address, logger: door.world.log)
        let response = try await door.responder.respond(to: request, context: context)
        let isStream = response.headers[.contentType] == "text/event-stream"
        let taken = Taken(upTo: isStream ? 1 : .max)
        do { try await response.body.write(taken) } catch is Taken.Enough {}
        return Reply(status: response.status.code, headers: response.headers, body: taken.bytes)
    }

    /// The notices of a live stream, as they come, until it ends.
    func stream(_ path: String) async throws -> AsyncThrowingStream<String, any Error> {
        let context = DoorContext(peer: address, logger: door.world.log)
        let request = request("GET", path, ["accept": "text/event-stream"], .init(buffer: ByteBuffer()))
        let response = try await door.responder.respond(to: request, context: context)
        let (notices, writing) = AsyncThrowingStream.makeStream(of: String.self)
        let task = Task {
            try await response.body.write(Passing(writing: writing))
            writing.finish()
        }
        writing.onTermination = { _ in task.cancel() }
        return notices
    }

    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let digits = String(byte, radix: 16, uppercase: true)
            return byte.isOfWord ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
        }.joined()
    }
}

private final class Taken: ResponseBodyWriter, Sendable {
    struct Enough: Error {}
    private let kept = Mutex<(bytes: [UInt8], writes: Int)>(([], 0))
    private let most: Int

    init(upTo most: Int) { self.most = most }

    var bytes: [UInt8] { kept.withLock { $0.bytes } }

    func write(_ buffer: ByteBuffer) async throws {
        let writes = kept.withLock { kept in
            kept.bytes.append(contentsOf: buffer.readableBytesView)
            kept.writes += 1
            return kept.writes
        }
        if writes >= most { throw Enough() }
    }

    func finish(_ trailers: HTTPFields?) async throws {}
}

private struct Passing: ResponseBodyWriter {
    let writing: AsyncThrowingStream<String, any Error>.Continuation
    mutating func write(_ buffer: ByteBuffer) async throws { writing.yield(String(buffer: buffer)) }
    consuming func finish(_ trailers: HTTPFields?) async throws { writing.finish() }
}

extension Wire {
    /// Signed in without a password: for the walk, which signs in two dozen people.
    func signedIn(as account: ID<Account>, seed: UInt8 = 1) async throws -> Wire {
        let token = Array(account.bytes + account.bytes).map { $0 ^ seed }
        let csrf = Secret.text(token.map { ~$0 })
        let now = door.world.now()
        let signIn = NewSignIn(
            token: Secret.hash(token), id: door.world.newID(), account: account, csrf: csrf,
            browser: Browser(agent: "").kept, beganAt: now, endsAt: now + .seconds(30 * 86_400))
        try await door.world.store.write { try $0.begin(signIn, replacing: nil) }
        var copy = self
        copy.cookies = [Cookies.signIn: Secret.text(token)]
        copy.word = csrf
        return copy
    }
}
