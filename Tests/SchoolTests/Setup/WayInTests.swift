import People
import Store
import StoreTesting
import Testing

@testable import School

/// `hometime person add`: who gets which way in.
@Suite struct WayInTests {
    private let password = "harbour-lantern-42"

    private func teacher(_ email: String = "linden@example.org", post: String? = nil, role: StaffRole = .teacher)
        -> NewPerson
    {
        NewPerson(name: "Hannah Linden", email: email, school: "seaview", place: .staff(role, post: post))
    }

    private func parent(_ email: String) -> NewPerson {
        NewPerson(name: "Grace Adeyemi", email: email, school: "seaview", place: .family)
    }

    /// A member of staff as an import leaves them: with an address, and without a way in.
    private func imported(_ number: UInt8, _ family: String, _ town: ImportTown, until: String? = nil) async throws {
        try await town.change(
            """
            INSERT INTO staff (school, id, given, family, post, role, email, from_day, until_day)
            VALUES (1, \([UInt8](repeating: number, count: 16)), 'Hannah', \(family), 'Year 3', 'teacher',
                'Linden@Example.org', '2026-09-01', \(until))
            """)
    }

    private func fault(_ person: NewPerson, _ town: ImportTown) async -> String {
        do {
            try await Setup.add(person, password: password, in: town.world)
            return "no fault"
        } catch { return (error as? SetupFault)?.description ?? "\(error)" }
    }

    @Test(arguments: Engine.all)
    func `an imported teacher gets the way in, and no second one is made`(_ engine: Engine) async throws {
        let town = try await ImportTown(engine)
        try await imported(1, "Linden", town)
        try await imported(2, "Linden-before", town, until: "2026-10-01")
        let wayIn = try await Setup.add(teacher(), password: password, in: town.world)
        #expect(wayIn == WayIn(isNewAccount: true, knownAs: "Hannah Linden"))
        #expect(try await town.number("SELECT count(*) FROM staff") == 2)
        #expect(
            try await town.number(
                """
                SELECT count(*) FROM account_staff a JOIN staff s ON s.id = a.staff
                WHERE s.family = 'Linden' AND s.post = 'Year 3' AND s.role = 'teacher'
                """) == 1)
    }

    @Test(arguments: Engine.all)
    func `the command says the role and the post of somebody imported`(_ engine: Engine) async throws {
        let town = try await ImportTown(engine)
        try await imported(1, "Linden", town)
        try await Setup.add(teacher(post: "Deputy head", role: .head), password: password, in: town.world)
        #expect(try await town.number("SELECT count(*) FROM staff WHERE role = 'head' AND post = 'Deputy head'") == 1)
    }

    @Test(arguments: Engine.all)
    func `two of one address are told apart by nobody, in words`(_ engine: Engine) async throws {
        let town = try await ImportTown(engine)
        try await imported(1, "Linden", town)
        try await imported(2, "Lindon", town)
        let says = await fault(teacher(), town)
        #expect(says.contains("2 members of staff under linden@example.org: Hannah Linden, Hannah Lindon"))
        #expect(try await town.number("SELECT count(*) FROM account") == 0)
    }

    @Test(arguments: Engine.all)
    func `somebody whom nobody imported is new, with a post after the role`(_ engine: Engine) async throws {
        let town = try await ImportTown(engine)
        let wayIn = try await Setup.add(teacher(), password: password, in: town.world)
        #expect(wayIn == WayIn(isNewAccount: true, knownAs: nil))
        #expect(try await town.number("SELECT count(*) FROM staff WHERE post = 'Teacher' AND family = 'Linden'") == 1)
        let words = wayIn.words(for: teacher())
        #expect(words == "Hannah Linden can sign in as linden@example.org.")
    }

    @Test(arguments: Engine.all)
    func `adding somebody twice is refused in words`(_ engine: Engine) async throws {
        let town = try await ImportTown(engine)
        try await Setup.add(teacher(), password: password, in: town.world)
        #expect(await fault(teacher(), town).contains("can sign in already, as Teacher of this school"))
        try await town.family("grace@example.org")
        try await Setup.add(parent("grace@example.org"), password: password, in: town.world)
        #expect(await fault(parent("grace@example.org"), town).contains("as a parent or carer of this school"))
        try await town.change("UPDATE adult_reach SET value = 'new@example.org'")
        #expect(await fault(parent("new@example.org"), town).contains("signs in as somebody else"))
        #expect(try await town.number("SELECT count(*) FROM account") == 2)
    }

    @Test(arguments: Engine.all)
    func `a post that has ended makes room for the next`(_ engine: Engine) async throws {
        let town = try await ImportTown(engine)
        try await Setup.add(teacher(), password: password, in: town.world)
        try await town.change("UPDATE staff SET from_day = '2025-09-01', until_day = '2026-08-31'")
        try await Setup.add(teacher(role: .assistant), password: nil, in: town.world)
        #expect(
            try await town.number(
                "SELECT count(*) FROM account_staff a JOIN staff s ON s.id = a.staff WHERE s.role = 'assistant'") == 1)
    }

    @Test(arguments: Engine.all)
    func `whoever signs in already keeps their password and is asked for none`(_ engine: Engine) async throws {
        let town = try await ImportTown(engine)
        #expect(try await !Setup.knows(teacher(), in: town.world))
        #expect(await missing(town).contains("a password is needed"))
        try await Setup.add(teacher(), password: password, in: town.world)
        try await town.family("linden@example.org")
        let person = parent("linden@example.org")
        #expect(try await Setup.knows(person, in: town.world))
        let wayIn = try await Setup.add(person, password: nil, in: town.world)
        #expect(!wayIn.isNewAccount)
        #expect(wayIn.words(for: person).contains("the password they have stays"))
        let caller = Caller(try Door(town.world, settings: .test))
        #expect(try await caller.signIn(email: "linden@example.org", password: password))
    }

    private func missing(_ town: ImportTown) async -> String {
        do {
            try await Setup.add(teacher(), password: nil, in: town.world)
            return "no fault"
        } catch { return "\(error)" }
    }
}

extension ImportTown {
    /// A mother with one address, as an import leaves her.
    func family(_ email: String) async throws {
        let id = [UInt8](repeating: 9, count: 16)
        try await change("INSERT INTO adult (school, id, given, family) VALUES (1, \(id), 'Grace', 'Adeyemi')")
        try await change("INSERT INTO adult_reach (school, adult, kind, value) VALUES (1, \(id), 'email', \(email))")
    }
}
