import Pages
import People

/// One's own account, as its owner sees it.
enum AccountPages {
    /// `hasNotes` is whether a pupil finds a page of their own notes.
    static func account(_ viewer: Viewer, _ signIns: [OpenSignIn], hasNotes: Bool, _ visit: Visit) -> HTML {
        let words = visit.words
        let body: HTML = """
            \(headline(words("Your account")))
            \(stack([
                card(words("You"), id: "you", summaryList([
                    (words("Name"), "\(viewer.name)", nil), (words("Email address"), "\(viewer.email)", nil),
                ])),
                calendar(viewer, words),
                card(words("Where you are signed in"), id: "sign-ins", list(signIns, viewer, visit)),
            ].compactMap(\.self)))
            """
        return visit.accountPage(words("Your account"), hasNotes: hasNotes, body)
    }

    /// The way to a family's own calendar.
    private static func calendar(_ viewer: Viewer, _ words: Words) -> HTML? {
        guard viewer.hasFamily else { return nil }
        return card(
            words("The diary in your own calendar"), id: "calendar",
            linkButton(words("Set it up"), to: "/account/calendar", .quiet, about: words("your own calendar")))
    }

    private static func list(_ signIns: [OpenSignIn], _ viewer: Viewer, _ visit: Visit) -> HTML {
        let words = visit.words
        return """
            \(rows(signIns.map { line($0, isThis: $0.id == viewer.signIn, visit) }))
            \(form(to: "/account/sign-ins/end", csrf: visit.csrf, """
                \(stack([
                    softLine(words("Lost a phone, or used a computer that is not yours? Sign out everywhere, this one too.")),
                    tools([button(words("Sign out everywhere"), .danger)]),
                ]))
                """))
            """
    }

    private static func line(_ signIn: OpenSignIn, isThis: Bool, _ visit: Visit) -> HTML {
        let words = visit.words
        let seen =
            isThis
            ? words("This is the one you are using now") : words("Last used \(words.short(signIn.seenAt))")
        let browser = words.says(Browser(kept: signIn.browser))
        let end = form(
            to: "/account/sign-ins/\(signIn.id)/end", csrf: visit.csrf,
            button(words("Sign out"), .quiet, about: browser))
        return row(browser, detail: seen, aside: isThis ? nil : end)
    }
}
