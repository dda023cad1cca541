/// A point on a line, in the order of time.
public struct ChartPoint: Sendable {
    /// Below the line: "Sep".
    public let label: String
    /// From 0, at the bottom, to 100.
    public let value: Int

    public init(_ label: String, _ value: Int) {
        self.label = label
        self.value = value
    }
}

/// How results went, over the band that is expected. `says` tells the same in a sentence; a table belongs beside it.
public func lineChart(says: String, _ points: [ChartPoint], expected: ClosedRange<Int>) -> HTML {
    let spots = zip(across(points.count), points).map { (x: $0, y: height($1.value), label: $1.label) }
    let line = spots.map { "\($0.x),\($0.y) " as HTML }
    let circles = spots.map { "<circle cx=\"\($0.x)\" cy=\"\($0.y)\" r=\"4\"/>" as HTML }
    let labels = spots.map { "<text x=\"\($0.x)\" y=\"93\">\($0.label)</text>" as HTML }
    let (top, bottom) = (height(expected.upperBound), height(expected.lowerBound))
    return """
        <svg class="line" viewBox="0 0 265 96" role="img" aria-label="\(says)">\
        <path class="band" d="M0 \(top)H265V\(bottom)H0z"/><polyline points="\(line)"/>\(circles)\(labels)</svg>
        """
}

private func height(_ value: Int) -> Int { 76 - min(max(value, 0), 100) * 70 / 100 }

private func across(_ count: Int) -> [Int] {
    if count < 2 { return [132] }
    return (0..<count).map { 20 + $0 * 225 / (count - 1) }
}
