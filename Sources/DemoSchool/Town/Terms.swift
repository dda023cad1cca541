import People

/// Terms and closed days of last, this and next school year, by rules that give plausible dates in any year.
struct Terms: Sendable {
    let secondary: Bool
    /// The school years, oldest first.
    let years: [SchoolYear]
    /// Today, for the winter that has just been.
    let today: Day

    init(secondary: Bool, today: Day) {
        self.secondary = secondary
        self.today = today
        let now = SchoolYear(of: today)
        years = [now.previous, now, now.next]
    }

    var calendar: SchoolCalendar {
        SchoolCalendar(terms: terms, closedDays: closedDays, bankHolidays: .known(in: .englandAndWales))
    }

    var terms: [Term] { years.flatMap { year in [autumn(year), spring(year), summer(year)].compactMap { $0 } } }

    private func autumn(_ year: SchoolYear) -> Term? {
        let first = year.starts.next(startsTerm)
        let half = day(10, 28, year).monday - (secondary && year.startYear.isMultiple(of: 2) ? 7 : 0)
        // The last Friday up to 22 December.
        let latest = day(12, 22, year)
        let last = latest - (latest.weekday.rawValue + 2) % 7
        return Term("Autumn term", from: first, to: last, halfTerm: half...half + 4)
    }

    private func spring(_ year: SchoolYear) -> Term? {
        let first = (day(1, 4, year)).next(startsTerm)
        let half = day(2, 17, year).monday
        return Term("Spring term", from: first, to: easter(year) - 9, halfTerm: half...half + 4)
    }

    private func summer(_ year: SchoolYear) -> Term? {
        let half = day(5, 31, year).monday
        let last = secondary ? day(7, 24, year).monday - 3 : day(7, 22, year).monday + 1
        return Term("Summer term", from: easter(year) + 8, to: last, halfTerm: half...half + 4)
    }

    /// Terms begin on a Monday to Wednesday.
    private func startsTerm(_ day: Day) -> Bool { day.weekday <= .wednesday }

    /// A date in a school year: September to December in its first calendar year, January to August in its second.
    private func day(_ month: Int, _ day: Int, _ year: SchoolYear) -> Day {
        Day(month >= 9 ? year.startYear : year.startYear + 1, month, day) ?? year.starts
    }

    private func easter(_ year: SchoolYear) -> Day { Easter.sunday(in: year.startYear + 1) ?? day(4, 5, year) }
}

extension Terms {
    var closedDays: [ClosedDay] {
        let all = years.flatMap { inset($0) + [mayDay($0)] } + snow
        var byDay: [Day: ClosedDay] = [:]
        for closed in all { byDay[closed.day] = byDay[closed.day] ?? closed }
        return byDay.values.sorted { $0.day < $1.day }
    }

    /// Five days of staff training; the two schools choose differently.
    private func inset(_ year: SchoolYear) -> [ClosedDay] {
        let terms = [autumn(year), spring(year), summer(year)].compactMap { $0 }
        guard terms.count == 3 else { return [] }
        let (autumn, spring, summer) = (terms[0], terms[1], terms[2])
        let afterHalf = autumn.halfTerm.map { $0.upperBound + 3 } ?? autumn.starts
        let days =
            secondary
            ? [autumn.starts, autumn.starts + 1, day(11, 27, year).monday + 4, spring.starts, day(7, 3, year).monday]
            : [autumn.starts, afterHalf, spring.starts, day(6, 19, year).monday + 4, summer.ends]
        return days.map { ClosedDay($0, .inset, "INSET day: staff training") }
    }

    /// The first Monday in May: the only usual bank holiday that never falls into these holidays.
    private func mayDay(_ year: SchoolYear) -> ClosedDay {
        ClosedDay(day(5, 7, year).monday, .bankHoliday, "Early May bank holiday")
    }

    /// A snow day in the newest January or February that is over.
    private var snow: [ClosedDay] {
        let year = today.month >= 3 ? today.year : today.year - 1
        guard let about = Day(year, 1, 22) else { return [] }
        let days = secondary ? [about.monday + 1] : [about.monday + 1, about.monday + 2]
        return days.map { ClosedDay($0, .closure, "Closed: snow and ice") }
    }
}

extension Day {
    /// This day or the first after it that meets a condition; within a week.
    func next(_ meets: (Day) -> Bool) -> Day { (0..<7).map { self + $0 }.first(where: meets) ?? self }
}

/// Easter Sunday in the Gregorian calendar (the "anonymous" computus, Meeus, Astronomical Algorithms, chapter 8).
enum Easter {
    static func sunday(in year: Int) -> Day? {
        let (a, b, c) = (year % 19, year / 100, year % 100)
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        return Day(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1)
    }
}
