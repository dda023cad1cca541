import Pages
import People

/// A child's attendance as a page for their family.
struct FamilyAttendancePages {
    let view: FamilyAttendance
    let words: Words

    private var name: String { view.child.name.first }
    private var teller: DayTeller {
        DayTeller(words: words, calendar: view.calendar, today: view.today, asks: view.child.mayAct)
    }

    var content: HTML {
        """
        \(headline(words("\(name)’s attendance"), above: above))
        \(printed)\(switcher)\(answer)\(figures)\(picture)\(marksCard)\(lessons)
        """
    }

    /// Every school day of the year in words.
    var list: HTML {
        """
        \(headline(words("\(name)’s attendance, day by day"), above: above))
        \(printed)
        \(card(words("Every school day"), id: "days", more: PageLink(words("Back to the calendar"), to: back), dayTable))
        """
    }

    private var back: String { view.isThisYear ? view.path : "\(view.path)?year=\(view.year.startYear)" }

    private var above: HTML {
        softLine(
            view.isThisYear
                ? words("School year \(words.years(view.year)), up to \(words.long(view.today))")
                : words("School year \(words.years(view.year))"))
    }

    /// Whose sheet of paper it is.
    private var printed: HTML {
        let child = [view.child.name.full, view.child.className, view.child.schoolName].compactMap(\.self)
        let (day, time) = SchoolTime.local(view.now)
        return """
            <p class="print-only">\(child.joined(separator: ", ")). \
            \(words("Printed \(words.long(day)) \(day.year), \(words.time(time))."))</p>

            """
    }

    private var switcher: HTML {
        guard view.years.count > 1 else { return "" }
        let places = view.years.map { year in
            Place(
                words.years(year), "\(view.path)?year=\(year.startYear)",
                isCurrent: year == view.year)
        }
        return "<div class=\"tools\">\(tabs(words("School year"), places))</div>\n"
    }

    private var answer: HTML {
        guard view.isThisYear else { return "" }
        let headline = teller.headline(view.day(view.today))
        let tell: HTML? =
            view.child.mayAct
            ? linkButton(words("Tell school about an absence"), to: "/children/\(view.child.pupil)/absences/new") : nil
        return """
            <div class="answer">\
            \(stateLine(headline.icon, headline.tone, headline.says, detail: headline.detail))\(tell)</div>

            """
    }

    private var figures: HTML {
        let sum = view.sum
        guard let percent = words.percent(sum.attended, of: sum.possible) else {
            return emptyState(
                .day, words("No sessions yet"),
                detail: words("As soon as a register has been taken this school year, it is counted here."))
        }
        return facts(
            [
                fact(words.days(halves: sum.absence), view.isThisYear ? words.missedThisYear(sum) : words("missed")),
                fact("\(view.late)", words("late, before the register closed")), half,
                fact(percent, words("\(sum.attended) of \(sum.possible) sessions")),
            ].compactMap(\.self))
    }

    private var half: HTML? {
        view.sinceHalfTerm.map { half, sum in
            fact(
                words.days(halves: sum.absence),
                half.part == 2 ? words("missed since half-term") : words("missed since the holidays"))
        }
    }

    private var picture: HTML {
        let days = view.weekdays.map { teller.cell(view.day($0)) }
        guard !days.isEmpty else { return "" }
        return card(
            view.isThisYear ? words("The year so far") : words("The year"), id: "year",
            more: PageLink(words("As a list"), to: "\(view.path)/list?year=\(view.year.startYear)"),
            yearCalendar(words, id: "year-list", listsDays: false, days))
    }

    private var marksCard: HTML {
        let lines = view.toKnowAbout
        guard view.sum.possible > 0 || !lines.isEmpty else { return "" }
        let content: HTML =
            lines.isEmpty
            ? "<p>\(words("None: in school, on time, every time."))</p>"
            : dataTable(
                caption: words("Marks to know about, the newest first"), id: "marks-list", narrow: .stacks,
                columns: [
                    Column(words("Date")), Column(words("Session")), Column(words("Mark")), Column(words("Reason")),
                ], rows: lines.map(row))
        return card(words("Marks to know about"), id: "marks", content)
    }

    private func row(_ line: MarkLine) -> [HTML] {
        let session = line.sessions.count == 2 ? words("Morning and afternoon") : words.says(line.sessions[0])
        return [
            whole(words.short(line.day)), "\(session)", mark(line.summary.mark),
            reason(line.summary, line.told) + history(line.history, line.day),
        ]
    }

    private func mark(_ mark: MarkSummary) -> HTML {
        "<span class=\"said\">\(dot(mark.shape, mark.tone))<span>\(words.says(mark, asks: teller.asks))</span></span>"
    }

    private func reason(_ summary: SessionSummary, _ told: AbsenceReport?) -> HTML {
        let reason = summary.reason.map { "<span dir=\"auto\">\($0)</span>" as HTML }
        let told = told.map { "\(words.says($0, today: view.today))" as HTML }
        return [reason, told].compactMap(\.self).joined(separator: "<br>")
    }

    private func history(_ history: MarkHistory, _ day: Day) -> HTML {
        let lines = MarkTale(history, on: day, words: words, asks: teller.asks).lines
        return lines.isEmpty ? "" : "<span class=\"tale soft small\">\(lines.joined(separator: "<br>"))</span>"
    }

    private var dayTable: HTML {
        let days = view.schoolDays
        guard !days.isEmpty else { return "<p>\(words("No sessions yet"))</p>" }
        return dataTable(
            caption: words("Every school day of \(words.years(view.year))"), id: "day-list", narrow: .stacks,
            columns: [Column(words("Date")), Column(words("Morning")), Column(words("Afternoon"))],
            rows: days.map { day in
                [Session.morning, .afternoon].reduce(into: [whole(words.short(day.day))]) {
                    $0.append(cell(day, $1))
                }
            })
    }

    private func cell(_ day: FamilyDay, _ session: Session) -> HTML {
        guard let summary = day.school?[session] else { return "" }
        let reason = summary.reason.map { "<br><span class=\"soft small\" dir=\"auto\">\($0)</span>" as HTML }
        return "\(words.says(summary.mark, asks: teller.asks))\(reason)"
    }

    private var lessons: HTML {
        let days = view.lessonDays
        guard !days.isEmpty else { return "" }
        let numbers = Set(days.flatMap { $0.marks.keys.compactMap(\.lesson) }).sorted()
        return card(
            words("Lessons in the last ten school days"), id: "lessons",
            dataTable(
                caption: words("Lesson marks, which the school keeps beside its registers"), id: "lesson-list",
                spacing: .dense,
                columns: [Column(words("Date"))] + numbers.map { Column("\($0)", heard: words("Lesson \($0)")) },
                rows: days.map { day in [whole(words.short(day.day))] + numbers.map { lesson(day, $0) } }))
    }

    private func lesson(_ day: FamilyDay, _ number: Int) -> HTML {
        guard let history = day.marks[.lesson(number)] else { return "<span class=\"sr\">\(words("No mark"))</span>" }
        let mark = MarkSummary(history, on: day.day, nil, .national)
        let says = words.says(lesson: mark, asks: teller.asks)
        if case .inSchool = mark { return "\(dot(mark.shape, mark.tone))<span class=\"sr\">\(says)</span>" }
        return "<span class=\"said\">\(dot(mark.shape, mark.tone))<span class=\"small\">\(says)</span></span>"
    }
}

extension Slot {
    /// A lesson's number. Nil for a session.
    var lesson: Int? {
        if case .lesson(let number) = self { number } else { nil }
    }
}
