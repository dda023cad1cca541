import Pages
import People

/// The letter to a family about an exclusion, made from the record: what, how long, why, what the family has to do, and what
/// it may do about it.
struct ExclusionLetter {
    let exclusion: Exclusion
    let facts: ExclusionFacts
    let child: Seen<Behaviour>
    let words: Words

    private var name: String { child.name.first }

    /// "Amelia is suspended from school".
    var title: String {
        if exclusion.isWithdrawn { return words("Taken back: \(words(exclusion.kind)) of \(name)") }
        switch exclusion.kind {
        case .inside: return words("\(name) works apart from the class")
        case .suspension: return words("\(name) is suspended from school")
        case .permanent: return words("\(name) is permanently excluded from school")
        }
    }

    /// "From Monday 23 November to Wednesday 25 November: 3 days".
    var period: String {
        let span = words(exclusion.span)
        return facts.halves == 0 ? span : words("\(span): \(words.days(halves: facts.halves))")
    }

    var html: HTML {
        guard !exclusion.isWithdrawn else {
            return "<p>\(words("School has taken this back. It no longer counts."))</p>\(typed(exclusion.because))"
        }
        return """
            <p>\(opening)</p>
            <h2>\(words("Why"))</h2>
            <ul>\(exclusion.reasons.map { "<li>\(words($0))</li>" as HTML })</ul>
            \(typed(exclusion.words))\(isOut ? duties : inside)\(back)\(isOut ? rights : nil)
            """
    }

    private var isOut: Bool { exclusion.kind.isHeads }
    private func typed(_ text: String?) -> HTML? { text.map { "<p dir=\"auto\">\($0)</p>\n" } }

    private var opening: String {
        let days = words.days(halves: facts.halves)
        switch exclusion.kind {
        case .inside:
            return words("\(name) works in school, but apart from the class, \(words(exclusion.span)): \(days).")
        case .suspension:
            return words(
                "The headteacher has decided that \(name) may not come to school \(words(exclusion.span)). That is \(days) of school."
            )
        case .permanent:
            return words(
                "The headteacher has decided that \(name) may not come to this school any more, \(words(exclusion.span))."
            )
        }
    }

    private var inside: HTML {
        "<p>\(words("\(name) comes to school at the usual time, is taught, and eats lunch. Talk to us if you have a question."))</p>\n"
    }

    private var duties: HTML? {
        guard !facts.daysAtHome.isEmpty else { return provision }
        let days = words.list(facts.daysAtHome.map { words.long($0) })
        let home: HTML = """
            <h2>\(words("What you need to do"))</h2>
            <p>\(words("Please make sure that \(name) is not in a public place during school hours on these days: \(days). If \(name) is, and there is no good reason, you may get a penalty notice. That is a fine."))</p>
            <p>\(words("School gives \(name) work to do at home on the first five school days, and marks it."))</p>

            """
        return "\(home)\(provision)"
    }

    private var provision: HTML? {
        guard let from = facts.provisionFrom else { return nil }
        let says = words("From \(words.long(from)) on, \(name) is taught full time.")
        let place =
            exclusion.provision.map { words("Where: \($0)") }
            ?? words("We will write and tell you where and when.")
        let who =
            exclusion.kind == .permanent
            ? words("The council where you live arranges it, and will tell you where.") : place
        return "<p>\(says) <span dir=\"auto\">\(exclusion.provision == nil ? who : place)</span></p>\n"
    }

    private var back: HTML? {
        guard let (day, session) = facts.returns, exclusion.kind != .permanent else { return nil }
        let when =
            session == .morning
            ? words("\(name) comes back on \(words.long(day)), in the morning.")
            : words("\(name) comes back on \(words.long(day)), in the afternoon.")
        let meeting = exclusion.meeting.map { meeting in
            words(
                "Please come with \(name) to a meeting on \(words.long(meeting.day)) at \(words.time(meeting.time)), so that we can make a good new start. \(name) comes back to school whether or not you can be there."
            )
        }
        return "<h2>\(words("Coming back"))</h2>\n<p>\(when)</p>\(meeting.map { "<p>\($0)</p>" as HTML })\n"
    }

    private var rights: HTML {
        """
        <h2>\(words("What you can do if you disagree"))</h2>
        <p>\(words("You have the right to say what you think to the school’s governing board. This is called making representations. \(name) may have a say too.")) \(board)</p>
        <p>\(words("Write to the governing board through the school office. If you meet the board, you may bring a friend or somebody who speaks for you."))</p>
        <p>\(words("If you think that \(name) was treated unfairly because of a disability, you can turn to the First-tier Tribunal (Special Educational Needs and Disability). For other discrimination you can turn to the County Court, within six months."))</p>
        <p>\(words("You can find the government’s guidance on GOV.UK: look for “school suspensions and permanent exclusions”. The school office can print it for you."))</p>

        """
    }

    private var board: String {
        switch facts.board {
        case .listens: words("The board must read and think about what you say.")
        case .meetsIfAsked:
            words(
                "If you ask for it, the board must meet within 50 school days and decide whether \(name) comes back earlier."
            )
        case .meets:
            words("The board must meet within 15 school days and decide whether \(name) comes back. You may come.")
        }
    }
}
