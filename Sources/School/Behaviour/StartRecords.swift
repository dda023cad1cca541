public import People
public import Store

/// A type as it was written down for a new school.
public struct StartedType: Sendable {
    /// The bytes of its identifier.
    public let id: [UInt8]
    public let isPraise: Bool
    /// As families read it.
    public let words: String
    public let category: String
    public let points: Int
    /// The step that goes without saying; nil for none.
    public let step: Int?
    /// When families see it, as the records say it: "after the bell".
    public let showing: String
}

extension BehaviourStart {
    /// The types with which a new school begins, written nowhere. `id` gives the identifier of each by its place, from 0.
    public static func types(isPrimary: Bool, id: (_ place: Int) -> [UInt8]) -> [StartedType] {
        (isPrimary ? primary : secondary).types.enumerated().map { place, type in
            StartedType(
                id: id(place), isPraise: type.kind == .praise, words: type.words, category: type.category,
                points: type.points, step: type.step, showing: type.showing.rawValue)
        }
    }

    /// Writes down what a new school begins with, and says which types. `id` gives the identifier of each by its place,
    /// counted from 0. Throws what the store throws.
    @discardableResult
    public static func begin(
        at school: SchoolNumber, isPrimary: Bool, id: (_ place: Int) -> [UInt8], in records: Records
    ) throws -> [StartedType] {
        let start = isPrimary ? primary : secondary
        try records.run("INSERT INTO behaviour_rules (school, points_shown) VALUES (\(school), 1)")
        for step in start.steps { try records.add(step, to: school) }
        let started = types(isPrimary: isPrimary, id: id)
        for (place, type) in start.types.enumerated() {
            try records.add(type, id: started[place].id, place: place, to: school)
        }
        try AwardStart.begin(at: school, isPrimary: isPrimary, id: id, in: records)
        return started
    }
}

extension Records {
    fileprivate func add(_ step: ResponseStep, to school: SchoolNumber) throws {
        try run(
            """
            INSERT INTO behaviour_step (school, number, name, detail)
            VALUES (\(school), \(step.number), \(step.name), \(step.detail))
            """)
    }

    fileprivate func add(_ type: BehaviourStart.StartType, id: [UInt8], place: Int, to school: SchoolNumber) throws {
        try run(
            """
            INSERT INTO behaviour_type (school, id, name, words, kind, category, points, step, showing, place)
            VALUES (\(school), \(id), \(type.name), \(type.words), \(type.kind), \(type.category), \(type.points),
                \(type.step), \(type.showing), \(place))
            """)
    }
}
