/// Chance that can be repeated: the same seed and place give the same numbers on every machine. SplitMix64
/// (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014). Not fit for secrets.
struct Chance {
    private var state: UInt64
    private static let golden: UInt64 = 0x9e37_79b9_7f4a_7c15

    private init(state: UInt64) { self.state = state }

    /// Chance for one purpose, such as "names".
    init(_ seed: UInt64, _ purpose: StaticString) {
        let word = purpose.description.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        self.init(state: Chance.mixed(seed &+ Chance.golden) ^ Chance.mixed(word))
    }

    /// The same purpose for one of many, such as the pupil of a number: what happens to one does not touch the others.
    func at(_ number: Int) -> Chance {
        Chance(state: Chance.mixed(state ^ Chance.mixed(UInt64(bitPattern: Int64(number)) &+ Chance.golden)))
    }

    mutating func next() -> UInt64 {
        state &+= Chance.golden
        return Chance.mixed(state)
    }

    /// 0 up to, not including, `bound`.
    mutating func below(_ bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(bound)).high) }

    mutating func from(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// 0 up to, not including, 1.
    mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// True as often as `share` says: always for 1, never for 0.
    mutating func happens(_ share: Double) -> Bool { fraction() < share }

    /// One of a list that is not empty.
    mutating func pick<Item>(_ list: [Item]) -> Item { list[below(list.count)] }

    /// A place in a list of weights, heavier ones more often.
    mutating func place(in weights: [Int]) -> Int {
        var left = below(weights.reduce(0, +))
        return weights.firstIndex { weight in
            left -= weight
            return left < 0
        } ?? 0
    }

    mutating func shuffled<Item>(_ list: [Item]) -> [Item] {
        var list = list
        for place in list.indices.reversed() { list.swapAt(place, below(place + 1)) }
        return list
    }

    mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(truncatingIfNeeded: next() >> 32) } }

    private static func mixed(_ number: UInt64) -> UInt64 {
        var z = number
        z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
        return z ^ z >> 31
    }
}
