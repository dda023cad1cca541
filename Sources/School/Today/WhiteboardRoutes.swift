import Pages
import People

/// The whiteboard of a class: opened by a press on the class page, live, and closed by itself.
enum WhiteboardRoutes {
    static let all: [Route] = [open, board, live, fragment, over]

    static let open = Route.taught(.post, "board", seeing: Behaviour.self) { group, visit in
        guard group.day == visit.today else { throw Refusal.notFound }
        let path = WhiteboardPath.board(group.group.id, group.day)
        return .seeOther("\(path)?since=\(visit.now.milliseconds)")
    }

    /// Asks for itself again when its time is up, and then leads away: going back or reloading shows it no more.
    static let board = Route.taught(.get, "board", seeing: Behaviour.self) { group, visit in
        let board = try visit.whiteboard(of: group)
        guard board.isOpen else { return .seeOther(WhiteboardPath.over) }
        var answer = Answer.page(WhiteboardPages(board: board, words: visit.words).page)
        answer.reloadAfter = board.rest
        return answer
    }

    static let live = Route.taught(.get, "board/live", seeing: Behaviour.self) { group, visit in
        let board = try visit.openBoard(of: group)
        return try visit.live(group.pupils.map { .child($0) }, version: board.version)
    }

    static let fragment = Route.taught(.get, "board/fragment", seeing: Behaviour.self) { group, visit in
        .page(WhiteboardPages(board: try visit.openBoard(of: group), words: visit.words).fragment)
    }

    static let over = Route.open(
        because: "it says that a whiteboard has closed, and nothing of anybody", .get, "board/over"
    ) { visit in .page(WhiteboardPages.over(visit.words)) }
}

extension Visit {
    /// A board that has closed is not there.
    fileprivate func openBoard(of group: SeenGroup<Behaviour>) throws -> Whiteboard {
        let board = try whiteboard(of: group)
        guard board.isOpen else { throw Refusal.notFound }
        return board
    }
}
