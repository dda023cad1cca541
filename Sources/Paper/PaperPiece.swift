/// What never breaks over two pages: a line, a row of a table, a picture.
struct PaperPiece {
    /// Left out at the top of a page.
    var before = 0.0
    var height: Double
    var marks: [PaperMark]
    /// Whether a page may end here. Not after a heading, nor where one line would be left alone.
    var mayEndPage = true
    var mustEndPage = false
    /// The heads of the table that it belongs to.
    var heads: [PaperMark] = []
    var headsHeight = 0.0
}

/// Ink at a place of its piece, with the tags that say what it is.
struct PaperMark {
    var path: [PaperTag]
    var ink: PaperInk
    var x = 0.0
    var y = 0.0
}

/// What is drawn.
enum PaperInk {
    case line(SetText, SetLine)
    case picture(PaperImage, width: Double, height: Double)
    case stroke(width: Double, thickness: Double)
}

/// A part of the document's structure (ISO 32000-1, 14.8.4), so that a screen reader can read the page aloud.
/// Two marks with the same number stand in the same part.
struct PaperTag: Equatable {
    var kind: Kind
    var number: Int

    enum Kind: String {
        case file = "Document"
        case document = "Part"
        case paragraph = "P"
        case firstHeading = "H1"
        case secondHeading = "H2"
        case thirdHeading = "H3"
        case list = "L"
        case item = "LI"
        case label = "Lbl"
        case body = "LBody"
        case table = "Table"
        case row = "TR"
        case head = "TH"
        case cell = "TD"
        case figure = "Figure"
        case span = "Span"
        case link = "Link"
        /// What is on the page for the eye alone: its foot, a table's heads said again.
        case aside = "Private"
    }

    static func heading(_ level: Int) -> Kind {
        level <= 1 ? .firstHeading : level == 2 ? .secondHeading : .thirdHeading
    }
}
