import Foundation
import People
import Store

/// Files that were handed in and wait for the office, or what is left on record of them.
struct KeptImport: Sendable {
    let id: ID<KeptImport>
    let madeAt: Instant
    var terms: ImportTerms
    let decidedAt: Instant?
    /// `taken` or `dropped`; nil while it waits.
    let decision: String?
    /// The names of the files; empty once it is decided and they are gone.
    let files: [String]
}

extension Records {
    /// Keeps files from the preview to the decision, so that what was shown is what is taken. Files that nobody decided
    /// about for a week are let go.
    func keep(_ files: [ImportFile], _ desk: ImportDesk, id: ID<KeptImport>, at now: Instant) throws {
        try letGo(desk, before: now + .seconds(-7 * 24 * 3600), at: now)
        try run(
            """
            INSERT INTO import_preview (school, id, made_at, account, summary)
            VALUES (\(desk.school), \(id), \(now), \(desk.account), \(try text(ImportTerms())))
            """)
        for (place, file) in files.enumerated() {
            try run(
                """
                INSERT INTO import_file (school, preview, place, name, content)
                VALUES (\(desk.school), \(id), \(place), \(file.name), \(try file.bytes()))
                """)
        }
    }

    private func letGo(_ desk: ImportDesk, before old: Instant, at now: Instant) throws {
        let stale = try all(
            "SELECT id FROM import_preview WHERE school = \(desk.school) AND decided_at IS NULL AND made_at < \(old)"
        ) { try $0.id(0, of: KeptImport.self) }
        for id in stale { try decide(id, "dropped", nil, desk, at: now) }
    }

    func keptImport(_ id: ID<KeptImport>, _ desk: ImportDesk) throws -> KeptImport? {
        try first(
            """
            SELECT id, made_at, summary, decided_at, decision FROM import_preview
            WHERE school = \(desk.school) AND id = \(id)
            """
        ) { row in try kept(row, files: try names(of: id, desk)) }
    }

    /// The last imports, newest first.
    func keptImports(_ desk: ImportDesk) throws -> [KeptImport] {
        try all(
            """
            SELECT id, made_at, summary, decided_at, decision FROM import_preview
            WHERE school = \(desk.school) ORDER BY made_at DESC, id DESC LIMIT 20
            """
        ) { row in try kept(row, files: []) }
    }

    private func kept(_ row: Row, files: [String]) throws -> KeptImport {
        let terms = try? JSONDecoder().decode(ImportTerms.self, from: Data(try row.text(2).utf8))
        return KeptImport(
            id: try row.id(0), madeAt: try row.instant(1), terms: terms ?? ImportTerms(),
            decidedAt: try row.instantOrNil(3), decision: try row.textOrNil(4), files: files)
    }

    private func names(of id: ID<KeptImport>, _ desk: ImportDesk) throws -> [String] {
        try all("SELECT name FROM import_file WHERE school = \(desk.school) AND preview = \(id) ORDER BY place") {
            try $0.text(0)
        }
    }

    func files(of id: ID<KeptImport>, _ desk: ImportDesk) throws -> [ImportFile] {
        try all(
            "SELECT name, content FROM import_file WHERE school = \(desk.school) AND preview = \(id) ORDER BY place"
        ) {
            ImportFile(name: try $0.text(0), bytes: try $0.bytes(1))
        }
    }

    func set(_ terms: ImportTerms, of id: ID<KeptImport>, _ desk: ImportDesk) throws {
        try run("UPDATE import_preview SET summary = \(try text(terms)) WHERE school = \(desk.school) AND id = \(id)")
    }

    /// Ends an import. The files go at once, and with them what they said about people; what was done stays in `act`.
    func decide(_ id: ID<KeptImport>, _ decision: String, _ outcome: String?, _ desk: ImportDesk, at now: Instant)
        throws
    {
        var terms = ImportTerms()
        terms.outcome = outcome
        try run("DELETE FROM import_file WHERE school = \(desk.school) AND preview = \(id)")
        try run(
            """
            UPDATE import_preview SET decided_at = \(now), decision = \(decision), summary = \(try text(terms))
            WHERE school = \(desk.school) AND id = \(id)
            """)
    }

    private func text(_ terms: ImportTerms) throws -> String {
        String(decoding: try JSONEncoder().encode(terms), as: UTF8.self)
    }
}
