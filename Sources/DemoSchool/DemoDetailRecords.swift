import People
import Store

extension DemoRecords {
    /// What a school knows besides addresses and numbers, and what its families have asked it to change.
    func addDetails(of school: SchoolPlan, in demo: DemoSchool) throws {
        guard let office = school.office?.id ?? school.staff.first?.id else { return }
        let at = SchoolDay(demo.today - 60).at(600)
        let book = DetailBook(school: school, seed: demo.seed)
        let known = school.pupils.map { demo.tagged(book.details(of: $0), of: $0.id) }
        try records.insert(
            into: "child_detail", columns: "school, pupil, field, nth, words, staff, at",
            rows: known.joined().map { row(school.number, $0.pupil, $0.field, 1, $0.words, office, at) })
        try records.insert(
            into: "calling", columns: "school, pupil, adult, nth, emergency, collects, priority, staff, at",
            rows: school.links.filter { school.isCalled($0) }.map { link in
                row(
                    school.number, link.pupil, link.adult, 1, true, link.bond.acts, link.bond.priority, office, at)
            })
        try records.insert(
            into: "adult_detail", columns: "school, adult, field, nth, words, staff, at",
            rows: demo.tagged(book.spoken, at: school).map {
                row(school.number, $0.adult, "own languages", 1, $0.words, office, at)
            })
        try addAsks(at: school, in: demo, known, office)
        try addChecks(at: school, in: demo)
    }

    private func addAsks(
        at school: SchoolPlan, in demo: DemoSchool, _ known: [[DetailPlan]], _ office: ID<Staff>
    ) throws {
        let found = demo.detailAsks.enumerated().compactMap { place, ask in
            school.asked(ask).map { (DemoIDs(seed: demo.seed).detailAsk(school.number * 100 + place), ask, $0) }
        }
        try records.insert(
            into: "detail_proposal", columns: "school, id, adult, pupil, field, before_words, after_words, staff, at",
            rows: found.map { id, ask, whose in
                let before = known.joined().first { $0.pupil == whose.pupil && $0.field == ask.field }?.words ?? ""
                return row(
                    school.number, id, whose.adult, whose.pupil, ask.field, before, ask.after, nil,
                    SchoolDay(demo.today - 4).at(19 * 60))
            })
        try records.insert(
            into: "detail_outcome", columns: "school, proposal, adult, pupil, accepted, words, staff, at",
            rows: found.compactMap { id, ask, whose in
                ask.declined.map {
                    row(
                        school.number, id, whose.adult, whose.pupil, false, $0, office,
                        SchoolDay(demo.today - 3).at(9 * 60))
                }
            })
    }

    /// The first school asks once a year, and its families have answered.
    private func addChecks(at school: SchoolPlan, in demo: DemoSchool) throws {
        guard school.number == 1 else { return }
        let year = SchoolYear(of: demo.today)
        try records.insert(into: "details_rules", columns: "school, yearly", rows: [row(school.number, true)])
        try records.insert(
            into: "details_check", columns: "school, adult, school_year, at",
            rows: school.adults.map {
                row(school.number, $0.id, year.startYear, SchoolDay(max(year.starts, demo.today - 30)).at(0))
            })
    }
}

extension DemoSchool {
    /// What is known of a pupil with its canaries, if there are any.
    func tagged(_ details: [DetailPlan], of pupil: ID<Pupil>) -> [DetailPlan] {
        guard var tagging else { return details }
        return tagging.tagged(details, of: pupil)
    }

    /// Which languages a school's adults speak with their canaries, if there are any.
    func tagged(_ spoken: [SpokenPlan], at school: SchoolPlan) -> [SpokenPlan] {
        guard var tagging else { return spoken }
        return tagging.tagged(spoken, at: school)
    }

    /// What families of the cast have asked for with its canaries, if there are any.
    var detailAsks: [DetailAsk] {
        guard var tagging else { return DetailBook.asks }
        return tagging.tagged(DetailBook.asks, in: town)
    }
}
