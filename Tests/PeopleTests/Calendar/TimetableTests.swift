import Testing

@testable import People

@Suite struct TimetableTests {
    let calendar = Seaview.calendar
    let maths = ID<ClassGroup>(high: 1, low: 1)
    let french = ID<ClassGroup>(high: 1, low: 2)
    let start = day("2026-09-03")

    /// The weeks around the October break and around Christmas.
    let weeks = [
        "2026-09-04", "2026-09-07", "2026-10-19", "2026-11-02", "2026-11-09", "2026-12-14",
        "2027-01-08", "2027-01-11",
    ]

    @Test func `where holidays are skipped, B follows A across them`() {
        let cycle = TimetableCycle.twoWeeks(weekABegins: start, skipsHolidays: true)
        #expect(letters(cycle) == "ABBABABA")
    }

    @Test func `where they are not, the letters run on through the holidays`() {
        let cycle = TimetableCycle.twoWeeks(weekABegins: start, skipsHolidays: false)
        #expect(letters(cycle) == "ABBBABAB")
    }

    @Test func `a one-week timetable knows only week A`() {
        #expect(letters(.oneWeek) == "AAAAAAAA")
    }

    private func letters(_ cycle: TimetableCycle) -> String {
        weeks.map { cycle.week(of: day($0), in: calendar).name }.joined()
    }

    @Test(arguments: [true, false])
    func `weeks before the first week A alternate too`(skips: Bool) {
        let cycle = TimetableCycle.twoWeeks(weekABegins: day("2026-11-18"), skipsHolidays: skips)
        let before = ["2026-11-20", "2026-11-13", "2026-11-02"].map {
            cycle.week(of: day($0), in: calendar)
        }
        #expect(before == [.a, .b, .a])
    }

    @Test(arguments: [true, false])
    func `the clock change and the turn of the year leave the letters alone`(skips: Bool) {
        let cycle = TimetableCycle.twoWeeks(weekABegins: start, skipsHolidays: skips)
        for monday in stride(from: day("2026-08-31"), to: day("2028-07-17"), by: 7) {
            let letters = (monday...monday + 6).map { cycle.week(of: $0, in: calendar) }
            #expect(Set(letters).count == 1)
            let turns = cycle.week(of: monday + 7, in: calendar) != letters[0]
            #expect(turns == (!skips || calendar.hasSchool(inWeekOf: monday)))
        }
    }

    @Test func `a day's lessons come in order, of the week it is in`() {
        let timetable = timetable(.twoWeeks(weekABegins: start, skipsHolidays: true))
        #expect(taught(timetable, "2026-09-04") == ["1 8:50 French", "2 9:50 Maths"])
        #expect(taught(timetable, "2026-09-11") == ["1 8:50 Maths"])
        #expect(
            timetable.lessons(on: day("2026-09-04"), of: [maths], in: calendar).map(\.lesson.group) == [
                maths
            ])
        #expect(timetable.lessons(on: day("2026-09-04"), of: [], in: calendar).isEmpty)
    }

    @Test func `there are no lessons when the school is closed, before they begin or after they end`() {
        let timetable = timetable(.twoWeeks(weekABegins: start, skipsHolidays: true))
        #expect(taught(timetable, "2026-10-30") == [])
        #expect(taught(timetable, "2026-12-04") == ["1 9:00 French"])
        #expect(taught(timetable, "2026-12-11") == [])
        #expect(taught(timetable, "2026-09-02") == [])
    }

    @Test func `new periods replace the old ones as a whole`() {
        let timetable = timetable(.oneWeek)
        #expect(timetable.periods(on: day("2026-09-02")).isEmpty)
        #expect(timetable.periods(on: day("2026-11-30")).map(\.number) == [1, 2])
        #expect(timetable.periods(on: day("2026-12-01")).map(\.number) == [1])
    }

    @Test func `between periods there is none`() {
        let timetable = timetable(.oneWeek)
        #expect(timetable.period(at: clock("8:50"), on: start)?.number == 1)
        #expect(timetable.period(at: clock("9:49"), on: start)?.number == 1)
        #expect(timetable.period(at: clock("9:50"), on: start)?.number == 2)
        #expect(timetable.period(at: clock("10:50"), on: start) == nil)
    }

    @Test func `a period must last and have a number`() {
        #expect(Period(1, "Period 1", from: clock("9:00"), to: clock("9:00"), validFrom: start) == nil)
        #expect(
            Period(0, "Tutor time", from: clock("8:40"), to: clock("9:00"), validFrom: start) == nil)
    }

    /// Two periods until 1 December, one after; on Fridays French and maths in week A, maths in week B until
    /// 30 November.
    private func timetable(_ cycle: TimetableCycle) -> Timetable {
        let periods = [
            Period(2, "Period 2", from: clock("9:50"), to: clock("10:50"), validFrom: start),
            Period(1, "Period 1", from: clock("8:50"), to: clock("9:50"), validFrom: start),
            Period(1, "Period 1", from: clock("9:00"), to: clock("10:00"), validFrom: day("2026-12-01")),
        ]
        let until = day("2026-11-30")
        let lessons = [
            Lesson(.friday, period: 2, group: maths, validFrom: start),
            Lesson(.friday, period: 1, group: french, validFrom: start),
            Lesson(.thursday, period: 1, group: french, validFrom: start),
            Lesson(week: .b, .friday, period: 1, group: maths, validFrom: start, validUntil: until),
        ]
        return Timetable(cycle: cycle, periods: periods.compactMap(\.self), lessons: lessons)
    }

    private func taught(_ timetable: Timetable, _ text: String) -> [String] {
        timetable.lessons(on: day(text), in: calendar).map {
            "\($0.period.number) \($0.period.starts) \($0.lesson.group == maths ? "Maths" : "French")"
        }
    }
}
