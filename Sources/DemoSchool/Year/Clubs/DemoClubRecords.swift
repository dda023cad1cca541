import People
import School
import Store

extension DemoRecords {
    /// Writes the clubs of a school, who is in them, and their registers of the last two weeks.
    func addClubs(of school: SchoolPlan, in demo: DemoSchool) throws {
        let book = ClubBook(school, demo.town)
        let clubs = demo.tagged(book.clubs, at: school)
        try add(clubs, book)
        for club in clubs { try addRegisters(of: club, book) }
    }

    private func add(_ clubs: [ClubPlan], _ book: ClubBook) throws {
        let (number, span) = (book.plan.number, book.span)
        let made = SchoolDay(span.lowerBound - 70).at(10 * 60)
        try records.insert(
            into: "club",
            columns: """
                school, id, nth, name, words, place, days, starts, ends, from_day, until_day, leader, pence, per, places,
                years, staff, at
                """,
            rows: clubs.map { club in
                let sketch = club.sketch
                return row(
                    number, club.id, 1, sketch.name, sketch.words, sketch.place,
                    sketch.days.map(String.init).joined(separator: ","), sketch.starts, sketch.starts + sketch.minutes,
                    span.lowerBound, span.upperBound, club.leader, sketch.pence,
                    sketch.pence > 1000 ? "term" : "session", sketch.places,
                    sketch.years.map { ClassShape.yearGroup($0) }.joined(separator: ","), book.plan.office?.id, made)
            })
        try records.insert(
            into: "club_taken", columns: "school, club, members, waiting, turn",
            rows: clubs.map { row(number, $0.id, $0.members.count, $0.seats.count - $0.members.count, $0.seats.count) })
        try records.insert(
            into: "club_seat", columns: "school, club, pupil, state, turn, place, nth",
            rows: clubs.flatMap { club in seats(of: club, number) })
        try records.insert(
            into: "club_place",
            columns: "school, pupil, club, nth, state, home, home_words, press, adult, staff, at",
            rows: clubs.flatMap { club in places(of: club, number) })
        try addJobs(
            clubs.enumerated().map { place, club in
                row(
                    DemoIDs(seed: book.seed).clubJob(number * 100 + place), "club.tidy", "\(number):\(club.id)",
                    SchoolDay(book.today + 1).at(6 * 60))
            })
        try addDayOff(clubs, book)
    }

    private func seats(of club: ClubPlan, _ school: SchoolNumber) -> [[SQLValue]] {
        club.seats.enumerated().map { place, seat in
            row(
                school, club.id, seat.pupil, seat.waits ? "waiting" : "member", place + 1,
                seat.waits ? place + 1 - club.members.count : 0, seat.waits ? 1 : 2)
        }
    }

    private func places(of club: ClubPlan, _ school: SchoolNumber) -> [[SQLValue]] {
        club.seats.flatMap { seat in
            let asked = row(
                school, seat.pupil, club.id, 1, "waiting", seat.home, seat.who, club.id, seat.adult, nil, seat.at)
            let got = row(school, seat.pupil, club.id, 2, "member", seat.home, seat.who, nil, nil, nil, seat.at)
            return seat.waits ? [asked] : [asked, got]
        }
    }

    /// The first club is not held on its second day to come.
    private func addDayOff(_ clubs: [ClubPlan], _ book: ClubBook) throws {
        guard let club = clubs.first else { return }
        let ahead = book.plan.terms.calendar.schoolDays(in: book.today + 1...book.today + 28)
        let own = ahead.filter { club.sketch.days.contains($0.weekday.rawValue) && book.span.contains($0) }
        guard own.count > 1 else { return }
        try records.insert(
            into: "club_off", columns: "school, club, day, nth, is_off, because, staff, at",
            rows: [
                row(
                    book.plan.number, club.id, own[1], 1, true, "There is a match at another school.", club.leader,
                    SchoolDay(book.today - 3).at(11 * 60))
            ])
    }

    /// Who was at school in the afternoon came, but for a few.
    private func addRegisters(of club: ClubPlan, _ book: ClubBook) throws {
        let days = book.plan.terms.calendar.schoolDays(in: book.today - ClubBook.daysBack...book.today - 1)
            .filter { club.sketch.days.contains($0.weekday.rawValue) && book.span.contains($0) }
        guard let first = days.first else { return }
        var rows: [[SQLValue]] = []
        for (place, seat) in club.members.enumerated() {
            let present = try afternoons(of: seat.pupil, book.plan.number, from: first)
            for day in days { rows += marks(of: seat, place, club, day, isIn: present.contains(day), book) }
        }
        try records.insert(
            into: "club_mark", columns: "school, club, day, pupil, nth, mark, home, staff, at", rows: rows)
    }

    private func marks(
        of seat: ClubSeatPlan, _ place: Int, _ club: ClubPlan, _ day: Day, isIn: Bool, _ book: ClubBook
    ) -> [[SQLValue]] {
        var chance = Chance(book.seed, "club mark").at(day.number).at(Int(truncatingIfNeeded: club.id.low)).at(place)
        let (clock, starts) = (SchoolDay(day), club.sketch.starts)
        let mark = { (nth: Int, says: String, home: String?, at: Instant) in
            row(book.plan.number, club.id, day, seat.pupil, nth, says, home, club.leader, at)
        }
        guard isIn, chance.happens(0.95) else { return [mark(1, "not here", nil, clock.at(starts + 10))] }
        let came = mark(1, "arrived", nil, clock.at(starts + chance.from(0...6), seconds: chance.below(60)))
        let left = starts + club.sketch.minutes + chance.from(0...8)
        return [came, mark(2, "gone home", seat.home, clock.at(left, seconds: chance.below(60)))]
    }

    /// Days on which a pupil was at school in the afternoon.
    private func afternoons(of pupil: ID<Pupil>, _ school: SchoolNumber, from first: Day) throws -> Set<Day> {
        let found = try records.all(
            """
            SELECT day FROM mark m WHERE school = \(school) AND pupil = \(pupil) AND day >= \(first) AND slot = 'PM'
                AND code IN ('/', '\\', 'P', 'V', 'L') AND NOT EXISTS (SELECT 1 FROM mark later
                    WHERE later.school = m.school AND later.pupil = m.pupil AND later.day = m.day
                        AND later.slot = m.slot AND later.nth > m.nth)
            """
        ) { try $0.day(0) }
        return Set(found)
    }
}
