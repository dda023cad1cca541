import People
import Store

/// What a new school may give, and when something is suggested to its staff, until it has its own. It names its houses
/// itself.
struct AwardStart: Sendable {
    let types: [(kind: AwardKind, name: String, words: String)]
    let rules: [(counts: CountedThing, number: Int, span: CountedSpan, suggests: SuggestedThing, words: String)]

    static let primary = AwardStart(
        types: [
            (.award, "Star of the week", "Star of the week"), (.award, "Headteacher’s award", "Headteacher’s award"),
            (.award, "Reading award", "Reading award"), (.merit, "Merit", "A merit"),
        ],
        rules: [
            (.praise, 10, .halfTerm, .postcard, "A card by post: families keep them."),
            (.praisePoints, 60, .year, .award, "A headteacher’s award in assembly."),
            (.concerns, 4, .week, .talk, "A quiet talk with the child, and a call home."),
        ])

    static let secondary = AwardStart(
        types: [
            (.merit, "Merit", "A merit"), (.award, "Commendation", "A commendation"),
            (.award, "Headteacher’s award", "Headteacher’s award"), (.award, "Subject award", "Subject award"),
        ],
        rules: [
            (.praisePoints, 30, .halfTerm, .postcard, "A card by post: families keep them."),
            (.praisePoints, 100, .year, .award, "A commendation from the head of year."),
            (.concerns, 4, .week, .talk, "A talk with the tutor first: what is the matter?"),
            (.concerns, 10, .halfTerm, .detention, "If the talk has not helped, time to put things right."),
        ])

    /// The places of their identifiers, far behind those of the types of note.
    static let firstType = 40
    static let firstRule = 60

    /// Writes it down. `id` gives the identifier of each by its place, which follow those of the types of note.
    static func begin(
        at school: SchoolNumber, isPrimary: Bool, id: (_ place: Int) -> [UInt8], in records: Records
    ) throws {
        let start = isPrimary ? primary : secondary
        for (place, type) in start.types.enumerated() {
            try records.run(
                """
                INSERT INTO award_type (school, id, kind, name, words, place)
                VALUES (\(school), \(id(firstType + place)), \(type.kind), \(type.name), \(type.words), \(place))
                """)
        }
        for (place, rule) in start.rules.enumerated() {
            try records.run(
                """
                INSERT INTO threshold (school, id, counts, number, span, suggests, words)
                VALUES (\(school), \(id(firstRule + place)), \(rule.counts), \(rule.number), \(rule.span), \(rule.suggests),
                    \(rule.words))
                """)
        }
    }
}

extension BehaviourStart {
    /// What a new school may give, as families read it, written nowhere. `id` gives the identifier of each by its place.
    public static func awards(
        isPrimary: Bool, id: (_ place: Int) -> [UInt8]
    ) -> [(id: [UInt8], words: String)] {
        (isPrimary ? AwardStart.primary : .secondary).types.enumerated().map { place, type in
            (id(AwardStart.firstType + place), type.words)
        }
    }
}
