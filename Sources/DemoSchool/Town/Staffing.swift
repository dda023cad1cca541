import People

/// Takes on a school's staff: the named ones first.
struct Staffing {
    let seed: UInt64
    let school: SchoolShape
    let year: SchoolYear
    private(set) var all: [StaffPlan] = []
    private var registers: [Int: ID<Staff>] = [:]

    init(seed: UInt64, school: SchoolShape, year: SchoolYear) {
        self.seed = seed
        self.school = school
        self.year = year
        for spec in CastStaff.of(school.number) {
            let id = take(spec)
            if let register = spec.register { registers[register.year * 10 + register.index] = id }
        }
    }

    /// The named member of staff who takes a class's register.
    func registrar(_ form: ClassShape) -> ID<Staff>? { registers[form.year * 10 + form.index] }

    @discardableResult
    mutating func draw(_ post: String, _ role: StaffRole, until: Day? = nil) -> ID<Staff> {
        var chance = Chance(seed, "staff").at(school.number).at(all.count)
        let book = chance.happens(0.6) ? NameBook.british : NameBook.all[chance.place(in: NameBook.all.map(\.share))]
        let woman = chance.happens(0.68)
        let title =
            woman
            ? chance.pick(["Mrs", "Miss", "Ms", "Mrs", "Dr"]) : chance.pick(["Mr", "Mr", "Mr", "Mr", "Mx", "Dr"])
        let family = chance.pick(book.families)
        return add(
            title, book.given(girl: woman, grown: true, &chance), woman ? book.feminine(family) : family, post, role,
            until: until)
    }

    /// Takes on somebody of the cast.
    @discardableResult
    mutating func take(_ spec: StaffSpec) -> ID<Staff> {
        add(spec.title, spec.given, spec.family, spec.post, spec.role, handle: spec.handle)
    }

    private mutating func add(
        _ title: String, _ given: String, _ family: String, _ post: String, _ role: StaffRole, until: Day? = nil,
        handle: CastHandle? = nil
    ) -> ID<Staff> {
        let place = all.count
        let id = DemoIDs(seed: seed).staff(school.number * 10_000 + place)
        let name = "\(Letters.plain(given)).\(Letters.plain(family))"
        let domain = "\(school.slug).example.org"
        let email = all.contains { $0.email == "\(name)@\(domain)" } ? "\(name)\(place)@\(domain)" : "\(name)@\(domain)"
        all.append(
            StaffPlan(
                id: id, title: title, given: given, family: family, post: post, role: role, email: email,
                from: SchoolYear(startingIn: year.startYear - 1 - place % 9).starts, until: until, handle: handle))
        return id
    }
}
