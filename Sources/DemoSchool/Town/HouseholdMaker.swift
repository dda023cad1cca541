import People

/// Gives one family its names, its grown-ups and its home.
struct HouseholdMaker {
    let seed: UInt64
    let number: Int
    let spec: FamilySpec
    let seats: [Seat]
    private let book: NameBook
    private let surname: String
    private var chance: Chance

    init(seed: UInt64, number: Int, spec: FamilySpec, seats: [Seat]) {
        self.seed = seed
        self.number = number
        self.spec = spec
        self.seats = seats
        chance = Chance(seed, "family").at(number)
        book = NameBook.drawn(spec.language, &chance)
        let drawn = HouseholdMaker.surname(book, &chance)
        surname = spec.children.first.map { $0.given.isEmpty ? drawn : $0.family } ?? drawn
    }

    /// One in twenty is double-barrelled.
    private static func surname(_ book: NameBook, _ chance: inout Chance) -> String {
        let first = chance.pick(book.families)
        let second = chance.pick(book.families)
        let joins = chance.happens(0.05) && first != second && !first.contains("-") && book.language == "en"
        return joins ? "\(first)-\(second)" : first
    }

    var household: Household {
        var maker = self
        let specs = spec.adults.isEmpty ? maker.drawnAdults() : spec.adults
        let father = specs.first { $0.bond.relation == .father }?.given
        let children = zip(spec.children, seats).map { maker.child($0, $1, father: father) }
        let grownUps = specs.enumerated().map { maker.grownUp($1, place: $0) }
        return Household(
            number: number, grownUps: grownUps, children: HouseholdMaker.distinct(children, book), orders: spec.orders)
    }

    private mutating func child(_ spec: ChildSpec, _ seat: Seat, father: String?) -> Child {
        var child = Child(seat: seat, given: spec.given, family: spec.family, girl: spec.girl)
        (child.left, child.temper, child.middle) = (spec.left, spec.temper, spec.middle)
        (child.knownGiven, child.knownFamily) = (spec.knownGiven, spec.knownFamily)
        if spec.given.isEmpty { draw(&child, father: father) }
        child.twin = seats.contains { $0 != seat && $0.school == seat.school && $0.year == seat.year }
        return child
    }

    private mutating func draw(_ child: inout Child, father: String?) {
        child.girl = chance.happens(0.5)
        child.given = book.given(girl: child.girl, grown: false, &chance)
        child.family = child.girl ? book.feminine(surname) : surname
        if chance.happens(0.6) { child.knownGiven = book.knownAs[child.given] }
        if book.fathersName { child.middle = father }
        if chance.happens(0.3), child.middle == nil {
            child.middle = book.given(girl: child.girl, grown: false, &chance)
        }
    }

    /// Brothers and sisters have names of their own.
    private static func distinct(_ children: [Child], _ book: NameBook) -> [Child] {
        var children = children
        for place in children.indices {
            let before = Set(children[..<place].map(\.given))
            let names = children[place].girl ? book.girls : book.boys
            guard before.contains(children[place].given), let other = names.first(where: { !before.contains($0) })
            else {
                continue
            }
            (children[place].given, children[place].knownGiven) = (other, nil)
        }
        return children
    }
}

extension HouseholdMaker {
    private mutating func drawnAdults() -> [AdultSpec] {
        let mother = adult(.mother)
        let second: (inout Bond) -> Void = { $0.priority = 2 }
        switch chance.place(in: [56, 18, 13, 5, 2, 4, 2]) {
        case 0: return [mother, adult(.father, second)]
        case 1: return [mother]
        case 2: return [mother, adult(.father, athome: false, second)]
        case 3: return [mother, adult(.stepfather) { ($0.priority, $0.acts, $0.responsible) = (2, false, false) }]
        case 4: return [adult(.father)]
        case 5:
            return [
                mother,
                adult(.relative, athome: false) {
                    ($0.priority, $0.sees, $0.acts, $0.responsible) = (3, false, false, false)
                },
            ]
        default: return [mother, adult(.mother, second)]
        }
    }

    private mutating func adult(
        _ relation: Relation, athome: Bool = true, _ change: (inout Bond) -> Void = { _ in }
    ) -> AdultSpec {
        let woman = relation.isWoman ?? chance.happens(0.7)
        let given = book.given(girl: woman, grown: true, &chance)
        let shared = chance.happens(relation == .father ? 0.9 : 0.65)
        let family = shared ? surname : chance.pick(book.families)
        let title =
            woman ? chance.pick(["Mrs", "Ms", "Miss", "Mrs", "Dr"]) : chance.pick(["Mr", "Mr", "Mr", "Mr", "Dr"])
        return AdultSpec(title, given, woman ? book.feminine(family) : family, relation, athome: athome, change)
    }

    private mutating func grownUp(_ spec: AdultSpec, place: Int) -> GrownUp {
        let person = number * 10 + place
        let account = spec.bond.sees && chance.happens(spec.bond.priority == 1 ? 0.75 : 0.5)
        let named = spec.handle != nil
        return GrownUp(
            number: person, handle: spec.handle, title: spec.title, given: spec.given, family: spec.family,
            home: Home.of(spec.athome ? number * 10 : person, seed: seed), language: book.language,
            mobile: DramaNumber.mobile(chance.below(1000)),
            landline: chance.happens(0.3) ? DramaNumber.landline(chance.below(1000)) : nil,
            email: named || account || chance.happens(0.7) ? email(spec, person) : nil, hasAccount: named || account,
            bond: spec.bond)
    }

    /// Under a domain that no one can own (RFC 2606).
    private mutating func email(_ spec: AdultSpec, _ person: Int) -> String {
        let name = "\(Letters.plain(spec.given)).\(Letters.plain(spec.family))"
        if spec.handle != nil { return "\(name)@example.org" }
        return "\(name)\(person)@\(chance.pick(["example.org", "example.com", "example.net"]))"
    }
}

extension NameBook {
    /// The book of a language; where several share it, one of them.
    fileprivate static func drawn(_ language: String, _ chance: inout Chance) -> NameBook {
        let books = all.filter { $0.language == language }
        return books.isEmpty ? british : books[chance.place(in: books.map(\.share))]
    }
}
