import People

/// Everything in a demonstration but its marks, before it is written down.
struct Town: Sendable {
    var seed: UInt64
    var today: Day
    var year: SchoolYear { SchoolYear(of: today) }
    var schools: [SchoolPlan]
    var accounts: [AccountPlan]
}

/// One school with everybody in it. Lists stand in the order of their keys.
struct SchoolPlan: Sendable {
    var shape: SchoolShape
    var terms: Terms
    var hours: Hours
    var groups: [GroupPlan] = []
    var staff: [StaffPlan] = []
    var teaching: [TeachingPlan] = []
    var timetable = TimetablePlan()
    var pupils: [PupilPlan] = []
    var adults: [AdultPlan] = []
    var links: [LinkPlan] = []
    var restrictions: [RestrictionPlan] = []
    var pilot: [ID<Adult>] = []

    var number: SchoolNumber { shape.number }

    func staff(_ handle: CastHandle) -> StaffPlan? { staff.first { $0.handle == handle } }
    /// Whoever writes down what families say.
    var office: StaffPlan? { staff.first { $0.role == .office } }
}

struct GroupPlan: Sendable {
    var id: ID<ClassGroup>
    var kind: ClassGroup.Kind
    var name: String
    var subject: String?
    /// National Curriculum year; 0 is Reception.
    var year: Int
    var schoolYear: SchoolYear
    /// Which of the year's classes, for registration groups.
    var index: Int
    /// Whose register it is.
    var teacher: ID<Staff>?
}

struct StaffPlan: Sendable {
    var id: ID<Staff>
    var title: String
    var given: String
    var family: String
    var post: String
    var role: StaffRole
    var email: String
    var from: Day
    var until: Day?
    var handle: CastHandle?
}

struct TeachingPlan: Sendable {
    var staff: ID<Staff>
    var group: ID<ClassGroup>
    var cover = false
    var from: Day
    var until: Day?
}

struct PupilPlan: Sendable {
    var id: ID<Pupil>
    /// Rises with `id`; other things are numbered by it.
    var number: Int
    var given: String
    var middle: String?
    var family: String
    var knownGiven: String?
    var knownFamily: String?
    var girl: Bool
    var born: Day
    var upn: String?
    var admission: String
    /// National Curriculum year; 0 is Reception. A leaver's last.
    var year: Int
    var joined: Day
    var leftOn: Day?
    var home: Home
    /// Registration groups, oldest first.
    var stays: [Stay]
    var sets: [ID<ClassGroup>] = []
    var temper: Temper
    /// Who tells the school about an absence.
    var teller: Teller?

    var first: String { knownGiven ?? given }
    /// Which of the year's classes.
    var classIndex: Int { number / 100 % 10 }
    /// In the class, from 0.
    var place: Int { number % 100 }
}

/// A pupil's time in a registration group. Both days included.
struct Stay: Sendable {
    var group: ID<ClassGroup>
    var from: Day
    var until: Day
}

/// Whoever of a family tells the school about absences.
struct Teller: Sendable {
    var adult: ID<Adult>
    /// Nil for those who telephone.
    var account: ID<Account>?
}

struct AdultPlan: Sendable {
    var id: ID<Adult>
    var title: String?
    var given: String
    var family: String
    var home: Home?
    var language: String?
    var reach: [(kind: String, value: String)]
    var handle: CastHandle?
}

struct LinkPlan: Sendable {
    var pupil: ID<Pupil>
    var adult: ID<Adult>
    var bond: Bond
    var from: Day
    var ended: (on: Day, because: String)?
}

struct RestrictionPlan: Sendable {
    var id: ID<Restriction>
    var pupil: ID<Pupil>
    /// Nil: the restriction holds for everybody.
    var adult: ID<Adult>?
    var kind: Restriction
    var from: Day
    var note: String
}

/// The kinds of restriction that the schema knows.
enum Restriction: String, Sendable {
    case noSight = "no sight"
    case noActing = "no acting"
    case hiddenAddress = "hidden address"
}

struct AccountPlan: Sendable {
    var id: ID<Account>
    var email: String
    var name: String
    /// Staff passwords are hashed harder.
    var isStaff: Bool
    /// Nil: the password that nobody is told.
    var password: String?
    var handle: CastHandle?
    var adults: [(school: SchoolNumber, adult: ID<Adult>)] = []
    var posts: [(school: SchoolNumber, staff: ID<Staff>)] = []
    /// Of a pupil's own account.
    var pupil: (school: SchoolNumber, pupil: ID<Pupil>)?
}
