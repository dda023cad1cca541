public import People
public import Store

/// A kind of detention with which a school begins.
public struct StartedDetention: Sendable {
    /// As staff find it.
    public let name: String
    /// As families read it.
    public let words: String
    /// What to bring; nil for nothing.
    public let bring: String?
    public let place: String
    /// Minutes after midnight on the school's clock.
    public let starts: Int
    public let minutes: Int
    public let capacity: Int
}

/// What a school begins with, until it has its own kinds of detention and rules.
public enum DetentionStart {
    /// At lunch and, in a secondary school, after school. `lunch` is when lunch is over and `bell` when school is, in
    /// minutes after midnight.
    public static func types(isPrimary: Bool, lunch: Int, bell: Int) -> [StartedDetention] {
        guard !isPrimary else {
            return [
                StartedDetention(
                    name: "Reflection", words: "Reflection time at lunch", bring: nil, place: "Library",
                    starts: lunch - 30, minutes: 20, capacity: 12)
            ]
        }
        return [
            StartedDetention(
                name: "Lunch", words: "Lunchtime detention", bring: "Something to write with", place: "Room 4",
                starts: lunch - 30, minutes: 20, capacity: 25),
            StartedDetention(
                name: "After school", words: "After-school detention", bring: "The work that is still to do",
                place: "Room 12", starts: bell + 5, minutes: 40, capacity: 30),
        ]
    }

    /// Writes down what a school begins with. `id` gives the identifier of each kind by its place, counted from 0; `bus` is
    /// when the school bus leaves, in minutes after midnight. Throws what the store throws.
    public static func begin(
        at school: SchoolNumber, with types: [StartedDetention], bus: Int?, missed: String?,
        id: (_ place: Int) -> [UInt8], in records: Records
    ) throws {
        try records.run(
            """
            INSERT INTO detention_rules (school, notice_hours, after_school, bus_leaves, lunch_free, when_missed)
            VALUES (\(school), 0, 1, \(bus), 20, \(missed))
            """)
        for (place, type) in types.enumerated() {
            try records.run(
                """
                INSERT INTO detention_type (school, id, name, words, bring, place, starts, minutes, capacity)
                VALUES (\(school), \(id(place)), \(type.name), \(type.words), \(type.bring), \(type.place),
                    \(type.starts), \(type.minutes), \(type.capacity))
                """)
        }
    }
}
