import People
import School

/// What is to be noted of a pupil, before it is decided what becomes of it.
struct NoteDraft: Sendable {
    var moment: NoteMoment
    var type: StartedType
    /// Of several pupils at once.
    var press: GroupPress?
    /// Of the cast.
    var pin: NotePin?
}

/// Makes the notes of one pupil's year.
struct NoteMaker {
    let notes: NoteBook
    let pupil: PupilPlan
    let presence: Presence
    /// By the sixty places of the fortnight.
    let lessons: [Int: SetPlan]
    private let temper: NoteTemper

    var book: StoryBook { notes.book }

    init(_ notes: NoteBook, _ pupil: PupilPlan, _ story: Story) {
        (self.notes, self.pupil) = (notes, pupil)
        presence = Presence(story, of: pupil, in: notes.book)
        temper = NoteTemper(of: pupil, seed: notes.book.seed)
        lessons = notes.book.timetable(of: pupil)
    }

    /// In the order of their identifiers. On a day of which something is certain chance adds nothing.
    var all: [NotePlan] {
        let pinned = pupil.temper.notes.compactMap { draft($0) }
        let days = Set(pinned.map(\.moment.day))
        let drawn = book.days.indices.filter { !days.contains($0) }.flatMap { drafts(on: $0) }
        return plans(pinned + drawn).sorted { $0.id < $1.id }
    }

    private func plans(_ drafts: [NoteDraft]) -> [NotePlan] {
        var counts: [Int: Int] = [:]
        return drafts.map { draft in
            let place = counts[draft.moment.day, default: 0]
            counts[draft.moment.day] = place + 1
            return plan(draft, place)
        }
    }

    private func drafts(on index: Int) -> [NoteDraft] {
        let day = book.days[index].day
        guard let stay = pupil.stay(on: day), !temper.isUnseen(day, today: notes.today) else { return [] }
        let pressed = notes.presses[index].filter { isPressed($0, stay) }.map {
            NoteDraft(moment: $0.moment, type: $0.type, press: $0)
        }
        return pressed + [own(index, stay)].compactMap(\.self)
    }

    /// Whether the pupil is among those whom a press notes: every sixth or so of a class.
    private func isPressed(_ press: GroupPress, _ stay: Stay) -> Bool {
        guard press.group == stay.group || pupil.sets.contains(press.group) else { return false }
        var chance = Chance(book.seed, "pressed").at(pupil.number).at(Int(truncatingIfNeeded: press.id.low))
        let day = book.days[press.moment.day].day
        let fits = !press.type.isPraise || !temper.isGrim(day, today: notes.today)
        return chance.happens(0.16) && fits && presence.holds(press.moment)
    }

    private func own(_ index: Int, _ stay: Stay) -> NoteDraft? {
        let day = book.days[index].day
        var chance = Chance(book.seed, "noted").at(pupil.number).at(day.number)
        guard chance.happens((book.plan.shape.secondary ? 0.14 : 0.215) * temper.rate) else { return nil }
        let isPraise = chance.happens(temper.praise) && !temper.isGrim(day, today: notes.today)
        guard let type = notes.types.pick(isPraise: isPraise, &chance),
            let moment = moment(index, stay.group, &chance), presence.holds(moment)
        else { return nil }
        return NoteDraft(moment: moment, type: type)
    }

    private func moment(_ index: Int, _ group: ID<ClassGroup>, _ chance: inout Chance) -> NoteMoment? {
        guard book.plan.shape.secondary else { return notes.moments.inClass(group, index, &chance) }
        let period = chance.pick(book.plan.hours.periods)
        let isTutors = chance.happens(0.15)
        guard !isTutors, index >= book.thisYear, let set = lessons[book.place(period.number, on: index)] else {
            return notes.moments.withTutor(group, index, &chance)
        }
        return notes.moments.inLesson(period, set, index, &chance)
    }
}
