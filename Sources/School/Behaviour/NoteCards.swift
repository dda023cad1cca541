import Pages
import People

extension [ShownNote] {
    /// How often each thing was praised, or was to be worked on: the most first.
    func counted(_ kind: NoteKind) -> [(category: String, count: Int)] {
        let counted = filter { $0.counts && $0.current.kind == kind }.map(\.current.category)
        let byCategory = Dictionary(counted.map { ($0, 1) }, uniquingKeysWith: +)
        return byCategory.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }
}

/// Cards that a family's page and a pupil's own share.
extension NoteTeller {
    /// Praise by what it was for.
    func wentWell(_ praise: [(category: String, count: Int)]) -> HTML? {
        guard !praise.isEmpty else { return nil }
        let number = praise.reduce(0) { $0 + $1.count }
        let count = words.count(number, one: "1 good note", other: "%1 good notes")
        return card(
            words("What went well"), id: "good", aside: "<span class=\"soft small\">\(count)</span>",
            bars(praise.map { ($0.category, $0.count) }))
    }

    /// The school's steps.
    var respond: HTML? {
        guard !rules.steps.isEmpty else { return nil }
        return card(
            words("How we respond"), id: "steps", more: rules.policy.map { PageLink(words("Our policy"), to: $0) },
            """
            <p class="soft small">\(words("What we do when something is to work on, one step after the other."))</p>\
            \(steps(rules.steps.map { ($0.name, $0.detail) }))
            """)
    }
}
