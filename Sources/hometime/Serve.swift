import ArgumentParser
import Logging
import School
import ServiceLifecycle
import Store
import UnixSignals

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve the pages until told to stop (SIGTERM or Ctrl-C).")

    @OptionGroup var options: Options
    @Flag(help: .hidden) var sayHello = false

    func run() async throws {
        var settings = try await options.read()
        settings.door.saysHello = sayHello
        let store = try settings.open()
        try await checkSchema(store, settings)
        let door = try Door(.real(store: store, log: settings.logger()), settings: settings.door)
        try await serve(door, settings)
        await store.close()
    }

    /// A server must not come up on records of another shape than it knows. SQLite's it brings up to date itself; on
    /// PostgreSQL its role owns nothing, so somebody who does runs `hometime migrate`.
    private func checkSchema(_ store: any Store, _ settings: Settings) async throws {
        do {
            guard settings.isPostgres else { return try await store.migrate(Schema.migrations) }
            try await Schema.check(store)
        } catch StoreError.newerSchema(let found, let known) {
            throw ValidationError(
                "The records are of schema \(found); this program knows \(known). Install the newer one.")
        } catch let fault as SetupFault {
            throw ValidationError(fault.description)
        }
    }
}

/// Runs the server until SIGTERM or SIGINT; requests under way are finished first.
func serve(_ door: Door, _ settings: Settings, whenListening: @escaping @Sendable (Int) async -> Void = { _ in })
    async throws
{
    let log = settings.logger()
    let server = try door.server(settings.listening) { port in
        log.notice("listening", metadata: ["host": "\(settings.listening.host)", "port": "\(port)"])
        await whenListening(port)
    }
    try await ServiceGroup(services: [server], gracefulShutdownSignals: [.sigterm, .sigint], logger: log).run()
}
