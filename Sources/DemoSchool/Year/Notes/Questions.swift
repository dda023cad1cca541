import People
import School

/// A question of an adult of the cast about a note, with its answer if there is one.
struct QuestionPlan: Sendable {
    var id: ID<QuestionPlan>
    var note: ID<NotePlan>
    /// Of the note: its place among the school days.
    var day: Int
    var by: CastHandle
    var adult: ID<Adult>
    var words: String
    /// Who wrote the note, and answers.
    var staff: ID<Staff>
    var at: Instant
    var deliverAt: Instant
    var answer: (id: ID<QuestionPlan>, words: String, at: Instant)?

    /// The question as the records hold it at a moment; nil before it is asked.
    func at(_ now: Instant) -> QuestionPlan? {
        guard at <= now else { return nil }
        var question = self
        if let answer, answer.at > now { question.answer = nil }
        return question
    }
}

extension NoteBook {
    /// What is asked about a pupil's notes, as the cast has it.
    func questions(of pupil: PupilPlan, about notes: [NotePlan]) -> [QuestionPlan] {
        pupil.temper.notes.flatMap { pin -> [QuestionPlan] in
            let day = book.today - pin.daysAgo
            let found = notes.first { $0.moment.day == day && $0.versions.first?.type.words == pin.words }
            guard let found, let first = found.met.first else { return [] }
            return pin.questions.compactMap { question($0, found, first, pupil) }
        }.enumerated().map { place, question in
            var question = question
            let ids = DemoIDs(seed: book.seed)
            question.id = ids.question(pupil.number * 1000 + place * 2)
            question.answer?.id = ids.question(pupil.number * 1000 + place * 2 + 1)
            return question
        }
    }

    private func question(
        _ pin: QuestionPin, _ note: NotePlan, _ first: NoteVersionPlan, _ pupil: PupilPlan
    ) -> QuestionPlan? {
        let place = book.today - pin.daysAgo
        guard book.days.indices.contains(place),
            let adult = book.plan.adults.first(where: { $0.handle == pin.by })?.id
        else { return nil }
        let at = book.days[place].at(pin.minute)
        guard let from = first.shownAt, from <= at else { return nil }
        return QuestionPlan(
            id: ID(high: 0, low: 0), note: note.id, day: note.moment.day, by: pin.by, adult: adult, words: pin.words,
            staff: first.staff, at: at, deliverAt: calendar.delivery(of: at), answer: answer(pin))
    }

    private func answer(_ pin: QuestionPin) -> (id: ID<QuestionPlan>, words: String, at: Instant)? {
        guard let answer = pin.answer, book.days.indices.contains(book.today - answer.daysAgo) else { return nil }
        return (ID(high: 0, low: 0), answer.words, book.days[book.today - answer.daysAgo].at(answer.minute))
    }
}

extension [QuestionPlan] {
    /// Answers are news for whoever asked.
    func news(_ days: [SchoolDay]) -> [NewsItem] {
        compactMap { question in
            question.answer.map { answer in
                NewsItem(
                    aspect: "answer", day: days[question.day].day, entry: question.note, adult: question.adult,
                    notable: true, at: answer.at)
            }
        }
    }
}
