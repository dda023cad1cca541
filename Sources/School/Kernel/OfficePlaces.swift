public import Pages
public import People

/// The places of a school's office. A feature that the office uses adds itself here.
public enum OfficeSection: CaseIterable, Sendable {
    case registers, marks, absence, behaviour
    case several, exclusions, detentions, awards, unseen, suggestions, pupils
    case clubs
    case calendar
    case meals
    case details
    case files

    /// Those that stand together in a row of their own, below the one place that leads to them.
    static let ofBehaviour: [OfficeSection] = [
        .behaviour, .several, .exclusions, .detentions, .awards, .unseen, .suggestions, .pupils,
    ]
    static let main = allCases.filter { $0 == .behaviour || !$0.isOfBehaviour }

    var isOfBehaviour: Bool { OfficeSection.ofBehaviour.contains(self) }

    func place(_ slug: String, _ words: Words, current: OfficeSection?) -> Place {
        let (label, path, icon) = says(words)
        return Place(label, "/schools/\(slug)/\(path)", icon, isCurrent: current == self)
    }

    private func says(_ words: Words) -> (label: String, path: String, icon: Icon) {
        switch self {
        case .registers: (words("Registers"), "registers", .check)
        case .marks: (words("Marks for many"), "marks", .pen)
        case .absence: (words("Who misses school"), "absence", .day)
        case .behaviour: (words("Notes"), "behaviour", .star)
        case .several: (words("Several pupils"), "incidents", .people)
        case .exclusions: (words("Suspensions and exclusions"), "exclusions", .letter)
        case .detentions: (words("Detentions"), "detentions", .clock)
        case .awards: (words("Awards and houses"), "awards", .heart)
        case .unseen: (words("Who to notice"), "unseen", .star)
        case .suggestions: (words("Suggestions"), "suggestions", .talk)
        case .pupils: (words("What pupils see"), "behaviour/pupils", .person)
        case .clubs: (words("Clubs"), "clubs", .ball)
        case .calendar: (words("Calendar"), "calendar", .day)
        case .meals: (words("Meals"), "meals", .meal)
        case .details: (words("Contact details"), "details", .phone)
        case .files: (words("Files"), "files", .note)
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
        let slug = school.schoolSlug
        let main = OfficeSection.main.map { section in
            section == .behaviour
                ? Place(words("Behaviour"), "/schools/\(slug)/behaviour", .star, isCurrent: current.isOfBehaviour)
                : section.place(slug, words, current: current)
        }
        let behaviour: HTML? =
            current.isOfBehaviour
            ? tabs(words("Behaviour"), OfficeSection.ofBehaviour.map { $0.place(slug, words, current: current) }) : nil
        return """
            <div class="tools">\(switcher)\(tabs(words("Office"), main))</div>
            \(behaviour.map { "<div class=\"tools\">\($0)</div>" as HTML })

            """
    }

    private func otherOffices<A: Aspect>(seeing: A.Type) throws -> [SeenAll<A>] {
        guard let viewer, viewer.posts.count(where: { A.wholeSchool.contains($0.role) }) > 1 else { return [] }
        return try Access.schools(for: viewer, seeing: A.self, in: records)
    }
}
