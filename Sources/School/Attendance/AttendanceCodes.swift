public import People

/// A nation's table of attendance codes. A mark keeps its code as text, whatever it is; this table says what the code
/// means and whether it counts.
public struct AttendanceCodes: Sendable {
    /// In the order of the Regulations.
    public let all: [AttendanceCode]
    private let byCode: [String: AttendanceCode]

    /// No codes: everything is unknown, kept and reported, and nothing is counted.
    public static let none = AttendanceCodes(unchecked: [])

    init(unchecked codes: [AttendanceCode]) {
        all = codes
        byCode = Dictionary(codes.map { ($0.code, $0) }) { first, _ in first }
    }

    /// The code written so, exactly; codes are never guessed from other spellings. Withdrawn codes are found too.
    public subscript(code: String) -> AttendanceCode? { byCode[code] }

    /// The codes that may be used for a mark of a day.
    public func inForce(on day: Day) -> [AttendanceCode] { all.filter { $0.isInForce(on: day) } }

    /// Whether a code may have been used in a school year: whether it is known, and in force in some part of it.
    public func isInForce(_ code: String, in year: SchoolYear) -> Bool {
        guard let known = byCode[code] else { return false }
        return (known.validFrom.map { $0 <= year.ends } ?? true) && (known.validUntil.map { year.starts <= $0 } ?? true)
    }

    /// What is known of a recorded code.
    public func reading(_ code: String, on day: Day) -> CodeReading {
        guard let known = byCode[code] else { return .unknown(code) }
        return known.isInForce(on: day) ? .known(known) : .outOfForce(known)
    }
}

/// What is known of a code that a register holds.
public enum CodeReading: Hashable, Sendable {
    case known(AttendanceCode)
    /// A national code, but not on that day: withdrawn before it or made after it. It is readable and counts as it
    /// always did, as in DfE's own figures, and the office is told.
    case outOfForce(AttendanceCode)
    /// No national code. Kept as it came, counted nowhere, and the office is told.
    case unknown(String)

    public var code: AttendanceCode? {
        switch self {
        case .known(let code), .outOfForce(let code): code
        case .unknown: nil
        }
    }
}
