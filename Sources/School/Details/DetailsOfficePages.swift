import Pages
import People

/// What families have asked the office to change, and what was answered of late.
struct DetailsOffice: Sendable {
    let school: SeenAll<Contacts>
    let waiting: [WaitingDetail]
    let answered: [DetailProposal]
    let names: DetailNames
    let asksYearly: Bool
    let version: String

    var path: String { "/schools/\(school.schoolSlug)/details" }
}

/// A proposal with what the school holds now.
struct WaitingDetail: Sendable {
    let proposal: DetailProposal
    let held: String
    /// Whoever asked may speak for the child now, as they did then.
    let maySpeak: Bool
    /// The school has changed it since the family wrote.
    var hasMoved: Bool { held != proposal.before }
}

/// The office's page of proposals.
struct DetailsOfficePages {
    let view: DetailsOffice
    let visit: Visit
    /// The way to the office's other pages.
    let places: HTML

    /// Why an answer was not taken, where it was not.
    enum Stop { case changedMeanwhile, answeredAlready, mayNotSpeak }

    private var words: Words { visit.words }
    private var pieces: DetailPieces { DetailPieces(words: words) }

    func page(typed: Filled? = nil, stop: Stop? = nil) -> HTML {
        let title = words("Contact details")
        return visit.staffPage(
            title, section: .office, script: typed == nil ? .live : nil, hasErrors: typed != nil,
            """
            \(headline(title, above: softLine(view.school.schoolName)))\(places)\(typed.map { errorSummary(words, $0) })\
            \(stop.map { says($0) })\(typed == nil ? region : content(typed))
            """)
    }

    private func content(_ typed: Filled? = nil) -> HTML {
        columns([waiting(typed)], [yearly, answered].compactMap(\.self))
    }

    private var region: HTML {
        liveRegion(
            words, events: "\(view.path)/events", fragment: "\(view.path)/fragment", version: view.version,
            ended: words("Sign in again to see changes"), content())
    }

    /// The part that an answer or a new wish moves.
    var fragment: HTML {
        liveFragment(words, version: view.version, says: words("Contact details have changed"), content())
    }

    private func says(_ stop: Stop) -> HTML {
        switch stop {
        case .changedMeanwhile:
            notice(
                words("Nothing was saved: it has changed meanwhile"), .note, .mind, isAnswer: true,
                "<p>\(words("Look at what the school holds now, and answer again."))</p>")
        case .answeredAlready:
            notice(
                words("Nothing was saved: somebody has answered already"), .note, .mind, isAnswer: true,
                "<p>\(words("The answer stands under “Answered lately”."))</p>")
        case .mayNotSpeak:
            notice(
                words("Nothing was saved: whoever asked may not act for this child now"), .note, .mind, isAnswer: true,
                "<p>\(words("If it is right all the same, change it on the pupil’s own page."))</p>")
        }
    }

    private func waiting(_ typed: Filled?) -> HTML {
        guard !view.waiting.isEmpty else {
            return card(words("Waiting for you"), id: "waiting", softLine(words("No family waits for an answer.")))
        }
        return card(
            words("Waiting for you"), id: "waiting",
            "\(softLine(words("Nothing changes until you accept it.")))\(rows(view.waiting.map { line($0, typed) }))")
    }

    private func line(_ waiting: WaitingDetail, _ typed: Filled?) -> HTML {
        let proposal = waiting.proposal
        let prefix = proposal.id.description
        let filled = typed?.prefix == prefix ? typed : nil
        let about = about(proposal)
        let moved: HTML? =
            waiting.hasMoved
            ? "<p>\(tag(words("Changed meanwhile"), .mind)) \(words("It was:")) \(pieces.value(proposal.before, proposal.field))</p>"
            : nil
        let notTheirs: HTML? =
            waiting.maySpeak
            ? nil
            : "<p>\(tag(words("May not act for this child now"), .mind)) \(words("An order, or the end of a link, came after they asked. It cannot be accepted."))</p>"
        return """
            <div class="open-line"><b>\(bdi(whose(proposal))): \(words.label(proposal.field))</b> \
            <span class="soft small">\(asked(proposal))</span>\(moved)\(notTheirs)\(summaryList([
                (words("On record"), pieces.value(waiting.held, proposal.field), nil),
                (words("Asked for"), pieces.value(proposal.after, proposal.field), nil),
            ]))\(form(
                to: "\(view.path)/proposals/\(proposal.id)", csrf: visit.csrf,
                """
                \(hidden("now", DetailField.imprint(waiting.held)))\
                \(field("words", words("A word to the family"), in: filled ?? Filled(prefix: prefix), hint: words("Needed when you do not change it"), maxLength: 200))\
                \(waiting.maySpeak ? button(words("Accept"), name: "answer", value: "accept", about: about) : "") \
                \(button(words("Do not change"), .quiet, name: "answer", value: "decline", about: about))
                """))</div>
            """
    }

    private func whose(_ proposal: DetailProposal) -> String {
        if let pupil = proposal.pupil { return view.names.pupils[pupil] ?? words("A pupil") }
        return proposal.adult.flatMap { view.names.adults[$0] } ?? words("An adult")
    }

    private func asked(_ proposal: DetailProposal) -> String {
        let by = proposal.adult.flatMap { view.names.adults[$0] } ?? words("An adult")
        return words("\(by), \(words.short(proposal.at))")
    }

    private func about(_ proposal: DetailProposal) -> String {
        words("\(words.label(proposal.field)), \(whose(proposal)), asked by \(asked(proposal))")
    }

    private var answered: HTML? {
        guard !view.answered.isEmpty else { return nil }
        let lines = view.answered.prefix(20).map { proposal -> HTML in
            let (before, after) = (
                words.says(proposal.before, in: proposal.field), words.says(proposal.after, in: proposal.field)
            )
            let says =
                proposal.outcome?.isAccepted == true
                ? words("Changed: “\(before)” to “\(after)”") : words("Not changed: “\(before)” stays")
            return row(
                words("\(whose(proposal)): \(words.label(proposal.field))"), detail: says,
                aside: proposal.outcome.map { "<span class=\"soft small\">\(words.short($0.at))</span>" })
        }
        return card(words("Answered lately"), id: "answered", rows(lines))
    }

    private var yearly: HTML {
        let filled = Filled(["yearly": view.asksYearly ? ["yes"] : []], prefix: "yearly")
        return card(
            words("Once a year"), id: "once",
            form(
                to: "\(view.path)/yearly", csrf: visit.csrf,
                """
                \(hidden("form", "yearly"))\(checkbox("yearly", words("Ask each adult once a school year: is this still right?"), in: filled, hint: words("It stands on their front page until they press “All still right”.")))\
                \(button(words("Save"), about: words("whether to ask once a year")))
                """))
    }
}
