import People
import Store

extension DemoRecords {
    /// Pupils' own accounts.
    func addPupils(_ accounts: [AccountPlan]) throws {
        try records.insert(
            into: "account_pupil", columns: "account, school, pupil",
            rows: accounts.compactMap { account in
                account.pupil.map { row(account.id, $0.school, $0.pupil) }
            })
    }

    /// A secondary school lets its pupils see their notes at once, and say something to them.
    func addPupilRules(to school: SchoolPlan) throws {
        guard school.shape.secondary else { return }
        try records.insert(
            into: "pupil_rules", columns: "school, may_sign_in, sees, shown, may_say",
            rows: [row(school.number, true, "all notes", "at once", true)])
    }

    func addSides(_ sides: [[SQLValue]]) throws {
        try records.insert(
            into: "pupil_side", columns: "school, pupil, entry, nth, words, shown_at, account, at", rows: sides)
    }
}

extension NoteRows {
    /// What the pupil has said by now, of notes that families see.
    func sides(_ notes: [NotePlan], by account: ID<Account>?, at now: Instant) -> [[SQLValue]] {
        notes.compactMap { note in
            guard let words = note.side, let account, let first = note.versions.first, let home = first.shownAt else {
                return nil
            }
            let at = first.at + .seconds(1800)
            return at > now ? nil : row(school.number, pupil.id, note.id, 1, words, max(home, at), account, at)
        }
    }
}
