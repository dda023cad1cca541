/// A family that is written down by name rather than drawn.
struct FamilySpec: Sendable {
    /// Whose names a drawn grown-up takes.
    var language = "en"
    /// Empty: drawn, with the first child's family name.
    var adults: [AdultSpec] = []
    var children: [ChildSpec]
    var orders: [Order] = []
}

struct AdultSpec: Sendable {
    var handle: CastHandle?
    var title: String
    var given: String
    var family: String
    var bond: Bond
    /// Lives with the children.
    var athome = true

    init(
        _ handle: CastHandle?, _ title: String, _ given: String, _ family: String, _ relation: Relation,
        athome: Bool = true, _ change: (inout Bond) -> Void = { _ in }
    ) {
        self.handle = handle
        self.title = title
        self.given = given
        self.family = family
        self.athome = athome
        bond = Bond(relation: relation)
        change(&bond)
    }

    init(
        _ title: String, _ given: String, _ family: String, _ relation: Relation, athome: Bool = true,
        _ change: (inout Bond) -> Void = { _ in }
    ) {
        self.init(nil, title, given, family, relation, athome: athome, change)
    }
}

struct ChildSpec: Sendable {
    var given: String
    var family: String
    var girl: Bool
    var knownGiven: String?
    var knownFamily: String?
    var middle: String?
    /// School, year and class; nil for wherever there is room.
    var place: (school: Int, year: Int, index: Int)?
    var left = false
    var temper = Temper.drawn
}

extension ChildSpec {
    static func girl(_ given: String, _ family: String, _ change: (inout ChildSpec) -> Void = { _ in }) -> ChildSpec {
        make(given, family, girl: true, change)
    }

    static func boy(_ given: String, _ family: String, _ change: (inout ChildSpec) -> Void = { _ in }) -> ChildSpec {
        make(given, family, girl: false, change)
    }

    private static func make(
        _ given: String, _ family: String, girl: Bool, _ change: (inout ChildSpec) -> Void
    ) -> ChildSpec {
        var child = ChildSpec(given: given, family: family, girl: girl)
        change(&child)
        return child
    }

    /// Oak: Year 5 at Seaview.
    func inOak(_ temper: Temper = .drawn) -> ChildSpec { at((1, 5, 0), temper) }
    /// Willow: Year 2 at Seaview.
    func inWillow(_ temper: Temper = .drawn) -> ChildSpec { at((1, 2, 0), temper) }
    func in9A(_ temper: Temper = .drawn) -> ChildSpec { at((2, 9, 0), temper) }
    func in9B(_ temper: Temper = .drawn) -> ChildSpec { at((2, 9, 1), temper) }
    func atLantern(year: Int) -> ChildSpec { at((3, year, 0), .usual()) }

    /// Was in Cedar, Year 6 at Seaview, until last summer.
    func leftCedar() -> ChildSpec {
        var child = at((1, 6, 0), .usual())
        child.left = true
        return child
    }

    private func at(_ place: (Int, Int, Int), _ temper: Temper) -> ChildSpec {
        var child = self
        child.place = place
        child.temper = temper
        return child
    }
}
