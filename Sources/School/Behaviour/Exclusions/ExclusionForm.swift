import Pages
import People

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
            \(mayDecide ? nil : "<p class=\"soft small\">\(words("You can decide an internal exclusion here. The headteacher decides the others."))</p>")\
            \(tools([decide, keep]))
            """)
    }

    /// The head's word on what was prepared.
    func decide(_ view: WholeExclusion, to path: String) -> HTML? {
        let current = view.history.current
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
        let current = view.history.current
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
        let says = words(
            "\(child.name.first)’s family reads this in the letter. Name no other child: write “another child”.")
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
