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

    /// Lets the rest of the transaction see nothing about anybody.
    static func nobody(in records: Records) throws {
        try records.stand([("hometime.stance", "")])
    }

    static func stand(as account: ID<Account>, posts: [Staff], now: Instant, in records: Records) throws {
        try records.stand(person(account, posts, now))
    }

    private static func person(
        _ account: ID<Account>, _ posts: [Staff], _ now: Instant
    ) -> [(name: String, value: String)] {
        let offices = posts.filter { Aspects.wholeSchool.contains($0.role) }
        let teachers = posts.filter { Aspects.ownPupils.contains($0.role) }
        let minders = posts.filter { Aspects.ownGroups.subtracting(Aspects.ownPupils).contains($0.role) }
        return [
            ("hometime.stance", "person"), ("hometime.account", hex(account.bytes)),
            ("hometime.today", SchoolTime.day(of: now).description), ("hometime.now", String(now.milliseconds)),
            ("hometime.schools", posts.map { String($0.school) }.joined(separator: ",")),
            ("hometime.offices", offices.map { String($0.school) }.joined(separator: ",")),
            ("hometime.teachers", teachers.map { hex($0.id.bytes) }.joined(separator: ",")),
            ("hometime.minders", minders.map { hex($0.id.bytes) }.joined(separator: ",")),
        ]
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { String($0 / 16, radix: 16) + String($0 % 16, radix: 16) }.joined()
    }

    // Who stands here. Settings are read in a SELECT of their own, so that a statement reads them once and not once a row.

    static let works: SQL = "(SELECT current_setting('hometime.stance', true)) = 'works'"
    static let door: SQL = "(SELECT current_setting('hometime.stance', true)) = 'door'"
    static let person: SQL = "(SELECT current_setting('hometime.stance', true)) = 'person'"
    static let account: SQL = "(SELECT decode(current_setting('hometime.account', true), 'hex'))"
    static let today: SQL = "(SELECT current_setting('hometime.today', true))"
    static let now: SQL = "(SELECT nullif(current_setting('hometime.now', true), '')::bigint)"

    /// Anybody who works at the row's school.
    static let staff: SQL = "(\(person) AND school = ANY (\(numbers("hometime.schools"))))"
    /// Those who see the whole of the row's school.
    static let office: SQL = "(\(person) AND school = ANY (\(numbers("hometime.offices"))))"

    private static func numbers(_ setting: SQL) -> SQL {
        "(SELECT string_to_array(nullif(current_setting('\(setting)', true), ''), ',')::bigint[])::bigint[]"
    }

    // What belongs to whoever stands here. None of these leans on the row, so that a statement works them out once.

    static let adults = GuardSet(
        "wall_adults", "SELECT mine.adult FROM account_adult mine WHERE mine.account = \(account)")

    /// Pupils of groups that this person teaches, helps in or covers today, whenever they were in them.
    static let taught = GuardSet("wall_taught", "SELECT m.pupil FROM \(lessons) WHERE \(teaches)")

    static let lessons: SQL =
        "teaching t JOIN membership m ON m.school = t.school AND m.class_group = t.class_group"

    static let teaches: SQL = """
        \(lasts("t", on: today)) AND t.staff IN (
            SELECT decode(id, 'hex')
            FROM unnest(string_to_array(current_setting('hometime.teachers', true), ',')) AS id)
        """

    private static let links: SQL = """
        account_adult mine JOIN guardian_link g ON g.school = mine.school AND g.adult = mine.adult
            JOIN school s ON s.number = g.school
        """

    /// Children whom this person may see as family, whether or not they have left.
    static let linked = GuardSet(
        "wall_linked",
        "SELECT g.pupil FROM \(links) WHERE mine.account = \(account) AND \(Visible.throughLink(today: today))")

    /// Children whom this person may see as family.
    static let children = GuardSet(
        "wall_children",
        """
        SELECT g.pupil FROM \(links) JOIN pupil p ON p.school = g.school AND p.id = g.pupil
        WHERE mine.account = \(account) AND \(Visible.byLink(today: today))
        """)

    /// What `peopleTables` and later guards lean on.
    public static let peopleSets = [adults, taught, linked, children]

    /// Adults who told the school of an absence of a pupil whom this person teaches.
    private static let told = GuardSet(
        "wall_told",
        """
        SELECT told.adult FROM \(lessons)
        JOIN absence_report told ON told.school = m.school AND told.pupil = m.pupil WHERE \(teaches)
        """)
    public static let attendanceSets = [told]

    /// A table whose rows are about one pupil (columns `school`, `pupil`): staff who see the whole school or teach the
    /// child, and family who may see the child. Only staff write, unless families may too.
    public static func aboutAPupil(_ table: SQL, familiesWrite: Bool = false) -> Guard {
        let staff: SQL = "\(works) OR \(office) OR (\(person) AND pupil IN \(taught))"
        let everybody: SQL = "\(staff) OR (\(person) AND pupil IN \(children))"
        return Guard(table, where: everybody, writing: familiesWrite ? everybody : staff)
    }

    /// The same, but a family finds a row only from the instant on that stands in a column; without one, never.
    public static func aboutAPupil(_ table: SQL, shownFrom column: SQL) -> Guard {
        let staff: SQL = "\(works) OR \(office) OR (\(person) AND pupil IN \(taught))"
        return Guard(
            table, where: "\(staff) OR (\(person) AND \(column) <= \(now) AND pupil IN \(children))", writing: staff)
    }

    /// A table whose rows are about one pupil (columns `school`, `pupil`), and no family's: staff who see the whole school
    /// or teach the child.
    public static func aboutAPupilToStaff(_ table: SQL) -> Guard {
        Guard(table, where: "\(works) OR \(office) OR (\(person) AND pupil IN \(taught))")
    }

    /// A table into which anybody signed in puts what is to be done later, and which only the works read.
    public static func leftToTheWorks(_ table: SQL) -> Guard {
        Guard(table, where: works, adding: "\(works) OR \(person)")
    }

    /// A table that all of a school's staff read, and its office keeps (column `school`).
    public static func knownToStaff(_ table: SQL) -> Guard {
        Guard(table, where: "\(works) OR \(staff)", writing: "\(works) OR \(office)")
    }

    /// A table that only those use who see the whole school (column `school`).
    public static func aboutASchool(_ table: SQL) -> Guard { Guard(table, where: "\(works) OR \(office)") }

    /// A table that a school's staff and families read, and its office keeps (column `school`).
    public static func knownAtSchool(_ table: SQL) -> Guard {
        Guard(
            table,
            where: """
                \(works) OR \(staff) OR (\(person) AND school IN (
                    SELECT mine.school FROM account_adult mine WHERE mine.account = \(account)))
                """,
            writing: "\(works) OR \(office)")
    }

    /// A table whose rows are about one of the school's adults (columns `school`, `adult`), which the office keeps.
    private static func aboutAnAdult(_ table: SQL, column: SQL = "adult") -> Guard {
        Guard(table, where: "\(office(andAdult: column))", writing: "\(works) OR \(office)")
    }

    private static func office(andAdult column: SQL) -> SQL {
        "\(works) OR \(office) OR (\(person) AND \(column) IN \(adults))"
    }

    /// Teachers learn the names of those who told the school of an absence, and no others.
    public static let adultsWhoTold = Guard(
        "adult",
        where: """
            \(office(andAdult: "id")) OR (\(person) AND id IN \(told))
            """,
        writing: "\(works) OR \(office)")

    /// A table whose rows belong to one account (column `account`) and are needed at the door.
    private static func atTheDoor(_ table: SQL, writing: SQL? = nil) -> Guard {
        Guard(table, where: "\(works) OR \(door) OR (\(person) AND account = \(account))", writing: writing)
    }

    /// How far somebody has read about a child (columns `account`, `pupil`): their own business, while they may see it.
    public static func readBy(_ table: SQL) -> Guard {
        Guard(table, where: "\(works) OR (\(person) AND account = \(account) AND pupil IN \(children))")
    }

    static let pupils = Guard(
        "pupil",
        where: """
            \(works) OR \(office) OR (\(person) AND (id IN \(taught)
                OR (\(Visible.onRoll("pupil", today: today)) AND id IN \(linked))))
            """,
        writing: "\(works) OR \(office)")

    static let staffMembers = Guard(
        "staff",
        where: "\(door) OR \(knownAtSchool("staff").condition)", writing: "\(works) OR \(office)")

    /// Which class a child is in is known to all staff of the school; a family knows today's.
    static let memberships = Guard(
        "membership",
        where: """
            \(works) OR \(staff) OR (\(person) AND \(lasts("membership", on: today)) AND pupil IN \(linked))
            """,
        writing: "\(works) OR \(office)")

    /// One's own acts, and about children one may see: nobody writes into another child's history.
    static let acts = Guard(
        "act", where: "\(works) OR \(office) OR (\(person) AND account = \(Wall.account))",
        writing: """
            \(works) OR (\(person) AND account = \(Wall.account) AND (pupil IS NULL OR \(office)
                OR pupil IN \(taught) OR pupil IN \(children)))
            """)

    /// Guards of the tables of `Schema.people` and `Schema.calendar`. They lean on one another in one direction only:
    /// account_adult, then guardian_link, then restriction, then pupil, then all else.
    public static let peopleTables: [Guard] = [
        aboutAnAdult("guardian_link"), aboutAnAdult("pilot_family"), aboutAnAdult("adult_reach"),
        aboutAnAdult("adult_address"),
        aboutAnAdult("adult", column: "id"),
        // A family sees the orders that bind it, never those against somebody else.
        Guard(
            "restriction",
            where: """
                \(works) OR \(office) OR (\(person) AND (adult IS NULL OR adult IN \(adults)) AND pupil IN (
                    SELECT g.pupil FROM guardian_link g WHERE g.adult IN \(adults)))
                """,
            writing: "\(works) OR \(office)"),
        pupils,
        Guard(
            "pupil_address",
            where: """
                \(works) OR \(office) OR (\(person) AND pupil IN \(children) AND NOT EXISTS (
                    SELECT 1 FROM restriction r WHERE r.school = pupil_address.school AND r.pupil = pupil_address.pupil
                        AND r.kind = 'hidden address' AND (r.adult IS NULL OR r.adult IN \(adults))
                        AND \(lasts("r", on: today))))
                """,
            writing: "\(works) OR \(office)"),
        staffMembers,
        Guard("teaching", where: "\(works) OR \(staff)", writing: "\(works) OR \(office)"),
        memberships,
        knownAtSchool("lesson"), aboutASchool("known_as"),
        acts,
    ]

    /// Guards of the tables of `Schema.door`. Nobody gives themselves an adult or a post.
    public static let doorTables: [Guard] = [
        Guard("account", where: "\(works) OR \(door) OR (\(person) AND id = \(account))"),
        // The office tells open pages whose access it changes.
        Guard(
            "account_adult", where: "\(works) OR \(door) OR \(office) OR (\(person) AND account = \(account))",
            writing: works),
        Guard(
            "account_staff", where: "\(works) OR \(door) OR \(office) OR (\(person) AND account = \(account))",
            writing: works),
        atTheDoor("sign_in"), atTheDoor("known_device"),
        Guard("look", where: "\(works)"),
    ]
}
