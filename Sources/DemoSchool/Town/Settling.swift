import People

extension SchoolPlan {
    /// Puts on the roll those of a household who belong to this school.
    mutating func settle(_ household: Household, seed: UInt64, today: Day) {
        let mine = household.children.filter { $0.seat.school == number }
        guard !mine.isEmpty else { return }
        let ids = DemoIDs(seed: seed)
        let made = mine.map { PupilMaker(seed: seed, school: self, household: household, child: $0, today: today).plan }
        pupils += made
        adults += household.grownUps.map { AdultPlan($0, id: ids.adult($0.number(at: number))) }
        for pupil in made {
            for grownUp in household.grownUps { link(pupil, grownUp, ids.adult(grownUp.number(at: number)), today) }
            for (place, order) in household.orders.enumerated() { restrict(pupil, household, order, place, ids, today) }
        }
        if shape.pilotOnly, inPilot(household) { pilot += household.grownUps.map { ids.adult($0.number(at: number)) } }
    }

    private mutating func link(_ pupil: PupilPlan, _ grownUp: GrownUp, _ adult: ID<Adult>, _ today: Day) {
        let bond = grownUp.bond
        links.append(
            LinkPlan(
                pupil: pupil.id, adult: adult, bond: bond, from: bond.startsTomorrow ? today + 1 : pupil.joined,
                ended: bond.ended ? (today - 40, "No longer part of the family; told by the mother.") : nil))
    }

    private mutating func restrict(
        _ pupil: PupilPlan, _ household: Household, _ order: Order, _ place: Int, _ ids: DemoIDs, _ today: Day
    ) {
        let adult = order.against.map { ids.adult(household.grownUps[$0].number(at: number)) }
        restrictions.append(
            RestrictionPlan(
                id: ids.restriction(pupil.number * 10 + place), pupil: pupil.id, adult: adult, kind: order.kind,
                from: today - 120, note: order.note))
    }

    /// Half of the families, Priya's among them and Owen's not.
    private func inPilot(_ household: Household) -> Bool {
        let handles = household.grownUps.compactMap(\.handle)
        return handles.contains(.priya) || (handles.isEmpty && household.number.isMultiple(of: 2))
    }
}

extension AdultPlan {
    init(_ grownUp: GrownUp, id: ID<Adult>) {
        self.init(
            id: id, title: grownUp.title, given: grownUp.given, family: grownUp.family, home: grownUp.home,
            language: grownUp.language, reach: [], handle: grownUp.handle)
        if let email = grownUp.email { reach.append(("email", email)) }
        if let landline = grownUp.landline { reach.append(("home", landline)) }
        reach.append(("mobile", grownUp.mobile))
    }
}

/// Gives a child its place on the roll.
struct PupilMaker {
    let seed: UInt64
    let school: SchoolPlan
    let household: Household
    let child: Child
    let today: Day

    private var year: SchoolYear { SchoolYear(of: today) }
    private var seat: Seat { child.seat }
    /// The National Curriculum year that the child would be in now.
    private var level: Int { seat.year + (child.left ? 1 : 0) }

    var plan: PupilPlan {
        var chance = Chance(seed, "pupil").at(seat.number)
        let joined = joined(&chance)
        let left = left(joined, &chance)
        return PupilPlan(
            id: DemoIDs(seed: seed).pupil(seat.number), number: seat.number, given: child.given, middle: child.middle,
            family: child.family, knownGiven: child.knownGiven, knownFamily: child.knownFamily, girl: child.girl,
            born: born,
            upn: joined > year.previous.starts + 100 && chance.happens(0.2) && seat.number % 3 == 0 ? nil : upn,
            admission: "\(school.shape.slug.prefix(1).uppercased())\(padded(seat.number, 7))", year: seat.year,
            joined: joined,
            leftOn: left, home: household.grownUps.first?.home ?? Home.of(household.number * 10, seed: seed),
            stays: stays(joined, left), temper: child.temper, teller: teller)
    }

    /// Four years old on 1 September of the Reception year. Twins share a birthday.
    private var born: Day {
        var chance = Chance(seed, "born").at(child.twin ? -household.number : seat.number)
        return SchoolYear(startingIn: year.startYear - 5 - level).starts + chance.below(365)
    }

    /// Given by the primary school in the Reception year; a secondary school's pupils come from several.
    private var upn: String {
        let primary = !school.shape.secondary
        return UPN.number(
            authority: 999, establishment: primary ? 2000 + seat.school : 2100 + seat.school * 10 + seat.index,
            year: year.startYear - level, serial: primary ? seat.index * 100 + seat.place + 1 : seat.place + 1)
    }

    /// With the others in September, but for one in forty.
    private func joined(_ chance: inout Chance) -> Day {
        if child.temper.isDrawn, chance.happens(0.025) { return today - chance.from(15...300) }
        return SchoolYear(startingIn: year.startYear - (level - school.shape.firstYear)).starts
    }

    private func left(_ joined: Day, _ chance: inout Chance) -> Day? {
        if child.left { return school.terms.terms.last { $0.ends <= year.starts }?.ends }
        let day = today - chance.from(12...90)
        return child.temper.isDrawn && chance.happens(0.006) && day > joined + 20 && day > year.starts + 20
            ? day : nil
    }

    private func stays(_ joined: Day, _ left: Day?) -> [Stay] {
        [year.previous, year].compactMap { term in
            let from = max(term.starts, joined)
            let until = min(term.ends, left ?? term.ends)
            guard from <= until, let group = group(in: term) else { return nil }
            return Stay(group: group, from: from, until: until)
        }
    }

    private func group(in year: SchoolYear) -> ID<ClassGroup>? {
        let level = year == self.year || child.left ? seat.year : seat.year - 1
        return school.groups.first {
            $0.kind == .registration && $0.schoolYear == year && $0.year == level && $0.index == seat.index
        }?.id
    }

    /// The first to be asked of those who may speak for the child.
    private var teller: Teller? {
        let able = household.grownUps.filter {
            $0.bond.acts && $0.bond.sees && !$0.bond.startsTomorrow && !$0.bond.ended
        }
        let ids = DemoIDs(seed: seed)
        return able.min { $0.bond.priority < $1.bond.priority }.map { grownUp in
            Teller(
                adult: ids.adult(grownUp.number(at: seat.school)),
                account: grownUp.hasAccount ? ids.account(grownUp.number) : nil)
        }
    }
}
