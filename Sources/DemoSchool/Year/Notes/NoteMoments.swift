import People

/// When, where and by whom something is noted.
struct NoteMoment: Sendable {
    /// Which of the school days.
    var day: Int
    var session: Session
    /// The lesson's number.
    var period: Int?
    var happened: Instant
    var staff: ID<Staff>
    var place: String?
}

/// Finds moments of a school day at which staff who teach a class note something.
struct NoteMoments: Sendable {
    let book: StoryBook
    let staff: NoteStaff

    /// In a primary school's class.
    func inClass(_ group: ID<ClassGroup>, _ index: Int, _ chance: inout Chance) -> NoteMoment? {
        let session: Session = chance.happens(0.62) ? .morning : .afternoon
        let times = book.plan.hours.session(session)
        let minute = chance.from(times.opens + times.register...times.ends - 6)
        let happened = book.days[index].at(minute, seconds: chance.below(60))
        let place = NoteMoments.place(minute, session, &chance)
        return staff.pick(of: group, &chance).map { member in
            NoteMoment(day: index, session: session, happened: happened, staff: member, place: place)
        }
    }

    /// Before the lessons of a secondary school.
    func withTutor(_ group: ID<ClassGroup>, _ index: Int, _ chance: inout Chance) -> NoteMoment? {
        let minute = book.plan.hours.morning.opens + chance.from(13...18)
        let happened = book.days[index].at(minute, seconds: chance.below(60))
        return book.teacher(of: group).map { tutor in
            NoteMoment(day: index, session: .morning, happened: happened, staff: tutor, place: "Tutor time")
        }
    }

    /// In a lesson, when everybody who comes has come.
    func inLesson(_ period: PeriodPlan, _ set: SetPlan, _ index: Int, _ chance: inout Chance) -> NoteMoment {
        let minute = chance.from(period.starts + 13...period.ends - 4)
        return NoteMoment(
            day: index, session: period.isMorning ? .morning : .afternoon, period: period.number,
            happened: book.days[index].at(minute, seconds: chance.below(60)), staff: set.staff,
            place: staff.subject(of: set.group))
    }

    /// Every other note of a primary school says where it was.
    private static func place(_ minute: Int, _ session: Session, _ chance: inout Chance) -> String? {
        if (630..<645).contains(minute) { return "Playground" }
        let subject = chance.pick(session == .morning ? mornings : afternoons)
        return chance.happens(0.5) ? subject : nil
    }

    private static let mornings = ["Maths", "Reading", "Writing", "Spelling"]
    private static let afternoons = ["Science", "History", "Geography", "Art", "Music", "PE"]
}

/// Who notes something of a class, and in which subject.
struct NoteStaff: Sendable {
    private let teachers: [ID<ClassGroup>: ID<Staff>]
    private let assistants: [ID<ClassGroup>: ID<Staff>]
    private let subjects: [ID<ClassGroup>: String]

    init(_ plan: SchoolPlan) {
        let teachers = plan.groups.compactMap { group in group.teacher.map { (group.id, $0) } }
        let helpers = Set(plan.staff.filter { $0.role == .assistant }.map(\.id))
        let helping = plan.teaching.filter { helpers.contains($0.staff) && !$0.cover }.map { ($0.group, $0.staff) }
        let subjects = plan.groups.compactMap { group in group.subject.map { (group.id, $0) } }
        self.teachers = Dictionary(teachers) { first, _ in first }
        assistants = Dictionary(helping) { first, _ in first }
        self.subjects = Dictionary(subjects) { first, _ in first }
    }

    func subject(of group: ID<ClassGroup>) -> String? { subjects[group] }
    func assistant(of group: ID<ClassGroup>) -> ID<Staff>? { assistants[group] }

    /// The class teacher or, three times in ten, the assistant.
    func pick(of group: ID<ClassGroup>, _ chance: inout Chance) -> ID<Staff>? {
        let helps = chance.happens(0.3)
        return (helps ? assistants[group] : nil) ?? teachers[group]
    }
}
