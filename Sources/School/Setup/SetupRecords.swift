import People
import Store

extension Records {
    /// Writes down a new school with ordinary session times and types of notes, which the office can change. `typeID` gives
    /// each type its identifier.
    func add(_ school: NewSchool, from day: Day, typeID: (Int) -> [UInt8]) throws {
        try Wall.works(in: self)
        if try any("SELECT 1 FROM school WHERE slug = \(school.slug)") {
            throw SetupFault("There is a school \"\(school.slug)\" already.")
        }
        let number = (try first("SELECT coalesce(max(number), 0) FROM school") { try $0.int(0) } ?? 0) + 1
        try run(
            """
            INSERT INTO school (number, slug, name, phase, urn, takes_lessons)
            VALUES (\(number), \(school.slug), \(school.name), \(school.phase.rawValue), \(school.urn),
                \(school.phase == .secondary))
            """)
        for (session, opens, ends) in [("AM", 8 * 60 + 50, 12 * 60), ("PM", 13 * 60, 15 * 60 + 15)] {
            try run(
                """
                INSERT INTO session_times (school, session, from_day, opens, register_minutes, ends)
                VALUES (\(number), \(session), \(Day(number: 0)), \(opens), 25, \(ends))
                """)
        }
        let isPrimary = school.phase == .primary
        try BehaviourStart.begin(at: number, isPrimary: isPrimary, id: typeID, in: self)
        // The office says when the bus leaves, and what follows when somebody does not come.
        try DetentionStart.begin(
            at: number, with: DetentionStart.types(isPrimary: isPrimary, lunch: 13 * 60, bell: 15 * 60 + 15), bus: nil,
            missed: nil, id: typeID, in: self)
    }

    /// The number of a school by its slug, for work outside any page.
    func schoolNumber(slug: String) throws -> SchoolNumber {
        try Wall.works(in: self)
        guard let number = try first("SELECT number FROM school WHERE slug = \(slug)", { try $0.int(0) }) else {
            let known = try schoolSlugs()
            throw SetupFault(
                "No school \"\(slug)\". Known: \(known.isEmpty ? "none yet" : known.joined(separator: ", ")).")
        }
        return number
    }

    func schoolSlugs() throws -> [String] { try all("SELECT slug FROM school ORDER BY slug") { try $0.text(0) } }
}
