import Pages
import People

/// The clubs of a school, as its office keeps them.
struct ClubOfficePages {
    let school: SeenAll<Clubs>
    let clubs: [ClubVersion]
    let form: ClubForm
    let visit: Visit
    /// The way to the office's other pages.
    let places: HTML

    private var words: Words { visit.words }
    private var path: String { "/schools/\(school.schoolSlug)/clubs" }

    /// All clubs and the form of a new one.
    func page(_ typed: Filled? = nil, id: ID<Club>) -> HTML {
        let title = words("Clubs")
        let lines = clubs.map { club -> HTML in
            wayRow(
                to: "\(path)/\(club.id)", .ball, .info, club.name,
                detail: words("\(words.when(club)) · \(club.leaderName) · \(words.years(of: club))"),
                aside: tag(words.room(club)))
        }
        let none = emptyState(.ball, words("No club runs at the moment"))
        let new = Pages.form(
            to: path, csrf: visit.csrf,
            "\(hidden("id", "\(id)"))\(fields(typed ?? Filled(prefix: "new")))\(button(words("Add the club")))")
        return visit.staffPage(
            title, section: .office, hasErrors: typed != nil,
            """
            \(headline(title, above: softLine(school.schoolName)))\(places)\(typed.map { errorSummary(words, $0) })
            \(lines.isEmpty ? none : card(words("Clubs that run"), id: "clubs", rows(lines)))
            \(details(words("Add a club"), isOpen: typed != nil, card(words("A new club"), id: "new", new)))
            """)
    }

    /// One of them with the form that changes it.
    func page(of club: ClubVersion, _ typed: Filled? = nil) -> HTML {
        let filled = typed ?? Filled(club.filled)
        let change = Pages.form(
            to: "\(path)/\(club.id)", csrf: visit.csrf,
            "\(hidden("nth", "\(club.nth + 1)"))\(fields(filled))\(button(words("Save")))")
        let lists = tools([
            linkButton(words("Places for families"), to: "\(path)/\(club.id)/places"),
            linkButton(words("Lists and registers"), to: "/clubs/\(club.id)", .quiet),
        ])
        return visit.staffPage(
            club.name, section: .office, hasErrors: typed != nil,
            """
            \(headline(club.name, above: softLine(words("\(words.when(club)) · \(words.room(club))")), aside: lists))\(places)
            \(typed.map { errorSummary(words, $0) })\(card(words("What it is"), id: "change", change))
            """)
    }

    private func fields(_ filled: Filled) -> HTML {
        let days = (1...5).map { Choice(String($0), words.weekdayName($0)) }
        let per = [Choice("session", words("a session")), Choice("term", words("a term"))]
        let years = form.years.map { Choice($0, words.year($0)) }
        return """
            \(field("name", words("Name"), in: filled, maxLength: ClubForm.nameLength))\
            \(textArea("about", words("What children do there"), in: filled, hint: words("Families read this."), rows: 2, maxLength: ClubForm.aboutLength))\
            \(field("place", words("Where"), in: filled, maxLength: ClubForm.placeLength))\
            \(select("leader", words("Who leads it"), form.leaders.map { Choice("\($0.id)", $0.name) }, in: filled, empty: words("Choose")))\
            \(checkboxes("days", words("On which weekdays"), days, in: filled, hint: words("It is held on school days only.")))\
            \(field("starts", words("Starts"), in: filled, hint: words("Such as 15:20"), width: .short))\
            \(field("ends", words("Ends"), in: filled, width: .short))\
            \(field("from", words("First day"), in: filled, type: .date, width: .short))\
            \(field("until", words("Last day"), in: filled, type: .date, width: .short))\
            \(field("cost", words("What it costs, in pounds"), in: filled, hint: words("Such as 3.50. Leave it empty where it is free. Nothing is paid here."), width: .short))\
            \(radios("per", words("For"), per, in: filled, inline: true))\
            \(field("places", words("How many places"), in: filled, hint: words("Leave it empty for no limit."), type: .digits, width: .short))\
            \(checkboxes("years", words("For which years"), years, in: filled, hint: words("Choose none for every year.")))
            """
    }
}
