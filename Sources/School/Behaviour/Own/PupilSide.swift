import Pages
import People

/// What a pupil says to a note about them, in their own words.
struct PupilSide: Sendable {
    /// 1 is the first; one that was changed in time has the next number.
    var nth: Int
    /// The pupil's first name: "Theo".
    var name: String
    var words: String

    static let longest = 400
}

extension PupilSide {
    /// What a pupil wrote, or everything that is wrong with it. The family reads it, so it may name no other pupil.
    static func read(
        _ form: Form, of child: Seen<Behaviour>, _ words: Words, names: () throws -> NamesOnRoll
    ) throws -> (says: String?, faults: [FieldError]) {
        var reader = FormReader(form, words)
        let says = reader.text("words", words("Write your side first."), longest: longest)
        if let says {
            let others = try names().others(in: says, besides: child)
            if !others.isEmpty { reader.fault("words", words.saysNamed(inOwnWords: others)) }
        }
        return (reader.errors.isEmpty ? says : nil, reader.errors)
    }
}

extension Words {
    /// Why what a pupil wrote is stopped.
    func saysNamed(inOwnWords names: [String]) -> String {
        let quoted = list(names.map { "“\($0)”" })
        return self("This is about you, so please name nobody else. Write “a friend” instead of \(quoted).")
    }

    /// "Theo’s side: “I was helping a friend.”"
    func html(_ side: PupilSide) -> HTML {
        "\(self("\(side.name)’s side:")) <span dir=\"auto\">“\(side.words)”</span>"
    }
}
