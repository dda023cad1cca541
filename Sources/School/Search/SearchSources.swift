import Pages
import People

extension SearchSource {
    /// One more than is shown, so that the page knows whether there are more.
    static let enough = SearchResult.most + 1

    /// Pupils: of the whole school in the office's book, or of one's own groups on their behaviour page.
    static let pupils = SearchSource { search, visit in
        let hits = search.offices.flatMap { $0.names.pupils.find(search.typed, most: enough) }
        let kept = try Access.pupils(among: hits.map(\.who), for: search.viewer, seeing: Roll.self, in: visit.records)
        let all = found(kept, by: hits, to: "family", visit.words)
        return search.hasOwn ? all + (try own(search, visit)) : all
    }

    private static func own(_ search: Searching, _ visit: Visit) throws -> [SearchFound] {
        let names = try Access.ownNames(of: search.viewer, seeing: Behaviour.self, in: visit.records)
        let book = NameBook(names.map { (who: $0.pupil, names: [$0.name.full, $0.name.given, $0.name.family]) })
        let hits = book.find(search.typed, most: enough)
        let pupils = try Access.pupils(
            among: hits.map(\.who), for: search.viewer, seeing: Behaviour.self, in: visit.records)
        return found(pupils, by: hits, to: "behaviour", visit.words)
    }

    private static func found<A: Aspect>(
        _ pupils: [Seen<A>], by hits: [NameHit<ID<Pupil>>], to page: String, _ words: Words
    ) -> [SearchFound] {
        let ranks = Dictionary(hits.map { ($0.who, $0.rank) }) { first, _ in first }
        return pupils.compactMap { pupil in
            guard let rank = ranks[pupil.pupil] else { return nil }
            let place = [pupil.yearGroup.map { words.year($0) }, pupil.className, pupil.schoolName]
            return SearchFound(
                kind: .pupil, name: pupil.name.full, detail: place.compactMap(\.self).joined(separator: " · "),
                path: "/pupils/\(pupil.pupil)/\(page)", rank: rank)
        }
    }

    /// Adults around a pupil on roll: for the office and the head. Each leads to the child's page.
    static let adults = SearchSource { search, visit in
        try search.offices.flatMap { school, names in
            let hits = names.adults.find(search.typed, most: enough)
            let ranks = Dictionary(hits.map { ($0.who, $0.rank) }) { first, _ in first }
            return try visit.records.adults(hits.map(\.who), of: school, on: visit.today).compactMap { line in
                ranks[line.adult].map { found(line, $0, visit.words) }
            }
        }
    }

    private static func found(_ line: AdultLine, _ rank: NameRank, _ words: Words) -> SearchFound {
        let relationship = RelationshipNames.byCode[line.relationship].map { words(Sentence(stringLiteral: $0)) }
        return SearchFound(
            kind: .adult, name: line.name,
            detail: words("\(relationship ?? words("Adult", context: "of a child")) of \(line.child)"),
            path: "/pupils/\(line.pupil)/family", rank: rank)
    }

    /// Classes and groups of this year: all of a school, or one's own.
    static let groups = SearchSource { search, visit in
        let whole = search.offices.flatMap { $0.names.groups.find(search.typed, most: enough) }
        return (whole + (search.hasOwn ? try ownGroups(search, visit) : [])).map { hit in
            SearchFound(
                kind: .group, name: hit.who.name,
                detail: hit.who.kind == .registration ? visit.words("Class") : visit.words("Teaching group"),
                path: "/groups/\(hit.who.id)/days/\(visit.today)/class", rank: hit.rank)
        }
    }

    private static func ownGroups(_ search: Searching, _ visit: Visit) throws -> [NameHit<ClassGroup>] {
        let groups = try Access.groups(of: search.viewer, seeing: Behaviour.self, in: visit.records)
        let own = groups.filter { group in !search.offices.contains { $0.school.school == group.school } }
        return NameBook(own.map { (who: $0, names: [$0.name]) }).find(search.typed, most: enough)
    }
}

extension Visit {
    /// What somebody typed, with the names of the schools that they see all of.
    func searching(_ typed: TypedName, _ viewer: Viewer) throws -> Searching {
        let isOffice = viewer.posts.contains { Roll.wholeSchool.contains($0.role) }
        let schools = isOffice ? try Access.schools(for: viewer, seeing: Roll.self, in: records) : []
        return Searching(
            typed: typed, viewer: viewer, offices: try schools.map { (school: $0, names: try names(of: $0)) })
    }

    private func names(of school: SeenAll<Roll>) throws -> SchoolNames {
        let state = try records.namesState(of: school, on: today)
        return try world.names.names(of: school, state, at: now) { try records.names(of: school, on: today) }
    }
}
