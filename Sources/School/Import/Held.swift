import People

/// What a school holds already, as far as an import may touch it: read once, and compared with an `Intake`.
struct Held: Sendable {
    var pupils: [HeldPupil] = []
    var adults: [HeldAdult] = []
    var links: [HeldLink] = []
    /// In a primary school a child's one class is usually where the register is taken.
    var isPrimary = false
    var groups: [HeldGroup] = []
    var staff: [HeldStaff] = []
    /// Who is in which group now.
    var memberships: Set<HeldMembership> = []
    /// Who teaches which group now.
    var teaching: Set<HeldTeaching> = []
    /// What other systems call ours.
    var numbers: [HeldNumber: [UInt8]] = [:]
    /// The marks in force on the days and for the pupils that an intake names.
    var marks: [HeldMark: String] = [:]
}

/// A pupil's row. A known name stands only where it differs from the legal one.
struct HeldPupil: Hashable, Sendable {
    let id: ID<Pupil>
    var upn: String?
    var admissionNumber: String?
    var given = ""
    var middle: String?
    var family = ""
    var knownGiven: String?
    var knownFamily: String?
    var born: Day?
    var sex: String?
    var year: String?
    var enrolment = "C"
    var joined: Day?
    var left: Day?
    var address: HeldAddress?

    var fullName: String { "\(knownGiven ?? given) \(knownFamily ?? family)" }
}

/// An address as it is kept: lines with line ends between, and the postcode.
struct HeldAddress: Hashable, Sendable {
    var lines: String
    var postcode: String?

    init(lines: String, postcode: String?) {
        self.lines = lines
        self.postcode = postcode
    }

    init(_ address: Intake.Address) {
        lines = (address.lines + [address.town, address.county].compactMap { $0 }).joined(separator: "\n")
        postcode = address.postcode
    }

    /// On one line, for the preview.
    var oneLine: String {
        (lines.split(separator: "\n").map(String.init) + [postcode].compactMap { $0 }).joined(separator: ", ")
    }
}

/// How an adult is reached: `email`, `mobile`, `home`, `work` or `other`, and the address or number.
struct HeldReach: Hashable, Sendable {
    let kind: String
    let value: String

    /// Equal for the same address or number, however it is written.
    var compared: String {
        if kind == "email" { return value.lowercased() }
        let digits = value.filter { ("0"..."9").contains($0) }
        return value.hasPrefix("+44") ? "0" + digits.dropFirst(2) : digits
    }
}

struct HeldAdult: Hashable, Sendable {
    let id: ID<Adult>
    var title: String?
    var given = ""
    var family = ""
    var address: HeldAddress?
    var reaches: [HeldReach] = []

    /// Without the title; empty for an adult whose name nobody has said.
    var name: String { [given, family].filter { !$0.isEmpty }.joined(separator: " ") }
    var shownName: String {
        name.isEmpty ? "An adult without a name" : [title, name].compactMap { $0 }.joined(separator: " ")
    }
}

/// What a school has written down about a pupil and an adult.
struct HeldLink: Hashable, Sendable {
    let pupil: ID<Pupil>
    let adult: ID<Adult>
    /// A CBDS code, or words where there is none.
    var relationship: String
    var priority = 1
    /// Parental responsibility; nil when nobody has said.
    var responsibility: Bool?
    /// Whether the office has decided about it. A file changes nothing that the office has decided.
    var isDecided = false
    /// The school ended it. A file never brings it back.
    var isEnded = false
    /// Whether an order that keeps this adult from seeing the child is, or ever was, on record.
    var hasOrder = false
}

struct HeldGroup: Hashable, Sendable {
    let id: ID<ClassGroup>
    var kind: ClassGroup.Kind
    var name: String
    var schoolYear: Int
}

struct HeldStaff: Hashable, Sendable {
    let id: ID<Staff>
    var title: String?
    var given = ""
    var family = ""
    var post = ""
    var role = StaffRole.assistant
    var email: String?

    var name: String { [given, family].filter { !$0.isEmpty }.joined(separator: " ") }
}

struct HeldMembership: Hashable, Sendable {
    let group: ID<ClassGroup>
    let pupil: ID<Pupil>
}

struct HeldTeaching: Hashable, Sendable {
    let staff: ID<Staff>
    let group: ID<ClassGroup>
}

/// Another system's number for one of ours: a pupil, adult, member of staff, group or school.
struct HeldNumber: Hashable, Sendable {
    enum Kind: String, Sendable { case pupil, adult, staff, group, school }
    let source: String
    let kind: Kind
    let theirs: String

    init(_ number: Intake.Number, _ kind: Kind) {
        self.init(source: number.source, kind: kind, theirs: number.value)
    }

    init(source: String, kind: Kind, theirs: String) {
        self.source = source
        self.kind = kind
        self.theirs = theirs
    }
}

struct HeldMark: Hashable, Sendable {
    let pupil: ID<Pupil>
    let day: Day
    /// `AM`, `PM` or a period's number.
    let slot: String
}
