import ArgumentParser
import Configuration
import Foundation
import Logging
import People
import School
import Store
import SystemPackage

/// The options that every command shares.
struct Options: ParsableArguments {
    @Option(help: "A file of settings, one NAME=value a line.")
    var settings: String?

    /// The settings, the environment's before the file's.
    func read() async throws -> Settings {
        var providers: [any ConfigProvider] = [EnvironmentVariablesProvider()]
        if let settings {
            do {
                providers.append(try await EnvironmentVariablesProvider(environmentFilePath: FilePath(settings)))
            } catch {
                throw ValidationError("The settings file \(settings) can't be read: \(error)")
            }
        }
        return try Settings(ConfigReader(providers: providers).scoped(to: "hometime"))
    }
}

/// What a deployment is told.
struct Settings {
    var database: String
    /// On PostgreSQL: the role with which the server connects, which owns nothing. Only `migrate` needs it.
    var role: String?
    var connections: Int
    var listening = Listening()
    var door = DoorSettings()
    var log: Logger.Level

    init(_ config: ConfigReader) throws {
        database = config.string(forKey: "database", default: "hometime.sqlite")
        role = config.string(forKey: "role")
        connections = config.int(forKey: "connections", default: 8)
        listening.host = config.string(forKey: "host", default: "127.0.0.1")
        listening.port = config.int(forKey: "port", default: 8080)
        listening.certificate = config.string(forKey: "certificate")
        listening.key = config.string(forKey: "key")
        door.trustedProxies = Set(config.stringArray(forKey: "proxies", default: []))
        let level = config.string(forKey: "log", default: "info")
        guard let level = Logger.Level(rawValue: level) else {
            throw ValidationError("HOMETIME_LOG is \"\(level)\"; it can be \(Logger.Level.allCases.map(\.rawValue)).")
        }
        log = level
        guard (listening.certificate == nil) == (listening.key == nil) else {
            throw ValidationError("HOMETIME_CERTIFICATE and HOMETIME_KEY go together: give both or neither.")
        }
    }

    func logger() -> Logger {
        var logger = Logger(label: "hometime") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = log
        return logger
    }

    /// `postgresql://…`, `postgres://…` or `host=…` means PostgreSQL; anything else is a file for SQLite.
    var isPostgres: Bool {
        ["postgresql://", "postgres://", "host=", "dbname="].contains { database.hasPrefix($0) }
    }

    func open() throws -> any Store {
        guard isPostgres else { return try SQLiteStore(path: database) }
        return PostgresStore(conninfo: database, connections: connections, appRole: role)
    }
}
