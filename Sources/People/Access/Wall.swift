public import Store

/// The database's own wall (row-level security on PostgreSQL): what a transaction may see, whatever it asks for.
/// A transaction stands as nobody until it says otherwise: at the `door` (looking up a sign-in), as a `person`, or as
/// the `works` (import, jobs, the demonstration), which serve no page.
public enum Wall {
    /// Lets the rest of the transaction work on the school's behalf, outside any page: the command line, jobs and
    /// the batches of looks.
    public static func works(in records: Records) throws {
        try records.stand([("hometime.stance", "works")])
    }

    /// Lets the rest of the transaction look up who can sign in, and nothing about children.
    public static func door(in records: Records) throws {
        try records.stand([("hometime.stance", "door")])
    }

    static func stand(as account: ID<Account>, schools: [SchoolNumber], today: Day, in records: Records) throws {
        let hex = account.bytes.map { String($0 / 16, radix: 16) + String($0 % 16, radix: 16) }.joined()
        try records.stand([
            ("hometime.stance", "person"), ("hometime.account", hex), ("hometime.today", today.description),
            ("hometime.schools", schools.map(String.init).joined(separator: ",")),
        ])
    }

    /// A table whose rows are about one pupil (columns `school`, `pupil`): staff of the school, and family who may
    /// see the child.
    public static func aboutAPupil(_ table: SQL) -> Guard {
        Guard(
            table,
            where: """
                \(works) OR \(staffOfSchool)
                OR (\(person) AND EXISTS (SELECT 1 FROM pupil p WHERE p.school = \(table).school AND p.id = \(table).pupil))
                """)
    }

    /// A table that only the school's staff use (column `school`).
    public static func aboutASchool(_ table: SQL) -> Guard {
        Guard(table, where: "\(works) OR \(staffOfSchool)")
    }

    /// A table whose rows belong to one account (column `account`).
    public static func ownedByAccount(_ table: SQL) -> Guard {
        Guard(table, where: "\(works) OR \(door) OR (\(person) AND account = \(account))")
    }

    static let works: SQL = "current_setting('hometime.stance', true) = 'works'"
    static let door: SQL = "current_setting('hometime.stance', true) = 'door'"
    static let person: SQL = "current_setting('hometime.stance', true) = 'person'"
    static let account: SQL = "decode(current_setting('hometime.account', true), 'hex')"
    static let today: SQL = "current_setting('hometime.today', true)"
    static let staffOfSchool: SQL = """
        (\(person) AND school = ANY (string_to_array(nullif(current_setting('hometime.schools', true), ''), ',')::bigint[]))
        """

    private static func own(_ table: SQL) -> SQL {
        """
        (\(person) AND EXISTS (SELECT 1 FROM account_adult mine WHERE mine.account = \(account)
            AND mine.school = \(table).school AND mine.adult = \(table).adult))
        """
    }

    /// Guards of the tables of `Schema.people`. They lean on one another in one direction only: account_adult, then
    /// guardian_link, then restriction, then pupil, then all else.
    public static let peopleTables: [Guard] = [
        Guard("guardian_link", where: "\(works) OR \(staffOfSchool) OR \(own("guardian_link"))"),
        Guard("pilot_family", where: "\(works) OR \(staffOfSchool) OR \(own("pilot_family"))"),
        Guard("adult_reach", where: "\(works) OR \(staffOfSchool) OR \(own("adult_reach"))"),
        Guard(
            "adult",
            where: """
                \(works) OR \(staffOfSchool) OR (\(person) AND EXISTS (SELECT 1 FROM account_adult mine
                    WHERE mine.account = \(account) AND mine.school = adult.school AND mine.adult = adult.id))
                """),
        Guard(
            "restriction",
            where: """
                \(works) OR \(staffOfSchool) OR (\(person) AND EXISTS (SELECT 1 FROM guardian_link g
                    WHERE g.school = restriction.school AND g.pupil = restriction.pupil))
                """),
        Guard(
            "pupil",
            where: """
                \(works) OR \(staffOfSchool) OR (\(person) AND EXISTS (
                    SELECT 1 FROM guardian_link g JOIN school s ON s.number = g.school
                    JOIN (SELECT pupil.school, pupil.id, pupil.left_on) p ON p.school = g.school AND p.id = g.pupil
                    JOIN account_adult mine ON mine.school = g.school AND mine.adult = g.adult
                    WHERE mine.account = \(account) AND \(Visible.byLink(today: today))))
                """),
        Guard(
            "pupil_address",
            where: """
                \(works) OR \(staffOfSchool) OR (\(person) AND EXISTS (SELECT 1 FROM pupil p
                    WHERE p.school = pupil_address.school AND p.id = pupil_address.pupil)
                    AND NOT EXISTS (SELECT 1 FROM restriction r WHERE r.school = pupil_address.school
                    AND r.pupil = pupil_address.pupil AND r.kind = 'hidden address' AND \(lasts("r", on: today))))
                """),
        Guard("staff", where: "\(works) OR \(door) OR \(person)"),
        Guard("teaching", where: "\(works) OR \(staffOfSchool)"),
        Guard(
            "membership",
            where: """
                \(works) OR \(staffOfSchool) OR (\(person) AND EXISTS (SELECT 1 FROM pupil p
                    WHERE p.school = membership.school AND p.id = membership.pupil))
                """),
        aboutASchool("known_as"),
        Guard("act", where: "\(works) OR \(staffOfSchool) OR (\(person) AND account = \(Wall.account))"),
    ]

    /// Guards of the tables of `Schema.door`.
    public static let doorTables: [Guard] = [
        Guard("account", where: "\(works) OR \(door) OR (\(person) AND id = \(account))"),
        ownedByAccount("account_adult"), ownedByAccount("account_staff"), ownedByAccount("sign_in"),
        ownedByAccount("known_device"),
        Guard("look", where: "\(works)"),
    ]
}
