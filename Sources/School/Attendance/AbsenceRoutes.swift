import Pages
import People

/// A family tells the school about an absence.
enum AbsenceRoutes {
    static let all: [Route] = [new, tell, told, withdraw]

    /// The form: empty, or about a day that the school asks about.
    static let new = Route.childAct(.get, "absences/new", seeing: Attendance.self) { child, visit in
        let asked = visit.query.text("day").flatMap { Day($0) }
        let filled = Filled([
            "from": [(asked ?? visit.today).description], "part": [visit.query.text("part") ?? "day"],
        ])
        return .page(visit.absenceForm(child, filled, id: visit.world.newID(), about: visit.askedAbout(asked)))
    }

    /// Kept once, however often the form is sent.
    static let tell = Route.childAct(.post, "absences", seeing: Attendance.self) { child, visit in
        guard let id = visit.form.text("id").flatMap({ ID<AbsenceReport>($0) }) else {
            throw Refusal.badRequest(
                visit.words("This form is not one of ours. Go back, reload the page and send it again."))
        }
        let calendar = try visit.records.calendar(of: child.school, around: visit.today)
        var form = AbsenceForm(words: visit.words, today: visit.today, calendar: calendar)
        guard let told = form.read(visit.form, id: id) else {
            throw visit.mend(child, id, form.errors)
        }
        try visit.keep(told, about: child)
        return .seeOther("/children/\(child.pupil)/absences/\(id)")
    }

    static let told = Route.child(.get, "absences/:absence", seeing: Attendance.self) { child, visit in
        let (report, calendar) = try visit.absence(of: child)
        return .page(visit.told(report, about: child, calendar))
    }

    static let withdraw = Route.childAct(.post, "absences/:absence/withdrawal", seeing: Attendance.self) {
        child, visit in
        let (report, calendar) = try visit.absence(of: child)
        guard report.by == .reader else { throw Refused.notFound }
        let path = "/children/\(child.pupil)/absences/\(report.id)"
        if report.withdrawn != nil { return .seeOther(path) }
        guard report.mayBeWithdrawn(at: visit.now, calendar) else {
            throw Refusal.conflict(.page(visit.told(report, about: child, calendar), status: 409))
        }
        try visit.records.withdraw(report, of: child, at: visit.now)
        try visit.schoolHears(of: report.days, child, notable: false)
        try visit.record("took back a report of an absence", about: child, detail: report.id.description)
        return .seeOther(path)
    }
}

extension Visit {
    fileprivate func keep(_ told: NewAbsence, about child: Seen<Attendance>) throws {
        if try records.tell(told, about: child, by: signedIn.account, at: now) {
            try schoolHears(of: told.days, child, notable: true)
            try record("reported an absence", about: child, detail: told.id.description)
        } else if try records.absence(told.id, of: child)?.by != .reader {
            throw Refused.notFound
        }
    }

    /// Whatever the family's other adults have open looks again, and so do the open registers of today.
    fileprivate func schoolHears(of days: ClosedRange<Day>, _ child: Seen<Attendance>, notable: Bool) throws {
        try records.tellFamily(ofAbsence: days.lowerBound, of: child, notable: notable, at: now)
        try announce(.child(child), Attendance.name)
        guard days.contains(today) else { return }
        for group in try records.groups(of: child, on: today) { try announce(.register(group, today), Attendance.name) }
    }

    fileprivate func absence(of child: Seen<Attendance>) throws -> (AbsenceReport, SchoolCalendar) {
        guard let report = try records.absence(id("absence"), of: child) else { throw Refused.notFound }
        return (report, try records.calendar(of: child.school, around: report.days.lowerBound))
    }

    private func pages(_ child: Seen<Attendance>) -> AbsencePages {
        AbsencePages(child: child, words: words, csrf: csrf, today: today)
    }

    fileprivate func absenceForm(
        _ child: Seen<Attendance>, _ filled: Filled, id: ID<AbsenceReport>, about day: Day?
    ) -> HTML {
        familyPage(
            words("Tell school about an absence"), about: child, section: .attendance,
            hasErrors: !filled.errors.isEmpty,
            pages(child).form(filled, id: id, about: day))
    }

    /// The heading asks about a day that is over.
    fileprivate func askedAbout(_ day: Day?) -> Day? { day.flatMap { $0 < today ? $0 : nil } }

    /// The form as it was sent, with what is wrong. It keeps its id: sent again it is still the same report.
    fileprivate func mend(_ child: Seen<Attendance>, _ id: ID<AbsenceReport>, _ errors: [FieldError]) -> Refusal {
        let typed = ["kind", "from", "until", "part", "words"].map { ($0, form.all($0)) }
        let filled = Filled(Dictionary(typed) { $1 }, errors: errors)
        let about = askedAbout(form.text("day").flatMap { Day($0) })
        return .invalid(.page(absenceForm(child, filled, id: id, about: about), status: 422))
    }

    fileprivate func told(_ report: AbsenceReport, about child: Seen<Attendance>, _ calendar: SchoolCalendar) -> HTML {
        let mayWithdraw = child.mayAct && report.mayBeWithdrawn(at: now, calendar)
        return familyPage(
            words("Absence"), about: child, section: .attendance, pages(child).told(report, mayWithdraw: mayWithdraw))
    }
}
