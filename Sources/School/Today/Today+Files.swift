import Pages
import People

extension TodayPages {
    /// The way to what the school hands out. What is there is asked only when somebody goes to look.
    var filesLink: HTML? {
        guard view.child.also(Letters.self) != nil else { return nil }
        return linkButton(words("From the school"), to: "/children/\(view.child.pupil)/files", .quiet)
    }
}
