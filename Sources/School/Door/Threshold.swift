import Hummingbird
import Logging
import Pages
import People
import Store

/// The outermost step: every answer leaves with its headers, and every refusal or mistake becomes a page that a
/// parent understands, with a reference.
struct Threshold: RouterMiddleware {
    let porter: Porter

    func handle(
        _ request: WireRequest, context: DoorContext,
        next: (WireRequest, DoorContext) async throws -> WireResponse
    ) async throws -> WireResponse {
        let door = try porter.atWork()
        let began = ContinuousClock.now
        var response: WireResponse
        do {
            response = try await next(request, context)
        } catch {
            response = door.respond(door.refusal(error, request), to: request)
        }
        for field in Headers.always where !response.headers.contains(field.name) { response.headers.append(field) }
        if !response.headers.contains(.cacheControl) { response.headers[.cacheControl] = "no-store" }
        door.note(request, context, response.status.code, took: began.duration(to: .now))
        // Whoever asks for the headers alone must not be sent a body: the next answer would be taken for its rest.
        return request.method == .head ? response.createHeadResponse() : response
    }
}

extension Door {
    /// What leaves the house when something is refused or goes wrong.
    func refusal(_ error: any Error, _ wire: WireRequest) -> Answer {
        switch error {
        case Refused.signIn, Refusal.signIn: signInFirst(wire)
        case Refused.notFound, Refusal.notFound: errors.notFound
        case Refusal.invalid(let answer), Refusal.conflict(let answer): answer
        case Refusal.tooManyTries(let seconds): errors.tooManyTries(seconds)
        case Refusal.tooManyPages(let seconds): errors.tooManyPages(seconds)
        case Refusal.tooBusy(let seconds): errors.tooBusy(seconds)
        case Refusal.badRequest(let words): errors.badRequest(words)
        case is OldWord: errors.oldWord
        case Refusal.tooLarge: errors.tooLarge
        case let error as HTTPError where error.status == .notFound: errors.notFound
        case let error as HTTPError: errors.other(error.status.code)
        default: mistake(error)
        }
    }

    /// A page is asked for without a sign-in: to the door, and back afterwards. A piece of a page just hears 401.
    private func signInFirst(_ wire: WireRequest) -> Answer {
        let isFragment = Headers.requestedWith.flatMap { wire.headers[$0] } == "hometime"
        let isStream = wire.headers[.accept]?.contains("text/event-stream") == true
        guard wire.method != .post, !isFragment, !isStream else { return errors.signInAgain }
        guard wire.uri.path != "/" else { return .seeOther("/sign-in") }
        return .seeOther("/sign-in?next=" + SafePath.encoded(wire.uri.path))
    }

    private func mistake(_ error: any Error) -> Answer {
        let reference = Secret.text(world.random(4)).uppercased()
        // The kind of mistake only: a description may hold what somebody typed.
        world.log.error(
            "mistake",
            metadata: ["reference": "\(reference)", "kind": "\(type(of: error))", "store": "\(Door.store(error))"])
        return errors.mistake(reference)
    }

    private static func store(_ error: any Error) -> String { (error as? StoreError).map { "\($0)" } ?? "" }

    /// One line a request, and one more to the counts: no names, no addresses of people, no query; ids in paths are left
    /// out.
    func note(_ request: WireRequest, _ context: DoorContext, _ status: Int, took: Duration) {
        let method = ["GET", "HEAD", "POST"].first { $0 == request.method.rawValue } ?? "_OTHER"
        tallies.request(method, route: context.endpointPath ?? "none", status: status, took: took)
        guard world.log.logLevel <= .info else { return }
        let (seconds, attoseconds) = took.components
        world.log.info(
            "request",
            metadata: [
                "method": "\(request.method)", "route": "\(context.endpointPath ?? "none")", "status": "\(status)",
                "ms": "\(seconds * 1000 + attoseconds / 1_000_000_000_000_000)",
            ])
    }
}

/// Paths to come back to after signing in: of this site only.
enum SafePath {
    static func encoded(_ path: String) -> String {
        path.utf8.map { byte in
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
        }.joined()
    }

    /// The path, if it is one of ours: begins with one slash, and holds nothing that could lead elsewhere.
    static func checked(_ path: String?) -> String? {
        guard let path, path.hasPrefix("/"), !path.hasPrefix("//"), path.utf8.count < 500 else { return nil }
        let isPlain = path.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
        }
        return isPlain ? path : nil
    }
}
