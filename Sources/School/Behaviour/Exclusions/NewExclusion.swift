import Pages
import People

/// An exclusion with whose it is, on a school's list.
struct PupilExclusion: Sendable {
    let pupil: ID<Pupil>
    let name: String
    let history: FamilyVersions<Exclusion>

    var current: Exclusion { history.current }
}

/// What a form about an exclusion says.
struct ExclusionChange: Sendable {
    var kind: ExclusionKind
    var span: SessionSpan
    var reasons: [ExclusionReason]
    var words: String
    var brought: Int
    var provision: String?
    var meeting: ExclusionMeeting?
}

/// Reads the form of an exclusion.
struct ExclusionReader {
    let child: Seen<Behaviour>
    /// Who sends it.
    let by: Staff
    /// Everything else of this pupil that counts, without the one that the form is about.
    let others: [Exclusion]
    let calendar: SchoolCalendar
    let words: Words
    let today: Day
    /// To be decided now, rather than kept for the head to decide.
    let decides: Bool

    static let wordsLength = 2000

    /// What the form says, or everything that is wrong with it.
    func read(_ form: Form, _ names: NamesOnRoll) -> (change: ExclusionChange?, faults: [FieldError]) {
        var reader = FormReader(form, words)
        let kind = self.kind(&reader)
        var span: SessionSpan?
        if let kind { span = self.span(kind, &reader) }
        let reasons = self.reasons(&reader)
        let says = reader.text("words", words("Say what happened, for the family."), longest: Self.wordsLength)
        if let says { reader.check("words", says, for: [child], names) }
        let provision =
            form.text("provision") == nil ? nil : reader.text("provision", "", longest: 200)
        if let provision { reader.check("provision", provision, for: [child], names) }
        let meeting = self.meeting(&reader)
        var brought = 0
        if form.text("brought") != nil {
            brought =
                reader.number(
                    "brought", in: 0...ExclusionLaw.mostDays,
                    words("Type a whole number of days from 0 to \(ExclusionLaw.mostDays).")) ?? 0
        }
        if let kind, let span { check(kind, span, brought, &reader) }
        guard let kind, let span, let says, reader.errors.isEmpty else { return (nil, reader.errors) }
        return (
            ExclusionChange(
                kind: kind, span: span, reasons: reasons, words: says, brought: brought, provision: provision,
                meeting: meeting), []
        )
    }

    private func kind(_ reader: inout FormReader) -> ExclusionKind? {
        guard let kind = reader.form["kind"].flatMap({ ExclusionKind(rawValue: $0) }) else {
            reader.fault("kind", words("Choose what it is."))
            return nil
        }
        if decides, kind.isHeads, by.role != .head {
            reader.fault("kind", words("Only the headteacher may suspend or exclude. Keep it for them to decide."))
        }
        return kind
    }

    private func span(_ kind: ExclusionKind, _ reader: inout FormReader) -> SessionSpan? {
        let from = reader.day("from", words("Say from which day."))
        let until = kind == .permanent ? nil : reader.day("until", words("Say until which day."))
        guard let from, kind == .permanent || until != nil else { return nil }
        let span = SessionSpan(
            from: from, fromSession: session("fromSession", .morning, reader.form), until: until,
            untilSession: session("untilSession", .afternoon, reader.form))
        guard span.isInOrder else {
            reader.fault("until", words("It ends before it begins."))
            return nil
        }
        guard from > today - 60, from < today + 200 else {
            reader.fault("from", words("That day is too far away."))
            return nil
        }
        if kind == .permanent ? !calendar.isSchoolDay(from) : span.sessions(calendar).isEmpty {
            reader.fault("from", words("There is no school on these days."))
        }
        return span
    }

    private func session(_ field: String, _ usual: Session, _ form: Form) -> Session {
        form[field].flatMap { Session(rawValue: $0) } ?? usual
    }

    private func reasons(_ reader: inout FormReader) -> [ExclusionReason] {
        var reasons: [ExclusionReason] = []
        for number in 1...ExclusionReason.most {
            guard let reason = reader.form["reason\(number)"].flatMap({ ExclusionReason(rawValue: $0) }) else {
                continue
            }
            if !reasons.contains(reason) { reasons.append(reason) }
        }
        if reasons.isEmpty { reader.fault("reason1", words("Choose at least one reason.")) }
        return reasons
    }

    private func meeting(_ reader: inout FormReader) -> ExclusionMeeting? {
        guard reader.form.text("meeting") != nil || reader.form.text("meetingTime") != nil else { return nil }
        let day = reader.day("meeting", words("Say on which day the meeting is."))
        let time = reader.time("meetingTime", words("The meeting"))
        return day.flatMap { day in time.map { ExclusionMeeting(day: day, time: $0) } }
    }

    /// Whether it goes together with what is decided already: asked when it is written, and again when it is decided.
    func check(_ kind: ExclusionKind, _ span: SessionSpan, _ brought: Int, _ reader: inout FormReader) {
        if others.contains(where: { $0.span.overlaps(span) }) {
            reader.fault(
                "from", words("\(child.name.first) is already kept apart or out of school on some of these days."))
        }
        if kind == .suspension { checkDays(span, brought, &reader) }
    }

    /// No pupil is suspended for more than 45 school days in a school year.
    private func checkDays(_ span: SessionSpan, _ brought: Int, _ reader: inout FormReader) {
        let suspensions = others.filter { $0.kind == .suspension }
        let most = max(brought, suspensions.map(\.brought).max() ?? 0)
        for year in Set([SchoolYear(of: span.from), span.until.map { SchoolYear(of: $0) }].compactMap(\.self)) {
            let halves = ExclusionLaw.halves(
                suspensions.map(\.span) + [span], brought: year == SchoolYear(of: today) ? most : 0, in: year, calendar)
            guard halves > ExclusionLaw.mostDays * 2 else { continue }
            let sum = words.days(halves: halves)
            reader.fault(
                "until",
                words(
                    "With this it would be \(sum) in the school year. The law allows \(ExclusionLaw.mostDays) school days."
                )
            )
        }
    }
}
