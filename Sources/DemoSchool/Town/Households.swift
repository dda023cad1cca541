import People

/// Fills the seats of schools that share families: the named families first, then drawn ones.
struct Households {
    private let seed: UInt64
    private let schools: [SchoolShape]
    /// Apart from the numbers of other pairs of schools.
    private let base: Int
    private(set) var all: [Household] = []
    /// How many seats of a class are taken, by the class's first seat.
    private var taken: [Seat: Int] = [:]

    init(filling schools: [SchoolShape], seed: UInt64) {
        self.seed = seed
        self.schools = schools
        base = (schools.first?.pair ?? 0) * 10_000
        let named = schools.contains { $0.number == 1 } ? CastFamilies.all + NamedChildren.oak : CastFamilies.all
        for spec in named where spec.children.allSatisfy({ has($0) }) { settle(spec) }
        fill()
    }

    private func has(_ child: ChildSpec) -> Bool {
        guard let place = child.place else { return false }
        return schools.contains { $0.number == place.school }
    }

    /// Settles a named family.
    private mutating func settle(_ spec: FamilySpec) {
        let seats = spec.children.compactMap { child in child.place.map { seat($0, left: child.left) } }
        settle(spec, in: seats)
    }

    private mutating func seat(_ place: (school: Int, year: Int, index: Int), left: Bool) -> Seat {
        var seat = Seat(school: place.school, year: place.year, index: place.index, place: 0)
        let number = taken[seat, default: 0]
        // Leavers sit on seats that no class has.
        if left { seat.place = 50 } else { (taken[seat], seat.place) = (number + 1, number) }
        return seat
    }

    private mutating func settle(_ spec: FamilySpec, in seats: [Seat]) {
        let number = base + all.count
        all.append(HouseholdMaker(seed: seed, number: number, spec: spec, seats: seats).household)
    }

    /// Fills every seat that is left with drawn families, children of notable names first.
    private mutating func fill() {
        var open = Chance(seed, "seats").atPair(base).shuffledSeats(openSeats)
        var notable = schools.contains { $0.number == 1 } ? NamedChildren.notable[...] : []
        while let first = open.popLast() {
            if let spec = notable.popFirst() {
                settle(spec, in: [first])
            } else {
                draw(first, &open)
            }
        }
    }

    private mutating func draw(_ first: Seat, _ open: inout [Seat]) {
        var chance = Chance(seed, "household").at(base + all.count)
        let book = NameBook.all[chance.place(in: NameBook.all.map(\.share))]
        let count = 1 + chance.place(in: [48, 38, 11, 3])
        let seats = [first] + siblings(of: first, count - 1, &open)
        let child = ChildSpec(given: "", family: "", girl: false)
        settle(FamilySpec(language: book.language, children: seats.map { _ in child }), in: seats)
    }

    /// Seats for brothers and sisters: of other years, or now and then of the same class, for twins.
    private func siblings(of first: Seat, _ count: Int, _ open: inout [Seat]) -> [Seat] {
        var seats: [Seat] = []
        for place in open.indices.reversed().prefix(60) where seats.count < count {
            let seat = open[place]
            let twin = seat.year == first.year && seat.index == first.index && seat.number % 7 == 0
            guard twin || (seat.year != first.year && !seats.contains { $0.year == seat.year }) else { continue }
            seats.append(open.remove(at: place))
        }
        return seats
    }

    private var openSeats: [Seat] {
        schools.flatMap { school in
            school.classes.flatMap { form in
                let first = Seat(school: school.number, year: form.year, index: form.index, place: 0)
                return (taken[first, default: 0]..<max(taken[first, default: 0], form.seats)).map { place in
                    Seat(school: school.number, year: form.year, index: form.index, place: place)
                }
            }
        }
    }
}

extension Chance {
    fileprivate func atPair(_ base: Int) -> Chance { at(base) }

    fileprivate func shuffledSeats(_ seats: [Seat]) -> [Seat] {
        var chance = self
        return chance.shuffled(seats)
    }
}
