import People
import School

/// One press that notes the same of several pupils of a class.
struct GroupPress: Sendable {
    var id: ID<NotePressPlan>
    var group: ID<ClassGroup>
    var moment: NoteMoment
    var type: StartedType
    var home: String?
}

/// Decides when a school's staff note something of several pupils at once.
struct GroupPresses {
    let moments: NoteMoments
    let types: NoteTypes

    private var book: StoryBook { moments.book }

    /// By school day. Of secondary schools' lessons only those of this school year are known.
    var byDay: [[GroupPress]] {
        let classes = Dictionary(grouping: book.plan.groups.filter { $0.kind == .registration }, by: \.schoolYear)
        return book.days.indices.map { index in
            if book.plan.shape.secondary, index >= book.thisYear { return inLessons(index) }
            let year = SchoolYear(of: book.days[index].day)
            return classes[year, default: []].compactMap { inClass($0.id, index) }
        }
    }

    /// About once a week in each class.
    private func inClass(_ group: ID<ClassGroup>, _ index: Int) -> GroupPress? {
        var chance = chance(group, index)
        guard chance.happens(book.plan.shape.secondary ? 0.13 : 0.2) else { return nil }
        let found =
            book.plan.shape.secondary
            ? moments.withTutor(group, index, &chance) : moments.inClass(group, index, &chance)
        return found.flatMap { press(group, $0, &chance) }
    }

    private func inLessons(_ index: Int) -> [GroupPress] {
        let first = book.place(1, on: index)
        return book.plan.timetable.sets.flatMap { set in
            set.slots.filter { (first..<first + 6).contains($0.number) }.compactMap { inLesson($0.period, set, index) }
        }
    }

    private func inLesson(_ number: Int, _ set: SetPlan, _ index: Int) -> GroupPress? {
        var chance = chance(set.group, index).at(number)
        guard chance.happens(0.024), let period = book.plan.hours.periods.first(where: { $0.number == number }) else {
            return nil
        }
        return press(set.group, moments.inLesson(period, set, index, &chance), &chance)
    }

    private func press(_ group: ID<ClassGroup>, _ moment: NoteMoment, _ chance: inout Chance) -> GroupPress? {
        guard let type = types.pick(isPraise: chance.happens(0.9), &chance), !type.isChecked else { return nil }
        let home = chance.happens(type.isPraise ? 0.2 : 0.34) ? HomeWords.pick(of: type, &chance) : nil
        let id = DemoIDs(seed: book.seed).press(number(group), book.days[moment.day].day.number, at: moment.happened)
        return GroupPress(id: id, group: group, moment: moment, type: type, home: home)
    }

    private func chance(_ group: ID<ClassGroup>, _ index: Int) -> Chance {
        Chance(book.seed, "press").at(number(group)).at(book.days[index].day.number)
    }

    private func number(_ group: ID<ClassGroup>) -> Int { Int(truncatingIfNeeded: group.low >> 2) }
}
