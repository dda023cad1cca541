import Pages
import People

extension Visit {
    /// The calendar and timetable of a group's day. The timetable only where it is needed.
    func registerDay(of group: SeenGroup<Attendance>, lessons: Bool = true) throws -> RegisterDay {
        let school = group.group.school
        return RegisterDay(
            day: group.day, now: now, calendar: try records.calendar(of: school, around: group.day),
            timetable: lessons ? try records.timetable(of: school, groups: [group.group.id]) : nil)
    }

    /// The slot named in the path, and its day. Not found when this group takes no such register that day.
    func registerPlace(of group: SeenGroup<Attendance>) throws -> (RegisterSlot, RegisterDay) {
        guard let slot = Slot(try path("slot")) else { throw Refusal.notFound }
        let day = try registerDay(of: group, lessons: request.method == .get || slot.session == nil)
        guard let place = day.slots(of: group.group).first(where: { $0.slot == slot }) else { throw Refusal.notFound }
        return (place, day)
    }

    /// A register with the lines of some of its pupils, or of all.
    func register(
        of group: SeenGroup<Attendance>, _ place: RegisterSlot, _ day: RegisterDay, only: [Seen<Attendance>]? = nil
    ) throws -> Register {
        let pupils = only ?? group.pupils
        let marks = try records.marks(of: pupils, on: group.day)
        let before = day.calendar.lastSchoolDays(5, before: group.day)
        let codes = try before.first.map { try records.codes(of: pupils, in: $0...group.day - 1) } ?? [:]
        let shown = try records.shown(of: group, place.slot)
        let told = try records.absenceReports(for: group)
        let suspended = try records.suspended(pupils, on: group.day)
        return Register(
            group: group, place: place, slots: day.slots(of: group.group),
            neighbours: neighbours(of: day),
            lines: pupils.map { child in
                let (marks, told) = (marks[child.pupil] ?? [:], told[child.pupil] ?? [])
                return RegisterLine(
                    child: child, marks: marks, lastDays: before.map { ($0, codes[child.pupil]?[$0] ?? [:]) },
                    told: told.map { words.told($0, on: group.day) }
                        + words.suspended(suspended[child.pupil], place.slot),
                    isKeptApart: isKnownAway(place.slot, on: group.day, marks, told)
                        || suspended[child.pupil]?.takes(place.slot) ?? false)
            },
            count: RegisterCount(shown.values, of: group.pupils.count),
            version: try version(of: group, place.slot, shown))
    }

    /// The version of a register's page.
    func version(of group: SeenGroup<Attendance>, _ slot: Slot, _ shown: [ID<Pupil>: ShownMark]) throws -> String {
        let entries = RegisterCount(shown.values, of: group.pupils.count).entries
        let earlier = try records.earlierVersion(of: group, before: slot)
        let suspended = try records.suspended(group.pupils, on: group.day).count
        return "\(entries).\(try records.toldVersion(of: group)).\(earlier).\(suspended)"
    }

    private func neighbours(of day: RegisterDay) -> (before: Day?, after: Day?) {
        let after = day.calendar.nextSchoolDay(after: day.day)
        return (day.calendar.previousSchoolDay(before: day.day), after.flatMap { $0 <= today ? $0 : nil })
    }

    /// Who makes marks here, by what rules.
    func desk(of group: SeenGroup<Attendance>, _ day: RegisterDay) -> MarkingDesk {
        MarkingDesk(group.by.role, day.calendar, now: now)
    }
}

extension SchoolCalendar {
    /// The last school days before a day, oldest first.
    func lastSchoolDays(_ count: Int, before day: Day) -> [Day] {
        var days: [Day] = []
        var last = day
        while days.count < count, let earlier = previousSchoolDay(before: last), last.number - earlier.number < 60 {
            days.append(earlier)
            last = earlier
        }
        return days.reversed()
    }
}
