import People

/// A family before it is written down school by school.
struct Household: Sendable {
    var number: Int
    var grownUps: [GrownUp]
    var children: [Child]
    /// A restriction on a child, for one grown-up (by place) or everybody.
    var orders: [Order] = []
}

/// A court order or a school's decision about a household's children.
struct Order: Sendable {
    var kind: Restriction
    /// The place of the grown-up; nil for everybody.
    var against: Int?
    var note: String
}

/// A grown-up of a family, who may be known to several schools.
struct GrownUp: Sendable {
    /// Rises from household to household.
    var number: Int
    var handle: CastHandle?
    var title: String?
    var given: String
    var family: String
    var home: Home?
    var language: String
    var mobile: String
    var landline: String?
    /// Nil for those who write no e-mail.
    var email: String?
    var hasAccount: Bool
    var bond: Bond
}

/// What a grown-up is to the children of a household.
struct Bond: Hashable, Sendable {
    var relation: Relation
    /// 1 is asked first.
    var priority = 1
    /// Parental responsibility; nil when the school does not know.
    var responsible: Bool? = true
    var sees = true
    var acts = true
    /// The bond begins tomorrow, not when the child joined.
    var startsTomorrow = false
    /// The school ended it some weeks ago.
    var ended = false
}

/// Relationship to the pupil (CBDS, May 2026).
enum Relation: String, Sendable {
    case mother = "PAM"
    case father = "PAF"
    case stepmother = "STM"
    case stepfather = "STF"
    case fosterMother = "FOM"
    case carer = "CAR"
    case relative = "REL"
    case other = "OTH"

    var isWoman: Bool? {
        switch self {
        case .mother, .stepmother, .fosterMother: true
        case .father, .stepfather: false
        case .carer, .relative, .other: nil
        }
    }
}

/// A child of a household with the seat it takes.
struct Child: Sendable {
    var seat: Seat
    var given: String
    var middle: String?
    var family: String
    var knownGiven: String?
    var knownFamily: String?
    var girl: Bool
    var twin = false
    var left = false
    var temper = Temper.drawn
}

/// A place in a class of this school year.
struct Seat: Hashable, Sendable {
    var school: SchoolNumber
    /// National Curriculum year; 0 is Reception.
    var year: Int
    var index: Int
    /// In the class, from 0.
    var place: Int

    /// Rises with school, year, class and place; the same in every size.
    var number: Int { ((school * 100 + year) * 10 + index) * 100 + place }
}
