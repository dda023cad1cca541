import Pages
import People

/// The form on which a letter is written.
struct LetterDraftPages {
    /// Nil of a letter that is only begun: it then bears `id`.
    let draft: LetterDraft?
    let id: ID<Letter>
    let post: Staff
    let audiences: [AudienceChoice]
    let words: Words
    let csrf: String
    var files = LetterFiles()
    /// Of the file that is handed in next.
    var newFile: ID<KeptFile>?

    var title: String { draft == nil ? words("Write a letter") : words("A letter, not sent yet") }
    private var path: String { draft == nil ? "/letters" : "/letters/\(id)" }

    func content(_ typed: Filled, file: Filled = Filled(prefix: "file")) -> HTML {
        """
        \(headline(title, above: softLine(above)))\(errorSummary(words, file.errors.isEmpty ? typed : file))
        \(form(to: path, csrf: csrf, fields(typed)))
        \(LetterFilePages(letter: draft == nil ? nil : id, files: files, newFile: newFile, words: words, csrf: csrf).card(file))
        \(tools([linkButton(words("Back to the letters"), to: "/letters", .quiet)]))
        """
    }

    private var above: String {
        guard let draft else { return words("Nobody sees it before you send it.") }
        return words(
            "Saved \(words.short(draft.at)) by \(draft.savedBy), version \(draft.nth). Nobody sees it before you send it."
        )
    }

    private func fields(_ typed: Filled) -> HTML {
        """
        \(hidden("id", id.description))\(hidden("school", String(post.school)))\(hidden("base", String(draft?.nth ?? 0)))\
        \(card(words("The letter"), id: "letter", "\(title(typed))\(text(typed))\(marks)"))
        \(card(words("Whom it is for"), id: "for", whom(typed)))
        \(card(words("Does it need an answer?"), id: "asks", asks(typed)))
        \(tools([button(words("Save draft"), .quiet, name: "then", value: "stay"), button(words("Save and look at it"), name: "then", value: "preview")]))
        """
    }

    private func title(_ typed: Filled) -> HTML {
        field(
            "title", words("Title"), in: typed, hint: words("What it is about, such as “Trip to the harbour”"),
            maxLength: LetterReader.titleLength)
    }

    private func text(_ typed: Filled) -> HTML {
        textArea("body", words("Text"), in: typed, rows: 16, maxLength: LetterReader.bodyLength)
    }

    /// The few marks there are.
    private var marks: HTML {
        let lines: [(String, String)] = [
            (words("an empty line"), words("begins a new paragraph")),
            ("# " + words("Heading"), words("a heading")),
            ("- " + words("something"), words("a list with points")),
            ("1. " + words("something"), words("a list with numbers")),
            ("https://…", words("a link")), ("[1]", words("the first picture, on a line of its own")),
            ("[" + words("words") + "](https://…)", words("words that are a link")),
        ]
        let list = summaryList(lines.map { (term: $0.0, says: "\($0.1)", action: nil) })
        return details(words("Headings, lists and links"), list)
    }

    private func whom(_ typed: Filled) -> HTML {
        let (wide, groups) = (audiences.filter { !$0.isGroup }, audiences.filter(\.isGroup))
        let whole =
            wide.isEmpty ? nil : checkboxes("to", words("Everybody or year groups"), wide.map(choice), in: typed)
        let some =
            groups.isEmpty ? nil : checkboxes("groups", words("Classes and groups"), groups.map(choice), in: typed)
        let hint = words("First and last name, one child on each line")
        return "\(whole)\(some)\(textArea("names", words("Some children"), in: typed, hint: hint, rows: 3))"
    }

    private func choice(_ choice: AudienceChoice) -> Choice {
        Choice(choice.audience.description, words.says(choice))
    }

    private func asks(_ typed: Filled) -> HTML {
        let kinds = [
            Choice(LetterAnswers.none.rawValue, words("No, it is only to read")),
            Choice(LetterAnswers.yesNo.rawValue, words("Yes or No")),
            Choice(LetterAnswers.choices.rawValue, words("Answers of your own")),
            Choice(LetterAnswers.words.rawValue, words("Words only")),
        ]
        return """
            \(radios("reply", words("How families answer"), kinds, in: typed))\
            \(field("question", words("Question"), in: typed, hint: words("Such as “May your child come?” Each child is answered for once, by any adult who may act."), maxLength: LetterReader.questionLength))\
            \(textArea("choices", words("Your own answers"), in: typed, hint: words("Two to five, one on each line"), rows: 3))\
            \(checkbox("line", words("They may add a few words, which only school reads"), in: typed))\
            \(field("by", words("Answer by"), in: typed, hint: words("They can change their answer up to this day."), type: .date))
            """
    }
}

extension AudienceChoice {
    fileprivate var isGroup: Bool { if case .group = audience { true } else { false } }
}

extension Words {
    /// "Everybody at the school", "Year 5", "Oak".
    func says(_ choice: AudienceChoice) -> String {
        switch choice.audience {
        case .school: self("Everybody at the school")
        case .year(let year): self.year(year)
        case .group, .pupil: choice.name ?? self("A group of another year")
        }
    }
}
