import People
import School
import Store
import StoreTesting
import Testing

@testable import DemoSchool

@Suite struct DemoBuildTests {
    @Test func `the same seed gives the same schools, byte for byte`() async throws {
        let first = try await dump(try await smallDemo(.sqlite).store)
        let again = try await dump(try await smallDemo(.sqlite).store)
        let other = try await dump(try await smallDemo(.sqlite, seed: 2).store)
        #expect(first.count > 5000)
        #expect(first == again)
        #expect(first != other)
    }

    @Test func `both engines hold the same`() async throws {
        let sqlite = try await smallDemo(.sqlite, upTo: ClockTime(10, 40))
        let postgres = try await smallDemo(.postgres, upTo: ClockTime(10, 40))
        let rows = try await dump(postgres.store)
        #expect(Set(try await dump(sqlite.store)) == Set(rows))
        await postgres.store.close()
    }

    @Test func `the cast is the same people with the same passwords in every size and on every day`() {
        let small = DemoSchool(today: demoFriday, seed: 7, size: .small).cast
        let full = DemoSchool(today: demoFriday + 100, seed: 7, size: .full).cast
        for handle in CastHandle.allCases {
            #expect(small[handle].password == full[handle].password)
            #expect(small[handle].account == full[handle].account)
            #expect(small[handle].email == full[handle].email)
            #expect(small[handle].children.map(\.pupil) == full[handle].children.map(\.pupil))
        }
        #expect(small[.bea].password != DemoSchool(today: demoFriday, seed: 8, size: .small).cast[.bea].password)
    }

    @Test(arguments: Engine.all)
    func `the tally equals a recount of the marks that registers show`(_ engine: Engine) async throws {
        let (_, store) = try await smallDemo(engine, upTo: ClockTime(14, 30))
        let differences = try await store.look { records in
            try records.all(
                """
                WITH shown AS (SELECT m.school, m.pupil, m.code,
                        CAST(substr(m.day, 1, 4) AS BIGINT) - CASE WHEN substr(m.day, 6, 2) < '09' THEN 1 ELSE 0 END AS school_year
                    FROM mark m WHERE m.slot IN ('AM', 'PM') AND NOT EXISTS (SELECT 1 FROM mark n WHERE n.school = m.school
                        AND n.pupil = m.pupil AND n.day = m.day AND n.slot = m.slot AND n.nth > m.nth)),
                counted AS (SELECT school, pupil, school_year, code, count(*) AS sessions FROM shown
                    GROUP BY school, pupil, school_year, code)
                SELECT c.code FROM counted c FULL JOIN attendance_tally t ON t.school = c.school AND t.pupil = c.pupil
                    AND t.school_year = c.school_year AND t.code = c.code
                WHERE c.sessions IS NULL OR t.sessions IS NULL OR c.sessions <> t.sessions
                """
            ) { try $0.textOrNil(0) ?? "missing" }
        }
        #expect(differences.isEmpty)
        await store.close()
    }

    @Test func `entries follow one another, and a correction says why`() async throws {
        let (_, store) = try await smallDemo(.sqlite)
        let (corrections, gaps, silent) = try await store.look { records in
            (
                try records.first("SELECT count(*) FROM mark WHERE nth > 1") { try $0.int(0) } ?? 0,
                try records.any(
                    """
                    SELECT 1 FROM mark m WHERE m.nth > 1 AND NOT EXISTS (SELECT 1 FROM mark o WHERE o.school = m.school
                        AND o.pupil = m.pupil AND o.day = m.day AND o.slot = m.slot AND o.nth = m.nth - 1 AND o.at < m.at)
                    """),
                try records.any("SELECT 1 FROM mark WHERE (nth > 1) <> (because IS NOT NULL)")
            )
        }
        #expect(corrections > 20)
        #expect(!gaps && !silent)
    }

    @Test func `the school's own calendar has the same school days`() async throws {
        let (demo, store) = try await smallDemo(.sqlite)
        let read = try await store.look { records in
            try [1, 2, 3].map { try records.calendar(of: $0, around: demoFriday) }
        }
        for (school, calendar) in zip(demo.town.schools, read) {
            let span = school.terms.years[0].starts...school.terms.years[2].ends
            #expect(calendar.schoolDays(in: span) == school.terms.calendar.schoolDays(in: span))
            #expect(calendar.hours(of: .afternoon, on: demoFriday) != nil)
        }
    }

    @Test(arguments: [
        demoSunday - 1, Day(2026, 9, 1), Day(2026, 9, 2), Day(2026, 8, 14), Day(2028, 2, 29), Day(2026, 12, 25),
        Day(2027, 5, 31),
    ])
    func `any day will do`(_ today: Day?) async throws {
        let today = try #require(today)
        let (demo, store) = try await smallDemo(.sqlite, today: today)
        let marks = try await store.look { records in
            try records.first("SELECT count(*), coalesce(max(day), '') FROM mark") { (try $0.int(0), try $0.text(1)) }
                ?? (0, "")
        }
        #expect(marks.0 > 500)
        #expect(marks.1 < today.description)
        #expect(demo.cast[.bea].children.count == 3)
        #expect(demo.cast[.bea].children.filter(\.visible).map(\.className) == ["Willow", "Oak", "9B"])
    }
}
