import People
import School
import Store

/// A pupil's detentions as rows.
struct DetentionRowSet {
    var versions: [[SQLValue]] = []
    var seats: [[SQLValue]] = []
    var notices: [[SQLValue]] = []
    var told: [[SQLValue]] = []
    var answers: [[SQLValue]] = []
    var outcomes: [[SQLValue]] = []
    /// Sessions in which a seat is taken.
    var taken: [ID<SittingPlan>] = []
}

extension DemoRecords {
    /// Which detentions a school holds, and by which rules.
    func addDetentionTypes(to school: SchoolPlan, _ book: DetentionBook, seed: UInt64) throws {
        guard !book.types.isEmpty else { return }
        try DetentionStart.begin(
            at: school.number, with: book.types, bus: school.shape.secondary ? 16 * 60 + 15 : nil,
            missed: DetentionWords.missed,
            id: { DemoIDs(seed: seed).detentionType(school.number * 100 + $0).bytes }, in: records)
    }

    func addSittings(_ book: DetentionBook, taken: [ID<SittingPlan>]) throws {
        let school = book.book.plan
        let seats = Dictionary(taken.map { ($0, 1) }, uniquingKeysWith: +)
        try records.insert(
            into: "detention_session",
            columns: """
                school, id, day, starts, minutes, words, bring, place, supervisor, capacity, made_by, made_at
                """,
            rows: book.all.map { sitting in
                let type = book.types[sitting.type]
                return row(
                    school.number, sitting.id, sitting.day.day, sitting.starts, sitting.minutes, type.words, type.bring,
                    type.place, sitting.supervisor, max(type.capacity, seats[sitting.id] ?? 0), school.office?.id,
                    SchoolDay(sitting.day.day - 42).at(9 * 60))
            })
        try records.insert(
            into: "detention_taken", columns: "school, session, seats",
            rows: book.all.compactMap { sitting in seats[sitting.id].map { row(school.number, sitting.id, $0) } })
    }

    func addDetentions(_ rows: DetentionRowSet) throws {
        try records.insert(
            into: "detention",
            columns: """
                school, pupil, id, nth, press, session, state, words, bring, place, supervisor, day, starts, minutes,
                reason, entry, because, news, staff, at
                """, rows: rows.versions)
        try records.insert(
            into: "detention_notice",
            columns: "school, pupil, detention, nth, adult, relationship, way_in, at", rows: rows.notices)
        try records.insert(
            into: "detention_told", columns: "school, pupil, detention, id, nth, adult, way, whom, staff, at",
            rows: rows.told)
        try records.insert(
            into: "detention_answer", columns: "school, pupil, detention, id, nth, adult, says, words, at",
            rows: rows.answers)
        try records.insert(
            into: "detention_outcome",
            columns: "school, pupil, detention, nth, turn, session, outcome, staff, at", rows: rows.outcomes)
    }

    func addSeats(_ seats: [[SQLValue]]) throws {
        try records.insert(
            into: "detention_seat", columns: "school, session, pupil, detention, nth, left_as", rows: seats)
    }
}

/// Turns the detentions of a pupil into rows.
struct DetentionRows {
    let book: DetentionBook
    let pupil: PupilPlan
    let news: [NewsItem]
    /// Up to which of the news each account has seen, and when.
    let seen: [ID<Account>: (nth: Int, at: Instant)]

    private var school: SchoolPlan { book.book.plan }
    private var ids: DemoIDs { DemoIDs(seed: book.book.seed) }

    func rows(_ plans: [DetentionPlan]) -> DetentionRowSet {
        var rows = DetentionRowSet()
        for plan in plans { add(plan, to: &rows) }
        return rows
    }

    private func add(_ plan: DetentionPlan, to rows: inout DetentionRowSet) {
        for (place, version) in plan.versions.enumerated() {
            rows.versions.append(self.version(version, of: plan))
            notices(version, plan, &rows)
            guard version.state != "cancelled" else { continue }
            let next = place + 1 < plan.versions.count ? plan.versions[place + 1].state : nil
            rows.seats.append(row(school.number, version.sitting.id, pupil.id, plan.id, version.nth, next))
            if next == nil { rows.taken.append(version.sitting.id) }
        }
        said(plan, &rows)
        guard let outcome = plan.outcome, let last = plan.versions.last else { return }
        rows.outcomes.append(
            row(
                school.number, pupil.id, plan.id, last.nth, 1, last.sitting.id, outcome.says, last.sitting.supervisor,
                outcome.at))
    }

    private func version(_ version: DetentionVersionPlan, of plan: DetentionPlan) -> [SQLValue] {
        let (sitting, type) = (version.sitting, book.types[version.sitting.type])
        return row(
            school.number, pupil.id, plan.id, version.nth, plan.press, sitting.id, version.state, type.words,
            type.bring,
            type.place, sitting.supervisor, sitting.day.day, sitting.starts, sitting.minutes, plan.reason, plan.note,
            version.because, number(of: version, plan), version.staff, version.at)
    }

    /// The number of the news that told of a version; 0 of what is older than the news.
    private func number(of version: DetentionVersionPlan, _ plan: DetentionPlan) -> Int {
        news.first { $0.detention == plan.id && $0.at == version.at }?.nth ?? 0
    }

    private func notices(_ version: DetentionVersionPlan, _ plan: DetentionPlan, _ rows: inout DetentionRowSet) {
        let nth = number(of: version, plan)
        for reader in book.families.readers(of: pupil.id, on: SchoolTime.day(of: version.at)) {
            rows.notices.append(
                row(
                    school.number, pupil.id, plan.id, version.nth, reader.adult, reader.relation,
                    reader.account != nil, version.at))
            guard let account = reader.account, let seen = seen[account], nth > 0, seen.nth >= nth else { continue }
            rows.answers.append(
                row(
                    school.number, pupil.id, plan.id, word(reader.adult, version.nth, seen.at), version.nth,
                    reader.adult, "seen", nil, seen.at))
        }
    }

    private func said(_ plan: DetentionPlan, _ rows: inout DetentionRowSet) {
        for answer in plan.answers {
            rows.answers.append(
                row(
                    school.number, pupil.id, plan.id, word(answer.adult, answer.nth + 8, answer.at), answer.nth,
                    answer.adult, answer.says, answer.words, answer.at))
        }
        guard let office = school.office?.id else { return }
        for call in plan.calls {
            rows.told.append(
                row(
                    school.number, pupil.id, plan.id, word(call.adult, 16, call.at), plan.versions.last?.nth ?? 1,
                    call.adult, "telephone", nil, office, call.at))
        }
    }

    private func word(_ adult: ID<Adult>, _ which: Int, at: Instant) -> ID<DetentionWordPlan> {
        ids.detentionWord(pupil.number, Int(truncatingIfNeeded: adult.low >> 8) &+ which, at: at)
    }

    private func word(_ adult: ID<Adult>, _ which: Int, _ at: Instant) -> ID<DetentionWordPlan> {
        word(adult, which, at: at)
    }
}
