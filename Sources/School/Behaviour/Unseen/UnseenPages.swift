import Pages
import People

/// Where pupils to look out for are listed, and where something is noted of them.
enum UnseenPath {
    static func group(_ group: ID<ClassGroup>, _ day: Day) -> String { "/groups/\(group)/days/\(day)/unseen" }
    static func noting(_ group: ID<ClassGroup>, _ day: Day) -> String { "/groups/\(group)/days/\(day)/class" }
}

/// Pupils to look out for, in words for staff.
struct UnseenPages {
    let visit: Visit

    var words: Words { visit.words }

    /// Those of one class, and beside them what the school suggests.
    func page(
        of group: SeenGroup<Behaviour>, _ rule: UnseenRule, _ pupils: [UnseenPupil], _ suggestions: HTML?
    ) -> HTML {
        let title = words("\(group.group.name): who to notice")
        let content: HTML =
            pupils.isEmpty
            ? nobody(rule)
            : "\(notNoted(pupils, rule))\(onlyConcerns(pupils, rule))"
        return visit.staffPage(
            title, section: .classes,
            "\(headline(title, above: softLine(words("For staff only")), aside: places(group)))\(content)\(suggestions)"
        )
    }

    /// The other ways to look at the same class, as they stand on each of their pages.
    private func places(_ group: SeenGroup<Behaviour>) -> HTML {
        let noting = UnseenPath.noting(group.group.id, group.day)
        let register = Place(words("Register"), "/groups/\(group.group.id)/days/\(group.day)/register")
        return tabs(
            words("The class"),
            (group.also(Attendance.self) == nil ? [] : [register]) + [
                Place(words("Praise and concerns"), noting), Place(words("Noted that day"), "\(noting)/noted"),
                Place(words("Who to notice"), UnseenPath.group(group.group.id, group.day), isCurrent: true),
            ])
    }

    /// Everybody is seen, or the school's calendar holds too few days to say so.
    private func nobody(_ rule: UnseenRule) -> HTML {
        guard rule.first != nil else {
            return emptyState(
                .clock, words("It is too early to say"), detail: words("\(rule.days) school days are counted."))
        }
        return emptyState(
            .star, words("Everybody has been noticed"), detail: words("In the last \(rule.days) school days."))
    }

    private func notNoted(_ pupils: [UnseenPupil], _ rule: UnseenRule) -> HTML? {
        let found = pupils.filter(\.why.isNotNoted)
        guard !found.isEmpty else { return nil }
        return card(
            words("Nothing noted"), id: "unseen",
            """
            <p class="soft small">\(words("In the last \(rule.days) school days, by anybody."))</p>\(manyRows(found.map(line)))
            """)
    }

    private func onlyConcerns(_ pupils: [UnseenPupil], _ rule: UnseenRule) -> HTML? {
        let found = pupils.filter { !$0.why.isNotNoted }
        guard !found.isEmpty else { return nil }
        return card(
            words("Only concerns"), id: "concerns",
            """
            <p class="soft small">\(words("In the last \(rule.days) school days. A good word may be just what they need."))</p>\
            \(manyRows(found.map(line)))
            """)
    }

    private func line(_ pupil: UnseenPupil) -> HTML {
        let name = pupil.child.name.full
        let link = PageLink(words("Notes"), to: "/pupils/\(pupil.child.pupil)/behaviour", about: name)
        return row(name, detail: words.says(pupil.why), aside: link.html)
    }

    // MARK: A school

    /// Those of a whole school; `typed` is the form that came back with its faults.
    func page(_ view: SchoolUnseen, _ places: HTML, _ typed: Filled?) -> HTML {
        let title = words("Who to notice")
        let classes: HTML =
            view.pupils.isEmpty
            ? nobody(view.rule)
            : card(words("By class"), id: "classes", rows(view.classes.map { line($0.name, $0.pupils) }))
        return visit.staffPage(
            title, section: .office, hasErrors: typed != nil,
            """
            \(headline(title, above: softLine(view.school.schoolName)))\(places)\(typed.map { errorSummary(words, $0) })
            \(columns([classes], [teachers(view), settings(view, typed)].compactMap(\.self)))
            """)
    }

    private func line(_ name: String?, _ pupils: [UnseenPupil]) -> HTML {
        let notNoted = pupils.count(where: \.why.isNotNoted)
        let only = pupils.count - notNoted
        let says = [
            notNoted == 0 ? nil : words.count(notNoted, one: "1 not noted", other: "%1 not noted"),
            only == 0 ? nil : words.count(only, one: "1 with only concerns", other: "%1 with only concerns"),
        ].compactMap(\.self).joined(separator: " · ")
        let title = name ?? words("In no class")
        return """
            <div class="open-line"><b>\(title)</b> <span class="soft small">\(says)</span>\
            \(details(words("Who in \(title)"), rows(pupils.map(line))))</div>
            """
    }

    /// In order of their names: nobody is measured against another.
    private func teachers(_ view: SchoolUnseen) -> HTML? {
        guard !view.teachers.isEmpty, view.rule.first != nil else { return nil }
        let lines = view.teachers.map { row($0.name, detail: words("\($0.noted) of \($0.pupils) noted")) }
        return card(
            words("By teacher"), id: "teachers",
            """
            <p class="soft small">\(words("How many of their own pupils each teacher has noted in the last \(view.rule.days) school days."))</p>\
            \(rows(lines))
            """)
    }

    private func settings(_ view: SchoolUnseen, _ typed: Filled?) -> HTML {
        let filled = typed ?? Filled(["days": [String(view.rule.days)]])
        return card(
            words("When we tell you"), id: "settings",
            form(
                to: view.path, csrf: visit.csrf,
                """
                \(field("days", words("School days without a note"), in: filled, type: .digits, width: .short, maxLength: 2))\
                \(button(words("Save"), about: words("school days without a note")))
                """))
    }
}

extension Words {
    /// Why somebody may want to look out for a pupil.
    func says(_ why: Unseen) -> String {
        switch why {
        case .notNoted(nil): self("Nothing noted this school year")
        case .notNoted(let days?):
            count(days, one: "Nothing noted for 1 school day", other: "Nothing noted for %1 school days")
        case .onlyConcerns(let number): count(number, one: "1 concern, no praise", other: "%1 concerns, no praise")
        }
    }
}
