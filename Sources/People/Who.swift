public import Store

/// A school's number in this deployment, 1 to about 50. Never shown to anybody.
public typealias SchoolNumber = Int

/// A child on a school's roll.
public struct Pupil: Sendable {
    public var id: ID<Pupil>
    public var school: SchoolNumber
    public var name: PupilName
    /// The year group as the school records it (CBDS: N1, N2, R, 1…14); not worked out from the date of birth.
    public var yearGroup: String?

    public init(id: ID<Pupil>, school: SchoolNumber, name: PupilName, yearGroup: String?) {
        self.id = id
        self.school = school
        self.name = name
        self.yearGroup = yearGroup
    }
}

/// What a child is called: the names on the register, and the names they go by where those differ.
public struct PupilName: Hashable, Sendable {
    public var given: String
    public var family: String
    public var knownGiven: String?
    public var knownFamily: String?

    public init(given: String, family: String, knownGiven: String? = nil, knownFamily: String? = nil) {
        self.given = given
        self.family = family
        self.knownGiven = knownGiven
        self.knownFamily = knownFamily
    }

    /// What staff and families say: "Amelia".
    public var first: String { knownGiven ?? given }
    /// "Amelia Ashdown".
    public var full: String { "\(first) \(knownFamily ?? family)" }
}

/// A grown-up whom a school knows as somebody's parent, carer or contact. Known per school: one person with children
/// in two schools is two adults and one account.
public enum Adult: Sendable {}

/// Somebody's way in: an e-mail address and a password, for one person in any number of schools.
public enum Account: Sendable {}

/// One signed-in browser.
public enum SignIn: Sendable {}

/// Somebody who works at a school.
public struct Staff: Sendable {
    public var id: ID<Staff>
    public var school: SchoolNumber
    /// "Mrs Linden".
    public var name: String
    /// Their position as the register of amendments must name it: "Class teacher".
    public var post: String
    public var role: StaffRole
}

/// What a member of staff may do; who sees what stands in `Aspect`.
public enum StaffRole: String, Sendable, CaseIterable, SQLBindable {
    /// Takes registers of the groups they teach or cover.
    case teacher
    /// Helps in the groups they are named for.
    case assistant
    /// Looks after the groups they are named for at lunchtime: notes what they see, takes no register, and reads no notes but
    /// their own.
    case lunchtime
    /// Keeps the roll and every register; may use every attendance code.
    case office
    /// Leads the school; sees what the office sees.
    case head
}

/// A class, tutor group or teaching set, for one school year.
public struct ClassGroup: Sendable {
    /// Where a register is taken morning and afternoon, or only taught.
    public enum Kind: String, Sendable, SQLBindable { case registration, teaching }
    public var id: ID<ClassGroup>
    public var school: SchoolNumber
    public var kind: Kind
    /// "Oak", "8A", "9x/Ma2".
    public var name: String
}
