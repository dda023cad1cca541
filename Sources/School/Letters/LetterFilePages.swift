import Pages
import People

/// Pictures and papers of a letter, on the page on which it is written.
struct LetterFilePages {
    /// Nil of a letter that is not saved yet.
    let letter: ID<Letter>?
    let files: LetterFiles
    let newFile: ID<KeptFile>?
    let words: Words
    let csrf: String

    func card(_ typed: Filled) -> HTML {
        let title = words("Pictures, or the letter as a PDF")
        guard let letter else {
            let says = words("Save the draft first. Then you can add pictures, or a letter that you have as a PDF.")
            return Pages.card(title, id: "files", "<p class=\"soft\">\(says)</p>")
        }
        let list = files.all.isEmpty ? nil : rows(files.all.map { line($0, letter) })
        return Pages.card(title, id: "files", "\(list)\(add(typed, letter))")
    }

    private func line(_ one: LetterFile, _ letter: ID<Letter>) -> HTML {
        let says =
            one.file.kind.isPicture
            ? words("Write [\(one.nth)] on a line of its own where it is to stand.")
            : words("PDF, opened below the text")
        return """
            <div><b><a href="\(link: files.path(of: one))">\(bdi(one.file.name))</a></b>\
            <span class="soft small">\(says)</span></div>\
            \(form(to: "/letters/\(letter)/files/\(one.file.id)/removal", csrf: csrf, button(words("Take it away"), .quiet, about: one.file.name)))
            """
    }

    private func add(_ typed: Filled, _ letter: ID<Letter>) -> HTML {
        let id = typed.value("id").isEmpty ? newFile?.description ?? "" : typed.value("id")
        let hint = words("Such as “The lifeboat on its trolley”. Those who cannot see the picture hear it.")
        return form(
            to: "/letters/\(letter)/files", csrf: csrf, takesFiles: true,
            """
            \(hidden("id", id))\
            <p class="soft small">\(words("Save what you have written before you add a file."))</p>\
            \(fileField("file", words("File"), in: typed, hint: words.saysWhatIsTaken, accept: .picturesAndPDF))\
            \(field("name", words("What it shows, or what it is"), in: typed, hint: hint, maxLength: FileRules.longestName))\
            \(button(words("Add the file"), .quiet))
            """)
    }
}
