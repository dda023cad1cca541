import Pages
import People

/// The office answers what families propose to change.
enum DetailsOfficeRoutes {
    static let all: [Route] = [page, events, fragment, answer, yearly]

    static let page = Route.school(.get, "details", seeing: Contacts.self) { school, visit in
        .page(try pages(school, visit).page())
    }

    /// What is asked or answered meanwhile moves the open page.
    static let events = Route.school(.get, "details/events", seeing: Contacts.self) { school, visit in
        try visit.live([.details(school.school)], version: visit.records.detailsVersion(at: school))
    }

    static let fragment = Route.school(.get, "details/fragment", seeing: Contacts.self) { school, visit in
        .page(try pages(school, visit).fragment)
    }

    static let yearly = Route.school(.post, "details/yearly", seeing: Contacts.self) { school, visit in
        guard visit.form["form"] == "yearly" else { throw Refusal.badRequest(visit.words.notOurForm) }
        try visit.records.keep(asksYearly: visit.form["yearly"] == "yes", at: school)
        try visit.record("changed whether contact details are looked over each year", at: school)
        return back(school)
    }

    static let answer = Route.school(.post, "details/proposals/:proposal", seeing: Contacts.self) { school, visit in
        guard let proposal = try visit.records.proposal(visit.id("proposal"), at: school) else {
            throw Refusal.notFound
        }
        let isAccepted = visit.form["answer"] == "accept"
        if let outcome = proposal.outcome {
            // The same press once more: it was done.
            guard outcome.isAccepted == isAccepted else { throw try stop(.answeredAlready, school, visit) }
            return back(school)
        }
        let subject = try subject(of: proposal, visit)
        let says = try says(proposal, subject, isAccepted: isAccepted, school, visit)
        let held = try visit.records.held(proposal.field, of: subject, at: school)
        guard try !isAccepted || maySpeak(proposal, subject, school, visit) else {
            throw try stop(.mayNotSpeak, school, visit)
        }
        let isOpen = try visit.records.waitingProposals(at: school).contains { $0.id == proposal.id }
        guard isOpen, visit.form["now"] == DetailField.imprint(held) else {
            throw try stop(.changedMeanwhile, school, visit)
        }
        guard try visit.records.answer(proposal, isAccepted: isAccepted, says, at: school, now: visit.now) else {
            return back(school)
        }
        if isAccepted {
            try visit.records.keep(proposal.after, as: proposal.field, of: subject, at: school, now: visit.now)
        }
        try visit.tellDetails(of: subject, to: proposal.adult, isAccepted: isAccepted, at: school)
        try visit.record(
            isAccepted ? "accepted a change of contact details" : "declined a change of contact details", at: school,
            detail: proposal.id.description)
        try visit.records.tellFamily(of: proposal, at: school, at: visit.now)
        return back(school)
    }

    /// The office's word to the family: needed where nothing changes, and naming no other pupil.
    private static func says(
        _ proposal: DetailProposal, _ subject: DetailSubject, isAccepted: Bool, _ school: SeenAll<Contacts>,
        _ visit: Visit
    ) throws -> String {
        var reader = FormReader(visit.form, visit.words)
        guard isAccepted || visit.form["answer"] == "decline" else { throw Refusal.badRequest(visit.words.notOurForm) }
        let needs = !isAccepted || visit.form.text("words") != nil
        let says =
            needs
            ? reader.text("words", visit.words("Say why it is not changed. The family reads it."), longest: 200) : ""
        if let says, !says.isEmpty, case .child(let child) = subject {
            let names = try Access.namesOnRoll(around: child, for: visit.signedIn, at: visit.now, in: visit.records)
            let others = names.others(in: says, besides: child)
            if !others.isEmpty { reader.fault("words", visit.words.namesAnother(others)) }
        }
        guard let says, reader.errors.isEmpty else {
            let typed = Filled(visit.form, errors: reader.errors, prefix: proposal.id.description)
            throw Refusal.invalid(.page(try pages(school, visit).page(typed: typed), status: 422))
        }
        return says
    }

    private static func subject(of proposal: DetailProposal, _ visit: Visit) throws -> DetailSubject {
        if let pupil = proposal.pupil {
            return .child(
                try Access.pupil(pupil, for: visit.signedIn, seeing: Contacts.self, in: visit.records))
        }
        guard let adult = proposal.adult else { throw Refusal.notFound }
        return .adult(adult)
    }

    /// Of their own details everybody speaks for themselves.
    private static func maySpeak(
        _ proposal: DetailProposal, _ subject: DetailSubject, _ school: SeenAll<Contacts>, _ visit: Visit
    ) throws -> Bool {
        guard case .child(let child) = subject, let adult = proposal.adult else { return true }
        return try visit.records.speaks(adult, for: child, at: school, on: visit.today)
    }

    private static func stop(
        _ stop: DetailsOfficePages.Stop, _ school: SeenAll<Contacts>, _ visit: Visit
    ) throws -> Refusal {
        .conflict(.page(try pages(school, visit).page(stop: stop), status: 409))
    }

    private static func back(_ school: SeenAll<Contacts>) -> Answer {
        .seeOther("/schools/\(school.schoolSlug)/details")
    }

    private static func pages(_ school: SeenAll<Contacts>, _ visit: Visit) throws -> DetailsOfficePages {
        let proposals = try visit.records.waitingProposals(at: school)
        let answered = try visit.records.answeredProposals(at: school, since: visit.now + .seconds(-14 * 24 * 3600))
        let waiting = try proposals.map { proposal in
            let subject = try subject(of: proposal, visit)
            return WaitingDetail(
                proposal: proposal, held: try visit.records.held(proposal.field, of: subject, at: school),
                maySpeak: try maySpeak(proposal, subject, school, visit))
        }
        let view = DetailsOffice(
            school: school, waiting: waiting, answered: answered,
            names: try visit.records.detailNames(of: proposals + answered, at: school),
            asksYearly: try visit.records.asksYearly(at: school),
            version: try visit.records.detailsVersion(at: school))
        return DetailsOfficePages(
            view: view, visit: visit, places: try visit.officePlaces(of: school, current: .details))
    }
}

extension Words {
    /// Why a word to a family is stopped that names another pupil.
    func namesAnother(_ names: [String]) -> String {
        self("\(list(names.map { "“\($0)”" })) is another pupil’s name. Leave it out: the family reads this.")
    }
}
