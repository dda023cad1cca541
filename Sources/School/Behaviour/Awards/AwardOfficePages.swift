import Pages
import People

/// The office's page about awards and houses.
struct AwardOfficePages {
    let view: AwardOffice
    let visit: Visit
    /// The way to the office's other pages.
    let places: HTML

    private var words: Words { visit.words }

    func page(typed: Filled? = nil) -> HTML {
        let title = words("Awards and houses")
        return visit.staffPage(
            title, section: .office, hasErrors: typed != nil,
            """
            \(headline(title, above: softLine(view.school.schoolName)))\(places)\(typed.map { errorSummary(words, $0) })
            \(columns([types(typed)], [houses(typed), classes].compactMap(\.self)))
            """)
    }

    private func types(_ typed: Filled?) -> HTML {
        let lines = view.types.map { type -> HTML in
            let end = form(
                to: "\(view.path)/\(type.id)/end", csrf: visit.csrf,
                button(words("Take it off the list"), .quiet, about: type.name))
            return row(type.name, detail: words("\(words.says(type.kind)) · \(type.words)"), aside: end)
        }
        let new = typed?.prefix == "type" ? typed : nil
        return card(
            words("What may be given"), id: "types",
            "\(rows(lines))\(details(words("Add another"), isOpen: new != nil, typeForm(new)))")
    }

    private func typeForm(_ typed: Filled?) -> HTML {
        let filled = typed ?? Filled(["kind": ["award"]], prefix: "type")
        let kinds = AwardKind.allCases.map { Choice($0.rawValue, words.says($0)) }
        return form(
            to: view.path, csrf: visit.csrf,
            """
            \(hidden("id", typed?.value("id") ?? visit.world.newID(AwardType.self).description))\
            \(field("name", words("What staff call it"), in: filled, maxLength: 40))\
            \(field("words", words("What families read"), in: filled, maxLength: 80))\
            \(radios("kind", words("Award or merit"), kinds, in: filled, inline: true))\
            \(button(words("Add it")))
            """)
    }

    private func houses(_ typed: Filled?) -> HTML {
        let lines = view.houses.map { sum -> HTML in
            let pupils = words.count(sum.members, one: "1 pupil", other: "%1 pupils")
            let points = words.count(sum.points, one: "1 point this half term", other: "%1 points this half term")
            let end = form(
                to: "\(view.housePath)/\(sum.house.id)/end", csrf: visit.csrf,
                button(words("End"), .quiet, about: sum.house.name))
            return """
                \(dot(sum.house.shape.icon, .info))\(row(sum.house.name, detail: words("\(pupils) · \(points)"), aside: end))
                """
        }
        let new = typed?.prefix == "house" ? typed : nil
        return card(
            words("Houses"), id: "houses",
            "\(lines.isEmpty ? softLine(words("No houses yet.")) : rows(lines))\(share)\(details(words("Add a house"), isOpen: new != nil, houseForm(new)))"
        )
    }

    private var share: HTML? {
        guard !view.houses.isEmpty, view.homeless > 0 else { return nil }
        let says = words.count(view.homeless, one: "1 pupil is in no house.", other: "%1 pupils are in no house.")
        return form(
            to: "\(view.path)/members", csrf: visit.csrf,
            "<p>\(says)</p>\(button(words("Share them out evenly"), .quiet))")
    }

    private func houseForm(_ typed: Filled?) -> HTML {
        let filled = typed ?? Filled(prefix: "house")
        let shapes = HouseShape.allCases.map { Choice($0.rawValue, words.says($0)) }
        return form(
            to: view.housePath, csrf: visit.csrf,
            """
            \(hidden("id", typed?.value("id") ?? visit.world.newID(House.self).description))\
            \(field("house", words("Name of the house"), in: filled, maxLength: 40))\
            \(radios("shape", words("Its sign"), shapes, in: filled, inline: true))\
            \(button(words("Add it"), about: words("the house")))
            """)
    }

    private var classes: HTML? {
        guard !view.houses.isEmpty, !view.classes.isEmpty else { return nil }
        let links = view.classes.map { PageLink($0.name, to: "\(view.path)/classes/\($0.id)") }
        return card(words("Houses by class"), id: "by-class", jumps(words("Classes"), links))
    }
}

/// A class with a house to choose for each pupil.
struct HousePages {
    let school: SeenAll<Behaviour>
    let visit: Visit

    private var words: Words { visit.words }

    func page(_ kept: HouseClass) -> HTML {
        let title = words("\(kept.name): houses")
        let path = "/schools/\(school.schoolSlug)"
        let choices = kept.houses.map { Choice($0.id.description, $0.name) }
        let members = kept.members.map { ("house:\($0.key)", [$0.value.description]) }
        let filled = Filled(Dictionary(members) { $1 })
        let selects = kept.pupils.sorted { $0.name.full < $1.name.full }.map { child in
            select("house:\(child.pupil)", child.name.full, choices, in: filled, empty: words("No house"))
        }
        let done = visit.query["done"] == "yes" ? notice(words("Saved"), .check, .good, isAnswer: true) : nil
        return visit.staffPage(
            title, section: .office,
            """
            \(headline(title, above: softLine(school.schoolName), aside: linkButton(words("All houses"), to: "\(path)/awards", .quiet)))\
            \(done)\(card(title, id: "houses", kind: .untitled, form(to: "\(path)/awards/classes/\(kept.group)", csrf: visit.csrf, "\(selects)\(button(words("Save")))")))
            """)
    }
}

extension Words {
    func says(_ kind: AwardKind) -> String {
        switch kind {
        case .award: self("Award")
        case .merit: self("Merit")
        }
    }

    func says(_ shape: HouseShape) -> String {
        switch shape {
        case .heart: self("Heart", context: "house sign")
        case .ball: self("Ball", context: "house sign")
        case .book: self("Book", context: "house sign")
        case .bell: self("Bell", context: "house sign")
        case .bus: self("Bus", context: "house sign")
        case .home: self("House", context: "house sign")
        }
    }
}
