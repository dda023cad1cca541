import People
import Testing

@testable import School

/// New identifiers for tests: 1, 2, 3 …
final class Numbering {
    private var last: UInt64 = 1_000_000
    func next() -> ID<Act> {
        last += 1
        return ID(high: 0, low: last)
    }
}

func plan(_ intake: Intake, _ held: Held = Held(), _ decisions: [String: RowDecision] = [:]) -> ImportPlan {
    let numbering = Numbering()
    var planner = Planner(intake, held, today: importDay, decisions: decisions, newID: { numbering.next() })
    return planner.planned()
}

private func id<Of>(_ number: UInt64) -> ID<Of> { ID(high: 0, low: number) }

private func row(
    _ given: String, _ family: String, _ born: String, upn: String? = nil, number: String? = nil, at: Int = 2
) throws
    -> Intake.Pupil
{
    let numbers = number.map { [Intake.Number(source: Intake.Number.admission, value: $0)] } ?? []
    let identity = Intake.Identity(
        upn: try upn.map { try UPN($0) }, numbers: numbers, name: Intake.Name(given: given, family: family),
        born: Day(born))
    return Intake.Pupil(identity: identity, place: Spot(file: "a.csv", row: at))
}

private func held(
    _ number: UInt64, _ given: String, _ family: String, _ born: String?, upn: String? = nil, admission: String? = nil
)
    -> HeldPupil
{
    HeldPupil(
        id: id(number), upn: upn, admissionNumber: admission, given: given, family: family,
        born: born.flatMap { Day($0) })
}

@Suite struct PupilMatchingTests {
    private func outcome(_ rows: [Intake.Pupil], _ pupils: [HeldPupil], _ decisions: [String: RowDecision] = [:])
        -> ImportPlan
    {
        plan(Intake(pupils: rows), Held(pupils: pupils), decisions)
    }

    @Test func `a UPN finds a pupil whose name has changed`() throws {
        let found = outcome(
            [try row("Ada", "Moss", "2016-01-31", upn: "A123456789012")],
            [held(1, "Ada", "King", "2016-01-31", upn: "A123456789012")])
        #expect(found.steps.map(\.kind) == [.changed])
        #expect(found.steps.first?.changes == [.init(field: "Legal last name", old: "King", new: "Moss")])
        #expect(found.changes.changedPupils.first?.id == id(1))
    }

    @Test func `names and date of birth together find a pupil, whatever the capitals`() throws {
        let found = outcome([try row("ADA", "O’NEILL", "2016-01-31")], [held(1, "Ada", "O'Neill", "2016-01-31")])
        #expect(found.changesNothing && found.unchanged[.pupil] == 1)
    }

    @Test func `a name alone finds nobody, and where no date of birth tells them apart the office is asked`() throws {
        let rows = [try row("Ada", "King", "2016-01-31")]
        #expect(outcome(rows, [held(1, "Ada", "King", "2016-02-01")]).steps.map(\.kind) == [.added])
        let asked = outcome(rows, [held(1, "Ada", "King", "2016-02-01"), held(2, "Ada", "King", nil)])
        #expect(asked.changesNothing && asked.steps.map(\.kind) == [.undecided])
        #expect(asked.steps.first?.candidates.map(\.id) == [id(2)])
        let key = try #require(asked.steps.first?.key)
        #expect(
            outcome(rows, [held(2, "Ada", "King", nil)], [key: .same(id(2))]).changes.changedPupils.map(\.born)
                == [Day("2016-01-31")])
    }

    @Test func `a pupil of another system without a date of birth is not added once more`() {
        let known = HeldNumber(source: "School Data Sync", kind: .pupil, theirs: "1")
        func pupil(_ number: String, at row: Int) -> Intake.Pupil {
            let name = Intake.Name(given: "Ada", family: "King")
            let numbers = [Intake.Number(source: "School Data Sync", value: number)]
            return Intake.Pupil(
                identity: Intake.Identity(numbers: numbers, name: name), place: Spot(file: "s.csv", row: row))
        }
        let ada = held(1, "Ada", "King", "2016-01-31")
        let found = plan(Intake(pupils: [pupil("1", at: 2)]), Held(pupils: [ada]))
        #expect(found.isOpen && found.changesNothing)
        // Two of one name in one system are two, as their numbers say.
        let two = plan(Intake(pupils: [pupil("1", at: 2), pupil("2", at: 3)]))
        #expect(two.changes.newPupils.count == 2)
        let next = plan(
            Intake(pupils: [pupil("2", at: 2)]), Held(pupils: [ada], numbers: [known: ada.id.bytes]))
        #expect(next.changes.newPupils.count == 1)
    }

    @Test func `a thousand namesakes stay a thousand`() throws {
        let first = Day(2010, 1, 1) ?? importDay
        let rows = try (0..<1_000).map { try row("John", "Smith", (first + $0).description, at: $0 + 2) }
        let pupils = (0..<1_000).map { held(UInt64($0), "John", "Smith", (first + 1_000 + $0).description) }
        let found = outcome(rows, pupils)
        #expect(found.changes.newPupils.count == 1_000 && found.changes.changedPupils.isEmpty)
    }

    @Test func `two candidates are a question, and the answer is followed`() throws {
        let twins = [held(1, "Ada", "King", "2016-01-31"), held(2, "Ada", "King", "2016-01-31")]
        let rows = [try row("Ada", "King", "2016-01-31", number: "77")]
        let open = outcome(rows, twins)
        #expect(open.isOpen && open.changesNothing)
        #expect(open.steps.first?.candidates.map(\.id) == [id(1), id(2)])
        let key = try #require(open.steps.first?.key)
        #expect(outcome(rows, twins, [key: .same(id(2))]).changes.changedPupils.map(\.id) == [id(2)])
        #expect(outcome(rows, twins, [key: .new]).changes.newPupils.count == 1)
        #expect(outcome(rows, twins, [key: .leave]).changesNothing)
        #expect(outcome(rows, twins, [key: .same(id(9))]).isOpen)
    }

    @Test func `a number that points to somebody else entirely is a question`() throws {
        let found = outcome(
            [try row("Ben", "Moss", "2015-05-05", number: "77")],
            [held(1, "Ada", "King", "2016-01-31", admission: "77")])
        #expect(found.isOpen && found.changesNothing)
    }

    @Test func `two numbers of two pupils are a question`() throws {
        let found = outcome(
            [try row("Ada", "King", "2016-01-31", upn: "A123456789012", number: "77")],
            [
                held(1, "Ada", "King", "2016-01-31", upn: "A123456789012"),
                held(2, "Ada", "King", "2016-01-31", admission: "77"),
            ])
        #expect(found.isOpen && found.steps.first?.candidates.count == 2)
    }

    @Test func `the same name and date of birth with another UPN is a question`() throws {
        let found = outcome(
            [try row("Ada", "King", "2016-01-31", upn: "A123456789012")],
            [held(1, "Ada", "King", "2016-01-31", upn: "R674123101121")])
        #expect(found.isOpen)
    }

    @Test func `a former UPN finds the pupil and is remembered`() throws {
        var moved = try row("Ada", "King", "2016-01-31", upn: "A123456789012")
        moved.formerUPN = try UPN("R674123101121")
        let found = outcome([moved], [held(1, "Ada", "King", "2016-01-31", upn: "R674123101121")])
        #expect(found.changes.changedPupils.map(\.upn) == ["A123456789012"])
        #expect(found.changes.numbers == [.formerUPN("R674123101121"): (id(1) as ID<Pupil>).bytes])
    }

    @Test func `two rows for one pupil of the school stop the import`() throws {
        let found = outcome(
            [
                try row("Ada", "King", "2016-01-31", upn: "A123456789012"),
                try row("Ada", "Moss", "2016-01-31", number: "77", at: 3),
            ],
            [held(1, "Ada", "King", "2016-01-31", upn: "A123456789012", admission: "77")])
        #expect(found.isOpen)
    }

    @Test func `what a file is silent about stays`() throws {
        var full = held(1, "Ada", "King", "2016-01-31", upn: "A123456789012", admission: "77")
        (full.middle, full.knownGiven, full.sex, full.year) = ("Joy", "Addie", "F", "5")
        full.address = HeldAddress(lines: "1 High Street", postcode: "ZZ1 1AA")
        let found = outcome([try row("Ada", "King", "2016-01-31")], [full])
        #expect(found.changesNothing)
    }

    @Test func `a new pupil in capitals is shown calmly and keeps the legal name as given`() throws {
        var shouted = try row("ADA", "KING-MOSS", "2016-01-31")
        shouted.proposed = shouted.identity.name.readable
        let made = try #require(outcome([shouted], []).changes.newPupils.first)
        #expect(made.given == "ADA" && made.family == "KING-MOSS")
        #expect(made.fullName == "Ada King-Moss")
    }

    @Test func `a leaver is not brought back`() throws {
        var leaver = held(1, "Ada", "King", "2016-01-31")
        leaver.left = importDay - 30
        let found = outcome([try row("Ada", "King", "2016-01-31")], [leaver])
        #expect(found.changesNothing)
        #expect(found.steps.map(\.note) == ["Left the school on 2026-10-22. A file doesn't bring anybody back."])
    }
}

@Suite struct ContactPlanTests {
    let ada: Intake.Identity
    let ben: Intake.Identity
    let family: Held

    init() throws {
        ada = try row("Ada", "King", "2016-01-31").identity
        ben = try row("Ben", "King", "2018-01-31").identity
        let grace = HeldAdult(
            id: id(11), given: "Grace", family: "King", reaches: [HeldReach(kind: "email", value: "grace@example.org")])
        family = Held(
            pupils: [held(1, "Ada", "King", "2016-01-31"), held(2, "Ben", "King", "2018-01-31")], adults: [grace],
            links: [HeldLink(pupil: id(1), adult: id(11), relationship: "PAM", responsibility: true, isDecided: true)])
    }

    private func contact(
        _ pupil: Intake.Identity, _ given: String, _ surname: String, email: String? = nil, mobile: String? = nil,
        at: Int = 2
    ) -> Intake.Contact {
        var contact = Intake.Contact(pupil: pupil, place: Spot(file: "a.csv", row: at))
        contact.name = Intake.Name(given: given, family: surname)
        contact.emails = email.map { [$0] } ?? []
        contact.phones = mobile.map { [Intake.Phone(kind: "M", number: $0)] } ?? []
        contact.relationship = Intake.Relationship(written: "Mother")
        return contact
    }

    @Test func `a new link waits for the office, whatever the file says`() {
        var stated = contact(ben, "Tom", "Moss")
        stated.responsibility = .yes
        let found = plan(Intake(contacts: [stated]), family)
        let link = found.changes.newLinks.first
        #expect(link?.responsibility == true && link?.isDecided == false)
        #expect(found.steps.first?.note == "Parental responsibility stated. Sees nothing until you confirm it.")
    }

    @Test func `a sibling's row finds the same mother by e-mail and name together`() {
        let found = plan(Intake(contacts: [contact(ben, "Grace", "King", email: "Grace@Example.org")]), family)
        #expect(found.changes.newAdults.isEmpty)
        #expect(found.changes.newLinks.map(\.adult) == [id(11)])
    }

    @Test func `the same e-mail with another name, and the same name without it, are other people`() {
        let shared = plan(Intake(contacts: [contact(ben, "Tom", "King", email: "grace@example.org")]), family)
        #expect(shared.changes.newAdults.map(\.name) == ["Tom King"])
        let namesake = plan(Intake(contacts: [contact(ben, "Grace", "King", mobile: "07700900001")]), family)
        #expect(namesake.changes.newAdults.map(\.name) == ["Grace King"])
    }

    @Test func `a thousand adults of one name are a thousand adults`() throws {
        let children = try (0..<1_000).map { try row("Kim", "Child\($0)", "2016-01-31", at: $0 + 2) }
        let first = children.map { contact($0.identity, "John", "Smith") }
        let second = children.enumerated().map {
            contact($0.element.identity, "John", "Smith", email: "john\($0.offset)@example.org")
        }
        for contacts in [first, second] {
            let found = plan(Intake(pupils: children, contacts: contacts), family)
            #expect(found.changes.newAdults.count == 1_000 && found.changes.newLinks.count == 1_000)
        }
    }

    @Test func `a link that the school ended stays ended`() {
        var ended = family
        ended.links[0].isEnded = true
        let found = plan(Intake(contacts: [contact(ada, "Grace", "King", email: "grace@example.org")]), ended)
        #expect(found.changes.newLinks.isEmpty && found.changes.changedLinks.isEmpty)
        #expect(found.steps.map(\.note) == ["The school ended this link. A file doesn't bring it back."])
    }

    @Test func `what the office decided about a link stays`() {
        var stated = contact(ada, "Grace", "King")
        stated.responsibility = .no
        let found = plan(Intake(contacts: [stated]), family)
        #expect(found.changes.changedLinks.isEmpty)
        #expect(found.steps.first?.kind == .left)
        var waiting = family
        waiting.links[0].isDecided = false
        let open = plan(Intake(contacts: [stated]), waiting)
        #expect(open.changes.changedLinks.map(\.responsibility) == [false])
    }

    @Test func `a court order in a file closes a new link and is told of an old one`() {
        var ordered = contact(ben, "Tom", "Moss")
        ordered.courtOrder = true
        #expect(plan(Intake(contacts: [ordered]), family).changes.orders.count == 1)
        var known = contact(ada, "Grace", "King")
        known.courtOrder = true
        let found = plan(Intake(contacts: [known]), family)
        #expect(found.changes.orders.isEmpty && found.changesNothing)
        #expect(found.steps.first?.note?.contains("court order exists. Nothing was changed") == true)
    }

    @Test func `one new number takes the old one's place; several are added; silence takes nothing away`() {
        let one = plan(Intake(contacts: [contact(ada, "Grace", "King", email: "new@example.org")]), family)
        #expect(one.changes.changedAdults.first?.reaches == [HeldReach(kind: "email", value: "new@example.org")])
        let silent = plan(Intake(contacts: [contact(ada, "Grace", "King")]), family)
        #expect(silent.changesNothing)
        let siblings = [
            contact(ada, "Grace", "King", email: "grace@example.org", mobile: "07700900001"),
            contact(ben, "Grace", "King", email: "grace@example.org", mobile: "07700900002", at: 3),
        ]
        let several = plan(Intake(contacts: siblings), family)
        #expect(several.changes.changedAdults.first?.reaches.count == 3)
    }

    @Test func `one telephone number in two spellings is one`() {
        var called = family
        called.adults[0].reaches = [HeldReach(kind: "mobile", value: "07700 900001")]
        let found = plan(Intake(contacts: [contact(ada, "Grace", "King", mobile: "+44 7700 900001")]), called)
        #expect(found.changesNothing)
    }

    @Test func `a contact of a pupil nobody knows is left`() throws {
        let stranger = try row("Cy", "Nobody", "2016-01-31").identity
        let found = plan(Intake(contacts: [contact(stranger, "Tom", "Moss")]), family)
        #expect(found.changesNothing && found.steps.map(\.kind) == [.left])
    }
}

@Suite struct ClassAndMarkPlanTests {
    let oak = HeldGroup(id: id(21), kind: .registration, name: "Oak", schoolYear: 2026)
    let school: Held
    let ada: Intake.Pupil

    init() throws {
        ada = try row("Ada", "King", "2016-01-31")
        school = Held(
            pupils: [held(1, "Ada", "King", "2016-01-31")], groups: [oak],
            memberships: [HeldMembership(group: id(21), pupil: id(1))],
            marks: [HeldMark(pupil: id(1), day: importDay - 1, slot: "AM"): "I"])
    }

    @Test func `a pupil moves from one class to another and is in one at a time`() {
        var moved = ada
        moved.registration = "Elm"
        let found = plan(Intake(pupils: [moved]), school)
        #expect(found.changes.newGroups.map(\.name) == ["Elm"])
        #expect(found.changes.leftGroups == [HeldMembership(group: id(21), pupil: id(1))])
        #expect(found.steps.last?.changes == [.init(field: "Class", old: "Oak", new: "Elm")])
    }

    @Test func `the class a pupil is in already changes nothing`() {
        var same = ada
        same.registration = "OAK"
        #expect(plan(Intake(pupils: [same]), school).changesNothing)
    }

    @Test func `past marks go where the register is empty`() {
        func mark(_ day: Day, _ slot: Intake.MarkTime, _ code: String) -> Intake.Mark {
            Intake.Mark(pupil: ada.identity, day: day, slot: slot, code: code, place: Spot(file: "m.csv", row: 2))
        }
        let marks = [
            mark(importDay - 1, .morning, "/"), mark(importDay - 1, .afternoon, "\\"),
            mark(importDay - 2, .lesson("P3"), "/"),
            mark(importDay - 2, .lesson("Maths"), "/"), mark(importDay - 2, .morning, "Q7"),
            mark(importDay - 2, .morning, "Q7"),
        ]
        let found = plan(Intake(marks: marks), school)
        #expect(found.count(.mark, .added) == 3)
        #expect(found.changes.marks[HeldMark(pupil: id(1), day: importDay - 2, slot: "AM")] == "Q7")
        #expect(found.count(.mark, .left) == 2)
        #expect(found.unchanged[.mark] == 1)
        #expect(
            Set(found.steps.filter { $0.kind == .left }.compactMap(\.note)) == [
                "The register has another mark, which stays.", "A lesson's mark needs the number of its period.",
            ])
    }

    @Test func `nobody gets the office's sight by a file`() {
        let staff = ["principal", "office", "administrator", "teacher", "aide"].enumerated().map { place, role in
            Intake.Staff(
                number: Intake.Number(source: "School Data Sync", value: "\(place)"),
                name: Intake.Name(given: "A", family: role), role: role,
                place: Spot(file: "s.csv", row: place + 2))
        }
        let found = plan(Intake(staff: staff), school)
        #expect(found.changes.newStaff.map(\.role) == [.assistant, .assistant, .assistant, .teacher, .assistant])
    }

    @Test func `two classes of one system with one name are two classes`() {
        let groups = ["1", "2"].map {
            Intake.Group(
                number: Intake.Number(source: "School Data Sync", value: $0), title: "Maths", place: Spot(file: "g.csv")
            )
        }
        #expect(plan(Intake(groups: groups), school).changes.newGroups.map(\.name) == ["Maths", "Maths (2)"])
    }
}
