import Pages
import People

/// The desk's page of one club: who has a place, who waits, and what the office does for a family.
struct ClubDeskPages {
    let desk: ClubDesk
    let visit: Visit
    /// The way to the office's other pages.
    let places: HTML

    private var words: Words { visit.words }
    private var key: HTML { hidden("key", visit.world.newID(Club.self).description) }

    func page(_ typed: Filled? = nil) -> HTML {
        let title = words("\(desk.club.name): places")
        let above = words("\(words.when(desk.club)) · \(words.room(desk.club))")
        let back = linkButton(
            words("The whole club"), to: "/schools/\(desk.school.schoolSlug)/clubs/\(desk.club.id)", .quiet)
        return visit.staffPage(
            title, section: .office, hasErrors: typed != nil,
            """
            \(headline(title, above: softLine(above), aside: back))\(places)\(typed.map { errorSummary(words, $0) })
            \(columns([members(typed), waiting(typed)].compactMap(\.self), [signUp(typed)]))
            """)
    }

    private func filled(_ typed: Filled?, _ prefix: String) -> Filled {
        typed?.prefix == prefix ? typed ?? Filled(prefix: prefix) : Filled(prefix: prefix)
    }

    private func signUp(_ typed: Filled?) -> HTML {
        let title = words("Sign a child up")
        guard !desk.others.isEmpty else {
            return card(title, id: "sign", "<p>\(words("Every child of its years has a place or waits for one."))</p>")
        }
        let filled = filled(typed, "new")
        let children = desk.others.map { one in
            Choice("\(one.pupil)", one.className.map { "\(one.name.full) · \($0)" } ?? one.name.full)
        }
        let ways = HomeWay.allCases.map { Choice($0.rawValue, words.says($0)) }
        let says = words("For families who do not read online. They see it here and in their news if they ever do.")
        let fields: HTML = """
            \(key)\(select("pupil", words("Child"), children, in: filled, empty: words("Choose")))\
            \(radios("home", words("How does the child go home afterwards?"), ways, in: filled))\
            \(field("who", words("Who collects, if somebody does"), in: filled, maxLength: GoingHome.longest))\
            \(words.adultsOwnName(in: filled))\(because(filled))\(button(title))
            """
        return card(title, id: "sign", "<p class=\"soft\">\(says)</p>\(form(to: desk.path, csrf: visit.csrf, fields))")
    }

    private func because(_ filled: Filled) -> HTML {
        field(
            "because", words("Why"), in: filled,
            hint: words("The family reads this, such as “Your mother rang us on Friday.”"),
            maxLength: ClubDesk.becauseLength)
    }

    private func members(_ typed: Filled?) -> HTML {
        let none = "<p>\(words("Nobody yet."))</p>" as HTML
        let lines = desk.seen.members.map { "\(line($0))\(leave($0, words("Take the place back"), typed))" as HTML }
        return card(words("Who has a place"), id: "members", lines.isEmpty ? none : rows(lines))
    }

    private func waiting(_ typed: Filled?) -> HTML? {
        guard !desk.seen.waiting.isEmpty else { return nil }
        let lines = desk.seen.waiting.map { one -> HTML in
            """
            \(line(one))\(tag(words.onTheList(one.waits ?? 1), .info))\
            <div>\(up(one, typed))\(leave(one, words("Take off the list"), typed))</div>
            """
        }
        return card(words("Waiting list"), id: "waiting", rows(lines))
    }

    private func line(_ one: ClubPupil) -> HTML { ClubListPages.line(one, desk.homes[one.pupil], words) }

    private func leave(_ one: ClubPupil, _ label: String, _ typed: Filled?) -> HTML {
        let filled = filled(typed, "left-\(one.pupil)")
        let fields: HTML = """
            \(key)\(hidden("pupil", "\(one.pupil)"))\(because(filled))\(button(label, .danger, about: one.name.full))
            """
        return details(
            words("\(one.name.full): \(label)"), isOpen: !filled.errors.isEmpty,
            form(to: "\(desk.path)/leaving", csrf: visit.csrf, fields))
    }

    private func up(_ one: ClubPupil, _ typed: Filled?) -> HTML? {
        guard let now = one.waits, now > 1 else { return nil }
        let filled = filled(typed, "up-\(one.pupil)")
        let choices = (1..<now).map { Choice(String($0), words.onTheList($0)) }
        let label = words("Move up the list")
        let fields: HTML = """
            \(key)\(hidden("pupil", "\(one.pupil)"))\(select("place", words("To which place"), choices, in: filled))\
            \(because(filled))\(button(label, .quiet, about: one.name.full))
            """
        return details(
            words("\(one.name.full): \(label)"), isOpen: !filled.errors.isEmpty,
            form(to: "\(desk.path)/up", csrf: visit.csrf, fields))
    }
}
