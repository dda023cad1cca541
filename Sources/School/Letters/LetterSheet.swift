import Pages
import Paper
import People

/// A letter as it is put on paper, by itself or in many copies.
struct LetterSheet: Sendable {
    let school: String
    let phone: String?
    let letter: SentLetter
    /// Its pictures by their numbers.
    var pictures: [Int: PaperPicture] = [:]

    static func pictures(_ found: [(nth: Int, name: String, bytes: [UInt8])]) -> [Int: PaperPicture] {
        Dictionary(found.map { ($0.nth, PaperPicture(bytes: $0.bytes, words: $0.name)) }) { first, _ in first }
    }

    /// `above`: whose copy it is.
    func document(above: String? = nil, _ words: Words) -> PaperDocument {
        let date = SchoolTime.day(of: letter.at).date
        let text = LetterText(letter.body)
        let top: [PaperBlock] = [above, "\(words.long(SchoolTime.day(of: letter.at))) · \(letter.staffName)"]
            .compactMap(\.self).map { .paragraph($0) }
        let blocks = top + [.heading(letter.title)] + withdrawn(words) + text.blocks.flatMap(block) + question(words)
        return PaperDocument(
            title: letter.title, language: LetterScript.language(of: letter.title + letter.body),
            made: PaperDate(date.year, date.month, date.day),
            letterhead: PaperLetterhead(school: school, address: "", phone: phone ?? ""), blocks: blocks,
            foot: above.map { [.words($0), .page(.english)] } ?? [.page(.english)])
    }

    private func withdrawn(_ words: Words) -> [PaperBlock] {
        guard let back = letter.withdrawn else { return [] }
        let day = words.long(SchoolTime.day(of: back.at))
        return [
            .paragraph([PaperSpan(words("School took this letter back on \(day)") + ": " + back.because, isBold: true)])
        ]
    }

    private func question(_ words: Words) -> [PaperBlock] {
        guard let question = letter.question else { return [] }
        let ways = words.list(question.choices + (question.takesWords ? [words("a few words")] : []))
        return [
            .rule, .paragraph([PaperSpan(question.says, isBold: true)]),
            .paragraph(words("Please tell us by \(words.long(question.by)): \(ways)")),
        ]
    }

    private func block(_ block: LetterText.Block) -> [PaperBlock] {
        switch block {
        case .heading(let spans): [.heading(level: 2, spans.flatMap(span))]
        case .paragraph(let lines): lines.map { .paragraph($0.flatMap(span)) }
        case .list(let items): [.list(isNumbered: false, items: items.map { $0.flatMap(span) })]
        case .numbered(let items): [.list(isNumbered: true, items: items.map { $0.flatMap(span) })]
        case .picture(let number): pictures[number].map { [.picture($0)] } ?? []
        }
    }

    /// On paper nobody presses a link: its address stands beside its words.
    private func span(_ span: LetterText.Span) -> [PaperSpan] {
        switch span {
        case .words(let words): [PaperSpan(words)]
        case .link(let words, let address) where words == address: [PaperSpan(words, link: address)]
        case .link(let words, let address): [PaperSpan(words, link: address), PaperSpan(" (\(address))")]
        }
    }
}

/// In which language a letter seems to be written, by its letters: only for the way in which its pages run.
enum LetterScript {
    static func language(of text: String) -> PaperLanguage {
        let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
        let arabic = letters.count { (0x600...0x6ff).contains($0.value) }
        let hebrew = letters.count { (0x590...0x5ff).contains($0.value) }
        guard (arabic + hebrew) * 2 > letters.count else { return .english }
        guard arabic >= hebrew else { return PaperLanguage(tag: "he") }
        return PaperLanguage(tag: letters.contains { "ٹڈڑںےہھ".unicodeScalars.contains($0) } ? "ur" : "ar")
    }
}
