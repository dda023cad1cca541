import Pages
import People

/// What the kitchen cooks for on a day, to print and to hang beside the hatch. For staff only.
struct KitchenPages {
    let kitchen: Kitchen
    let visit: Visit
    let places: HTML
    let version: String

    private var words: Words { visit.words }
    private var path: String { "/schools/\(kitchen.school.schoolSlug)/meals" }

    var page: HTML {
        let title = words("Kitchen, \(words.long(kitchen.day))")
        return visit.staffPage(
            title, section: .office, script: .live,
            """
            \(headline(title, above: softLine(above), aside: days))\(places)\(region)
            """)
    }

    private var region: HTML {
        liveRegion(
            words, events: "\(day)/events", fragment: "\(day)/fragment", version: version,
            ended: words("Sign in again to see changes"), content)
    }

    /// The part that a choice of a family moves.
    var fragment: HTML { liveFragment(words, version: version, says: words("Lunches have changed"), content) }

    private var day: String { "\(path)/days/\(kitchen.day)" }

    private var above: String {
        kitchen.menu.map { words("\(kitchen.school.schoolName) · \($0)") } ?? kitchen.school.schoolName
    }

    private var days: HTML {
        tabs(
            words("Days"),
            [
                Place(words("The day before"), "\(path)/days/\(kitchen.day - 1)"),
                Place(words("Menus and dishes"), path),
                Place(words("The day after"), "\(path)/days/\(kitchen.day + 1)"),
            ])
    }

    private var content: HTML {
        guard kitchen.isSchoolDay else {
            return emptyState(.day, words("No school that day"), detail: words("So nobody is to be cooked for."))
        }
        let lunches = kitchen.groups.map { PageLink($0.name, to: MealPath.lunch($0.id, kitchen.day)) }
        let ways: HTML? = lunches.isEmpty ? nil : jumps(words("Classes at lunch"), lunches)
        return "\(ways)\(stack([counts, diets, careful].compactMap(\.self)))"
    }

    private func name(_ pick: MealPick?) -> String {
        pick.map { words.says($0, kitchen.name(of: $0)) } ?? words("Nothing chosen")
    }

    private var counts: HTML {
        let columns =
            [Column(words("Lunch")), Column(words("All"), isNumber: true)]
            + kitchen.classes.map { Column($0, isNumber: true) }
        let lines = kitchen.picks.map { pick -> [HTML] in
            ["\(name(pick))", "\(kitchen.count(pick))"] + kitchen.classes.map { "\(kitchen.count(pick, in: $0))" }
        }
        return card(
            words("How many of what"), id: "counts",
            dataTable(
                caption: words("Lunches by class"), id: "t-counts", spacing: .dense, columns: columns, rows: lines))
    }

    private var diets: HTML? {
        let here = kitchen.dietsHere
        guard !here.isEmpty else { return nil }
        let columns = [Column(words("Lunch"))] + here.map { Column(words.says($0), isNumber: true) }
        let lines = kitchen.picks.map { pick -> [HTML] in
            ["\(name(pick))"] + here.map { "\(kitchen.count(pick, $0))" }
        }
        return card(
            words("By diet"), id: "diets",
            dataTable(caption: words("Lunches by diet"), id: "t-diets", spacing: .dense, columns: columns, rows: lines))
    }

    /// Class by class, with what each has today and what speaks against it.
    private var careful: HTML {
        let parts = kitchen.classes.compactMap { name -> HTML? in
            let eaters = kitchen.careful(in: name)
            guard !eaters.isEmpty else { return nil }
            return "<h3>\(name)</h3>\(rows(eaters.map(line)))"
        }
        let content: HTML = parts.isEmpty ? softLine(words("Nobody, as far as the school knows.")) : "\(parts)"
        return card(words("Who must not eat something"), id: "careful", content)
    }

    private func line(_ eater: Kitchen.Eater) -> HTML {
        let name = eater.child.name
        let diet = eater.diet.map { words.says($0) } ?? ""
        let has = eater.choice.map { words("Has: \(words.says($0))") } ?? words("Nothing chosen")
        let clash = kitchen.clash(eater).map { "<p><strong>\(words.says($0, name.first))</strong></p>" as HTML }
        let link = PageLink(
            words("Change"), to: MealPath.diet(eater.child.pupil), about: words("the diet of \(name.full)"))
        return """
            <div>\(stateLine(.cross, eater.diet?.allergens.isEmpty ?? true ? .mind : .bad, name.full, detail: diet))\
            <p class="soft small">\(has)</p>\(clash)</div>\(link.html)
            """
    }
}
