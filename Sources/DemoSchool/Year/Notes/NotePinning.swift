import People
import School

extension NoteMaker {
    /// A note that is certain, unless the pupil is away.
    func draft(_ pin: NotePin) -> NoteDraft? {
        guard let type = notes.types.named(pin.words),
            let moment = pin.subject == nil ? moment(of: pin) : lesson(of: pin)
        else { return nil }
        return NoteDraft(moment: moment, type: type, pin: pin)
    }

    private func moment(of pin: NotePin) -> NoteMoment? {
        let index = book.today - pin.daysAgo
        guard book.days.indices.contains(index), let group = pupil.stay(on: book.days[index].day)?.group,
            let teacher = book.teacher(of: group)
        else { return nil }
        let helper = pin.isAssistants ? notes.moments.staff.assistant(of: group) : nil
        let moment = NoteMoment(
            day: index, session: pin.minute < 13 * 60 ? .morning : .afternoon,
            happened: book.days[index].at(pin.minute, seconds: pupil.place), staff: helper ?? teacher,
            place: book.plan.shape.secondary ? "Tutor time" : nil)
        return presence.holds(moment) ? moment : nil
    }

    /// The last morning's lesson of a subject, of those in ten school days.
    private func lesson(of pin: NotePin) -> NoteMoment? {
        var chance = Chance(book.seed, "pinned").at(pupil.number).at(pin.daysAgo)
        let last = book.today - pin.daysAgo
        for index in book.days.indices.reversed() where index <= last && index > last - 10 && index >= book.thisYear {
            for period in book.plan.hours.periods where period.isMorning {
                guard let set = lessons[book.place(period.number, on: index)],
                    notes.moments.staff.subject(of: set.group) == pin.subject
                else { continue }
                let moment = notes.moments.inLesson(period, set, index, &chance)
                if presence.holds(moment) { return moment }
            }
        }
        return nil
    }
}
