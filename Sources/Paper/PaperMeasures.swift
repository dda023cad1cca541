/// Where things stand on a sheet of A4, in points (a 72nd of an inch), from its top left corner.
enum PaperMeasures {
    static func millimetres(_ length: Double) -> Double { length * 72 / 25.4 }

    static let width = millimetres(210)
    static let height = millimetres(297)
    static let side = millimetres(25)
    static let column = width - 2 * side
    static let top = millimetres(22)
    static let bottom = height - millimetres(25)
    static let foot = height - millimetres(17)

    /// What the window of a DL envelope (BS 4264: 35 × 90 mm, 20 mm from the left, 18 mm from the bottom) shows of a
    /// sheet folded in three, wherever the sheet has slid to: it has 10 mm to move sideways and 11 mm up and down.
    static let window = (
        left: side, top: millimetres(57.5), width: millimetres(74), height: millimetres(23)
    )
    /// Below everything that the window may show.
    static let belowWindow = millimetres(97)
    static let folds = [millimetres(99), millimetres(198)]
    static let headTop = millimetres(16)
}

/// How a kind of text is set.
struct PaperStyle: Hashable {
    var size: Double
    var isBold = false

    static let body = PaperStyle(size: 11)
    static let cell = PaperStyle(size: 10)
    static let cellHead = PaperStyle(size: 10, isBold: true)
    static let school = PaperStyle(size: 17, isBold: true)
    static let small = PaperStyle(size: 9)
    static let foot = PaperStyle(size: 8.5)

    static func heading(_ level: Int) -> PaperStyle {
        PaperStyle(size: level <= 1 ? 16 : level == 2 ? 13 : 11, isBold: true)
    }
}
