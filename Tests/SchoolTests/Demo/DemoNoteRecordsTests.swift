import People
import School
import Store
import StoreTesting
import Testing

@testable import DemoSchool

/// A year of praise and concerns as the records hold it.
@Suite struct DemoNoteRecordsTests {
    private let twentyToThree = ClockTime(14, 40)

    @Test func `a child is noted only while it is in school`() async throws {
        let (_, store) = try await smallDemo(.sqlite, upTo: twentyToThree)
        let marks = try await store.look { records in
            try records.all(
                """
                SELECT m.pupil, m.day, m.slot, m.code, m.at FROM mark m WHERE m.slot IN ('AM', 'PM')
                    AND NOT EXISTS (SELECT 1 FROM mark n WHERE n.school = m.school AND n.pupil = m.pupil
                        AND n.day = m.day AND n.slot = m.slot AND n.nth > m.nth)
                """
            ) { row -> (String, (code: String, at: Instant)) in
                let key = "\(try row.id(0, of: Pupil.self)) \(try row.text(1)) \(try row.text(2))"
                return (key, (code: try row.text(3), at: try row.instant(4)))
            }
        }
        let notes = try await store.look { records in
            try records.all("SELECT pupil, day, happened FROM behaviour_entry WHERE nth = 1") { row in
                (pupil: try row.id(0, of: Pupil.self), day: try row.day(1), happened: try row.instant(2))
            }
        }
        let byKey = Dictionary(uniqueKeysWithValues: marks)
        #expect(notes.count > 300)
        for note in notes {
            let (day, time) = SchoolTime.local(note.happened)
            let mark = byKey["\(note.pupil) \(day) \(time.minutes < 13 * 60 ? "AM" : "PM")"]
            #expect(day == note.day)
            #expect(mark.map { ["/", "\\", "L", "U"].contains($0.code) && $0.at < note.happened } == true, "\(note)")
        }
    }

    @Test(arguments: Engine.all)
    func `news of marks and of notes is numbered in one order`(_ engine: Engine) async throws {
        let (demo, store) = try await smallDemo(engine, upTo: twentyToThree)
        let now = SchoolTime.instant(demo.today, try #require(twentyToThree))
        let news = try await store.look { records in
            try records.all("SELECT pupil, nth, aspect, at FROM family_news ORDER BY school, pupil, nth") { row in
                (
                    pupil: try row.id(0, of: Pupil.self), nth: try row.int(1), aspect: try row.text(2),
                    at: try row.instant(3)
                )
            }
        }
        for lines in Dictionary(grouping: news, by: \.pupil).values {
            #expect(lines.map(\.nth) == Array(1...lines.count))
            #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.at <= $1.at })
            #expect(lines.allSatisfy { $0.at <= now })
        }
        #expect(Set(news.map(\.aspect)) == ["attendance", "behaviour", "answer", "award", "detention", "letters"])
        let (untrue, silent, foreign) = try await store.look { records in
            (
                try records.any(
                    """
                    SELECT 1 FROM family_news f WHERE f.aspect = 'behaviour' AND NOT EXISTS (SELECT 1 FROM behaviour_entry e
                        WHERE e.school = f.school AND e.pupil = f.pupil AND e.id = f.entry AND e.shown_at = f.at
                        AND e.day = f.day AND f.slot IS NULL AND f.notable = 1)
                    AND NOT EXISTS (SELECT 1 FROM incident_part e WHERE e.school = f.school AND e.pupil = f.pupil
                        AND e.id = f.entry AND e.shown_at = f.at AND e.day = f.day)
                    AND NOT EXISTS (SELECT 1 FROM exclusion e WHERE e.school = f.school AND e.pupil = f.pupil
                        AND e.id = f.entry AND e.shown_at = f.at)
                    """),
                try records.any(
                    """
                    SELECT 1 FROM behaviour_entry e WHERE e.withdrawn = 1 AND e.because IS NULL
                        AND EXISTS (SELECT 1 FROM family_news f WHERE f.entry = e.id)
                    """),
                try records.any("SELECT 1 FROM family_news WHERE aspect = 'attendance' AND entry IS NOT NULL")
            )
        }
        #expect(!untrue && !silent && !foreign)
        await store.close()
    }

    @Test func `what families are to see later waits as work, and nothing that they have seen does`() async throws {
        let (demo, store) = try await smallDemo(.sqlite, upTo: twentyToThree)
        let now = SchoolTime.instant(demo.today, try #require(twentyToThree))
        let jobs = try await store.look { records in
            try records.all("SELECT about, due, kind FROM job WHERE kind <> 'club.tidy'") {
                (about: try $0.text(0), due: try $0.instant(1), kind: try $0.text(2))
            }
        }
        let waiting = try await store.look { records in
            try records.all(
                """
                SELECT school, pupil, id, shown_at FROM behaviour_entry e WHERE shown_at > \(now) AND withdrawn = 0
                    AND NOT EXISTS (SELECT 1 FROM behaviour_entry n WHERE n.id = e.id AND n.pupil = e.pupil AND n.nth > e.nth)
                """
            ) { row -> String in
                let (pupil, note) = (try row.id(1, of: Pupil.self), try row.id(2, of: NotePlan.self))
                return "\(try row.int(0)):\(pupil):\(note) \(try row.instant(3).milliseconds)"
            }
        }
        #expect(Set(jobs.map { "\($0.about) \($0.due.milliseconds)" }) == Set(waiting))
        #expect(jobs.count == waiting.count && !jobs.isEmpty)
        #expect(jobs.allSatisfy { $0.kind == "behaviour.shown" && $0.due > now })
    }

    @Test func `what there is to read of Amelia by twenty to three`() async throws {
        let (demo, store) = try await smallDemo(.sqlite, upTo: twentyToThree)
        let amelia = try #require(demo.cast[.bea].children.first { $0.name.hasPrefix("Amelia") }?.pupil)
        let lines = try await lines(of: amelia, in: store)
        let today = lines.filter { $0.hasPrefix(demo.today.description) }
        #expect(
            today == [
                "2026-11-20 1 Explained an idea well, step 0, says more: 1",
                "2026-11-20 1 Was kind to somebody, step 0, says more: 0",
                "2026-11-20 1 Talking when it was time to listen, step 1, says more: 1",
            ])
        let corrected = lines.filter { $0.hasPrefix("2026-11-19") }
        #expect(
            corrected == [
                "2026-11-19 1 Tried hard, step 0, says more: 1",
                "2026-11-19 2 Explained an idea well, step 0, says more: 1",
            ])
        let theo = try #require(demo.cast[.bea].children.first { $0.name.hasPrefix("Theo") }?.pupil)
        let harbour = try await self.lines(of: theo, in: store)
        #expect(harbour.contains { $0.contains("Excellent work") })
        #expect(harbour.contains { $0.contains("No homework handed in") })
    }

    private func lines(of pupil: ID<Pupil>, in store: any Store) async throws -> [String] {
        try await store.look { records in
            try records.all(
                """
                SELECT day, nth, title, coalesce(step, 0), CASE WHEN home_note IS NULL THEN 0 ELSE 1 END
                FROM behaviour_entry WHERE pupil = \(pupil) ORDER BY happened, nth
                """
            ) { row in
                """
                \(try row.text(0)) \(try row.int(1)) \(try row.text(2)), step \(try row.int(3)), \
                says more: \(try row.int(4))
                """
            }
        }
    }

    @Test func `words for home are the family's only from the moment that they are shown`() throws {
        let demo = DemoSchool(today: demoFriday, seed: 1, size: .small, canaries: true)
        let sight = CastSight(demo.town)
        let school = try #require(demo.school("seaview"))
        let book = demo.book(of: school, through: demoFriday)
        let eight = SchoolTime.instant(demoFriday, try #require(ClockTime(8, 0)))
        var kept = 0
        for pupil in school.pupils {
            let plain = NoteBook(book, today: demoFriday).notes(of: pupil, book.story(of: pupil))
            let (staff, family) = (sight.staff[pupil.id] ?? [], sight.families[pupil.id] ?? [])
            for note in demo.tagged(plain, of: pupil.id) {
                for version in note.versions {
                    let isShown = version.shownAt.map { $0 <= eight || note.versions[0].type.showing == "at once" }
                    for words in [version.home, version.because].compactMap(\.self) {
                        let canary = try #require(demo.canaries.found(in: words).first)
                        #expect(canary.entitled == (isShown == true ? staff.union(family) : staff), "\(words)")
                        if isShown != true, !family.isEmpty { kept += 1 }
                    }
                }
                if let remark = note.remark {
                    #expect(demo.canaries.found(in: remark).map(\.entitled) == [staff])
                }
            }
        }
        #expect(kept > 0)
    }
}
