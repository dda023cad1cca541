import Pages

/// Every component on pages like those of the product, for looking at and for the walks below. `data` stands for names and
/// notes, which nobody translates: the pseudo-language marks them, so that only a forgotten sentence stands out.
struct Gallery {
    let words: Words

    static let english = Gallery(words: .english)
    static let pseudo = Gallery(words: .pseudo)

    /// Right to left, and with a few sentences translated.
    static func arabic() throws -> Gallery {
        let po = """
            msgid "Skip to content"
            msgstr "تخطَّ إلى المحتوى"

            msgid "As a list"
            msgstr "كقائمة"

            msgid "In school"
            msgstr "في المدرسة"

            msgid "Live"
            msgstr "مباشر"
            """
        let arabic = Language.known.first { $0.code == "ar" } ?? .english
        return Gallery(words: Words(arabic, try Catalogue(po: po, for: arabic)))
    }

    var pages: [(name: String, html: HTML)] {
        [
            ("home", home), ("today", today), ("attendance", attendance), ("behaviour", behaviour),
            ("learning", learning),
            ("form", formPage), ("form-errors", formErrors), ("class", classPage), ("register", register),
            ("board", board),
            ("door", door), ("error", errorPage), ("account", account),
        ]
    }

    func data(_ text: String) -> String { words.language.code == "en-XA" ? "⟦\(text)⟧" : text }

    func family(_ section: String?) -> Frame {
        let names = ["Today", "Attendance", "Behaviour", "Learning", "Reports", "Meals", "Clubs", "Contact details"]
        let sections = section.map { current in
            Sections(data("Amelia"), names.map { Place(data($0), "/\($0.lowercased())", isCurrent: $0 == current) })
        }
        return Frame(
            .family, words: words, school: data("Seaview Primary School"), places: mainPlaces,
            thumb: [
                Place(data("Today"), "/home", .home, isCurrent: section == "Today" || section == nil),
                Place(data("Records"), "/attendance", .book, isCurrent: section == "Attendance"),
                Place(data("Diary"), "/diary", .day), Place(data("Messages"), "/messages", .talk, waiting: 1),
                Place(data("More"), "#more", .more),
            ],
            children: section == nil ? [] : children, sections: sections,
            account: SignedIn(data("Bea Ashdown"), signOut: "/sign-out", csrf: "token"), help: help,
            languages: languages)
    }

    var mainPlaces: [Place] {
        [
            Place(data("Children"), "/home", isCurrent: true), Place(data("Diary"), "/diary"),
            Place(data("Letters"), "/letters"), Place(data("Messages"), "/messages", waiting: 1),
            Place(data("Have your say"), "/say"), Place(data("Account"), "/account"),
        ]
    }

    var children: [ChildPlace] {
        [
            ChildPlace(
                data("Amelia"), fullName: data("Amelia Ashdown"), key: "k1", detail: data("Year 5 · Oak"),
                href: "/today", isCurrent: true),
            ChildPlace(
                data("Jack"), fullName: data("Jack Ashdown"), key: "k2", detail: data("Year 2 · Willow"), href: "/jack"),
        ]
    }

    var help: Help { Help(phone: "01632 960 123", link: PageLink(data("Get help"), to: "/help")) }

    var languages: [LanguageLink] {
        ["pl", "ur", "cy", "ar"].compactMap { Language(code: $0) }.map { LanguageLink($0, to: "?lang=\($0.code)") }
    }

    func staff(_ current: String) -> Frame {
        let names = ["My class", "Timetable", "Messages", "Reports", "Office"]
        return Frame(
            .staff, words: words, school: data("Seaview Primary School"),
            places: names.map { Place(data($0), "/x", isCurrent: $0 == current, waiting: $0 == "Messages" ? 3 : 0) },
            thumb: [
                Place(data("My class"), "/class", .people, isCurrent: true), Place(data("Timetable"), "/x", .day),
                Place(data("Messages"), "/x", .talk, waiting: 3), Place(data("More"), "#more", .more),
            ],
            account: SignedIn(data("Mrs Linden"), signOut: "/sign-out", csrf: "token"), help: help)
    }
}
