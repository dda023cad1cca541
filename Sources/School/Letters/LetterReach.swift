import People

/// Whom a letter reaches, as it is said before it is sent.
struct LetterReach: Sendable {
    let children: Int
    /// Children who share an adult are one family.
    let families: Int
    /// Adults who have no way to read it here.
    let withoutWayIn: Int
    /// Children about whom there is nobody whom the school may tell.
    let withNobody: Int

    init(children: Int, _ adults: [ReachedAdult]) {
        self.children = children
        families = LetterFamilies.of(adults).count
        withoutWayIn = Set(adults.filter { !$0.hasWayIn }.map(\.adult)).count
        withNobody = children - Set(adults.map(\.pupil)).count
    }
}

/// The families of a letter.
enum LetterFamilies {
    /// Children who share an adult, with everybody who may see them: one family each.
    static func of(_ adults: [ReachedAdult]) -> [[ReachedAdult]] {
        var names: [ID<Pupil>: Int] = [:]
        var byAdult: [ID<Adult>: Int] = [:]
        var joined: [Int] = []
        func root(_ number: Int) -> Int {
            var number = number
            while joined[number] != number { number = joined[number] }
            return number
        }
        for line in adults {
            let known = [names[line.pupil], byAdult[line.adult]].compactMap(\.self).map(root)
            if known.isEmpty { joined.append(joined.count) }
            let family = known.min() ?? joined.count - 1
            for other in known { joined[other] = family }
            (names[line.pupil], byAdult[line.adult]) = (family, family)
        }
        let grouped = Dictionary(grouping: adults) { root(names[$0.pupil] ?? 0) }
        return grouped.sorted { $0.key < $1.key }.map(\.value)
    }
}
