import Pages
import People

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
