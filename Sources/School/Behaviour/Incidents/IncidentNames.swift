import Pages
import People

extension FormReader {
    /// What one family of an incident will read: it may name no pupil of the school but their own, and none of the others who
    /// were there in any way that a name can be written.
    mutating func check(
        _ field: String, _ text: String, for child: Seen<Behaviour>, among others: [Seen<Behaviour>],
        _ names: NamesOnRoll
    ) {
        var found = names.others(in: text, besides: child)
        for other in others where other.pupil != child.pupil {
            for name in other.name.written(in: text, besides: child.name) where !found.contains(name) {
                found.append(name)
            }
        }
        if !found.isEmpty { fault(field, words.saysNamed(found, of: child.name.first)) }
    }

    /// Why a part is put right or taken back, in words that the family may read.
    mutating func because(of child: Seen<Behaviour>, among others: [Seen<Behaviour>], _ names: NamesOnRoll) -> String? {
        let because = text("because", words("Say why. The family can read it."), longest: NoteChange.becauseLength)
        if let because { check("because", because, for: child, among: others, names) }
        return because
    }
}

extension Words {
    /// Why words for one family of an incident are stopped.
    func saysNamed(_ names: [String], of child: String) -> String {
        let quoted = list(names.map { "“\($0)”" })
        return self(
            "\(quoted) is another pupil’s name, and \(child)’s family reads of \(child) only. Write “another child” instead."
        )
    }
}
