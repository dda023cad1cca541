import People

/// A term as the office wants to enter it.
struct TermWish: Hashable, Sendable {
    var name: String
    var starts: Day
    var ends: Day
    var halfTerm: HalfTerm?

    /// The first and the last day off in the middle.
    struct HalfTerm: Hashable, Sendable {
        var starts: Day
        var ends: Day
    }
}

/// Why a term can't be entered so.
enum TermFault: Error, Hashable, Sendable {
    case startsOutsideTheYear
    case endsOutsideTheYear
    case endsBeforeItStarts
    case halfTermEndsBeforeItStarts
    /// A half-term leaves days of the term on both sides.
    case halfTermIsNotInside
    case overlaps(Term)
}

/// A day or some days in a row on which the school is to be closed.
struct ClosureWish: Hashable, Sendable {
    var kind: ClosedDay.Kind
    var days: ClosedRange<Day>
    /// What families read.
    var words: String

    /// So many days in a row at most; what is longer is no term.
    static let longest = 31
}

/// Why the school can't be closed so.
enum ClosureFault: Error, Hashable, Sendable {
    case outsideTheYear
    case tooLong
    /// Pupils don't come on any of the days as it is.
    case noSchoolAnyway(DayKind)
}

extension SchoolCalendar {
    /// The term as it would stand in the calendar, for a school year; `old` is the first day of the term that it takes the
    /// place of. All that is wrong comes at once.
    func term(
        _ wish: TermWish, in year: SchoolYear, insteadOf old: Day? = nil
    ) -> (term: Term?, faults: [TermFault]) {
        var faults: [TermFault] = []
        if !year.days.contains(wish.starts) { faults.append(.startsOutsideTheYear) }
        if !year.days.contains(wish.ends) { faults.append(.endsOutsideTheYear) }
        if wish.ends < wish.starts { faults.append(.endsBeforeItStarts) }
        if let off = wish.halfTerm {
            if off.ends < off.starts {
                faults.append(.halfTermEndsBeforeItStarts)
            } else if off.starts <= wish.starts || off.ends >= wish.ends {
                faults.append(.halfTermIsNotInside)
            }
        }
        let others = terms.filter { $0.starts != old }
        if let other = others.first(where: { $0.starts <= wish.ends && wish.starts <= $0.ends }) {
            faults.append(.overlaps(other))
        }
        return (faults.isEmpty ? Term(wish) : nil, faults)
    }

    /// The days that would be closed: training on any day from Monday to Friday, anything else only where there would be
    /// school.
    func closedDays(_ wish: ClosureWish, in year: SchoolYear) throws(ClosureFault) -> [ClosedDay] {
        guard year.days.contains(wish.days.lowerBound), year.days.contains(wish.days.upperBound) else {
            throw .outsideTheYear
        }
        guard wish.days.count <= ClosureWish.longest else { throw .tooLong }
        let days = wish.days.filter { day in
            let kind = kind(of: day)
            return kind == .school || closures.contains { $0.day == day } || (wish.kind == .inset && kind != .weekend)
        }
        guard !days.isEmpty else { throw .noSchoolAnyway(kind(of: wish.days.lowerBound)) }
        return days.map { ClosedDay($0, wish.kind, wish.words) }
    }
}

extension Term {
    init?(_ wish: TermWish) {
        let off = wish.halfTerm.flatMap { $0.starts <= $0.ends ? $0.starts...$0.ends : nil }
        self.init(wish.name, from: wish.starts, to: wish.ends, halfTerm: off)
    }
}
