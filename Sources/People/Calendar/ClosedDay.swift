/// A day on which a school that would be open is closed to pupils.
public struct ClosedDay: Hashable, Sendable {
    /// Why the school is closed. The raw value is what is stored.
    public enum Kind: String, Sendable, CaseIterable {
        /// Staff training (in-service education and training); usually five days a year.
        case inset
        /// An unplanned closure, such as for snow or a burst pipe.
        case closure
        /// A bank holiday that the national list does not have yet.
        case bankHoliday = "bank holiday"
        /// Anything else, such as a polling day or a staggered start.
        case other
    }

    public let day: Day
    public let kind: Kind
    /// What families read: `INSET day`, `Closed: no heating`.
    public let words: String

    public init(_ day: Day, _ kind: Kind, _ words: String) {
        self.day = day
        self.kind = kind
        self.words = words
    }

    var dayKind: DayKind {
        switch kind {
        case .inset: .inset(words)
        case .closure: .closure(words)
        case .bankHoliday: .bankHoliday(words)
        case .other: .other(words)
        }
    }
}

/// What a day is at one school.
public enum DayKind: Hashable, Sendable {
    /// Pupils are expected.
    case school
    case weekend
    /// Outside every term that the school has entered.
    case holiday
    /// In the break in the middle of a term.
    case halfTerm
    /// Staff training, in the school's words.
    case inset(String)
    /// An unplanned closure, in the school's words.
    case closure(String)
    /// A bank holiday in term time, by its title.
    case bankHoliday(String)
    /// Closed for another reason, in the school's words.
    case other(String)
}
