/// A part of a child's records that may be seen or not seen as a whole. Each feature has one line here and a row in
/// `docs/access.md`.
public protocol Aspect: Sendable {
    /// The word for it in logs and events.
    static var name: String { get }
    /// Staff who see it for every pupil of their school.
    static var wholeSchool: Set<StaffRole> { get }
    /// Staff who see it for the pupils of groups they teach, help in or cover today.
    static var ownGroups: Set<StaffRole> { get }
    /// Staff who also open the page of one pupil of those groups for it; all of `ownGroups` where an aspect says nothing.
    static var ownPupils: Set<StaffRole> { get }
    /// Whether families see it of their own children.
    static var families: Bool { get }
    /// Whether pupils see it of themselves, where their school lets them sign in.
    static var pupils: Bool { get }
}

extension Aspect {
    public static var ownPupils: Set<StaffRole> { ownGroups }
    public static var pupils: Bool { false }
}

/// Registers: marks, reasons, what a family said about an absence.
public enum Attendance: Aspect {
    public static let name = "attendance"
    public static let wholeSchool: Set<StaffRole> = [.office, .head]
    public static let ownGroups: Set<StaffRole> = [.teacher, .assistant]
    public static let families = true
}

/// Praise and concerns: what staff note of a child's day, and how the school responds.
public enum Behaviour: Aspect {
    public static let name = "behaviour"
    public static let wholeSchool: Set<StaffRole> = [.office, .head]
    public static let ownGroups: Set<StaffRole> = [.teacher, .assistant, .lunchtime]
    public static let ownPupils: Set<StaffRole> = [.teacher, .assistant]
    public static let families = true
    public static let pupils = true
}

/// The child's day as a whole, on the family's front page.
public enum Today: Aspect {
    public static let name = "today"
    public static let wholeSchool: Set<StaffRole> = []
    public static let ownGroups: Set<StaffRole> = []
    public static let families = true
}

/// Where the child lives.
public enum Home: Aspect {
    public static let name = "home"
    public static let wholeSchool: Set<StaffRole> = [.office, .head]
    public static let ownGroups: Set<StaffRole> = []
    public static let families = true
}

/// Who is on the roll and who belongs to whom: names, groups, contacts and links. The office's own book.
public enum Roll: Aspect {
    public static let name = "roll"
    public static let wholeSchool: Set<StaffRole> = [.office, .head]
    public static let ownGroups: Set<StaffRole> = []
    public static let families = false
}

/// Every aspect there is.
public enum Aspects {
    public static let all: [any Aspect.Type] = [
        Attendance.self, Behaviour.self, Today.self, Home.self, Roll.self,
    ]

    /// Staff who see some aspect of the whole school.
    static let wholeSchool = all.reduce(into: Set<StaffRole>()) { $0.formUnion($1.wholeSchool) }
    /// Staff who see some aspect of their own groups.
    static let ownGroups = all.reduce(into: Set<StaffRole>()) { $0.formUnion($1.ownGroups) }
    /// Staff who open some aspect of one pupil of their own groups.
    static let ownPupils = all.reduce(into: Set<StaffRole>()) { $0.formUnion($1.ownPupils) }
}
