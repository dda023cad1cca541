import People
import Testing

@testable import School

private func id<Of>(_ number: UInt64) -> ID<Of> { ID(high: 0, low: number) }

/// Father and grandfather of one name, and others who are easily taken for one another.
@Suite struct NamesakePlanTests {
    private let ada = Intake.Identity(name: Intake.Name(given: "Ada", family: "King"), born: Day("2016-01-31"))
    private let child = HeldPupil(id: id(1), given: "Ada", family: "King", born: Day("2016-01-31"))

    private func contact(
        _ email: String?, _ relationship: String = "Father", number: String? = nil, at row: Int = 2
    ) -> Intake.Contact {
        var contact = Intake.Contact(pupil: ada, place: Spot(file: "a.csv", row: row))
        contact.name = Intake.Name(given: "John", family: "Smith")
        contact.emails = [email].compactMap(\.self)
        contact.relationship = Intake.Relationship(written: relationship)
        contact.number = number.map { Intake.Number(source: "OneRoster", value: $0) }
        return contact
    }

    private func known(_ email: String) -> Held {
        let john = HeldAdult(
            id: id(11), given: "John", family: "Smith", reaches: [HeldReach(kind: "email", value: email)])
        return Held(
            pupils: [child], adults: [john], links: [HeldLink(pupil: id(1), adult: id(11), relationship: "PAF")])
    }

    @Test func `two contacts of one name for one child are merged by nobody, in either order`() {
        let rows = [contact("father@example.org"), contact("grandfather@example.org", "Grandfather", at: 3)]
        for contacts in [rows, rows.reversed()] {
            let found = plan(Intake(contacts: contacts), Held(pupils: [child]))
            #expect(found.changesNothing)
            #expect(found.steps.map(\.kind) == [.left, .left])
            #expect(
                found.steps.allSatisfy {
                    $0.note?.contains("The file names two contacts of this name for this pupil.") == true
                })
            let held = plan(Intake(contacts: contacts), known("father@example.org"))
            #expect(held.changes.changedAdults.isEmpty && held.changes.newAdults.isEmpty)
            #expect(held.count(.contact, .left) == 1)
        }
    }

    @Test func `rows that share an address or number, and the same row again, are one person`() {
        var second = contact("john@example.org", at: 3)
        second.phones = [Intake.Phone(kind: "M", number: "07700 900001")]
        let shared = plan(Intake(contacts: [contact("john@example.org"), second]), Held(pupils: [child]))
        #expect(shared.changes.newAdults.count == 1 && shared.changes.newLinks.count == 1)
        let again = plan(Intake(contacts: [contact(nil), contact(nil, at: 3)]), Held(pupils: [child]))
        #expect(again.changes.newAdults.count == 1 && again.changes.newLinks.count == 1)
    }

    @Test func `numbers of the other system keep two of one name apart, also at one telephone`() {
        for emails in [("father@example.org", "grandfather@example.org"), ("home@example.org", "home@example.org")] {
            let rows = [contact(emails.0, number: "1"), contact(emails.1, number: "2", at: 3)]
            let found = plan(Intake(contacts: rows), Held(pupils: [child]))
            #expect(found.changes.newAdults.count == 2 && found.changes.newLinks.count == 2)
        }
    }

    @Test func `somebody of the name who is something else to the child is not taken for the one known`() {
        let found = plan(
            Intake(contacts: [contact("grandfather@example.org", "Grandfather")]), known("father@example.org"))
        #expect(found.changesNothing)
        #expect(found.steps.first?.note?.contains("is something else to the child") == true)
        let moved = plan(Intake(contacts: [contact("new@example.org")]), known("father@example.org"))
        #expect(moved.changes.changedAdults.first?.reaches.map(\.value) == ["new@example.org"])
    }

    @Test func `staff with nothing but a name are not added again each time`() {
        let member = Intake.Staff(
            name: Intake.Name(given: "Hannah", family: "Linden"), role: "teacher", place: Spot(file: "s.csv", row: 2))
        #expect(plan(Intake(staff: [member])).changes.newStaff.count == 1)
        let held = Held(staff: [HeldStaff(id: id(31), given: "Hannah", family: "Linden")])
        let again = plan(Intake(staff: [member]), held)
        #expect(again.changesNothing && again.steps.map(\.kind) == [.left])
    }

    @Test func `a number finds staff before an address does`() {
        var member = Intake.Staff(
            number: Intake.Number(source: "School list", value: "HL"),
            name: Intake.Name(given: "Hannah", family: "Linden"), place: Spot(file: "s.csv", row: 2))
        member.emails = ["hl@example.org"]
        let held = Held(
            staff: [
                HeldStaff(id: id(30), given: "Hannah", family: "Linden", email: "hl@example.org"),
                HeldStaff(id: id(31), given: "Hannah", family: "Lind"),
            ],
            numbers: [HeldNumber(source: "School list", kind: .staff, theirs: "HL"): (id(31) as ID<Staff>).bytes])
        #expect(plan(Intake(staff: [member]), held).changes.changedStaff.map(\.id) == [id(31)])
    }
}
