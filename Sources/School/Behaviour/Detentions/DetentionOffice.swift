import Pages
import People

/// How a school holds detentions, as its office keeps it: what kinds, when the next ones are, and its rules.
struct DetentionOffice: Sendable {
    let school: SeenAll<Behaviour>
    let rules: DetentionRules
    let types: [DetentionType]
    let supervisors: [Supervisor]
    /// The last two weeks and what is to come, in the order of the clock.
    let sessions: [DetentionSession]
    /// Families to be rung or written to: they may not know yet, or say that they cannot.
    let open: [OpenDetention]

    var path: String { "/schools/\(school.schoolSlug)/detentions" }
}

/// A detention to come that waits for the school: nobody at home is known to have heard of it, or somebody cannot.
struct OpenDetention: Sendable {
    enum Why: Sendable {
        case notSeenYet
        /// Nobody of the family can read it here.
        case noWayIn
        case cannot(String?)
    }
    let pupil: ID<Pupil>
    let name: String
    let detention: ID<Detention>
    let span: DetentionSpan
    let why: Why
}

extension DetentionRules {
    /// The rules, or everything that is wrong with the form.
    static func read(_ form: Form, _ words: Words) -> (rules: DetentionRules?, faults: [FieldError]) {
        var reader = FormReader(form, words)
        let notice = reader.number(
            "notice", in: 0...mostNotice, words("Type a whole number of hours from 0 to \(mostNotice)."))
        let lunch = reader.number(
            "lunch", in: 0...mostLunch, words("Type a whole number of minutes from 0 to \(mostLunch)."))
        let bus = form.text("bus") == nil ? nil : reader.time("bus")
        let missed = form.text("missed") == nil ? nil : reader.text("missed", "", longest: 200)
        guard let notice, let lunch, reader.errors.isEmpty else { return (nil, reader.errors) }
        return (
            DetentionRules(
                noticeHours: notice, isAfterSchoolAllowed: reader.isTicked("after"), busLeaves: bus, lunchFree: lunch,
                whenMissed: missed), []
        )
    }
}

extension DetentionType {
    /// The type, or everything that is wrong with the form.
    static func read(
        _ form: Form, id: ID<DetentionType>, _ words: Words
    ) -> (type: DetentionType?, faults: [FieldError]) {
        var reader = FormReader(form, words)
        let name = reader.text("name", words("Say what staff call it."), longest: 40)
        let says = reader.text("words", words("Say what families read."), longest: 80)
        let bring = form.text("bring") == nil ? nil : reader.text("bring", "", longest: 80)
        let place = reader.text("place", words("Say where it is."), longest: NewDetention.placeLength)
        let starts = reader.time("starts")
        let minutes = reader.number(
            "minutes", in: 5...mostMinutes, words("Type a whole number from \(5) to \(mostMinutes)."))
        let capacity = reader.number(
            "capacity", in: 1...mostSeats, words("Type a whole number from \(1) to \(mostSeats)."))
        guard let name, let says, let place, let starts, let minutes, let capacity, reader.errors.isEmpty else {
            return (nil, reader.errors)
        }
        return (
            DetentionType(
                id: id, name: name, words: says, bring: bring, place: place, starts: starts, minutes: minutes,
                capacity: capacity), []
        )
    }
}
