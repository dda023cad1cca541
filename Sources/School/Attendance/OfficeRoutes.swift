import Pages
import People

/// Registers of a whole school, as the office keeps them.
enum OfficeRoutes {
    static let all: [Route] = [office, registers, reasons, arrivals]

    /// To the school whose office this person works in.
    static let office = Route.staff(.get, "office") { viewer, visit in
        let school = try Access.school(for: viewer, seeing: Attendance.self, in: visit.records)
        return .seeOther("/schools/\(school.schoolSlug)/registers")
    }

    static let registers = Route.school(.get, "registers", seeing: Attendance.self) { school, visit in
        let day = visit.query["day"].flatMap { Day($0) } ?? visit.today
        var office = try visit.office(school, day)
        office.done = try visit.done()
        return .page(try OfficePages.day(office, visit: visit))
    }

    /// A reason found: the same code for each session of that day that has none.
    static let reasons = Route.school(.post, "reasons", seeing: Attendance.self) { school, visit in
        try OfficeTaking(school: school, visit: visit).reason()
    }

    /// Somebody who came late is signed in.
    static let arrivals = Route.school(.post, "arrivals", seeing: Attendance.self) { school, visit in
        try OfficeTaking(school: school, visit: visit).arrival()
    }
}

extension Visit {
    /// What the office has before it on a day.
    func office(_ school: SeenAll<Attendance>, _ date: Day) throws -> OfficeDay {
        let day = RegisterDay(
            day: date, now: now, calendar: try records.calendar(of: school.school, around: date), timetable: nil)
        let classes = try Access.groups(of: try signedIn, seeing: Attendance.self, in: records)
            .filter { $0.school == school.school && $0.kind == .registration }
        let search = query.text("find") ?? form.text("find")
        return OfficeDay(
            school: school, day: day, groups: try listed(classes, day),
            away: AwayPupil.all(try records.notPlain(in: school, on: date)),
            open: try openAbsences(in: school, day.calendar),
            strangers: try records.codesInUse(in: school, SchoolYear(of: date)).filter { use in
                use.code != CodeText.noMark && !AttendanceCodes.national.isInForce(use.code, in: SchoolYear(of: date))
            },
            search: search, found: try search.map { try records.pupils(named: $0, in: school, on: date) } ?? [])
    }
}

extension Visit {
    /// What the last act did, about whom: as the register shows it now. Nil for somebody who is not there for this reader.
    fileprivate func done() throws -> OfficeDone? {
        guard let act = query["done"].flatMap({ OfficeDone.Act(rawValue: $0) }),
            let id = query["pupil"].flatMap({ ID<Pupil>($0) })
        else { return nil }
        let day = query["on"].flatMap { Day($0) } ?? today
        do {
            let child = try Access.pupil(id, for: signedIn, seeing: Attendance.self, in: records)
            note(child.school, child.pupil, Attendance.name)
            let marks = try records.marks(of: [child], on: day)[child.pupil] ?? [:]
            return OfficeDone(
                act: act, pupil: ListedPupil(id: child.pupil, name: child.name.full), day: day,
                codes: Session.allCases.compactMap { session in
                    marks[Slot(session)].map { (session, $0.current.code) }
                })
        } catch Refused.notFound { return nil }
    }

    /// Absences without a reason, each with what the family has told about it.
    private func openAbsences(in school: SeenAll<Attendance>, _ calendar: SchoolCalendar) throws -> [OpenAbsence] {
        let open = OpenAbsence.all(try records.openReasons(in: school, upTo: today), today: today, calendar)
        guard let first = open.map(\.day).min() else { return [] }
        let told = try records.absenceReports(in: school, days: first...today)
        return open.map { absence in
            var absence = absence
            absence.told = told.filter { $0.pupil == absence.pupil.id && $0.covers(absence.day) }
            return absence
        }
    }
}

/// One act of the office on somebody's marks, and the answer to it.
struct OfficeTaking {
    var school: SeenAll<Attendance>
    var visit: Visit

    private var words: Words { visit.words }
    private var path: String { "/schools/\(school.schoolSlug)/registers" }

    private func child() throws -> Seen<Attendance> {
        guard let id = visit.form["pupil"].flatMap({ ID<Pupil>($0) }) else { throw Refusal.notFound }
        let child = try Access.pupil(id, for: try visit.signedIn, seeing: Attendance.self, in: visit.records)
        guard child.school == school.school else { throw Refusal.notFound }
        return child
    }

    func reason() throws -> Answer {
        let child = try child()
        guard let day = visit.form["day"].flatMap({ Day($0) }) else { throw Refusal.notFound }
        let slots = Set(visit.form.all("slot").compactMap { Session(rawValue: $0) }.map { Slot($0) }).sorted()
        let typed = TypedMark(visit.form, words)
        guard typed.faults.isEmpty else { throw Refusal.invalid(try again(child, day, slots, typed.faults)) }
        let desk = try desk(around: day)
        // Both are weighed before either is kept: they are one reason.
        let weighed = try slots.map { slot in
            let sent = typed.sent(slot, on: day, base: base(of: slot), by: Recorder(school.by), at: visit.now)
            return try visit.weigh(sent, for: child, at: desk)
        }
        let outcomes = zip(slots, weighed.map(\.outcome)).map { (slot: $0, outcome: $1) }
        let met = outcomes.conflicts
        if let fault = met.isEmpty ? outcomes.fault(words) : words.says(conflicts: met) {
            throw Refusal.invalid(try again(child, day, slots, [fault], said: met.map(\.slot)))
        }
        for mark in weighed.compactMap(\.mark) { try visit.save(mark) }
        try tellRegisters(of: child, day)
        let back = visit.form["back"].flatMap { Day($0) } ?? visit.today
        return .seeOther("\(path)?done=reason&pupil=\(child.pupil)&on=\(day)&day=\(back)")
    }

    /// The newest entry that the form had in sight.
    private func base(of slot: Slot) -> Int { visit.form["base:\(slot)"].flatMap { Int($0) } ?? 0 }

    /// `said`: the sessions whose newer marks are told, so that the form may write over them now.
    private func again(
        _ child: Seen<Attendance>, _ day: Day, _ slots: [Slot], _ faults: [FieldError], said: [Slot] = []
    ) throws -> Answer {
        var forms = OfficeForms()
        var office = try visit.office(school, visit.today)
        let asked = try asked(child, day, slots, office.open, said)
        office.open.removeAll { $0.isSame(asked) }
        office.open.insert(asked, at: 0)
        forms.reasonOf = asked
        forms.reason = Filled(visit.form, errors: faults, prefix: "asked")
        return .page(try OfficePages.day(office, forms: forms, visit: visit), status: 422)
    }

    /// The sessions that a reason was typed for as the register shows them now, whatever became of them meanwhile.
    private func asked(
        _ child: Seen<Attendance>, _ day: Day, _ slots: [Slot], _ open: [OpenAbsence], _ said: [Slot]
    ) throws -> OpenAbsence {
        let pupil = ListedPupil(id: child.pupil, name: child.name.full)
        let held = try visit.records.marks(of: [child], on: day)[child.pupil] ?? [:]
        var asked = OpenAbsence(pupil: pupil, day: day, marks: [], due: nil, isOverdue: false)
        if let found = open.first(where: { $0.isSame(asked) }) { asked = found }
        asked.marks = slots.map { slot in
            let mark = held[slot]?.current
            return ListedMark(
                pupil: asked.pupil, day: day, slot: slot, code: mark?.code ?? CodeText.noMark,
                nth: said.contains(slot) ? mark?.nth ?? 0 : base(of: slot))
        }
        return asked
    }

    func arrival() throws -> Answer {
        let child = try child()
        let desk = try desk(around: visit.today)
        var fault: FieldError?
        if let sent = try arrivalMark(desk, &fault) {
            let current = try visit.records.marks(of: [child], on: visit.today)[child.pupil]?[sent.slot]?.current
            if let current, AttendanceCodes.national.look(of: current.code) == .inSchool {
                fault = FieldError("time", words("The register says \(current.code), here, already."))
            } else {
                var sent = sent
                sent.base = current?.nth ?? 0
                fault = try visit.receive(sent, for: child, at: desk).fault(closed: nil, words)
            }
        }
        if let fault { throw Refusal.invalid(try again(child, fault)) }
        try tellRegisters(of: child, visit.today)
        return .seeOther("\(path)?done=arrival&pupil=\(child.pupil)")
    }

    private func arrivalMark(_ desk: MarkingDesk, _ fault: inout FieldError?) throws -> MarkSent? {
        let today = visit.today
        guard let time = visit.form.text("time").flatMap({ ClockTime(typed: $0) }) else {
            fault = FieldError("time", words("Type the time by the clock, such as 9:04."))
            return nil
        }
        let afternoon = desk.calendar.times(of: .afternoon, on: today)
        let session: Session = afternoon.map { time.minutes >= $0.opens.minutes - 15 } ?? false ? .afternoon : .morning
        guard desk.calendar.isSchoolDay(today), let times = desk.calendar.times(of: session, on: today),
            let code = times.code(forArrivalAt: time)
        else {
            fault = FieldError("time", words("No session is going on at that time."))
            return nil
        }
        var sent = MarkSent(code, Slot(session), on: today, by: Recorder(school.by), at: visit.now)
        sent.arrivedAt = time
        sent.reason = visit.form.text("reason").map { String($0.prefix(300)) }
        sent.because = words("Signed in at the office")
        return sent
    }

    private func again(_ child: Seen<Attendance>, _ fault: FieldError) throws -> Answer {
        var forms = OfficeForms()
        forms.arrivalOf = child.pupil.description
        forms.arrival = Filled(visit.form, errors: [fault], prefix: "asked")
        return .page(try OfficePages.day(visit.office(school, visit.today), forms: forms, visit: visit), status: 422)
    }

    private func desk(around day: Day) throws -> MarkingDesk {
        MarkingDesk(school.by.role, try visit.records.calendar(of: school.school, around: day), now: visit.now)
    }

    private func tellRegisters(of child: Seen<Attendance>, _ day: Day) throws {
        for group in try visit.records.groups(of: child, on: day) {
            try visit.announce(.register(group, day), Attendance.name)
        }
    }
}

extension [(slot: Slot, outcome: MarkOutcome)] {
    /// The sessions that somebody else has marked otherwise meanwhile, and how.
    fileprivate var conflicts: [(slot: Slot, mark: RegisterMark)] {
        compactMap { slot, outcome in
            if case .conflict(let mark) = outcome { (slot, mark) } else { nil }
        }
    }

    fileprivate func fault(_ words: Words) -> FieldError? {
        lazy.compactMap { $0.outcome.fault(closed: nil, words) }.first
    }
}

extension Words {
    /// Each mark that would be written over, by its session: "Morning: Dr Stone marked M meanwhile."
    fileprivate func says(conflicts: [(slot: Slot, mark: RegisterMark)]) -> FieldError {
        let said = conflicts.map { slot, mark in
            let name = mark.by?.name ?? self("Somebody else")
            return slot == .morning
                ? self("Morning: \(name) marked \(mark.code) meanwhile.")
                : self("Afternoon: \(name) marked \(mark.code) meanwhile.")
        }
        return FieldError("code", self("\(said.joined(separator: " ")) Save again if yours is right."))
    }
}
