import Pages
import People

/// Who collects a child is a grown-up. A pupil's name in those words would tell one family of another's child, and many a
/// grown-up bears the name of some pupil: so whoever writes it is asked.
extension Visit {
    /// How a child goes home, as a form says.
    func readHome(_ reader: inout FormReader, of child: Seen<Clubs>) throws -> GoingHome? {
        let home = GoingHome.read(&reader)
        guard let who = home?.words, !reader.isTicked(GoingHome.adultsOwn) else { return home }
        try reader.check("who", who, around: child, self) { words.mayBeAPupil($0) }
        return home
    }
}

extension FormReader {
    /// Words about a child that its family reads may name no other pupil.
    mutating func check(
        _ field: String, _ text: String, around child: Seen<Clubs>, _ visit: Visit, _ says: ([String]) -> String
    ) throws {
        let roll = try Access.namesOnRoll(around: child, for: visit.signedIn, at: visit.now, in: visit.records)
        let others = roll.others(in: text, besides: child)
        if !others.isEmpty { fault(field, says(others)) }
    }
}

extension GoingHome {
    /// The tick that a name is the grown-up's own.
    static let adultsOwn = "adult"
}

extension Words {
    func mayBeAPupil(_ names: [String]) -> String {
        let quoted = list(names.map { "“\($0)”" })
        return self(
            "\(quoted) may be a pupil’s name. Write “a friend’s mum” instead, or say below that it is the adult’s own name."
        )
    }

    /// Asked only where the words were stopped.
    func adultsOwnName(in filled: Filled) -> HTML? {
        guard filled.error("who") != nil, !filled.value("who").isEmpty else { return nil }
        return checkbox(GoingHome.adultsOwn, self("It is the name of the adult who collects"), in: filled)
    }
}
