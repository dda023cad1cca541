public import Store

extension Wall {
    private static let staffOfChild: SQL = "\(works) OR \(office) OR (\(person) AND pupil IN \(taught))"
    private static let ownOfChild: SQL = "(\(person) AND adult IN \(adults) AND pupil IN \(children))"

    /// Letters that went to children of whoever stands here.
    private static let toMine = GuardSet(
        "wall_letters", "SELECT went.letter FROM letter_to went WHERE went.pupil IN \(children)")
    public static let letterSets = [toMine]

    /// What was sent is read by those who wrote it, by those who see the whole school, and by the families of children whom
    /// it went to.
    private static func sent(_ table: SQL) -> Guard {
        writtenByStaff(table).letting(
            read: """
                (\(person) AND letter IN \(toMine))
                """)
    }

    /// Guards of the tables of `Schema.letters`. `letter_sent` leans on `letter_to`, and that on no letter.
    public static let letterTables: [Guard] = [
        // That there is a letter is never undone.
        Guard(
            "letter", where: writtenByStaff("letter").condition, writing: works,
            adding: writtenByStaff("letter").condition),
        writtenByStaff("letter_draft"), aboutAPupil("letter_to"), sent("letter_sent"),
        sent("letter_withdrawal"),
        // That one has read it is one's own business and the school's.
        Guard("letter_read", where: "\(staffOfChild) OR \(ownOfChild)", writing: "\(works) OR \(ownOfChild)"),
        // Either parent sees what was answered; the words with it are for school.
        Guard(
            "letter_reply", where: "\(staffOfChild) OR (\(person) AND pupil IN \(children))",
            writing: "\(works) OR \(ownOfChild)"),
        Guard("letter_reply_words", where: "\(staffOfChild) OR \(ownOfChild)", writing: "\(works) OR \(ownOfChild)"),
    ]

    /// Guards of what letters hold and of their copies on paper, and of kept files anew: a letter's are read by whoever
    /// reads the letter. What is made for the printer is for whoever asked for it and for those who see the whole school.
    public static let letterFiles: [Guard] = [
        sent("letter_file"), writtenByStaff("letter_paper_run"), writtenByStaff("letter_paper_copy"),
        writtenByStaff("letter_paper_part"),
        keptFiles.letting(
            read: """
                (\(person) AND EXISTS (
                    SELECT 1 FROM letter_file l WHERE l.school = kept_file.school AND l.file = kept_file.id))
                """),
    ]
}
