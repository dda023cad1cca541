import People
import School

/// What happened among several at one school, and who is kept apart or out of school.
struct IncidentBook: Sendable {
    let book: StoryBook
    /// The last day of the demonstration.
    let today: Day
    private let types: NoteTypes

    init(_ book: StoryBook, today: Day) {
        (self.book, self.today) = (book, today)
        types = NoteTypes(at: book.plan.shape, seed: book.seed)
    }

    private var ids: DemoIDs { DemoIDs(seed: book.seed) }

    var incidents: [IncidentPlan] {
        IncidentSketch.of(book.plan.number).enumerated().compactMap { plan($1, number: $0) }
    }

    private func plan(_ sketch: IncidentSketch, number: Int) -> IncidentPlan? {
        let pupils = sketch.parts.compactMap { pupil($0.given, $0.family) }
        guard pupils.count == sketch.parts.count, let author = book.plan.staff(sketch.author)?.id,
            let day = day(sketch, pupils)
        else { return nil }
        var plan = IncidentPlan(
            id: ids.incident(book.plan.number * 100 + number), number: number, day: day, minute: sketch.minute,
            place: sketch.place, words: sketch.words, author: author, followUp: sketch.followUp,
            settler: sketch.settler.flatMap { book.plan.staff($0)?.id }, parts: [])
        plan.parts = zip(sketch.parts, pupils).enumerated().map { place, pair in
            part(pair.0, pair.1, of: plan, place: place)
        }
        return plan
    }

    private func pupil(_ given: String, _ family: String) -> PupilPlan? {
        book.plan.pupils.first {
            $0.given.hasPrefix(given) && $0.family.hasPrefix(family) && $0.leftOn == nil
        }
    }

    /// The last day at that distance on which all of them were in school and somebody knew it.
    private func day(_ sketch: IncidentSketch, _ pupils: [PupilPlan]) -> SchoolDay? {
        let presences = pupils.map { Presence(book.story(of: $0), of: $0, in: book) }
        let last = book.today - sketch.daysAgo
        guard last >= 0 else { return nil }
        return (max(0, last - 20)...last).reversed().lazy.first { index in
            let session: Session = sketch.minute < 12 * 60 ? .morning : .afternoon
            let happened = book.days[index].at(sketch.minute + (session == .afternoon ? 60 : 0))
            return presences.allSatisfy {
                $0.isIn(index, session, by: happened) && $0.isIn(index, .morning, by: happened)
            }
        }.map { book.days[$0] }
    }

    private func part(
        _ sketch: IncidentSketch.PartSketch, _ pupil: PupilPlan, of plan: IncidentPlan, place: Int
    ) -> IncidentPartPlan {
        let which = 9000 + plan.number * 10 + place
        let type = sketch.type.flatMap { types.named($0) }
        let bell = plan.day.at(book.plan.hours.session(.afternoon).ends)
        let tomorrow = SchoolDay(plan.day.day + 1).at(7 * 60 + 30)
        let atOnce = sketch.home == nil ? nil : plan.written
        let shown = type.map { $0.showing == "next morning" ? tomorrow : max(bell, plan.written) } ?? atOnce
        return IncidentPartPlan(
            id: ids.part(pupil.number * 100 + plan.number), pupil: pupil.id, role: sketch.role, type: type,
            home: sketch.home, did: sketch.did,
            note: type == nil
                ? nil
                : (
                    ids.note(pupil.number, which, at: plan.written), ids.press(pupil.number, which, at: plan.written)
                ), shownAt: shown)
    }

    /// At Harbour, one pupil works apart on a day that has been, one is suspended for two days to come, and one suspension
    /// waits for the head.
    var exclusions: [ExclusionPlan] {
        guard book.plan.number == 2, let head = book.plan.staff(.brandt)?.id, let office = book.plan.staff(.lowe)?.id,
            book.today >= 5
        else { return [] }
        let calendar = book.plan.terms.calendar
        let (apart, before) = (book.days[book.today - 4], book.days[book.today - 5])
        let decided = book.days[book.today - 1]
        guard let from = calendar.nextSchoolDay(after: today), let until = calendar.schoolDay(2, after: today),
            let back = calendar.schoolDay(3, after: today)
        else { return [] }
        var all: [ExclusionPlan] = []
        if let theo = pupil("Theodore", "Ashdown") {
            all.append(
                ExclusionPlan(
                    id: ids.exclusion(1), pupil: theo.id, kind: "internal", from: apart.day, until: apart.day,
                    reasons: "LD", words: "Your child kept on talking over the teacher after three reminders.",
                    staff: office, at: before.at(15 * 60 + 10), shownAt: before.at(15 * 60 + 10)))
        }
        if let tobi = pupil("Tobi", "Bello") {
            all.append(
                ExclusionPlan(
                    id: ids.exclusion(2), pupil: tobi.id, kind: "suspension", from: from, until: until,
                    reasons: "PP,OS", words: "Your child hit another pupil on the way home.",
                    meeting: (back, 8 * 60 + 20), staff: head, at: decided.at(15 * 60 + 20),
                    shownAt: decided.at(15 * 60 + 20)))
        }
        if let other = book.plan.pupils.first(where: { $0.year == 10 && $0.leftOn == nil && $0.joined <= today })
            ?? book.plan.pupils.first(where: {
                $0.leftOn == nil && $0.joined <= today && !all.map(\.pupil).contains($0.id)
            })
        {
            all.append(
                ExclusionPlan(
                    id: ids.exclusion(3), pupil: other.id, kind: "suspension", from: from, until: from,
                    reasons: "VA", words: "Your child shouted at a teacher and left the room.", staff: office,
                    at: decided.at(15 * 60 + 40)))
        }
        return all
    }
}

extension IncidentBook {
    /// What families hear of it, by pupil.
    var news: [ID<Pupil>: [NewsItem]] {
        let parts = incidents.flatMap { plan in
            plan.parts.map { part in
                (
                    part.pupil,
                    item(
                        part.note.map { ($0.entry.high, $0.entry.low) } ?? (part.id.high, part.id.low),
                        on: plan.day.day, part.shownAt)
                )
            }
        }
        let letters = exclusions.map { plan in
            (plan.pupil, item((plan.id.high, plan.id.low), on: SchoolTime.day(of: plan.at), plan.shownAt))
        }
        return Dictionary(grouping: parts + letters, by: \.0).mapValues { $0.compactMap(\.1) }
    }

    private func item(_ thing: (UInt64, UInt64), on day: Day, _ at: Instant?) -> NewsItem? {
        at.map {
            NewsItem(
                aspect: Behaviour.name, day: day, entry: ID(high: thing.0, low: thing.1), notable: true, at: $0)
        }
    }
}

extension Presence {
    /// Whether the pupil is in school in a session of a day, and known to be by then.
    func isIn(_ day: Int, _ session: Session, by moment: Instant) -> Bool {
        guard let from = since[day * 2 + (session == .morning ? 0 : 1)] else { return false }
        return session == .afternoon || from < moment
    }
}
