import Pages
import People

extension Visit {
    /// A child's day with what the office has answered to the reader about contact details, where that is news.
    func with(detailAnswersOf view: ChildToday) throws -> ChildToday {
        let isNews = view.news.unseen.contains { $0.aspect == Contacts.name }
        guard isNews, let child = view.child.also(Contacts.self) else { return view }
        var view = view
        view.detailAnswers = try records.proposals(about: child).filter { $0.outcome != nil }
        return view
    }
}

extension NewsStories {
    /// What the office has answered to whoever asked for a change.
    func detailAnswer(_ news: NewsLine) -> HTML? {
        guard news.aspect == Contacts.name, let id = news.note,
            let answered = view.detailAnswers.first(where: { $0.id.bytes == id.bytes }),
            let outcome = answered.outcome
        else { return nil }
        let field = words.label(answered.field)
        guard !outcome.isAccepted else {
            return change(.check, .good, words("School has changed it: \(field)"), detail: words.short(outcome.at))
        }
        return change(
            .talk, .plain, words("School has not changed it: \(field)"),
            detail: [words.short(outcome.at), outcome.words].filter { !$0.isEmpty }.joined(separator: " · "))
    }
}

extension NeedsPages {
    /// "Is this still right?", once for each school, however many of its children there are.
    static func details(_ children: [ChildToday], _ words: Words) -> [HTML] {
        var met: Set<SchoolNumber> = []
        return children.filter { $0.asksToCheckDetails && met.insert($0.child.school).inserted }.map { view in
            Pages.row(
                words("Are your contact details still right?"), detail: view.child.schoolName,
                aside: linkButton(
                    words("Look"), to: detailsPath(view.child.pupil),
                    about: words("contact details at \(view.child.schoolName)")))
        }
    }

    /// The way to them from a child's day.
    static func detailsLink(_ view: ChildToday, _ words: Words) -> HTML {
        linkButton(words("Contact details"), to: detailsPath(view.child.pupil), .quiet)
    }

    private static func detailsPath(_ child: ID<Pupil>) -> String { "/children/\(child)/details" }
}
