/// What a calendar would be after a change, so that rules can be asked before anything is stored.
extension SchoolCalendar {
    /// The school's own closed days, in order.
    public var closures: [ClosedDay] { closedDays.values.sorted { $0.day < $1.day } }

    /// The same calendar with these terms in place of all others.
    public func with(terms: [Term]) -> SchoolCalendar {
        SchoolCalendar(
            terms: terms, closedDays: closures, bankHolidays: bankHolidays, sessionTimes: sessionTimes)
    }

    /// The same calendar with more closed days; of two on one date the new one holds.
    public func with(closed days: [ClosedDay]) -> SchoolCalendar {
        SchoolCalendar(
            terms: terms, closedDays: closures + days, bankHolidays: bankHolidays, sessionTimes: sessionTimes)
    }

    /// The school days of a span that would be none in another calendar.
    public func schoolDays(in days: ClosedRange<Day>, lostIn other: SchoolCalendar) -> [Day] {
        schoolDays(in: days).filter { !other.isSchoolDay($0) }
    }
}

extension SchoolCalendar {
    /// The weeks about a day: two months back and four ahead, more than the longest holidays.
    public static func near(_ day: Day) -> ClosedRange<Day> { day - 62...day + 124 }

    /// A number that differs when anything that the school has entered about some days differs: part of the version of an
    /// open page. The same on every server, and of every calendar that holds these days (FNV-1a over the entries, added up
    /// so that their order does not matter).
    public func imprint(of days: ClosedRange<Day>) -> String {
        var sum: UInt64 = 0
        for term in terms where term.days.overlaps(days) { sum &+= Imprint(term).value }
        for closed in closedDays.values where days.contains(closed.day) { sum &+= Imprint(closed).value }
        for times in sessionTimes where times.validFrom <= days.upperBound { sum &+= Imprint(times).value }
        return String(sum & 0xffff_ffff, radix: 36)
    }
}

private struct Imprint {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    init(_ term: Term) {
        add(1, term.starts.number, term.ends.number)
        if let off = term.halfTerm { add(off.lowerBound.number, off.upperBound.number) }
        add(term.name)
    }

    init(_ closed: ClosedDay) {
        add(2, closed.day.number)
        add(closed.kind.rawValue)
        add(closed.words)
    }

    init(_ times: SessionTimes) {
        add(3, times.session == .morning ? 0 : 1, times.validFrom.number)
        add(times.opens.minutes, times.registerCloses.minutes, times.ends.minutes)
    }

    private mutating func add(_ numbers: Int...) { for number in numbers { mix(UInt64(bitPattern: Int64(number))) } }
    private mutating func add(_ text: String) { for byte in text.utf8 { mix(UInt64(byte)) } }
    private mutating func mix(_ word: UInt64) { value = (value ^ word) &* 0x0100_0000_01b3 }
}
