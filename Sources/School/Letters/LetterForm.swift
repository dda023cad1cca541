import Pages
import People

/// Reads the form on which a letter is written. A draft may be as unfinished as it likes; what is there must be right.
struct LetterReader {
    /// Whom this member of staff may write to.
    let audiences: [AudienceChoice]
    /// Pupils to choose by name; asked only where somebody is named.
    let pupils: () throws -> [Seen<Letters>]
    let words: Words

    static let titleLength = 120
    static let bodyLength = 12_000
    static let questionLength = 200
    static let choiceLength = 60

    func read(_ form: Form) throws -> (draft: LetterDraft, faults: [FieldError]) {
        var reader = FormReader(form, words)
        var draft = LetterDraft()
        draft.title = reader.text("title", words("Give the letter a title."), longest: LetterReader.titleLength) ?? ""
        draft.body = line("body", LetterReader.bodyLength, &reader) ?? ""
        draft.meant = try audiences(form) + named(&reader)
        readQuestion(&draft, &reader)
        return (draft, reader.errors)
    }

    /// Only those that were offered: what somebody may not write to is not there.
    private func audiences(_ form: Form) throws -> [Audience] {
        try (form.all("to") + form.all("groups")).map { text in
            guard let audience = Audience(text), audiences.contains(where: { $0.audience == audience }) else {
                throw Refusal.notFound
            }
            return audience
        }
    }

    /// Pupils by the names that stand in the field, one a line.
    private func named(_ reader: inout FormReader) throws -> [Audience] {
        guard let text = reader.form.text("names") else { return [] }
        let all = try pupils()
        var found: [Audience] = []
        for line in text.split(whereSeparator: \.isNewline).map(\.trimmed) where !line.isEmpty {
            let meant = all.filter { isNamed($0, line) }
            if meant.count == 1 {
                found.append(.pupil(meant[0].pupil))
            } else {
                reader.fault("names", says(line, isNobody: meant.isEmpty))
            }
        }
        return found
    }

    /// "Amelia Ashdown", or "Amelia Ashdown, Oak" where there are two.
    private func isNamed(_ pupil: Seen<Letters>, _ line: String) -> Bool {
        let typed = NameSearch.searchable(line)
        let names = [pupil.name.full, "\(pupil.name.given) \(pupil.name.family)"].map { NameSearch.searchable($0) }
        let place = NameSearch.searchable(pupil.className ?? "")
        return names.contains { $0 == typed || (!place.isEmpty && "\($0) \(place)" == typed) }
    }

    private func says(_ line: String, isNobody: Bool) -> String {
        isNobody
            ? words(
                "“\(line)” is no pupil whose family you may write to. Write first and last name, one child on each line."
            )
            : words("There are several called “\(line)”. Add the class: “\(line), Oak”.")
    }

    private func line(_ field: String, _ longest: Int, _ reader: inout FormReader) -> String? {
        reader.form.text(field) == nil ? nil : reader.text(field, "", longest: longest)
    }

    private func readQuestion(_ draft: inout LetterDraft, _ reader: inout FormReader) {
        let kind = LetterAnswers(rawValue: reader.form["reply"] ?? "") ?? .none
        guard kind != .none else { return }
        draft.question = line("question", LetterReader.questionLength, &reader)
        draft.by = reader.dayOrNil("by")
        draft.takesWords = kind == .words || reader.isTicked("line")
        switch kind {
        case .yesNo: draft.choices = [words("Yes"), words("No")]
        case .choices: draft.choices = choices(&reader)
        case .none, .words: break
        }
    }

    private func choices(_ reader: inout FormReader) -> [String] {
        let typed = (reader.form["choices"] ?? "").split(whereSeparator: \.isNewline).map(\.trimmed)
        var choices: [String] = []
        for choice in typed where !choice.isEmpty && !choices.contains(choice) { choices.append(choice) }
        if !choices.isEmpty, !(2...LetterQuestion.mostChoices).contains(choices.count) {
            reader.fault("choices", words("Write two to five answers, one on each line."))
        }
        if choices.contains(where: { $0.count > LetterReader.choiceLength }) {
            reader.fault("choices", words("Please keep each answer to \(LetterReader.choiceLength) letters."))
        }
        return choices
    }
}

/// How families may answer a letter.
enum LetterAnswers: String, CaseIterable {
    case none
    case yesNo = "yes-no"
    case choices
    case words
}

extension LetterDraft {
    var answers: LetterAnswers {
        if choices.isEmpty { return takesWords ? .words : .none }
        return choices == ["Yes", "No"] ? .yesNo : .choices
    }

    /// The form as it is opened again. `names` are those of chosen pupils.
    func filled(names: [String]) -> Filled {
        let audiences = meant.map(\.description)
        return Filled([
            "title": [title], "body": [body], "to": audiences, "groups": audiences,
            "names": [names.joined(separator: "\n")], "reply": [answers.rawValue], "question": [question ?? ""],
            "choices": [choices.joined(separator: "\n")], "line": takesWords ? ["yes"] : [],
            "by": [by?.description ?? ""],
        ])
    }
}
