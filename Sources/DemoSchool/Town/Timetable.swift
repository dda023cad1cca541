import People

/// A secondary school's timetable of two weeks: sets, who teaches them, and when.
struct TimetablePlan: Sendable {
    var sets: [SetPlan] = []
    /// A day in a week A.
    var weekABegins: Day?
}

/// One teaching group and its lessons.
struct SetPlan: Sendable {
    var group: ID<ClassGroup>
    var year: Int
    /// Sets of one block are taught at the same time; a pupil is in one of them.
    var block: Int
    /// Whose pupils: indexes of tutor groups.
    var forms: [Int]
    var slots: [Slot60]
    var staff: ID<Staff>
    var room: String
}

/// One of the sixty places of a fortnight: two weeks of five days of six periods.
struct Slot60: Hashable, Sendable {
    var number: Int
    var week: Int { number / 30 + 1 }
    /// Monday is 1.
    var weekday: Int { number % 30 / 6 + 1 }
    var period: Int { number % 6 + 1 }
    /// Monday's first of a week.
    init(number: Int) { self.number = number }
    init(week: Int, weekday: Int, period: Int) { number = (week - 1) * 30 + (weekday - 1) * 6 + period - 1 }
}

/// Groups of a year taught at the same time, before they have teachers.
struct Block {
    var year: Int
    var forms: [Int]
    var groups: [(name: String, subject: Subject)]
    var slots: [Int] = []
}

/// A subject with the letters that stand in group names.
struct Subject: Hashable, Sendable {
    var letters: String
    var name: String
    var department: String

    init(_ letters: String, _ name: String, _ department: String) {
        self.letters = letters
        self.name = name
        self.department = department
    }

    static let maths = Subject("Ma", "Mathematics", "Maths")
    static let english = Subject("En", "English", "English")
    static let science = Subject("Sc", "Science", "Science")
    static let history = Subject("Hi", "History", "Humanities")
    static let geography = Subject("Gg", "Geography", "Humanities")
    static let religion = Subject("Re", "Religious education", "Humanities")
    static let french = Subject("Fr", "French", "Languages")
    static let spanish = Subject("Sp", "Spanish", "Languages")
    static let art = Subject("Ar", "Art", "Creative arts")
    static let music = Subject("Mu", "Music", "Creative arts")
    static let drama = Subject("Dr", "Drama", "English")
    static let design = Subject("Dt", "Design and technology", "Creative arts")
    static let computing = Subject("Co", "Computing", "Computing")
    static let sport = Subject("Pe", "Physical education", "PE")
    static let personal = Subject("Ps", "Personal, social and health education", "Humanities")
}
