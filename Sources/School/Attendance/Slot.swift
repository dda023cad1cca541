public import People
public import Store

/// A place in a pupil's day that takes one mark: one of the two sessions that the law asks for, or a lesson of a
/// school that takes lesson marks beside them. Lesson marks are the school's own and never count as attendance.
public enum Slot: Hashable, Sendable, Comparable {
    case morning
    case afternoon
    /// By its period's number, from 1.
    case lesson(Int)

    public init(_ session: Session) { self = session == .morning ? .morning : .afternoon }

    /// The session it is. Nil for a lesson.
    public var session: Session? {
        switch self {
        case .morning: .morning
        case .afternoon: .afternoon
        case .lesson: nil
        }
    }

    /// Sessions come before lessons.
    public static func < (left: Slot, right: Slot) -> Bool { left.place < right.place }

    private var place: Int {
        switch self {
        case .morning: -1
        case .afternoon: 0
        case .lesson(let number): number
        }
    }
}

extension Slot: LosslessStringConvertible {
    /// As it is stored: `AM`, `PM`, `3`.
    public var description: String {
        if case .lesson(let number) = self { String(number) } else { session?.rawValue ?? "" }
    }

    /// Reads `AM`, `PM` and a period's number without sign or leading noughts; nil for anything else.
    public init?(_ text: String) {
        if let session = Session(rawValue: text) {
            self.init(session)
        } else if let number = Int(text), number >= 1, String(number) == text {
            self = .lesson(number)
        } else {
            return nil
        }
    }
}

extension Slot: SQLBindable {
    public var sqlValue: SQLValue { .text(description) }
}

extension Row {
    /// A column that holds a slot. Throws `StoreError.column` for any other text.
    public func slot(_ column: Int) throws -> Slot {
        guard let slot = Slot(try text(column)) else { throw StoreError.column(column) }
        return slot
    }
}
