import People
import Testing

@testable import DemoSchool
@testable import School
@testable import Store

/// Everybody of the cast before the bare tables: `SELECT * FROM mark`, without any condition of ours.
struct RawSelects {
    let demo: DemoSchool
    let store: any Store
    let tables: [Catalogue.Table]
    private let sight: CastSight
    private let now: Instant

    init(_ demo: DemoSchool, _ store: any Store) async throws {
        (self.demo, self.store) = (demo, store)
        tables = try await Catalogue(store).walled
        sight = CastSight(demo.town)
        now = SchoolTime.instant(demo.today, try #require(ClockTime(12, 0)))
    }

    /// Rows that came back to somebody who must not have them, or came with a canary that is not theirs.
    func readFaults(_ handles: [CastHandle]) async throws -> (faults: [String], rows: Int) {
        var (faults, rows): ([String], Int) = ([], 0)
        for handle in handles {
            let sight = WallSight(handle, demo, sight)
            let token = try await token(of: handle)
            for table in tables {
                let found = try await store.read { [now] records in
                    _ = try Access.viewer(token: token, now: now, in: records)
                    return try records.all(Self.everything(of: table)) { row in
                        (try Self.owner(row), try row.int(5), try row.textOrNil(6) ?? "")
                    }
                }
                for (owner, count, text) in found {
                    rows += count
                    if !sight.mayFind(owner, in: table.name) {
                        faults.append("\(handle) finds \(count) rows of \(table.name) about \(owner)")
                    }
                    for leak in sight.leaks(in: text, of: table.name) {
                        faults.append("\(handle) finds \(leak.field) of \(leak.subject) in \(table.name)")
                    }
                }
            }
        }
        return (faults, rows)
    }

    /// Rows that somebody could change, remove or add and must not.
    func writeFaults(_ handles: [CastHandle]) async throws -> [String] {
        var faults: [String] = []
        for handle in handles {
            let sight = WallSight(handle, demo, sight)
            let token = try await token(of: handle)
            for table in tables {
                for act in Self.changes(of: table) {
                    switch try await tried(act, token) {
                    case .changed(let owners):
                        for owner in owners where !sight.mayChange(owner, in: table.name) {
                            faults.append("\(handle) may do “\(act.text.prefix(40))” to \(owner)")
                        }
                    // The row could be reached: only a reference to it stood in the way.
                    case .held where table.name != "account":
                        faults.append("\(handle) may do “\(act.text.prefix(40))”, were it not referred to")
                    // One's own account is referred to by one's own sign-ins.
                    case .held, .walled: break
                    }
                }
                guard let adding = Self.adding(to: table, sight) else { continue }
                switch try await tried(adding, token) {
                case .walled: break
                case .changed, .held: faults.append("\(handle) may add to \(table.name) about another’s child")
                }
            }
        }
        return faults
    }

    enum Outcome: Sendable {
        case changed([RowOwner])
        case held, walled
    }

    private struct Undone: Error { var owners: [RowOwner] }

    /// Tries a change as this person, and undoes it.
    private func tried(_ change: SQL, _ token: [UInt8]) async throws -> Outcome {
        do {
            return try await store.write { [now] records in
                _ = try Access.viewer(token: token, now: now, in: records)
                throw Undone(owners: try records.all(change) { try Self.owner($0) })
            }
        } catch let undone as Undone {
            return .changed(undone.owners)
        } catch StoreError.constraint {
            return .held
        } catch StoreError.engine(let says) where says.contains("row-level security") {
            return .walled
        }
    }

    /// Signs somebody in, once.
    private func token(of handle: CastHandle) async throws -> [UInt8] {
        let (token, account) = (Array("\(handle)".utf8), demo.cast[handle].account)
        let id = ID<SignIn>(high: 1, low: token.reduce(0) { $0 &* 31 &+ UInt64($1) })
        try await store.write { [now] records in
            try Wall.works(in: records)
            try records.run(
                """
                INSERT INTO sign_in (token, id, account, csrf, device, began_at, seen_at, ends_at)
                VALUES (\(token), \(id), \(account), 'x', 'test', \(now), \(now), \(now + .seconds(3600)))
                ON CONFLICT (token) DO NOTHING
                """)
        }
        return token
    }
}

extension RawSelects {
    /// A column as hexadecimal digits, or nothing.
    private static func owned(_ table: Catalogue.Table, _ column: String) -> String {
        let name = table.name == column ? "id" : column
        return table.columns.contains(name) ? "coalesce(encode(\(name), 'hex'), '')" : "''"
    }

    private static func owners(of table: Catalogue.Table) -> String {
        let school = table.columns.contains("school") ? "school" : "CAST(NULL AS bigint)"
        return ([school] + ["pupil", "adult", "staff", "account"].map { owned(table, $0) }).joined(separator: ", ")
    }

    private static func owner(_ row: Row) throws -> RowOwner {
        RowOwner(
            school: try row.intOrNil(0), pupil: try row.text(1), adult: try row.text(2), staff: try row.text(3),
            account: try row.text(4))
    }

    /// Every row there is, by whom it is about; its text where a canary may stand in it.
    private static func everything(of table: Catalogue.Table) -> SQL {
        SQL(
            unchecked: """
                SELECT \(owners(of: table)), count(*),
                    string_agg(t::text, ' ') FILTER (WHERE '\(table.name)' = 'adult_reach' OR t::text LIKE '%zqu%')
                FROM \(table.name) t GROUP BY 1, 2, 3, 4, 5
                """)
    }

    private static func changes(of table: Catalogue.Table) -> [SQL] {
        let column = table.columns[0]
        return [
            SQL(unchecked: "UPDATE \(table.name) SET \(column) = \(column) RETURNING \(owners(of: table))"),
            SQL(unchecked: "DELETE FROM \(table.name) RETURNING \(owners(of: table))"),
        ]
    }

    /// A row about somebody else's child, or that would make one somebody else of the school. The wall is asked before anything
    /// else about a new row, so that it need not be complete.
    private static func adding(to table: Catalogue.Table, _ sight: WallSight) -> SQL? {
        guard let stranger = sight.strangers, let account = sight.member.account else { return nil }
        let values = [
            "school": "\(stranger.school)", "pupil": "'\\x\(hex(stranger.pupil))'",
            "adult": "'\\x\(hex(stranger.adult))'", "staff": "'\\x\(hex(stranger.staff))'",
            "account": "'\\x\(hex(account))'",
        ]
        let named = values.filter { table.columns.contains($0.key) }.sorted { $0.key < $1.key }
        guard named.contains(where: { ["pupil", "adult", "staff"].contains($0.key) }) else { return nil }
        return SQL(
            unchecked: """
                INSERT INTO \(table.name) (\(named.map(\.key).joined(separator: ", ")))
                VALUES (\(named.map(\.value).joined(separator: ", "))) RETURNING \(owners(of: table))
                """)
    }
}
