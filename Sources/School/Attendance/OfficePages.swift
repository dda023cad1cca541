import Pages
import People

/// The office's page of a day's registers: which are taken, who is away and why, and what must still be found out.
enum OfficePages {
    static func day(_ office: OfficeDay, forms: OfficeForms = OfficeForms(), visit: Visit) throws -> HTML {
        let words = visit.words
        return try visit.staffPage(
            words("Registers of \(office.school.schoolName)"), section: .office, hasErrors: forms.hasErrors,
            """
            \(headline(words("Registers"), above: softLine("\(office.school.schoolName) · \(words.long(office.day.day))")))
            \(visit.officePlaces(of: office.school, current: .registers))\(said(office, words))\(errorSummary(words, forms.reason))\(errorSummary(words, forms.arrival))\(figures(office, words))\
            \(columns([arrivals(office, forms, visit), open(office, forms, visit)], [classes(office, words), strangers(office, words)]))
            \(away(office, words))\(days(office, words))
            """)
    }

    /// What the last act did.
    private static func said(_ office: OfficeDay, _ words: Words) -> HTML? {
        guard let done = office.done else { return nil }
        let title =
            switch done.act {
            case .reason: words("The reason is in the register")
            case .arrival: words("\(done.pupil.name) is signed in")
            }
        let codes = done.codes.map { session, code in
            let name = words.name(of: code)
            return session == .morning ? words("morning \(code), \(name)") : words("afternoon \(code), \(name)")
        }
        let says = "\(words.long(done.day)): \(codes.joined(separator: "; "))"
        return notice(title, .check, .good, isAnswer: true, "<p>\(done.pupil.link) · \(says)</p>")
    }

    private static func figures(_ office: OfficeDay, _ words: Words) -> HTML {
        guard office.day.kind == .school else {
            return emptyState(.home, words("No school that day"), detail: words.says(office.day.kind).firstUpper)
        }
        let slot = Slot(office.session)
        let registers = office.groups.flatMap(\.registers).filter { $0.place.slot == slot && $0.expected > 0 }
        let done = registers.count { $0.state == .complete }
        let behind = registers.count { [.late, .missing].contains($0.state) }
        let awayNow = office.away.count { $0.marks[office.session] != nil }
        let session = office.session == .morning ? words("this morning") : words("this afternoon")
        return facts([
            fact("\(done)/\(registers.count)", words("registers complete \(session)")),
            fact("\(behind)", words("late or not taken")), fact("\(awayNow)", words("away \(session)")),
            fact("\(office.open.count)", words("reasons to find")),
        ])
    }

    // MARK: Registers

    private static func classes(_ office: OfficeDay, _ words: Words) -> HTML {
        guard office.day.kind == .school else { return "" }
        let groups = office.groups.filter { $0.expected > 0 }.sorted { urgency($0) > urgency($1) }
        return card(
            words("Classes"), id: "classes",
            groups.isEmpty
                ? emptyState(.people, words("No class this school year yet")) : RegisterListPages.table(groups, words))
    }

    /// What must be chased stands first.
    private static func urgency(_ group: ListedGroup) -> Int {
        group.registers.map { register in
            switch register.state {
            case .missing: 3
            case .late: 2
            case .open: 1
            case .noSession, .notYet, .complete: 0
            }
        }.max() ?? 0
    }

    // MARK: Who is away

    private static func away(_ office: OfficeDay, _ words: Words) -> HTML {
        let lines = office.away.map { away -> [HTML] in
            [
                away.pupil.link,
                "\(away.pupil.className ?? "–")", mark(away.marks[.morning], words),
                mark(away.marks[.afternoon], words),
            ]
        }
        let content =
            lines.isEmpty
            ? emptyState(.check, words("Nobody is marked away"))
            : dataTable(
                caption: words("Away on \(words.long(office.day.day))"), id: "away-table", narrow: .stacks,
                columns: [
                    Column(words("Name")), Column(words("Class")), Column(words("Morning")), Column(words("Afternoon")),
                ], rows: lines)
        return card(words("Away"), id: "away", aside: "<span class=\"soft small\">\(office.away.count)</span>", content)
    }

    private static func mark(_ mark: ListedMark?, _ words: Words) -> HTML {
        guard let mark else { return "<span class=\"soft\">–</span>" }
        let tone = AttendanceCodes.national.look(of: mark.code).tone
        let reason = mark.reason.map { "<span class=\"soft small\"> \($0)</span>" as HTML }
        return "\(tag("\(mark.code) \(words.name(of: mark.code))", tone))\(reason)"
    }

    // MARK: Codes nobody knows

    private static func strangers(_ office: OfficeDay, _ words: Words) -> HTML {
        guard !office.strangers.isEmpty else { return "" }
        let lines = office.strangers.map { stranger -> HTML in
            let sessions = words.count(stranger.sessions, one: "%1 session", other: "%1 sessions")
            return row(
                words("Code \(stranger.code)"),
                detail: AttendanceCodes.national[stranger.code] == nil
                    ? words("\(sessions). Kept as it came, and counted nowhere.")
                    : words("\(sessions). Not in force this school year; it counts as it always did."))
        }
        return card(words("Codes to look into"), id: "strangers", rows(lines))
    }

    private static func days(_ office: OfficeDay, _ words: Words) -> HTML {
        let calendar = office.day.calendar
        let today = SchoolTime.day(of: office.day.now)
        let after = calendar.nextSchoolDay(after: office.day.day).flatMap { $0 <= today ? $0 : nil }
        func link(_ day: Day?, _ relation: HTML) -> HTML {
            guard let day else { return "<span></span>" }
            return """
                <a class="button quiet" rel="\(relation)" href="\(link: "\(office.path)?day=\(day)")">\(words.short(day))</a>
                """
        }
        return """
            <nav class="pagination" aria-label="\(words("Other days"))">\
            \(link(calendar.previousSchoolDay(before: office.day.day), "prev"))\
            <a href="\(link: office.path)">\(words("Today"))</a>\(link(after, "next"))</nav>

            """
    }
}
