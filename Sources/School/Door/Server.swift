import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL
public import ServiceLifecycle
import Store

/// Where and how the door listens.
public struct Listening: Sendable {
    public var host = "127.0.0.1"
    public var port = 8080
    /// PEM files of the certificate chain and its key. Without them, a proxy in front must do TLS.
    public var certificate: String?
    public var key: String?
    /// How long callers may dawdle.
    var patience = Patience.Limits()

    public init() {}
}

extension Listening {
    /// Why nobody can listen there, in words.
    fileprivate func fault(_ error: IOError) -> SetupFault {
        switch error.errnoCode {
        case EADDRINUSE: SetupFault("Port \(port) on \(host) is taken. Stop what listens there, or set HOMETIME_PORT.")
        case EADDRNOTAVAIL: SetupFault("\(host) is no address of this machine. Check HOMETIME_HOST.")
        case EACCES: SetupFault("This user may not listen on port \(port). Take one above 1023; let a proxy have 443.")
        default: SetupFault("Listening on \(host), port \(port): \(error.localizedDescription)")
        }
    }
}

extension Door {
    /// The server, to run until it is told to stop: open pages are told, requests under way are finished.
    public func server(_ listening: Listening, whenListening: @escaping @Sendable (Int) async -> Void) throws
        -> any Service
    {
        let server = HTTPServerBuilder.http1(
            configuration: .init(
                additionalChannelHandlers: [HeadersAtTheWire(), Patience(listening.patience)],
                idleTimeout: .seconds(75)))
        let chosen: HTTPServerBuilder
        if let certificate = listening.certificate, let key = listening.key {
            chosen = try .tls(server, tlsConfiguration: Door.tls(certificate: certificate, key: key))
        } else {
            chosen = server
        }
        let application = Application(
            responder: responder, server: chosen,
            configuration: .init(address: .hostname(listening.host, port: listening.port), serverName: nil),
            services: [Housekeeping(door: self)],
            onServerRunning: { channel in await whenListening(channel.localAddress?.port ?? listening.port) },
            logger: world.log)
        return Serving(door: self, application: application, listening: listening)
    }

    /// TLS 1.3 for everybody who can; 1.2 with forward secrecy and authenticated encryption only (`security.md` T1; RFC
    /// 9325, 4.2). The library's own list of ciphers offers RSA key exchange too.
    static func tls(certificate: String, key: String) throws -> TLSConfiguration {
        guard let chain = try? NIOSSLCertificate.fromPEMFile(certificate), !chain.isEmpty else {
            throw SetupFault("\(certificate) can't be read as certificates in PEM form. Check HOMETIME_CERTIFICATE.")
        }
        guard let key = try? NIOSSLPrivateKey(file: key, format: .pem) else {
            throw SetupFault("\(key) can't be read as a key in PEM form, without a passphrase. Check HOMETIME_KEY.")
        }
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
        configuration.minimumTLSVersion = .tlsv12
        configuration.cipherSuites = "ECDHE+AESGCM:ECDHE+CHACHA20"
        return configuration
    }
}

/// The server, which tells open pages when it is to stop: it waits for its connections before it asks anything else to
/// stop, and an open stream would keep it waiting.
private struct Serving<Application: Service>: Service {
    let door: Door
    let application: Application
    let listening: Listening

    func run() async throws {
        try await withGracefulShutdownHandler {
            do { try await application.run() } catch let error as IOError { throw listening.fault(error) }
        } onGracefulShutdown: {
            door.world.store.live.deliver([Door.closing])
        }
    }
}

/// The server's chores: heartbeats of open streams, writing down who looked, and work whose time has come.
struct Housekeeping: Service {
    let door: Door

    func run() async throws {
        var seconds = 0
        let worker = Worker(world: door.world)
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            try? await Task.sleep(for: .seconds(1))
            seconds += 1
            await door.looks.write(to: door.world)
            // A database that is away for a moment is asked again in the next second.
            _ = try? await worker.runDue()
            if seconds % 25 == 0 { door.world.store.live.deliver([Door.heartbeat]) }
        }
        await door.looks.write(to: door.world)
        try await door.hashes.stop()
    }
}
