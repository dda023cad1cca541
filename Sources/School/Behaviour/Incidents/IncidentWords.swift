import Pages
import People

extension Words {
    /// Where it happened.
    func callAsFunction(_ place: IncidentPlace) -> String {
        switch place {
        case .lesson: self("In a lesson")
        case .playground: self("Playground")
        case .corridor: self("Corridor")
        case .dinner: self("Dinner hall")
        case .changing: self("Changing room")
        case .toilets: self("Toilets")
        case .journey: self("On the way to or from school")
        case .trip: self("School trip")
        case .online: self("Online")
        case .elsewhere: self("Somewhere else")
        }
    }

    /// What a pupil was in it, for staff.
    func callAsFunction(_ role: IncidentRole) -> String {
        switch role {
        case .tookPart: self("Took part")
        case .target: self("It happened to them")
        case .witness: self("Saw it")
        }
    }

    /// What the school did for a child.
    func callAsFunction(_ care: IncidentCare, _ name: String) -> String {
        switch care {
        case .talked: self("An adult talked with \(name) about it.")
        case .lookedAfter: self("An adult looked after \(name) straight away.")
        case .firstAid: self("\(name) had first aid.")
        case .called: self("School called home.")
        case .checking: self("An adult checks in with \(name) over the next few days.")
        }
    }
}

/// What happened to a child, or what a child saw, in the words of the family's page. It says nothing of anybody else: not
/// who, not how many, not what the school did about them.
struct PartTeller {
    let words: Words
    /// "Amelia".
    let name: String

    func look(of part: ShownVersion<IncidentPart>) -> (shape: Icon, tone: Tone) {
        if part.current.isWithdrawn { return (.cross, .plain) }
        return part.current.role == .target ? (.heart, .info) : (.talk, .plain)
    }

    func title(of part: ShownVersion<IncidentPart>) -> String {
        let says = says(part.current.role)
        return part.current.isWithdrawn ? words("Taken back: \(says)") : says
    }

    func says(_ role: IncidentRole) -> String {
        role == .target
            ? words("Something happened that was not all right for \(name)") : words("\(name) saw something happen")
    }

    /// "14:32 · Playground · Mr Osei".
    func about(_ part: ShownVersion<IncidentPart>, withTime: Bool = true) -> String {
        let first = part.earlier.first ?? part.current
        let time = withTime ? words.time(SchoolTime.time(of: first.happened)) : nil
        return [time, words(first.place), first.staffName].compactMap(\.self).joined(separator: " · ")
    }

    /// What was written for home, what the school did, and what was changed since.
    func lines(of part: ShownVersion<IncidentPart>) -> [HTML] {
        let home = part.current.homeNote.map { "<span dir=\"auto\">“\($0)”</span>" as HTML }
        let did = part.current.did.map { "\(words($0, name))" as HTML }
        return [home, did, change(part)].compactMap(\.self)
    }

    private func change(_ part: ShownVersion<IncidentPart>) -> HTML? {
        guard let before = part.earlier.last else { return nil }
        let day = words.long(SchoolTime.day(of: part.current.at))
        let why = part.current.because.map { "<span dir=\"auto\">\($0)</span>" as HTML } ?? ""
        if part.current.isWithdrawn { return "\(words("School took this back on \(day).")) \(why)" }
        guard let said = before.homeNote else { return "\(words("Changed on \(day).")) \(why)" }
        return "\(words("Changed on \(day). At first it said “\(said)”.")) \(why)"
    }
}
