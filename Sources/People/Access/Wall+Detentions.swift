public import Store

extension Wall {
    /// Detentions that whoever stands here supervises today.
    private static let supervised = GuardSet(
        "wall_supervised",
        """
        SELECT held.id FROM detention_session held WHERE held.day = \(today) AND held.supervisor IN (
            SELECT decode(id, 'hex')
            FROM unnest(string_to_array(current_setting('hometime.teachers', true), ',')) AS id)
        """)

    /// Pupils on the lists of those.
    private static let seated = GuardSet(
        "wall_seated", "SELECT seat.pupil FROM detention_seat seat WHERE seat.session IN \(supervised)")
    public static let detentionSets = [supervised, seated]

    private static let staffOfPupil: SQL = "\(works) OR \(office) OR (\(person) AND pupil IN \(taught))"

    /// Guards of the tables of `Schema.detentions`, and of the pupils' names: whoever supervises a detention learns on its
    /// day who is on its list, and writes down who came. `detention_seat` leans on no pupil, so that `pupil` can lean on it.
    public static let detentionTables: [Guard] = [
        knownAtSchool("detention_rules"), knownToStaff("detention_type"),
        // Any teacher may make a session, and takes a seat in one; that it is not held is the office's to say.
        Guard(
            "detention_session", where: "\(works) OR \(staff)", writing: "\(works) OR \(office)",
            adding: "\(works) OR \(staff)"),
        Guard("detention_taken", where: "\(works) OR \(staff)"),
        aboutAPupil("detention", shownFrom: "at"),
        Guard(
            "detention_seat", where: "\(staffOfPupil) OR (\(person) AND session IN \(supervised))",
            writing: staffOfPupil),
        aboutAPupilToStaff("detention_notice"), aboutAPupilToStaff("detention_told"),
        // An adult's own words are for staff, and for nobody else of the family.
        Guard(
            "detention_answer",
            where: "\(staffOfPupil) OR (\(person) AND adult IN \(adults) AND pupil IN \(children))",
            writing: "\(works) OR (\(person) AND adult IN \(adults) AND pupil IN \(children))"),
        Guard(
            "detention_outcome",
            where: "\(staffOfPupil) OR (\(person) AND (pupil IN \(children) OR session IN \(supervised)))",
            writing: "\(staffOfPupil) OR (\(person) AND session IN \(supervised) AND pupil IN \(seated))"),
        pupilsAndWhoIsOnAList,
    ]

    /// What `peopleTables` says of pupils, and besides it those on a list.
    static let pupilsAndWhoIsOnAList = pupils.letting(read: "(\(person) AND id IN \(seated))")
}
