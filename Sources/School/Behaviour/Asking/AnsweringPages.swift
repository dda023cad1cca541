import Pages
import People

/// What families have asked about a note, with a form to answer each: a part of the note's page for staff.
struct AnsweringPages {
    let child: Seen<Behaviour>
    let note: ID<BehaviourEntry>
    let threads: [NoteThread]
    let visit: Visit

    private var words: Words { visit.words }

    /// `typed` is an answer that came back with its faults.
    func cards(_ typed: Filled?) -> HTML { threads.map { thread($0, typed) }.joined() }

    private func thread(_ thread: NoteThread, _ typed: Filled?) -> HTML {
        card(
            words("\(thread.adultName) asks"), id: "asks-\(thread.adult)",
            "\(notes(thread.lines.map { line($0, thread) }))\(answer(thread, typed))")
    }

    private func line(_ line: ThreadLine, _ thread: NoteThread) -> HTML {
        let isQuestion = line.kind == .question
        return noteLine(
            isQuestion ? .question : .talk, isQuestion ? .ask : .info,
            isQuestion ? thread.adultName : line.staffName ?? "",
            about: words.long(isQuestion ? line.deliverAt : line.at),
            did: "<span dir=\"auto\">\(line.words)</span>")
    }

    private func answer(_ thread: NoteThread, _ typed: Filled?) -> HTML {
        let prefix = AnsweringPages.prefix(thread.adult)
        let isTyped = typed?.prefix == prefix
        let filled = isTyped ? typed ?? .empty : Filled(prefix: prefix)
        let id = isTyped ? filled.value("id") : visit.world.newID(ThreadLine.self).description
        let hint = words("\(thread.adultName) reads this at once, and no one else in the family. Name no other child.")
        return form(
            to: "/pupils/\(child.pupil)/notes/\(note)/answers", csrf: visit.csrf,
            """
            \(hidden("id", id))\(hidden("adult", thread.adult.description))\
            \(textArea("words", words("Your answer to \(thread.adultName)"), in: filled, hint: hint, rows: 3, maxLength: NewQuestion.longest))\
            \(button(words("Answer"), about: thread.adultName))
            """)
    }

    static func prefix(_ adult: ID<Adult>) -> String { "answer-\(adult)" }
}

/// Questions from families, as lists for staff.
struct AskedPages {
    let words: Words

    /// What is unanswered first, then what was answered.
    func content(open: [AskedQuestion], answered: [AskedQuestion]) -> HTML {
        guard !open.isEmpty || !answered.isEmpty else {
            return emptyState(
                .talk, words("No questions from families"),
                detail: words("When a family asks about a note you wrote, you find it here in school hours."))
        }
        let waiting =
            open.isEmpty ? softLine(words("Nothing waits for an answer.")) : list(words("To answer"), "open", open)
        return waiting + (answered.isEmpty ? "" : list(words("Answered"), "answered", answered))
    }

    func list(_ title: String, _ id: String, _ questions: [AskedQuestion]) -> HTML {
        card(title, id: id, rows(questions.map { row($0) }))
    }

    private func row(_ question: AskedQuestion) -> HTML {
        let when = words.long(question.deliverAt)
        return """
            <div><b>\(words("\(question.adultName) about \(question.pupilName): \(question.title)"))</b>\
            <span class="soft small">\([when, question.staffName].compactMap(\.self).joined(separator: " · "))</span>\
            <span dir="auto">“\(question.words)”</span></div>\
            \(linkButton(words("Open"), to: question.path, .quiet, about: words("\(question.adultName) about \(question.pupilName), \(when)")))
            """
    }

    /// On the first page of staff, while something waits.
    func first(_ number: Int) -> HTML {
        let says = words.count(number, one: "1 question waits for you", other: "%1 questions wait for you")
        return card(
            words("Questions from families"), id: "asked", rows([wayRow(to: "/questions", .question, .ask, says)]))
    }

    /// For those who lead the school.
    func left(_ questions: [AskedQuestion]) -> HTML? {
        guard !questions.isEmpty else { return nil }
        return card(
            words("Questions that wait too long"), id: "asked",
            """
            <p class="soft small">\(words("Nobody has answered these for 2 school days, or their teacher has left or no longer teaches the child."))</p>\
            \(rows(questions.map { row($0) }))
            """)
    }
}
