import Pages
import People

/// The register of a group: the whole class on one page, marked by keyboard, by thumb, or with a form.
enum RegisterPages {
    /// The page. `answer` says what stands in the way of a mark that was just sent without script.
    static func register(
        _ register: Register, asked: RowAnswer? = nil, refused: String? = nil, visit: Visit
    ) -> HTML {
        let words = visit.words
        let title = words("\(register.group.group.name) register")
        let place = words("\(words.short(register.day)), \(words.says(register.place))")
        return visit.staffPage(
            words("\(title), \(place)"), section: .classes, script: .register,
            hasErrors: asked != nil || refused != nil,
            """
            \(headline(title, above: softLine(above(register, words)), aside: aside(register, words)))\
            \(asked.map { notice($0, words) })\(refused.map { Pages.notice($0, .question, .ask, isAnswer: true) })\(content(register, asked, visit))\(dayLinks(register.group, register.neighbours, words))
            """)
    }

    /// A day without school, or a group without a register.
    static func none(_ group: SeenGroup<Attendance>, _ kind: DayKind, _ visit: Visit) -> HTML {
        let words = visit.words
        let title = words("\(group.group.name) register")
        let says = kind == .school ? words("This group has no register that day") : words("No school that day")
        return visit.staffPage(
            title, section: .classes,
            """
            \(headline(title, above: softLine(words.long(group.day))))
            \(emptyState(.home, says, detail: kind == .school ? nil : words.says(kind).firstUpper))\(dayLinks(group, (nil, nil), words))
            """)
    }

    private static func above(_ register: Register, _ words: Words) -> String {
        let parts = [
            words.long(register.day), words.says(register.place),
            register.place.room.map { words("Room \($0)") }, times(register.place, words),
        ]
        return parts.compactMap(\.self).joined(separator: " · ")
    }

    private static func times(_ place: RegisterSlot, _ words: Words) -> String? {
        guard let opens = place.opens, let closes = place.closes else { return nil }
        return switch place.progress {
        case .notYet: words("Opens at \(words.time(opens))")
        case .registerOpen: words("Closes at \(words.time(closes))")
        case .registerClosed, .over: words("Closed at \(words.time(closes))")
        case nil: nil
        }
    }

    /// The other registers of the day, and the way to note something of the same class.
    private static func aside(_ register: Register, _ words: Words) -> HTML {
        let path = "/groups/\(register.group.group.id)/days/\(register.day)/class"
        return tools(
            [slotTabs(register, words), linkButton(words("Praise and concerns"), to: path, .quiet)].compactMap(\.self))
    }

    private static func slotTabs(_ register: Register, _ words: Words) -> HTML? {
        guard register.slots.count > 1 else { return nil }
        return tabs(
            words("Registers of the day"),
            register.slots.map { place in
                Place(
                    words.says(place), RegisterPath.slot(register.group.group.id, register.day, place.slot),
                    isCurrent: place.slot == register.slot)
            })
    }

    private static func notice(_ asked: RowAnswer, _ words: Words) -> HTML {
        let link: HTML = "<a href=\"#p-\(asked.pupil.description)\">\(asked.name)</a>"
        return Pages.notice(
            words("Not saved yet"), .question, .ask, isAnswer: true, "<p>\(link): \(asked.says(words))</p>")
    }

    private static func content(_ register: Register, _ asked: RowAnswer?, _ visit: Visit) -> HTML {
        let words = visit.words
        if register.lines.isEmpty { return emptyState(.people, words("Nobody is in this group that day")) }
        let mayBegin = register.place.mayBegin(at: visit.now, on: register.day)
        guard mayBegin || register.group.by.role.usesEveryCode else { return tooEarly(register, visit) }
        return markGrid(
            words, RegisterGrid.form(register, visit), caption: words("Register of \(register.group.group.name)"),
            history: words("Last five days"), summary: RegisterGrid.summary(register.count, words),
            register.lines.map { RegisterGrid.row($0, in: register, asked, words) })
    }

    /// Before the register opens: who is known to be away already.
    private static func tooEarly(_ register: Register, _ visit: Visit) -> HTML {
        let words = visit.words
        let known = register.lines.filter { !$0.told.isEmpty || $0.marks[register.slot] != nil }
        let list = known.map { line -> HTML in
            row(line.child.name.full, detail: RegisterGrid.note(line, in: register, words).joined(separator: " · "))
        }
        let opens = register.place.opens
        let begins = opens.flatMap {
            ClockTime(minutes: $0.minutes - Int(MarkingDesk.settling.components.seconds) / 60)
        }
        let says = emptyState(
            .clock, words("This register is not open yet"),
            detail: begins.map { words("You can begin at \(words.time($0)).") })
        return says + (known.isEmpty ? "" : card(words("Known already"), id: "known", rows(list)))
    }

    private static func dayLinks(
        _ group: SeenGroup<Attendance>, _ neighbours: (before: Day?, after: Day?), _ words: Words
    ) -> HTML {
        func link(_ day: Day?, _ relation: HTML) -> HTML {
            guard let day else { return "<span></span>" }
            let path = RegisterPath.day(group.group.id, day)
            return "<a class=\"button quiet\" rel=\"\(relation)\" href=\"\(link: path)\">\(words.short(day))</a>"
        }
        return """
            <nav class="pagination" aria-label="\(words("Other days"))">\(link(neighbours.before, "prev"))\
            <a href="/classes">\(words("All registers"))</a>\(link(neighbours.after, "next"))</nav>

            """
    }
}

/// What came of a mark, for the row it was sent from.
struct RowAnswer: Sendable {
    enum Kind: Sendable {
        case conflict(RegisterMark)
        case ask(MarkQuestion)
        case refuse(MarkRefusal)
        /// The minutes are no number.
        case badMinutes
    }

    var pupil: ID<Pupil>
    var name: String
    /// The code that was sent.
    var code: String
    /// The minutes as they were typed.
    var minutes: String?
    var kind: Kind
    var closed: ClockTime?

    func says(_ words: Words) -> String {
        switch kind {
        case .conflict: words("Somebody else marked at the same time. Choose the right mark.")
        case .ask(let question): words.says(question, closed: closed)
        case .refuse(let refusal): words.says(refusal)
        case .badMinutes: words("Type the minutes as a number, such as 8.")
        }
    }
}

extension String {
    var firstUpper: String { prefix(1).uppercased() + dropFirst() }
}
