import Pages
import People

/// Detentions in words, for families and for staff.
extension Words {
    /// "Monday 23 November, 12:40 to 13:00".
    func says(_ span: DetentionSpan) -> String {
        self("\(long(span.day)), \(time(span.starts)) to \(time(span.ends))")
    }

    /// "Mon 23 Nov, 12:40 to 13:00".
    func short(_ span: DetentionSpan) -> String {
        self("\(short(span.day)), \(time(span.starts)) to \(time(span.ends))")
    }

    func says(_ outcome: DetentionOutcome) -> String {
        switch outcome {
        case .came: self("Came", context: "detention")
        case .missed: self("Missed", context: "detention")
        case .excused: self("Did not have to come", context: "detention")
        }
    }

    func says(_ answer: DetentionAnswer.Says) -> String {
        switch answer {
        case .seen: self("Seen", context: "detention")
        case .weKnow: self("We know", context: "detention")
        case .weCannot: self("We cannot", context: "detention")
        }
    }

    func says(_ way: DetentionTold.Way) -> String {
        switch way {
        case .telephone: self("by telephone")
        case .paper: self("on paper")
        case .inPerson: self("in person")
        }
    }

    /// What is to be weighed before a detention is set.
    func says(_ warning: DetentionWarning) -> String {
        switch warning {
        case .clash(let name, let clash): says(name, clash)
        case .noSchool(let kind): self("There is no school that day: \(whyClosed(kind)).")
        case .besideHalfTerm: self("That weekend is next to half-term: the law allows no detention on it.")
        case .afterSchool(let ends):
            self("It ends after school is over at \(time(ends)). This school holds no detentions after school.")
        case .afterTheBus(let bus):
            self("It ends after the school bus leaves at \(time(bus)). Ask how they will get home.")
        case .shortNotice(let hours):
            hours == 0
                ? self("It has already begun.")
                : count(
                    hours, one: "The family hears of it less than 1 hour before.",
                    other: "The family hears of it less than %1 hours before.")
        case .shortLunch(let minutes):
            count(
                minutes, one: "It leaves 1 minute of lunch, too short to eat.",
                other: "It leaves %1 minutes of lunch, too short to eat.")
        }
    }

    private func says(_ name: String, _ clash: DetentionClash) -> String {
        switch clash.kind {
        case .away: self("\(name) will be away then: school has been told.")
        case .club:
            self("\(name) goes to a club then: \(clash.title ?? ""), \(clash.span.map { short($0) } ?? "").")
        case .detention:
            self("\(name) has another detention then: \(clash.title ?? ""), \(clash.span.map { short($0) } ?? "").")
        }
    }
}

/// One detention in the words of a family's page.
struct DetentionTeller {
    let words: Words
    let now: Instant

    private var today: Day { SchoolTime.day(of: now) }

    /// What holds now, first: a shape, a tone and words.
    func look(of detention: DetentionHistory) -> (shape: Icon, tone: Tone) {
        if detention.isCancelled { return (.cross, .plain) }
        switch detention.outcome {
        case .came: return (.check, .good)
        case .missed: return (.question, .mind)
        case .excused: return (.dash, .plain)
        case nil: return (.clock, .info)
        }
    }

    /// "Lunchtime detention", "Cancelled: lunchtime detention".
    func title(of detention: DetentionHistory) -> String {
        let title = detention.current.title
        if detention.isCancelled { return words("Cancelled: \(title)") }
        switch detention.outcome {
        case .came: return words("\(title): came")
        case .missed: return words("\(title): missed")
        case .excused: return words("\(title): did not have to come")
        case nil: return detention.current.state == .moved ? words("Moved: \(title)") : title
        }
    }

    /// "Monday 23 November, 12:40 to 13:00 · Library"; of a detention today it says so first.
    func about(_ detention: DetentionHistory) -> String {
        let current = detention.current
        let when = words.says(current.span)
        let says = current.span.day == today ? words("Today, \(when)") : when
        return [says, current.place].joined(separator: " · ")
    }

    /// Old and new, with the day and the reason.
    func change(_ detention: DetentionHistory) -> HTML? {
        guard let before = detention.before else { return nil }
        let current = detention.current
        let day = words.long(SchoolTime.day(of: current.at))
        let why = current.because.map { "<span dir=\"auto\">\($0)</span>" as HTML } ?? ""
        if detention.isCancelled { return "\(words("School cancelled this on \(day).")) \(why)" }
        return "\(words("Moved on \(day). Before, it was \(words.says(before.span)), \(before.place).")) \(why)"
    }
}
