import Pages
import People

extension FormReader {
    /// What the office wants to mark. The groups must be among those of the school.
    mutating func manyMarks(
        today: Day, groups known: [ClassGroup], codes: AttendanceCodes = .national
    ) -> ManyMarksWish? {
        let days = manyDays(today)
        let code = form["code"].flatMap { codes[$0] }
        if code == nil { fault("code", words("Choose a mark.")) }
        let sessions = form.all("session").compactMap { Session(rawValue: $0) }
        if sessions.isEmpty { fault("session", words("Choose the morning, the afternoon, or both")) }
        let who = rollChoice(known)
        let reason = form.text("reason")
        if let reason, reason.count > 300 {
            fault("reason", words("Please keep it to \(300) letters; these are \(reason.count)"))
        }
        if let days, let code, !codes.choicesForMany(on: days.lowerBound).contains(code) {
            fault("code", words("This mark is made in the register itself"))
        }
        guard errors.isEmpty, let days, let code else { return nil }
        return ManyMarksWish(
            code: code.code, days: days, sessions: Array(Set(sessions)).sorted(), who: who, reason: reason)
    }

    private mutating func manyDays(_ today: Day) -> ClosedRange<Day>? {
        let first = day("from", words("Say which day"))
        let last = dayOrNil("until")
        guard let first else { return nil }
        let year = SchoolYear(of: today)
        if first < today - ManyMarksWish.daysBack || first > year.ends {
            let earliest = words.long(today - ManyMarksWish.daysBack)
            fault("from", words("Choose a day from \(earliest) to the end of this school year"))
        }
        guard let last, last != first else { return first...first }
        guard last > first else {
            fault("until", words("The last day is before the first"))
            return nil
        }
        if last - first >= ManyMarksWish.longest || last > year.ends {
            fault("until", words("Choose at most six weeks at once, within this school year"))
        }
        return first...last
    }

    private mutating func rollChoice(_ known: [ClassGroup]) -> RollChoice {
        var choice = RollChoice()
        for who in form.all("who") {
            if who == "school" { choice.wholeSchool = true }
            if who.hasPrefix("year:") { choice.yearGroups.append(String(who.dropFirst(5).prefix(4))) }
            if let group = known.first(where: { who == "group:\($0.id)" }) { choice.groups.append(group.id) }
        }
        if choice.isEmpty { fault("who", words("Choose whom to mark")) }
        return choice
    }
}
