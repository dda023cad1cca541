import Pages
import People

/// One box in the frame of staff: names of those whom they may see. Families and pupils have none.
enum SearchRoutes {
    static let all: [Route] = [search]

    static let search = Route.staff(.get, "search") { viewer, visit in
        .page(SearchPages(result: try visit.search(viewer), words: visit.words).page(visit))
    }
}

extension Visit {
    fileprivate func search(_ viewer: Viewer) throws -> SearchResult {
        let text = String((query.text("q") ?? "").prefix(60))
        let typed = TypedName(text)
        let found = typed.isEmpty ? [] : try found(try searching(typed, viewer))
        return SearchResult(
            text, found, seesSchool: viewer.posts.contains { Roll.wholeSchool.contains($0.role) },
            seesPupils: viewer.posts.contains { Behaviour.ownPupils.contains($0.role) },
            seesLetters: !Access.letterPosts(of: viewer).isEmpty)
    }

    private func found(_ search: Searching) throws -> [SearchFound] {
        try SearchSource.all.flatMap { try $0.find(search, self) }
    }
}
