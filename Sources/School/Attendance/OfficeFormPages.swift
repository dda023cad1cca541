import Pages
import People

/// Forms of the office's page that came back with faults.
struct OfficeForms {
    /// The absence whose reason was typed.
    var reasonOf: OpenAbsence?
    var reason = Filled.empty
    var arrivalOf: String?
    var arrival = Filled.empty

    var hasErrors: Bool { !reason.errors.isEmpty || !arrival.errors.isEmpty }
}

extension OfficePages {
    /// Absences whose reason must be found within five school days, each with a short form.
    static func open(_ office: OfficeDay, _ forms: OfficeForms, _ visit: Visit) -> HTML {
        let words = visit.words
        let overdue = office.open.count(where: \.isOverdue)
        let aside = overdue > 0 ? tag(words.count(overdue, one: "%1 overdue", other: "%1 overdue"), .bad) : nil
        let shown = office.open.prefix(60)
        let rest = office.open.count - shown.count
        let more: HTML =
            rest > 0 ? "<p class=\"soft\">\(words.count(rest, one: "and %1 more", other: "and %1 more"))</p>" : ""
        let content =
            office.open.isEmpty
            ? emptyState(.check, words("Every absence has its reason"))
            : rows(shown.map { line($0, office, forms, visit) }) + more
        return card(words("Reasons to find"), id: "open", aside: aside, content)
    }

    private static func line(_ open: OpenAbsence, _ office: OfficeDay, _ forms: OfficeForms, _ visit: Visit) -> HTML {
        let words = visit.words
        let isAsked = forms.reasonOf?.isSame(open) ?? false
        let likely = ["code": [open.told.last.flatMap { $0.kind.likelyCode } ?? ""]]
        let filled = isAsked ? forms.reason : Filled(likely, prefix: "r\(open.pupil.id)-\(open.day.number)")
        let about =
            "\(open.pupil.className.map { "\($0) · " } ?? "")\(words.long(open.day)), \(words.sessions(open.marks))"
        return """
            <div class="open-line"><b>\(open.pupil.link)</b> \
            \(due(open, words))<span class="soft small">\(about)</span>\
            \(told(open, words))\(details(words("Enter the reason"), isOpen: isAsked, reasonForm(open, office, filled, visit)))</div>
            """
    }

    /// The family's answer, which is often the reason.
    private static func told(_ open: OpenAbsence, _ words: Words) -> HTML {
        "\(open.told.map { "<span class=\"small\">\(icon(.talk)) \(words.told($0, on: open.day))</span>" as HTML })"
    }

    private static func due(_ open: OpenAbsence, _ words: Words) -> HTML {
        guard let due = open.due else { return "" }
        return open.isOverdue
            ? tag(words("Overdue since \(words.short(due))"), .bad) : tag(words("Until \(words.short(due))"), .ask)
    }

    private static func reasonForm(_ open: OpenAbsence, _ office: OfficeDay, _ filled: Filled, _ visit: Visit) -> HTML {
        let words = visit.words
        let codes = AttendanceCodes.national.choices(for: .office, open.marks.first?.slot ?? .morning, on: open.day)
            .filter { $0.statistic.isAbsence || $0.statistic == .notPossible || $0.code == CodeText.late }
            .filter { $0.code != CodeText.reasonNotKnown }
        let marks = open.marks.map { hidden("slot", $0.slot.description) + hidden("base:\($0.slot)", String($0.nth)) }
        return form(
            to: "/schools/\(office.school.schoolSlug)/reasons", csrf: visit.csrf,
            """
            \(hidden("key", visit.world.newID(MarkPress.self).description))\(hidden("pupil", open.pupil.id.description))\
            \(hidden("day", open.day.description))\(hidden("back", office.day.day.description))\(marks)\
            \(select("code", words("Code"), codes.map { Choice($0.code, words("\($0.code)  \(words.name(of: $0.code))", context: "a code and its name")) }, in: filled, empty: words("Choose a code")))\
            \(field("reason", words("What the family may read"), in: filled, maxLength: 300))\
            \(because(filled, words))\(button(words("Save"), about: open.pupil.name))
            """)
    }

    /// Asked where somebody else has found another reason meanwhile: theirs is corrected.
    private static func because(_ filled: Filled, _ words: Words) -> HTML? {
        guard filled.error("because") != nil else { return nil }
        return field("because", words("Why is it changed? The family can read it."), in: filled, maxLength: 200)
    }

    /// Late arrivals: find the pupil, say when they came.
    static func arrivals(_ office: OfficeDay, _ forms: OfficeForms, _ visit: Visit) -> HTML {
        let words = visit.words
        guard office.day.day == visit.today, office.day.kind == .school else { return "" }
        let search = Filled(["find": [office.search ?? ""]], prefix: "find")
        let found: HTML =
            office.search == nil
            ? ""
            : office.found.isEmpty
                ? "<p>\(words("Nobody of that name."))</p>"
                : rows(office.found.map { arrival($0, forms, visit, office) })
        return card(
            words("Sign in late"), id: "late",
            """
            \(searchForm(to: "\(office.path)#late", "\(field("find", words("Name"), in: search, type: .search))\(button(words("Find"), .quiet))"))\
            \(found)
            """)
    }

    private static func arrival(_ found: FoundPupil, _ forms: OfficeForms, _ visit: Visit, _ office: OfficeDay) -> HTML
    {
        let words = visit.words
        let isAsked = forms.arrivalOf == found.pupil.id.description
        let now = SchoolTime.time(of: visit.now).description
        let filled = isAsked ? forms.arrival : Filled(["time": [now]], prefix: "a\(found.pupil.id)")
        let isHere = found.codes[office.session].map { AttendanceCodes.national.look(of: $0) == .inSchool } ?? false
        let state =
            found.codes[office.session].map { words("Marked \($0), \(words.name(of: $0))") } ?? words("Not marked yet")
        return """
            <div class="open-line"><b>\(found.pupil.link)</b>\
            <span class="soft small">\(found.pupil.className.map { "\($0) · " } ?? "")\(state)</span>\
            \(isHere && !isAsked ? nil : form(to: "/schools/\(office.school.schoolSlug)/arrivals", csrf: visit.csrf, """
                \(hidden("key", visit.world.newID(MarkPress.self).description))\(hidden("pupil", found.pupil.id.description))\
                \(hidden("find", office.search ?? ""))\
                \(field("time", words("Came at"), in: filled, width: .short, maxLength: 5))\
                \(field("reason", words("What the family may read"), in: filled, maxLength: 300))\
                \(button(words("Sign in"), about: found.pupil.name))
                """))</div>
            """
    }
}

extension Words {
    /// "morning and afternoon".
    func sessions(_ marks: [ListedMark]) -> String {
        list(marks.map { $0.slot == .morning ? self("morning") : self("afternoon") })
    }
}
