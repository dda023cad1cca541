import Pages
import People

/// How attendance is said to a family. Codes are never shown: some of them say what is nobody's business.
extension Words {
    /// "Late, arrived 9:04". `asks` is false for a reader whom the school does not ask for reasons.
    func says(_ mark: MarkSummary, asks: Bool = true) -> String {
        switch mark {
        case .notTaken: self("Register not taken yet")
        case .inSchool: self("In school, on time")
        case .late(let arrived?, _): self("Late, arrived \(time(arrived))")
        case .late(nil, let minutes?): count(minutes, one: "Late by 1 minute", other: "Late by \(minutes) minutes")
        case .late(nil, nil): self("Late")
        case .lateAfterClosing(let arrived?, _): self("Arrived at \(time(arrived)), after the register closed")
        case .lateAfterClosing: self("Arrived after the register closed")
        case .learningElsewhere(let words), .awayAgreed(let words), .awayNotAgreed(let words), .notCounted(let words):
            self(Sentence(stringLiteral: words))
        case .awayAsk: asks ? self("Away, please tell us why") : self("Away, reason not known yet")
        case .awayAnswered: self("Away, school has been told why")
        case .closed: self("School closed")
        case .unknown: self("A mark that Hometime does not know; the school can say what it means")
        }
    }

    /// Of a lesson: "In the lesson", "Late by 5 minutes".
    func says(lesson mark: MarkSummary, asks: Bool = true) -> String {
        if case .inSchool = mark { self("In the lesson") } else { says(mark, asks: asks) }
    }

    func says(_ session: Session) -> String { session == .morning ? self("Morning") : self("Afternoon") }

    /// Why there is no school: "Half-term", or the school's own words.
    func whyClosed(_ kind: DayKind) -> String {
        switch kind {
        case .school: ""
        case .weekend: self("Weekend")
        case .holiday: self("School holidays")
        case .halfTerm: self("Half-term")
        case .inset(let words), .closure(let words), .other(let words): words
        case .bankHoliday(let title): self(Sentence(stringLiteral: title))
        }
    }

    /// "ill", as part of a sentence.
    func says(_ kind: AbsenceReport.Kind) -> String {
        switch kind {
        case .ill: self("ill", context: "absence")
        case .appointment: self("at an appointment", context: "absence")
        case .late: self("coming late", context: "absence")
        case .other: self("away", context: "absence")
        }
    }

    /// "Friday 20 November, morning"; "Monday 23 to Wednesday 25 November".
    func says(_ days: ClosedRange<Day>, _ part: AbsenceReport.Part) -> String {
        let span =
            days.count == 1
            ? long(days.lowerBound) : self("\(long(days.lowerBound)) to \(long(days.upperBound))")
        switch part {
        case .allDay: return days.count == 1 ? self("\(span), all day") : self("\(span), all day each day")
        case .morning: return self("\(span), morning")
        case .afternoon: return self("\(span), afternoon")
        }
    }

    /// "You told us at 8:05", "You told us on Thu 19 Nov at 19:20"; of somebody else's report only that there is one.
    func says(toldBy report: AbsenceReport, today: Day) -> String {
        guard report.by == .reader else { return self("School has been told") }
        let (day, at) = SchoolTime.local(report.told)
        return day == today
            ? self("You told us at \(time(at))") : self("You told us on \(short(day)) at \(time(at))")
    }

    /// "You told us at 8:05: ill".
    func says(_ report: AbsenceReport, today: Day) -> String {
        self("\(says(toldBy: report, today: today)): \(says(report.kind))")
    }
}

extension MarkSummary {
    var shape: Icon {
        switch self {
        case .notTaken, .notCounted: .dots
        case .inSchool: .check
        case .late: .clock
        case .learningElsewhere: .bus
        case .awayAgreed, .awayAnswered: .dash
        case .awayAsk, .unknown: .question
        case .awayNotAgreed, .lateAfterClosing: .cross
        case .closed: .home
        }
    }

    var tone: Tone {
        switch self {
        case .notTaken, .notCounted, .closed, .unknown: .plain
        case .inSchool: .good
        case .late: .mind
        case .learningElsewhere: .info
        case .awayAgreed, .awayAnswered: .away
        case .awayAsk: .ask
        case .awayNotAgreed, .lateAfterClosing: .bad
        }
    }
}
