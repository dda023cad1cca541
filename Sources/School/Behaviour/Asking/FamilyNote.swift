import Pages
import People

/// One note on a page of its own, with what the reader has asked about it.
struct FamilyNote: Sendable {
    let child: Seen<Behaviour>
    let now: Instant
    let rules: BehaviourRules
    let note: ShownNote
    /// The reader's own thread.
    let lines: [ThreadLine]
    /// To whom a question goes: whose name stands at the note. Nil when they have left or see the child no more.
    let addressee: BehaviourEntry?
    /// When staff get what is written now.
    let delivery: Instant

    static func path(_ child: ID<Pupil>, _ note: ID<BehaviourEntry>) -> String { "/children/\(child)/notes/\(note)" }

    var path: String { FamilyNote.path(child.pupil, note.current.id) }
    var today: Day { SchoolTime.day(of: now) }
    var isFull: Bool { lines.unanswered.count >= NewQuestion.mostWaiting }
    var mayAsk: Bool { child.mayAct && note.counts && !isFull }

    /// The question, or everything that is wrong with the form.
    func read(_ form: Form, _ words: Words) -> (question: NewQuestion?, faults: [FieldError]) {
        var reader = FormReader(form, words)
        guard let id = form.text("id").flatMap({ ID<ThreadLine>($0) }) else {
            return (
                nil, [FieldError("words", words("This form is not one of ours. Reload the page and send it again."))]
            )
        }
        let says = reader.text("words", words("Write what you would like to ask."), longest: NewQuestion.longest)
        if !note.counts { reader.fault("words", words("School has since taken this note back. Nothing was sent.")) }
        if isFull {
            reader.fault("words", words("Your other questions are still waiting for an answer. Nothing was sent."))
        }
        guard let says, reader.errors.isEmpty else { return (nil, reader.errors) }
        return (NewQuestion(id: id, words: says, to: addressee?.staff, at: now, deliverAt: delivery), [])
    }
}

extension ShownNote {
    /// Whose name stands at the note: whoever wrote it first, as the family sees it.
    var author: BehaviourEntry { earlier.first ?? current }
}

extension NoteTeller {
    /// The way to a note's own page, for those who may ask and for those who only read.
    func way(to note: ShownNote, of child: ID<Pupil>, asks: Bool) -> HTML {
        let label = asks && note.counts ? words("Ask about this") : words("Look at this note")
        let heard = words("\(label): \(title(of: note)), \(words.short(note.current.happened))")
        let path = FamilyNote.path(child, note.current.id)
        return "<a href=\"\(link: path)\"\(attribute: "aria-label", heard)>\(label)</a>"
    }
}
