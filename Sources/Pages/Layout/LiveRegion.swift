/// The part of a page that `live.js` keeps up to date.
///
/// - `events`: the event stream's address; `fragment`: where `liveFragment` is had; `version`: what is shown now.
/// - `ended`: what to say when the stream ends for good, such as "School is over for today".
public func liveRegion(
    _ words: Words, events: String, fragment: String, version: String, ended: String, _ content: HTML
) -> HTML {
    """
    <div data-live="\(link: events)" data-fragment="\(link: fragment)" data-version="\(version)" data-ended="\(ended)" \
    data-says-live="\(words("Live"))" data-says-lost="\(words("Reconnecting"))">
    \(content)</div>

    """
}

/// The same content by itself, as the `fragment` route answers. `says` is told to screen readers: what is new, in a
/// sentence.
public func liveFragment(_ words: Words, version: String, says: String, _ content: HTML) -> HTML {
    """
    <!doctype html>
    <html lang="\(words.language.code)" dir="\(words.language.direction.rawValue)">
    <title>\(says)</title>
    <div data-version="\(version)" data-says="\(says)">
    \(content)</div>
    </html>
    """
}

/// When the page was drawn; the script sets "Live" before it while the stream is open, "Reconnecting" when it is lost.
public func liveLine(_ text: String) -> HTML {
    "<p class=\"live\"><span class=\"live-word\"></span><span>\(text)</span></p>"
}
