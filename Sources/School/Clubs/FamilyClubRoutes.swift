import Pages
import People

/// A family looks at clubs, signs a child up, and leaves.
enum FamilyClubRoutes {
    static let all: [Route] = [list, page, join, home, leave]

    static let list = Route.child(.get, "clubs", seeing: Clubs.self) { child, visit in
        let pages = FamilyClubsPages(view: try visit.familyClubs(of: child), words: visit.words)
        return .page(visit.familyPage(pages.title, about: child, pages.content))
    }

    static let page = Route.child(.get, "clubs/:club", seeing: Clubs.self) { child, visit in
        let pages = visit.pages(of: try visit.familyClub(of: child))
        return .page(visit.familyPage(pages.title, about: child, pages.content()))
    }

    /// A place, or the end of the waiting list where there is none: once, however often it is sent.
    static let join = Route.childAct(.post, "clubs/:club/places", seeing: Clubs.self) { child, visit in
        let one = try visit.familyClub(of: child)
        let press = try visit.clubPress()
        if try one.standing != nil || visit.records.wasPressed(press, in: one.club.id, of: child) {
            return visit.back(to: one)
        }
        let home = try visit.readHome(of: one)
        try visit.moving(one.club.id, of: child) { turn in
            try visit.records.keep(
                .waiting, home: home, in: one.club.id, of: child, press: press, turn: turn, at: visit.now)
        }
        try visit.record("signed up for a club", about: child, detail: one.club.id.description)
        return visit.back(to: one)
    }

    static let home = Route.childAct(.post, "clubs/:club/home", seeing: Clubs.self) { child, visit in
        let one = try visit.familyClub(of: child)
        let press = try visit.clubPress()
        guard let standing = one.standing, try !visit.records.wasPressed(press, in: one.club.id, of: child) else {
            return visit.back(to: one)
        }
        let home = try visit.readHome(of: one)
        guard home != standing.home else { return visit.back(to: one) }
        try visit.moving(one.club.id, of: child) { _ in
            try visit.records.keep(standing.state, home: home, in: one.club.id, of: child, press: press, at: visit.now)
        }
        try visit.record("changed the way home from a club", about: child, detail: one.club.id.description)
        return visit.back(to: one)
    }

    static let leave = Route.childAct(.post, "clubs/:club/leaving", seeing: Clubs.self) { child, visit in
        // Sent twice, the child is in it no more, and it may be one that is not for its year.
        let view = try visit.familyClubs(of: child)
        let id = try visit.id("club", of: Club.self)
        guard view.clubs.contains(where: { $0.id == id }) else { throw Refusal.notFound }
        let press = try visit.clubPress()
        guard let standing = view.standings.first(where: { $0.club == id && $0.state != .left }),
            try !visit.records.wasPressed(press, in: id, of: child)
        else { return .seeOther(view.path) }
        try visit.moving(id, of: child) { _ in
            try visit.records.keep(.left, home: standing.home, in: id, of: child, press: press, at: visit.now)
        }
        try visit.record("left a club", about: child, detail: id.description)
        return .seeOther(view.path)
    }
}

extension Visit {
    fileprivate func pages(of one: FamilyClub) -> FamilyClubPages {
        FamilyClubPages(one: one, words: words, csrf: csrf, key: world.newID(Club.self).description)
    }

    fileprivate func back(to one: FamilyClub) -> Answer { .seeOther("\(one.view.path)/\(one.club.id)") }

    func clubPress() throws -> Press {
        guard let press = Press(form["key"]) else { throw notOurs }
        return press
    }

    fileprivate func readHome(of one: FamilyClub) throws -> GoingHome {
        var reader = FormReader(form, words)
        let home = try readHome(&reader, of: one.view.child)
        guard let home, reader.errors.isEmpty else {
            let pages = pages(of: one)
            let content = pages.content(Filled(form, errors: reader.errors))
            let page = familyPage(pages.title, about: one.view.child, hasErrors: true, content)
            throw Refusal.invalid(.page(page, status: 422))
        }
        return home
    }

    /// Does what a family wishes with its place, then moves the list, and tells everybody whom it moves: all at once.
    fileprivate func moving(_ club: ID<Club>, of child: Seen<Clubs>, _ wish: (Int) throws -> Void) throws {
        try Access.moving(for: signedIn, at: now, in: records) {
            try wish(records.takeTurn(in: club, at: child.school))
            try moveList(of: club, at: child.school, by: child.pupil)
            let own = ClubMove(pupil: child.pupil, club: club)
            try records.tellFamily(of: own, at: child.school, on: today, isNotable: false, at: now)
        }
    }

    /// The list moves, and the families hear of it; whoever acts needs no news of it. On the school's behalf.
    func moveList(of club: ID<Club>, at school: SchoolNumber, by acting: ID<Pupil>? = nil) throws {
        for moved in try records.moveList(of: club, at: school, now: now) where moved.pupil != acting {
            try records.tellFamily(of: moved, at: school, on: today, isNotable: true, at: now)
        }
    }
}
