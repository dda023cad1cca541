import Pages

/// What a parent reads when something is not as it should be.
struct ErrorPages: Sendable {
    let words: Words
    /// The commonest, made once: not there and not theirs are the same bytes.
    let notFound: Answer

    init(_ words: Words) {
        self.words = words
        notFound = ErrorPages.notFound(words)
    }

    private static func notFound(_ words: Words) -> Answer {
        page(
            words,
            404, words("We can’t find that page"),
            words("It may have moved, or it may not be yours to see. Go back, or start again from the front page."))
    }

    var signInAgain: Answer {
        page(
            401, words("Please sign in again"), words("You have been signed out. Sign in, then try again."),
            link: PageLink(words("Sign in"), to: "/sign-in"))
    }

    var tooLarge: Answer { tooLarge(words("Go back and send something smaller.")) }
    func tooLarge(_ says: String) -> Answer { page(413, words("That is too large"), says) }

    func tooManyTries(_ seconds: Int) -> Answer {
        wait(
            429, seconds,
            words.count(
                (seconds + 59) / 60, one: "There were too many tries. Wait a minute, then try again.",
                other: "There were too many tries. Wait %1 minutes, then try again."))
    }

    func tooManyPages(_ seconds: Int) -> Answer {
        wait(429, seconds, words("You have very many pages open. Close some of them, then try again."))
    }

    func tooBusy(_ seconds: Int) -> Answer {
        wait(503, seconds, words("Very many people are coming in just now. Try again in a moment."))
    }

    private func wait(_ status: Int, _ seconds: Int, _ says: String) -> Answer {
        var answer = page(status, words("Please wait a little"), says)
        answer.retryAfter = seconds
        return answer
    }

    var oldWord: Answer {
        badRequest(
            words(
                "This form is no longer valid. Go back and copy what you wrote. Then reload the page and send it again."
            ))
    }

    func badRequest(_ says: String) -> Answer { page(400, words("That did not work"), says) }

    func other(_ status: Int) -> Answer {
        page(status, words("That did not work"), words("Go back and try again."))
    }

    func mistake(_ reference: String) -> Answer {
        page(
            500, words("Sorry, something went wrong"),
            words(
                "It is our mistake, and nothing you did. Try again in a minute. If it stays, tell the school this reference: \(reference)."
            ))
    }

    private func page(_ status: Int, _ title: String, _ says: String, link: PageLink? = nil) -> Answer {
        ErrorPages.page(words, status, title, says, link: link)
    }

    private static func page(
        _ words: Words, _ status: Int, _ title: String, _ says: String, link: PageLink? = nil
    ) -> Answer {
        let way = link ?? PageLink(words("Front page"), to: "/")
        let content: HTML = "<p>\(says)</p><p>\(way.html)</p>"
        return page(words, status, title, content: content)
    }

    /// A page with more to do on it than to go elsewhere.
    func page(_ status: Int, _ title: String, content: HTML) -> Answer {
        ErrorPages.page(words, status, title, content: content)
    }

    private static func page(_ words: Words, _ status: Int, _ title: String, content: HTML) -> Answer {
        let frame = Frame(.plain, words: words, school: "", home: "/")
        let body: HTML = """
            <section class="card"><h1>\(title)</h1>\(content)</section>

            """
        return .page(Pages.page(frame, title: title, body: body), status: status)
    }
}
