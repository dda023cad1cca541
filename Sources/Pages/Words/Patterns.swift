/// A pattern such as `Late, arrived %1`, cut at its `%1` … `%9`; the places of values count from 0. `%3` stays text when
/// there is no third value.
func pieces(of pattern: String, values: Int) -> [Piece<Int>] {
    var result: [Piece<Int>] = []
    var rest = pattern[...]
    while let (before, place, after) = firstValue(in: rest, values: values) {
        if !before.isEmpty { result.append(.text(String(before))) }
        result.append(.value(place))
        rest = after
    }
    if !rest.isEmpty { result.append(.text(String(rest))) }
    return result
}

/// A pattern with its values in their places, each kept from turning the line about.
func fill(_ pattern: String, _ values: [String], _ direction: Language.Direction) -> String {
    if values.isEmpty { return pattern }
    var result = ""
    for piece in pieces(of: pattern, values: values.count) {
        switch piece {
        case .text(let text): result += text
        case .value(let place): result += isolated(values[place], in: direction)
        }
    }
    return result
}

private func firstValue(in text: Substring, values: Int) -> (Substring, Int, Substring)? {
    let letters = text.utf8
    var place = letters.startIndex
    while let percent = letters[place...].firstIndex(of: UInt8(ascii: "%")) {
        place = letters.index(after: percent)
        guard place < letters.endIndex else { return nil }
        let number = Int(letters[place]) - 48
        if (1...9).contains(number), number <= values {
            return (text[..<percent], number - 1, text[letters.index(after: place)...])
        }
    }
    return nil
}
