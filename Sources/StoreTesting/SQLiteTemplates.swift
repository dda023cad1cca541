import Foundation
import Store

/// Migrates one file for each list of migrations, and copies it for every test.
actor SQLiteTemplates {
    static let shared = SQLiteTemplates()
    private var templates: [String: Task<URL, any Error>] = [:]
    private var count = 0

    func store(_ migrations: [Migration]) async throws -> any Store {
        let template = try await template(migrations).value
        let copy = next()
        try FileManager.default.copyItem(at: template, to: copy)
        return try SQLiteStore(path: copy.path)
    }

    private func template(_ migrations: [Migration]) -> Task<URL, any Error> {
        let key = migrations.map(\.mark).joined(separator: "\n")
        if let made = templates[key] { return made }
        let file = next()
        let making = Task {
            let store = try SQLiteStore(path: file.path)
            try await store.migrate(migrations)
            await store.close()
            return file
        }
        templates[key] = making
        return making
    }

    private func next() -> URL {
        count += 1
        return scratch.appending(path: "\(count).sqlite")
    }
}

/// A folder for this process's stores, removed when it ends.
private let scratch: URL = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hometime-tests-\(getpid())")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(at: scratch) }
    return folder
}()
