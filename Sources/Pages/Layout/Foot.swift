/// The foot: on a phone all places, the child's before the main ones; everywhere how to reach a person, other languages,
/// and the way out.
func foot(_ frame: Frame) -> HTML {
    let all = (frame.sections?.places ?? []) + frame.places
    let places = all.map { "<li>\(placeLink($0, frame.words))</li>" as HTML }
    let menu: HTML = places.isEmpty ? "" : "<nav aria-label=\"\(frame.words("All places"))\"><ul>\(places)</ul></nav>"
    return """
        <footer class="foot" id="more" tabindex="-1">\(menu)\
        <div class="foot-line">\(helpLine(frame))\(languageLine(frame))\(accountLine(frame))</div></footer>

        """
}

func helpLine(_ frame: Frame) -> HTML {
    guard let help = frame.help else { return "" }
    let phone = help.phone.map {
        "<a dir=\"ltr\" href=\"tel:\($0.filter { $0.isNumber || $0 == "+" })\">\($0)</a>" as HTML
    }
    let call = phone.map { frame.words.html("Call the school: \($0)") }
    let parts = [call, help.link?.html].compactMap { $0 }
    return "<p>\(parts.joined(separator: " · "))</p>"
}

/// Each language in its own script and marked as such, so that it is read aloud right and found by who needs it.
func languageLine(_ frame: Frame) -> HTML {
    if frame.languages.isEmpty { return "" }
    let links = frame.languages.map { link -> HTML in
        let language = link.language
        return """
            <a href="\(link: link.href)" hreflang="\(language.code)" lang="\(language.code)" \
            dir="\(language.direction.rawValue)">\(language.name)</a>
            """
    }
    return "<p class=\"languages\">\(frame.words("Not your language?")) \(links.joined(separator: " "))</p>"
}

private func accountLine(_ frame: Frame) -> HTML {
    guard let account = frame.account else { return "" }
    return """
        <form class="account" method="post" action="\(link: account.signOut)">\(csrfField(account.csrf))\
        <span>\(bdi(account.name))</span>\(button(frame.words("Sign out"), .quiet))</form>
        """
}
