import People
import Store

extension DemoRecords {
    func addQuestions(_ rows: [[SQLValue]]) throws {
        try records.insert(
            into: "note_question",
            columns: "school, pupil, entry, adult, id, kind, words, day, staff, at, deliver_at", rows: rows)
    }

    /// What families have written to look at together.
    func addTogether(at school: SchoolPlan, in demo: DemoSchool, upTo: ClockTime?) throws {
        let rows = TogetherRows(school: school, demo: demo, now: SchoolDay(demo.today).at(upTo?.minutes ?? 0))
        try records.insert(
            into: "proud_line", columns: "school, pupil, id, words, shared, adult, at", rows: rows.proud)
        try records.insert(into: "next_step", columns: "school, pupil, id, words, day, adult, at", rows: rows.steps)
    }
}

extension NoteRows {
    /// A row for each question and one for each answer.
    func questions(_ questions: [QuestionPlan]) -> [[SQLValue]] {
        questions.flatMap { question -> [[SQLValue]] in
            let day = days[question.day].text
            let asked = row(
                school.number, pupil.id, question.note, question.adult, question.id, "question", question.words, day,
                question.staff, question.at, question.deliverAt)
            guard let answer = question.answer else { return [asked] }
            return [
                asked,
                row(
                    school.number, pupil.id, question.note, question.adult, answer.id, "answer", answer.words, day,
                    question.staff, answer.at, answer.at),
            ]
        }
    }
}

/// Turns what families have written into rows.
private struct TogetherRows {
    let school: SchoolPlan
    let demo: DemoSchool
    let now: Instant

    private var days: [Day] { school.terms.calendar.schoolDays(in: demo.today - 60...demo.today) }

    var proud: [[SQLValue]] {
        written(demo.proud).map { place, line, pupil, adult, _, at in
            row(
                school.number, pupil, DemoIDs(seed: demo.seed).proud(school.number * 100 + place), line.words,
                line.isShared, adult, at)
        }
    }

    var steps: [[SQLValue]] {
        written(demo.steps).map { place, line, pupil, adult, day, at in
            row(
                school.number, pupil, DemoIDs(seed: demo.seed).step(school.number * 100 + place), line.words, day,
                adult,
                at)
        }
    }

    private func written(
        _ lines: [CastTogether.Proud]
    ) -> [(Int, CastTogether.Proud, ID<Pupil>, ID<Adult>, Day, Instant)] {
        lines.enumerated().compactMap { place, line in
            guard let (pupil, adult) = school.written(line), days.count > line.daysAgo else { return nil }
            let day = days[days.count - 1 - line.daysAgo]
            let at = SchoolDay(day).at(18 * 60 + 30 + place)
            return at <= now ? (place, line, pupil, adult, day, at) : nil
        }
    }
}

extension SchoolPlan {
    /// About whom something was written and by whom; nil where it was at another school.
    func written(_ line: CastTogether.Proud) -> (pupil: ID<Pupil>, adult: ID<Adult>)? {
        guard let adult = adults.first(where: { $0.handle == line.by })?.id else { return nil }
        let mine = Set(links.filter { $0.adult == adult }.map(\.pupil))
        return pupils.first { mine.contains($0.id) && $0.given.hasPrefix(line.child) }.map { ($0.id, adult) }
    }
}
