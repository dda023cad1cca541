import Pages
import People

/// The office's calendar page of one school year, and one act on it.
struct CalendarKeeping {
    let school: SeenAll<Attendance>
    let visit: Visit
    let year: SchoolYear
    let calendar: SchoolCalendar

    /// Last year, this year and next year can be looked at and changed.
    init(_ school: SeenAll<Attendance>, _ visit: Visit) throws {
        let this = SchoolYear(of: visit.today)
        let asked = (visit.query.text("year") ?? visit.form.text("year")).flatMap { Int($0) }
        self.school = school
        self.visit = visit
        year = [this.previous, this, this.next].first { $0.startYear == asked } ?? this
        calendar = try visit.records.calendar(of: school.school, around: year.starts)
    }

    var words: Words { visit.words }

    var isAgreed: Bool { visit.form["confirm"] == "yes" }

    /// Days that hold marks do not lose their school without somebody's saying so.
    func agree(on new: SchoolCalendar, _ form: CalendarForm) throws {
        guard !isAgreed else { return }
        let lost = calendar.schoolDays(in: year.previous.starts...year.next.ends, lostIn: new)
        let held = try visit.records.marksHeld(on: lost, at: school).sorted { $0.key < $1.key }
        guard !held.isEmpty else { return }
        throw try again(form, [words.asks(aboutMarks: held.map { ($0.key, $0.value) })])
    }

    func kept(_ what: String, _ detail: String, _ done: String) throws -> Answer {
        try visit.record(what, at: school, detail: detail)
        try visit.announce(.school(school.school), "calendar")
        return self.done(done)
    }

    private var path: String { "/schools/\(school.schoolSlug)/calendar" }

    func done(_ what: String) -> Answer { .seeOther("\(path)?year=\(year.startYear)&done=\(what)") }

    func again(_ form: CalendarForm, _ errors: [FieldError]) throws -> Refusal {
        let asked = AskedForm(form: form, filled: Filled(visit.form, errors: errors, prefix: form.prefix))
        return .invalid(.page(try page(asked), status: 422))
    }

    func page(_ asked: AskedForm? = nil) throws -> HTML {
        let timetable = try visit.records.timetable(of: school.school, groups: [])
        let lessons =
            timetable == nil ? 0 : try visit.records.lessonCounts(at: school, from: visit.today).values.reduce(0, +)
        let shown = ShownCalendar(
            school: school, year: year, today: visit.today, calendar: calendar, timetable: timetable, lessons: lessons)
        return try CalendarPages(shown: shown, asked: asked, visit: visit).page()
    }
}
