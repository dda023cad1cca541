import People
import School
import Store
import StoreTesting
import Testing

@testable import DemoSchool

@Suite struct DemoYearTests {
    @Test func `a year of Seaview looks like a year of a school`() throws {
        let demo = DemoSchool(today: demoFriday, seed: 1, size: .full)
        let school = try #require(demo.school("seaview"))
        let book = demo.book(of: school, through: demoFriday)
        #expect((180...196).contains(book.days.count))
        var counts: [String: Int] = [:]
        var away: [Double] = []
        for pupil in school.pupils {
            let tally = book.tally(
                book.story(of: pupil, at: book.days[book.today].at(0), told: book.days[book.today].at(0)))
            for line in tally { counts[line.code, default: 0] += line.sessions }
            let all = tally.reduce(0) { $0 + $1.sessions }
            let missed = tally.filter { "CEGIMNORSU".contains($0.code) }.reduce(0) { $0 + $1.sessions }
            away.append(Double(missed) / Double(max(1, all)))
        }
        let all = Double(counts.values.reduce(0, +))
        let share = { (codes: [String]) in codes.reduce(0.0) { $0 + Double(counts[$1] ?? 0) } / all }
        #expect((0.92...0.96).contains(share(["/", "\\", "L", "V", "P"])), "\(counts)")
        #expect((0.012...0.028).contains(share(["L"])))
        #expect(share(["I"]) > share(["M", "C", "G", "O", "E", "R", "U"]))
        for code in ["M", "C", "G", "O", "U", "V", "E", "N"] { #expect(counts[code] ?? 0 > 0, "\(code)") }
        #expect((0.001...0.05).contains(share(["N"]) * 100))
        #expect(away.filter { $0 >= 0.5 }.count == 1)
        #expect((10...70).contains(away.filter { $0 >= 0.1 }.count))
    }

    @Test func `what Amelia's family remembers`() async throws {
        let (demo, store) = try await smallDemo(.sqlite)
        let amelia = try #require(demo.cast[.bea].children.first { $0.name.hasPrefix("Amelia") }?.pupil)
        let lines = try await store.look { records in
            try records.all(
                """
                SELECT day, slot, nth, code, coalesce(minutes_late, 0), coalesce(reason, '') FROM mark
                WHERE pupil = \(amelia) AND (code NOT IN ('/', '\\', 'V') OR nth > 1) ORDER BY day, slot, nth
                """
            ) { row in
                "\(try row.text(0)) \(try row.text(1)) \(try row.int(2)) \(try row.text(3)) \(try row.int(4)) \(try row.text(5))"
            }
        }
        #expect(lines.contains("2026-11-11 AM 2 I 0 Cold"))
        #expect(lines.contains("2026-11-11 PM 1 I 0 Cold"))
        #expect(lines.contains { $0.hasPrefix("2026-11-03 AM") && $0.hasSuffix("L 14 Bus broke down") })
        #expect(lines.contains { $0.hasSuffix("AM 1 M 0 Dentist") })
    }

    @Test func `at twenty to eleven Holly's register is missing and Willow's is taken`() async throws {
        let (demo, store) = try await smallDemo(.sqlite, upTo: ClockTime(10, 40))
        let taken = try await marksToday(demo, store)
        #expect(taken["Holly AM"] == nil)
        #expect(try await marksToday(demo, store, of: 0...1)["Willow AM"] == 9)
        #expect(try await marksToday(demo, store, of: 0...1)["Oak AM"] == 22)
        #expect(taken.keys.allSatisfy { !$0.hasSuffix("PM") })
        #expect(taken["9B 3"] == nil && taken["9B 2"] != nil)
    }

    @Test func `before the demonstration's clock starts nothing of today is taken, but families have told`()
        async throws
    {
        let (demo, store) = try await smallDemo(.sqlite)
        #expect(try await marksToday(demo, store).isEmpty)
        let today = demo.today
        let told = try await store.look { records in
            try records.all("SELECT at, words FROM absence_report WHERE from_day = \(today) ORDER BY at") { row in
                "\(SchoolTime.time(of: try row.instant(0))) \(try row.text(1))"
            }
        }
        #expect(told.contains { $0.hasPrefix("7:52 Temperature") })
    }

    @Test func `what is played is what is written`() async throws {
        let noon = try #require(ClockTime(12, 0))
        let (demo, store) = try await smallDemo(.sqlite, upTo: noon)
        let played = demo.liveDay().events.filter { $0.time < noon }
        let today = demo.today
        let written = try await store.look { records in
            try records.all("SELECT pupil, slot, code, at FROM mark WHERE day = \(today)") { row in
                "\(try row.id(0, of: Pupil.self)) \(try row.text(1)) \(try row.text(2)) \(try row.instant(3).milliseconds)"
            }
        }
        let holly = try #require(demo.group("Holly", at: "seaview"))
        let nineA = try #require(demo.group("9A", at: "harbour"))
        let expected = played.filter { ![holly, nineA].contains($0.group) }.map { event in
            "\(event.pupil) \(event.slot) \(event.code) \(event.at.milliseconds)"
        }
        #expect(expected.count > 60)
        #expect(Set(expected).subtracting(written).isEmpty)
        #expect(played.allSatisfy { $0.email != nil && $0.password != nil })
    }

    @Test func `a day of play is in order, children told about are away, and late ones arrive`() {
        let demo = DemoSchool(today: demoFriday, seed: 1, size: .small)
        let events = demo.liveDay().events
        #expect(zip(events, events.dropFirst()).allSatisfy { $0.at <= $1.at })
        let late = events.filter { $0.code == "L" && $0.slot == "AM" }
        #expect(late.count >= 2)
        #expect(late.allSatisfy { ($0.arrived?.minutes ?? 0) > 0 && (1...40).contains($0.minutesLate ?? 0) })
        #expect(demo.liveDay(on: demoSunday).events.isEmpty)
        let office = Set(demo.cast.members.flatMap(\.posts).filter { $0.role == .office }.map(\.staff))
        // Teachers may not use the office's codes.
        #expect(events.allSatisfy { ["/", "\\", "N", "L", "U"].contains($0.code) || office.contains($0.staff) })
        #expect(demo.liveDay().tellings.contains { $0.words.hasPrefix("Temperature") && $0.time == ClockTime(7, 52) })
        #expect(!demo.liveDay(on: demoSunday + 1).events.isEmpty)
    }

    /// Pupils marked today by class and slot: by whoever takes the register (0), by the office (1) or by both.
    private func marksToday(
        _ demo: DemoSchool, _ store: any Store, of kinds: ClosedRange<Int> = 0...0
    ) async throws -> [String: Int] {
        let today = demo.today
        let (first, last) = (kinds.lowerBound, kinds.upperBound)
        let rows = try await store.look { records in
            try records.all(
                """
                SELECT c.name, m.slot, count(DISTINCT m.pupil) FROM mark m
                JOIN membership b ON b.school = m.school AND b.pupil = m.pupil AND b.from_day <= m.day AND b.until_day >= m.day
                JOIN class_group c ON c.school = b.school AND c.id = b.class_group AND c.kind = 'registration'
                JOIN staff s ON s.school = m.school AND s.id = m.staff
                WHERE m.day = \(today) AND CASE WHEN s.role = 'office' THEN 1 ELSE 0 END BETWEEN \(first) AND \(last)
                GROUP BY c.name, m.slot
                """
            ) { ("\(try $0.text(0)) \(try $0.text(1))", try $0.int(2)) }
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}
