import People

/// What the staff of one school note in a year. The same seed notes the same of a day, whatever day is today, but for what
/// hangs on today: whom nobody has noted anything about for weeks, who has had only concerns lately, and the cast.
struct NoteBook: Sendable {
    let book: StoryBook
    /// The last day of the demonstration.
    let today: Day
    let types: NoteTypes
    let moments: NoteMoments
    let calendar: SchoolCalendar
    /// Who looks at what is to be checked.
    let head: ID<Staff>?
    /// By school day.
    let presses: [[GroupPress]]

    init(_ book: StoryBook, today: Day) {
        (self.book, self.today) = (book, today)
        types = NoteTypes(at: book.plan.shape, seed: book.seed)
        moments = NoteMoments(book: book, staff: NoteStaff(book.plan))
        calendar = book.plan.terms.calendar
        head = book.plan.staff.first { $0.role == .head }?.id
        presses = GroupPresses(moments: moments, types: types).byDay
    }

    /// Everything that is noted of a pupil whose whole story this is, in the order of its identifiers.
    func notes(of pupil: PupilPlan, _ story: Story) -> [NotePlan] { NoteMaker(self, pupil, story).all }
}
