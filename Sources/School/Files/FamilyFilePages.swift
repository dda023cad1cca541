import Pages
import People

/// What a child's school hands out to families: policies, forms, pictures.
struct FamilyFilePages {
    let child: Seen<Letters>
    let files: [KeptFile]
    let words: Words

    var title: String { words("From the school") }

    private var path: String { "/children/\(child.pupil)/files" }

    var content: HTML {
        let pictures = files.filter(\.kind.isPicture)
        let papers = files.filter { !$0.kind.isPicture }
        guard !files.isEmpty else {
            return """
                \(headline(title, above: softLine(child.schoolName)))
                \(emptyState(.note, words("Nothing here yet"), detail: words("When the school shares a paper or a picture, you find it here.")))
                """
        }
        return """
            \(headline(title, above: softLine(child.schoolName)))
            \(stack([papersCard(papers), picturesCard(pictures)].compactMap(\.self)))
            """
    }

    private func papersCard(_ papers: [KeptFile]) -> HTML? {
        guard !papers.isEmpty else { return nil }
        let lines = papers.map { file in
            wayRow(
                to: "\(path)/\(file.id)", .note, .info, file.name,
                detail: words("PDF · \(words.size(file.size)) · \(words.short(SchoolTime.day(of: file.at)))"))
        }
        return card(words("Papers to read or print"), id: "papers", rows(lines))
    }

    private func picturesCard(_ pictures: [KeptFile]) -> HTML? {
        guard !pictures.isEmpty else { return nil }
        let shots = pictures.map { file -> HTML in
            """
            <li><figure><img class="shot" src="\(link: "\(path)/\(file.id)")" alt="" loading="lazy">\
            <figcaption>\(bdi(file.name))</figcaption></figure></li>
            """
        }
        return card(words("Pictures"), id: "pictures", "<ul class=\"shots\">\(shots)</ul>")
    }
}
