// What `Assets/outbox.js` fills in on a page from which presses are sent: a register, a class.

/// Says that something could not be sent, with the ways out of it.
func outboxTrouble(_ words: Words, signIn: String) -> HTML {
    """
    <div class="banner bad" data-trouble role="alert" hidden>\(icon(.note))<span data-trouble-says></span> \
    <a href="\(link: signIn)" target="_blank" rel="noopener" hidden>\(words("Sign in"))</a> \
    <button type="button" class="button quiet">\(words("Try again"))</button></div>

    """
}

/// The way back from the last press, for ten seconds.
func outboxUndo(_ words: Words) -> HTML {
    """
    <div class="undo" data-undo hidden><span data-undo-says></span> \
    <button type="button" class="button quiet">\(words("Undo"))</button></div>
    """
}

/// The words that every such page needs.
func outboxSayings(_ words: Words) -> HTML {
    """
     data-says-saving="\(words("Saving"))" data-says-saved="\(words("Saved"))" \
    data-says-waiting="\(words("Not saved yet. Trying again."))" data-says-failed="\(words("Could not be saved"))" \
    data-says-undone="\(words("Taken back"))"
    """
}
