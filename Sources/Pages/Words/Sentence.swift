/// A sentence as it stands in the code, in English: `"Late, arrived \(time)"`.
///
/// Its key for translators is the literal with `%1`, `%2` … in place of the values: `Late, arrived %1`.
public struct Sentence: ExpressibleByStringInterpolation, Sendable {
    private let pieces: [Piece<String>]

    public init(stringLiteral literal: String) { pieces = [.text(literal)] }

    public init(stringInterpolation interpolation: StringInterpolation) { pieces = interpolation.pieces }

    /// Collects the pieces of one sentence.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var pieces: [Piece<String>] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(interpolationCount * 2 + 1)
        }

        public mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { pieces.append(.text(literal)) }
        }

        public mutating func appendInterpolation(_ value: String) { pieces.append(.value(value)) }
        public mutating func appendInterpolation(_ value: Int) { appendInterpolation(String(value)) }
    }

    var key: String { Pages.key(pieces) }

    var values: [String] {
        pieces.compactMap { piece in if case .value(let value) = piece { value } else { nil } }
    }

    /// As English says it. The commonest path of all, so it goes without a key and without a look-up.
    var english: String {
        if case .text(let text)? = pieces.first, pieces.count == 1 { return text }
        var result = ""
        for piece in pieces {
            switch piece {
            case .text(let text): result += text
            case .value(let value): result += isolated(value, in: .leftToRight)
            }
        }
        return result
    }
}

/// A sentence with markup inside, such as a link: `"Try again, or \(help) signing in."` where `help` is `HTML`.
public struct MarkedSentence: ExpressibleByStringInterpolation, Sendable {
    private let pieces: [Piece<HTML>]

    public init(stringLiteral literal: String) { pieces = [.text(literal)] }

    public init(stringInterpolation interpolation: StringInterpolation) { pieces = interpolation.pieces }

    /// Collects the pieces of one sentence that has markup inside.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var pieces: [Piece<HTML>] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { pieces.append(.text(literal)) }
        }

        public mutating func appendInterpolation(_ value: HTML) { pieces.append(.value(value)) }

        @_disfavoredOverload
        public mutating func appendInterpolation(_ value: String) { appendInterpolation("\(value)" as HTML) }

        public mutating func appendInterpolation(_ value: Int) { appendInterpolation("\(value)" as HTML) }
    }
    var key: String { Pages.key(pieces) }

    var values: [HTML] {
        pieces.compactMap { piece in if case .value(let value) = piece { value } else { nil } }
    }
}

/// What a sentence is made of: words for the translator, and values.
enum Piece<Value: Sendable>: Sendable {
    case text(String)
    case value(Value)
}

private func key<Value>(_ pieces: [Piece<Value>]) -> String {
    var key = ""
    var count = 0
    for piece in pieces {
        switch piece {
        case .text(let text): key += text
        case .value:
            count += 1
            key += "%\(count)"
        }
    }
    return key
}
