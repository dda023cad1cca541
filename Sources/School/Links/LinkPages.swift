import Pages
import People

enum LinkPages {
    static func roll(
        _ school: SeenAll<Roll>, waiting: WaitingAdults, _ lines: [RollLine], _ visit: Visit
    ) -> HTML {
        let words = visit.words
        let classes = Dictionary(grouping: lines) { $0.className ?? words("No class") }
        let body: HTML = """
            \(headline(words("The roll"), above: softLine(school.schoolName)))
            \(visit.rollPlaces(of: school, current: .pupils))
            \(jumps(words("Classes"), classes.keys.sorted().enumerated().map { PageLink($1, to: "#class-\($0)-h") }))\
            \(stack([waitingCard(waiting, words)] + classes.keys.sorted().map { name in
                card(name, id: "class-\(classes.keys.sorted().firstIndex(of: name) ?? 0)", manyRows((classes[name] ?? []).map { line in
                    row(line.name, detail: line.yearGroup.map { words.year($0) }, aside: rollLinks(line, words))
                }))
            }))
            """
        return visit.staffPage(words("The roll"), section: .links, body)
    }

    private static func rollLinks(_ line: RollLine, _ words: Words) -> HTML {
        """
        <span>\(PageLink(words("Family"), to: "/pupils/\(line.pupil)/family", about: line.name).html) · \
        \(PageLink(words("Contact details"), to: "/pupils/\(line.pupil)/details", about: line.name).html) · \
        \(PageLink(words("Attendance"), to: "/pupils/\(line.pupil)/attendance", about: line.name).html)</span>
        """
    }

    private static func waitingCard(_ waiting: WaitingAdults, _ words: Words) -> HTML {
        guard !waiting.stated.isEmpty || !waiting.notStated.isEmpty else {
            return card(
                words("Waiting for you"), id: "waiting", softLine(words("Nobody is waiting to be confirmed."))
            )
        }
        return card(
            words("Waiting for you"), id: "waiting",
            """
            <p>\(words("Nobody sees a child until you confirm it."))</p>
            \(waitingGroup(
                words("A file says: parental responsibility"),
                words("Confirm it when you know that it is right."), waiting.stated, words))\
            \(waitingGroup(
                words("Named in a file; parental responsibility not stated"),
                words("Look at the paper first, and say yourself whether they have it."), waiting.notStated, words))
            """)
    }

    private static func waitingGroup(
        _ title: String, _ says: String, _ waiting: [WaitingPupil], _ words: Words
    ) -> HTML {
        guard !waiting.isEmpty else { return "" }
        return """
            <h3>\(title)</h3><p class="soft">\(says)</p>
            \(rows(waiting.map { line in
                row(
                    line.name, detail: words.count(line.adults, one: "1 adult", other: "%1 adults"),
                    aside: linkButton(words("Look"), to: "/pupils/\(line.pupil)/family", .quiet, about: line.name))
            }))
            """
    }

    static func family(
        _ pupil: Seen<Roll>, _ links: [Link], _ restrictions: [Restriction], _ form: Filled, _ visit: Visit
    ) -> HTML {
        let words = visit.words
        let title = words("\(pupil.name.full)’s family")
        let form = asked(form, among: links)
        let body: HTML = """
            \(errorSummary(words, form))\(headline(title, above: softLine([pupil.className, pupil.schoolName].compactMap(\.self).joined(separator: " · "))))
            \(stack(links.enumerated().map { place, link in adultCard(place, link, pupil, form, visit) } + [
                restrictionCard(pupil, links, restrictions, form, visit)
            ]))
            """
        return visit.staffPage(title, section: .links, hasErrors: !form.errors.isEmpty, body)
    }

    /// A form that came back about one adult takes that adult's place on the page, so that the summary leads to it.
    private static func asked(_ form: Filled, among links: [Link]) -> Filled {
        guard let place = links.firstIndex(where: { form.holds("about", $0.adult.description) }) else { return form }
        return Filled(form.values, errors: form.errors, prefix: "a\(place)")
    }

    private static func adultCard(_ place: Int, _ link: Link, _ pupil: Seen<Roll>, _ form: Filled, _ visit: Visit)
        -> HTML
    {
        let words = visit.words
        let stated = link.hasResponsibility.map { $0 ? "yes" : "no" }
        let choice =
            form.holds("about", link.adult.description)
            ? form
            : Filled(
                [
                    "decision": [link.state.decision].compactMap(\.self),
                    "responsibility": [stated].compactMap(\.self), "act": link.isSeeing && !link.mayAct ? [] : ["yes"],
                ], prefix: "a\(place)")
        let name = named(link, words)
        return card(
            name, id: "adult-\(place)", aside: tag(stateWords(link.state, words), tone(link.state)),
            """
            \(summaryList([
                (words("Is the child’s"), "\(relationshipWords(link.relationship, words))", nil),
                (words("Parental responsibility"), "\(responsibilityWords(link.hasResponsibility, words))", nil),
                (words("Email"), "\(link.emails.isEmpty ? words("None on record") : link.emails.joined(separator: ", "))", nil),
            ]))
            <details\(flag: "open", if: !choice.errors.isEmpty)><summary>\(words("Decide what \(name) sees"))</summary>
            \(Pages.form(to: "/pupils/\(pupil.pupil)/adults/\(link.adult)", csrf: visit.csrf, """
                \(radios("decision", words("What may they do?"), [
                    Choice("see", words("See the child’s records"), hint: words("Today, attendance and all that families see")),
                    Choice("contact", words("Be called by the school, and see nothing")),
                    Choice("end", words("End this link"), hint: words("No file brings it back. You can.")),
                ], in: choice))
                \(radios("responsibility", words("Parental responsibility"), [
                    Choice("yes", words("Yes, and the school has checked it")),
                    Choice("no", words("No: they look after the child in another way")),
                ], in: choice, hint: words("Needed before they may see anything")))
                \(checkbox(
                    "act", words("Speaks for the child: may tell the school of absences and answer"), in: choice))
                \(field("because", words("Why the link ends"), in: choice, hint: words("Only staff read this")))
                \(button(words("Save"), about: name))
                """))</details>
            """)
    }

    private static func restrictionCard(
        _ pupil: Seen<Roll>, _ links: [Link], _ restrictions: [Restriction], _ form: Filled, _ visit: Visit
    ) -> HTML {
        let words = visit.words
        let names = Dictionary(uniqueKeysWithValues: links.map { ($0.adult, named($0, words)) })
        let new = form.holds("about", "restriction") ? form : Filled(["from": [visit.today.description]], prefix: "r")
        return card(
            words("Orders and limits"), id: "limits",
            """
            \(restrictions.isEmpty ? softLine(words("None on record.")) : rows(restrictions.map { line in
                row(
                    kindWords(line.kind, words),
                    detail: limitDetail(line, names, words),
                    aside: line.until.map { $0 < visit.today } == true ? tag(words("Over"), .plain) : Pages.form(
                        to: "/pupils/\(pupil.pupil)/restrictions/\(line.id)/end", csrf: visit.csrf,
                        button(words("End it now"), .quiet, about: kindWords(line.kind, words))))
            }))
            <details\(flag: "open", if: !new.errors.isEmpty)><summary>\(words("Add an order or limit"))</summary>
            \(Pages.form(to: "/pupils/\(pupil.pupil)/restrictions", csrf: visit.csrf, """
                \(hidden("id", visit.world.newID(Restriction.self).description))
                \(radios(
                    "kind", words("What it says"), Restriction.Kind.allCases.map { Choice($0.rawValue, kindWords($0, words)) }, in: new))
                \(select(
                    "adult", words("For whom"),
                    links.map { Choice($0.adult.description, named($0, words)) }
                        + [Choice(NewRestriction.everybody, words("Every adult"))],
                    in: new, empty: words("Choose an adult")))
                \(field("from", words("From"), in: new, type: .date, width: .short))
                \(field("until", words("To"), in: new, hint: words("Leave empty if it has no end"), type: .date, width: .short))
                \(field("note", words("Note for staff"), in: new, hint: words("The order’s number, where it is kept")))
                \(button(words("Add")))
                """))</details>
            """)
    }

    private static func limitDetail(_ line: Restriction, _ names: [ID<Adult>: String], _ words: Words) -> String {
        let whom = line.adult.map { names[$0] ?? words("an adult") } ?? words("every adult")
        let span =
            line.until.map { words("\(words.dated(line.from)) to \(words.dated($0))") }
            ?? words("from \(words.dated(line.from))")
        return [whom, span, line.note].compactMap(\.self).joined(separator: " · ")
    }

    static func kindWords(_ kind: Restriction.Kind, _ words: Words) -> String {
        switch kind {
        case .noSight: words("Must not see the child’s records")
        case .noActing: words("Sees, but does not speak for the child")
        case .hiddenAddress: words("Must not learn the child’s address")
        }
    }

    /// A file may bring a contact without a name.
    private static func named(_ link: Link, _ words: Words) -> String {
        link.adultName.allSatisfy(\.isWhitespace) ? words("An adult without a name") : link.adultName
    }

    /// A code of another system by its name; any other words as they came.
    private static func relationshipWords(_ kept: String, _ words: Words) -> String {
        RelationshipNames.byCode[kept].map { words(Sentence(stringLiteral: $0)) } ?? kept
    }

    private static func stateWords(_ state: Link.State, _ words: Words) -> String {
        switch state {
        case .waiting: words("Waiting for you")
        case .sees(let from, nil): words("Sees, from \(words.dated(from))")
        case .sees(let from, let until?): words("Sees, \(words.dated(from)) to \(words.dated(until))")
        case .contactOnly: words("Contact only")
        case .ended(let because): words("Ended: \(because)")
        }
    }

    private static func tone(_ state: Link.State) -> Tone {
        switch state {
        case .waiting: .ask
        case .sees: .good
        case .contactOnly, .ended: .plain
        }
    }

    private static func responsibilityWords(_ has: Bool?, _ words: Words) -> String {
        switch has {
        case true?: words("Yes")
        case false?: words("No")
        case nil: words("Not stated")
        }
    }

    /// What was typed about one adult, with its fault.
    static func filled(_ visit: Visit, _ fault: LinkFault, _ adult: ID<Adult>) -> Filled {
        let says =
            switch fault.field {
            case "because": visit.words("Say why the link ends.")
            case "responsibility":
                visit.words("Say whether they have parental responsibility. Look at the paper first.")
            default: visit.words("Choose what they may do.")
            }
        var filled = Filled(visit.form, errors: [FieldError(fault.field, says)], prefix: "a")
        filled.values["about"] = [adult.description]
        return filled
    }

    static func filled(_ visit: Visit, faults: [String]) -> Filled {
        let errors = faults.map { FieldError($0, faultWords($0, visit.words)) }
        var filled = Filled(visit.form, errors: errors, prefix: "r")
        filled.values["about"] = ["restriction"]
        return filled
    }

    private static func faultWords(_ field: String, _ words: Words) -> String {
        switch field {
        case "kind": words("Choose what the order says.")
        case "adult": words("Choose one of the adults, or every adult.")
        case "until": words("Give a last day that is not before the first, or leave it empty.")
        default: words("Give the first day.")
        }
    }

    static func name(of decision: LinkDecision) -> String {
        switch decision {
        case .letSee(let mayAct, _): mayAct ? "link: sees and acts" : "link: sees"
        case .contactOnly: "link: contact only"
        case .end: "link: ended"
        }
    }
}
