import People
import School
import Store

extension DemoRecords {
    /// The houses of a secondary school, with everybody who is or was on roll in one of them.
    func addHouses(of school: SchoolPlan, seed: UInt64) throws {
        guard school.shape.secondary else { return }
        let ids = DemoIDs(seed: seed)
        let houses = DemoRecords.houses.indices.map { ids.house(school.number * 10 + $0) }
        try records.insert(
            into: "house", columns: "school, id, name, shape, place",
            rows: DemoRecords.houses.enumerated().map { row(school.number, houses[$0], $1.name, $1.shape, $0) })
        try records.insert(
            into: "house_member", columns: "school, pupil, from_day, until_day, house",
            rows: school.pupils.map {
                row(school.number, $0.id, $0.joined, $0.leftOn, houses[$0.number % houses.count])
            })
    }

    private static let houses = [("Kestrel", "bell"), ("Heron", "ball"), ("Osprey", "heart"), ("Tern", "book")]
        .map { (name: $0.0, shape: $0.1) }

    func addAwards(_ awards: [[SQLValue]]) throws {
        try records.insert(
            into: "award",
            columns: "school, pupil, day, id, nth, type, title, reason, shown_at, withdrawn, staff, at", rows: awards)
    }

    /// The sums of the houses by a time of the last day.
    func countHousePoints(of school: SchoolPlan, at now: Instant) throws {
        guard school.shape.secondary else { return }
        try records.countHousePoints(at: school.number, now)
    }
}

extension AwardPlan {
    /// As a row of the records.
    func values(_ school: SchoolNumber, _ pupil: ID<Pupil>) -> [SQLValue] {
        row(school, pupil, day, id, 1, type, title, reason, at, false, staff, at)
    }
}

/// A house of the demonstration.
enum HousePlan: Sendable {}
