import People
import Store

/// What the door knows about an account before anybody is signed in.
struct AccountAtDoor: Sendable {
    var id: ID<Account>
    var password: String
    var isStaff: Bool
    /// The browser has signed in to this account before.
    var knowsDevice: Bool
    /// The browser has signed in to some account before: its mark can be kept.
    var keepsDevice: Bool
}

extension Records {
    /// Whether the records answer at all; throws when they don't.
    func answer() throws -> Bool { try any("SELECT 1") }

    /// The open account of an e-mail address, and whether this browser has been here before.
    func account(email: String, device: [UInt8]?) throws -> AccountAtDoor? {
        try Wall.door(in: self)
        return try first(
            """
            SELECT a.id, a.password, EXISTS (SELECT 1 FROM account_staff s WHERE s.account = a.id),
                EXISTS (SELECT 1 FROM known_device d WHERE d.account = a.id AND d.token = \(device ?? [])),
                EXISTS (SELECT 1 FROM known_device d WHERE d.token = \(device ?? []))
            FROM account a WHERE a.email = \(email) AND a.disabled_at IS NULL
            """
        ) { row in
            AccountAtDoor(
                id: try row.id(0), password: try row.text(1), isStaff: try row.bool(2), knowsDevice: try row.bool(3),
                keepsDevice: try row.bool(4))
        }
    }

    /// A new sign-in; the one that this browser had before ends with it (ASVS 7.2.4).
    func begin(_ signIn: NewSignIn, replacing old: [UInt8]?) throws {
        try Wall.door(in: self)
        if let old { try run("DELETE FROM sign_in WHERE token = \(old)") }
        try run("DELETE FROM sign_in WHERE account = \(signIn.account) AND ends_at <= \(signIn.beganAt)")
        try run(
            """
            INSERT INTO sign_in (token, id, account, csrf, device, began_at, seen_at, ends_at)
            VALUES (\(signIn.token), \(signIn.id), \(signIn.account), \(signIn.csrf), \(signIn.browser),
                \(signIn.beganAt), \(signIn.beganAt), \(signIn.endsAt))
            """)
    }

    func remember(device token: [UInt8], of account: ID<Account>, at now: Instant) throws {
        try run(
            """
            INSERT INTO known_device (token, account, made_at) VALUES (\(token), \(account), \(now))
            ON CONFLICT (token, account) DO NOTHING
            """)
    }

    func keep(password: String, of account: ID<Account>) throws {
        try run("UPDATE account SET password = \(password) WHERE id = \(account)")
    }

    /// Ends one of the viewer's own sign-ins. Says whether there was one.
    func end(_ signIn: ID<SignIn>, of viewer: Viewer) throws -> Bool {
        try run("DELETE FROM sign_in WHERE id = \(signIn) AND account = \(viewer.account)") > 0
    }

    /// Ends every sign-in of the viewer, this one too, and forgets every browser that is known to be theirs but this one:
    /// on a lost phone the next guess counts as a stranger's.
    func endAll(of viewer: Viewer, keeping device: [UInt8]?) throws {
        try run("DELETE FROM sign_in WHERE account = \(viewer.account)")
        try run("DELETE FROM known_device WHERE account = \(viewer.account) AND token <> \(device ?? [])")
    }

    /// Where the viewer is signed in now, the newest first.
    func signIns(of viewer: Viewer, at now: Instant) throws -> [OpenSignIn] {
        try all(
            """
            SELECT id, device, began_at, seen_at FROM sign_in
            WHERE account = \(viewer.account) AND ends_at > \(now) ORDER BY seen_at DESC
            """
        ) { row in
            OpenSignIn(
                id: try row.id(0), browser: try row.text(1), beganAt: try row.instant(2), seenAt: try row.instant(3))
        }
    }

    func touch(_ signIns: [ID<SignIn>], at now: Instant) throws {
        try Wall.door(in: self)
        try run("UPDATE sign_in SET seen_at = \(now) WHERE id IN (\(list: signIns))")
    }
}

struct NewSignIn: Sendable {
    var token: [UInt8]
    var id: ID<SignIn>
    var account: ID<Account>
    var csrf: String
    var browser: String
    var beganAt: Instant
    var endsAt: Instant
}

/// One browser in which somebody is signed in, as they see it themselves.
struct OpenSignIn: Sendable {
    var id: ID<SignIn>
    var browser: String
    var beganAt: Instant
    var seenAt: Instant
}
