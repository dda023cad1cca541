import Pages
import People

/// One of the forms of the office's calendar page.
enum CalendarForm: Hashable, Sendable {
    case newTerm
    /// By the first day of the term as it stands.
    case term(Day)
    case removal(Day)
    case closure
    case times
    case cycle
    case periods

    /// Goes before the names of its fields, so that no two on the page are alike.
    var prefix: String {
        switch self {
        case .newTerm: "term"
        case .term(let day): "t\(day.number)"
        case .removal(let day): "x\(day.number)"
        case .closure: "closed"
        case .times: "times"
        case .cycle: "cycle"
        case .periods: "periods"
        }
    }
}

/// The form that came back with faults, if one did.
struct AskedForm: Sendable {
    var form: CalendarForm
    var filled: Filled
}

extension FormReader {
    mutating func term() -> TermWish? {
        let name = text("name", words("Say what the term is called, such as Autumn term"), longest: 60)
        let starts = day("starts", words("Say on which day the term starts"))
        let ends = day("ends", words("Say on which day the term ends"))
        let off = halfTerm()
        guard errors.isEmpty, let name, let starts, let ends else { return nil }
        return TermWish(name: name, starts: starts, ends: ends, halfTerm: off)
    }

    private mutating func halfTerm() -> TermWish.HalfTerm? {
        let isGiven = form.text("off-starts") != nil || form.text("off-ends") != nil
        guard isGiven else { return nil }
        let first = day("off-starts", words("Say on which day half-term starts"))
        let last = day("off-ends", words("Say on which day half-term ends"))
        guard let first, let last else { return nil }
        return TermWish.HalfTerm(starts: first, ends: last)
    }

    mutating func closure() -> ClosureWish? {
        let kind = form["kind"].flatMap { ClosedDay.Kind(rawValue: $0) }
        if kind == nil { fault("kind", words("Choose why the school is closed")) }
        let first = day("day", words("Say which day"))
        let last = dayOrNil("until")
        if let first, let last, last < first { fault("until", words("The last day is before the first")) }
        let says = closureWords(kind)
        guard errors.isEmpty, let kind, let first, let says else { return nil }
        return ClosureWish(kind: kind, days: first...(last ?? first), words: says)
    }

    /// Training needs no more words than its name.
    private mutating func closureWords(_ kind: ClosedDay.Kind?) -> String? {
        if kind == .inset, form.text("words") == nil { return words("INSET day: staff training") }
        return text("words", words("Say in a few words what families are to read"), longest: 100)
    }

    mutating func times() -> TimesWish? {
        let from = day("from", words("Say from which day these times hold"))
        let minutes = number(
            "minutes", in: 1...30, words("A register stays open for 1 to 30 minutes, and no longer by law"))
        let (morning, afternoon) = (hours("am"), hours("pm"))
        guard errors.isEmpty, let from, let minutes, let morning, let afternoon else { return nil }
        return TimesWish(from: from, registerMinutes: minutes, morning: morning, afternoon: afternoon)
    }

    private mutating func hours(_ session: String) -> TimesWish.Hours? {
        let (starts, stops) =
            session == "am"
            ? (words("Morning, start"), words("Morning, end")) : (words("Afternoon, start"), words("Afternoon, end"))
        let opens = time("\(session)-opens", starts)
        let ends = time("\(session)-ends", stops)
        guard let opens, let ends else { return nil }
        return TimesWish.Hours(opens: opens, ends: ends)
    }

    /// `years`: weeks are counted from a day that the school's calendar knows.
    mutating func cycle(in years: ClosedRange<Day>) -> TimetableCycle? {
        guard let weeks = number("weeks", in: 1...2, words("Choose one week or two")) else { return nil }
        guard weeks == 2 else { return .oneWeek }
        guard let begins = day("begins", words("Say which week is a week A")) else { return nil }
        guard years.contains(begins) else {
            let (first, last) = (words.fullDay(years.lowerBound), words.fullDay(years.upperBound))
            fault("begins", words("Choose a day from \(first) to \(last)"))
            return nil
        }
        return .twoWeeks(weekABegins: begins.monday, skipsHolidays: isTicked("skips"))
    }

    /// So many lines the form has.
    static let mostPeriods = 10

    /// The lines that are not empty, and from which day they hold.
    mutating func periods() -> (lines: [PeriodLine], from: Day)? {
        let from = day("from", words("Say from which day these times hold"))
        let lines = (1...Self.mostPeriods).compactMap { period($0) }
        guard errors.isEmpty, let from else { return nil }
        return (lines, from)
    }

    private mutating func period(_ number: Int) -> PeriodLine? {
        let fields = ["name-\(number)", "starts-\(number)", "ends-\(number)"]
        guard fields.contains(where: { form.text($0) != nil }) else { return nil }
        let name = text(fields[0], words("Say what period \(number) is called"), longest: 40)
        let starts = time(fields[1], words("Period \(number), start"))
        let ends = time(fields[2], words("Period \(number), end"))
        guard let starts, let ends, let name else { return nil }
        return PeriodLine(number: number, name: name, starts: starts, ends: ends)
    }
}
