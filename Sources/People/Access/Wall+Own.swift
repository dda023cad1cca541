public import Store

extension Wall {
    // What a pupil finds of themself, and what those find who mind a group at lunchtime.

    private static let places: SQL = """
        account_pupil mine JOIN pupil_rules r ON r.school = mine.school JOIN school s ON s.number = mine.school
        """

    /// Of a pupil's own account: the pupil, whether or not they have left.
    private static let ownEver = GuardSet(
        "wall_own_ever", "SELECT mine.pupil FROM \(places) WHERE mine.account = \(account) AND \(Visible.ownSchool)")

    private static let ownToday: SQL = """
        SELECT mine.pupil FROM \(places) JOIN pupil p ON p.school = mine.school AND p.id = mine.pupil
        WHERE mine.account = \(account) AND \(Visible.own(today: today))
        """

    /// Of a pupil's own account: the pupil, as they may see themself.
    static let own = GuardSet("wall_own", ownToday)
    /// The same, where the school shows pupils their notes as soon as they are made.
    private static let ownAtOnce = GuardSet("wall_own_at_once", "\(ownToday) AND r.shown = 'at once'")

    private static let isOwnSchool: SQL =
        "(\(person) AND school IN (SELECT mine.school FROM account_pupil mine WHERE mine.account = \(account)))"

    static let minders: SQL =
        "(SELECT decode(id, 'hex') FROM unnest(string_to_array(current_setting('hometime.minders', true), ',')) AS id)"

    /// Pupils of groups that this person minds at lunchtime.
    static let minded = GuardSet(
        "wall_minded", "SELECT m.pupil FROM \(lessons) WHERE \(lasts("t", on: today)) AND t.staff IN \(minders)")
    public static let ownSets = [ownEver, own, ownAtOnce, minded]

    /// Rows that somebody has written who minds the pupil's group (columns `pupil`, `staff`).
    static let mindersOwn: SQL = "(\(person) AND staff IN \(minders) AND pupil IN \(minded))"

    /// A note whose time has come for the pupil: a note that families never see is not for the pupil either.
    private static let ownNote: SQL = """
        (\(person) AND shown_at IS NOT NULL AND (pupil IN \(ownAtOnce) OR (shown_at <= \(now) AND pupil IN \(own))))
        """

    /// What a pupil says of a note (columns `pupil`, `account`): the pupil writes it and reads it, the family reads it from
    /// `shown_at` on, as staff do at once. Nobody changes it.
    private static let sides: Guard = {
        let staffAndFamily = aboutAPupil("pupil_side", shownFrom: "shown_at")
        let isOwn: SQL = "(\(person) AND pupil IN \(own))"
        return Guard(
            "pupil_side", where: "\(staffAndFamily.condition) OR \(isOwn)", writing: works,
            adding: "\(works) OR (\(isOwn) AND account = \(account))")
    }()

    /// What the steps before say of pupils, and besides it the pupil themself, and those whom somebody minds at lunchtime.
    static let pupilsAndThemselves = pupilsAndWhoIsOnAList.letting(
        read: "(\(person) AND (id IN \(minded) OR (\(Visible.onRoll("pupil", today: today)) AND id IN \(ownEver))))")

    /// Guards of `Schema.pupilsOwn`: of its own tables, and of those in which a pupil, or who minds a group at lunchtime, finds
    /// something too. They lean on one another in one direction only: account_pupil, then pupil_rules, then pupil, then all else.
    public static let ownTables: [Guard] = [
        // Nobody gives themselves a place on a roll.
        Guard(
            "account_pupil", where: "\(works) OR \(door) OR \(office) OR (\(person) AND account = \(account))",
            writing: works),
        Guard("pupil_rules", where: "\(works) OR \(staff) OR \(isOwnSchool)", writing: "\(works) OR \(office)"),
        pupilsAndThemselves,
        memberships.letting(
            read: "(\(person) AND \(lasts("membership", on: today)) AND pupil IN \(ownEver))"),
        staffMembers.letting(read: isOwnSchool),
        knownAtSchool("behaviour_rules").letting(read: isOwnSchool),
        knownAtSchool("behaviour_step").letting(read: isOwnSchool),
        aboutAPupil("behaviour_entry", shownFrom: "shown_at")
            .letting(read: "\(mindersOwn) OR \(ownNote)", add: mindersOwn),
        aboutAPupilToStaff("behaviour_staff_note").letting(read: mindersOwn, add: mindersOwn),
        acts.letting(
            add: "(\(person) AND account = \(Wall.account) AND (pupil IN \(minded) OR pupil IN \(own)))"),
        sides,
    ]
}

extension Guard {
    /// The same guard, which lets somebody else in besides. Changing and removing stay with whom they were with.
    func letting(read: SQL? = nil, add: SQL? = nil) -> Guard {
        Guard(
            table, where: read.map { "\(condition) OR \($0)" } ?? condition, writing: writing,
            adding: add.map { "\(adding) OR \($0)" } ?? adding)
    }
}
