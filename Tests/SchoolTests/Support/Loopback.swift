import Foundation
import Logging
import NIOCore
import NIOPosix
import NIOSSL
import NIOTLS
import ServiceLifecycle
import Synchronization

@testable import School

/// A door that listens on a free port of this machine, and callers that speak to it over a real socket.
struct Loopback: Sendable {
    let port: Int

    /// Serves while `body` runs.
    static func serving(
        _ door: Door, patience: Patience.Limits = .endless, certificate: String? = nil, key: String? = nil,
        _ body: @escaping @Sendable (Loopback) async throws -> Void
    ) async throws {
        var listening = Listening()
        listening.port = 0
        (listening.certificate, listening.key, listening.patience) = (certificate, key, patience)
        let (ports, said) = AsyncStream.makeStream(of: Int.self)
        let server = try door.server(listening) { said.yield($0) }
        var quiet = Logger(label: "test")
        quiet.logLevel = .critical
        let group = ServiceGroup(services: [server], logger: quiet)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            for await port in ports {
                try await body(Loopback(port: port))
                break
            }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    /// A connection, and all that comes over it until the server hangs up.
    struct Call: Sendable {
        let channel: any Channel
        fileprivate let heard: Heard

        func say(_ text: String) async throws { try await channel.writeAndFlush(ByteBuffer(string: text)) }
        func untilClosed() async throws -> String {
            try await channel.closeFuture.get()
            return heard.text
        }
        /// Waits until something has been said that holds these words.
        func until(_ words: String) async { while !heard.text.contains(words) { await Task.yield() } }
    }

    func call() async throws -> Call {
        let heard = Heard()
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(heard) }
            }
            .connect(host: "127.0.0.1", port: port).get()
        return Call(channel: channel, heard: heard)
    }

    /// Whether a caller who speaks only these ciphers and versions of TLS is let in.
    func greets(ciphers: String, _ oldest: TLSVersion = .tlsv12, _ newest: TLSVersion = .tlsv12) async throws -> Bool {
        var settings = TLSConfiguration.makeClientConfiguration()
        settings.certificateVerification = .none
        settings.cipherSuites = ciphers
        (settings.minimumTLSVersion, settings.maximumTLSVersion) = (oldest, newest)
        let context = try NIOSSLContext(configuration: settings)
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        let greeted = loop.makePromise(of: Bool.self)
        let channel = try await ClientBootstrap(group: loop)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(
                        NIOSSLClientHandler(context: context, serverHostname: nil))
                    try channel.pipeline.syncOperations.addHandler(Greeting(greeted))
                }
            }
            .connect(host: "127.0.0.1", port: port).get()
        let isIn = try await greeted.futureResult.get()
        try? await channel.close()
        return isIn
    }
}

extension Patience.Limits {
    static let endless = Patience.Limits(first: .hours(9), next: .hours(9), body: .hours(9))
}

private final class Heard: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer
    private let kept = Mutex("")
    var text: String { kept.withLock(\.self) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let buffer = unwrapInboundIn(data)
        kept.withLock { $0 += String(buffer: buffer) }
    }
}

/// Says how the greeting of TLS ended.
private final class Greeting: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    private let greeted: EventLoopPromise<Bool>

    init(_ greeted: EventLoopPromise<Bool>) { self.greeted = greeted }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case TLSUserEvent.handshakeCompleted? = event as? TLSUserEvent { greeted.succeed(true) }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        greeted.succeed(false)
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) { greeted.succeed(false) }
}
