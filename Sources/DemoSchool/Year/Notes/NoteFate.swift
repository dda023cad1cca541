import People
import School

/// What becomes of a note.
enum NoteFate: Sendable {
    case stands
    case checked
    /// It should have been another type: which, and why.
    case corrected(StartedType, String)
    case withdrawn(String)
    /// Pressed by mistake, and taken back at once.
    case slip
}

extension NoteMaker {
    /// One in 200 is a slip, one in 150 is withdrawn, one in 60 corrected.
    func fate(_ draft: NoteDraft, _ chance: inout Chance) -> NoteFate {
        if draft.type.isChecked { return .checked }
        if let pin = draft.pin { return fate(of: pin) }
        switch chance.below(600) {
        case 0..<3: return .slip
        case 3..<7: return .withdrawn(chance.pick(NoteReasons.withdrawn))
        case 7..<17:
            guard let other = notes.types.other(than: draft.type, &chance) else { return .stands }
            return .corrected(other, NoteReasons.corrected(draft.type, into: other, &chance))
        default: return .stands
        }
    }

    private func fate(of pin: NotePin) -> NoteFate {
        guard let put = pin.correction, let type = notes.types.named(put.words) else { return .stands }
        return .corrected(type, put.because)
    }

    /// The versions that follow the original of a day.
    func after(_ first: NoteVersionPlan, _ fate: NoteFate, _ day: Day, _ chance: inout Chance) -> [NoteVersionPlan] {
        switch fate {
        case .stands: return []
        case .checked: return [checked(first, day, &chance)]
        case .corrected(let type, let because):
            let next = first.next(because, at: later(day, &chance))
            return [corrected(next, into: type, &chance)]
        case .withdrawn(let because): return [withdrawn(first.next(because, at: later(day, &chance)))]
        case .slip: return [withdrawn(first.next(nil, at: first.at + .seconds(chance.from(4...20))))]
        }
    }

    private func withdrawn(_ version: NoteVersionPlan) -> NoteVersionPlan {
        var version = version
        version.isWithdrawn = true
        return version
    }

    /// The sentence for home is written anew where it would not fit.
    private func corrected(
        _ version: NoteVersionPlan, into type: StartedType, _ chance: inout Chance
    ) -> NoteVersionPlan {
        var version = version
        if version.home != nil, type.category != version.type.category {
            version.home = HomeWords.pick(of: type, &chance)
        }
        (version.type, version.step) = (type, type.step)
        return version
    }

    /// By whoever leads the school, early on the second day after: everything older has been looked at.
    private func checked(_ first: NoteVersionPlan, _ day: Day, _ chance: inout Chance) -> NoteVersionPlan {
        let at = SchoolDay(day + 2).at(chance.from(460...477), seconds: chance.below(60))
        var next = first.next(NoteReasons.checked, by: notes.head, at: at)
        next.shownAt = at
        return next
    }

    /// After that day's school or early on the next morning: not while children are in class.
    private func later(_ day: Day, _ chance: inout Chance) -> Instant {
        let (seconds, morning) = (chance.below(60), chance.from(455...477))
        let evening = book.plan.hours.afternoon.ends + chance.from(8...50)
        let waits = chance.happens(0.4) && notes.calendar.isSchoolDay(day + 1)
        return waits ? SchoolDay(day + 1).at(morning, seconds: seconds) : SchoolDay(day).at(evening, seconds: seconds)
    }
}
