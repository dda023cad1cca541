/// Something that is certainly noted of a pupil, unless the pupil is away: on the school day so many before today.
struct NotePin: Hashable, Sendable {
    /// The words of its type, as families read them.
    var words: String
    /// 0 is today.
    var daysAgo: Int
    /// After midnight.
    var minute: Int
    /// For the family.
    var home: String?
    /// For staff alone.
    var remark: String?
    /// In a morning's lesson of this subject instead: the last one up to that day.
    var subject: String?
    /// Noted by the class's assistant, where it has one.
    var isAssistants = false
    var correction: NoteCorrection?
    /// What the pupil says to it.
    var side: String?
    /// What families ask about it.
    var questions: [QuestionPin] = []

    init(
        _ words: String, _ daysAgo: Int = 0, at minute: Int = 10 * 60, home: String? = nil,
        _ change: (inout NotePin) -> Void = { _ in }
    ) {
        self.words = words
        self.daysAgo = daysAgo
        self.minute = minute
        self.home = home
        change(&self)
    }
}

/// What a note is changed into afterwards, and why.
struct NoteCorrection: Hashable, Sendable {
    var words: String
    var because: String
}

extension ChildSpec {
    /// The same child, of whom this is noted.
    func noted(_ notes: [NotePin]) -> ChildSpec {
        var child = self
        child.temper.notes = notes
        return child
    }

    /// The same child, of whom nobody has noted anything for weeks.
    func unseen() -> ChildSpec {
        var child = self
        child.temper.isUnseen = true
        return child
    }
}
