import Pages
import People

extension SearchSource {
    /// One more than is shown, so that the page knows whether there are more.
    private static let enough = SearchResult.most + 1

    /// Pupils: of the whole school in the office's book, or of one's own groups on their behaviour page.
    static let pupils = SearchSource { typed, viewer, visit in
        let hits = try visit.offices(viewer).flatMap { try visit.names(of: $0).pupils.find(typed, most: enough) }
        let kept = try Access.pupils(among: hits.map(\.who), for: viewer, seeing: Roll.self, in: visit.records)
        let own = NameBook(
            try Access.ownNames(of: viewer, seeing: Behaviour.self, in: visit.records).map {
                (who: $0.pupil, names: [$0.name.full, $0.name.given, $0.name.family])
            }
        ).find(typed, most: enough)
        let taught = try Access.pupils(among: own.map(\.who), for: viewer, seeing: Behaviour.self, in: visit.records)
        return found(kept, by: hits, to: "family", visit.words) + found(taught, by: own, to: "behaviour", visit.words)
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
    static let adults = SearchSource { typed, viewer, visit in
        try visit.offices(viewer).flatMap { school in
            let hits = try visit.names(of: school).adults.find(typed, most: enough)
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
    static let groups = SearchSource { typed, viewer, visit in
        let offices = try visit.offices(viewer)
        let whole = try offices.flatMap { try visit.names(of: $0).groups.find(typed, most: enough) }
        let theirs =
            viewer.posts.allSatisfy { Roll.wholeSchool.contains($0.role) }
            ? [] : try Access.groups(of: viewer, seeing: Behaviour.self, in: visit.records)
        let own = NameBook(
            theirs.filter { group in !offices.contains { $0.school == group.school } }.map {
                (who: $0, names: [$0.name])
            })
        return (whole + own.find(typed, most: enough)).map { hit in
            SearchFound(
                kind: .group, name: hit.who.name,
                detail: hit.who.kind == .registration ? visit.words("Class") : visit.words("Teaching group"),
                path: "/groups/\(hit.who.id)/days/\(visit.today)/class", rank: hit.rank)
        }
    }
}

extension Visit {
    /// The schools that this person sees all of.
    fileprivate func offices(_ viewer: Viewer) throws -> [SeenAll<Roll>] {
        guard viewer.posts.contains(where: { Roll.wholeSchool.contains($0.role) }) else { return [] }
        return try Access.schools(for: viewer, seeing: Roll.self, in: records)
    }

    fileprivate func names(of school: SeenAll<Roll>) throws -> SchoolNames {
        let state = try records.namesState(of: school, on: today)
        return try world.names.names(of: school, state, at: now) { try records.names(of: school, on: today) }
    }
}
