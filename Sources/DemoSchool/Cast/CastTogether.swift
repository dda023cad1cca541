/// What families of the cast have written for the page that they look at together.
enum CastTogether {
    /// Something that a child is proud of.
    struct Proud: Sendable {
        var child: String
        var by: CastHandle
        var words: String
        var isShared = false
        /// School days before today, in the evening.
        var daysAgo = 2
    }

    static let proud = [
        Proud(child: "Amelia", by: .bea, words: "I can add fractions now.", isShared: true),
        Proud(child: "Amelia", by: .bea, words: "I waited for my brother every day this week."),
        Proud(child: "Amelia", by: .callum, words: "We made a bird box, and it hangs straight.", daysAgo: 3),
        Proud(child: "Maya", by: .anjali, words: "I read to my grandmother for an hour."),
    ]

    /// One thing to try next.
    static let steps = [
        Proud(child: "Amelia", by: .bea, words: "Listen the first time"),
        Proud(child: "Theodore", by: .bea, words: "Write down my homework, and do it the same day"),
    ]
}
