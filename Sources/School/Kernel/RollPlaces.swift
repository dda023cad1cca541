import Pages
import People

/// The places of a school's roll. A feature that keeps a part of it adds itself here.
enum RollSection: CaseIterable, Sendable {
    case pupils, classes

    fileprivate func place(_ slug: String, _ words: Words, current: RollSection) -> Place {
        switch self {
        case .pupils: Place(words("Pupils and families"), "/schools/\(slug)/roll", isCurrent: current == .pupils)
        case .classes: Place(words("Classes"), "/schools/\(slug)/classes", isCurrent: current == .classes)
        }
    }
}

extension Visit {
    func rollPlaces(of school: SeenAll<Roll>, current: RollSection) -> HTML {
        tools([
            tabs(words("Roll"), RollSection.allCases.map { $0.place(school.schoolSlug, words, current: current) })
        ])
    }
}
