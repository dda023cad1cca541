import People

/// What an import would do to a school's records, and what it leaves alone: the preview, and what is then done.
struct ImportPlan: Sendable {
    /// One line each of the preview, in the order of the files.
    var steps: [ImportStep] = []
    /// How many rows say what the school holds already.
    var unchanged: [ImportStep.About: Int] = [:]
    var changes = ImportChanges()
    /// The school year that the classes of the files are for; nil when the files name none.
    var year: SchoolYear?
    /// The classes of which only the office can say whether the register is taken in them.
    var asked: [AskedClass] = []
    /// Whether nobody has said, so that what is planned is a proposal.
    var isProposal = false

    /// Whether something has to be decided before anything is done.
    var isOpen: Bool { steps.contains { $0.kind == .undecided } }
    var changesNothing: Bool { changes.isEmpty }

    func count(_ about: ImportStep.About, _ kind: ImportStep.Kind) -> Int {
        steps.reduce(0) { $0 + ($1.about == about && $1.kind == kind ? $1.count : 0) }
    }
}

/// One line of a preview.
struct ImportStep: Hashable, Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case added, changed
        /// The file says something that is not done.
        case left
        /// Only the office can say.
        case undecided
    }

    enum About: String, Sendable, CaseIterable {
        case pupil, contact, group, member, staff, teaching, mark
    }

    /// A field of a record before and after. Empty for nothing.
    struct Change: Hashable, Sendable {
        let field: String
        let old: String
        let new: String
    }

    let kind: Kind
    let about: About
    let who: String
    let place: Spot
    var changes: [Change] = []
    var note: String?
    /// How many records the line stands for: a pupil's marks share one.
    var count = 1
    /// For an undecided line: the pupils it may be.
    var candidates: [HeldPupil] = []

    /// What a decision about the line is kept under.
    var key: String { "\(place.file)|\(place.row ?? 0)" }
}

/// A class of the files that may be one in which the register is taken, morning and afternoon, or a teaching set.
struct AskedClass: Hashable, Sendable {
    /// What the answer is kept under: the class's number in the files.
    let key: String
    let name: String
    /// As answered, or as proposed.
    let takesRegister: Bool
}

/// What has to be written. Everything is a whole row, so that writing it twice is the same as once.
struct ImportChanges: Hashable, Sendable {
    var newPupils: [HeldPupil] = []
    var changedPupils: [HeldPupil] = []
    /// Pupils whose address is new or another.
    var addresses: Set<ID<Pupil>> = []
    var newAdults: [HeldAdult] = []
    var changedAdults: [HeldAdult] = []
    var newLinks: [HeldLink] = []
    var changedLinks: [HeldLink] = []
    /// New links of which a file says that a court order exists: nobody sees through them until the office has read it.
    var orders: [HeldLink] = []
    var newGroups: [HeldGroup] = []
    /// Teaching sets in which, as the office now says, the register is taken.
    var changedGroups: [HeldGroup] = []
    var newStaff: [HeldStaff] = []
    var changedStaff: [HeldStaff] = []
    var joined: [HeldMembership] = []
    /// Registration groups that pupils leave for another.
    var leftGroups: [HeldMembership] = []
    var teaching: [HeldTeaching] = []
    var numbers: [HeldNumber: [UInt8]] = [:]
    var marks: [HeldMark: String] = [:]
    /// What is written down about each pupil: added, or the names of the fields that changed.
    var acts: [ID<Pupil>: String] = [:]
    /// The school year whose classes these are. Places in the classes of a year that is still to come begin with it.
    var year: SchoolYear?

    var isEmpty: Bool {
        var bare = self
        bare.year = nil
        return bare == ImportChanges()
    }

    /// The first day of places in these classes.
    func start(_ today: Day) -> Day { max(today, year?.starts ?? today) }
}

/// What the office decided about one row that could be read in two ways.
enum RowDecision: Hashable, Sendable, Codable {
    /// It is this pupil.
    case same(ID<Pupil>)
    /// It is a pupil the school doesn't have yet.
    case new
    /// The row is not taken, nor what else the files say about this pupil.
    case leave
}
