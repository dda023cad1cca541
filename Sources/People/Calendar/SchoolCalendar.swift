/// A school's calendar: which days pupils come, when the sessions are, and why not on the other days. A plain value,
/// put together from the school's records; it may hold several school years.
public struct SchoolCalendar: Sendable {
    /// In order of their first days.
    public let terms: [Term]
    public let bankHolidays: BankHolidays
    let closedDays: [Day: ClosedDay]
    /// Newest first, so that the first whose day has come holds.
    public let sessionTimes: [SessionTimes]

    /// Of two closed days on one date the later in the list holds.
    public init(
        terms: [Term], closedDays: [ClosedDay] = [], bankHolidays: BankHolidays = .none,
        sessionTimes: [SessionTimes] = []
    ) {
        self.terms = terms.sorted { $0.starts < $1.starts }
        self.bankHolidays = bankHolidays
        self.closedDays = Dictionary(closedDays.map { ($0.day, $0) }) { $1 }
        self.sessionTimes = sessionTimes.sorted { $0.validFrom > $1.validFrom }
    }

    /// What a day is. What the school itself has said about a date comes before its terms, and its terms before the
    /// national bank holidays, so that Christmas Day is part of the holidays and an INSET day may stand before a term.
    public func kind(of day: Day) -> DayKind {
        if day.weekday >= .saturday { return .weekend }
        if let closed = closedDays[day] { return closed.dayKind }
        guard let term = term(of: day) else { return .holiday }
        if term.halfTerm?.contains(day) == true { return .halfTerm }
        return bankHolidays[day].map { .bankHoliday($0.title) } ?? .school
    }

    /// Whether pupils are expected.
    public func isSchoolDay(_ day: Day) -> Bool { kind(of: day) == .school }

    /// The term that a day lies in, its half-term included.
    public func term(of day: Day) -> Term? { terms.first { $0.days.contains(day) } }

    /// The session's times that hold on a day, whether or not it is a school day.
    public func times(of session: Session, on day: Day) -> SessionTimes? {
        sessionTimes.first { $0.session == session && $0.validFrom <= day }
    }

    /// The session on a day, as instants. Nil when there is no school, or the school has entered no times.
    public func hours(of session: Session, on day: Day) -> SessionHours? {
        isSchoolDay(day) ? times(of: session, on: day)?.hours(on: day) : nil
    }

    /// How far a session of a day has come at an instant. Nil when there is no such session.
    public func state(of session: Session, on day: Day, at now: Instant) -> SessionState? {
        hours(of: session, on: day)?.state(at: now)
    }
}
