import People
import Store

/// A pupil's year as rows.
private struct PupilYear {
    var marks: [[SQLValue]]
    var tally: [[SQLValue]]
    var news: [[SQLValue]]
    var seen: [[SQLValue]]
    var reports: [[SQLValue]]
    var notes: [[SQLValue]]
    var remarks: [[SQLValue]]
    var jobs: [[SQLValue]]
    var sides: [[SQLValue]]
    var awards: [[SQLValue]]
    var questions: [[SQLValue]]
    var detentions: DetentionRowSet
    var meals: MealRowSet
}

extension DemoRecords {
    /// Writes a school's registers and notes up to a time of today, pupil by pupil in the order of the keys.
    func addYear(of school: SchoolPlan, in demo: DemoSchool, upTo: ClockTime?) throws {
        let book = demo.book(of: school, through: demo.today)
        let rows = YearRows(school: school, book: book, demo: demo, upTo: upTo)
        try addNoteTypes(to: school, seed: demo.seed)
        try addPupilRules(to: school)
        try addHouses(of: school, seed: demo.seed)
        try addMenus(to: school, seed: demo.seed)
        try addDetentionTypes(to: school, rows.detentionBook, seed: demo.seed)
        var (jobs, seats, taken): ([[SQLValue]], [[SQLValue]], [ID<SittingPlan>]) = ([], [], [])
        for pupil in school.pupils {
            let year = rows.year(of: pupil)
            jobs += year.jobs
            seats += year.detentions.seats
            taken += year.detentions.taken
            try records.insert(
                into: "mark",
                columns: """
                    school, pupil, day, slot, nth, code, minutes_late, arrived, reason, staff_note, because, staff, at
                    """, rows: year.marks)
            try records.insert(
                into: "attendance_tally", columns: "school, pupil, school_year, code, sessions", rows: year.tally)
            try records.insert(
                into: "family_news", columns: "school, pupil, nth, aspect, day, slot, notable, at, entry, adult",
                rows: year.news)
            try records.insert(
                into: "absence_report",
                columns: """
                    school, id, pupil, adult, from_day, until_day, slots, kind, words, account, staff, at, withdrawn_at
                    """, rows: year.reports)
            try records.insert(into: "seen_until", columns: "account, school, pupil, nth, at", rows: year.seen)
            try addNotes(year.notes, remarks: year.remarks)
            try addSides(year.sides)
            try addAwards(year.awards)
            try addQuestions(year.questions)
            try addDetentions(year.detentions)
            try addMeals(year.meals)
        }
        try addSittings(rows.detentionBook, taken: taken)
        try addSeats(seats)
        try addJobs(jobs)
        try countHousePoints(of: school, at: rows.now)
        try addTogether(at: school, in: demo, upTo: upTo)
    }
}

/// Turns stories into rows.
private struct YearRows {
    let school: SchoolPlan
    let book: StoryBook
    let noteBook: NoteBook
    let awardBook: AwardBook
    let detentionBook: DetentionBook
    let others: [ID<Pupil>: [NewsItem]]
    let demo: DemoSchool
    /// What registers hold.
    let now: Instant
    /// What families have told by then: in the small hours of the demonstration, what they will have told by 8:15.
    let told: Instant
    private let staff: [ID<Staff>: SQLValue]
    private let readers: [ID<Pupil>: [ID<Account>]]
    /// Pupils' own.
    private let accounts: [ID<Pupil>: ID<Account>]

    init(school: SchoolPlan, book: StoryBook, demo: DemoSchool, upTo: ClockTime?) {
        (self.school, self.book, self.demo) = (school, book, demo)
        noteBook = NoteBook(book, today: demo.today)
        awardBook = AwardBook(book)
        detentionBook = DetentionBook(book, demo.town)
        let letters = LetterBook(school: school, today: demo.today, seed: demo.seed).news
        others = IncidentBook(book, today: demo.today).news.merging(letters) { $0 + $1 }
        let today = SchoolDay(demo.today)
        now = today.at(upTo?.minutes ?? 0)
        told = today.at(upTo?.minutes ?? 495)
        staff = Dictionary(school.staff.map { ($0.id, $0.id.sqlValue) }) { first, _ in first }
        let own = demo.town.accounts.compactMap { account in account.pupil.map { ($0.pupil, account.id) } }
        accounts = Dictionary(own) { first, _ in first }
        readers = YearRows.readers(school, demo.town)
    }

    /// Accounts of those who may see a pupil by their link.
    private static func readers(_ school: SchoolPlan, _ town: Town) -> [ID<Pupil>: [ID<Account>]] {
        let accounts = town.accounts.flatMap { account in account.adults.map { ($0.adult, account.id) } }
        let byAdult = Dictionary(accounts) { first, _ in first }
        let pairs = school.links.filter { $0.bond.sees && $0.ended == nil }.compactMap { link in
            byAdult[link.adult].map { (link.pupil, $0) }
        }
        return Dictionary(grouping: pairs, by: \.0).mapValues { $0.map(\.1) }
    }

    func year(of pupil: PupilPlan) -> PupilYear {
        let whole = book.story(of: pupil)
        let story = demo.tagged(book.story(whole, of: pupil, at: now, told: told), of: pupil.id, in: book)
        let planned = noteBook.notes(of: pupil, whole)
        let notes = demo.tagged(planned, of: pupil.id).compactMap { $0.at(now) }
        let questions = demo.tagged(noteBook.questions(of: pupil, about: planned), of: pupil.id)
            .compactMap { $0.at(now) }
        let awards = demo.tagged(awardBook.awards(of: pupil), of: pupil.id)
        let detentions = demo.tagged(detentionBook.detentions(of: pupil, planned), of: pupil.id)
            .compactMap { $0.at(now) }
        let noted = NoteRows(school: school, pupil: pupil, days: book.days, seed: demo.seed)
        let id = pupil.id.sqlValue
        let number = school.number.sqlValue
        let news = book.news(
            story, notes, questions, awards, detentions, others: others[pupil.id] ?? [], at: now)
        let seen = seen(pupil, news)
        let detained = DetentionRows(
            book: detentionBook, pupil: pupil, news: news,
            seen: Dictionary(seen.map { ($0.account, ($0.nth, $0.at)) }) { first, _ in first })
        return PupilYear(
            marks: story.entries.map { mark($0, number, id) },
            tally: book.tally(story).map { [number, id, $0.year.sqlValue, .text($0.code), $0.sessions.sqlValue] },
            news: news.map {
                [
                    number, id, $0.nth.sqlValue, .text($0.aspect), $0.day.sqlValue, $0.slot.sqlValue,
                    $0.notable.sqlValue, $0.at.sqlValue, $0.entry?.sqlValue ?? $0.detention.sqlValue,
                    $0.adult.sqlValue,
                ]
            },
            seen: seen.map { row($0.account, school.number, pupil.id, $0.nth, $0.at) },
            reports: reports(pupil, story), notes: noted.entries(notes), remarks: noted.remarks(notes),
            jobs: noted.jobs(notes, after: now), sides: noted.sides(notes, by: accounts[pupil.id], at: now),
            awards: awards.map { $0.values(school.number, pupil.id) }, questions: noted.questions(questions),
            detentions: detained.rows(detentions),
            meals: MealRows(school: school, demo: demo, book: book, now: now)
                .rows(of: pupil, story, by: pupil.teller?.account ?? readers[pupil.id]?.first))
    }

    private func mark(_ entry: Entry, _ school: SQLValue, _ pupil: SQLValue) -> [SQLValue] {
        [
            school, pupil, .text(book.days[entry.day].text), .text(entry.slot), entry.nth.sqlValue, .text(entry.code),
            entry.minutesLate.sqlValue, entry.arrived.sqlValue, entry.reason.sqlValue, entry.staffNote.sqlValue,
            entry.because.sqlValue, staff[entry.staff] ?? .null, entry.at.sqlValue,
        ]
    }

    private func reports(_ pupil: PupilPlan, _ story: Story) -> [[SQLValue]] {
        story.reports.enumerated().map { place, report in
            row(
                school.number, DemoIDs(seed: demo.seed).report(pupil.number * 1000 + place), pupil.id,
                pupil.teller?.adult,
                report.from, report.until, report.slots, report.kind, report.words,
                report.telephoned ? nil : pupil.teller?.account, report.telephoned ? book.office : nil, report.at,
                report.withdrawn)
        }
    }

    /// Two in three have pressed "I've seen these", some of them a few entries ago.
    private func seen(_ pupil: PupilPlan, _ news: [NewsItem]) -> [(account: ID<Account>, nth: Int, at: Instant)] {
        readers[pupil.id, default: []].enumerated().compactMap { place, account in
            var chance = Chance(demo.seed, "seen").at(pupil.number).at(place)
            let behind = chance.from(0...8)
            guard chance.happens(0.66), news.count > behind else { return nil }
            let last = news[news.count - 1 - behind]
            let later = last.at + .seconds(3600 * chance.from(1...6))
            // Nobody has looked at a time that has not come yet.
            let looked = later < now ? later : min(last.at + .seconds(60), now)
            return (account, last.nth, looked)
        }
    }
}
