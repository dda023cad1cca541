import Pages
import People

/// A school's exclusions, and one of them with its letter, for those who see the whole school.
struct ExclusionPages {
    let school: SeenAll<Behaviour>
    let visit: Visit

    private var words: Words { visit.words }
    private var path: String { "/schools/\(school.schoolSlug)/exclusions" }

    func list(_ all: [PupilExclusion], places: HTML) -> HTML {
        let title = words("Suspensions and exclusions")
        let new = linkButton(words("Write one down"), to: "\(path)/new")
        let prepared = all.filter { $0.current.shownAt == nil && !$0.current.isWithdrawn }
        let decided = all.filter { $0.current.isDecided }
        let over = all.filter(\.current.isWithdrawn)
        let content: HTML =
            all.isEmpty
            ? emptyState(.letter, words("There is none this school year"))
            : """
            \(part(words("To be decided by the headteacher"), "prepared", prepared))\
            \(part(words("This school year"), "decided", decided))\(part(words("Taken back"), "back", over))
            """
        return visit.staffPage(
            title, section: .office,
            "\(headline(title, above: softLine(school.schoolName), aside: new))\(places)\(content)")
    }

    private func part(_ title: String, _ id: String, _ all: [PupilExclusion]) -> HTML? {
        guard !all.isEmpty else { return nil }
        let lines = all.map { one in
            let about = words("\(words(one.current.kind)), \(words(one.current.span))")
            return row(
                one.name, detail: about,
                aside: linkButton(
                    words("Look"), to: "\(path)/\(one.current.id)", .quiet, about: "\(one.name), \(about)"))
        }
        return card(title, id: id, rows(lines))
    }

    /// Whom it is about, found by name.
    func find(_ text: String?, _ found: [Seen<Behaviour>]) -> HTML {
        let title = words("Suspension or exclusion")
        let search = Filled(["find": [text ?? ""]], prefix: "who")
        let look = searchForm(
            to: "\(path)/new",
            "\(field("find", words("Name"), in: search, type: .search))\(button(words("Find"), .quiet))")
        let rows: HTML? =
            text == nil
            ? nil
            : found.isEmpty
                ? "<p class=\"soft\" role=\"status\">\(words("Nobody was found by that name."))</p>"
                : Pages.rows(
                    found.map { child in
                        row(
                            child.name.full, detail: child.className,
                            aside: linkButton(
                                words("Go on"), to: "\(path)/new?pupil=\(child.pupil)", .quiet, about: child.name.full))
                    })
        return visit.staffPage(
            title, section: .office,
            """
            \(headline(title, above: softLine(school.schoolName)))\
            \(card(words("Who is it about?"), id: "who", "\(look)\(rows)"))
            """)
    }

    func new(_ child: Seen<Behaviour>, typed: Filled? = nil) -> HTML {
        let title = words("Suspension or exclusion")
        let form = ExclusionForm(visit: visit, mayDecide: school.by.role == .head)
        return visit.staffPage(
            title, section: .office, hasErrors: typed != nil,
            """
            \(headline(title, above: softLine(child.name.full)))\(typed.map { errorSummary(words, $0) })
            \(card(words("What is decided"), id: "new", form.new(child, to: path, typed)))
            """)
    }

    func one(_ view: WholeExclusion, typed: Filled? = nil) -> HTML {
        let current = view.versions.current
        let form = ExclusionForm(visit: visit, mayDecide: view.mayDecide)
        let here = "\(path)/\(current.id)"
        let letter = ExclusionLetter(exclusion: current, facts: view.facts, child: view.child, words: words)
        return visit.staffPage(
            words(current.kind), section: .office, hasErrors: typed != nil,
            """
            \(headline(view.child.name.full, above: softLine(letter.period.firstUpper), aside: state(current)))\
            \(typed.map { errorSummary(words, $0) })\(form.decide(view, to: here))
            \(columns([card(words("The letter"), id: "letter", "<h3>\(letter.title)</h3>\(letter.html)")], [count(view), history(view)]))
            \(form.changes(view, to: here, typed))
            """)
    }

    private func state(_ exclusion: Exclusion) -> HTML {
        if exclusion.isWithdrawn { return tag(words("Taken back")) }
        return exclusion.isDecided
            ? tag(words("Decided; the family has the letter"), .good) : tag(words("Not decided yet"), .mind)
    }

    private func count(_ view: WholeExclusion) -> HTML {
        let days = words.days(halves: view.halvesThisYear)
        return card(
            words("Suspended this school year"), id: "count",
            bigFigure(days, words("of the \(ExclusionLaw.mostDays) school days that the law allows")))
    }

    private func history(_ view: WholeExclusion) -> HTML {
        let lines = view.versions.all.map { version in
            let (day, time) = SchoolTime.local(version.at)
            let when = words("\(words.short(day)), \(words.time(time))")
            let says =
                version.isWithdrawn
                ? words("Taken back") : version.shownAt == nil ? words("Prepared") : words("Decided, with its letter")
            return row(
                says, detail: [when, version.staffName, version.because].compactMap(\.self).joined(separator: " · "))
        }
        return card(words("How it came about"), id: "history", rows(lines))
    }
}

/// One exclusion as those see it who see the whole school.
struct WholeExclusion: Sendable {
    let child: Seen<Behaviour>
    let reader: Staff
    let versions: FamilyVersions<Exclusion>
    let facts: ExclusionFacts
    /// Half days of suspension in the school year, with those brought along.
    let halvesThisYear: Int

    var mayDecide: Bool { reader.role == .head }
    /// What was decided by the head is changed by the head.
    var mayChange: Bool {
        !versions.current.isWithdrawn && (mayDecide || !versions.current.kind.isHeads || !versions.current.isDecided)
    }
}

/// The forms about an exclusion.
struct ExclusionForm {
    let visit: Visit
    let mayDecide: Bool

    private var words: Words { visit.words }

    func new(_ child: Seen<Behaviour>, to path: String, _ typed: Filled?) -> HTML {
        let filled =
            typed ?? Filled(["from": [visit.today.description], "fromSession": ["AM"], "untilSession": ["PM"]])
        let id = typed?.value("id") ?? visit.world.newID(Exclusion.self).description
        let keep = button(words("Keep it for the headteacher to decide"), .quiet, name: "do", value: "prepare")
        let decide = button(words("Decide it, and send the letter"), name: "do", value: "decide")
        return form(
            to: path, csrf: visit.csrf,
            """
            \(hidden("id", id))\(hidden("pupil", child.pupil.description))\(fields(child, filled))\
            \(mayDecide ? nil : "<p class=\"soft small\">\(words("An internal exclusion can be decided here. The others are kept for the headteacher."))</p>")\
            \(tools([decide, keep]))
            """)
    }

    /// The head's word on what was prepared.
    func decide(_ view: WholeExclusion, to path: String) -> HTML? {
        let current = view.versions.current
        guard current.shownAt == nil, !current.isWithdrawn, view.mayDecide || !current.kind.isHeads else { return nil }
        let says = words("The family has the letter at once when you decide it. Read it first.")
        return card(
            words("Not decided yet"), id: "decide",
            """
            <p>\(says)</p>\
            \(form(to: "\(path)/decision", csrf: visit.csrf, "\(hidden("nth", String(current.nth)))\(button(words("Decide it, and send the letter")))"))
            """)
    }

    func changes(_ view: WholeExclusion, to path: String, _ typed: Filled?) -> HTML? {
        guard view.mayChange else { return nil }
        let current = view.versions.current
        let nth = hidden("nth", String(current.nth))
        let opened = Self.opened(current)
        let change = typed?.prefix == "change" ? typed ?? opened : opened
        let end = typed?.prefix == "end" ? typed ?? opened : Filled(prefix: "end")
        let why = words("The family reads this.")
        let right = details(
            words("Change it"), isOpen: typed?.prefix == "change",
            form(
                to: path, csrf: visit.csrf,
                """
                \(nth)\(fields(view.child, change))\
                \(field("because", words("Why"), in: change, hint: why, maxLength: NoteChange.becauseLength))\
                \(button(words("Save the change")))
                """))
        let back = details(
            words("Take it back"), isOpen: typed?.prefix == "end",
            form(
                to: "\(path)/withdrawal", csrf: visit.csrf,
                """
                \(nth)\(field("because", words("Why it is taken back"), in: end, hint: why, maxLength: NoteChange.becauseLength))\
                \(button(words("Take it back"), .danger))
                """))
        return card(words("Put it right"), id: "right", "\(right)\(back)")
    }

    private func fields(_ child: Seen<Behaviour>, _ filled: Filled) -> HTML {
        let kinds = ExclusionKind.allCases.map { Choice($0.rawValue, words($0)) }
        let sessions = [Choice("AM", words("Morning")), Choice("PM", words("Afternoon"))]
        let reasons = ExclusionReason.allCases.map { Choice($0.rawValue, words($0)) }
        let says = words("\(child.name.first)’s family reads this in the letter. Name no other pupil.")
        let more = (1...ExclusionReason.most).map { number -> HTML in
            select(
                "reason\(number)", number == 1 ? words("Reason") : words("Reason \(number), if there is one"), reasons,
                in: filled, empty: words("Choose"))
        }
        return """
            \(radios("kind", words("What is it?"), kinds, in: filled))\
            \(field("from", words("From"), in: filled, type: .date, width: .short))\
            \(radios("fromSession", words("Beginning in the"), sessions, in: filled, inline: true))\
            \(field("until", words("Until"), in: filled, hint: words("The last day. Leave it empty for a permanent exclusion."), type: .date, width: .short))\
            \(radios("untilSession", words("Ending with the"), sessions, in: filled, inline: true))\
            \(more)\
            \(textArea("words", words("What happened"), in: filled, hint: says, rows: 4, maxLength: ExclusionReader.wordsLength))\
            \(field("provision", words("Where \(child.name.first) is taught from the sixth day on"), in: filled, maxLength: 200))\
            \(field("meeting", words("Day of the meeting to come back"), in: filled, type: .date, width: .short))\
            \(field("meetingTime", words("Time of the meeting"), in: filled, type: .time, width: .short))\
            \(field("brought", words("School days suspended at another school this school year"), in: filled, type: .digits, width: .short, maxLength: 2))
            """
    }

    static func opened(_ exclusion: Exclusion, errors: [FieldError] = []) -> Filled {
        var values: [String: [String]] = [
            "kind": [exclusion.kind.rawValue], "from": [exclusion.span.from.description],
            "fromSession": [exclusion.span.fromSession.rawValue], "until": [exclusion.span.until?.description ?? ""],
            "untilSession": [exclusion.span.untilSession.rawValue], "words": [exclusion.words],
            "provision": [exclusion.provision ?? ""], "meeting": [exclusion.meeting?.day.description ?? ""],
            "brought": [exclusion.brought == 0 ? "" : String(exclusion.brought)],
        ]
        if let time = exclusion.meeting?.time {
            values["meetingTime"] = [(time.hour < 10 ? "0" : "") + time.description]
        }
        for (place, reason) in exclusion.reasons.enumerated() { values["reason\(place + 1)"] = [reason.rawValue] }
        return Filled(values, errors: errors, prefix: "change")
    }
}
