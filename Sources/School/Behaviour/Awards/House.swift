import Pages
import People
import Store

/// A house of a school, to which pupils of all years belong.
struct House: Sendable {
    let id: ID<House>
    var name: String
    var shape: HouseShape
}

/// A house's sign: a shape, so that it is told without colour.
enum HouseShape: String, Sendable, SQLBindable, CaseIterable {
    case heart, ball, book, bell, bus, home

    var icon: Icon {
        switch self {
        case .heart: .heart
        case .ball: .ball
        case .book: .book
        case .bell: .bell
        case .bus: .bus
        case .home: .home
        }
    }
}

/// A house with how many belong to it and the points of their praise this half term, for the office.
struct HouseSum: Sendable {
    let house: House
    let members: Int
    let points: Int
}

/// A child's house as the family reads of it: no other house stands beside it.
struct OwnHouse: Sendable {
    let house: House
    /// Of the half term that is shown; nil before anything was counted.
    let points: Int?
}

/// Puts pupils who belong to no house into the houses, so that these are as large as each other.
enum HouseSharing {
    static func share(
        _ pupils: [ID<Pupil>], among houses: [(id: ID<House>, members: Int)]
    ) -> [(pupil: ID<Pupil>, house: ID<House>)] {
        var houses = houses
        return pupils.compactMap { pupil in
            guard let place = houses.indices.min(by: { houses[$0].members < houses[$1].members }) else { return nil }
            houses[place].members += 1
            return (pupil, houses[place].id)
        }
    }
}

/// A class with the house of each of its pupils, for the office.
struct HouseClass: Sendable {
    let group: ID<ClassGroup>
    let name: String
    let pupils: [Seen<Behaviour>]
    let houses: [House]
    let members: [ID<Pupil>: ID<House>]
}

/// The sums of houses are worked out a little later on the school's behalf: who notes praise sees their own pupils only.
enum HouseJobs {
    static let count = JobKind(name: "house.points") { about, records, now in
        guard let school = Int(about) else { return }
        try records.countHousePoints(at: school, now)
    }

    /// Praise of so many minutes is counted together.
    static let minutes: Int64 = 5
}

extension Visit {
    /// Leaves it to be counted, once for all praise of the next few minutes.
    func countHousePoints(of child: Seen<Behaviour>) throws {
        guard try records.hasHouses(child.school) else { return }
        let slot = now.milliseconds / (HouseJobs.minutes * 60_000) + 1
        let due = slot * HouseJobs.minutes * 60_000
        let id = ID<Job>(
            high: UInt64(truncatingIfNeeded: due) << 16 | 0x7000,
            low: 1 << 63 | UInt64(truncatingIfNeeded: child.school))
        try records.leaveOnce(
            Job(
                id: id, kind: HouseJobs.count.name, about: String(child.school),
                due: Instant(milliseconds: due)))
    }
}
