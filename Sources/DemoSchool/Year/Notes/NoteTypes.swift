import People
import School

/// What a school's staff may note: what every new school begins with.
struct NoteTypes: Sendable {
    private let all: [StartedType]
    private let praise: [StartedType]
    /// Ordinary ones stand here more often than grave ones.
    private let concerns: [StartedType]

    init(at shape: SchoolShape, seed: UInt64) {
        all = BehaviourStart.types(isPrimary: !shape.secondary, id: NoteTypes.id(at: shape.number, seed: seed))
        praise = all.filter(\.isPraise)
        concerns = all.filter { !$0.isPraise }.flatMap { Array(repeating: $0, count: $0.isChecked ? 1 : 6) }
    }

    /// The identifier of each type, by its place.
    static func id(at school: SchoolNumber, seed: UInt64) -> (Int) -> [UInt8] {
        return { place in DemoIDs(seed: seed).noteType(school * 100 + place).bytes }
    }

    /// By the words that families read.
    func named(_ words: String) -> StartedType? { all.first { $0.words == words } }

    /// One by chance; nil where a school has none of the kind.
    func pick(isPraise: Bool, _ chance: inout Chance) -> StartedType? {
        let list = isPraise ? praise : concerns
        return list.isEmpty ? nil : chance.pick(list)
    }

    /// What it may have been instead: another of the same kind that nobody has to check.
    func other(than type: StartedType, _ chance: inout Chance) -> StartedType? {
        let list = all.filter { $0.isPraise == type.isPraise && $0.id != type.id && !$0.isChecked }
        return list.isEmpty ? nil : chance.pick(list)
    }
}

extension StartedType {
    var isShownAtOnce: Bool { showing == "at once" }
    /// Whether families see it only when somebody who leads the school has looked at it.
    var isChecked: Bool { showing == "after a check" }
}
