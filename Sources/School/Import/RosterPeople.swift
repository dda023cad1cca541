import People

/// The pupils and staff of one school among a roster's users.
struct RosterPeople {
    let roster: Roster
    let school: NamedSchools.Choice
    let roles: [String: [Roster.Role]]
    let users: [Record]

    private static let relatives = Set(["parent", "guardian", "relative", "father", "mother"])

    func pupils(_ intake: inout Intake) -> [String: Intake.Identity] {
        var identities: [String: Intake.Identity] = [:]
        let details = details()
        var others = 0
        for row in users {
            guard let id = row.text("sourcedId") else {
                _ = roster.missing(row, "sourcedId") as String?
                continue
            }
            let learning = roles[id, default: []].filter { $0.name == "student" }
            guard let role = learning.first(where: { school.takes($0.org) }) else {
                others += learning.isEmpty ? 0 : 1
                continue
            }
            guard let pupil = pupil(row, id, role, details[id]) else { continue }
            intake.pupils.append(pupil)
            identities[id] = pupil.identity
        }
        noteOthers(others)
        noteGaps(intake)
        return identities
    }

    func staff(_ intake: inout Intake) -> Set<String> {
        var numbers = Set<String>()
        for row in users {
            guard let id = row.text("sourcedId"), let role = roles[id, default: []].first(where: works) else {
                continue
            }
            guard let name = name(row) else { continue }
            let emails = [row.cell("email")?.email(roster.faults)].compactMap { $0 }
            intake.staff.append(
                Intake.Staff(number: roster.number(id), name: name, emails: emails, role: role.name, place: row.place))
            numbers.insert(id)
        }
        return numbers
    }

    private func works(_ role: Roster.Role) -> Bool {
        school.takes(role.org) && role.name != "student" && !Self.relatives.contains(role.name)
    }

    private func pupil(_ row: Record, _ id: String, _ role: Roster.Role, _ details: Details?) -> Intake.Pupil? {
        guard let name = name(row) else { return nil }
        let identity = Intake.Identity(numbers: [roster.number(id)], name: name, born: details?.born)
        let preferred = Intake.Name(
            given: row.cell("preferredGivenName")?.name(roster.faults),
            family: row.cell("preferredFamilyName")?.name(roster.faults))
        let year = roster.choices.gradesAreYears ? role.grade?.year(roster.faults) : nil
        return Intake.Pupil(
            identity: identity, preferred: preferred, proposed: name.readable, sex: details?.sex, year: year,
            place: row.place)
    }

    private func name(_ row: Record) -> Intake.Name? {
        guard let given = row.cell("givenName") else { return roster.missing(row, "givenName") }
        guard let family = row.cell("familyName") else { return roster.missing(row, "familyName") }
        let name = Intake.Name(
            given: given.name(roster.faults), middle: row.cell("middleName")?.name(roster.faults),
            family: family.name(roster.faults))
        return name.given == nil || name.family == nil ? nil : name
    }

    // MARK: Demographics

    private struct Details {
        let born: Day?
        let sex: Intake.Sex?
    }

    /// Date of birth and sex alone: origin and the like are no business of a portal.
    private func details() -> [String: Details] {
        var details: [String: Details] = [:]
        let (faults, today) = (roster.faults, roster.choices.today)
        for row in roster.rows(.demographics) {
            guard let id = row.text("userSourcedId", "sourcedId") else { continue }
            // Both specifications write 2010-01-31; in another order a date is asked back, not guessed.
            let born = row.cell("birthDate").flatMap { cell -> Day? in
                if case .numbers = WrittenDate(cell.text) {
                    faults.row(cell.place, "“\(cell.shortened)” could be read in two ways.", "Write it as 2010-01-31.")
                    return nil
                }
                return cell.birth(.dayFirst, today: today, faults)
            }
            details[id] = Details(born: born, sex: row.cell("sex")?.sex(faults))
        }
        return details
    }

    // MARK: What there is to say

    private func noteOthers(_ count: Int) {
        guard count > 0, let file = users.first?.place.file else { return }
        roster.faults.notice(Spot(file: file), "\(counted(count, "pupil")) of other schools left aside.")
    }

    private func noteGaps(_ intake: Intake) {
        guard let file = users.first?.place.file, !intake.pupils.isEmpty else { return }
        if intake.pupils.contains(where: { $0.identity.born == nil }) {
            roster.faults.notice(
                Spot(file: file), "Some pupils have no date of birth. They are known by their number alone.",
                "Import dates of birth from another list.")
        }
        if !roster.choices.gradesAreYears, roles.values.joined().contains(where: { $0.grade != nil }) {
            roster.faults.notice(
                Spot(file: file), "Grades may be American and were not taken as year groups.",
                "If the numbers are English years, say so and import again.")
        }
    }
}
