public import People

/// What a family has told the school about an absence, before or after it. The register is the school's own: a report
/// stands beside it and changes no mark.
public struct AbsenceReport: Hashable, Sendable {
    /// The part of each day that it is about. The raw value is what is stored.
    public enum Part: String, Sendable, CaseIterable {
        case allDay = "all day"
        case morning = "AM"
        case afternoon = "PM"
    }

    /// Why, in the few words a family chooses from. The raw value is what is stored.
    public enum Kind: String, Sendable, CaseIterable {
        case ill
        case appointment
        /// Will come, but late.
        case late
        case other
    }

    /// Who told the school, as far as the reader may know.
    public enum Teller: Hashable, Sendable {
        /// The person now reading.
        case reader
        /// Somebody else of the family: parents who live apart do not read each other's words.
        case somebodyElse
        /// For staff: by name.
        case named(String)
    }

    public let id: ID<AbsenceReport>
    public let pupil: ID<Pupil>
    /// First to last day.
    public let days: ClosedRange<Day>
    public let part: Part
    public let kind: Kind
    /// What was written beside it; nil when that is not for the reader, or nothing was.
    public let words: String?
    public let told: Instant
    public let by: Teller
    public let withdrawn: Instant?
}

extension AbsenceReport {
    /// Whether it is about a session of a day.
    public func covers(_ session: Session, on day: Day) -> Bool {
        days.contains(day) && part.covers(session)
    }

    public func covers(_ day: Day) -> Bool { days.contains(day) }

    /// The first moment of it at school: when the register of its first session opens. Nil when no school day is left in
    /// it.
    func begins(_ calendar: SchoolCalendar) -> Instant? {
        let session: Session = part == .afternoon ? .afternoon : .morning
        return days.lazy.filter(calendar.isSchoolDay).first.flatMap { calendar.hours(of: session, on: $0)?.opens }
    }

    /// Whoever told the school may take it back until it has begun: afterwards it is part of what happened.
    func mayBeWithdrawn(at now: Instant, _ calendar: SchoolCalendar) -> Bool {
        guard by == .reader, withdrawn == nil, let begins = begins(calendar) else { return false }
        return now < begins
    }
}

extension AbsenceReport.Kind {
    /// The code that the office will most often choose; it is only proposed.
    var likelyCode: String? {
        switch self {
        case .ill: CodeText.illness
        case .appointment: CodeText.medical
        case .late, .other: nil
        }
    }
}

extension AbsenceReport.Part {
    func covers(_ session: Session) -> Bool {
        switch self {
        case .allDay: true
        case .morning: session == .morning
        case .afternoon: session == .afternoon
        }
    }

    init(_ session: Session) { self = session == .morning ? .morning : .afternoon }
}

extension AbsenceReport.Part {
    /// As it stands in forms and addresses.
    var word: String {
        switch self {
        case .allDay: "day"
        case .morning: "morning"
        case .afternoon: "afternoon"
        }
    }

    init?(word: String) {
        guard let part = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = part
    }
}
