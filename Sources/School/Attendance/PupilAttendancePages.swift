import Pages
import People

/// A pupil's attendance as a page for staff: the sums, the register week by week, and how each mark came about.
struct PupilAttendancePages {
    let view: PupilAttendance
    let words: Words

    private var child: Seen<Attendance> { view.child }

    func page(_ visit: Visit) -> HTML {
        let title = words("\(child.name.full)’s attendance")
        return visit.staffPage(
            title, section: .classes,
            """
            \(headline(title, above: softLine(above), aside: concern))
            \(printed)\(switcher)\(figures)
            \(columns([registerCard, marksCard], [sumsCard, halfTermsCard, toldCard, lessonsCard].compactMap(\.self)))
            """)
    }

    private var above: String {
        let place = [child.className, child.schoolName].compactMap(\.self).joined(separator: " · ")
        return words("\(place) · school year \(words.years(view.year))")
    }

    private var concern: HTML? {
        switch view.concern {
        case .none: nil
        case .persistent: tag(words("Persistent absence: 10% or more missed"), .ask)
        case .severe: tag(words("Severe absence: 50% or more missed"), .bad)
        }
    }

    /// Whose sheet of paper it is.
    private var printed: HTML {
        let (day, time) = SchoolTime.local(view.now)
        return """
            <p class="print-only">\(words("Printed \(words.long(day)) \(day.year), \(words.time(time)), for \(view.reader.name)."))</p>

            """
    }

    private var switcher: HTML {
        guard view.years.count > 1 else { return "" }
        let places = view.years.map { year in
            Place(
                words("\(year.startYear) to \(year.startYear + 1)"), "\(view.path)?year=\(year.startYear)",
                isCurrent: year == view.year)
        }
        return "<div class=\"tools\">\(tabs(words("School year"), places))</div>\n"
    }

    private var figures: HTML {
        let sum = view.sum
        guard let percent = words.percent(sum.attended, of: sum.possible) else {
            return emptyState(.day, words("No sessions yet"))
        }
        return facts([
            fact(percent, words("\(sum.attended) of \(sum.possible) sessions attended")),
            fact(words.days(halves: sum.absence), words("missed")),
            fact("\(sum.unauthorised)", words("sessions not authorised")),
            fact("\(sum.late)", words("sessions late (L and U)")),
        ])
    }

    // MARK: The register

    private var registerCard: HTML {
        let weeks = view.weeks
        let content: HTML =
            weeks.isEmpty
            ? emptyState(.day, words("No mark yet"))
            : dataTable(
                caption: words("Each day’s morning and afternoon mark, the newest week first"), id: "weeks",
                spacing: .dense,
                columns: [Column(words("Week of"))] + (1...5).map { Column(words.weekdayShort($0)) },
                rows: weeks.map { week in
                    [pair("\(words.shortDate(day: week.monday.dayOfMonth, month: week.monday.month))")]
                        + week.days.map(cell)
                })
        return card(words("The register"), id: "register", content)
    }

    /// What must stay on one line.
    func pair(_ content: HTML) -> HTML { "<span class=\"pair\">\(content)</span>" }

    private func cell(_ cell: RegisterWeek.Cell) -> HTML {
        if cell.marks.isEmpty, cell.kind != .school { return "<span class=\"soft small\">\(closed(cell.kind))</span>" }
        return pair(Session.allCases.map { mark(cell, $0) }.joined(separator: " "))
    }

    private func closed(_ kind: DayKind) -> String {
        switch kind {
        case .inset: words("INSET")
        case .halfTerm, .holiday: words("hols", context: "school holidays, very short")
        default: words("closed", context: "a day without school, very short")
        }
    }

    private func mark(_ cell: RegisterWeek.Cell, _ session: Session) -> HTML {
        guard let mark = cell.marks[session] else {
            let says = cell.isPast ? words("no mark") : words("still to come")
            return
                "<span class=\"soft\" title=\"\(says)\"><span aria-hidden=\"true\">·</span><span class=\"sr\">\(says)</span></span>"
        }
        guard !mark.isPlain else { return "<span class=\"soft\">\(mark.code)</span>" }
        let sign = tag(mark.code, AttendanceCodes.national.look(of: mark.code).tone)
        guard let path = view.path(of: Slot(session), on: cell.day) else { return sign }
        let says = "\(words.short(cell.day)), \(words.says(session)): \(words.name(of: mark.code))"
        return
            "<a class=\"state-link\" href=\"\(link: path)\" title=\"\(says)\">\(sign)<span class=\"sr\">\(says)</span></a>"
    }

    // MARK: Marks to know about

    private var marksCard: HTML {
        let lines = view.toKnowAbout
        guard !lines.isEmpty else {
            return card(words("Marks to know about"), id: "marks", softLine(words("None: here, on time, every time.")))
        }
        return card(
            words("Marks to know about"), id: "marks", aside: "<span class=\"soft small\">\(lines.count)</span>",
            rows(lines.map { line($0.day, $0.slot, $0.history) }))
    }

    private func line(_ day: Day, _ slot: Slot, _ history: MarkHistory) -> HTML {
        let look = AttendanceCodes.national.look(of: history.current.code)
        let when = words("\(words.short(day)), \(slot == .morning ? words("morning") : words("afternoon"))")
        let change = view.path(of: slot, on: day).map { PageLink(words("Put right"), to: $0).html(about: when) }
        return """
            <div class="open-line"><span class="said">\(dot(look.icon, look.tone))<b>\(MarkHistoryPages.title(history.current, words))</b></span>\
            <span class="soft small">\(when)\(change.map { " · \($0)" as HTML })</span>\
            \(details(words("How it came about"), MarkHistoryPages.entries(history, words)))</div>
            """
    }
}

extension PageLink {
    /// The link, with what it is about for ears alone.
    func html(about: String) -> HTML {
        "<a href=\"\(link: href)\">\(label)<span class=\"sr\">, \(about)</span></a>"
    }
}
