import Pages
import People

extension Visit {
    /// A whole page for a pupil, about themself.
    func ownPage<A: Aspect>(_ title: String, about child: Seen<A>, hasErrors: Bool = false, _ body: HTML) -> HTML {
        page(
            ownFrame(school: child.schoolName, phone: child.schoolPhone, isNotes: true), title: title,
            hasErrors: hasErrors, body: body)
    }

    /// The bar, and the few places there are: without notes where the school shows pupils none.
    func ownFrame(school: String = "", phone: String? = nil, hasNotes: Bool = true, isNotes: Bool = false) -> Frame {
        let notes = Place(words("My notes"), "/me", .star, isCurrent: isNotes)
        let places =
            (hasNotes ? [notes] : []) + [
                Place(words("Account"), "/account", .person, isCurrent: !isNotes)
            ]
        return Frame(
            .own, words: words, school: school, home: hasNotes ? "/me" : "/account", places: places, thumb: places,
            account: viewer.map { SignedIn($0.name, signOut: "/account/sign-out", csrf: $0.csrf) },
            help: phone.map { Help(phone: $0) })
    }
}
