import Pages
import People

extension Words {
    /// What is wrong with a term, at the field to mend.
    func says(_ fault: TermFault, in year: SchoolYear) -> FieldError {
        switch fault {
        case .startsOutsideTheYear: FieldError("starts", outside(year))
        case .endsOutsideTheYear: FieldError("ends", outside(year))
        case .endsBeforeItStarts: FieldError("ends", self("The last day is before the first"))
        case .halfTermEndsBeforeItStarts:
            FieldError("off-ends", self("The last day of half-term is before its first"))
        case .halfTermIsNotInside:
            FieldError("off-starts", self("Half-term must leave days of the term before and after it"))
        case .overlaps(let term):
            FieldError(
                "starts", self("These days overlap \(term.name), \(long(term.starts)) to \(long(term.ends))"))
        }
    }

    func says(_ fault: ClosureFault, in year: SchoolYear) -> FieldError {
        switch fault {
        case .outsideTheYear: FieldError("day", outside(year))
        case .tooLong:
            FieldError(
                "until", self("Close at most \(ClosureWish.longest) days at once. For longer, change the terms."))
        case .noSchoolAnyway(let kind):
            FieldError("day", self("There is no school then as it is: \(whyClosed(kind))"))
        }
    }

    func says(_ fault: TimesFault, in year: SchoolYear) -> FieldError {
        switch fault {
        case .outsideTheYear: FieldError("from", outside(year))
        case .badMinutes: FieldError("minutes", self("A register stays open for 1 to 30 minutes, and no longer by law"))
        case .noTimeAfterTheRegister(let session):
            FieldError(
                session == .morning ? "am-ends" : "pm-ends",
                self("The session must go on after its register has closed"))
        case .afternoonBeforeMorningEnds:
            FieldError("pm-opens", self("The afternoon begins before the morning has ended"))
        }
    }

    func says(_ fault: PeriodFault) -> FieldError {
        switch fault {
        case .none: FieldError("name-1", self("Fill in at least one period"))
        case .endsBeforeItStarts(let number):
            FieldError("ends-\(number)", self("This period ends before it starts"))
        case .overlaps(let number):
            FieldError("starts-\(number)", self("This period starts before the one above it has ended"))
        }
    }

    private func outside(_ year: SchoolYear) -> String {
        self("Choose a day of the school year, from \(fullDay(year.starts)) to \(fullDay(year.ends))")
    }

    /// "Tuesday 1 September 2026".
    func fullDay(_ day: Day) -> String {
        longDay(weekday: day.weekday.rawValue, day: day.dayOfMonth, month: day.month, year: day.year)
    }

    /// "Monday 26 to Friday 30 October", and a single day by itself.
    func span(_ days: ClosedRange<Day>) -> String {
        days.count == 1 ? long(days.lowerBound) : self("\(long(days.lowerBound)) to \(long(days.upperBound))")
    }

    func name(of kind: ClosedDay.Kind) -> String {
        switch kind {
        case .inset: self("INSET day")
        case .closure: self("Closure")
        case .bankHoliday: self("Bank holiday")
        case .other: self("Other")
        }
    }

    /// Days that would have no school and hold marks: what would happen to whom, and that nothing is lost.
    func asks(aboutMarks held: [(day: Day, marks: Int)]) -> FieldError {
        let named = held.prefix(4).map { day, marks in
            count(marks, one: "\(long(day)) (\(marks) mark)", other: "\(long(day)) (\(marks) marks)")
        }
        let rest = held.dropFirst(4)
        let more = count(
            rest.count, one: "one more day", other: "\(rest.count) more days (\(rest.map(\.marks).reduce(0, +)) marks)")
        let days = list(rest.isEmpty ? Array(named) : named + [more])
        return FieldError(
            "confirm",
            self(
                "Registers were taken on days that would have no school: \(days). Their marks stay as they are. Is that right? Tick the box above the button, then save again."
            ))
    }

    /// Days past that would fall into the other week: their registers would show other lessons.
    func asks(aboutWeeks held: [(day: Day, marks: Int)]) -> FieldError {
        let days = count(held.count, one: "%1 day", other: "%1 days")
        let marks = count(held.map(\.marks).reduce(0, +), one: "%1 mark", other: "%1 marks")
        return FieldError(
            "confirm",
            self(
                "\(days) past would be in the other week, and hold \(marks) of lessons. The marks stay, but the registers of these days would show other lessons. Tick below if that is right."
            ))
    }
}

extension Words {
    /// "Closure: boiler broken"; the kind is not said twice where the school's own words begin with it.
    func about(_ closed: ClosedDay) -> String {
        let kind = name(of: closed.kind)
        return closed.words.lowercased().hasPrefix(kind.lowercased()) ? closed.words : self("\(kind): \(closed.words)")
    }
}
