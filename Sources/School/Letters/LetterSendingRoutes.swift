import Pages
import People

/// A letter is looked at, sent and taken back.
enum LetterSendingRoutes {
    static let all: [Route] = [preview, send, withdraw] + LetterPaperRoutes.all

    static let preview = Route.letter(.get, "/preview") { letter, visit in
        guard try visit.records.sent(letter) == nil else { return .seeOther("/letters/\(letter.id)") }
        let pages = try visit.previewPages(letter)
        return .page(visit.show(pages))
    }

    /// Sends the version that was looked at, once. Another that was saved meanwhile is to be looked at first.
    static let send = Route.letter(.post, "/send") { letter, visit in
        let back = Answer.seeOther("/letters/\(letter.id)")
        guard try visit.records.sent(letter) == nil else { return back }
        let pages = try visit.previewPages(letter)
        guard pages.draft.missing(visit.words, today: visit.today).isEmpty, pages.reach.children > 0,
            visit.form["nth"] == String(pages.draft.nth)
        else { return .seeOther("/letters/\(letter.id)/preview") }
        guard pages.named.isEmpty || visit.form["confirm"] == "yes" else {
            let fault = FieldError(
                "confirm", visit.words("Say that you have looked at the names, or change the letter."))
            throw Refusal.invalid(.page(visit.show(pages, Filled(visit.form, errors: [fault])), status: 422))
        }
        if try visit.records.send(pages.draft, of: letter, pages.reach, at: visit.now) {
            try visit.record("sent a letter", of: letter)
            try visit.announce(.school(letter.school), Letters.name)
        }
        return back
    }

    static let withdraw = Route.letter(.post, "/withdrawal") { letter, visit in
        guard let sent = try visit.records.sent(letter) else { throw Refusal.notFound }
        var reader = FormReader(visit.form, visit.words)
        let because = reader.text("because", visit.words("Say why. Families read it."), longest: 200)
        guard let because, reader.errors.isEmpty else {
            let typed = Filled(visit.form, errors: reader.errors, prefix: "back")
            throw Refusal.invalid(.page(try visit.show(sent, letter, typed), status: 422))
        }
        if try visit.records.withdraw(letter, because: because, at: visit.now) {
            try visit.record("took a letter back", of: letter)
            try visit.announce(.school(letter.school), Letters.name)
        }
        return .seeOther("/letters/\(letter.id)")
    }
}

extension Visit {
    fileprivate func previewPages(_ letter: SeenLetter) throws -> LetterPreviewPages {
        let draft = try records.draft(of: letter) ?? LetterDraft()
        let adults = try Access.adults(reachedBy: letter, meant: draft.meant, for: signedIn, at: now, in: records)
        let children = try records.children(of: letter, draft.meant, today: today)
        return LetterPreviewPages(
            letter: letter, draft: draft, reach: LetterReach(children: children, adults),
            named: try names(in: draft, of: letter), words: words, csrf: csrf, files: try files(of: letter),
            today: today)
    }

    /// Words of a letter that name a pupil of the school. Of a letter for one child, any but that child.
    private func names(in draft: LetterDraft, of letter: SeenLetter) throws -> [String] {
        let some = try Access.someAddressed(letter, draft.meant, today: today, in: records)
        guard let first = some.first else { return [] }
        let names = try Access.namesOnRoll(around: first, for: signedIn, at: now, in: records)
        let files = try self.files(of: letter).all.map(\.file.name)
        let texts = [draft.title, draft.body, draft.question].compactMap(\.self) + draft.choices + files
        var found: [String] = []
        for child in some {
            for word in texts.flatMap({ names.others(in: $0, besides: child) }) where !found.contains(word) {
                found.append(word)
            }
        }
        return found
    }

    fileprivate func show(_ pages: LetterPreviewPages, _ typed: Filled = .empty) -> HTML {
        staffPage(pages.title, section: .letters, hasErrors: !typed.errors.isEmpty, pages.content(typed))
    }

    /// What has become of a letter.
    func show(_ sent: SentLetter, _ letter: SeenLetter, _ typed: Filled = Filled(prefix: "back")) throws -> HTML {
        let pupils = try Access.recipients(of: letter, today: today, in: records)
        for pupil in pupils { note(pupil.school, pupil.pupil, Letters.name) }
        let view = SentLetterView(
            letter: letter, sent: sent, pupils: pupils, reads: try records.reads(of: letter),
            replies: try records.replies(to: letter))
        let pages = SentLetterPages(view: view, words: words, csrf: csrf, files: try files(of: letter))
        return staffPage(sent.title, section: .letters, hasErrors: !typed.errors.isEmpty, pages.content(typed))
    }
}
