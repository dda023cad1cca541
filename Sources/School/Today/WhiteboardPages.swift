import Pages
import People

/// The whiteboard: readable from the back of a room, with no way from it into anything else.
struct WhiteboardPages {
    let board: Whiteboard
    let words: Words

    private var title: String { words("\(board.group.name), today") }

    var page: HTML {
        let query = "?since=\(board.opened.milliseconds)"
        let region = liveRegion(
            words, events: "\(board.path)/live\(query)", fragment: "\(board.path)/fragment\(query)",
            version: board.version, ended: words("The board has closed"), stars)
        return WhiteboardPages.page(
            title, words, script: .live,
            "<header><h1>\(title)</h1><p>\(words.long(board.day))</p></header>\(region)")
    }

    /// The stars alone, for a board that hears of a new one.
    var fragment: HTML { liveFragment(words, version: board.version, says: says, stars) }

    private var says: String {
        board.stars.first.map { words("\($0.name): \($0.says)") } ?? title
    }

    /// As a whole under its version, so that it is changed as a whole.
    private var stars: HTML {
        let all = board.stars.map { (name: $0.name, says: $0.says, isFresh: board.isFresh($0)) }
        let shown = all.isEmpty ? "<p>\(words("What goes well today comes up here."))</p>" : Pages.stars(all)
        return "<div id=\"board-\(board.version)\">\(shown)</div>"
    }

    /// What stands there when a board has closed: nothing of anybody.
    static func over(_ words: Words) -> HTML {
        let title = words("The board has closed")
        return page(
            title, words,
            "<header><h1>\(title)</h1></header><p>\(words("Staff can open it again from the page of the class."))</p>")
    }

    private static func page(_ title: String, _ words: Words, script: Script? = nil, _ body: HTML) -> HTML {
        Pages.page(Frame(.board, words: words, school: ""), title: title, script: script, body: body)
    }
}
