import Pages
import People

/// Staff answer what families ask about notes.
enum AnsweringRoutes {
    static let all: [Route] = [questions, answer]

    static let questions = Route.staff(.get, "questions") { viewer, visit in
        let pages = AskedPages(words: visit.words)
        let open = try visit.asked(viewer) { try visit.records.unanswered(to: $0, at: visit.now) }
        let answered = try visit.asked(viewer) { try visit.records.answered(to: $0, at: visit.now) }
        let title = visit.words("Questions from families")
        return .page(
            visit.staffPage(
                title, section: .classes, "\(headline(title))\(pages.content(open: open, answered: answered))"))
    }

    static let answer = Route.pupil(.post, "notes/:note/answers", seeing: Behaviour.self) { child, visit in
        let (view, note) = try visit.note(of: child)
        guard let id = visit.form.text("id").flatMap({ ID<ThreadLine>($0) }),
            let thread = view.threads.first(where: { $0.adult.description == visit.form["adult"] })
        else { throw Refusal.notFound }
        var reader = FormReader(visit.form, visit.words)
        let says = reader.text("words", visit.words("Write the answer."), longest: NewQuestion.longest)
        if let says { reader.check("words", says, for: [child], try visit.namesOnRoll(around: child)) }
        guard let says, reader.errors.isEmpty else {
            let prefix = AnsweringPages.prefix(thread.adult)
            throw try PupilBehaviourRoutes.refusal(view, note, reader.errors, prefix, visit)
        }
        if try visit.records.answer(
            says, id: id, to: thread.adult, about: note.current, of: child, at: visit.now)
        {
            try visit.record("answered a question", about: child, detail: note.current.id.description)
            try visit.announce(.child(child), Behaviour.name)
        }
        return .seeOther("\(view.path)/notes/\(note.current.id)")
    }

    /// On the first page of staff: how many questions wait for them.
    static func first(_ viewer: Viewer, _ visit: Visit) throws -> HTML? {
        let open = try visit.asked(viewer) { try visit.records.unanswered(to: $0, at: visit.now) }
        return open.isEmpty ? nil : AskedPages(words: visit.words).first(open.count)
    }
}

extension Visit {
    /// Questions to this person over all their posts, about pupils whom they see still.
    fileprivate func asked(_ viewer: Viewer, _ found: (Staff) throws -> [AskedQuestion]) throws -> [AskedQuestion] {
        try viewer.posts.flatMap(found).filter { question in
            do {
                _ = try Access.pupil(question.pupil, for: viewer, seeing: Behaviour.self, in: records)
                return true
            } catch Refused.notFound { return false }
        }
    }

    /// Questions of a school that have waited too long, or whose teacher can no longer be asked.
    func leftQuestions(at school: SeenAll<Behaviour>) throws -> [AskedQuestion] {
        let calendar = try records.calendar(of: school.school, around: today)
        return try records.unanswered(at: school, at: now).filter { question in
            guard let staff = question.staff, !question.hasWaited(calendar, today: today) else { return true }
            return try !Access.sees(staff, question.pupil, at: school, on: today, in: records)
        }
    }
}
