import Pages
import People

/// What a letter asks families, one answer a child.
struct LetterQuestion: Hashable, Sendable {
    /// "May your child come on the trip?"
    var says: String
    /// Two to five; none where only words are asked for.
    var choices: [String]
    /// Families may add a line of words, which only school reads.
    var takesWords: Bool
    /// The last day on which to answer, and to answer anew.
    var by: Day

    static let mostChoices = 5

    func isOpen(on today: Day) -> Bool { today <= by }
}

/// One version of a letter before it is sent. Much of it may still be missing.
struct LetterDraft: Sendable {
    var nth = 0
    var title = ""
    var body = ""
    var meant: [Audience] = []
    var question: String?
    var choices: [String] = []
    var takesWords = false
    var by: Day?
    var savedBy = ""
    var at = Instant(milliseconds: 0)

    /// What it asks, where it asks something whole.
    var asked: LetterQuestion? {
        guard let question, let by, !choices.isEmpty || takesWords else { return nil }
        return LetterQuestion(says: question, choices: choices, takesWords: takesWords, by: by)
    }

    /// What is still to be done before it can be sent.
    func missing(_ words: Words, today: Day) -> [String] {
        var missing: [String] = []
        if title.isEmpty { missing.append(words("Give the letter a title.")) }
        if body.isEmpty { missing.append(words("Write the letter.")) }
        if meant.isEmpty { missing.append(words("Choose whom it is for.")) }
        guard question != nil || !choices.isEmpty || takesWords else { return missing }
        if question == nil { missing.append(words("Write the question that families are to answer.")) }
        if choices.isEmpty && !takesWords { missing.append(words("Say how families can answer.")) }
        if by.map({ $0 < today }) ?? true { missing.append(words("Choose a day by which to answer, today or later.")) }
        return missing
    }
}

/// A letter that was sent.
struct SentLetter: Sendable {
    let id: ID<Letter>
    let title: String
    let body: String
    let question: LetterQuestion?
    let at: Instant
    let staffName: String
    let withdrawn: LetterWithdrawal?
}

/// That a letter no longer holds, and why. It stays, and says so.
struct LetterWithdrawal: Sendable {
    let because: String
    let at: Instant
}

/// What a family answered for one child.
struct LetterReply: Sendable {
    var id: ID<LetterReply>
    var choice: String?
    /// Read by school and by whoever wrote them.
    var words: String?
    var adult: ID<Adult>
    var at: Instant
}

extension [LetterReply] {
    /// What holds of a family's answers, the oldest first: the last one, with the last words of each adult. What one parent
    /// wrote of a child is not gone because the other has answered since.
    var holding: LetterReply? {
        var newest = last
        let words = filter { reply in last { $0.adult == reply.adult }?.id == reply.id }.compactMap(\.words)
        newest?.words = words.isEmpty ? nil : words.joined(separator: " · ")
        return newest
    }
}

/// A letter as a child's family finds it.
struct FamilyLetter: Sendable {
    let letter: SentLetter
    /// When the reader said that they have read it.
    let readAt: Instant?
    /// What the family answered last.
    let reply: LetterReply?

    /// Whether it still waits for an answer of somebody of the family.
    func waits(on today: Day) -> Bool {
        guard letter.withdrawn == nil, reply == nil, let question = letter.question else { return false }
        return question.isOpen(on: today)
    }
}
