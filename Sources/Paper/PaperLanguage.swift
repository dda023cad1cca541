/// The language that a document is written in, by its tag (BCP 47): `en-GB`, `ur`.
public struct PaperLanguage: Hashable, Sendable {
    public let tag: String

    public init(tag: String) { self.tag = String(tag.filter { $0.isASCII && ($0.isLetter || $0 == "-") }.prefix(35)) }

    public static let english = PaperLanguage(tag: "en-GB")

    /// Whether pages of it begin at the right.
    public var isRightToLeft: Bool { Self.rightToLeft.contains(main) }

    /// `ur` of `ur-PK`.
    private var main: String { tag.split(separator: "-").first.map { $0.lowercased() } ?? "en" }

    private static let rightToLeft: Set = [
        "ar", "ckb", "dv", "fa", "he", "ks", "pnb", "prs", "ps", "sd", "ug", "ur", "yi",
    ]

    /// Urdu and its neighbours.
    var isInNastaliq: Bool { ["ks", "pnb", "ur"].contains(main) }

    /// How much larger Arabic letters are set than others, to look as large.
    var arabicScale: Double { isInNastaliq ? 1.05 : 1.2 }

    /// The families that are tried for each letter, in this order. Urdu is read in Nastaliq, other languages in Naskh.
    var families: String {
        let arabic = isInNastaliq ? "Noto Nastaliq Urdu" : "Noto Naskh Arabic"
        return "Noto Sans,\(arabic),Noto Sans Symbols,Noto Sans Symbols2"
    }
}

/// Which way a paragraph runs.
enum PaperDirection: Hashable {
    case leftToRight, rightToLeft

    /// The document's own way wherever a letter of its kind occurs, so that an Urdu sentence may begin with the name of
    /// an English school; the other way only for a paragraph that is wholly in the other kind of letters.
    init(of text: String, in language: PaperLanguage) {
        let scalars = text.unicodeScalars
        if language.isRightToLeft {
            let isForeign =
                !scalars.contains(where: \.isRightToLeft) && scalars.contains(where: \.properties.isAlphabetic)
            self = isForeign ? .leftToRight : .rightToLeft
        } else {
            let isForeign =
                scalars.contains(where: \.isRightToLeft)
                && !scalars.contains { $0.properties.isAlphabetic && !$0.isRightToLeft }
            self = isForeign ? .rightToLeft : .leftToRight
        }
    }
}

extension String {
    /// Where letters that run from the right stand, in bytes, with what is between them.
    var rightToLeftRanges: [Range<Int>] {
        guard unicodeScalars.contains(where: \.isRightToLeft) else { return [] }
        var (found, place): ([Range<Int>], Int) = ([], 0)
        var isOpen = false
        for scalar in unicodeScalars {
            let end = place + UTF8.width(scalar)
            if scalar.isRightToLeft {
                let start = isOpen ? found.popLast()?.lowerBound ?? place : place
                (found, isOpen) = (found + [start..<end], true)
            } else if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
                isOpen = false
            }
            place = end
        }
        return found
    }
}

extension Unicode.Scalar {
    /// Hebrew, Arabic and their neighbours (Unicode's right-to-left blocks).
    fileprivate var isRightToLeft: Bool {
        (0x590...0x8ff).contains(value) || (0xfb1d...0xfdff).contains(value) || (0xfe70...0xfeff).contains(value)
    }
}
