import People

/// The times of both sessions as the office wants to enter them. A school's registers stay open equally long for every
/// session, and no longer than 30 minutes (statutory guidance on attendance, what a school's policy says).
struct TimesWish: Hashable, Sendable {
    var from: Day
    var registerMinutes: Int
    var morning: Hours
    var afternoon: Hours

    /// When a session opens and ends.
    struct Hours: Hashable, Sendable {
        var opens: ClockTime
        var ends: ClockTime
    }
}

/// Why sessions can't be so.
enum TimesFault: Error, Hashable, Sendable {
    case outsideTheYear
    case badMinutes
    /// The session would be over before its register is.
    case noTimeAfterTheRegister(Session)
    case afternoonBeforeMorningEnds
}

extension TimesWish {
    /// The times as they would be kept, or all that is wrong with them.
    func times(in year: SchoolYear) -> (times: [SessionTimes], faults: [TimesFault]) {
        var faults: [TimesFault] = []
        if !year.days.contains(from) { faults.append(.outsideTheYear) }
        guard let length = RegisterLength(minutes: registerMinutes) else {
            return ([], faults + [.badMinutes])
        }
        let times = Session.allCases.map { session in
            let hours = session == .morning ? morning : afternoon
            return SessionTimes(session, opens: hours.opens, registerOpenFor: length, ends: hours.ends, from: from)
        }
        for (session, times) in zip(Session.allCases, times) where times == nil {
            faults.append(.noTimeAfterTheRegister(session))
        }
        if afternoon.opens < morning.ends { faults.append(.afternoonBeforeMorningEnds) }
        return (faults.isEmpty ? times.compactMap(\.self) : [], faults)
    }
}

/// One line of a day's periods as it was typed.
struct PeriodLine: Hashable, Sendable {
    var number: Int
    var name: String
    var starts: ClockTime
    var ends: ClockTime
}

/// Why the periods of a day can't be so; the number is the line's.
enum PeriodFault: Error, Hashable, Sendable {
    case none
    case endsBeforeItStarts(Int)
    /// It begins before the one above it ends.
    case overlaps(Int)
}

extension [PeriodLine] {
    /// The periods of a day in the order of the clock, or the first thing that is wrong with them.
    func periods(from day: Day) throws(PeriodFault) -> [Period] {
        guard !isEmpty else { throw .none }
        var periods: [Period] = []
        for line in self {
            guard let period = Period(line.number, line.name, from: line.starts, to: line.ends, validFrom: day) else {
                throw .endsBeforeItStarts(line.number)
            }
            if let last = periods.last, period.starts < last.ends { throw .overlaps(line.number) }
            periods.append(period)
        }
        return periods
    }
}
