import People

/// A class as the office keeps it: a registration group or a teaching set of one school year.
struct KeptClass: Sendable {
    var id: ID<ClassGroup>
    var kind: ClassGroup.Kind
    var name: String
    var year: SchoolYear
    /// Pupils who are in it now or are to come.
    var pupils: Int
    /// Who teaches, helps in or covers it, now or to come.
    var placings: [Placing] = []

    /// The first day on which somebody can be put into it.
    func firstDay(_ today: Day) -> Day { max(today, year.starts) }
}

/// A member of staff put down for a class, from a day until a day, both inclusive.
struct Placing: Sendable {
    var staff: ClassStaff
    /// For somebody else, for some days.
    var isCover: Bool
    var from: Day
    var until: Day?

    func overlaps(_ other: Placing) -> Bool {
        from <= other.until ?? other.from.yearLater && other.from <= until ?? from.yearLater
    }
}

/// Somebody who works at the school, as the office chooses them.
struct ClassStaff: Sendable {
    var id: ID<Staff>
    /// "Mrs Linden".
    var name: String
    /// "Class teacher".
    var post: String
    var role: StaffRole
}

/// A pupil as the office chooses them, and where the register is taken for them.
struct ClassPupil: Sendable {
    var id: ID<Pupil>
    /// "Ashdown, Amelia".
    var name: String
    var className: String?
}

/// A pupil's place in a class.
struct ClassMember: Sendable {
    var pupil: ID<Pupil>
    var name: String
    var from: Day
    var until: Day?
}

extension Day {
    /// Later than the end of any class that holds this day.
    fileprivate var yearLater: Day { self + 366 }
}
