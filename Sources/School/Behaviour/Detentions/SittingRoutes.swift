import Pages
import People

/// The lists of detention sessions: whoever supervises one keeps it, on its day.
enum SittingRoutes {
    static let all: [Route] = [own, list, mark, cancel]

    /// Those that somebody supervises.
    static let own = Route.staff(.get, "detentions") { viewer, visit in
        let sessions = try viewer.posts.flatMap {
            try visit.records.detentionSessions(supervisedBy: $0, from: visit.today)
        }
        return .page(SittingPages.own(sessions, visit))
    }

    static let list = Route.sitting(.get) { sitting, visit in .page(try visit.pages(of: sitting).page()) }

    /// One press, as often as it is sent: what holds already is written down no second time.
    static let mark = Route.sitting(.post, "/outcomes") { sitting, visit in
        guard let id = visit.form.text("detention").flatMap({ ID<Detention>($0) }) else { throw visit.notOurs }
        let seat = try sitting.seat(of: id)
        guard let outcome = visit.form["outcome"].flatMap({ DetentionOutcome(rawValue: $0) }) else {
            throw visit.notOurs
        }
        guard visit.today >= sitting.day else { throw visit.notOurs }
        try visit.mark(seat, outcome, in: sitting)
        return .seeOther("/detentions/\(sitting.id)")
    }

    /// The whole session is not held: each detention in it is cancelled, and each family told.
    static let cancel = Route.sitting(.post, "/cancellation") { sitting, visit in
        let pages = try visit.pages(of: sitting)
        guard sitting.seesAll else { throw Refusal.notFound }
        let back = "/detentions/\(sitting.id)"
        if pages.session.cancelled != nil { return .seeOther(back) }
        let pupils = try sitting.pupils.filter { $0.leftAs == nil }.map { seat in
            (seat, try Access.pupil(seat.pupil, for: visit.signedIn, seeing: Behaviour.self, in: visit.records))
        }
        var reader = FormReader(visit.form, visit.words)
        let because = reader.text(
            "because", visit.words("Say why. The families can read it."), longest: NoteChange.becauseLength)
        if let because, let first = pupils.first?.1 {
            reader.check("because", because, for: pupils.map(\.1), try visit.namesOnRoll(around: first))
        }
        if visit.now >= pages.session.span.isOver {
            reader.fault("because", visit.words("It is over. Say of each pupil whether they came, or need not."))
        }
        guard let because, reader.errors.isEmpty else {
            let typed = Filled(visit.form, errors: reader.errors, prefix: "cancel")
            throw Refusal.invalid(.page(pages.page(typed), status: 422))
        }
        for (seat, child) in pupils {
            guard let history = try visit.records.detention(seat.detention, of: child), history.outcome == nil else {
                continue
            }
            try visit.cancel(history, because: because, by: sitting.by, about: child)
        }
        _ = try visit.records.cancel(sitting.id, because: because, by: sitting.by, at: visit.now)
        try visit.record("cancelled a detention session", in: sitting, detail: sitting.id.description)
        return .seeOther(back)
    }
}

extension Visit {
    fileprivate func pages(of sitting: SeenSitting) throws -> SittingPages {
        guard let session = try records.detentionSession(sitting.id, at: sitting.school) else { throw Refusal.notFound }
        return SittingPages(
            sitting: sitting, session: session, outcomes: try records.outcomes(of: sitting), visit: self)
    }
}
