import Pages

/// What a parent reads when something is not as it should be.
enum ErrorPages {
    static let notFound = page(404, "We can’t find that page", "It may have moved, or it may not be yours to see.")
    static let signInAgain = page(401, "Please sign in again", "You have been signed out. Sign in and try again.")
    static let tooLarge = page(413, "That is too large", "Send a smaller file.")

    static func tooBusy(_ seconds: Int) -> Answer {
        page(429, "Too many tries", "Wait \(seconds) seconds, then try again.")
    }

    static func badRequest(_ words: String) -> Answer { page(400, "That did not work", words) }
    static func other(_ status: Int) -> Answer { page(status, "That did not work", "Go back and try again.") }

    static func mistake(_ reference: String) -> Answer {
        page(500, "Sorry, something went wrong", "It is our mistake. Tell the school this reference: \(reference).")
    }

    private static func page(_ status: Int, _ title: String, _ words: String) -> Answer {
        .page("<!doctype html><h1>\(title)</h1><p>\(words)</p>", status: status)
    }
}
