import Pages
import People

/// The list of one detention session: who came, who missed it, who did not have to come.
struct SittingPages {
    let sitting: SeenSitting
    let session: DetentionSession
    let outcomes: [ID<Detention>: DetentionOutcome]
    let visit: Visit

    private var words: Words { visit.words }
    private var path: String { "/detentions/\(sitting.id)" }
    private var toCome: [SeatedPupil] { sitting.pupils.filter { $0.leftAs == nil } }
    private var gone: [SeatedPupil] {
        sitting.pupils.filter { seat in
            seat.leftAs != nil && !toCome.contains { $0.detention == seat.detention }
        }
    }
    private var isOpen: Bool { SchoolTime.day(of: visit.now) >= session.span.day }

    func page(_ typed: Filled? = nil) -> HTML {
        let above = words("\(words.says(session.span)) · \(session.place) · \(session.supervisorName)")
        return visit.staffPage(
            session.title, section: sitting.seesAll ? .office : .detentions,
            hasErrors: typed.map { !$0.errors.isEmpty } ?? false,
            """
            \(headline(session.title, above: softLine(above)))\(typed.map { errorSummary(words, $0) })\(cancelled)\(list)\(others)\(cancelling(typed))
            """)
    }

    private var cancelled: HTML? {
        session.cancelled.map { because in
            notice(words("This one is not held"), .cross, .plain, "<p><span dir=\"auto\">\(because)</span></p>")
        }
    }

    private var list: HTML {
        guard !toCome.isEmpty else { return emptyState(.people, words("Nobody is on this list")) }
        let marked = toCome.count { outcomes[$0.detention] != nil }
        let says = words("\(marked) of \(toCome.count) written down")
        return card(
            words("Who is to come"), id: "list", aside: "<span class=\"soft small\">\(says)</span>",
            rows(toCome.map(line)))
    }

    private func line(_ seat: SeatedPupil) -> HTML {
        let outcome = outcomes[seat.detention]
        let detail = [seat.className, outcome.map { words.says($0) }].compactMap(\.self).joined(separator: " · ")
        let name = sitting.seesAll ? nameLink(seat) : "<b>\(bdi(seat.name.full))</b>" as HTML
        return """
            <div>\(name)<span class="soft small">\(detail.isEmpty ? words("Not written down yet") : detail)</span></div>\
            \(isOpen ? marks(seat, outcome) : nil)
            """
    }

    /// To the pupil's own page, where the detention is moved.
    private func nameLink(_ seat: SeatedPupil) -> HTML {
        "<a href=\"\(link: "/pupils/\(seat.pupil)/detentions/\(seat.detention)")\"><b>\(bdi(seat.name.full))</b></a>"
    }

    /// One press each; the one that holds is not offered again.
    private func marks(_ seat: SeatedPupil, _ outcome: DetentionOutcome?) -> HTML {
        let buttons = DetentionOutcome.allCases.filter { $0 != outcome }.map { choice in
            button(words.says(choice), .quiet, name: "outcome", value: choice.rawValue, about: seat.name.full)
        }
        return form(
            to: "\(path)/outcomes", csrf: visit.csrf,
            "\(hidden("detention", seat.detention.description))\(tools(buttons))")
    }

    /// Those who were moved elsewhere, or need not come any more.
    private var others: HTML? {
        guard !gone.isEmpty else { return nil }
        let lines = gone.map { seat in
            row(seat.name.full, detail: seat.leftAs == "moved" ? words("Moved to another") : words("Cancelled"))
        }
        return card(words("No longer on the list"), id: "gone", rows(lines))
    }

    private func cancelling(_ typed: Filled?) -> HTML? {
        guard sitting.seesAll, session.cancelled == nil, visit.now < session.span.isOver else { return nil }
        let filled = typed ?? Filled(prefix: "cancel")
        let why = words("Every family on the list reads this at once.")
        let fields: HTML = """
            \(field("because", words("Why"), in: filled, hint: why, maxLength: NoteChange.becauseLength))\
            \(button(words("It is not held"), .danger))
            """
        return details(
            words("This one is not held"), isOpen: typed != nil,
            form(to: "\(path)/cancellation", csrf: visit.csrf, fields))
    }

    /// The detentions that somebody supervises from today on.
    static func own(_ sessions: [DetentionSession], _ visit: Visit) -> HTML {
        let words = visit.words
        let title = words("Detentions you supervise")
        let lines = sessions.map { session in
            session.span.day == visit.today
                ? wayRow(
                    to: "/detentions/\(session.id)", .clock, .info, session.title,
                    detail: detail(session, words), aside: tag(words("Today"), .info))
                : row(session.title, detail: detail(session, words))
        }
        let empty = emptyState(
            .clock, words("None from today on"), detail: words("A list opens on its day, for whoever is there."))
        return visit.staffPage(
            title, section: .detentions,
            "\(headline(title))\(lines.isEmpty ? empty : card(title, id: "own", kind: .untitled, rows(lines)))")
    }

    static func detail(_ session: DetentionSession, _ words: Words) -> String {
        let taken = words("\(session.taken) of \(session.capacity) seats taken")
        return [words.says(session.span), session.place, taken].joined(separator: " · ")
    }
}
