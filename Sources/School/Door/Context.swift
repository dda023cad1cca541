import Hummingbird
import Logging
import NIOCore

typealias WireRequest = HummingbirdCore.Request
typealias WireResponse = HummingbirdCore.Response

/// What Hummingbird carries along with one request.
struct DoorContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address at the other end of the connection: a browser's, or a proxy's.
    let peer: String

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? ""
    }

    /// For a request that comes from inside, without a connection.
    init(peer: String, logger: Logger) {
        coreContext = .init(source: Inside(logger: logger))
        self.peer = peer
    }

    private struct Inside: RequestContextSource {
        var logger: Logger
    }
}
