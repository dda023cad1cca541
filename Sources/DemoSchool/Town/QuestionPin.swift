/// Something that an adult of the cast asks about a note, unless there is no such note. Days are school days before today.
struct QuestionPin: Hashable, Sendable {
    var by: CastHandle
    var words: String
    var daysAgo: Int
    /// After midnight.
    var minute: Int
    var answer: AnswerPin?

    init(_ by: CastHandle, _ words: String, _ daysAgo: Int, at minute: Int, answer: AnswerPin? = nil) {
        (self.by, self.words, self.daysAgo, self.minute, self.answer) = (by, words, daysAgo, minute, answer)
    }
}

/// What whoever wrote the note answers, and when.
struct AnswerPin: Hashable, Sendable {
    var words: String
    var daysAgo: Int
    var minute: Int

    init(_ words: String, _ daysAgo: Int, at minute: Int) {
        (self.words, self.daysAgo, self.minute) = (words, daysAgo, minute)
    }
}
