/// The relatives that a roster names for its pupils.
struct RosterContacts {
    private struct Pairing: Hashable {
        let pupil, adult: String
    }

    let roster: Roster
    let users: [Record]
    let roles: [String: [Roster.Role]]
    let pupils: [String: Intake.Identity]

    func read(_ intake: inout Intake) {
        let rows = Dictionary(users.compactMap { row in row.text("sourcedId").map { ($0, row) } }) { first, _ in first }
        for (link, role) in links() {
            guard let pupil = pupils[link.pupil], let row = rows[link.adult] else { continue }
            intake.contacts.append(contact(link.adult, role, row, of: pupil))
            noteResponsibility(row)
        }
    }

    /// Each pair of pupil and adult once, in the order of the files.
    private func links() -> [(Pairing, role: String?)] {
        var seen = Set<Pairing>()
        return (relationships() + agents()).filter { seen.insert($0.0).inserted }
    }

    private func relationships() -> [(Pairing, role: String?)] {
        roster.rows(.relationships).compactMap { row in
            guard let pupil = row.text("userSourcedId"), let adult = row.text("relationshipUserSourcedId") else {
                return roster.missing(row, "userSourcedId or relationshipUserSourcedId")
            }
            return (Pairing(pupil: pupil, adult: adult), row.text("relationshipRole"))
        }
    }

    /// OneRoster writes the relatives into the pupil's row, or the pupils into the relative's.
    private func agents() -> [(Pairing, role: String?)] {
        users.flatMap { row -> [(Pairing, role: String?)] in
            guard let id = row.text("sourcedId"), let list = row.text("agentSourcedIds") else { return [] }
            return list.split(separator: ",").compactMap { agent in
                let other = agent.stripped
                if pupils[id] != nil { return isRelative(other).map { (Pairing(pupil: id, adult: other), $0) } }
                return pupils[other] == nil ? nil : isRelative(id).map { (Pairing(pupil: other, adult: id), $0) }
            }
        }
    }

    private func isRelative(_ user: String) -> String? {
        roles[user, default: []].map(\.name).first {
            ["parent", "guardian", "relative", "father", "mother"].contains($0)
        }
    }

    private func contact(_ id: String, _ role: String?, _ row: Record, of pupil: Intake.Identity) -> Intake.Contact {
        let faults = roster.faults
        var contact = Intake.Contact(pupil: pupil, number: roster.number(id), place: row.place)
        contact.name = Intake.Name(
            given: row.cell("givenName")?.name(faults), family: row.cell("familyName")?.name(faults))
        contact.proposed = contact.name.readable
        contact.relationship = role.map { Intake.Relationship(written: $0) } ?? Intake.Relationship()
        contact.emails = [row.cell("email")?.email(faults)].compactMap { $0 }
        let phones = [row.cell("sms")?.phone("M", faults), row.cell("phone")?.phone(nil, faults)].compactMap { $0 }
        contact.phones = phones.enumerated().filter { place, phone in
            !phones.prefix(place).contains { $0.number == phone.number }
        }.map(\.element)
        return contact
    }

    private func noteResponsibility(_ row: Record) {
        roster.faults.once(
            Spot(file: row.place.file),
            "These files don't say who has parental responsibility. Nobody gains sight of a child by them.",
            "The office decides for each adult.")
    }
}
