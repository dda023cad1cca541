import People
import Testing

@testable import School

private func id<Of>(_ number: UInt64) -> ID<Of> { ID(high: 0, low: number) }

private func who(_ given: String) -> Intake.Identity {
    Intake.Identity(name: Intake.Name(given: given, family: "King"), born: Day("2018-01-31"))
}

private func pupil(_ number: UInt64, _ given: String) -> HeldPupil {
    HeldPupil(id: id(number), given: given, family: "King", born: Day("2018-01-31"))
}

private func number(_ value: String) -> Intake.Number { Intake.Number(source: "School list", value: value) }

/// A list of classes: each with the first names of its pupils.
private func classes(_ lists: [(String, [String])], kind: Intake.Group.Kind? = nil) -> Intake {
    Intake(
        groups: lists.map { Intake.Group(number: number($0.0), title: $0.0, kind: kind, place: spot) },
        memberships: lists.flatMap { name, pupils in
            pupils.map { Intake.Membership(pupil: who($0), group: number(name), place: spot) }
        })
}

private let spot = Spot(file: "classes.csv", row: 2)

@Suite struct RegisterClassPlanTests {
    private let primary = Held(pupils: [pupil(1, "Ada"), pupil(2, "Ben")], isPrimary: true)

    private func planned(_ intake: Intake, _ held: Held, registers: Set<String>? = nil) -> ImportPlan {
        let numbering = Numbering()
        var planner = Planner(
            intake, held, today: importDay, registers: registers, newID: { numbering.next() })
        return planner.planned()
    }

    @Test func `a primary school's only class of each pupil is proposed as the one with the register`() {
        let found = planned(classes([("Oak", ["Ada"]), ("Elm", ["Ben"])]), primary)
        #expect(found.changes.newGroups.map(\.kind) == [.registration, .registration])
        #expect(found.isProposal)
        #expect(found.asked == ["Oak", "Elm"].map { AskedClass(key: $0, name: $0, takesRegister: true) })
        #expect(
            found.steps.filter { $0.about == .group }.allSatisfy {
                $0.note == "The register is taken in it. This is a proposal: you can say otherwise."
            })
    }

    @Test func `nothing is proposed in a secondary school, nor where a pupil is in two classes`() {
        var secondary = primary
        secondary.isPrimary = false
        let one = planned(classes([("Oak", ["Ada"])]), secondary)
        #expect(one.changes.newGroups.map(\.kind) == [.teaching] && one.isProposal)
        let two = planned(classes([("Maths", ["Ada", "Ben"]), ("Art", ["Ada"])]), primary)
        #expect(two.changes.newGroups.map(\.kind) == [.teaching, .teaching])
    }

    @Test func `what the office says is done, and is no proposal`() {
        let lists = classes([("Maths", ["Ada", "Ben"]), ("Oak", ["Ada", "Ben"])])
        let found = planned(lists, primary, registers: ["Oak"])
        #expect(found.changes.newGroups.map(\.kind) == [.teaching, .registration] && !found.isProposal)
        let none = planned(classes([("Oak", ["Ada"])]), primary, registers: [])
        #expect(none.changes.newGroups.map(\.kind) == [.teaching])
    }

    @Test func `what the file says is done, and nobody is asked`() {
        let found = planned(classes([("8A", ["Ada"])], kind: .registration), Held(pupils: [pupil(1, "Ada")]))
        #expect(found.changes.newGroups.map(\.kind) == [.registration] && found.asked.isEmpty)
    }

    @Test func `a class of that name with a register is the same class, and gets its teacher`() {
        var held = primary
        held.groups = [HeldGroup(id: id(21), kind: .registration, name: "Oak", schoolYear: 2026)]
        held.memberships = [HeldMembership(group: id(21), pupil: id(1))]
        held.staff = [HeldStaff(id: id(31), given: "Hannah", family: "Linden")]
        held.numbers = [HeldNumber(number("HL"), .staff): (id(31) as ID<Staff>).bytes]
        var intake = classes([("OAK", ["Ada"])])
        intake.teaching = [Intake.Teaching(staff: number("HL"), group: number("OAK"), place: spot)]
        let found = planned(intake, held)
        #expect(found.changes.newGroups.isEmpty && found.changes.joined.isEmpty)
        #expect(found.changes.teaching == [HeldTeaching(staff: id(31), group: id(21))])
    }

    @Test func `classes beside those with a register already are no second register`() {
        var held = primary
        held.groups = [HeldGroup(id: id(21), kind: .registration, name: "Oak", schoolYear: 2026)]
        held.memberships = [HeldMembership(group: id(21), pupil: id(1))]
        let found = planned(classes([("Phonics", ["Ada"])]), held)
        #expect(found.changes.newGroups.map(\.kind) == [.teaching] && found.changes.leftGroups.isEmpty)
    }

    @Test func `a pupil's register is taken in one class, that of the first row`() {
        let found = planned(
            classes([("Oak", ["Ada"]), ("Elm", ["Ada"])]), primary, registers: ["Oak", "Elm"])
        #expect(found.changes.joined.count == 1 && found.changes.leftGroups.isEmpty)
        #expect(found.steps.last?.note == "The register of a pupil is taken in one class: Oak. Elm was left.")
    }

    @Test func `a teaching set gets a register when the office says so, and none loses it by a file`() {
        var held = primary
        held.groups = [
            HeldGroup(id: id(21), kind: .teaching, name: "Oak", schoolYear: 2026),
            HeldGroup(id: id(22), kind: .registration, name: "Elm", schoolYear: 2026),
        ]
        for (name, group) in [("Oak", 21), ("Elm", 22)] as [(String, UInt64)] {
            held.numbers[HeldNumber(number(name), .group)] = (id(group) as ID<ClassGroup>).bytes
        }
        let lists = classes([("Oak", []), ("Elm", [])])
        #expect(planned(lists, held).changesNothing)
        let said = planned(lists, held, registers: ["Oak"])
        #expect(said.changes.changedGroups.map(\.id) == [id(21)])
        #expect(said.changes.changedGroups.map(\.kind) == [.registration])
    }

    /// Ada and Ben in the set Oak, and in Elm where the register is taken.
    private var inBoth: Held {
        var held = primary
        held.groups = [
            HeldGroup(id: id(21), kind: .teaching, name: "Oak", schoolYear: 2026),
            HeldGroup(id: id(22), kind: .registration, name: "Elm", schoolYear: 2026),
        ]
        held.memberships = Set([1, 2].flatMap { pupil in [21, 22].map { membership(pupil, in: $0) } })
        for (name, group) in [("Oak", 21), ("Elm", 22)] as [(String, UInt64)] {
            held.numbers[HeldNumber(number(name), .group)] = (id(group) as ID<ClassGroup>).bytes
        }
        return held
    }

    private func membership(_ pupil: UInt64, in group: UInt64) -> HeldMembership {
        HeldMembership(group: id(group), pupil: id(pupil))
    }

    @Test(arguments: [["Ada", "Ben"], ["Ada"], []])
    func `whoever is in a set that gets a register leaves the old one, named by a row or not`(_ named: [String]) {
        let found = planned(classes([("Oak", named)]), inBoth, registers: ["Oak"])
        #expect(Set(found.changes.leftGroups) == [membership(1, in: 22), membership(2, in: 22)])
        // Their place in it begins again, whatever was planned for it before.
        #expect(Set(found.changes.joined) == [membership(1, in: 21), membership(2, in: 21)])
        let moves = found.steps.filter { $0.about == .member }
        #expect(moves.map(\.who) == ["Ada King", "Ben King"])
        #expect(moves.allSatisfy { $0.changes == [.init(field: "Class", old: "Elm", new: "Oak")] })
    }

    @Test func `whom a row puts elsewhere leaves the set that gets a register`() {
        var lists = classes([("Oak", ["Ada"])])
        lists.pupils = [Intake.Pupil(identity: who("Ben"), registration: "Elm", place: spot)]
        let found = planned(lists, inBoth, registers: ["Oak"])
        #expect(Set(found.changes.leftGroups) == [membership(1, in: 22), membership(2, in: 21)])
        let moves = found.steps.filter { $0.about == .member && !$0.changes.isEmpty }
        #expect(moves.map(\.who) == ["Ada King", "Ben King"])
        #expect(moves.last?.changes == [.init(field: "Class", old: "Oak", new: "Elm")])
    }

    @Test(arguments: ["Oak", "Elm"])
    func `a move that the office has planned stays planned, whichever of the two classes a file names`(_ name: String) {
        var held = inBoth
        for place in held.groups.indices { held.groups[place].kind = .registration }
        #expect(planned(classes([(name, ["Ada", "Ben"])]), held).changesNothing)
        var lists = Intake(pupils: [Intake.Pupil(identity: who("Ben"), registration: name, place: spot)])
        #expect(planned(lists, held).changesNothing)
        lists.pupils[0].registration = "Ash"
        #expect(
            Set(planned(lists, held).changes.leftGroups) == [membership(2, in: 21), membership(2, in: 22)])
    }
}

@Suite struct ClassYearTests {
    private func year(_ day: String, _ end: String?) throws -> Int {
        SchoolYear.ofClasses(on: try #require(Day(day)), lastTermEnds: end.flatMap { Day($0) }).startYear
    }

    @Test func `classes are for the year to come once the last term is over`() throws {
        #expect(try year("2026-07-22", "2026-07-22") == 2025)
        #expect(try year("2026-07-23", "2026-07-22") == 2026)
        #expect(try year("2026-08-20", "2026-07-22") == 2026)
        #expect(try year("2026-09-02", nil) == 2026)
    }

    @Test func `without terms, August belongs to the year to come`() throws {
        #expect(try year("2026-07-31", nil) == 2025)
        #expect(try year("2026-08-01", nil) == 2026)
    }

    @Test func `a school that has only entered its autumn term is not in next year by January`() throws {
        #expect(try year("2027-01-04", "2026-12-18") == 2026)
    }
}
