import People
import Store

/// Something that a school holds about how to reach an adult, or how to look after a child.
enum DetailField: String, CaseIterable, Sendable, SQLBindable {
    // Of an adult.
    case ownAddress = "own address"
    case mobile
    case home = "home telephone"
    case work = "work telephone"
    case other = "other telephone"
    case email
    /// In which language letters come.
    case letters = "language of letters"
    case ownLanguages = "own languages"
    // Of a child.
    case address
    case languages
    case diet
    case medical
    case doctor
    /// Who besides the linked adults may collect the child: a line each, name and what they are to it.
    case collect

    static let own = allCases.filter(\.isOwn)
    static let childs = allCases.filter { !$0.isOwn }
    /// What a teacher of the child reads.
    static let forTeachers: [DetailField] = [.medical, .diet, .collect]

    var isOwn: Bool {
        switch self {
        case .ownAddress, .mobile, .home, .work, .other, .email, .letters, .ownLanguages: true
        case .address, .languages, .diet, .medical, .doctor, .collect: false
        }
    }

    var isAddress: Bool { self == .address || self == .ownAddress }
    var isTelephone: Bool { reach != nil && self != .email }

    /// Where an adult's ways to be reached are kept: the kind of `adult_reach`.
    var reach: String? {
        switch self {
        case .mobile: "mobile"
        case .home: "home"
        case .work: "work"
        case .other: "other"
        case .email: "email"
        default: nil
        }
    }

    /// Several lines to write in.
    var isLong: Bool { [.diet, .medical, .doctor, .collect].contains(self) }

    var longest: Int {
        switch self {
        case .medical: 1_000
        case .diet, .doctor, .collect, .address, .ownAddress: 400
        default: 120
        }
    }
}

/// What is held of one adult or one child, each field as one text; nil where the field is not this reader's, and empty where
/// the school knows of nothing.
struct DetailSheet: Sendable {
    var values: [DetailField: String] = [:]

    subscript(field: DetailField) -> String? {
        get { values[field] }
        set { values[field] = newValue }
    }
}

/// An address as one text: its lines, an empty line, the postcode.
extension PostalAddress {
    var detail: String { [lines, postcode].compactMap(\.self).joined(separator: "\n\n") }

    init?(detail: String) {
        guard !detail.isEmpty else { return nil }
        guard let gap = detail.firstRange(of: "\n\n") else {
            self.init(lines: detail, postcode: nil)
            return
        }
        self.init(lines: String(detail[..<gap.lowerBound]), postcode: String(detail[gap.upperBound...]))
    }
}

/// A postcode as people write it: large letters, a blank before the last three. Anything else stays as it was typed.
enum Postcode {
    static func tidied(_ typed: String) -> String {
        let packed = typed.uppercased().filter { !$0.isWhitespace }
        let (area, rest) = (packed.dropLast(3), packed.suffix(3))
        let isArea =
            (2...4).contains(area.count) && area.first?.isLetter == true && area.contains { $0.isNumber }
            && area.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        let isRest = rest.first?.isNumber == true && rest.dropFirst().allSatisfy { $0.isASCII && $0.isLetter }
        return isArea && isRest ? "\(area) \(rest)" : typed
    }
}
