import People
import School

extension DetentionBook {
    /// A pupil's detentions out of what was noted of them, in the order of their identifiers.
    func detentions(of pupil: PupilPlan, _ notes: [NotePlan]) -> [DetentionPlan] {
        guard !types.isEmpty, pupil.leftOn.map({ $0 >= today }) ?? true else { return [] }
        let pinned = pupil.temper.detention.flatMap { detention($0, of: pupil, notes) }
        let drawn =
            pinned == nil && pupil.temper.notes.isEmpty ? notes.compactMap { detention(for: $0, of: pupil) } : []
        return ([pinned].compactMap(\.self) + drawn).sorted { $0.id < $1.id }
    }

    /// Set when the bell had rung on the last school day before today.
    private func detention(_ pin: DetentionPin, of pupil: PupilPlan, _ notes: [NotePlan]) -> DetentionPlan? {
        guard let sitting = pinned(pin), book.today > 0,
            let tutor = pupil.stay(on: today).flatMap({
                book.teacher(of: $0.group)
            })
        else { return nil }
        let at = book.days[book.today - 1].at(book.plan.hours.afternoon.ends + 25, seconds: pupil.place)
        let note = notes.last { note in
            note.versions.first.map { !$0.type.isPraise && !$0.isWithdrawn } ?? false && note.moment.happened < at
                && note.versions.count == 1
        }
        return plan(pupil, sitting, pin.reason, note, by: tutor, at: at)
    }

    /// One grave concern in two and one ordinary one in six leads to a detention.
    private func detention(for note: NotePlan, of pupil: PupilPlan) -> DetentionPlan? {
        guard let first = note.versions.first, note.versions.count == 1, !first.type.isPraise, !first.type.isChecked,
            note.moment.day >= book.today - 15
        else { return nil }
        let day = book.days[note.moment.day].day
        var chance = Chance(book.seed, "detention").at(pupil.number).at(Int(truncatingIfNeeded: note.id.low >> 2))
        guard chance.happens((first.step ?? 1) >= 3 ? 0.5 : book.plan.shape.secondary ? 0.17 : 0.05),
            let next = self.day(chance.from(1...2), after: day),
            let sitting = sitting(on: next, chance.below(types.count)), mayHold(pupil, sitting)
        else { return nil }
        let at = book.days[note.moment.day].at(
            book.plan.hours.afternoon.ends + chance.from(15...50), seconds: chance.below(60))
        var plan = plan(pupil, sitting, DetentionWords.reason(first.type.words), note, by: first.staff, at: at)
        change(&plan, pupil, &chance)
        answer(&plan, pupil, &chance)
        return plan
    }

    private func plan(
        _ pupil: PupilPlan, _ sitting: SittingPlan, _ reason: String, _ note: NotePlan?, by staff: ID<Staff>,
        at: Instant
    ) -> DetentionPlan {
        let ids = DemoIDs(seed: book.seed)
        let number = sitting.day.day.number * 16 + sitting.type
        return DetentionPlan(
            id: ids.detention(pupil.number, number, at: at), press: ids.detention(pupil.number, number + 8, at: at),
            note: note?.id, reason: reason,
            versions: [DetentionVersionPlan(sitting: sitting, staff: staff, at: at)])
    }

    /// One in twelve is moved, one in twenty cancelled; and then it comes to pass.
    private func change(_ plan: inout DetentionPlan, _ pupil: PupilPlan, _ chance: inout Chance) {
        guard var last = plan.versions.first else { return }
        let sitting = last.sitting
        let fate = chance.below(60)
        last.nth = 2
        last.at = sitting.day.at(8 * 60 + chance.from(5...30))
        if fate < 5, let next = day(1, after: sitting.day.day), let other = self.sitting(on: next, sitting.type),
            mayHold(pupil, other)
        {
            (last.state, last.sitting, last.because) = ("moved", other, chance.pick(DetentionWords.moved))
            plan.versions.append(last)
        } else if fate < 8 {
            (last.state, last.because) = ("cancelled", chance.pick(DetentionWords.cancelled))
            plan.versions.append(last)
            return
        }
        let held = plan.versions.last?.sitting ?? sitting
        let says = ["came", "missed", "excused"][chance.place(in: [84, 10, 6])]
        plan.outcome = (says, held.ends + .seconds(chance.from(-240...120)))
    }

    /// Two in three of those who may act answer within a day.
    private func answer(_ plan: inout DetentionPlan, _ pupil: PupilPlan, _ chance: inout Chance) {
        guard let first = plan.versions.first, let last = plan.versions.last, last.state != "cancelled" else { return }
        let day = SchoolTime.day(of: first.at)
        for reader in families.readers(of: pupil.id, on: day) {
            let at = first.at + .seconds(chance.from(600...50_000))
            guard reader.account != nil else {
                if chance.happens(0.6) {
                    plan.calls.append((reader.adult, SchoolDay(day).at(16 * 60 + chance.below(40))))
                }
                continue
            }
            guard reader.acts, chance.happens(0.66), at < last.sitting.day.at(last.sitting.starts) else { continue }
            let cannot = chance.happens(0.08)
            plan.answers.append(
                DetentionAnswerPlan(
                    adult: reader.adult, nth: at < last.at ? first.nth : last.nth,
                    says: cannot ? "we cannot" : "we know", words: cannot ? chance.pick(DetentionWords.cannot) : nil,
                    at: at))
        }
    }
}

/// Words about detentions. They name nobody.
enum DetentionWords {
    static func reason(_ words: String) -> String {
        switch words {
        case "No homework handed in": "Homework was not handed in."
        case "Came late to the lesson": "Late to the lesson again."
        case "Came without equipment": "Came without equipment again."
        case "Stopped others from learning": "Others could not learn in the lesson."
        case "Was rude to somebody": "Was rude to a member of staff."
        default: "To think about what happened, and how to put it right."
        }
    }

    static let moved = [
        "The family asked for another day.", "The room was needed for an exam.", "There was a trip that day.",
    ]
    static let cancelled = [
        "The homework had been handed in after all.", "We looked into it, and it was not needed.",
    ]
    static let cannot = [
        "We have an appointment at the hospital.", "Nobody could fetch the little ones then.",
        "We travel to a family wedding.",
    ]
    static let missed = "The same is set again on the next school day, and we ring you."
}
