import Pages

/// The way in.
enum SignInPages {
    static func signIn(_ tried: SignInForm, _ problem: SignInProblem?, word: String, words: Words) -> HTML {
        let frame = Frame(.door, words: words, school: "", home: "/sign-in")
        return page(
            frame, title: words("Sign in"), hasErrors: problem != nil, body: form(tried, problem, word: word, words))
    }

    private static func form(_ tried: SignInForm, _ problem: SignInProblem?, word: String, _ words: Words) -> HTML {
        let filled = Filled(["email": [tried.email]], errors: errors(tried, problem, words))
        return """
            <section class="card">
            <h1>\(words("Sign in"))</h1>
            \(errorSummary(words, filled))\
            \(problem == .wordIsOld ? notice(words("Please sign in again"), .clock, .mind, isAnswer: true, old(words)) : "")\
            \(Pages.form(to: "/sign-in", csrf: word, """
                \(tried.next.map { hidden("next", $0) })\
                \(field("email", words("Email address"), in: filled, type: .email, autocomplete: "username"))\
                \(field("password", words("Password"), in: filled, type: .password, autocomplete: "current-password"))\
                \(button(words("Sign in")))
                """))</section>
            <p class="soft">\(words("No password yet, or lost it? Ask the school office. They can help you."))</p>

            """
    }

    private static func old(_ words: Words) -> HTML {
        "<p>\(words("This page was open for a long time."))</p>"
    }

    private static func errors(_ tried: SignInForm, _ problem: SignInProblem?, _ words: Words) -> [FieldError] {
        switch problem {
        case nil, .wordIsOld: []
        case .noMatch:
            [FieldError("password", words("That email address and password do not match. Try again."))]
        case .incomplete:
            [
                tried.email.isEmpty ? FieldError("email", words("Type your email address.")) : nil,
                tried.password.isEmpty ? FieldError("password", words("Type your password.")) : nil,
            ].compactMap(\.self)
        }
    }
}
