import Pages
import People

/// The addresses under which somebody's own calendar reads the diary.
struct FeedPages {
    let visit: Visit

    private var words: Words { visit.words }

    /// `made` is the path of an address that has just been made: it is shown this once.
    func page(_ addresses: [CalendarAddress], made: String? = nil) -> HTML {
        visit.accountPage(
            words("Your calendar"), hasNotes: false,
            """
            \(headline(words("Your calendar"), aside: linkButton(words("Account"), to: "/account", .quiet)))
            \(stack([made.map(new), about, list(addresses)].compactMap(\.self)))
            """)
    }

    private func new(_ path: String) -> HTML {
        let filled = Filled(["address": [path]], prefix: "made")
        return card(
            words("Your new address"), id: "made",
            """
            \(notice(words("This address is shown once. Copy it now."), .lock, .mind, isAnswer: true))\
            \(field("address", words("Address"), in: filled, hint: words("Put the name of this site in front of it, as your browser shows it above."), width: .full))\
            <p>\(PageLink(words("Open it in this device’s calendar"), to: path).html)</p>
            """)
    }

    private var about: HTML {
        let make = form(
            to: "/account/calendar", csrf: visit.csrf,
            """
            \(hidden("id", visit.world.newID(CalendarAddress.self).description))\(button(words("Make an address")))
            """)
        return card(
            words("The diary in your own calendar"), id: "about",
            """
            \(steps([
                (words("Make an address"), words("It is yours alone. Whoever has it can read the diary, so keep it to yourself.")),
                (words("Add it to your calendar"), words("Choose “subscribe” or “add by address” in your calendar, and put it in there.")),
                (words("That is all"), words("What school changes or cancels comes by itself. What is for one child alone is shown without its words.")),
            ]))\(make)
            """)
    }

    private func list(_ addresses: [CalendarAddress]) -> HTML? {
        guard !addresses.isEmpty else { return nil }
        let lines = addresses.map { address -> HTML in
            let made = words("Made \(words.short(address.madeAt))")
            let end = form(
                to: "/account/calendar/\(address.id)/end", csrf: visit.csrf,
                button(words("End it"), .quiet, about: made))
            return row(made, detail: words("A calendar that has it reads the diary until you end it."), aside: end)
        }
        return card(words("Your addresses"), id: "addresses", rows(lines))
    }
}
