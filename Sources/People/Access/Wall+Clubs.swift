public import Store

extension Wall {
    private static let posts: SQL = """
        (SELECT decode(id, 'hex') FROM unnest(string_to_array(current_setting('hometime.teachers', true), ',')
            || string_to_array(current_setting('hometime.minders', true), ',')) AS id)
        """

    /// Clubs that whoever stands here leads, while they run.
    private static let led = GuardSet(
        "wall_led",
        """
        SELECT c.id FROM club c WHERE c.leader IN \(posts) AND c.until_day >= \(today) AND NOT EXISTS (
            SELECT 1 FROM club later WHERE later.school = c.school AND later.id = c.id AND later.nth > c.nth)
        """)

    /// Pupils on the lists of those.
    private static let listed = GuardSet(
        "wall_listed", "SELECT seat.pupil FROM club_seat seat WHERE seat.state <> 'left' AND seat.club IN \(led)")
    public static let clubSets = [led, listed]

    private static let leadsIt: SQL = "(\(person) AND club IN \(led))"
    private static let familyOrLeader: SQL =
        "\(works) OR \(office) OR (\(person) AND pupil IN \(children)) OR \(leadsIt)"

    /// Guards of the tables of `Schema.clubs`, and of the pupils' names: whoever leads a club learns who is on its list, and
    /// how each of them goes home. A list moves on the school's behalf alone (`Access.moving`). `club_seat` leans on no
    /// pupil, so that `pupil` can lean on it; staff of a pupil find there that the pupil has a club, and no more.
    public static let clubTables: [Guard] = [
        knownAtSchool("club"),
        // A day off is written down and never changed.
        Guard(
            "club_off", where: knownAtSchool("club_off").condition, writing: "\(works) OR \(office)",
            adding: "\(works) OR \(office) OR \(leadsIt)"),
        Guard("club_taken", where: knownAtSchool("club_taken").condition, writing: works),
        Guard(
            "club_seat",
            where: """
                \(works) OR \(office) OR (\(person) AND (pupil IN \(linked) OR pupil IN \(taught))) OR \(leadsIt)
                """, writing: works),
        Guard("club_place", where: familyOrLeader, writing: works),
        Guard(
            "club_mark", where: familyOrLeader,
            writing: "\(works) OR \(office) OR (\(leadsIt) AND pupil IN \(listed))"),
        pupilsOnAClubsList,
    ]

    /// What the steps before say of pupils, and besides it those on a club's list.
    static let pupilsOnAClubsList = pupilsAndThemselves.letting(read: "(\(person) AND id IN \(listed))")
}
