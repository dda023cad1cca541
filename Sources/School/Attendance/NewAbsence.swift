import Pages
import People

/// What a family member tells the school about an absence: a form that is right.
struct NewAbsence: Sendable {
    let id: ID<AbsenceReport>
    let days: ClosedRange<Day>
    let part: AbsenceReport.Part
    let kind: AbsenceReport.Kind
    let words: String

    /// What may be written beside it, in letters.
    static let longest = 500
    /// How far back and ahead, and how long, before it is a talk with the office.
    static let daysBack = 28
    static let daysAhead = 183
    static let mostDays = 31
}

/// Reads the form, and gathers everything that is wrong with it.
struct AbsenceForm {
    let words: Words
    let today: Day
    let calendar: SchoolCalendar
    private(set) var errors: [FieldError] = []

    init(words: Words, today: Day, calendar: SchoolCalendar) {
        self.words = words
        self.today = today
        self.calendar = calendar
    }

    /// Nil when something is wrong: `errors` says what.
    mutating func read(_ form: Form, id: ID<AbsenceReport>) -> NewAbsence? {
        let days = days(form)
        let part = form.text("part").flatMap { AbsenceReport.Part(word: $0) }
        if part == nil { fault("part", words("Choose how much of the day")) }
        let kind = form.text("kind").flatMap { AbsenceReport.Kind(rawValue: $0) }
        if kind == nil { fault("kind", words("Choose what it is")) }
        let text = text(form, kind)
        guard errors.isEmpty, let days, let part, let kind else { return nil }
        return NewAbsence(id: id, days: days, part: part, kind: kind, words: text)
    }

    private mutating func fault(_ field: String, _ says: String) { errors.append(FieldError(field, says)) }

    private mutating func days(_ form: Form) -> ClosedRange<Day>? {
        guard let from = day(form, "from", words("Choose the day")) else { return nil }
        if from < today - NewAbsence.daysBack || from > today + NewAbsence.daysAhead {
            fault(
                "from",
                words(
                    "Choose a day from \(words.long(today - NewAbsence.daysBack)) to half a year from now. For any other, call the school."
                ))
            return nil
        }
        guard form.text("until") != nil else { return checked(from...from) }
        guard let until = day(form, "until", "") else { return nil }
        guard until >= from else {
            fault("until", words("The last day is before the first"))
            return nil
        }
        return checked(from...until)
    }

    private mutating func checked(_ days: ClosedRange<Day>) -> ClosedRange<Day>? {
        if days.count > NewAbsence.mostDays {
            fault("until", words("For more than \(NewAbsence.mostDays) days, please talk to the school"))
            return nil
        }
        guard days.contains(where: calendar.isSchoolDay) else {
            fault("from", noSchool(days))
            return nil
        }
        return days
    }

    private func noSchool(_ days: ClosedRange<Day>) -> String {
        let first = days.lowerBound
        let why = words.whyClosed(calendar.kind(of: first))
        let says = words("There is no school on \(words.long(first)): \(why).")
        guard let next = calendar.nextSchoolDay(after: days.upperBound) else { return says }
        return words("\(says) The next school day is \(words.long(next)).")
    }

    private mutating func day(_ form: Form, _ field: String, _ missing: String) -> Day? {
        guard let text = form.text(field) else {
            fault(field, missing)
            return nil
        }
        if let day = Day(text) ?? Day(typed: text) { return day }
        fault(field, words("Write the day like 23/11/2026"))
        return nil
    }

    private mutating func text(_ form: Form, _ kind: AbsenceReport.Kind?) -> String {
        let text = form.text("words") ?? ""
        if text.count > NewAbsence.longest {
            fault("words", words("Please keep it to \(NewAbsence.longest) letters; these are \(text.count)"))
        }
        if kind == .other, text.isEmpty { fault("words", words("Say in a few words why")) }
        return text
    }
}
