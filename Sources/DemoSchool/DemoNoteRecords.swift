import People
import School
import Store

extension DemoRecords {
    /// What a school's staff may note, and how it responds.
    func addNoteTypes(to school: SchoolPlan, seed: UInt64) throws {
        try BehaviourStart.begin(
            at: school.number, isPrimary: !school.shape.secondary, id: NoteTypes.id(at: school.number, seed: seed),
            in: records)
    }

    func addNotes(_ entries: [[SQLValue]], remarks: [[SQLValue]]) throws {
        try records.insert(
            into: "behaviour_entry",
            columns: """
                school, pupil, id, nth, type, press, kind, title, category, points, step, place, home_note, day, happened,
                shown_at, withdrawn, because, staff, at
                """, rows: entries)
        try records.insert(
            into: "behaviour_staff_note", columns: "school, pupil, entry, at, words, staff", rows: remarks)
    }

    func addJobs(_ jobs: [[SQLValue]]) throws {
        try records.insert(into: "job", columns: "id, kind, about, due", rows: jobs)
    }
}

/// Turns the notes of a pupil into rows.
struct NoteRows {
    let school: SchoolPlan
    let pupil: PupilPlan
    let days: [SchoolDay]
    let seed: UInt64

    /// A row for each version.
    func entries(_ notes: [NotePlan]) -> [[SQLValue]] {
        notes.flatMap { note in note.versions.map { entry($0, of: note) } }
    }

    private func entry(_ version: NoteVersionPlan, of note: NotePlan) -> [SQLValue] {
        let type = version.type
        return row(
            school.number, pupil.id, note.id, version.nth, type.id, note.press, type.isPraise ? "praise" : "concern",
            type.words, type.category, type.points, version.step, note.moment.place, version.home,
            days[note.moment.day].text, note.moment.happened, version.shownAt, version.isWithdrawn, version.because,
            version.staff, version.at)
    }

    /// Written by whoever made the note, together with it.
    func remarks(_ notes: [NotePlan]) -> [[SQLValue]] {
        notes.compactMap { note in
            guard let words = note.remark, let first = note.versions.first else { return nil }
            return row(school.number, pupil.id, note.id, first.at, words, first.staff)
        }
    }

    /// The work that is left for the moments at which families are to see something.
    func jobs(_ notes: [NotePlan], after now: Instant) -> [[SQLValue]] {
        let due = notes.flatMap { note in
            note.met.compactMap(\.shownAt).filter { $0 > now }.map { (note: note.id, at: $0) }
        }
        return due.enumerated().map { place, work in
            row(
                DemoIDs(seed: seed).job(pupil.number * 1000 + place), "behaviour.shown",
                "\(school.number):\(pupil.id):\(work.note)", work.at)
        }
    }
}
