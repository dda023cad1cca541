import People
import Store
import StoreTesting
import Testing

@testable import School

@Suite struct WeeksOfYearsTests {
    /// Weeks are counted from a Monday of four years ago, and holidays are skipped: today's letter hangs on every week
    /// of school since.
    @Test(arguments: Engine.all)
    func `the letter of a week is the same however many years ago the school began to count`(
        _ engine: Engine
    ) async throws {
        let store = try await school(engine, countsFrom: "2022-09-05")
        let today = day("2026-11-20")
        let week = try await store.read { records in
            try Wall.works(in: records)
            let calendar = try records.calendar(of: 1, around: today)
            return try records.timetable(of: 1)?.cycle.week(of: today, in: calendar)
        }
        #expect(week == expected(from: "2022-09-05", to: today))
    }

    /// The office may name a week A of the year to come; a page that reads only the weeks near today says the same letter.
    @Test(arguments: Engine.all, ["2022-09-05", "2027-06-07", "2027-06-14"])
    func `pages near a day and about a year agree on its letter`(_ engine: Engine, _ anchor: String) async throws {
        let store = try await school(engine, countsFrom: anchor)
        let today = day("2026-11-20")
        let letters = try await store.read { records in
            try Wall.works(in: records)
            let cycle = try records.timetable(of: 1)?.cycle
            return try [records.calendar(of: 1, around: today), records.calendar(of: 1, near: today)].map {
                cycle?.week(of: today, in: $0)
            }
        }
        #expect(letters[0] != nil && letters[0] == letters[1])
    }

    private func school(_ engine: Engine, countsFrom anchor: String) async throws -> any Store {
        let store = try await freshStore(engine, migrations: Schema.migrations)
        try await store.write { records in
            try Wall.works(in: records)
            try records.run(
                """
                INSERT INTO school (number, slug, name, phase, takes_lessons)
                VALUES (1, 'harbour', 'Harbour Academy', 'secondary', 1)
                """)
            for (year, starts) in [(2022, "09-05"), (2023, "09-04"), (2024, "09-09"), (2025, "09-08"), (2026, "09-07")]
            {
                try records.run(
                    """
                    INSERT INTO term (school, starts, ends, name)
                    VALUES (1, \("\(year)-\(starts)"), \("\(year)-12-02"), 'Autumn term')
                    """)
            }
            try records.run(
                """
                INSERT INTO term (school, starts, ends, name) VALUES (1, '2027-04-12', '2027-07-20', 'Summer term')
                """)
            try records.run(
                """
                INSERT INTO timetable_cycle (school, weeks, week_a_begins, skips_holidays) VALUES (1, 2, \(anchor), 1)
                """)
        }
        return store
    }

    /// Counts the Mondays whose week holds a day of one of the terms.
    private func expected(from anchor: String, to last: Day) -> TimetableWeek {
        let terms = [
            ("2022-09-05", "2022-12-02"), ("2023-09-04", "2023-12-02"), ("2024-09-09", "2024-12-02"),
            ("2025-09-08", "2025-12-02"), ("2026-09-07", "2026-12-02"),
        ].map { day($0.0)...day($0.1) }
        let mondays = stride(from: day(anchor), to: last.monday, by: 7).filter { monday in
            terms.contains { term in (monday...monday + 4).contains { term.contains($0) } }
        }
        return mondays.count.isMultiple(of: 2) ? .a : .b
    }
}
