import Pages
import People

/// The office makes clubs and changes them.
enum ClubOfficeRoutes {
    static let all: [Route] = [list, add, page, change]

    static let list = Route.school(.get, "clubs", seeing: Clubs.self) { school, visit in
        .page(try visit.officePages(of: school).page(id: visit.world.newID()))
    }

    static let add = Route.school(.post, "clubs", seeing: Clubs.self) { school, visit in
        guard let id = visit.form.text("id").flatMap({ ID<Club>($0) }) else { throw visit.notOurs }
        let pages = try visit.officePages(of: school)
        var reader = FormReader(visit.form, visit.words)
        guard let club = pages.form.read(&reader, id: id, nth: 1) else {
            let typed = Filled(visit.form, errors: reader.errors, prefix: "new")
            throw Refusal.invalid(.page(pages.page(typed, id: id), status: 422))
        }
        if try visit.records.add(club, to: school, at: visit.now) {
            try visit.record("added a club", at: school, detail: "\(id)")
            try visit.settle(club, at: school)
        }
        return .seeOther("/schools/\(school.schoolSlug)/clubs")
    }

    static let page = Route.school(.get, "clubs/:club", seeing: Clubs.self) { school, visit in
        .page(try visit.officePages(of: school).page(of: visit.club(at: school)))
    }

    /// A new version; of a form that is sent twice nothing, and one from a page that is older is asked about.
    static let change = Route.school(.post, "clubs/:club", seeing: Clubs.self) { school, visit in
        let club = try visit.club(at: school)
        let pages = try visit.officePages(of: school)
        guard let nth = visit.form.text("nth").flatMap({ Int($0) }) else { throw visit.notOurs }
        var reader = FormReader(visit.form, visit.words)
        let read = pages.form.read(&reader, id: club.id, nth: club.nth + 1)
        if nth != club.nth + 1, read?.filled != club.filled {
            reader.fault(
                "name",
                visit.words("Somebody has changed this club meanwhile. If you save again, yours takes its place."))
        }
        guard let changed = read, reader.errors.isEmpty else {
            let typed = Filled(visit.form, errors: reader.errors)
            throw Refusal.invalid(.page(pages.page(of: club, typed), status: 422))
        }
        if try nth == changed.nth && visit.records.add(changed, to: school, at: visit.now) {
            try visit.record("changed a club", at: school, detail: "\(club.id)")
            try visit.settle(changed, at: school)
        }
        return .seeOther("/schools/\(school.schoolSlug)/clubs/\(club.id)")
    }
}

extension Visit {
    fileprivate func officePages(of school: SeenAll<Clubs>) throws -> ClubOfficePages {
        let form = ClubForm(
            leaders: try records.clubLeaders(at: school.school, on: today),
            years: try records.clubYears(at: school, on: today))
        return ClubOfficePages(
            school: school, clubs: try records.clubs(at: school.school, on: today), form: form, visit: self,
            places: try officePlaces(of: school, current: .clubs))
    }

    fileprivate func club(at school: SeenAll<Clubs>) throws -> ClubVersion {
        guard let club = try records.club(id("club"), at: school.school) else { throw Refusal.notFound }
        return club
    }

    /// More places than before: the list moves; and it is looked at every morning from now on.
    fileprivate func settle(_ club: ClubVersion, at school: SeenAll<Clubs>) throws {
        try Access.moving(for: signedIn, at: now, in: records) {
            _ = try records.takeTurn(in: club.id, at: school.school)
            try moveList(of: club.id, at: school.school)
            try records.leaveOnce(ClubJobs.job(of: club.id, at: school.school, after: today))
        }
    }
}
