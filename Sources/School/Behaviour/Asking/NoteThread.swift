import People
import Store

/// What one adult of a family has asked about a note, and what school has answered. The other parent has a thread of their
/// own.
struct NoteThread: Sendable {
    let adult: ID<Adult>
    /// "Ms Bea Ashdown"; for staff.
    let adultName: String
    /// The oldest first.
    let lines: [ThreadLine]

    /// Questions that nobody has answered since they were delivered.
    var unanswered: [ThreadLine] { lines.unanswered }
}

/// One question or answer. It is never changed: what is to be added is another one.
struct ThreadLine: Sendable {
    /// Who speaks.
    enum Kind: String, Sendable, SQLBindable { case question, answer }

    let id: ID<ThreadLine>
    let kind: Kind
    let words: String
    /// To whom a question goes, or who answers: "Mrs Linden". Nil for a question that goes to those who see the whole school.
    let staffName: String?
    let at: Instant
    /// From when staff see it.
    let deliverAt: Instant
}

extension [ThreadLine] {
    /// An answer is to every question that was delivered by then.
    var unanswered: [ThreadLine] {
        let last = filter { $0.kind == .answer }.map(\.at).max()
        return filter { line in line.kind == .question && last.map { $0 < line.deliverAt } ?? true }
    }
}

/// A question that an adult asks about a note.
struct NewQuestion: Sendable {
    let id: ID<ThreadLine>
    let words: String
    /// Who wrote the note, where they can still be asked.
    let to: ID<Staff>?
    let at: Instant
    let deliverAt: Instant

    static let longest = 600
    /// So many may wait for an answer, of one adult about one note.
    static let mostWaiting = 5
}

/// A question as it stands in a list for staff.
struct AskedQuestion: Sendable {
    let pupil: ID<Pupil>
    /// "Amelia Ashdown".
    let pupilName: String
    let note: ID<BehaviourEntry>
    /// What the note says at home.
    let title: String
    let adultName: String
    /// To whom it goes.
    let staff: ID<Staff>?
    let staffName: String?
    let words: String
    let deliverAt: Instant

    var path: String { "/pupils/\(pupil)/notes/\(note)" }

    /// Whether nobody has answered for two school days.
    func hasWaited(_ calendar: SchoolCalendar, today: Day) -> Bool {
        calendar.schoolDay(AskedQuestion.patience, after: SchoolTime.day(of: deliverAt)).map { $0 <= today } ?? false
    }

    /// School days.
    static let patience = 2
}

/// That school has answered a question of whoever reads, where the answer is news.
struct AnswerNews: Sendable {
    let note: ID<BehaviourEntry>
    let title: String
    let staffName: String
}
