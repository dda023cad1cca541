import People

extension Planner {
    /// The pupil as the row has it, and what differs. What the row is silent about stays.
    func updated(_ held: HeldPupil, _ row: Intake.Pupil) -> (HeldPupil, [ImportStep.Change]) {
        var pupil = held
        var changes = Changes()
        let name = row.identity.name
        changes.set(&pupil.given, name.given.map { unshouted($0, beside: held.given) }, "Legal first name")
        changes.set(&pupil.middle, name.middle.map { unshouted($0, beside: held.middle) }, "Middle names")
        changes.set(&pupil.family, name.family.map { unshouted($0, beside: held.family) }, "Legal last name")
        setKnown(&pupil, row, &changes)
        changes.set(&pupil.upn, freeUPN(row, held.id), "UPN")
        changes.set(&pupil.admissionNumber, admission(row), "Admission number")
        changes.set(&pupil.born, row.identity.born, "Date of birth")
        changes.set(&pupil.sex, row.sex?.rawValue, "Sex")
        changes.set(&pupil.year, row.year?.code, "Year group")
        changes.set(&pupil.enrolment, row.enrolment, "Enrolment")
        changes.set(&pupil.joined, row.entered, "Joined")
        changes.set(&pupil.left, row.left, "Left")
        if let address = row.address.map(HeldAddress.init), address != held.address {
            pupil.address = address
            changes.add("Address", held.address?.oneLine, address.oneLine)
        }
        return (pupil, changes.all)
    }

    /// Nil when it is another pupil's.
    private func freeUPN(_ row: Intake.Pupil, _ id: ID<Pupil>) -> String? {
        guard let upn = row.identity.upn?.text, index.byUPN[upn] == nil || index.byUPN[upn] == id else { return nil }
        return upn
    }

    private func admission(_ row: Intake.Pupil) -> String? {
        row.identity.numbers.first { $0.source == Intake.Number.admission }?.value
    }

    /// A preferred name that is the legal one is none. A pupil whose legal name is shouted is shown calmly from the
    /// first; what the school has made of it since stays.
    private func setKnown(_ pupil: inout HeldPupil, _ row: Intake.Pupil, _ changes: inout Changes) {
        let readable = row.preferred.readable ?? row.preferred
        let isNew = index.pupils[pupil.id] == nil
        let given = readable.given ?? (isNew ? row.proposed?.given : nil)
        let family = readable.family ?? (isNew ? row.proposed?.family : nil)
        if let given, given != pupil.knownGiven, given != pupil.given || pupil.knownGiven != nil {
            changes.set(&pupil.knownGiven, given, "Known as, first name")
        }
        if let family, family != pupil.knownFamily, family != pupil.family || pupil.knownFamily != nil {
            changes.set(&pupil.knownFamily, family, "Known as, last name")
        }
    }

    /// A shouted name is no change of one that differs in nothing else.
    func unshouted(_ new: String, beside old: String?) -> String {
        guard let old, folded(new) == folded(old), Intake.Name(given: new).readable != nil else { return new }
        return old
    }
}

/// Sets fields and writes down what was there before.
struct Changes {
    private(set) var all: [ImportStep.Change] = []

    mutating func add(_ field: String, _ old: String?, _ new: String) {
        all.append(ImportStep.Change(field: field, old: old ?? "", new: new))
    }

    mutating func set<Value: Equatable & CustomStringConvertible>(_ held: inout Value?, _ new: Value?, _ field: String)
    {
        guard let new, new != held else { return }
        add(field, held?.description, new.description)
        held = new
    }

    mutating func set(_ held: inout String, _ new: String?, _ field: String) {
        guard let new, new != held else { return }
        add(field, held, new)
        held = new
    }
}
