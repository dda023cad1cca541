/// A stretch of the school day in which lessons are taught.
public struct Period: Hashable, Sendable {
    /// What lesson marks are stored by; 1 and up.
    public let number: Int
    /// As the school calls it: `Period 3`, `Tutor time`.
    public let name: String
    public let starts: ClockTime
    /// The first minute after the period.
    public let ends: ClockTime
    /// The first day on which it holds.
    public let validFrom: Day

    /// Nil for a number below 1 or a period that ends before it starts.
    public init?(
        _ number: Int, _ name: String, from starts: ClockTime, to ends: ClockTime, validFrom: Day
    ) {
        guard number >= 1, starts < ends else { return nil }
        self.number = number
        self.name = name
        self.starts = starts
        self.ends = ends
        self.validFrom = validFrom
    }
}

/// A group taught in one place of the timetable.
public struct Lesson: Hashable, Sendable {
    public let week: TimetableWeek
    public let weekday: Weekday
    /// The number of its `Period`.
    public let period: Int
    public let group: ID<ClassGroup>
    public let teacher: ID<Staff>?
    public let room: String?
    /// The first day on which it is taught.
    public let validFrom: Day
    /// The last day on which it is taught, if it has ended.
    public let validUntil: Day?

    public init(
        week: TimetableWeek = .a, _ weekday: Weekday, period: Int, group: ID<ClassGroup>,
        teacher: ID<Staff>? = nil,
        room: String? = nil, validFrom: Day, validUntil: Day? = nil
    ) {
        self.week = week
        self.weekday = weekday
        self.period = period
        self.group = group
        self.teacher = teacher
        self.room = room
        self.validFrom = validFrom
        self.validUntil = validUntil
    }

    func isTaught(on day: Day) -> Bool {
        weekday == day.weekday && validFrom <= day && validUntil.map { day <= $0 } ?? true
    }
}

/// A lesson on a day, with the time at which it is.
public struct TimetabledLesson: Hashable, Sendable {
    public let period: Period
    public let lesson: Lesson
}

/// A school's timetable: when its periods are, and which group is taught in which.
public struct Timetable: Sendable {
    public let cycle: TimetableCycle
    /// Of every day on which periods were stated anew, in no order.
    public let allPeriods: [Period]
    private let lessons: [Lesson]

    public init(cycle: TimetableCycle, periods: [Period], lessons: [Lesson]) {
        self.cycle = cycle
        allPeriods = periods
        self.lessons = lessons
    }

    /// The periods that hold on a day, by number. A school states its periods as a whole: those of the newest day
    /// that has come replace all older ones, so that a day of five periods can follow one of six.
    public func periods(on day: Day) -> [Period] {
        let newest = allPeriods.lazy.map(\.validFrom).filter { $0 <= day }.max()
        return allPeriods.filter { $0.validFrom == newest }.sorted { $0.number < $1.number }
    }

    /// The period at a time of a day. Nil between periods.
    public func period(at time: ClockTime, on day: Day) -> Period? {
        periods(on: day).first { $0.starts <= time && time < $0.ends }
    }

    /// The lessons of a day in order, of some groups or of all. None when the school is closed.
    public func lessons(
        on day: Day, of groups: Set<ID<ClassGroup>>? = nil, in calendar: SchoolCalendar
    ) -> [TimetabledLesson] {
        guard calendar.isSchoolDay(day) else { return [] }
        let week = cycle.week(of: day, in: calendar)
        let today = lessons.filter { lesson in
            lesson.week == week && lesson.isTaught(on: day) && (groups?.contains(lesson.group) ?? true)
        }
        return periods(on: day).flatMap { period in
            today.filter { $0.period == period.number }.map {
                TimetabledLesson(period: period, lesson: $0)
            }
        }
    }
}
