import People

/// What files say about a school's people, as plain values: nothing here is in the store yet. Every row knows where it
/// came from. `Intake.Pupil` is a row about a pupil, not the pupil that the school holds.
struct Intake: Sendable, Equatable {
    var pupils: [Pupil] = []
    var contacts: [Contact] = []
    var groups: [Group] = []
    var memberships: [Membership] = []
    var staff: [Staff] = []
    var teaching: [Teaching] = []
    var marks: [Mark] = []
    var totals: [Totals] = []
    var schools: [School] = []
    var pastSchools: [PastSchool] = []
}

extension Intake {
    /// A number that another system knows somebody or something by; it means nothing without that system's name.
    struct Number: Hashable, Sendable {
        let source: String
        let value: String

        /// The source of a school's own admission numbers.
        static let admission = "Admission number"
    }

    /// How a row tells which pupil it means. Never a name alone.
    struct Identity: Hashable, Sendable {
        var upn: UPN?
        var numbers: [Number] = []
        var name = Name()
        var born: Day?
    }

    /// A name as the file writes it.
    struct Name: Hashable, Sendable {
        var title: String?
        var given: String?
        var middle: String?
        var family: String?
        /// The whole name, where a file gives it in one cell. Never taken apart: who can tell where a surname begins?
        var whole: String?

        /// `Mrs Ada King`; empty when the file gives no name.
        var display: String { whole ?? [title, given, family].compactMap { $0 }.joined(separator: " ") }
        var isEmpty: Bool { whole == nil && given == nil && family == nil }
    }

    struct Address: Hashable, Sendable {
        var lines: [String] = []
        var town: String?
        var county: String?
        /// `SW1A 1AA`.
        var postcode: String?

        var isEmpty: Bool { lines.isEmpty && town == nil && county == nil && postcode == nil }
    }

    enum Sex: String, Sendable {
        case female = "F"
        case male = "M"
    }

    struct Pupil: Hashable, Sendable {
        /// The legal name is `identity.name`, exactly as the file gives it.
        var identity: Identity
        var formerUPN: UPN?
        /// Preferred given and family name, where they differ.
        var preferred = Name()
        /// A readable form of a legal name in capitals: a proposal, see `Name.readable`.
        var proposed: Name?
        var sex: Sex?
        var year: YearGroup?
        /// CBDS enrolment status: C M S F O G P.
        var enrolment: String?
        var entered: Day?
        var left: Day?
        /// The class or registration group by its name, such as 3B.
        var registration: String?
        var address: Address?
        var place: Spot
    }

    /// What the file says about parental responsibility. Silence is not a no, and never a yes.
    enum Responsibility: String, Sendable { case yes, no, notStated }

    struct Phone: Hashable, Sendable {
        /// CBDS: H home, A alternate home, M mobile, W work, D minicom, F fax; nil when the file doesn't say.
        var kind: String?
        var number: String
    }

    /// An adult named for a pupil. Being named gives no sight of the child.
    struct Contact: Hashable, Sendable {
        var pupil: Identity
        var number: Number?
        var name = Name()
        var proposed: Name?
        var relationship = Relationship()
        var responsibility = Responsibility.notStated
        /// 1 is called first.
        var order: Int?
        var phones: [Phone] = []
        var emails: [String] = []
        var address: Address?
        var addressAsPupil = false
        /// The file says that a court order exists. What it orders, no file says.
        var courtOrder = false
        var place: Spot
    }

    struct Group: Hashable, Sendable {
        enum Kind: String, Sendable { case registration, teaching }
        var number: Number
        var title: String
        /// Whether the register is taken in it, morning and afternoon; nil when the file doesn't say.
        var kind: Kind?
        var place: Spot
    }

    struct Membership: Hashable, Sendable {
        var pupil: Identity
        var group: Number
        var place: Spot
    }

    struct Staff: Hashable, Sendable {
        var number: Number?
        var name: Name
        var emails: [String] = []
        /// In the file's words: teacher, aide …
        var role: String?
        var place: Spot
    }

    struct Teaching: Hashable, Sendable {
        var staff: Number
        var group: Number
        var role: String?
        var place: Spot
    }

    /// When in a day a mark was made.
    enum MarkTime: Hashable, Sendable {
        case morning, afternoon
        case lesson(String)
    }

    /// A mark from before the school used Hometime. An unknown code stays as it is.
    struct Mark: Hashable, Sendable {
        var pupil: Identity
        var day: Day
        var slot: MarkTime
        var code: String
        var place: Spot
    }

    /// A year's attendance at one school, in sessions, as a transfer file sums it up.
    struct Totals: Hashable, Sendable {
        var pupil: Identity
        /// The calendar year in which the school year begins or as the file writes it.
        var year: String
        var school: School?
        var possible: Int?
        var attended: Int?
        var authorised: Int?
        var unauthorised: Int?
        var place: Spot
    }

    struct School: Hashable, Sendable {
        enum Part: String, Sendable { case source, destination, listed, left }
        /// Local authority and establishment number, `9991001`: text, as zeros may lead.
        var laEstab: String?
        var urn: String?
        var number: Number?
        var name: String?
        var part = Part.listed
    }

    struct PastSchool: Hashable, Sendable {
        var pupil: Identity
        var school: School
        var entered: Day?
        var left: Day?
        var reason: String?
        var place: Spot
    }
}
