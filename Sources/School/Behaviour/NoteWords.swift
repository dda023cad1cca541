import Pages
import People

/// One note in the words of a family's page.
struct NoteTeller {
    let words: Words
    let rules: BehaviourRules
    let today: Day

    /// Star for praise, and a sign to mind for a concern; what was withdrawn is neither.
    func look(of note: ShownNote) -> (shape: Icon, tone: Tone) {
        if note.current.isWithdrawn { return (.cross, .plain) }
        return note.isPraise ? (.star, .good) : (.note, .mind)
    }

    func title(of note: ShownNote) -> String {
        note.current.isWithdrawn ? words("Taken back: \(note.current.title)") : note.current.title
    }

    func points(of note: ShownNote) -> HTML? {
        guard rules.showsPoints, note.counts, note.current.points != 0 else { return nil }
        return Pages.points(words, note.current.points)
    }

    /// "Kindness · 14:32 · Maths · Mr Osei".
    func about(_ note: ShownNote, withTime: Bool = true) -> String {
        let entry = note.current
        let kind = entry.kind == .praise ? entry.category : words("To work on: \(entry.category)")
        let time = words.time(SchoolTime.time(of: entry.happened))
        let by = note.earlier.first?.staffName ?? entry.staffName
        let isSaid = entry.kind == .praise && entry.category == entry.title
        return [isSaid ? nil : kind, withTime ? time : nil, entry.place, by].compactMap(\.self).joined(separator: " · ")
    }

    /// What was written for home, what the school did, and what was changed since.
    func lines(of note: ShownNote) -> [HTML] {
        [homeNote(note), step(note), note.side.map { words.html($0) }, change(note)].compactMap(\.self)
    }

    private func homeNote(_ note: ShownNote) -> HTML? {
        note.current.homeNote.map { "<span dir=\"auto\">“\($0)”</span>" }
    }

    private func step(_ note: ShownNote) -> HTML? {
        guard note.counts, let (taken, next) = rules.steps(of: note.current) else { return nil }
        let did = words("What we did: \(taken.name), step \(taken.number) of \(rules.steps.count). \(taken.detail).")
        guard let next else { return "\(did)" }
        return "\(did) \(words("If it happens again: \(next.name).")) "
    }

    /// Old and new, with the day and the reason.
    private func change(_ note: ShownNote) -> HTML? {
        guard let before = note.earlier.last, before.nth != note.current.nth else { return nil }
        let day = words.long(SchoolTime.day(of: note.current.at))
        let why = note.current.because.map { "<span dir=\"auto\">\($0)</span>" as HTML } ?? ""
        if note.current.isWithdrawn { return "\(words("School took this back on \(day).")) \(why)" }
        return "\(words("Changed on \(day). At first it said “\(said(before))”.")) \(why)"
    }

    private func said(_ entry: BehaviourEntry) -> String {
        guard rules.showsPoints, entry.points != 0 else { return entry.title }
        return words("\(entry.title), \(words.signed(entry.points))")
    }
}

extension Words {
    /// When a version was written, by whom and why: "Mon 23 Nov, 8:47 · Mrs Linden · It was Tuesday."
    func origin<Version: FamilyVersion>(of version: Version) -> String {
        [short(version.at), version.staffName, version.because].compactMap(\.self).joined(separator: " · ")
    }
}
