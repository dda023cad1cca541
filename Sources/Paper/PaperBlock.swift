/// What follows one another down a page.
public enum PaperBlock: Hashable, Sendable {
    /// Level 1 to 3; never left alone at the foot of a page.
    case heading(level: Int, [PaperSpan])
    case paragraph([PaperSpan])
    case list(isNumbered: Bool, items: [[PaperSpan]])
    case table(PaperTable)
    case picture(PaperPicture)
    case rule
    case pageBreak

    public static func paragraph(_ text: String) -> PaperBlock { .paragraph([PaperSpan(text)]) }
    public static func heading(_ text: String, level: Int = 1) -> PaperBlock {
        .heading(level: level, [PaperSpan(text)])
    }
}

/// Some words in one manner.
public struct PaperSpan: Hashable, Sendable {
    public var text: String
    public var isBold: Bool
    /// An address that the words lead to on a screen: `https:`, `mailto:` or `tel:`; others are left out.
    public var link: String?

    public init(_ text: String, isBold: Bool = false, link: String? = nil) {
        (self.text, self.isBold, self.link) = (text, isBold, link)
    }
}

/// Rows under heads, which stand again at the top of every page that the table goes on to.
public struct PaperTable: Hashable, Sendable {
    public var heads: [String]
    public var rows: [[String]]
    /// How wide each column is against the others; as many as there are heads.
    public var shares: [Double]

    public init(heads: [String], rows: [[String]], shares: [Double] = []) {
        (self.heads, self.rows) = (heads, rows)
        self.shares = shares.count == heads.count && shares.allSatisfy { $0 > 0 } ? shares : heads.map { _ in 1 }
    }
}

/// A JPEG or PNG file's bytes, and what it shows in words.
public struct PaperPicture: Hashable, Sendable {
    public var bytes: [UInt8]
    public var words: String
    /// The most width that it is given, in millimetres.
    public var width: Double

    public init(bytes: [UInt8], words: String, width: Double = 160) {
        (self.bytes, self.words, self.width) = (bytes, words, width)
    }
}

/// Why something could not be put on paper.
public enum PaperTrouble: Error, Hashable {
    /// The fonts are not installed (Debian: `fonts-noto-core`).
    case noFonts
    /// A picture that is neither JPEG nor PNG, is broken, or has more than 40 million points.
    case badPicture(String)
    /// Cairo's own words.
    case cairo(String)
    case nothing
}
