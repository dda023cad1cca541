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
        // A server must not come up on records of another shape than it knows. SQLite's it brings up to date itself; on
        // PostgreSQL its role owns nothing, so somebody who does runs `hometime migrate`.
        let isPostgres = try await options.read().isPostgres
        try await options.withRecords(asTheyAre: !isPostgres) { settings, store in
            if !isPostgres { try await store.migrate(Schema.migrations) }
            var settings = settings
            settings.door.saysHello = sayHello
            let door = try Door(.real(store: store, log: settings.logger()), settings: settings.door)
            try await serve(door, settings)
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
