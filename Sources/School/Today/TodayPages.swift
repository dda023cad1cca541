import Pages
import People

/// A child's day as a page.
struct TodayPages {
    let view: ChildToday
    let words: Words

    private var teller: DayTeller { view.teller(words) }
    private var path: String { view.path }

    /// The sentence that answers first, also for screen readers when the page changes.
    var says: String {
        let headline = teller.headline(view.day)
        return words("\(view.name): \(headline.says)")
    }

    var title: String {
        view.isToday ? words("\(view.name) today") : words("\(view.name), \(words.long(view.day.day))")
    }

    /// What changes while the page is open.
    var content: HTML {
        """
        \(headline(heading, above: liveLine(lastChange)))
        \(letters)\(answer)
        \(columns(dayCard.map { [$0] } ?? [], [needs, coming, answers, ahead, attendance].compactMap(\.self)))
        """
    }

    /// A day that has passed.
    var past: HTML {
        """
        \(headline(heading, above: softLine(words.long(view.day.day))))
        \(answer)
        \(dayCard)
        \(tools([neighbour(before: true), neighbour(before: false)].compactMap(\.self)))
        """
    }

    private var heading: String {
        guard view.isToday else { return words("\(view.name)’s day") }
        let isOver = view.day.school?.isOver ?? true
        return isOver ? words("\(view.name)’s day") : words("\(view.name)’s day so far")
    }

    private var lastChange: String {
        let noted =
            view.notes.filter { $0.current.day == view.day.day }.compactMap(\.current.shownAt)
            + view.awards.filter { $0.day == view.day.day }.map(\.at)
            + view.parts.filter { $0.current.day == view.day.day }.compactMap(\.current.shownAt)
            + view.clubs.flatMap { $0.marks[view.day.day] ?? [] }.map(\.at)
        let times = view.day.marks.values.map(\.current.at) + view.day.told.map(\.told) + noted
        let today = times.filter { SchoolTime.day(of: $0) == view.today }
        guard let last = today.max() else { return words.long(view.today) }
        return words("\(words.long(view.today)), last change \(words.time(SchoolTime.time(of: last)))")
    }

    private var tellButton: HTML? {
        view.child.mayAct
            ? linkButton(words("Tell school about an absence"), to: "\(path)/absences/new", .quiet) : nil
    }

    private var acts: HTML {
        tools(
            [
                tellButton, TogetherPages.link(view.child.pupil, words), clubsLink, NeedsPages.detailsLink(view, words),
                filesLink, WeekPages.link(words),
            ].compactMap(\.self))
    }

    private var answer: HTML {
        let headline = teller.headline(view.day)
        return """
            <div class="answer">\(stateLine(headline.icon, headline.tone, headline.says, detail: headline.detail))\(view.isToday ? acts : nil)</div>

            """
    }

    /// That the child is suspended, or works apart, before everything else.
    private var letters: HTML? {
        guard let behaviour = view.child.also(Behaviour.self) else { return nil }
        return FamilyExclusionPages(child: behaviour, words: words, today: view.today).notice(view.letters)
    }

    private var dayCard: HTML? {
        let happenings = DayTimeline(view: view, words: words).happenings
        guard !happenings.isEmpty else { return nil }
        return card(
            view.isToday ? words("Today") : words("The day"), id: "day", more: view.isToday ? yesterday : nil,
            aside: praise, timeline(happenings))
    }

    /// The day's praise in points. Nothing is ever taken away from it.
    private var praise: HTML? {
        let points = view.notes.filter { $0.counts && $0.isPraise && $0.current.day == view.day.day }
            .reduce(0) { $0 + $1.current.points }
        guard view.rules.showsPoints, points > 0 else { return nil }
        let says = words.count(points, one: "1 point for praise", other: "%1 points for praise")
        return "<span class=\"tag good praise\">\(icon(.star))\(says)</span>"
    }

    private var yesterday: PageLink? {
        view.calendar.previousSchoolDay(before: view.today).map { day in
            PageLink(day == view.today - 1 ? words("Yesterday") : words.short(day), to: "\(path)/days/\(day)")
        }
    }

    private func neighbour(before: Bool) -> HTML? {
        let day = view.day.day
        guard !before else {
            return view.calendar.previousSchoolDay(before: day).map {
                linkButton(words("Back to \(words.short($0))"), to: "\(path)/days/\($0)", .quiet)
            }
        }
        guard let next = view.calendar.nextSchoolDay(after: day), next < view.today else {
            return linkButton(words("On to today"), to: "\(path)/today", .quiet)
        }
        return linkButton(words("On to \(words.short(next))"), to: "\(path)/days/\(next)", .quiet)
    }

    private var needs: HTML? {
        let needed =
            view.needed.map { NeedsPages.row($0, words, names: false) } + NeedsPages.detentions(view, words)
            + NeedsPages.letters(view, words)
            + NeedsPages.details([view], words)
        return needed.isEmpty ? nil : card(words("Needs you"), id: "needs", rows(needed))
    }

    /// Detentions that ask nothing of this reader, and what is on.
    private var coming: HTML? {
        let detentions = view.detentions.map { all in
            all.coming.map { FamilyDetentionRows.coming($0, all, words) }
        }
        let lines = (detentions ?? []) + view.comingLines(words)
        guard !lines.isEmpty else { return nil }
        return card(words("Coming up"), id: "coming", more: view.allComing(words), rows(lines))
    }

    /// Answers that the reader has not said to have seen.
    private var answers: HTML? {
        let answered = view.news.unseen.filter { $0.aspect == NewsLine.answer }.compactMap { line in
            view.answers.first { $0.note == line.note }.map { (line.day, $0) }
        }
        guard !answered.isEmpty else { return nil }
        let lines = answered.map { day, answer -> HTML in
            let about = words("\(answer.title), \(words.short(day))")
            return row(
                words("\(answer.staffName) answered your question"), detail: about,
                aside: linkButton(
                    words("Read"), to: FamilyNote.path(view.child.pupil, answer.note), .quiet, about: about))
        }
        return card(words("Answers for you"), id: "answers", rows(lines))
    }

    private var ahead: HTML? {
        view.ahead.isEmpty
            ? nil
            : card(
                words("Absences school knows about"), id: "told",
                rows(view.ahead.map { ToldPages.row($0, words, path: path, today: view.today) }))
    }

    private var attendance: HTML? {
        guard let year = view.year else { return nil }
        return card(
            words("Attendance"), id: "att", more: PageLink(words("All marks"), to: "\(path)/attendance"),
            "\(missed(year))\(pictures)")
    }

    private func missed(_ year: AttendanceSum) -> HTML {
        guard year.possible > 0 else { return "<p>\(words("No sessions yet this school year."))</p>" }
        return bigFigure(words.days(halves: year.absence), words.missedThisYear(year))
    }

    private var pictures: HTML {
        let monday = view.today.monday
        let shown = (0..<Visit.weeksShown).reversed().map { week -> [DayCell] in
            let first = monday - 7 * week
            return (first...first + 4).map { cell($0) }
        }
        return weeks(words, shown)
    }

    private func cell(_ day: Day) -> DayCell {
        teller.cell(FamilyDay(day, view.marks, joined: view.child.joined, told: [], now: view.now, view.calendar))
    }
}

extension Words {
    /// "missed this year, all agreed".
    func missedThisYear(_ year: AttendanceSum) -> String {
        year.absence > 0 && year.unauthorised == 0 ? self("missed this year, all agreed") : self("missed this year")
    }

    /// "all day", "the morning".
    func says(_ part: AbsenceReport.Part) -> String {
        switch part {
        case .allDay: self("all day")
        case .morning: self("the morning")
        case .afternoon: self("the afternoon")
        }
    }
}

/// What a family is asked for.
enum NeedsPages {
    /// Detentions that wait for an answer.
    static func detentions(_ view: ChildToday, _ words: Words, names: Bool = false) -> [HTML] {
        guard let detentions = view.detentions else { return [] }
        return detentions.toAnswer.map { FamilyDetentionRows.needs($0, detentions, words, names: names) }
    }

    /// `names` where several children stand in one list.
    static func row(_ needed: NeededReason, _ words: Words, names: Bool) -> HTML {
        let name = needed.child.name.first
        let day = words.long(needed.day)
        let title = names ? words("\(name): why away on \(day)?") : words("Why was \(name) away on \(day)?")
        let part: String =
            switch needed.part {
            case .allDay: words("Morning and afternoon")
            case .morning: words("Morning")
            case .afternoon: words("Afternoon")
            }
        let due = needed.due.map { words("by \(words.long($0))") }
        return Pages.row(
            title, detail: [part, due].compactMap(\.self).joined(separator: " · "),
            aside: linkButton(words("Tell school"), to: needed.path, about: words("why \(name) was away on \(day)")))
    }
}

/// What a family has told the school.
enum ToldPages {
    static func row(_ report: AbsenceReport, _ words: Words, path: String, today: Day) -> HTML {
        let title = words("\(words.says(report.days, report.part)): \(words.says(report.kind))")
        return Pages.row(
            title, detail: words.says(toldBy: report, today: today),
            aside: PageLink(words("Look"), to: "\(path)/absences/\(report.id)").html)
    }
}
