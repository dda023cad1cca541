public import People
import School

extension LiveDay {
    /// One press on a class page.
    public struct Note: Sendable {
        public var at: Instant
        public var time: ClockTime
        public var school: SchoolNumber
        public var staff: ID<Staff>
        /// What that member of staff signs in with; nil where they have no account.
        public var email: String?
        public var password: String?
        public var group: ID<ClassGroup>
        public var pupils: [ID<Pupil>]
        /// The identifier of the type, as the page's form sends it.
        public var type: String
        public var home: String?
        public var remark: String?
        public var place: String?
    }
}

/// Gathers what a school's staff note on a day, pupil by pupil, each press once.
struct LivePresses {
    private let notes: NoteBook
    private let index: Int
    private let classes: LiveClasses
    private let accounts: LiveAccounts
    private var presses: [ID<NotePressPlan>: LiveDay.Note] = [:]

    init(_ book: StoryBook, on index: Int, _ accounts: LiveAccounts) {
        notes = NoteBook(book, today: book.days[index].day)
        classes = LiveClasses(book.plan)
        (self.index, self.accounts) = (index, accounts)
    }

    var all: [LiveDay.Note] { Array(presses.values) }

    /// Adds what is noted of a pupil whose whole story this is.
    mutating func add(_ pupil: PupilPlan, _ story: Story, in demo: DemoSchool) {
        let (book, day) = (notes.book, notes.book.days[index].day)
        for note in demo.tagged(notes.notes(of: pupil, story), of: pupil.id) where note.moment.day == index {
            guard let group = classes.group(of: pupil, note, on: day),
                let made = LiveDay.Note(note, of: pupil, in: group, at: book.plan.number, accounts)
            else { continue }
            presses[note.press, default: made].take(made)
        }
    }
}

extension LiveDay.Note {
    fileprivate init?(
        _ note: NotePlan, of pupil: PupilPlan, in group: ID<ClassGroup>, at school: SchoolNumber,
        _ accounts: LiveAccounts
    ) {
        guard let first = note.versions.first, let type = ID<NoteTypePlan>(bytes: first.type.id) else { return nil }
        let account = accounts.byStaff[first.staff]
        self.init(
            at: first.at, time: SchoolTime.time(of: first.at), school: school, staff: first.staff,
            email: account?.email, password: account?.password, group: group, pupils: [pupil.id],
            type: type.description, home: first.home, remark: note.remark,
            place: note.moment.place)
    }

    /// The same press, of one more pupil.
    fileprivate mutating func take(_ other: LiveDay.Note) {
        for pupil in other.pupils where !pupils.contains(pupil) { pupils.append(pupil) }
    }
}

/// Which class page a member of staff has before them.
private struct LiveClasses {
    /// By member of staff, all groups that they teach or help in.
    private let groups: [ID<Staff>: Set<ID<ClassGroup>>]

    init(_ plan: SchoolPlan) {
        let taught = plan.teaching.map { ($0.staff, $0.group) }
        groups = Dictionary(grouping: taught, by: \.0).mapValues { Set($0.map(\.1)) }
    }

    /// A group of theirs in which the pupil is.
    func group(of pupil: PupilPlan, _ note: NotePlan, on day: Day) -> ID<ClassGroup>? {
        guard let staff = note.versions.first?.staff else { return nil }
        let own = pupil.sets + (pupil.stay(on: day).map { [$0.group] } ?? [])
        return own.first { groups[staff]?.contains($0) ?? false }
    }
}
