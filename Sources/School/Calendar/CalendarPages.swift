import Pages
import People

/// The office's page of a school year: the year as a picture and as a table, and the forms that change it.
struct CalendarPages {
    let shown: ShownCalendar
    let asked: AskedForm?
    let visit: Visit

    var words: Words { visit.words }
    var calendar: SchoolCalendar { shown.calendar }

    func page() throws -> HTML {
        let errors = asked?.filled ?? .empty
        let places = try visit.officePlaces(of: shown.school, current: .calendar)
        return visit.staffPage(
            words("Calendar"), section: .office, hasErrors: !errors.errors.isEmpty,
            """
            \(headline(words("Calendar, \(words.years(shown.year))"), above: softLine(shown.school.schoolName)))
            \(places)\(done)\(errorSummary(words, errors))\(figures)
            \(picture)\(columns([table], [termsCard, closedCard, timesCard] + timetableCards))
            \(years)
            """)
    }

    // MARK: What stands there

    private var done: HTML {
        let says: String? =
            switch visit.query["done"] {
            case "term": words("The term is in the calendar")
            case "no-term": words("The term is out of the calendar")
            case "closed": words("The closed days are in the calendar")
            case "open": words("The school is open again that day")
            case "times": words("The session times are kept")
            case "no-times": words("Those session times are taken back")
            case "cycle": words("The weeks of the timetable are kept")
            case "periods": words("The periods are kept")
            default: nil
            }
        return says.map { notice($0, .check, .good, isAnswer: true) } ?? ""
    }

    private var figures: HTML {
        let (days, usual) = (shown.schoolDays, ShownCalendar.usualDays)
        let enough =
            days >= usual
            ? words("school days; \(usual) is the usual least")
            : words("school days; \(usual) is the usual least, so \(usual - days) are missing")
        return facts([
            fact("\(days)", enough), fact("\(2 * days)", words("sessions; \(2 * usual) is the usual least")),
            fact("\(shown.insetDays)", words("INSET days; 5 are usual")),
        ])
    }

    private var picture: HTML {
        let cells = shown.year.days.compactMap { day in
            YearDay(calendar.kind(of: day)).map {
                YearCell(weekday: day.weekday.rawValue, day: day.dayOfMonth, month: day.month, $0)
            }
        }
        let says = words.count(
            shown.schoolDays, one: "Calendar of %1 school day. The table below names all others.",
            other: "Calendar of %1 school days. The table below names all others.")
        return card(words("The year"), id: "year", schoolYear(words, says: says, cells))
    }

    private var table: HTML {
        guard !shown.entries.isEmpty else {
            return emptyState(
                .day, words("Nothing is entered for this year yet"),
                detail: words("Without terms there are no registers. Add the first term."))
        }
        return card(
            words("Dates"), id: "dates",
            dataTable(
                caption: words("Terms, half-terms and days without school, \(words.years(shown.year))"),
                id: "dates-table",
                narrow: .stacks,
                columns: [Column(words("What")), Column(words("Days")), Column(words("School days"), isNumber: true)],
                rows: shown.entries.map(line)))
    }

    private func line(_ entry: CalendarEntry) -> [HTML] {
        let days: HTML = "\(words.span(entry.days))"
        switch entry.kind {
        case .term(let name, let count): return ["<b>\(name)</b>", days, "\(count)"]
        case .halfTerm: return ["\(words("Half-term"))", days, "–"]
        case .bankHoliday(let title): return ["\(words.whyClosed(.bankHoliday(title)))", days, "–"]
        case .closed(let day):
            return ["\(words.about(day))", days, "–"]
        }
    }

    private var years: HTML {
        let this = SchoolYear(of: shown.today)
        let links = [this.previous, this, this.next].map {
            Place(words.years($0), "\(shown.path)/calendar?year=\($0.startYear)", isCurrent: $0 == shown.year)
        }
        return tools([tabs(words("School years"), links)])
    }
}
