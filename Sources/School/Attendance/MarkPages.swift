import Pages
import People

/// One mark on its own page: every code, what the family may read, a note, and how the mark came to be.
enum MarkPages {
    struct Shown {
        var register: Register
        var line: RegisterLine
        var form: Filled

        var history: MarkHistory? { line.marks[register.slot] }
    }

    static func mark(_ shown: Shown, _ visit: Visit) -> HTML {
        let words = visit.words
        let (register, child) = (shown.register, shown.line.child)
        let place = words("\(words.long(register.day)) · \(words.says(register.place))")
        let back = PageLink(words("\(register.group.group.name) register"), to: "\(register.path)#p-\(child.pupil)")
        let all = PageLink(words("All marks"), to: "/pupils/\(child.pupil)/attendance")
        let history: HTML =
            shown.history.map { MarkHistoryPages.entries($0, words) }
            ?? emptyState(.dots, words("No mark yet"))
        return visit.staffPage(
            words("\(child.name.full), \(place)"), section: .classes, hasErrors: !shown.form.errors.isEmpty,
            """
            \(headline(child.name.full, above: "<p class=\"soft\">\(back.html) · \(place)</p>"))
            \(errorSummary(words, shown.form))
            \(columns([card(words("This mark"), id: "mark", entry(shown, visit))], [card(words("How it came about"), id: "history", more: all, history)]))
            """)
    }

    private static func entry(_ shown: Shown, _ visit: Visit) -> HTML {
        let words = visit.words
        let register = shown.register
        let codes = AttendanceCodes.national.choices(for: register.group.by.role, register.slot, on: register.day)
        let told = shown.line.told.map { "<p class=\"soft\">\($0)</p>" as HTML }
        return form(
            to: "\(register.path)/pupils/\(shown.line.child.pupil)", csrf: visit.csrf,
            """
            \(told)\(hidden("key", visit.world.newID(MarkPress.self).description))\
            \(hidden("base", String(shown.history?.current.nth ?? 0)))\
            \(codeField(codes, shown, words))\
            \(field("arrived", words("Came at"), in: shown.form, hint: words("Only for a late arrival. By the clock, such as 9:04."), width: .short, maxLength: 5))\
            \(field("reason", words("What the family may read"), in: shown.form, hint: words("Such as: bus broke down. Leave empty if the code says it all."), maxLength: 300))\
            \(field("note", words("Note for staff"), in: shown.form, hint: words("Families never see it."), maxLength: 300))\
            \(field("because", words("Why it is changed"), in: shown.form, hint: words("Needed once the register has closed. The family can read it beside the first entry."), maxLength: 200))\
            \(button(words("Save")))
            """)
    }

    /// A few codes all in sight for those who take registers; the office's list opens.
    private static func codeField(_ codes: [AttendanceCode], _ shown: Shown, _ words: Words) -> HTML {
        let isFew = codes.count < 6
        let all = isFew ? codes + [AttendanceCodes.national[CodeText.lateAfterClosing]].compactMap(\.self) : codes
        let choices = all.map {
            Choice($0.code, words("\($0.code)  \(words.name(of: $0.code))", context: "a code and its name"))
        }
        return isFew
            ? radios("code", words("Mark"), choices, in: shown.form)
            : select("code", words("Mark"), choices, in: shown.form, empty: words("Choose a code"))
    }
}
