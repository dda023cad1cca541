import Pages
import People

/// The office's page of marks for many at once, and the acts on it.
struct ManyMarksTaking {
    let school: SeenAll<Attendance>
    let visit: Visit
    /// The classes and teaching groups of the school, this school year.
    let groups: [ClassGroup]

    init(_ school: SeenAll<Attendance>, _ visit: Visit) throws {
        self.school = school
        self.visit = visit
        groups = try Access.groups(of: try visit.signedIn, seeing: Attendance.self, in: visit.records)
            .filter { $0.school == school.school }
    }

    private var words: Words { visit.words }

    /// What would be marked, before anything is.
    func preview() throws -> Answer {
        let plan = try read()
        for child in plan.named { visit.note(child.school, child.pupil, Attendance.name) }
        return .page(try page(filled([]), plan))
    }

    /// The marks themselves. Sent twice, the second press finds its first.
    func keep() throws -> Answer {
        let plan = try read()
        guard let key = visit.form["key"].flatMap({ ID<Act>($0) }) else {
            throw Refusal.badRequest("This form is not one of ours. Go back, reload the page and send it again.")
        }
        let path = "/schools/\(school.schoolSlug)/marks"
        guard plan.markCount > 0 else { return .seeOther("\(path)?done=0") }
        guard try visit.record("marked many at once", at: school, detail: plan.note, id: key) else {
            return .seeOther("\(path)?done=again")
        }
        try visit.records.saveFirst(plan.marks(by: Recorder(school.by), at: visit.now), press: key.bytes)
        try tell(plan)
        // "/" and "#" mean something in an address.
        let code = plan.wish.code.utf8.map { "%\(String($0, radix: 16))" }.joined()
        let days = "from=\(plan.wish.days.lowerBound)&until=\(plan.wish.days.upperBound)"
        return .seeOther("\(path)?done=\(plan.markCount)&code=\(code)&\(days)")
    }

    private func tell(_ plan: ManyMarksPlan) throws {
        var told: Set<ID<Pupil>> = []
        for (day, sessions) in Dictionary(grouping: plan.sessions, by: \.day) {
            let children = sessions.flatMap { $0.open.map(\.child) }
            for child in children where told.insert(child.pupil).inserted {
                try visit.announce(.child(child), Attendance.name)
            }
            for group in try visit.records.classes(of: children, on: day) {
                try visit.announce(.register(group, day), Attendance.name)
            }
        }
    }

    // MARK: Reading

    private func read() throws -> ManyMarksPlan {
        var reader = FormReader(visit.form, words)
        guard let wish = reader.manyMarks(today: visit.today, groups: groups) else { throw try again(reader.errors) }
        let calendar = try visit.records.calendar(of: school.school, around: wish.days.lowerBound)
        let (days, refused) = MarkingDesk(school.by.role, calendar, now: visit.now).days(of: wish)
        guard !days.isEmpty else {
            let why = refused.first.map { words.says($0.why) } ?? words("There is no school on these days")
            throw try again([FieldError("from", why)])
        }
        var plan = ManyMarksPlan(wish: wish, refused: refused)
        for day in days { plan.sessions += try sessions(of: wish, on: day) }
        return plan
    }

    private func sessions(of wish: ManyMarksWish, on day: Day) throws -> [ManyMarksSession] {
        let pupils = try Access.pupils(of: school, wish.who, on: day, in: visit.records)
        let held = try visit.records.marks(of: pupils, on: day)
        let told = try told(of: pupils, on: day, wish)
        let suspended = try suspended(pupils, on: day, wish)
        return wish.sessions.map { session in
            var found = ManyMarksSession(day: day, session: session, open: [], marked: [])
            for child in pupils {
                let marks = held[child.pupil] ?? [:]
                let history = marks[Slot(session)]
                if let mark = history?.current, mark.isCounted {
                    found.marked.append((child, mark))
                } else if suspended[child.pupil]?.takes(Slot(session)) ?? false {
                    found.away.append(child)
                } else if let told = told[child.pupil], isKnownAway(Slot(session), on: day, marks, told) {
                    found.away.append(child)
                } else {
                    found.open.append((child, history))
                }
            }
            return found
        }
    }

    /// What families have said about a day, where the code would call their child present: no register guesses that
    /// somebody is here.
    private func told(
        of pupils: [Seen<Attendance>], on day: Day, _ wish: ManyMarksWish
    ) throws -> [ID<Pupil>: [AbsenceReport]] {
        guard AttendanceCodes.national[wish.code]?.statistic.isAttended ?? false else { return [:] }
        let reports = try visit.records.absenceReports(in: school, days: day...day)
        return Dictionary(grouping: reports, by: \.pupil)
    }

    /// Who is suspended, where the code would call them present.
    private func suspended(
        _ pupils: [Seen<Attendance>], on day: Day, _ wish: ManyMarksWish
    ) throws -> [ID<Pupil>: SuspendedDay] {
        guard AttendanceCodes.national[wish.code]?.statistic.isAttended ?? false else { return [:] }
        return try visit.records.suspended(pupils, on: day)
    }

    // MARK: The page

    private func filled(_ errors: [FieldError]) -> Filled { Filled(visit.form, errors: errors, prefix: "many") }

    private func again(_ errors: [FieldError]) throws -> Refusal {
        .invalid(.page(try page(filled(errors)), status: 422))
    }

    /// The form as it is first shown: today, both sessions.
    func empty() throws -> HTML {
        try page(Filled(["from": [visit.today.description], "session": ["AM", "PM"]], prefix: "many"))
    }

    private func page(_ filled: Filled, _ plan: ManyMarksPlan? = nil) throws -> HTML {
        let years = try visit.records.yearGroups(of: school, on: visit.today)
        return try ManyMarksPages(
            school: school, groups: groups, years: years,
            codes: AttendanceCodes.national.choicesForMany(on: visit.today),
            filled: filled, plan: plan, visit: visit
        ).page()
    }
}

extension ManyMarksPlan {
    /// As the act is written down.
    fileprivate var note: String {
        let sessions = wish.sessions.map(\.rawValue).joined(separator: " ")
        return "\(wish.code), \(sessions), \(wish.days): \(markCount) sessions of \(pupilCount) pupils"
    }
}
