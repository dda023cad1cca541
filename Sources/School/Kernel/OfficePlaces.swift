public import Pages
public import People

/// The places of a school's office. A feature that the office uses adds itself here.
public enum OfficeSection: CaseIterable, Sendable {
    case registers, marks, absence, behaviour, detentions, unseen, suggestions, awards, calendar

    func place(_ slug: String, _ words: Words, current: OfficeSection?) -> Place {
        switch self {
        case .registers:
            Place(words("Registers"), "/schools/\(slug)/registers", .check, isCurrent: current == .registers)
        case .marks: Place(words("Marks for many"), "/schools/\(slug)/marks", .pen, isCurrent: current == .marks)
        case .absence:
            Place(words("Who misses school"), "/schools/\(slug)/absence", .day, isCurrent: current == .absence)
        case .behaviour:
            Place(words("Behaviour"), "/schools/\(slug)/behaviour", .star, isCurrent: current == .behaviour)
        case .unseen: Place(words("Who to notice"), "/schools/\(slug)/unseen", .star, isCurrent: current == .unseen)
        case .suggestions:
            Place(words("Suggestions"), "/schools/\(slug)/suggestions", .talk, isCurrent: current == .suggestions)
        case .awards:
            Place(words("Awards and houses"), "/schools/\(slug)/awards", .heart, isCurrent: current == .awards)
        case .detentions:
            Place(words("Detentions"), "/schools/\(slug)/detentions", .clock, isCurrent: current == .detentions)
        case .calendar:
            Place(words("Calendar"), "/schools/\(slug)/calendar", .day, isCurrent: current == .calendar)
        }
    }
}

extension Visit {
    /// The way between the places of a school's office and, for somebody who works in several, between the schools.
    public func officePlaces<A: Aspect>(of school: SeenAll<A>, current: OfficeSection) throws -> HTML {
        let schools = try otherOffices(seeing: A.self)
        let switcher: HTML? =
            schools.count > 1
            ? tabs(
                words("Schools"),
                schools.map { other in
                    let place = current.place(other.schoolSlug, words, current: nil)
                    return Place(other.schoolName, place.href, .home, isCurrent: other.school == school.school)
                }) : nil
        let places = OfficeSection.allCases.map { $0.place(school.schoolSlug, words, current: current) }
        return "<div class=\"tools\">\(switcher)\(tabs(words("Office"), places))</div>\n"
    }

    private func otherOffices<A: Aspect>(seeing: A.Type) throws -> [SeenAll<A>] {
        guard let viewer, viewer.posts.count(where: { A.wholeSchool.contains($0.role) }) > 1 else { return [] }
        return try Access.schools(for: viewer, seeing: A.self, in: records)
    }
}
