import Pages

/// The pages of a school's office, each a press away from the others. A feature of the office adds itself here.
enum OfficePlace: String, CaseIterable, Sendable {
    case registers, marks, calendar

    func name(_ words: Words) -> String {
        switch self {
        case .registers: words("Registers")
        case .marks: words("Marks for many")
        case .calendar: words("Calendar")
        }
    }

    /// All of them, this one marked.
    func tabs(_ slug: String, _ words: Words) -> HTML {
        let places = OfficePlace.allCases.map {
            Place($0.name(words), "/schools/\(slug)/\($0.rawValue)", isCurrent: $0 == self)
        }
        return tools([Pages.tabs(words("Office"), places)])
    }
}
