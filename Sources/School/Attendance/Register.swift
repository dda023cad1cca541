import Pages
import People

/// One of the registers that a group takes on a day: morning, afternoon, or a lesson's.
struct RegisterSlot: Hashable, Sendable {
    var slot: Slot
    /// How far its session or lesson has come; nil when the school has entered no times.
    var progress: SessionState?
    /// When it opens and closes, by the school's clock. A lesson's register closes with the lesson.
    var opens: ClockTime?
    var closes: ClockTime?
    /// "Period 3", for a lesson.
    var period: String?
    var room: String?

    /// Whether marks may be made yet, or ever.
    func mayBegin(at now: Instant, on day: Day) -> Bool {
        guard case .notYet(let opens) = progress else { return SchoolTime.day(of: now) >= day }
        return now >= opens - MarkingDesk.settling
    }
}

/// What a school's calendar and timetable say about the registers of a day.
struct RegisterDay: Sendable {
    var day: Day
    var now: Instant
    var calendar: SchoolCalendar
    /// Nil for a school that takes no lesson marks.
    var timetable: Timetable?

    var kind: DayKind { calendar.kind(of: day) }

    /// The registers of a group, in their order. Only classes and tutor groups take the two of the law.
    func slots(of group: ClassGroup) -> [RegisterSlot] {
        guard kind == .school else { return [] }
        let sessions = group.kind == .registration ? Session.allCases.map { session($0) } : []
        let lessons = timetable?.lessons(on: day, of: [group.id], in: calendar) ?? []
        return sessions + lessons.map { lesson($0) }
    }

    private func session(_ session: Session) -> RegisterSlot {
        let times = calendar.times(of: session, on: day)
        return RegisterSlot(
            slot: Slot(session), progress: times?.hours(on: day).state(at: now), opens: times?.opens,
            closes: times?.registerCloses)
    }

    private func lesson(_ lesson: TimetabledLesson) -> RegisterSlot {
        let (starts, ends) = (lesson.period.starts, lesson.period.ends)
        let (from, to) = (SchoolTime.instant(day, starts), SchoolTime.instant(day, ends))
        return RegisterSlot(
            slot: .lesson(lesson.period.number),
            progress: now < from ? .notYet(opens: from) : now < to ? .registerOpen(until: to) : .over, opens: starts,
            closes: ends, period: lesson.period.name, room: lesson.lesson.room)
    }
}

/// What the register shows of one pupil: enough to count by.
struct ShownMark: Hashable, Sendable {
    var code: String
    var nth: Int

    var isMark: Bool { code != CodeText.noMark }
}

/// How far a register is.
struct RegisterCount: Hashable, Sendable {
    var expected: Int
    private(set) var marked = 0
    private(set) var here = 0
    private(set) var late = 0
    private(set) var away = 0
    /// How many entries were ever made: differs whenever anybody has marked.
    private(set) var entries = 0

    init(_ shown: some Collection<ShownMark>, of expected: Int, codes: AttendanceCodes = .national) {
        self.expected = expected
        for mark in shown {
            entries += mark.nth
            guard mark.isMark else { continue }
            marked += 1
            // Who came after the register closed is in the building.
            if mark.code == CodeText.lateAfterClosing {
                late += 1
                continue
            }
            switch codes.look(of: mark.code) {
            case .inSchool: here += 1
            case .late: late += 1
            default: away += 1
            }
        }
    }

    func state(in progress: SessionState?) -> RegisterState {
        RegisterState(marked: marked, of: expected, in: progress)
    }
}

/// One pupil's line in a register.
struct RegisterLine: Sendable {
    var child: Seen<Attendance>
    /// Every slot of the day: a lesson's register shows the morning's mark too.
    var marks: [Slot: MarkHistory]
    /// What mornings and afternoons showed on the last school days, oldest first.
    var lastDays: [(day: Day, codes: [Session: String])]
    /// What the family told the school: "Told at 7:52: temperature".
    var told: [String]
    /// "Everyone else is here" leaves this pupil alone: the family has said that they are away, or the register has.
    var isKeptApart = false
}

/// One register, to show and to take.
struct Register: Sendable {
    var group: SeenGroup<Attendance>
    var place: RegisterSlot
    /// All registers of the group that day.
    var slots: [RegisterSlot]
    /// The school days before and after it, where there are such and they have come.
    var neighbours: (before: Day?, after: Day?)
    var lines: [RegisterLine]
    var count: RegisterCount
    /// Differs whenever somebody has marked here or in a session before, or a family has told the school something.
    var version: String

    /// Whether changing a mark needs a reason by now. A lesson's register stays open for its day.
    func hasClosed(today: Day) -> Bool {
        switch place.progress {
        case .registerClosed where slot.session != nil, .over where slot.session != nil: true
        default: day < today
        }
    }

    var slot: Slot { place.slot }
    var day: Day { group.day }
    var state: RegisterState { count.state(in: place.progress) }
    /// Of the register's own page, and of everything below it.
    var path: String { RegisterPath.slot(group.group.id, day, slot) }
}

/// Addresses of registers.
enum RegisterPath {
    static func day(_ group: ID<ClassGroup>, _ day: Day) -> String { "/groups/\(group)/days/\(day)/register" }
    static func slot(_ group: ID<ClassGroup>, _ day: Day, _ slot: Slot) -> String {
        "/groups/\(group)/days/\(day)/registers/\(slot)"
    }
}
