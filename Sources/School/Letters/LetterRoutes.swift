import Pages
import People

/// Staff write letters home.
enum LetterRoutes {
    static let all: [Route] = [list, new, begin, letter, save] + LetterFileRoutes.all + LetterSendingRoutes.all

    static let list = Route.staff(.get, "letters") { viewer, visit in
        let posts = Access.letterPosts(of: viewer)
        guard !posts.isEmpty else { throw Refusal.notFound }
        let letters = try posts.map { (post: $0, letters: try visit.records.letters(of: $0)) }
        let pages = LetterListPages(posts: letters, words: visit.words)
        return .page(visit.staffPage(visit.words("Letters"), section: .letters, pages.content))
    }

    static let new = Route.staff(.get, "letters/new") { _, visit in
        let post = try visit.letterPost(visit.query["school"])
        let pages = try visit.draftPages(nil, visit.world.newID(), post)
        return .page(visit.show(pages, LetterDraft().filled(names: [])))
    }

    /// The first version. Sent again it leads to the same letter.
    static let begin = Route.staff(.post, "letters") { _, visit in
        let post = try visit.letterPost(visit.form["school"])
        guard let id = visit.form.text("id").flatMap({ ID<Letter>($0) }) else { throw visit.notALetter }
        let draft = try visit.readDraft(nil, id, post)
        try visit.records.begin(id, by: post, at: visit.now)
        let letter = try Access.letter(id, for: visit.signedIn, in: visit.records)
        if try visit.records.draft(of: letter) == nil { try visit.keep(draft, of: letter) }
        return visit.afterSaving(letter)
    }

    /// A draft to go on with, or what has become of a letter that was sent.
    static let letter = Route.letter(.get) { letter, visit in
        if let sent = try visit.records.sent(letter) { return .page(try visit.show(sent, letter)) }
        let draft = try visit.records.draft(of: letter) ?? LetterDraft()
        let pages = try visit.draftPages(draft, letter.id, letter.by)
        return .page(visit.show(pages, draft.filled(names: try visit.names(of: draft, letter.by))))
    }

    static let save = Route.letter(.post) { letter, visit in
        guard try visit.records.sent(letter) == nil else { return .seeOther("/letters/\(letter.id)") }
        let before = try visit.records.draft(of: letter)
        try visit.keep(try visit.readDraft(before ?? LetterDraft(), letter.id, letter.by), of: letter)
        return visit.afterSaving(letter)
    }
}

extension Visit {
    var notALetter: Refusal {
        Refusal.badRequest(words("This form is not one of ours. Go back, reload the page and send it again."))
    }

    /// In which of their posts somebody writes: the first, where they do not say.
    fileprivate func letterPost(_ school: String?) throws -> Staff {
        let posts = Access.letterPosts(of: try signedIn)
        guard let post = school.map({ number in posts.first { String($0.school) == number } }) ?? posts.first else {
            throw Refusal.notFound
        }
        return post
    }

    func draftPages(_ draft: LetterDraft?, _ id: ID<Letter>, _ post: Staff) throws -> LetterDraftPages {
        let audiences = try Access.audiences(for: post, seeing: Letters.self, today: today, in: records)
        return LetterDraftPages(
            draft: draft, id: id, post: post, audiences: audiences, words: words, csrf: csrf,
            files: LetterFiles(
                all: draft == nil ? [] : try records.files(ofLetter: id, at: post.school), base: "/letters/\(id)/files"),
            newFile: world.newID())
    }

    /// The form as it was typed, or the page again with what is wrong.
    fileprivate func readDraft(_ before: LetterDraft?, _ id: ID<Letter>, _ post: Staff) throws -> LetterDraft {
        let pages = try draftPages(before, id, post)
        let reader = LetterReader(
            audiences: pages.audiences,
            pupils: { try Access.pupilsToWriteTo(for: post, today: today, in: records) }, words: words)
        let (draft, found) = try reader.read(form)
        let faults = found + overtaken(before, post)
        guard faults.isEmpty else {
            throw Refusal.invalid(.page(show(pages, Filled(form, errors: faults)), status: 422))
        }
        return draft
    }

    /// That somebody else has saved the letter since its form was opened. Saved once more, it takes the place of theirs.
    private func overtaken(_ before: LetterDraft?, _ post: Staff) -> [FieldError] {
        guard let before, let base = form.text("base").flatMap({ Int($0) }), base < before.nth,
            before.savedBy != post.name
        else { return [] }
        let says = words(
            "\(before.savedBy) has saved this letter since you opened it. Look at it in another window. If you save again, yours takes its place."
        )
        return [FieldError("title", says)]
    }

    fileprivate func keep(_ draft: LetterDraft, of letter: SeenLetter) throws {
        try records.save(draft, of: letter, at: now)
        try record("saved a letter", of: letter)
    }

    fileprivate func afterSaving(_ letter: SeenLetter) -> Answer {
        .seeOther("/letters/\(letter.id)\(form["then"] == "preview" ? "/preview" : "")")
    }

    func show(_ pages: LetterDraftPages, _ typed: Filled, file: Filled = Filled(prefix: "file")) -> HTML {
        let hasErrors = !typed.errors.isEmpty || !file.errors.isEmpty
        return staffPage(pages.title, section: .letters, hasErrors: hasErrors, pages.content(typed, file: file))
    }

    /// The names of pupils whom a draft is meant for, as they are typed.
    func names(of draft: LetterDraft, _ post: Staff) throws -> [String] {
        let chosen = Set(draft.meant.compactMap { if case .pupil(let pupil) = $0 { pupil } else { nil } })
        guard !chosen.isEmpty else { return [] }
        let all = try Access.pupilsToWriteTo(for: post, today: today, in: records)
        let twice = Dictionary(grouping: all, by: \.name.full).filter { $0.value.count > 1 }.keys
        return all.filter { chosen.contains($0.pupil) }.map { pupil in
            let place = twice.contains(pupil.name.full) ? pupil.className : nil
            return [pupil.name.full, place].compactMap(\.self).joined(separator: ", ")
        }
    }
}
