import People

/// A name that a file gives to a contact of a pupil, without title and capitals.
struct ContactName: Hashable {
    let pupil: ID<Pupil>
    let name: String
}

/// Father and grandfather may bear one name: what keeps two people of one name apart.
extension Planner {
    static let twoOfOneName = """
        The file names two contacts of this name for this pupil. If it is one person, put both rows into one; if they are \
        two, tell them apart in the file (by a middle name, or Senior and Junior). Neither was taken.
        """

    /// Looks through all contacts before any is planned: which row comes first must not decide.
    mutating func findDoubledContacts() {
        var people: [ContactName: [[Intake.Contact]]] = [:]
        for contact in intake.contacts {
            let name = folded(contact.plainName)
            guard !name.isEmpty, let pupil = pupil(contact.pupil) else { continue }
            let key = ContactName(pupil: pupil, name: name)
            let (same, others) = people[key, default: []].parted { $0.contains { isSame($0, contact) } }
            people[key] = others + [same.flatMap(\.self) + [contact]]
        }
        doubled = Set(people.filter { $0.value.count > 1 }.keys)
    }

    /// Two rows of one name and pupil that mean one person: one number, or an address or telephone number in common, or
    /// the same row again.
    private func isSame(_ one: Intake.Contact, _ other: Intake.Contact) -> Bool {
        if let first = one.number, let second = other.number, first.source == second.source { return first == second }
        let (first, second) = (Set(one.reaches.map(\.compared)), Set(other.reaches.map(\.compared)))
        var moved = other
        moved.place = one.place
        return !first.isDisjoint(with: second) || moved == one
    }

    /// Whether the files themselves know this adult by another number than the contact's.
    func isAnother(_ adult: ID<Adult>, _ contact: Intake.Contact) -> Bool {
        guard let number = contact.number else { return false }
        return index.numbersOf[adult.bytes]?.contains { known in
            known.kind == .adult && known.source == number.source && known.theirs != number.value
                && contactNumbers.contains(known.theirs)
        } == true
    }

    /// The adult of this name is somebody else to the child, and shares no address or telephone number with the row.
    func contradiction(_ adult: HeldAdult, _ contact: Intake.Contact, _ pupil: ID<Pupil>) -> String? {
        let (ours, theirs) = (Set(adult.reaches.map(\.compared)), Set(contact.reaches.map(\.compared)))
        guard !ours.isEmpty, !theirs.isEmpty, ours.isDisjoint(with: theirs), !contact.relationship.isEmpty,
            let link = index.links[LinkKey(pupil: pupil, adult: adult.id)],
            link.relationship != contact.relationship.kept
        else { return nil }
        return """
            The school knows somebody of this name who is something else to the child, with another address or number. If \
            it is one person, give the file their old address or number as well; if they are two, tell them apart by name.
            """
    }
}

extension Array {
    fileprivate func parted(_ isFirst: (Element) -> Bool) -> (first: [Element], second: [Element]) {
        (filter(isFirst), filter { !isFirst($0) })
    }
}
