import Pages
import People

/// The office signs children up for families who do not read online, takes places back, and moves a child up the waiting
/// list. Each needs a reason, which the family reads.
enum ClubDeskRoutes {
    static let all: [Route] = [page, join, leave, up]

    static let page = Route.school(.get, "clubs/:club/places", seeing: Clubs.self) { school, visit in
        .page(try visit.pages(of: visit.clubDesk(of: school)).page())
    }

    /// A place, or the end of the waiting list where there is none: once, however often it is sent.
    static let join = Route.school(.post, "clubs/:club/places", seeing: Clubs.self) { school, visit in
        let (desk, press) = (try visit.clubDesk(of: school), try visit.clubPress())
        var reader = FormReader(visit.form, visit.words)
        guard visit.form.text("pupil") != nil else {
            reader.fault("pupil", visit.words("Choose the child."))
            throw visit.stopped(reader, desk, "new")
        }
        let child = try visit.child(visit.form["pupil"])
        if try desk.listed(child.pupil) != nil || visit.records.wasPressed(press, in: desk.club.id, of: child) {
            return .seeOther(desk.path)
        }
        if !desk.others.contains(where: { $0.pupil == child.pupil }) {
            reader.fault("pupil", visit.words("\(child.name.first) cannot be signed up for this club."))
        }
        let home = try visit.readHome(&reader, of: child)
        let because = try visit.because(&reader, child)
        guard let home, let because, reader.errors.isEmpty else { throw visit.stopped(reader, desk, "new") }
        try visit.moving(desk, of: child) { turn in
            try visit.records.keep(
                .waiting, home: home, in: desk.club.id, of: child, press: press, turn: turn, because: because,
                at: visit.now)
        }
        try visit.record("signed a child up for a club", about: child, detail: desk.club.id.description)
        return .seeOther(desk.path)
    }

    static let leave = Route.school(.post, "clubs/:club/places/leaving", seeing: Clubs.self) { school, visit in
        try change(school, visit, "left", "took a place in a club back") { desk, one, child, press, because, _ in
            let home = desk.homes[one.pupil] ?? GoingHome(way: .collected, words: nil)
            try visit.records.keep(
                .left, home: home, in: desk.club.id, of: child, press: press, because: because, at: visit.now)
        }
    }

    static let up = Route.school(.post, "clubs/:club/places/up", seeing: Clubs.self) { school, visit in
        try change(school, visit, "up", "moved a child up a waiting list") { desk, one, child, press, because, place in
            let home = desk.homes[one.pupil] ?? GoingHome(way: .collected, words: nil)
            try visit.records.moveUp(child, to: place, in: desk.club.id)
            try visit.records.keep(
                .waiting, home: home, in: desk.club.id, of: child, press: press, because: because, at: visit.now)
        }
    }

    /// What both change of one who is on the list already. Sent twice, it was done.
    private static func change(
        _ school: SeenAll<Clubs>, _ visit: Visit, _ prefix: String, _ what: String,
        _ wish: (ClubDesk, ClubPupil, Seen<Clubs>, Press, String, Int) throws -> Void
    ) throws -> Answer {
        let (desk, press) = (try visit.clubDesk(of: school), try visit.clubPress())
        let child = try visit.child(visit.form["pupil"])
        guard let one = desk.listed(child.pupil),
            try !visit.records.wasPressed(press, in: desk.club.id, of: child)
        else { return .seeOther(desk.path) }
        var reader = FormReader(visit.form, visit.words)
        let place = prefix == "up" ? try visit.place(&reader, above: one) : 0
        let because = try visit.because(&reader, child)
        guard let place, let because, reader.errors.isEmpty else {
            throw visit.stopped(reader, desk, "\(prefix)-\(one.pupil)")
        }
        try visit.moving(desk, of: child) { _ in try wish(desk, one, child, press, because, place) }
        try visit.record(what, about: child, detail: desk.club.id.description)
        return .seeOther(desk.path)
    }
}

extension Visit {
    fileprivate func pages(of desk: ClubDesk) throws -> ClubDeskPages {
        ClubDeskPages(
            desk: desk, visit: self, places: try officePlaces(of: desk.school, current: .clubs))
    }

    fileprivate func stopped(_ reader: FormReader, _ desk: ClubDesk, _ prefix: String) -> any Error {
        do {
            let page = try pages(of: desk).page(Filled(form, errors: reader.errors, prefix: prefix))
            return Refusal.invalid(.page(page, status: 422))
        } catch { return error }
    }

    fileprivate func child(_ typed: String?) throws -> Seen<Clubs> {
        guard let id = typed.flatMap({ ID<Pupil>($0) }) else { throw notOurs }
        return try Access.pupil(id, for: signedIn, seeing: Clubs.self, in: records)
    }

    /// Why, in words that name no other pupil.
    fileprivate func because(_ reader: inout FormReader, _ child: Seen<Clubs>) throws -> String? {
        let says = words("Say why, in a few words. The family reads it.")
        guard let because = reader.text("because", says, longest: ClubDesk.becauseLength) else { return nil }
        try reader.check("because", because, around: child, self) { words.namesAnotherPupil($0) }
        return because
    }

    /// A place on the list above the one that the child has.
    fileprivate func place(_ reader: inout FormReader, above one: ClubPupil) throws -> Int? {
        guard let now = one.waits, now > 1 else { throw notOurs }
        return reader.number("place", in: 1...now - 1, words("Choose a place further up the list."))
    }
}

extension Words {
    fileprivate func namesAnotherPupil(_ names: [String]) -> String {
        let quoted = list(names.map { "“\($0)”" })
        return self("\(quoted) is another pupil’s name. The family reads this: write “another child” instead.")
    }
}
