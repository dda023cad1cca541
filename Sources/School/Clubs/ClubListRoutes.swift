import Pages
import People

/// Whoever leads a club keeps its list and its registers; the office keeps every club's.
enum ClubListRoutes {
    static let all: [Route] = [own, page, off, register, mark]

    static let own = Route.staff(.get, "clubs") { viewer, visit in
        .page(ClubListPages.own(try visit.ledClubs(viewer), visit))
    }

    /// On the first page of staff: the clubs of today that they lead.
    static func first(_ viewer: Viewer, _ visit: Visit) throws -> HTML? {
        let clubs = try visit.ledClubs(viewer)
        guard !clubs.isEmpty else { return nil }
        let words = visit.words
        let today = clubs.filter { $0.span.contains(visit.today) && $0.days.contains(visit.today.weekday) }
        let lines = today.map { club in
            wayRow(
                to: "/clubs/\(club.id)/days/\(visit.today)", .ball, .info, club.name,
                detail: words("\(words.hours(club)) · \(club.place)"))
        }
        let none = "<p class=\"soft\">\(words("None today."))</p>" as HTML
        return card(
            words("Clubs you lead"), id: "clubs", more: PageLink(words("All your clubs"), to: "/clubs"),
            lines.isEmpty ? none : rows(lines))
    }

    static let page = Route.club(.get) { club, visit in .page(try visit.listPages(of: club).page()) }

    /// It is not held on a day, or it is after all.
    static let off = Route.club(.post, "/off") { club, visit in
        let pages = try visit.listPages(of: club)
        var reader = FormReader(visit.form, visit.words)
        let isOff = visit.form["off"] != "no"
        let day = reader.day("day", visit.words("Choose the day."))
        let because = isOff ? reader.text("because", visit.words("Say why, in a few words."), longest: 120) : ""
        if let day, day < visit.today || !pages.club.span.contains(day) || !pages.club.days.contains(day.weekday) {
            reader.fault("day", visit.words("Choose one of the club’s days to come."))
        }
        guard let day, let because, reader.errors.isEmpty else {
            let typed = Filled(visit.form, errors: reader.errors, prefix: "off")
            throw Refusal.invalid(.page(pages.page(typed), status: 422))
        }
        if try visit.records.set(isOff, on: day, because: because, club, at: visit.now) {
            try visit.record("changed the days of a club", in: club, detail: "\(club.id) \(day)")
            try visit.tell(club.members, of: club, on: day, isNotable: true, as: ClubNews.day)
        }
        return .seeOther("/clubs/\(club.id)")
    }

    static let register = Route.club(.get, "/days/:day") { club, visit in
        .page(try visit.registerPages(of: club).page)
    }

    /// One press, as often as it is sent: what was pressed on a page that is older than the register changes nothing.
    static let mark = Route.club(.post, "/days/:day") { club, visit in
        let pages = try visit.registerPages(of: club)
        guard let id = visit.form.text("pupil").flatMap({ ID<Pupil>($0) }), let base = visit.form.text("base") else {
            throw visit.notOurs
        }
        let member = try club.member(id)
        let current = pages.marks[id]?.current
        let parts = (visit.form["mark"] ?? "").split(separator: ":").map(String.init)
        guard let kind = parts.first.flatMap({ ClubMark.Kind(rawValue: $0) }) else { throw visit.notOurs }
        let home = kind == .goneHome ? parts.dropFirst().first.flatMap { HomeWay(rawValue: $0) } : nil
        let back = Answer.seeOther("/clubs/\(club.id)/days/\(pages.day)")
        guard base == "\(current?.nth ?? 0)", kind != .goneHome || home != nil else { return back }
        let mark = ClubMark(nth: (current?.nth ?? 0) + 1, kind: kind, home: home, at: visit.now)
        if try visit.records.add(mark, of: member, in: club, on: pages.day) {
            try visit.record("kept the register of a club", in: club, detail: "\(club.id) \(pages.day)")
            try visit.tell([member], of: club, on: pages.day, isNotable: kind == .notHere)
        }
        return back
    }
}

extension Visit {
    fileprivate func ledClubs(_ viewer: Viewer) throws -> [ClubVersion] {
        try viewer.posts.flatMap { try records.clubs(ledBy: $0, on: today) }
    }

    fileprivate func found(_ seen: SeenClub) throws -> ClubVersion {
        guard let club = try records.club(seen.id, at: seen.school) else { throw Refusal.notFound }
        return club
    }

    fileprivate func listPages(of seen: SeenClub) throws -> ClubListPages {
        let club = try found(seen)
        let off = try records.daysOff(of: seen.id, at: seen.school, from: today)
        let calendar = try records.calendar(of: seen.school, near: today)
        return ClubListPages(
            seen: seen, club: club, homes: try records.goingHome(of: seen), days: try records.markedDays(of: seen),
            off: off, isToday: club.isOn(today, calendar) && !off.contains { $0.day == today }, visit: self)
    }

    /// The register of a day on which the club is held, up to today.
    fileprivate func registerPages(of seen: SeenClub) throws -> ClubRegisterPages {
        let (club, day) = (try found(seen), try day("day"))
        guard day <= today else { throw Refusal.notFound }
        let marks = try records.marks(of: seen, on: day)
        let calendar = try records.calendar(of: seen.school, around: day)
        let off = try records.daysOff(of: seen.id, at: seen.school, from: day).contains { $0.day == day }
        guard !marks.isEmpty || (club.isOn(day, calendar) && !off) else { throw Refusal.notFound }
        return ClubRegisterPages(
            seen: seen, club: club, day: day, homes: try records.goingHome(of: seen), marks: marks, visit: self)
    }

    /// Families hear of it at once. Whoever leads a club need not teach its children, so it is done on the school's behalf.
    fileprivate func tell(
        _ members: [ClubPupil], of club: SeenClub, on day: Day, isNotable: Bool, as aspect: String = ClubNews.place
    ) throws {
        try Access.moving(for: signedIn, at: now, in: records) {
            for member in members {
                let move = ClubMove(pupil: member.pupil, club: club.id)
                try records.tellFamily(
                    of: move, at: club.school, on: day, isNotable: isNotable, as: aspect, at: now)
            }
        }
    }
}
