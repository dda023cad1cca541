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
            try SettingsFile(path: settings).check()
            providers.append(try await EnvironmentVariablesProvider(environmentFilePath: FilePath(settings)))
        }
        return try Settings(ConfigReader(providers: providers).scoped(to: "hometime"))
    }

    /// Opens the records that the settings name, does the work with them and closes them. What goes wrong on the way is
    /// said in words.
    /// - Parameter asTheyAre: also records that `hometime migrate` has not brought to this program's schema.
    func withRecords(asTheyAre: Bool = false, _ work: (Settings, any Store) async throws -> Void) async throws {
        let settings = try await read()
        do {
            let store = try settings.open()
            do {
                if !asTheyAre { try await Schema.check(store) }
                try await work(settings, store)
            } catch {
                await store.close()
                throw error
            }
            await store.close()
        } catch {
            if let trouble = Trouble(error, settings) { throw trouble }
            throw error
        }
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
        connections = try config.number("connections", 8, in: 1...200)
        listening.host = config.string(forKey: "host", default: "127.0.0.1")
        listening.port = try config.number("port", 8080, in: 1...65_535)
        listening.certificate = config.string(forKey: "certificate")
        listening.key = config.string(forKey: "key")
        door.trustedProxies = Set(config.stringArray(forKey: "proxies", default: []))
        let level = config.string(forKey: "log", default: "info")
        guard let known = Logger.Level(rawValue: level) else {
            let levels = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("HOMETIME_LOG is “\(level)”; it can be \(levels).")
        }
        log = known
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

extension ConfigReader {
    /// A number among the settings; one that is none, or none that makes sense, is refused.
    fileprivate func number(_ key: String, _ usual: Int, in range: ClosedRange<Int>) throws -> Int {
        guard let text = string(forKey: ConfigKey(key)) else { return usual }
        guard let number = Int(text), range.contains(number) else {
            throw ValidationError(
                "HOMETIME_\(key.uppercased()) is “\(text)”; it can be \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }
}
