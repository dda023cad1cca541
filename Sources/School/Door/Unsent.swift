import Hummingbird
import Pages
import People

/// A form whose sign-in has ended, or that was made for another one. It changes nothing; what was typed goes back to
/// whoever typed it, in a form to be looked at and sent again.
///
/// Only where the browser itself says that the form stood on a page of ours (`Sec-Fetch-Site`, which no page can forge):
/// another site could otherwise put words into somebody's mouth and have them press "Send it". Nothing is kept by the
/// house, passwords never go back, and the person is told as whom it would be sent.
struct Unsent {
    let path: String
    let fields: [(name: String, value: String)]
    /// The word that the form brought.
    let word: String

    /// Nil where there is nothing to give back, or where it is not certain that the form is ours.
    init?(_ request: Request, _ wire: WireRequest) {
        guard request.method == .post, !request.wantsFragment, Self.isOurOwn(wire), request.files.isEmpty else {
            return nil
        }
        path = request.path
        word = request.form[csrfFieldName] ?? ""
        fields = request.form.fields.filter { field in
            field.name != csrfFieldName && !field.name.lowercased().contains("password")
        }
        if fields.isEmpty { return nil }
    }

    /// What a reader knows again: not what the form carries for the house's own use.
    var readable: [String] {
        fields.filter { field in
            let isOurs = field.name.contains(":") || ["id", "key", "base"].contains(field.name)
            return !isOurs && !field.value.trimmed.isEmpty && ID<Never>(String(field.value.prefix { $0 != ":" })) == nil
        }.map(\.value)
    }

    static func isOurOwn(_ wire: WireRequest) -> Bool {
        Headers.fetchSite.flatMap { wire.headers[$0] } == "same-origin"
    }
}

/// A form brought a word that is not that of the sign-in it came with.
struct OldWord: Error {
    var viewer: Viewer
}

extension Door {
    /// The page that gives a form back; nil where there is none to give.
    func givingBack(_ error: any Error, _ request: Request, _ wire: WireRequest) -> Answer? {
        guard let unsent = Unsent(request, wire) else { return nil }
        return switch error {
        case Refused.signIn, Refusal.signIn: errors.signInAndSend(unsent)
        case let old as OldWord: errors.checkAndSend(unsent, as: old.viewer)
        default: nil
        }
    }
}

extension ErrorPages {
    fileprivate func signInAndSend(_ unsent: Unsent) -> Answer {
        page(
            401, words("Please sign in again"),
            content: """
                <p>\(words("You have been signed out. What you wrote has not been sent. It is still here."))</p>
                \(wrote(unsent))\
                <p>\(words("Sign in first. It opens in a new tab. Then come back here and send it."))</p>
                <p><a class="button" href="/sign-in" target="_blank" rel="noopener">\(words("Sign in"))</a></p>
                \(again(unsent, word: unsent.word, .quiet))
                """)
    }

    fileprivate func checkAndSend(_ unsent: Unsent, as viewer: Viewer) -> Answer {
        page(
            400, words("Look at this, then send it"),
            content: """
                <p>\(words("You have signed in again since you opened that page. What you wrote has not been sent yet."))</p>
                \(wrote(unsent))\
                <p>\(words("You are signed in as \(viewer.name). If you wrote this, send it."))</p>
                \(again(unsent, word: viewer.csrf, .main))
                <p>\(PageLink(words("Front page"), to: "/").html)</p>
                """)
    }

    private func wrote(_ unsent: Unsent) -> HTML {
        guard !unsent.readable.isEmpty else { return "" }
        let lines = unsent.readable.map { "<li>\(bdi($0))</li>" as HTML }
        return "<p>\(words("You wrote:"))</p>\n<ul>\(lines)</ul>\n"
    }

    private func again(_ unsent: Unsent, word: String, _ kind: ButtonKind) -> HTML {
        let fields = unsent.fields.map { hidden($0.name, $0.value) }
        return form(to: unsent.path, csrf: word, "\(fields)\(tools([button(words("Send it"), kind)]))")
    }
}
