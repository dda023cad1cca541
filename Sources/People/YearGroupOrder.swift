/// Year groups as CBDS writes them (N1, N2, R, 1 to 14), from the youngest.
public enum YearGroupOrder {
    /// Whether this is a year group as CBDS writes it.
    public static func isKnown(_ yearGroup: String) -> Bool { of(yearGroup) < 20 }

    /// A place to sort by; pupils without a year group come last.
    public static func of(_ yearGroup: String?) -> Int {
        switch yearGroup {
        case "E1", "E2", "N1": -3
        case "N2": -2
        case "R": 0
        case let text?: Int(text) ?? 98
        case nil: 99
        }
    }
}
