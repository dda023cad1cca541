import People

/// The office keeps the school's calendar.
enum CalendarRoutes {
    static let all: [Route] = [
        page, addTerm, changeTerm, removeTerm, close, reopen, setTimes, dropTimes, setCycle, setPeriods,
    ]

    static let page = Route.school(.get, "calendar", seeing: Attendance.self) { school, visit in
        .page(try CalendarKeeping(school, visit).page())
    }

    static let addTerm = Route.school(.post, "terms", seeing: Attendance.self) { school, visit in
        try CalendarKeeping(school, visit).keepTerm()
    }

    /// `day` is the first day of the term as it stands.
    static let changeTerm = Route.school(.post, "terms/:day", seeing: Attendance.self) { school, visit in
        try CalendarKeeping(school, visit).keepTerm(insteadOf: visit.day("day"))
    }

    static let removeTerm = Route.school(.post, "terms/:day/removal", seeing: Attendance.self) { school, visit in
        try CalendarKeeping(school, visit).removeTerm(starting: visit.day("day"))
    }

    static let close = Route.school(.post, "closed-days", seeing: Attendance.self) { school, visit in
        try CalendarKeeping(school, visit).close()
    }

    static let reopen = Route.school(.post, "closed-days/:day/removal", seeing: Attendance.self) { school, visit in
        try CalendarKeeping(school, visit).reopen(visit.day("day"))
    }

    static let setTimes = Route.school(.post, "session-times", seeing: Attendance.self) { school, visit in
        try CalendarKeeping(school, visit).keepTimes()
    }

    static let dropTimes = Route.school(.post, "session-times/:day/removal", seeing: Attendance.self) { school, visit in
        try CalendarKeeping(school, visit).dropTimes(from: visit.day("day"))
    }

    /// Whether registers of the past would change is counted before the write, for which every register waits.
    static let setCycle = Route.school(
        post: "timetable-weeks", seeing: Attendance.self,
        reading: { school, visit in try CalendarKeeping(school, visit).newCycle() },
        then: { school, cycle, visit in try CalendarKeeping(school, visit).keep(cycle) })

    static let setPeriods = Route.school(.post, "periods", seeing: Attendance.self) { school, visit in
        try CalendarKeeping(school, visit).keepPeriods()
    }
}
