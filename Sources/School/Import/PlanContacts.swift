import People

/// What all rows together say about an adult.
struct AdultSaid {
    var reaches: [HeldReach] = []
    var addresses: [HeldAddress] = []
    var title: String?
    var name: Intake.Name?
    var place: Spot
}

/// Which adult a contact is.
enum AdultMatch {
    case held(ID<Adult>)
    case new
    case undecided(String)
}

extension Planner {
    mutating func plan(_ contact: Intake.Contact) {
        let who = shown(contact)
        guard let pupil = pupil(contact.pupil), let child = index.pupils[pupil] else {
            return note(
                .left, .contact, who, contact.place, "The pupil isn't in the school's records, or isn't certain.")
        }
        switch match(contact, of: pupil) {
        case .undecided(let reason): note(.left, .contact, "\(who), for \(child.fullName)", contact.place, reason)
        case .held(let adult): link(adult, child, contact)
        case .new: link(make(contact), child, contact)
        }
    }

    private func shown(_ contact: Intake.Contact) -> String {
        contact.name.isEmpty ? "An adult without a name" : (contact.proposed ?? contact.name).display
    }

    // MARK: Who it is

    /// By the other system's number; else among the adults of this pupil by name, where nothing speaks against it; else,
    /// across siblings, by the same e-mail address or telephone number *and* the same name. Never by name alone.
    private func match(_ contact: Intake.Contact, of pupil: ID<Pupil>) -> AdultMatch {
        if let number = contact.number, let adult = index.ours(HeldNumber(number, .adult), Adult.self) {
            return .held(adult)
        }
        let (name, reaches) = (folded(contact.plainName), Set(contact.reaches.map(\.compared)))
        let linked = (index.adultsOf[pupil] ?? []).compactMap { index.adults[$0] }
        if name.isEmpty { return nameless(reaches, linked) }
        let namesakes = linked.filter { folded($0.name) == name && !isAnother($0.id, contact) }
        let reached = namesakes.filter { !reaches.isDisjoint(with: $0.reaches.map(\.compared)) }
        if let only = reached.first, reached.count == 1 { return .held(only.id) }
        if namesakes.count > 1 { return .undecided("The pupil has two contacts of this name.") }
        if doubled.contains(ContactName(pupil: pupil, name: name)) {
            let toldApart = contact.number != nil && namesakes.isEmpty
            return toldApart ? .new : .undecided(Planner.twoOfOneName)
        }
        if let only = namesakes.first {
            return contradiction(only, contact, pupil).map { .undecided($0) } ?? .held(only.id)
        }
        return elsewhere(contact, name, reaches)
    }

    private func nameless(_ reaches: Set<String>, _ linked: [HeldAdult]) -> AdultMatch {
        let reached = linked.filter { !reaches.isDisjoint(with: $0.reaches.map(\.compared)) }
        return reached.first.map {
            reached.count == 1 ? .held($0.id) : .undecided("Two of the pupil's contacts share this address or number.")
        } ?? .new
    }

    private func elsewhere(_ contact: Intake.Contact, _ name: String, _ reaches: Set<String>) -> AdultMatch {
        let found = Set(reaches.flatMap { index.byReach[$0] ?? [] }).compactMap { index.adults[$0] }.filter {
            folded($0.name) == name && !isAnother($0.id, contact)
        }
        if found.count > 1 {
            return .undecided("The school knows two adults of this name with this address or number.")
        }
        return found.first.map { .held($0.id) } ?? .new
    }

    private mutating func make(_ contact: Intake.Contact) -> ID<Adult> {
        let shown = contact.proposed ?? contact.name
        let adult = HeldAdult(
            id: fresh(), title: contact.name.title, given: shown.given ?? "", family: shown.whole ?? shown.family ?? "",
            address: contact.address.map(HeldAddress.init), reaches: contact.reaches.unique)
        plan.changes.newAdults.append(adult)
        index.add(adult)
        return adult.id
    }

    // MARK: The link

    private mutating func link(_ adult: ID<Adult>, _ child: HeldPupil, _ contact: Intake.Contact) {
        gather(adult, contact)
        if let number = contact.number { learn(HeldNumber(number, .adult), adult.bytes) }
        let key = LinkKey(pupil: child.id, adult: adult)
        guard met.insert(key).inserted else { return }
        guard let held = index.links[key] else { return add(key, child, contact) }
        let who = "\(shown(contact)), for \(child.fullName)"
        if held.isEnded {
            return note(
                .left, .contact, who, contact.place, "The school ended this link. A file doesn't bring it back.")
        }
        change(held, contact, who)
    }

    private mutating func add(_ key: LinkKey, _ child: HeldPupil, _ contact: Intake.Contact) {
        let link = HeldLink(
            pupil: key.pupil, adult: key.adult, relationship: contact.relationship.kept, priority: contact.order ?? 1,
            responsibility: contact.responsibility.said)
        plan.changes.newLinks.append(link)
        if contact.courtOrder { plan.changes.orders.append(link) }
        index.add(link)
        plan.steps.append(
            ImportStep(
                kind: .added, about: .contact, who: "\(shown(contact)), for \(child.fullName)", place: contact.place,
                note: waiting(contact)))
    }

    /// Every new link waits: nobody sees a child by a file.
    private func waiting(_ contact: Intake.Contact) -> String {
        let order =
            contact.courtOrder
            ? " The file says that a court order exists: nothing can be seen until you have read it." : ""
        switch contact.responsibility {
        case .yes: return "Parental responsibility stated. Sees nothing until you confirm it.\(order)"
        case .no: return "Without parental responsibility. Sees nothing.\(order)"
        case .notStated: return "Parental responsibility not stated. Sees nothing until you decide.\(order)"
        }
    }

    private mutating func change(_ held: HeldLink, _ contact: Intake.Contact, _ who: String) {
        if contact.courtOrder, !held.hasOrder { order(held, contact, who) }
        var (link, changes) = (held, Changes())
        if !contact.relationship.isEmpty { changes.set(&link.relationship, contact.relationship.kept, "Relationship") }
        if let order = contact.order, order != link.priority {
            changes.add("Called", String(link.priority), String(order))
            link.priority = order
        }
        if let said = contact.responsibility.said, said != held.responsibility {
            if held.isDecided {
                note(
                    .left, .contact, who, contact.place,
                    "The file says \(said ? "yes" : "no") to parental responsibility; what the school decided stays.")
            } else {
                changes.add(
                    "Parental responsibility", held.responsibility.map { $0 ? "yes" : "no" }, said ? "yes" : "no")
                link.responsibility = said
            }
        }
        guard !changes.all.isEmpty else { return same(.contact) }
        plan.changes.changedLinks.append(link)
        plan.steps.append(
            ImportStep(kind: .changed, about: .contact, who: who, place: contact.place, changes: changes.all))
    }

    /// An order that a file tells of closes a link that is waiting, and is told where the office has decided already.
    private mutating func order(_ held: HeldLink, _ contact: Intake.Contact, _ who: String) {
        if !held.isDecided { plan.changes.orders.append(held) }
        note(
            held.isDecided ? .left : .changed, .contact, who, contact.place,
            held.isDecided
                ? "The file says that a court order exists. Nothing was changed: look at the order and at what this adult may see."
                : "The file says that a court order exists: nothing can be seen until you have read it.")
    }

    private mutating func gather(_ adult: ID<Adult>, _ contact: Intake.Contact) {
        var all = said[adult] ?? AdultSaid(place: contact.place)
        all.reaches += contact.reaches
        if let address = contact.address.map(HeldAddress.init) { all.addresses.append(address) }
        all.title = all.title ?? contact.name.title
        all.name = all.name ?? (contact.number == nil ? nil : contact.proposed ?? contact.name)
        said[adult] = all
        for reach in contact.reaches { index.learn(reach, of: adult) }
    }
}

extension Intake.Contact {
    /// The name without its title, for comparing.
    var plainName: String { name.whole ?? [name.given, name.family].compactMap { $0 }.joined(separator: " ") }

    var reaches: [HeldReach] {
        emails.map { HeldReach(kind: "email", value: $0) }
            + phones.map { phone in
                let kind = ["M": "mobile", "H": "home", "A": "home", "W": "work"][phone.kind ?? ""] ?? "other"
                return HeldReach(kind: kind, value: phone.number)
            }
    }
}

extension [HeldReach] {
    /// Each address and number once.
    var unique: [HeldReach] {
        var seen = Set<String>()
        return filter { seen.insert($0.compared).inserted }
    }
}

extension Intake.Relationship {
    var isEmpty: Bool { code == nil && words == nil }
    /// The code where there is one, else the words.
    var kept: String { code ?? words ?? "OTH" }
}

extension Intake.Responsibility {
    /// Nil for silence.
    var said: Bool? {
        switch self {
        case .yes: true
        case .no: false
        case .notStated: nil
        }
    }
}
