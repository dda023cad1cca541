import People
import Store
import StoreTesting
import Testing

@testable import School

/// All marks of one pupil, and who misses most, as staff read them.
@Suite struct PupilAttendanceTests {
    private let list = "/schools/seaview/absence"

    private func page(_ pupil: ID<Pupil>) -> String { "/pupils/\(pupil)/attendance" }

    /// Friday's registers: Ben away all day with a reason found later, Amelia late, all others here.
    private func taken(_ engine: Engine) async throws -> RegisterSchool {
        let school = try await RegisterSchool(engine)
        let linden = try await school.browser("linden")
        _ = try await linden.mark(school.ben, "N", at: school.register())
        school.clock.move(to: RegisterSchool.today, clock("9:04"))
        _ = try await linden.mark(school.amelia, "L", at: school.register())
        _ = try await linden.everyone("/", at: school.register())
        school.clock.move(to: RegisterSchool.today, clock("11:00"))
        let park = try await school.browser("park")
        let found = try await park.post(
            "/schools/seaview/reasons",
            [
                ("key", StaffDesk.newKey()), ("pupil", "\(school.ben)"), ("day", "2026-11-20"), ("slot", "AM"),
                ("base:AM", "1"), ("code", "I"), ("reason", "Temperature"),
            ])
        #expect(found.status == 303)
        return school
    }

    @Test(arguments: Engine.all)
    func `staff see every mark of a pupil, the sums, and how a mark came about`(_ engine: Engine) async throws {
        let school = try await taken(engine)
        let ben = try await school.browser("park").get(page(school.ben))
        for words in [
            "Ben Birch’s attendance", "Severe absence", "0 of 1 sessions attended", "I  Illness", "authorised absence",
            "Possible sessions", "Temperature", "First entry: Mrs Linden, Class teacher", "Ms Park, Office manager",
            "Autumn term, second half",
        ] {
            #expect(ben.text.contains(words), "\(words)")
        }
        // The way to put the mark right.
        #expect(ben.text.contains("\(school.register())/pupils/\(school.ben)"))
        let amelia = try await school.browser("linden").get(page(school.amelia))
        #expect(amelia.text.contains("1 of 1 sessions attended"))
        #expect(amelia.text.contains("L, Late"))
        #expect(!amelia.text.contains("Persistent absence"))
        #expect(!amelia.text.contains("Severe absence"))
    }

    @Test(arguments: Engine.all)
    func `only those who teach a pupil today, the office and the head see all the marks`(_ engine: Engine) async throws
    {
        let school = try await taken(engine)
        for person in ["linden", "khan", "park", "stone"] {
            #expect(try await school.browser(person).get(page(school.ben)).status == 200, "\(person)")
        }
        // Another class's teacher, yesterday's cover, and a mother, of her own child too: hers is another page.
        for person in ["reed", "finch", "ashdown"] {
            #expect(try await school.browser(person).get(page(school.ben)).status == 404, "\(person)")
        }
        #expect(try await school.browser("ashdown").get(page(school.amelia)).status == 404)
        #expect(try await school.browser("park").get("\(page(school.ben))?year=2019").status == 404)
    }

    @Test(arguments: Engine.all)
    func `a teacher reads what the family told the school`(_ engine: Engine) async throws {
        let school = try await taken(engine)
        try await school.tell(of: school.amelia, on: "2026-11-23", "Chickenpox")
        let page = try await school.browser("linden").get(page(school.amelia))
        #expect(page.text.contains("What the family told us"))
        #expect(page.text.contains("Chickenpox"))
        #expect(page.text.contains("Bea Ashdown"))
    }

    @Test(arguments: Engine.all)
    func `the office and the head see who misses ten and fifty per cent, and nobody else does`(
        _ engine: Engine
    ) async throws {
        let school = try await taken(engine)
        let found = try await school.browser("stone").get(list)
        for words in ["Ben Birch", "Severe", "½ day", "100%", "Year 5", "83.3%"] {
            #expect(found.text.contains(words), "\(words)")
        }
        #expect(!found.text.contains("Chloe Clarke"))
        for person in ["linden", "ashdown"] { #expect(try await school.browser(person).get(list).status == 404) }
    }

    @Test(arguments: Engine.all)
    func `leave agreed for later is in no sum yet`(_ engine: Engine) async throws {
        let school = try await taken(engine)
        let park = try await school.browser("park")
        let ahead = "/groups/\(school.oak)/days/2026-11-24/registers/AM/pupils/\(school.pupils[2])"
        let saved = try await park.post(ahead, [("key", StaffDesk.newKey()), ("base", "0"), ("code", "C")])
        #expect(saved.status == 303, "\(saved.text)")
        #expect(try await !park.get(list).text.contains("Chloe Clarke"))
        let page = try await park.get(page(school.pupils[2]))
        #expect(page.text.contains("1 of 1 sessions attended"))
        #expect(page.text.contains("Tue 24 Nov, morning"))
    }
}

@Suite struct AbsenceListTests {
    private func line(_ name: String, _ counts: [String: Int], _ yearGroup: String? = "5") -> AbsenceLine {
        AbsenceLine(
            pupil: ListedPupil(id: ID(high: 2, low: UInt64(name.utf8.count)), name: name, className: nil),
            yearGroup: yearGroup, sum: AttendanceSum(counts))
    }

    @Test func `those who miss the larger share come first, whatever the number of sessions`() {
        let lines = [
            line("Ann", ["/": 90, "I": 10]), line("Bo", ["/": 1, "N": 1]), line("Cy", ["/": 1]),
            line("Di", ["/": 9, "O": 1]),
        ]
        #expect(lines.sorted(by: AbsenceLine.missesMore).map(\.pupil.name) == ["Bo", "Ann", "Di", "Cy"])
    }

    @Test func `year groups stand in the order of age, those without one last`() {
        let order = ["10", "R", nil, "2", "N2", "N1", "1"].sorted { YearGroupOrder.of($0) < YearGroupOrder.of($1) }
        #expect(order == ["N1", "N2", "R", "1", "2", "10", nil])
    }
}
