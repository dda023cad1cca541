import Pages
import People

/// The class page: choose pupils, then one press.
struct ClassDayPages {
    let day: ClassDay
    let visit: Visit

    private var words: Words { visit.words }
    private var group: ClassGroup { day.group.group }

    /// The page. `done` is the press that was just made without script; `typed` a form that came back with its faults.
    func page(done: (says: String, press: String)? = nil, typed: Filled = .empty) -> HTML {
        let says = done.map { doneNotice($0.says, $0.press) }
        return visit.staffPage(
            words("\(group.name), praise and concerns"), section: .classes, script: .classPage,
            hasErrors: !typed.errors.isEmpty,
            """
            \(headline(group.name, above: softLine(above), aside: tabs(isNoted: false)))\(ways)\
            \(errorSummary(words, typed))\(says)\(content(typed))
            """)
    }

    /// Register and class page are two ways to look at the same class, for those who take registers.
    private func tabs(isNoted: Bool) -> HTML {
        let on = day.group.day
        let register = Place(words("Register"), "/groups/\(group.id)/days/\(on)/register")
        let unseen = Place(words("Who to notice"), UnseenPath.group(group.id, visit.today))
        return Pages.tabs(
            words("The class"),
            (takesRegisters ? [register] : []) + [
                Place(words("Praise and concerns"), ClassPath.day(group.id, on), isCurrent: !isNoted),
                Place(words("Noted that day"), ClassPath.noted(group.id, on), isCurrent: isNoted),
            ] + (day.group.isWithPupils ? [unseen] : [])
                + (group.kind == .registration ? [Place(words("Lunch"), MealPath.lunch(group.id, on))] : []))
    }

    /// From the class to what is beside it: the board, and what happened among several.
    private var ways: HTML? {
        guard day.isOpen, !day.lines.isEmpty, day.group.isWithPupils else { return nil }
        return "<div class=\"tools\">\(board)\(day.types.isEmpty ? nil : several)</div>\n"
    }

    /// The way to what pupils may watch: praise only.
    private var board: HTML {
        Pages.form(
            to: WhiteboardPath.board(group.id, day.group.day), csrf: visit.csrf,
            button(words("Open the whiteboard"), .quiet))
    }

    /// What was noted of the class that day, whoever noted it: apart from the tiles, which a class may see over a teacher's
    /// shoulder.
    func noted(_ notes: [(child: Seen<Behaviour>, note: BehaviourEntry)]) -> HTML {
        let content =
            list(notes)
            ?? emptyState(
                .star, words("Nothing was noted that day"),
                detail: day.group.isWithPupils
                    ? words("Of this class, by anybody.") : words("Of this class, by you."))
        return visit.staffPage(
            words("\(group.name), noted that day"), section: .classes,
            "\(headline(group.name, above: softLine(words.long(day.group.day)), aside: tabs(isNoted: true)))\(content)")
    }

    private var above: String {
        guard takesRegisters else { return words.long(day.group.day) }
        let here = words("\(day.lines.count - day.awayCount) in, \(day.awayCount) away")
        return words("\(words.long(day.group.day)) · \(here)")
    }

    private var takesRegisters: Bool { day.group.isSeen(for: Attendance.self) }

    private func content(_ typed: Filled) -> HTML {
        if day.lines.isEmpty { return emptyState(.people, words("Nobody is in this group that day")) }
        guard day.isOpen else {
            return emptyState(
                .clock, words("Notes are made on the day itself"),
                action: linkButton(words("Go to today"), to: ClassPath.day(group.id, visit.today), .quiet))
        }
        guard !day.types.isEmpty else {
            return emptyState(
                .star, words("The school has not said yet what may be noted"),
                detail: words("The office can choose it on its page about behaviour."))
        }
        return classGrid(words, form(typed), tiles(day.lines, typed))
    }

    /// What happened among several pupils is more than a note of each.
    private var several: HTML {
        PageLink(
            words("Several pupils? Write down what happened"),
            to: "/groups/\(group.id)/days/\(day.group.day)/incidents/new"
        ).html
    }

    /// Each with the way to put it right.
    private func list(_ notes: [(child: Seen<Behaviour>, note: BehaviourEntry)]) -> HTML? {
        guard !notes.isEmpty else { return nil }
        let lines = notes.map { child, note -> HTML in
            let time = words.time(SchoolTime.time(of: note.happened))
            let look = PageLink(
                words("Look"), to: "/pupils/\(child.pupil)/notes/\(note.id)", about: "\(child.name.full): \(note.title)"
            )
            return row(
                words("\(child.name.full): \(note.title)"), detail: words("\(time) · \(note.staffName)"),
                aside: day.group.isWithPupils ? look.html : nil)
        }
        return card(words("Noted"), id: "noted", rows(lines))
    }

    func form(_ typed: Filled = .empty) -> NotingForm {
        var form = NotingForm(
            action: ClassPath.notes(group.id, day.group.day), csrf: visit.csrf,
            page: "\(day.path):\(visit.viewer?.account.description ?? "")",
            key: visit.world.newID(BehaviourEntry.self).description, signIn: "/sign-in?next=\(day.path)",
            live: ("\(day.path)/live", "\(day.path)/tiles", String(day.version)))
        form.chips = day.types.map { type in
            NotingChip(
                type.id.description, type.name, type.kind == .praise ? .good : .mind,
                points: day.showsPoints && type.points != 0 ? type.points : nil)
        }
        form.phrases = NotePhrases.all(words)
        form.typed = typed
        return form
    }

    func tiles(_ lines: [ClassLine], _ typed: Filled = .empty) -> [Tile] {
        lines.map { line in
            let pupil = line.child.pupil.description
            return Tile(
                id: pupil, name: line.child.name.first, fullName: line.child.name.full,
                detail: line.away.map { words("Away: \($0)") } ?? line.child.name.last, marks: corner(line),
                isAway: line.away != nil, isChosen: typed.holds("pupil", pupil))
        }
    }

    /// Today's praise, and how many concerns. Never one taken from the other.
    private func corner(_ line: ClassLine) -> HTML? {
        guard !line.notes.isEmpty else { return nil }
        let sum = line.praise.reduce(0) { $0 + $1.points }
        let praise: HTML? =
            line.praise.isEmpty ? nil : day.showsPoints && sum > 0 ? points(words, sum) : stars(line.praise.count)
        return "\(praise)\(line.concerns == 0 ? nil : concerns(line.concerns))"
    }

    private func stars(_ number: Int) -> HTML {
        let says = words.count(number, one: "1 praise", other: "%1 praises")
        return
            " <span class=\"points good\"><span aria-hidden=\"true\">★ \(number)</span><span class=\"sr\"> \(says)</span></span>"
    }

    private func concerns(_ number: Int) -> HTML {
        let says = words.count(number, one: "1 concern", other: "%1 concerns")
        return
            " <span class=\"points mind\"><span aria-hidden=\"true\">! \(number)</span><span class=\"sr\"> \(says)</span></span>"
    }

    /// What was noted, and the way back, for those without the script.
    private func doneNotice(_ says: String, _ press: String) -> HTML {
        notice(
            says, .check, .good, isAnswer: true,
            Pages.form(
                to: "\(ClassPath.notes(group.id, day.group.day))/undone", csrf: visit.csrf,
                "\(hidden("key", press))\(button(words("Take it back"), .quiet))"))
    }
}

/// Sentences that staff may put into a note for home with one press.
enum NotePhrases {
    static func all(_ words: Words) -> [String] {
        [
            words("Kept going when it was hard."), words("Thought of somebody else first."),
            words("Explained it so that others understood."), words("Was ready to learn straight away."),
            words("Put a mistake right without being asked."), words("We talked about it, and it is put right."),
        ]
    }
}

extension PupilName {
    /// What stands under the first name on a tile.
    var last: String { knownFamily ?? family }
}

extension Words {
    /// "Great work: Amelia", "Great work: Amelia and 2 others".
    func noted(_ title: String, _ names: [String]) -> String {
        guard let first = names.first else { return title }
        guard names.count > 2 else { return self("\(title): \(list(names))") }
        let others = count(names.count - 1, one: "1 other", other: "%1 others")
        return self("\(title): \(first) and \(others)")
    }
}
