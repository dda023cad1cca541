/// The box of a frame in which names are typed. A plain form: it works without script.
public struct SearchBox: Sendable {
    /// What it searches, for those who do not see it: "Search pupils and classes".
    public let label: String
    let action: String
    /// As it was typed before.
    let typed: String

    public init(_ label: String, action: String, typed: String = "") {
        self.label = label
        self.action = action
        self.typed = typed
    }

    func html(_ words: Words) -> HTML {
        """
        <form class="find" role="search" method="get" action="\(link: action)">\
        <label class="sr" for="search-q">\(label)</label>\
        <input id="search-q" name="q" type="search" value="\(typed)" maxlength="60" autocomplete="off" \
        dir="auto"><button class="button quiet" aria-label="\(words("Search"))">\
        \(icon(.search))</button></form>
        """
    }
}
