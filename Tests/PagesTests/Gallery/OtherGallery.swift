import Pages

extension Gallery {
    private var reasons: [Choice] {
        [
            Choice("ill", data("Ill"), hint: data("Not well enough for school")),
            Choice("appointment", data("Medical or dental appointment")), Choice("other", data("Something else")),
        ]
    }

    private func absence(_ filled: Filled) -> HTML {
        form(
            to: "/absences", csrf: "token",
            """
            \(checkboxes("children", data("Who is away?"), [Choice("k1", data("Amelia")), Choice("k2", data("Jack"))], in: filled))
            \(radios("reason", data("Why?"), reasons, in: filled))
            \(field("from", data("First day away"), in: filled, type: .date, width: .short))
            \(select("until", data("Until"), [Choice("1", data("Only that day")), Choice("2", data("Two days"))], in: filled, empty: data("Choose")))
            \(radios("session", data("Which part of the day?"), [Choice("all", data("All day")), Choice("am", data("Morning")), Choice("pm", data("Afternoon"))], in: filled, inline: true))
            \(textArea("note", data("Anything school should know"), in: filled, hint: data("Only the office and the class teacher read this.")))
            \(checkbox("call", data("Please call me"), in: filled))
            \(tools([button(data("Send to school")), linkButton(data("Back"), to: "/attendance", .quiet), button(data("Delete"), .danger, name: "delete", value: "1")]))
            """)
    }

    var formPage: HTML {
        page(
            family("Attendance"), title: data("Tell school about an absence"),
            body: """
                \(headline(data("Tell school about an absence")))\(notice(data("You told us at 8:05"), .check, .good, isAnswer: true, "<p>\(data("Mrs Reed in the office has it. We call you only if something is unclear."))</p>"))
                \(absence(Filled(["children": ["k1"], "reason": ["ill"], "note": [data("<b>Cold</b>")]])))
                """)
    }

    var formErrors: HTML {
        let filled = Filled(
            ["from": ["2026-02-30"]],
            errors: [
                FieldError("reason", data("Choose why Amelia is away")),
                FieldError("from", data("Give a day that exists, such as 23 November")),
            ])
        return page(
            family("Attendance"), title: data("Tell school about an absence"), hasErrors: true,
            body: "\(headline(data("Tell school about an absence")))\(errorSummary(words, filled))\(absence(filled))")
    }

    private var pupils: [(name: String, family: String)] {
        [
            ("Amelia", "Ashdown"), ("Ben", "Ahmed"), ("Chloe", "Birch"), ("Daniyal", "Khan"), ("Ella", "Brown"),
            ("Finn", "Clarke"),
            ("Grace", "Lee"), ("Harry", "Evans"), ("Isla", "Green"), ("Jakub", "Żak"), ("عائشة", "خان"), ("小龙", "李"),
        ]
    }

    private var views: HTML {
        tabs(
            data("View"),
            ["Register", "Points", "Lunch", "Whiteboard"].map { Place(data($0), "/x", isCurrent: $0 == "Points") })
    }

    var classPage: HTML {
        let shown = pupils.enumerated().map { place, pupil in
            Tile(
                id: "p\(place)", name: data(pupil.name), fullName: data("\(pupil.name) \(pupil.family)"),
                detail: place == 7 ? data("Away: ill") : data(pupil.family),
                marks: place % 3 == 0 ? points(words, place == 6 ? -1 : 2 + place) : nil, isAway: place == 7,
                isChosen: [0, 3].contains(place))
        }
        let chips = [
            chip(data("Great work"), .good, name: "type", value: "1", marks: points(words, 2)),
            chip(data("Kindness"), .good, name: "type", value: "2", marks: points(words, 2)),
            chip(data("Talking"), .mind, name: "type", value: "7", marks: points(words, -1)),
            chip(data("Add a note…"), name: "type", value: "note"),
        ]
        return page(
            staff("My class"), title: data("Oak class"),
            body: """
                \(headline(data("Oak · Year 5"), above: softLine(data("Friday 20 November · 28 in, 2 away")), aside: views))
                \(form(to: "/points", csrf: "token", "\(tiles(data("Choose pupils"), shown))\(palette(data("Give points"), says: "<b>\(data("2 chosen"))</b>", chips))"))
                """)
    }

    var markForm: MarkForm {
        let here = MarkChoice("/", data("here"), .good)
        return MarkForm(
            action: "/marks", csrf: "token", register: "7:linden", key: "k",
            choices: [here, MarkChoice("N", data("not here"), .ask), MarkChoice("L", data("late"), .mind)],
            moreCodes: ["I", "M"],
            here: here, late: "L", signIn: "/door")
    }

    var markRows: [MarkRow] {
        let ill = MarkChoice("I", data("ill"), .away)
        return pupils.enumerated().map { place, pupil in
            let mark: MarkChoice? =
                place > 8 ? nil : place == 7 ? ill : markForm.choices[place == 2 ? 2 : place == 4 ? 1 : 0]
            return MarkRow(
                id: "p\(place)", name: data("\(pupil.name) \(pupil.family)"), mark: mark, minutes: place == 2 ? 8 : nil,
                note: place == 7 ? "\(data("Parent wrote at 7:52: temperature"))" : nil,
                history: fiveDays(words, lastWeeks[place % 3]), conflict: place == 5 ? markForm.choices[1] : nil)
        }
    }

    var register: HTML {
        page(
            staff("My class"), title: data("Oak register"), script: .register,
            body: """
                \(headline(data("Oak register"), above: softLine(data("Friday 20 November, morning session. Closes at 9:15.")), aside: views))
                \(markGrid(words, markForm, caption: data("Oak register, this morning"), history: data("Last five days"), summary: "\(data("9 of 12 marked."))", markRows))
                """)
    }

    var board: HTML {
        let shown = [
            ("Amelia", "helped a new classmate"), ("Jakub", "kept trying"), ("Grace", "explained her thinking"),
            ("Daniyal", "kindness"), ("Maya", "great work in science"),
        ]
        return page(
            Frame(.board, words: words, school: data("Seaview")), title: data("Oak, today"),
            body: """
                <header><h1>\(data("Oak, today"))</h1><p>\(data("Friday 20 November"))</p></header>
                \(stars(shown.enumerated().map { (name: data($1.0), says: data($1.1), isFresh: $0 == 0) }))
                """)
    }

    var door: HTML {
        let filled = Filled(
            ["email": ["bea.ashdown@example.org"]],
            errors: [
                FieldError(
                    "password", data("That email address and password do not match. Try again, or get help signing in.")
                )
            ])
        let frame = Frame(.door, words: words, school: data("Seaview Primary School"), help: help, languages: languages)
        return page(
            frame, title: data("Sign in"), hasErrors: true,
            body: """
                <section class="card"><h1>\(data("Sign in"))</h1>\(form(to: "/sign-in", csrf: "token", "\(field("email", data("Email address"), in: filled, type: .email, autocomplete: "username"))\(field("password", data("Password"), in: filled, type: .password, autocomplete: "current-password"))\(button(data("Sign in")))"))</section>
                <p><a href="/access">\(data("Ask for access to your child’s records"))</a></p>
                """)
    }

    var errorPage: HTML {
        page(
            Frame(.plain, words: words, school: data("Seaview Primary School"), help: help), title: data("Not found"),
            body: """
                \(headline(data("There is nothing here")))<p>\(data("The address may be old, or the page is not yours to see."))</p>\(tools([linkButton(data("To the first page"), to: "/")]))
                """)
    }

    var account: HTML {
        page(
            family(nil), title: data("Account"),
            body: """
                \(headline(data("Your account")))\(banner(.info, "\(words.html("Check these, and \("<a href=\"/x\">↗</a>")"))"))
                \(card(data("What we have"), id: "have", summaryList([(data("Phone"), "\(data("07700 900 123"))", PageLink(data("Change"), to: "/p")), (data("Address"), "\(data("1 Sea View"))", PageLink(data("Change"), to: "/a")), (data("Language"), "\(data("English"))", nil)])))
                \(card(data("Search"), id: "find", searchForm(to: "/find", "\(field("q", data("Search letters"), in: .empty, type: .search))\(button(data("Find"), .quiet))")))
                \(rows(Icon.allCases.map { "<span>\(dot($0, .info)) \(data($0.rawValue))</span>" }))
                """)
    }
}
