import People

/// Compares an intake with what the school holds. Pure: new identifiers are handed in.
struct Planner {
    let intake: Intake
    let today: Day
    /// The year whose classes are imported.
    let year: SchoolYear
    /// The numbers of the classes in which the register is taken, if the office has said.
    let registers: Set<String>?
    let decisions: [String: RowDecision]
    let newID: () -> ID<Act>

    var plan = ImportPlan()
    var index: HeldIndex
    /// Whom each way of naming a pupil turned out to mean; a row that is left means nobody.
    var known: [Intake.Identity: ID<Pupil>] = [:]
    /// Ways of naming a pupil that are undecided or left: all else about them is left as well.
    var setAside: Set<Intake.Identity> = []
    /// The row that each pupil of the school was found in.
    var taken: [ID<Pupil>: Spot] = [:]
    /// What the files say of each adult, gathered over all rows, as siblings' rows repeat them.
    var said: [ID<Adult>: AdultSaid] = [:]
    /// The groups that each pupil is in.
    var registrationsOf: [ID<Pupil>: [HeldMembership]]
    /// Links met in this run: a second row about the same two people adds nothing.
    var met: Set<LinkKey> = []
    /// Names that the files give to two contacts of one pupil.
    var doubled: Set<ContactName> = []
    /// By which numbers the files know contacts.
    let contactNumbers: Set<String>
    /// Who has been put into a class with a register in this run: one class each.
    var registered: [ID<Pupil>: ID<ClassGroup>] = [:]
    /// Teaching sets that become classes with a register in this run.
    var turned: [(group: ID<ClassGroup>, place: Spot)] = []
    /// The classes in which, as it seems, the register is taken; only where nobody has said.
    var proposed: Set<String> = []

    /// `year` nil is the school year of today.
    init(
        _ intake: Intake, _ held: Held, today: Day, year: SchoolYear? = nil, registers: Set<String>? = nil,
        decisions: [String: RowDecision] = [:], newID: @escaping () -> ID<Act>
    ) {
        self.intake = intake
        contactNumbers = Set(intake.contacts.compactMap { $0.number?.value })
        self.today = today
        self.year = year ?? SchoolYear(of: today)
        self.registers = registers
        self.decisions = decisions
        self.newID = newID
        index = HeldIndex(held)
        registrationsOf = Dictionary(grouping: held.memberships, by: \.pupil)
    }

    /// The whole comparison, people first.
    mutating func planned() -> ImportPlan {
        for pupil in intake.pupils { plan(pupil) }
        planYear()
        planRegistrations()
        findDoubledContacts()
        for contact in intake.contacts { plan(contact) }
        planAdults()
        for member in intake.staff { plan(member) }
        proposeRegisters()
        for group in intake.groups { plan(group) }
        planMemberships()
        planTeaching()
        planMarks()
        noteNotKept()
        return plan
    }

    func fresh<Of>(_: Of.Type = Of.self) -> ID<Of> {
        let id = newID()
        return ID(high: id.high, low: id.low)
    }

    var schoolYear: Int { year.startYear }

    mutating func note(_ kind: ImportStep.Kind, _ about: ImportStep.About, _ who: String, _ place: Spot, _ note: String)
    {
        plan.steps.append(ImportStep(kind: kind, about: about, who: who, place: place, note: note))
    }

    mutating func same(_ about: ImportStep.About) { plan.unchanged[about, default: 0] += 1 }

    /// What transfer files tell and Hometime has no place for yet.
    private mutating func noteNotKept() {
        guard let first = intake.totals.first?.place ?? intake.pastSchools.first?.place else { return }
        note(
            .left, .pupil, "Earlier schools", Spot(file: first.file),
            "Yearly attendance sums and former schools were read, but are not kept yet.")
    }
}

struct LinkKey: Hashable, Sendable {
    let pupil: ID<Pupil>
    let adult: ID<Adult>
}

/// What a school holds, by what a file may know it by.
struct HeldIndex {
    struct FullName: Hashable { let given, family: String }

    struct NameAndBirth: Hashable {
        let given, family: String
        let born: Day
    }

    private(set) var pupils: [ID<Pupil>: HeldPupil] = [:]
    private(set) var adults: [ID<Adult>: HeldAdult] = [:]
    private(set) var links: [LinkKey: HeldLink] = [:]
    private(set) var adultsOf: [ID<Pupil>: [ID<Adult>]] = [:]
    private(set) var byUPN: [String: ID<Pupil>] = [:]
    private(set) var byAdmission: [String: [ID<Pupil>]] = [:]
    private(set) var byName: [FullName: [ID<Pupil>]] = [:]
    private(set) var byNameAndBirth: [NameAndBirth: [ID<Pupil>]] = [:]
    private(set) var byReach: [String: [ID<Adult>]] = [:]
    private(set) var numbers: [HeldNumber: [UInt8]] = [:]
    private(set) var numbersOf: [[UInt8]: [HeldNumber]] = [:]
    let isPrimary: Bool
    var groups: [HeldGroup]
    var staff: [HeldStaff]
    var memberships: Set<HeldMembership>
    var teaching: Set<HeldTeaching>
    let marks: [HeldMark: String]

    init(_ held: Held) {
        (isPrimary, groups, staff) = (held.isPrimary, held.groups, held.staff)
        (memberships, teaching, marks) = (held.memberships, held.teaching, held.marks)
        for pupil in held.pupils { add(pupil) }
        for adult in held.adults { add(adult) }
        for link in held.links { add(link) }
        for (number, ours) in held.numbers { learn(number, ours) }
    }

    mutating func learn(_ number: HeldNumber, _ ours: [UInt8]) {
        numbers[number] = ours
        numbersOf[ours, default: []].append(number)
    }

    /// Whether a system has a number for this one of ours.
    func isKnown(_ ours: [UInt8], to source: String, as kind: HeldNumber.Kind) -> Bool {
        numbersOf[ours]?.contains { $0.source == source && $0.kind == kind && numbers[$0] == ours } == true
    }

    mutating func add(_ pupil: HeldPupil) {
        pupils[pupil.id] = pupil
        if let upn = pupil.upn { byUPN[upn] = pupil.id }
        if let number = pupil.admissionNumber { Self.add(pupil.id, to: &byAdmission[number, default: []]) }
        let name = FullName(given: folded(pupil.given), family: folded(pupil.family))
        Self.add(pupil.id, to: &byName[name, default: []])
        guard let born = pupil.born else { return }
        let key = NameAndBirth(given: folded(pupil.given), family: folded(pupil.family), born: born)
        Self.add(pupil.id, to: &byNameAndBirth[key, default: []])
    }

    private static func add(_ id: ID<Pupil>, to ids: inout [ID<Pupil>]) {
        if !ids.contains(id) { ids.append(id) }
    }

    mutating func add(_ adult: HeldAdult) {
        adults[adult.id] = adult
        for reach in adult.reaches { learn(reach, of: adult.id) }
    }

    mutating func learn(_ reach: HeldReach, of adult: ID<Adult>) {
        guard byReach[reach.compared]?.contains(adult) != true else { return }
        byReach[reach.compared, default: []].append(adult)
    }

    mutating func add(_ link: HeldLink) {
        links[LinkKey(pupil: link.pupil, adult: link.adult)] = link
        adultsOf[link.pupil, default: []].append(link.adult)
    }

    /// Ours, by another system's number.
    func ours<Of>(_ number: HeldNumber, _: Of.Type = Of.self) -> ID<Of>? { numbers[number].flatMap { ID(bytes: $0) } }
}
