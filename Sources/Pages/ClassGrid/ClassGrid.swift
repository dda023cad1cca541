/// A class as tiles, with what may be noted below them, always in reach. `summary` says who is here.
public func classGrid(_ words: Words, _ form: NotingForm, _ pupils: [Tile]) -> HTML {
    """
    <form class="noting" method="post" action="\(link: form.action)" data-class="\(form.page)" \
    data-sign-in="\(link: form.signIn)" data-live="\(link: form.live.events)" data-rows="\(link: form.live.tiles)" \
    data-version="\(form.live.version)"\(sayings(words)) novalidate>\(csrfField(form.csrf))\(hidden("key", form.key))\(plainEnter)
    \(outboxTrouble(words, signIn: form.signIn))\(tiles(words("Choose pupils"), pupils))\(giving(words, form))\(outboxUndo(words))</form>

    """
}

/// The answer to a note: the tiles of those it is about, as they now are, and what was noted.
public func classAnswer(_ words: Words, _ form: NotingForm, says: String, _ pupils: [Tile]) -> HTML {
    """
    <!doctype html>
    <title>\(says)</title><p data-says="\(says)" data-class="\(form.page)" data-word="\(form.csrf)" \
    data-version="\(form.live.version)">\(says)</p>
    \(pupils.map(tile))
    """
}

/// The answer to a note that cannot be taken.
public func classRefusal(_ says: String) -> HTML {
    "<!doctype html>\n<title>\(says)</title><p data-says=\"\(says)\">\(says)</p>"
}

// Without script, Enter in a field presses a form's first button. This one notes nothing.
private let plainEnter: HTML = """
    <button class="sr" name="type" value="" tabindex="-1" aria-hidden="true"></button>
    """

private func giving(_ words: Words, _ form: NotingForm) -> HTML {
    let chips = form.chips.enumerated().map { place, given in
        chip(
            given.label, given.tone, name: "type", value: given.id, marks: given.points.map { points(words, $0) },
            key: place < 9 ? String(place + 1) : nil)
    }
    return """
        <section class="card palette" aria-label="\(words("What to note"))">\
        <div class="choosing"><p data-chosen><b>\(words("Choose pupils, then press what to note."))</b></p>\
        <label class="option compact"><input type="checkbox" name="except" value="yes"\
        \(flag: "checked", if: form.typed.holds("except", "yes"))><span>\(words("Everyone but those chosen"))</span></label>\
        <label class="option compact keys-option"><input type="checkbox" data-keys checked><span>\(words("Single keys"))</span></label></div>\
        \(errorLine(form, "pupil"))<div class="chips">\(chips)</div>\(note(words, form))</section>

        """
}

private func errorLine(_ form: NotingForm, _ name: String) -> HTML? {
    form.typed.error(name).map { "<p class=\"error\" id=\"\(form.typed.prefix)-\(name)\">\(icon(.note))\($0)</p>" }
}

private func note(_ words: Words, _ form: NotingForm) -> HTML {
    let typed = form.typed
    let isOpen = ["home", "staff", "place"].contains { !typed.value($0).isEmpty || typed.error($0) != nil }
    return details(
        words("Add a note"), id: "add-note", isOpen: isOpen,
        """
        \(homeNote(words, form))\
        \(textArea(
            "staff", words("For staff only"), in: typed, hint: words("Families never see this. Names may stand here."),
            rows: 2, maxLength: 1000))\
        \(field("place", words("Where"), in: typed, hint: words("Such as Maths, or the playground"), maxLength: 40))
        """)
}

private func homeNote(_ words: Words, _ form: NotingForm) -> HTML {
    let help = FieldHelp(
        "home", form.typed, hint: words("The family reads this. Name no other child: write “a friend”."))
    let id = form.typed.id("home")
    let phrases = form.phrases.map { phrase -> HTML in
        "<li><button type=\"button\" class=\"chip\" data-phrase=\"\(phrase)\">\(phrase)</button></li>"
    }
    return """
        <div class="field"><label for="\(id)">\(words("For home"))</label>\(help.hint)\(help.error)\
        <textarea id="\(id)" name="home" data-home rows="2" dir="auto" maxlength="400"\(help.attributes)>
        \(form.typed.value("home"))</textarea>\
        <p class="hint" data-reading data-says-long="\(words("A long sentence: two short ones read more easily."))" \
        data-says-hard="\(words("A long word: is there a plainer one?"))" hidden></p>\
        <p class="hint">\(words("Sentences to use"))</p><ul class="phrases">\(phrases)</ul></div>
        """
}

private func sayings(_ words: Words) -> HTML {
    """
    \(outboxSayings(words)) data-says-nobody="\(words("Choose pupils first."))" \
    data-says-chosen-one="{name}" data-says-chosen="\(words("{name} and {count} more"))" \
    data-says-but="\(words("Everyone but {count}"))" data-says-everyone="\(words("Everyone"))" \
    data-says-sign-in="\(words("You are signed out. Sign in again in a new tab, then try again: your notes are kept."))" \
    data-says-other="\(words("Somebody else is signed in here now, or this is no longer your class. Sign in as yourself in a new tab, then try again: your notes are kept."))"
    """
}
