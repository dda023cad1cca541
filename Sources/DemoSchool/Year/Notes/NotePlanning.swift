import People
import School

extension NoteMaker {
    /// A note with everything that becomes of it. `place` tells apart what is noted of the pupil on one day.
    func plan(_ draft: NoteDraft, _ place: Int) -> NotePlan {
        let day = book.days[draft.moment.day].day
        let number = day.number * 16 + place
        var chance = Chance(book.seed, "note").at(pupil.number).at(number)
        var first = original(draft, &chance)
        var remark = remark(draft, &chance)
        let fate = fate(draft, &chance)
        // Whoever pressed by mistake had no time to write anything.
        if case .slip = fate { (first.home, remark) = (nil, nil) }
        let ids = DemoIDs(seed: book.seed)
        return NotePlan(
            id: ids.note(pupil.number, number, at: first.at),
            press: draft.press?.id ?? ids.press(pupil.number, number, at: first.at), moment: draft.moment,
            versions: [first] + after(first, fate, day, &chance), remark: remark,
            side: draft.pin?.side)
    }

    private func original(_ draft: NoteDraft, _ chance: inout Chance) -> NoteVersionPlan {
        let type = draft.type
        let at = draft.moment.happened + .seconds(draft.press == nil ? chance.from(2...9) : 3)
        return NoteVersionPlan(
            type: type, step: step(draft, &chance), home: home(draft, &chance),
            shownAt: shown(type, at, draft.moment.day), staff: draft.moment.staff, at: at)
    }

    /// Now and then the first step has been taken already.
    private func step(_ draft: NoteDraft, _ chance: inout Chance) -> Int? {
        let isSecond = chance.happens(0.15) && draft.pin == nil
        return draft.type.step == 1 && isSecond ? 2 : draft.type.step
    }

    /// One praise in five and one concern in three says something more at home.
    private func home(_ draft: NoteDraft, _ chance: inout Chance) -> String? {
        if let pin = draft.pin { return pin.home }
        if let press = draft.press { return press.home }
        return chance.happens(draft.type.isPraise ? 0.2 : 0.34) ? HomeWords.pick(of: draft.type, &chance) : nil
    }

    /// Of one concern in four staff write something for one another.
    private func remark(_ draft: NoteDraft, _ chance: inout Chance) -> String? {
        if let pin = draft.pin { return pin.remark }
        return !draft.type.isPraise && chance.happens(0.25) ? chance.pick(NoteReasons.remarks) : nil
    }

    /// From when families see a note of a type: as `Showing` has it.
    private func shown(_ type: StartedType, _ at: Instant, _ index: Int) -> Instant? {
        let day = book.days[index]
        switch type.showing {
        case "at once": return at
        case "after the bell": return max(at, day.at(book.plan.hours.afternoon.ends))
        case "next morning": return SchoolDay(day.day + 1).at(7 * 60 + 30)
        default: return nil
        }
    }
}
