import Foundation
import People
import Store

/// A mapping with the name under which the office saved it.
struct SavedMapping: Sendable {
    let mapping: ColumnMapping
    let savedAt: Instant
}

extension Records {
    /// The school's saved mappings, by name.
    func mappings(_ desk: ImportDesk) throws -> [SavedMapping] {
        try all(
            "SELECT mapping, saved_at FROM import_mapping WHERE school = \(desk.school) ORDER BY name"
        ) { row -> SavedMapping? in
            let text = try row.text(0)
            guard let mapping = try? JSONDecoder().decode(ColumnMapping.self, from: Data(text.utf8)) else { return nil }
            return SavedMapping(mapping: mapping, savedAt: try row.instant(1))
        }.compactMap(\.self)
    }

    /// Saves a mapping; one of the same name is replaced.
    func save(_ mapping: ColumnMapping, _ desk: ImportDesk, at now: Instant) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let text = String(decoding: try encoder.encode(mapping), as: UTF8.self)
        try run(
            """
            INSERT INTO import_mapping (school, name, mapping, saved_at, staff)
            VALUES (\(desk.school), \(mapping.name), \(text), \(now), \(desk.staff))
            ON CONFLICT (school, name) DO UPDATE SET mapping = excluded.mapping, saved_at = excluded.saved_at,
                staff = excluded.staff
            """)
    }

    func forgetMapping(_ name: String, _ desk: ImportDesk) throws {
        try run("DELETE FROM import_mapping WHERE school = \(desk.school) AND name = \(name)")
    }
}
