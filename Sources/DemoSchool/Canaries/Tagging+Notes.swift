import People

extension Tagging {
    /// The notes of a pupil with a canary in every word that somebody wrote.
    mutating func tagged(_ notes: [NotePlan], of pupil: ID<Pupil>) -> [NotePlan] {
        var notes = notes
        for place in notes.indices { tagNote(&notes[place], .pupil(pupil), of: pupil) }
        return notes
    }

    private mutating func tagNote(_ note: inout NotePlan, _ subject: Canary.Subject, of pupil: ID<Pupil>) {
        let staff = sight.staff[pupil, default: []]
        let family = sight.families[pupil, default: []]
        let own = sight.own[pupil, default: []]
        let isAtOnce = note.versions.first?.type.isShownAtOnce ?? false
        let number = Int(truncatingIfNeeded: note.id.low)
        for place in note.versions.indices {
            let version = note.versions[place]
            let readers = isShown(version, isAtOnce) ? family.union(staff) : staff
            // Pupils read at once what families read in time.
            let seers = version.shownAt == nil ? readers : readers.union(own)
            let which = number &+ version.nth
            note.versions[place].home = version.home.map { mark($0, subject, .homeNote, seers, which) }
            note.versions[place].because = version.because.map { mark($0, subject, .noteBecause, seers, which) }
        }
        let hears = note.versions.last.map { isShown($0, isAtOnce) } ?? false
        note.side = note.side.map {
            mark($0, subject, .pupilSide, (hears ? family : []).union(staff).union(own), number)
        }
        note.remark = note.remark.map { mark($0, subject, .noteRemark, staff, number) }
    }

    /// Whether families may see a version on the demonstration's day, whatever the clock says: of what is shown at once all,
    /// of the rest what was shown before that day's school.
    private func isShown(_ version: NoteVersionPlan, _ isAtOnce: Bool) -> Bool {
        let opens = SchoolDay(sight.town.today).at(8 * 60)
        return version.shownAt.map { isAtOnce || $0 <= opens } ?? false
    }
}
