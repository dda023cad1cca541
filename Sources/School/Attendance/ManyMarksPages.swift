import Pages
import People

/// The office's page of marks for many at once: the form, and what would become of it.
struct ManyMarksPages {
    let school: SeenAll<Attendance>
    let groups: [ClassGroup]
    let years: [String]
    let codes: [AttendanceCode]
    let filled: Filled
    let plan: ManyMarksPlan?
    let visit: Visit

    private var words: Words { visit.words }
    private var path: String { "/schools/\(school.schoolSlug)/marks" }

    func page() throws -> HTML {
        let places = try visit.officePlaces(of: school, current: .marks)
        return visit.staffPage(
            words("Marks for many"), section: .office, hasErrors: !filled.errors.isEmpty,
            """
            \(headline(words("Marks for many"), above: softLine(school.schoolName)))
            \(places)\(done)\(errorSummary(words, filled))\(stack(cards))
            """)
    }

    private var cards: [HTML] {
        guard let plan else { return [formCard(words("One mark for many pupils"))] }
        return [planCard(plan), formCard(words("Change it"))]
    }

    private var done: HTML {
        guard let done = visit.query["done"] else { return "" }
        if let count = Int(done), count > 0 {
            let says = words.count(count, one: "%1 session is marked", other: "%1 sessions are marked")
            return notice(says, .check, .good, isAnswer: true, what.map { "<p>\($0)</p>" } ?? "")
        }
        return notice(
            done == "again" ? words("These marks were made already") : words("There was nothing left to mark"), .note,
            .info, isAnswer: true, "<p>\(words("Nothing has changed."))</p>")
    }

    /// "V Educational visit or trip · Monday 23 to Friday 27 November".
    private var what: String? {
        guard let code = visit.query["code"].flatMap({ AttendanceCodes.national[$0] }),
            let first = visit.query["from"].flatMap({ Day($0) }), let last = visit.query["until"].flatMap({ Day($0) }),
            first <= last
        else { return nil }
        return "\(code.code) \(words.name(of: code.code)) · \(words.span(first...last))"
    }

    // MARK: The form

    private func formCard(_ title: String) -> HTML {
        card(
            title, id: "many",
            form(
                to: "\(path)/preview", csrf: visit.csrf,
                """
                <p>\(words("Marks that are there already stay as they are. You see what would be marked before it is."))</p>
                \(select("code", words("Mark"), codes.map { Choice($0.code, words("\($0.code)  \(words.name(of: $0.code))", context: "a code and its name")) }, in: filled, empty: words("Choose a mark")))\
                \(field("reason", words("What the family may read"), in: filled, hint: words("Such as: Year 5 at the museum"), maxLength: 300))\
                \(field("from", words("Day"), in: filled, type: .date))\
                \(field("until", words("Last day"), in: filled, hint: words("If it is more than one"), type: .date))\
                \(checkboxes("session", words("Sessions"), [Choice("AM", words("Morning")), Choice("PM", words("Afternoon"))], in: filled))\
                \(who)\(button(words("Show what would be marked")))
                """))
    }

    /// In three fields of one name, so that each list has its heading.
    private var who: HTML {
        let classes = groups.filter { $0.kind == .registration }
        let teaching = groups.filter { $0.kind == .teaching }
        let whole = checkboxes("who", words("Whom"), [Choice("school", words("The whole school"))], in: filled)
        let years = years.map { Choice("year:\($0)", words.year($0)) }.sorted {
            $0.label.yearOrder < $1.label.yearOrder
        }
        return whole + choices("year", words("Year groups"), years)
            + choices("class", words("Classes"), classes.map { Choice("group:\($0.id)", $0.name) })
            + more(
                choices("set", words("Teaching groups"), teaching.map { Choice("group:\($0.id)", $0.name) }), teaching)
    }

    private func choices(_ prefix: String, _ legend: String, _ choices: [Choice]) -> HTML {
        choices.isEmpty ? "" : checkboxes("who", legend, choices, in: Filled(filled.values, prefix: "many-\(prefix)"))
    }

    private func more(_ choices: HTML, _ groups: [ClassGroup]) -> HTML {
        guard !groups.isEmpty else { return "" }
        let isChosen = groups.contains { filled.holds("who", "group:\($0.id)") }
        return details(words("Teaching groups"), isOpen: isChosen, choices)
    }

    // MARK: What would be marked

    private func planCard(_ plan: ManyMarksPlan) -> HTML {
        card(
            words("What would be marked"), id: "plan",
            "\(answer(plan))\(away(plan))\(left(plan))\(refused(plan))\(plan.markCount > 0 ? confirm(plan) : "")")
    }

    private func answer(_ plan: ManyMarksPlan) -> HTML {
        let wish = plan.wish
        guard plan.markCount > 0 else {
            return stateLine(.note, .info, words("Nothing would be marked"), detail: says(wish))
        }
        let pupils = words.count(plan.pupilCount, one: "%1 pupil", other: "%1 pupils")
        let sessions = words.count(plan.markCount, one: "%1 session", other: "%1 sessions")
        let tone = AttendanceCodes.national.look(of: wish.code).tone
        return stateLine(.pen, tone, words("\(sessions) of \(pupils)"), detail: says(wish))
    }

    /// "V Educational visit or trip · Monday 23 to Friday 27 November · morning and afternoon".
    private func says(_ wish: ManyMarksWish) -> String {
        let sessions = words.list(wish.sessions.map { $0 == .morning ? words("morning") : words("afternoon") })
        return ["\(wish.code) \(words.name(of: wish.code))", words.span(wish.days), sessions, wish.reason]
            .compactMap(\.self).joined(separator: " · ")
    }

    private func away(_ plan: ManyMarksPlan) -> HTML {
        guard plan.awayCount > 0 else { return "" }
        let says = words.count(
            plan.awayCount, one: "%1 session is left out, because the family has said that the pupil is away",
            other: "%1 sessions are left out, because families have said that the pupils are away")
        return "<p>\(says): \(plan.away.map { bdi($0.name.full) }.joined(separator: ", ")).</p>"
    }

    private func left(_ plan: ManyMarksPlan) -> HTML {
        guard plan.keptCount > 0 else { return "" }
        let codes = plan.keptCodes.map { "\($0.code) \(words.name(of: $0.code)): \($0.sessions)" }
        let says = words.count(
            plan.keptCount, one: "%1 session has a mark already, which stays",
            other: "%1 sessions have a mark already, which stays")
        return """
            <p>\(says) (\(codes.joined(separator: "; "))).</p>
            \(details(words("Which they are"), keptTable(plan)))
            """
    }

    private func keptTable(_ plan: ManyMarksPlan) -> HTML {
        let rest = plan.keptCount - plan.keptLines.count
        let more: HTML = rest > 0 ? "<p class=\"soft\">\(words("and \(rest) more"))</p>" : ""
        return dataTable(
            caption: words("Sessions that have a mark already"), id: "kept", narrow: .stacks,
            columns: [Column(words("Name")), Column(words("Class")), Column(words("Session")), Column(words("Mark"))],
            rows: plan.keptLines.map { line in
                let session = line.session == .morning ? words("morning") : words("afternoon")
                let look = AttendanceCodes.national.look(of: line.mark.code)
                return [
                    bdi(line.child.name.full), "\(line.child.className ?? "–")",
                    "\(words("\(words.short(line.day)), \(session)"))",
                    tag("\(line.mark.code) \(words.name(of: line.mark.code))", look.tone),
                ]
            }) + more
    }

    private func refused(_ plan: ManyMarksPlan) -> HTML {
        guard !plan.refused.isEmpty else { return "" }
        let lines = plan.refused.map { row(words.long($0.day), detail: words.says($0.why)) }
        return "<h3>\(words("Days left out"))</h3>\(rows(lines))"
    }

    private func confirm(_ plan: ManyMarksPlan) -> HTML {
        let fields = ["code", "reason", "from", "until", "session", "who"].flatMap { name in
            (filled.values[name] ?? []).map { hidden(name, $0) }
        }
        let label = words.count(plan.markCount, one: "Mark %1 session", other: "Mark %1 sessions")
        return form(
            to: path, csrf: visit.csrf,
            "\(hidden("key", visit.world.newID(MarkPress.self).description))\(fields)\(button(label))")
    }
}

extension String {
    /// Sorts "Year 9" before "Year 10".
    fileprivate var yearOrder: (Int, String) { (Int(filter(\.isNumber)) ?? 0, self) }
}
