import Pages

extension Gallery {
    private func absence(_ filled: Filled) -> HTML {
        let children = [Choice("k1", data("Amelia")), Choice("k2", data("Jack"))]
        let days = [Choice("1", data("Only that day")), Choice("2", data("Two days"))]
        let parts = [Choice("all", data("All day")), Choice("am", data("Morning")), Choice("pm", data("Afternoon"))]
        let readers = data("Only the office and the class teacher read this.")
        return form(
            to: "/absences", csrf: "token",
            """
            \(checkboxes("children", data("Who is away?"), children, in: filled))
            \(radios("reason", data("Why?"), reasons, in: filled))
            \(field("from", data("First day away"), in: filled, type: .date, width: .short))
            \(select("until", data("Until"), days, in: filled, empty: data("Choose")))
            \(radios("session", data("Which part of the day?"), parts, in: filled, inline: true))
            \(textArea("note", data("Anything school should know"), in: filled, hint: readers))
            \(checkbox("call", data("Please call me"), in: filled))
            \(tools([
                button(data("Send to school")), linkButton(data("Back"), to: "/attendance", .quiet),
                button(data("Delete"), .danger, name: "delete", value: "1"),
            ]))
            """)
    }

    private var reasons: [Choice] {
        [
            Choice("ill", data("Ill"), hint: data("Not well enough for school")),
            Choice("appointment", data("Medical or dental appointment")), Choice("other", data("Something else")),
        ]
    }

    var formPage: HTML {
        let filled = Filled(["children": ["k1"], "reason": ["ill"], "note": [data("<b>Cold</b>")]])
        let answer: HTML = "<p>\(data("Mrs Reed in the office has it. We call you only if something is unclear."))</p>"
        return page(
            family("Attendance"), title: data("Tell school about an absence"),
            body: """
                \(headline(data("Tell school about an absence")))
                \(notice(data("You told us at 8:05"), .check, .good, isAnswer: true, answer))\(absence(filled))
                """)
    }

    var formErrors: HTML {
        let filled = Filled(
            ["from": ["2026-02-30"]],
            errors: [
                FieldError("reason", data("Choose why Amelia is away")),
                FieldError("from", data("Give a day that exists, such as 23 November")),
            ])
        let title = data("Tell school about an absence")
        return page(
            family("Attendance"), title: title, hasErrors: true,
            body: "\(headline(title))\(errorSummary(words, filled))\(absence(filled))")
    }

    var door: HTML {
        let fault = data("That email address and password do not match. Try again, or get help signing in.")
        let filled = Filled(["email": ["bea.ashdown@example.org"]], errors: [FieldError("password", fault)])
        let frame = Frame(
            .door, words: words, school: data("Seaview Primary School"), help: help, languages: languages)
        let fields: HTML = """
            \(field("email", data("Email address"), in: filled, type: .email, autocomplete: "username"))
            \(field("password", data("Password"), in: filled, type: .password, autocomplete: "current-password"))
            \(button(data("Sign in")))
            """
        return page(
            frame, title: data("Sign in"), hasErrors: true,
            body: """
                <section class="card"><h1>\(data("Sign in"))</h1>\(form(to: "/sign-in", csrf: "token", fields))</section>
                <p><a href="/access">\(data("Ask for access to your child’s records"))</a></p>
                """)
    }

    var errorPage: HTML {
        let frame = Frame(.plain, words: words, school: data("Seaview Primary School"), help: help)
        return page(
            frame, title: data("Not found"),
            body: """
                \(headline(data("There is nothing here")))
                <p>\(data("The address may be old, or the page is not yours to see."))</p>
                \(tools([linkButton(data("To the first page"), to: "/")]))
                """)
    }

    var account: HTML {
        let change = PageLink(data("Change"), to: "/change")
        let lines: [(String, HTML, PageLink?)] = [
            (data("Phone"), "\(data("07700 900 123"))", change), (data("Address"), "\(data("1 Sea View"))", change),
            (data("Language"), "\(data("English"))", nil),
        ]
        let find = field("q", data("Search letters"), in: .empty, type: .search)
        let icons = Icon.allCases.map { "<span>\(dot($0, .info)) \(data($0.rawValue))</span>" as HTML }
        return page(
            family(nil), title: data("Account"),
            body: """
                \(headline(data("Your account")))
                \(banner(.info, words.html("Check these, and \("<a href=\"/x\">↗</a>")")))
                \(card(data("What we have"), id: "have", summaryList(lines)))
                \(card(data("Search"), id: "find", searchForm(to: "/find", "\(find)\(button(data("Find"), .quiet))")))
                \(card(data("Icons"), id: "icons", rows(icons)))
                """)
    }
}
