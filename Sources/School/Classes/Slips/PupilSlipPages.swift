import Pages
import People

/// The office's pages that give the pupils of a class their own ways in.
struct PupilSlipPages {
    let school: SeenAll<Roll>
    let group: SeenGroup<Roll>
    let waysIn: PupilWaysIn
    let visit: Visit

    private var words: Words { visit.words }
    private var path: String { "/schools/\(school.schoolSlug)/classes/\(group.group.id)/sign-ins" }
    private var title: String { words("Pupils’ sign-ins, \(group.group.name)") }

    /// Whom slips are to be made for. `typed` is a form that came back with its faults.
    func choice(typed: Filled? = nil) -> HTML {
        let without = waysIn.pupils.filter { !waysIn.given.contains($0.pupil) }.map(\.pupil.description)
        let filled = typed ?? Filled(["pupil": without])
        return page(
            hasErrors: typed != nil,
            """
            \(typed.map { errorSummary(words, $0) })\(waysIn.pupils.isEmpty ? nobody : card(
                words("Make slips"), id: "slips",
                form(to: path, csrf: visit.csrf, fields(filled))))
            """)
    }

    private var nobody: HTML { emptyState(.people, words("Nobody is in this group today")) }

    private func fields(_ filled: Filled) -> HTML {
        let choices = waysIn.pupils.map { pupil in
            Choice(
                pupil.pupil.description, pupil.name.full,
                hint: waysIn.given.contains(pupil.pupil)
                    ? words("Can sign in. A new slip ends the old password.") : nil)
        }
        let hint = words("The passwords are shown once, on the next page, to be printed and handed out.")
        return """
            \(hidden("id", visit.world.newID(Act.self).description))\
            \(checkboxes("pupil", words("For whom"), choices, in: filled, hint: hint))\(button(words("Make slips")))
            """
    }

    /// The slips, to be printed. They are kept nowhere.
    func slips(_ slips: [PupilSlip]) -> HTML {
        let cards = slips.map { slip in
            card(
                slip.pupil.name.full, id: "s-\(slip.pupil.pupil)",
                summaryList([
                    (words("As the email address, type"), "\(slip.signInName)", nil),
                    (words("As the password, type"), "\(slip.password)", nil),
                ]))
        }
        let says = words("This is the only time that these passwords are shown. Print the page before you leave it.")
        return page(hasErrors: false, "\(notice(says, .note, .mind))\(cardGrid(cards))")
    }

    private func page(hasErrors: Bool, _ content: HTML) -> HTML {
        visit.staffPage(
            title, section: .links, hasErrors: hasErrors,
            "\(headline(title, above: softLine(school.schoolName)))\n\(content)")
    }
}
