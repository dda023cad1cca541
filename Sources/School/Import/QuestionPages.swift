import Pages
import People

extension ImportPreview {
    /// What only the office can say before the files can be read, and what it may say otherwise.
    func questions(_ visit: Visit) -> HTML {
        let asked = found.reading.questions.enumerated().map { place, question -> HTML in
            switch question {
            case .school(let schools): school(schools, visit)
            case .columns(let file, let proposal): columnsCard(place, file, proposal, visit)
            }
        }
        return asked.joined() + grades(visit)
    }

    private func school(_ schools: [Question.School], _ visit: Visit) -> HTML {
        let words = visit.words
        let choices = schools.map { Choice($0.number, $0.name ?? $0.number, hint: $0.name == nil ? nil : $0.number) }
        return card(
            words("Which of these schools is yours?"), id: "which-school",
            Pages.form(
                to: "\(path)/terms", csrf: visit.csrf,
                radios(
                    "school", words("The files name these schools"), choices, in: Filled(prefix: "s"),
                    hint: words("Only that school’s rows are taken. The answer is kept for next time."))
                    + button(words("That is ours"))))
    }

    /// American grades are no English years, unless the office says so.
    private func grades(_ visit: Visit) -> HTML {
        let words = visit.words
        let isAsked = found.reading.faults.contains { $0.what.hasPrefix("Grades may be American") }
        guard isAsked || kept.terms.gradesAreYears else { return "" }
        let form = Filled(["grades": [kept.terms.gradesAreYears ? "yes" : ""]], prefix: "g")
        return card(
            words("Grades"), id: "grades",
            Pages.form(
                to: "\(path)/terms", csrf: visit.csrf,
                hidden("asks-grades", "yes")
                    + checkbox("grades", words("The grades in these files are English year groups"), in: form)
                    + button(words("Look again"), .quiet)))
    }

    // MARK: Columns

    private func columnsCard(_ place: Int, _ file: String, _ proposal: ColumnMapping, _ visit: Visit) -> HTML {
        let words = visit.words
        let form = filled(place, file, proposal, visit)
        return card(
            words("What do the columns of \(file) mean?"), id: "columns-\(place)",
            """
            \(errorSummary(words, form))
            <p>\(words("Hometime has made a first guess. Look over it, give it a name, and the next list with these headings is read without asking."))</p>
            \(Pages.form(to: "\(path)/columns", csrf: visit.csrf, """
                \(hidden("file", file))
                \(field("name", words("Name for these columns"), in: form, maxLength: 100))
                \(select("kind", words("Each row is about"), ColumnMapping.Kind.allCases.map { Choice($0.rawValue, $0.words) }, in: form))
                \(select("dates", words("Dates are written"), [
                    Choice(DateOrder.dayFirst.rawValue, words("day first: 31/01/2016")),
                    Choice(DateOrder.monthFirst.rawValue, words("month first: 01/31/2016")),
                ], in: form, empty: words("as the list itself shows")))
                \(proposal.headings.enumerated().map { index, heading in
                    select("c\(index)", label(heading, index, words), meanings, in: form, empty: words("Leave it out"))
                })
                \(button(words("Save and look")))
                """))
            """)
    }

    private func label(_ heading: String, _ index: Int, _ words: Words) -> String {
        heading.isEmpty ? words("Column \(index + 1), without a heading") : heading
    }

    private var meanings: [Choice] {
        let own = Field.allCases.filter(\.isOfOthers).map { Choice("\($0.rawValue)@0", $0.words) }
        let contacts = (1...4).flatMap { person in
            Field.allCases.filter(\.isOfContacts).map {
                Choice("\($0.rawValue)@\(person)", "Contact \(person): \($0.words)")
            }
        }
        return own + contacts
    }

    private func filled(_ place: Int, _ file: String, _ proposal: ColumnMapping, _ visit: Visit) -> Filled {
        if file == faulty {
            let values = Dictionary(grouping: visit.form.fields, by: \.name).mapValues { $0.map(\.value) }
            let says = visit.words("Give these columns a name, and say what at least one of them means.")
            return Filled(values, errors: [FieldError("name", says)], prefix: "c\(place)")
        }
        var values = ["name": [proposal.name], "kind": [proposal.kind.rawValue]]
        var met: [String: Int] = [:]
        for (index, heading) in proposal.headings.enumerated() {
            met[heading.plain, default: 0] += 1
            let column = proposal.columns.first {
                $0.heading.plain == heading.plain && $0.occurrence == met[heading.plain]
            }
            values["c\(index)"] = column.map { [ColumnMapping.Meaning(field: $0.field, person: $0.person).text] }
        }
        return Filled(values, prefix: "c\(place)")
    }

    // MARK: Pupils that could be two

    func undecided(_ visit: Visit) -> HTML {
        let words = visit.words
        let open = found.plan.steps.filter { $0.kind == .undecided }
        guard !open.isEmpty else { return "" }
        let questions = open.prefix(Self.most).enumerated().map { place, step in question(place, step, words) }
        let canAnswer = open.contains { !$0.candidates.isEmpty }
        return card(
            words("Who is this?"), id: "undecided",
            Pages.form(
                to: "\(path)/terms", csrf: visit.csrf,
                questions.joined() + (canAnswer ? button(words("Look again")) : "")))
    }

    private func question(_ place: Int, _ step: ImportStep, _ words: Words) -> HTML {
        let title = words("\(step.who), \(step.place.description)")
        guard !step.candidates.isEmpty else { return row(title, detail: step.note) }
        let choices =
            step.candidates.map { Choice($0.id.description, words("It is \($0.fullName)"), hint: about($0, words)) }
            + [
                Choice("new", words("It is a pupil the school doesn’t have yet")),
                Choice("leave", words("Leave this row out")),
            ]
        return radios("row:\(step.key)", title, choices, in: Filled(prefix: "u\(place)"), hint: step.note)
    }

    private func about(_ pupil: HeldPupil, _ words: Words) -> String {
        let facts = [
            pupil.born.map { words("born \(words.long($0))") }, pupil.year.map { words("year group \($0)") },
            pupil.admissionNumber.map { words("admission number \($0)") }, pupil.upn.map { words("UPN \($0)") },
        ]
        return facts.compactMap { $0 }.joined(separator: ", ")
    }
}
