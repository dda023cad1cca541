import People
import Store

/// What kind of thing stands in the diary.
enum DiaryKind: String, CaseIterable, Sendable, SQLBindable {
    case event, trip
    case evening = "parents’ evening"
    case kit, exam, club, appointment
    case inset, closure
    /// From the school's calendar, and never typed here.
    case term

    /// What staff may choose: days on which the school is closed are kept in its calendar, and stand here by themselves.
    static let chosen: [DiaryKind] = [.event, .trip, .evening, .kit, .exam, .appointment]

    var sqlValue: SQLValue { .text(rawValue) }
}

/// When something is: all day, for one day or several, or by the school's clock on one day.
struct DiaryTimes: Hashable, Sendable {
    var days: ClosedRange<Day>
    /// Nil for all day.
    var starts: ClockTime?
    var ends: ClockTime?

    var day: Day { days.lowerBound }

    init(_ days: ClosedRange<Day>, _ starts: ClockTime? = nil, _ ends: ClockTime? = nil) {
        (self.days, self.starts, self.ends) = (days, starts, ends)
    }

    /// The same beginning on another day.
    func moved(to day: Day) -> DiaryTimes {
        DiaryTimes(day...(day + (days.count - 1)), starts, ends)
    }
}

/// That something comes again on the same weekday, every so many weeks, until a day.
struct DiaryRepeat: Hashable, Sendable {
    var weeks: Int
    var until: Day
    /// Left out where there is no school.
    var schoolDays: Bool
}

/// An event of the diary as one of its versions says it.
struct DiaryEvent: Sendable {
    /// Whether it takes place.
    enum State: String, Sendable, SQLBindable {
        case on, cancelled, withdrawn
        var sqlValue: SQLValue { .text(rawValue) }
    }

    let id: ID<DiaryEvent>
    var nth = 1
    let audience: Audience
    var kind: DiaryKind
    var title: String
    /// What families read of it.
    var words: String?
    var place: String?
    var bring: String?
    var times: DiaryTimes
    var repeats: DiaryRepeat?
    var state = State.on
    /// Why it was changed, cancelled or taken back.
    var because: String?
    var by: DiaryHand
    /// When and where the first version said it was; what holds now may differ.
    var first: DiaryStart?

    /// The last day on which any of it may be.
    var over: Day { repeats.map { $0.until + (times.days.count - 1) } ?? times.days.upperBound }

    /// Another version of it, to be changed.
    func next(by hand: DiaryHand, because: String?) -> DiaryEvent {
        var next = self
        next.nth += 1
        (next.because, next.by) = (because, hand)
        return next
    }
}

/// Who wrote something into the diary, and when.
struct DiaryHand: Sendable {
    var staff: ID<Staff>
    /// "Mrs Linden".
    var name: String
    var at: Instant
}

/// When and where something was said to be.
struct DiaryStart: Hashable, Sendable {
    var times: DiaryTimes
    var place: String?
}

/// What is different about one occurrence of an event that comes again.
struct DiaryChange: Sendable {
    let event: ID<DiaryEvent>
    /// The day on which it would be.
    let day: Day
    var nth: Int
    var isCancelled: Bool
    var onDay: Day
    var starts: ClockTime?
    var ends: ClockTime?
    var place: String?
    var because: String?
    var by: DiaryHand
}
