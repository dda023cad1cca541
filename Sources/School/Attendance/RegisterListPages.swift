import Pages
import People

/// What somebody who takes registers has before them today.
enum RegisterListPages {
    /// `minded` are groups of which somebody takes no register; `first` is what there is to do besides registers; `more` are
    /// cards of other features.
    static func classes(
        _ schools: [(day: RegisterDay, groups: [ListedGroup])], minded: [ClassGroup] = [], _ viewer: Viewer,
        _ visit: Visit, first: [HTML] = [], more: [HTML]
    ) -> HTML {
        let words = visit.words
        let takesNone = schools.allSatisfy(\.groups.isEmpty) && !minded.isEmpty
        let title = takesNone ? words("Your groups") : words("Your registers")
        let registers: [HTML] = schools.flatMap { school(of: $0.day, $0.groups, words) }
        let content = registers + [ways(to: minded, on: viewer.today, words)].compactMap(\.self) + more
        return visit.staffPage(
            title, section: .classes,
            """
            \(headline(title, above: softLine(words.long(viewer.today))))
            \(first.isEmpty ? "" : stack(first))\(content.isEmpty ? nobody(viewer, words) : stack(content))
            """)
    }

    /// Straight to the class page.
    private static func ways(to groups: [ClassGroup], on day: Day, _ words: Words) -> HTML? {
        guard !groups.isEmpty else { return nil }
        let lines = groups.map { group in
            wayRow(
                to: "/groups/\(group.id)/days/\(day)/class", .star, .good, group.name,
                detail: words("Praise and concerns"))
        }
        return card(words("At lunchtime"), id: "minded", rows(lines))
    }

    private static func nobody(_ viewer: Viewer, _ words: Words) -> HTML {
        emptyState(
            .people, words("No class is yours today"),
            detail: words("The office puts you down for the classes you teach, help in or cover."))
    }

    private static func school(of day: RegisterDay, _ groups: [ListedGroup], _ words: Words) -> [HTML] {
        guard !groups.isEmpty else { return [] }
        guard day.kind == .school else { return [noSchool(day, groups, words)] }
        let registers = groups.flatMap(\.registers).sorted { first, second in
            (first.place.opens ?? ClockTime.noon, first.group.name) < (
                second.place.opens ?? ClockTime.noon, second.group.name
            )
        }
        let sessions = registers.filter { $0.place.slot.session != nil }
        let lessons = registers.filter { $0.place.slot.session == nil }
        let classes = groups.filter { !$0.registers.filter { $0.place.slot.session != nil }.isEmpty }
        var cards: [HTML] = []
        if classes.count > 2 {
            cards.append(card(words("Classes"), id: "classes", table(classes, words)))
        } else if !sessions.isEmpty {
            cards.append(card(words("Today"), id: "today", rows(sessions.map { line($0, words) })))
        }
        if !lessons.isEmpty {
            cards.append(card(words("Lessons"), id: "lessons", rows(lessons.map { line($0, words) })))
        }
        return cards.isEmpty ? [emptyState(.day, words("No register to take today"))] : cards
    }

    private static func noSchool(_ day: RegisterDay, _ groups: [ListedGroup], _ words: Words) -> HTML {
        let last = day.calendar.previousSchoolDay(before: day.day)
        let next = day.calendar.nextSchoolDay(after: day.day)
        let links = groups.prefix(12).compactMap { group in
            last.map { last -> HTML in
                "<li><a href=\"\(link: RegisterPath.day(group.group.id, last))\">\(words("\(group.group.name), \(words.short(last))"))</a></li>"
            }
        }
        let detail = [words.says(day.kind).firstUpper, next.map { words("School is open again on \(words.long($0))") }]
        return emptyState(
            .home, words("No school today"),
            detail: detail.compactMap(\.self).joined(separator: ". ") + ".",
            action: links.isEmpty
                ? nil : "<p class=\"soft small\">\(words("The last registers"))</p><ul class=\"plain\">\(links)</ul>")
    }

    /// A register that one press opens.
    private static func line(_ register: ListedRegister, _ words: Words) -> HTML {
        let place = register.place
        let about = [
            place.opens.map { words.time($0) }, words.says(place), place.room.map { words("Room \($0)") },
            words.count(register.expected, one: "%1 pupil", other: "%1 pupils"),
        ].compactMap(\.self).joined(separator: " · ")
        return wayRow(
            to: register.path, register.state.icon, register.state.tone, register.group.name, detail: about,
            aside: stateTag(register, words))
    }

    /// Many classes at once: a line each, its two registers beside each other.
    static func table(_ groups: [ListedGroup], _ words: Words) -> HTML {
        dataTable(
            caption: words("Registers of the classes"), id: "groups", narrow: .stacks,
            columns: [
                Column(words("Class")), Column(words("Teacher")), Column(words("Morning")), Column(words("Afternoon")),
            ],
            rows: groups.map { group in
                [
                    bdi(group.group.name), "\(words.list(group.takers))", cell(group, .morning, words),
                    cell(group, .afternoon, words),
                ]
            })
    }

    private static func cell(_ group: ListedGroup, _ slot: Slot, _ words: Words) -> HTML {
        guard let register = group.registers.first(where: { $0.place.slot == slot }) else { return "–" }
        let heard = words("\(group.group.name), \(words.says(register.place)): ")
        return """
            <a class="state-link" href="\(link: register.path)"><span class="sr">\(heard)</span>\
            \(stateTag(register, words))</a>
            """
    }
}

extension ClockTime {
    fileprivate static let noon = ClockTime(12, 0) ?? SchoolTime.time(of: Instant(milliseconds: 0))
}
