import People

/// One code for a class, several classes or the whole school.
enum ManyMarksRoutes {
    static let all: [Route] = [form, preview, keep]

    static let form = Route.school(.get, "marks", seeing: Attendance.self) { school, visit in
        .page(try ManyMarksTaking(school, visit).empty())
    }

    static let preview = Route.school(.post, "marks/preview", seeing: Attendance.self) { school, visit in
        try ManyMarksTaking(school, visit).preview()
    }

    static let keep = Route.school(.post, "marks", seeing: Attendance.self) { school, visit in
        try ManyMarksTaking(school, visit).keep()
    }
}
