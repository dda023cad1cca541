import Pages
import People

/// The office's page about what pupils see of their own notes.
struct PupilRulesPages {
    let school: SeenAll<Behaviour>
    let rules: PupilRules
    /// Primary schools have families sign in, and no pupils.
    let isSecondary: Bool
    /// Of those on roll.
    let withWayIn: Int
    /// Where registers are taken: pupils get their slips class by class.
    let classes: [ClassGroup]
    let visit: Visit
    /// The way to the office's other pages.
    let places: HTML

    private var words: Words { visit.words }

    /// `typed` is a form that came back with its faults.
    func page(typed: Filled? = nil) -> HTML {
        let title = words("What pupils see")
        return visit.staffPage(
            title, section: .office, hasErrors: typed != nil,
            """
            \(headline(title, above: softLine(school.schoolName)))\(places)\(typed.map { errorSummary(words, $0) })
            \(isSecondary ? columns([choice(typed ?? opened)], [slips]) : primary)
            """)
    }

    private var primary: HTML {
        emptyState(
            .people, words("Pupils of a primary school do not sign in"),
            detail: words("Their families read the notes, and talk about them at home."))
    }

    private var opened: Filled {
        Filled([
            "signin": rules.maySignIn ? ["yes"] : [], "sees": [rules.sees.rawValue], "shown": [rules.shown.rawValue],
            "say": rules.maySay ? ["yes"] : [],
        ])
    }

    private func choice(_ filled: Filled) -> HTML {
        let sees = [
            Choice(PupilRules.Sees.praise.rawValue, words("Their praise")),
            Choice(PupilRules.Sees.allNotes.rawValue, words("Their praise and concerns")),
        ]
        let shown = [
            Choice(
                PupilRules.Shown.atOnce.rawValue, words("As soon as it is noted"),
                hint: words("Pupils know first, and their family at the time of each kind of note.")),
            Choice(PupilRules.Shown.withHome.rawValue, words("When their family does")),
        ]
        let never = words("Notes that families never see, and notes that wait for a check, are not shown to pupils.")
        return card(
            words("Pupils’ own sign-in"), id: "pupils", aside: "<span class=\"soft small\">\(count)</span>",
            form(
                to: "/schools/\(school.schoolSlug)/behaviour/pupils", csrf: visit.csrf,
                """
                \(checkbox("signin", words("Pupils may sign in and read their own notes"), in: filled, hint: never))\
                \(radios("sees", words("What they see"), sees, in: filled))\
                \(radios("shown", words("When they see it"), shown, in: filled))\
                \(checkbox("say", words("They may add their side to a concern"), in: filled, hint: words("A few lines. Staff read them at once, and the family reads them with the note.")))\
                \(button(words("Save")))
                """))
    }

    private var slips: HTML {
        let links = classes.map { group in
            PageLink(words("Slips for \(group.name)"), to: "/schools/\(school.schoolSlug)/classes/\(group.id)/sign-ins")
        }
        let says = words("A slip has the name to sign in with and a password, for one pupil.")
        return card(
            words("Give pupils their sign-in"), id: "slips", "\(softLine(says))\(jumps(words("Classes"), links))")
    }

    private var count: String { words.count(withWayIn, one: "1 pupil can sign in", other: "%1 pupils can sign in") }
}
