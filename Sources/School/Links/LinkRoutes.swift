import Pages
import People
import Store

/// The office's book of who belongs to whom.
enum LinkRoutes {
    static let all: [Route] = [front, roll, family, decide, restrict, lift]

    static let front = Route.staff(.get, "roll") { viewer, visit in
        let school = try Access.school(for: viewer, seeing: Roll.self, in: visit.records)
        return .seeOther("/schools/\(school.schoolSlug)/roll")
    }

    static let roll = Route.school(.get, "roll", seeing: Roll.self) { school, visit in
        let waiting = WaitingAdults(
            stated: try visit.records.pupilsWaiting(at: school, stated: true),
            notStated: try visit.records.pupilsWaiting(at: school, stated: false))
        let lines = try visit.records.roll(of: school, on: visit.today)
        return .page(LinkPages.roll(school, waiting: waiting, lines, visit))
    }

    static let family = Route.pupil(.get, "family", seeing: Roll.self) { pupil, visit in
        .page(try page(pupil, .empty, visit))
    }

    static let decide = Route.pupil(.post, "adults/:adult", seeing: Roll.self) { pupil, visit in
        guard case .staff(let staff) = pupil.by else { throw Refusal.notFound }
        let adult = try visit.id("adult", of: Adult.self)
        guard try visit.records.links(of: pupil).contains(where: { $0.adult == adult }) else { throw Refusal.notFound }
        switch LinkDecision.read(visit.form) {
        case .failure(let fault):
            throw Refusal.invalid(.page(try page(pupil, LinkPages.filled(visit, fault, adult), visit), status: 422))
        case .success(let decision):
            try visit.records.decide(decision, about: adult, of: pupil, by: staff, at: visit.now)
            try visit.record(LinkPages.name(of: decision), about: pupil, detail: adult.description)
            try tell([adult], pupil, visit)
            return .seeOther("/pupils/\(pupil.pupil)/family")
        }
    }

    static let restrict = Route.pupil(.post, "restrictions", seeing: Roll.self) { pupil, visit in
        let links = try visit.records.links(of: pupil)
        let (new, faults) = NewRestriction.read(visit.form, adults: links.map(\.adult), today: visit.today)
        guard let new, let id = visit.form.text("id").flatMap({ ID<Restriction>($0) }) else {
            throw Refusal.invalid(.page(try page(pupil, LinkPages.filled(visit, faults: faults), visit), status: 422))
        }
        guard try visit.records.add(new, id: id, to: pupil) else {
            guard try visit.records.restrictions(of: pupil).contains(where: { $0.id == id }) else {
                throw Refusal.notFound
            }
            return .seeOther("/pupils/\(pupil.pupil)/family")
        }
        try visit.record("restriction: \(new.kind.rawValue)", about: pupil, detail: new.adult?.description)
        try tell(links.map(\.adult), pupil, visit)
        return .seeOther("/pupils/\(pupil.pupil)/family")
    }

    static let lift = Route.pupil(.post, "restrictions/:restriction/end", seeing: Roll.self) { pupil, visit in
        let id = try visit.id("restriction", of: Restriction.self)
        guard try visit.records.restrictions(of: pupil).contains(where: { $0.id == id }) else { throw Refusal.notFound }
        // Its last day is yesterday: it no longer holds from now on. Pressed again, it stays as it is.
        if try visit.records.lift(id, of: pupil, last: visit.today - 1) {
            try visit.record("restriction ended", about: pupil, detail: id.description)
            try tell(try visit.records.links(of: pupil).map(\.adult), pupil, visit)
        }
        return .seeOther("/pupils/\(pupil.pupil)/family")
    }

    private static func page(_ pupil: Seen<Roll>, _ form: Filled, _ visit: Visit) throws -> HTML {
        LinkPages.family(
            pupil, try visit.records.links(of: pupil), try visit.records.restrictions(of: pupil), form, visit)
    }

    /// The open pages of these adults ask again what they may see.
    private static func tell(_ adults: [ID<Adult>], _ pupil: Seen<Roll>, _ visit: Visit) throws {
        for account in try visit.records.accounts(of: adults, at: pupil.school) {
            try visit.announce(.account(account), "access")
        }
    }
}
