import People

/// One pupil's registers over a school year, as staff read them: every mark by its code, and DfE's sums.
struct PupilAttendance: Sendable {
    let child: Seen<Attendance>
    let reader: Staff
    let now: Instant
    let year: SchoolYear
    /// Every year that has marks, this one among them; the newest first.
    let years: [SchoolYear]
    let calendar: SchoolCalendar
    /// Every entry of the year's sessions, and of the lessons of the last days.
    let marks: [Day: [Slot: MarkHistory]]
    /// Sessions of each code in the year, up to today.
    let tally: [String: Int]
    /// What the family has told the school about days of the year, the newest first.
    let told: [AbsenceReport]
    /// The registers that the reader may open, and when the pupil stood in each.
    let registers: [RegisterStay]

    var today: Day { SchoolTime.day(of: now) }
    var upTo: Day { min(today, year.ends) }
    var sum: AttendanceSum { AttendanceSum(tally) }
    /// Persistent or severe absence: a word for staff, never for a family.
    var concern: AbsenceConcern { sum.concern(shownTo: reader) }
    var path: String { "/pupils/\(child.pupil)/attendance" }

    /// A mark's own page, where it is put right. Nil where the reader may not open that register.
    func path(of slot: Slot, on day: Day) -> String? {
        registers.first { $0.days.contains(day) }.map {
            "\(RegisterPath.slot($0.group, day, slot))/pupils/\(child.pupil)"
        }
    }
}

/// The days on which a pupil stood in the register of a class.
struct RegisterStay: Sendable {
    let group: ID<ClassGroup>
    let days: ClosedRange<Day>
}

extension PupilAttendance {
    /// The sums of each half term that has begun.
    var halfTerms: [(half: HalfTerm, sum: AttendanceSum)] {
        calendar.halfTerms(of: year).filter { $0.days.lowerBound <= upTo }.map { half in
            let days = half.days.clamped(to: half.days.lowerBound...max(half.days.lowerBound, upTo))
            let shown = marks.filter { days.contains($0.key) }.values.flatMap { slots in
                slots.map { (slot: $0.key, code: $0.value.current.code) }
            }
            return (half, AttendanceSum(marks: shown.filter { $0.code != CodeText.noMark }))
        }
    }

    /// Weeks that hold a school day or a mark, up to the last that is entered already; the newest first.
    var weeks: [RegisterWeek] {
        let marked = marks.filter { _, slots in slots.keys.contains { $0.session != nil } }.keys
        guard let first = marked.min(), let last = marked.max() else { return [] }
        let end = max(last, upTo)
        return stride(from: first.monday, through: end, by: 7).reversed().compactMap { monday in
            let days = (0..<5).map { monday + $0 }
            let isShown = days.contains { day in marks[day] != nil || (day <= upTo && calendar.isSchoolDay(day)) }
            return isShown ? RegisterWeek(monday: monday, days: days.map(cell)) : nil
        }
    }

    private func cell(_ day: Day) -> RegisterWeek.Cell {
        let shown = Session.allCases.compactMap { session -> (Session, RegisterMark)? in
            guard let mark = marks[day]?[Slot(session)]?.current, mark.code != CodeText.noMark else { return nil }
            return (session, mark)
        }
        return RegisterWeek.Cell(
            day: day, kind: calendar.kind(of: day), isPast: day <= upTo,
            marks: Dictionary(shown, uniquingKeysWith: { $1 }))
    }

    /// Every session that is not plainly "here", or was changed; the newest first.
    var toKnowAbout: [(day: Day, slot: Slot, history: MarkHistory)] {
        marks.keys.sorted(by: >).flatMap { day in
            [Slot.morning, .afternoon].compactMap { slot in
                guard let history = marks[day]?[slot] else { return nil }
                let isPlain = history.entries.count == 1 && history.current.isPlain
                return isPlain ? nil : (day, slot, history)
            }
        }
    }

    /// The last days that have lesson marks, the newest first.
    var lessonDays: [Day] {
        marks.filter { $0.value.keys.contains { $0.session == nil } }.keys.sorted(by: >)
    }
}

/// One week of a register, Monday to Friday.
struct RegisterWeek: Sendable {
    struct Cell: Sendable {
        let day: Day
        let kind: DayKind
        let isPast: Bool
        let marks: [Session: RegisterMark]
    }

    let monday: Day
    let days: [Cell]
}
