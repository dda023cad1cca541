import Pages
import People

/// Which school year the classes of the files are for, and in which of them the register is taken.
extension ImportPreview {
    func classes(_ visit: Visit) -> HTML {
        let words = visit.words
        guard !found.reading.isRefused, let year = found.plan.year else { return "" }
        let years = ImportTerms.years(on: visit.today)
        let asked = found.plan.asked.prefix(Self.most)
        let form = Filled(
            ["year": [String(year.startYear)], "register": asked.filter(\.takesRegister).map(\.key)], prefix: "k")
        return card(
            words("The classes"), id: "classes",
            Pages.form(
                to: "\(path)/terms", csrf: visit.csrf,
                """
                \(radios(
                    "year", words("Which school year are they for?"),
                    years.map { Choice(String($0.startYear), words.years($0)) }, in: form, hint: yearHint(year, visit)))
                \(registers(Array(asked), form, words))\(button(words("Look again"), .quiet))
                """))
    }

    private func yearHint(_ year: SchoolYear, _ visit: Visit) -> String? {
        guard year > SchoolYear(of: visit.today) else { return nil }
        return visit.words("Places in these classes begin on \(visit.words.long(year.starts)).")
    }

    private func registers(_ asked: [AskedClass], _ form: Filled, _ words: Words) -> HTML {
        guard !asked.isEmpty else { return "" }
        let says =
            found.plan.isProposal ? words("The files don’t say. What is ticked is a proposal: look over it.") : nil
        let boxes = checkboxes(
            "register", words("In which classes is the register taken, morning and afternoon?"),
            asked.map { Choice($0.key, $0.name) }, in: form, hint: says)
        return """
            \(hidden("asks-registers", "yes"))
            <details\(flag: "open", if: asked.count <= 30)><summary>\(words.count(
                asked.filter(\.takesRegister).count, one: "The register is taken in 1 class",
                other: "The register is taken in %1 classes"))</summary>\(boxes)</details>
            """
    }
}
