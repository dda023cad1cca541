import People
import Store

/// An address under which somebody's own calendar reads the diary. Its secret is not kept.
struct CalendarAddress: Sendable {
    let id: ID<CalendarAddress>
    let madeAt: Instant
}

extension Records {
    /// The addresses of somebody that hold, the newest first.
    func calendarAddresses(of viewer: Viewer) throws -> [CalendarAddress] {
        try all(
            """
            SELECT id, made_at FROM diary_feed WHERE account = \(viewer.account) AND ended_at IS NULL
            ORDER BY made_at DESC, id DESC
            """
        ) { CalendarAddress(id: try $0.id(0), madeAt: try $0.instant(1)) }
    }

    /// Keeps the hash of a new address. Says whether it is new: a form sent twice makes one.
    func add(_ address: CalendarAddress, secret: [UInt8], of viewer: Viewer) throws -> Bool {
        try run(
            """
            INSERT INTO diary_feed (account, id, secret, made_at)
            VALUES (\(viewer.account), \(address.id), \(secret), \(address.madeAt))
            ON CONFLICT (account, id) DO NOTHING
            """) == 1
    }

    /// Revokes an address. Says whether it held.
    func end(_ address: ID<CalendarAddress>, of viewer: Viewer, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE diary_feed SET ended_at = \(now)
            WHERE account = \(viewer.account) AND id = \(address) AND ended_at IS NULL
            """) == 1
    }
}
