import ArgumentParser
import DemoSchool
import Foundation
import People
import School
import Store

/// Where a demonstration takes place: its day, its folder and its database.
struct DemoStage: Sendable {
    let day: Day
    let folder: String
    let size: DemoSchool.Size
    let live: Bool

    private static let seed: UInt64 = 2026
    private var sizeName: String {
        switch size {
        case .small: "small"
        case .full: "full"
        case .times(let count): String(count)
        }
    }

    /// The plan alone, without writing anything.
    func plan() -> DemoSchool { DemoSchool(today: day, seed: Self.seed, size: size) }

    var opens: Instant { SchoolTime.instant(day, live ? Self.halfPastEight : Self.twentyToEleven) }
    var closes: Instant { SchoolTime.instant(day, Self.halfPastFour) }

    /// The demonstration's people sign in often and stay: it holds no real child.
    var doorSettings: DoorSettings {
        var settings = DoorSettings()
        settings.staffStays = settings.familyStays
        settings.signInTakes = .milliseconds(250)
        return settings
    }

    /// The database of this day. A live day is played on a copy, so that it can be played again.
    func store(fresh: Bool) async throws -> any Store {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let made = "\(folder)/\(live ? "morning" : "demo")-\(day)-\(sizeName).sqlite"
        if fresh { remove(made) }
        if !FileManager.default.fileExists(atPath: made) { try await build(made) }
        guard live else { return try await opened(made) }
        let played = "\(folder)/live.sqlite"
        remove(played)
        try FileManager.default.copyItem(atPath: made, toPath: played)
        return try await opened(played)
    }

    /// A PostgreSQL database that `hometime migrate` has made ready. The schools are made in it when it is empty; beside
    /// any other school, or in place of one, never.
    func store(inPostgres conninfo: String) async throws -> any Store {
        let store = PostgresStore(conninfo: conninfo)
        try await Schema.check(store)
        let held = try await Setup.schools(in: store)
        guard held.isEmpty || Set(held) == plan().slugs else {
            throw ValidationError("That database holds schools of its own. Give the demonstration an empty one.")
        }
        if held.isEmpty { try await make(in: store) }
        return store
    }

    /// A database that this program can use, brought up to date.
    private func opened(_ path: String) async throws -> any Store {
        let store = try SQLiteStore(path: path)
        do {
            try await store.migrate(Schema.migrations)
        } catch StoreError.newerSchema {
            throw ValidationError("\(path) was made by a newer Hometime. Start with --fresh.")
        }
        return store
    }

    private func build(_ path: String) async throws {
        let making = path + ".making"
        remove(making)
        let store = try SQLiteStore(path: making)
        try await store.migrate(Schema.migrations)
        try await make(in: store)
        await store.close()
        try FileManager.default.moveItem(atPath: making, toPath: path)
    }

    private func make(in store: any Store) async throws {
        print("Making the demonstration schools…")
        fflush(nil)
        try await DemoSchool.build(
            in: store, today: day, upTo: live ? nil : Self.twentyToEleven, seed: Self.seed, size: size
        ) { password, salt, staff in
            try Passwords.hash(password, salt: salt, kind: staff ? .staff : .family)
        }
    }

    private func remove(_ path: String) {
        for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }

    private static let halfPastEight = ClockTime(8, 30) ?? midnight
    private static let twentyToEleven = ClockTime(10, 40) ?? midnight
    private static let halfPastFour = ClockTime(16, 30) ?? midnight
    private static var midnight: ClockTime { SchoolTime.time(of: Instant(milliseconds: 0)) }
}
