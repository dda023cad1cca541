import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

private let pupils = """
    CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,PARENT_1_NAME,PARENT_1_RELATIONSHIP,PARENT_1_EMAIL
    Amara,Adeyemi,2018-01-31,Grace Adeyemi,Mother,grace@example.org
    Ben,Birch,2018-02-28,Bea Birch,Mother,bea@example.org
    """

private let staff = """
    Staff Code,Title,Forename,Surname,Email
    HL,Mrs,Hannah,Linden,linden@example.org
    """

private let classes = """
    Class,Teacher Code,UPN,Legal Forename,Legal Surname,DOB
    Oak,HL,,Amara,Adeyemi,31/01/2018
    Oak,HL,,Ben,Birch,28/02/2018
    """

/// A school that starts with Hometime from nothing but its files and the commands.
@Suite struct StartingSchoolTests {
    private let monday = day("2026-11-23")

    private func town(_ engine: Engine) async throws -> ImportTown {
        let town = try await ImportTown(engine)
        town.clock.move(to: monday, try #require(ClockTime(8, 55)))
        try await town.change(
            "INSERT INTO term (school, starts, ends, name) VALUES (1, '2026-09-02', '2026-12-18', 'Autumn term')")
        try await town.keepColumns("Staff", staff)
        try await town.keepColumns("Classes", classes)
        return town
    }

    private func importAll(_ town: ImportTown, _ said: (inout CommandImport) -> Void = { _ in }) async throws
        -> CommandImport.Report
    {
        _ = try await town.run([("pupils.csv", pupils)])
        var files = CommandImport(
            paths: try town.write([("staff.csv", staff), ("classes.csv", classes)]), school: "seaview",
            theirNumber: nil, gradesAreYears: false, mapping: nil)
        try files.name(["staff.csv=Staff", "classes.csv=Classes"])
        said(&files)
        return try await files.take(in: town.world)
    }

    private func signedIn(_ email: String, _ place: NewPerson.Place, _ town: ImportTown) async throws -> StaffDesk {
        let person = NewPerson(name: "Somebody Here", email: email, school: "seaview", place: place)
        try await Setup.add(person, password: "harbour-lantern-42", in: town.world)
        let caller = Caller(try Door(town.world, settings: .test))
        #expect(try await caller.signIn(email: email, password: "harbour-lantern-42"))
        return StaffDesk(
            caller: caller, csrf: try #require(Caller.csrf(in: try await caller.get("/account").text)))
    }

    @Test(arguments: Engine.all)
    func `files in, the teacher takes the register, and the mother sees it`(_ engine: Engine) async throws {
        let town = try await town(engine)
        let report = try await importAll(town)
        #expect(report.isReady, "\(report.text)")
        #expect(report.text.contains("is taken in Oak: a proposal, as the files don't say"))
        #expect(try await town.number("SELECT count(*) FROM class_group WHERE kind = 'registration'") == 1)

        let teacher = try await signedIn("linden@example.org", .staff(.teacher, post: nil), town)
        #expect(try await teacher.get("/classes").text.contains("Oak"))
        let amara = try await town.pupil("Amara")
        let oak = try await town.group("Oak")
        let register = "/groups/\(oak)/days/\(monday)/registers/AM"
        #expect(try await teacher.mark(amara, "/", at: register).status == 200)

        let office = try await signedIn("office@example.org", .staff(.office, post: "Office"), town)
        #expect(try await office.get("/schools/seaview/roll").text.contains("parental responsibility not stated"))
        let family = "/pupils/\(amara)/family"
        let adult = try await town.id("SELECT adult FROM guardian_link WHERE pupil = \(amara)", of: Adult.self)
        let see = [("decision", "see"), ("act", "yes")]
        let unsaid = try await office.post("/pupils/\(amara)/adults/\(adult)", see)
        #expect(unsaid.status == 422)
        let said = try await office.post("/pupils/\(amara)/adults/\(adult)", see + [("responsibility", "yes")])
        #expect(said.status == 303 && said.header("location") == family)

        let mother = try await signedIn("grace@example.org", .family, town)
        #expect(try await mother.get("/children/\(amara)/today").text.contains("In school, on time"))
        let ben = try await town.pupil("Ben")
        #expect(try await mother.get("/children/\(ben)/today").status == 404)
    }

    @Test(arguments: Engine.all)
    func `a second time changes nothing, and an answer is followed`(_ engine: Engine) async throws {
        let town = try await town(engine)
        let none = try await importAll(town) { $0.registersIn = ["none"] }
        #expect(none.isReady && none.text.contains("is taken in none of them."))
        #expect(try await town.number("SELECT count(*) FROM class_group WHERE kind = 'teaching'") == 1)
        #expect(try await importAll(town).changesNothing)
        let oak = try await importAll(town) { $0.registersIn = ["oak"] }
        #expect(oak.text.contains("Register not taken → taken"))
        #expect(try await town.number("SELECT count(*) FROM class_group WHERE kind = 'registration'") == 1)
        #expect(try await importAll(town).changesNothing)
        await #expect(throws: SetupFault.self) { try await importAll(town) { $0.registersIn = ["Beech"] } }
    }

    @Test(arguments: Engine.all)
    func `the office looks at the classes' proposal and says otherwise`(_ engine: Engine) async throws {
        let town = try await town(engine)
        _ = try await town.run([("pupils.csv", pupils)])
        let office = try await signedIn("office@example.org", .staff(.office, post: "Office"), town)
        let path = try #require(
            try await town.handIn([("staff.csv", staff), ("classes.csv", classes)], office).header("location"))
        let page = try await office.get(path).text
        #expect(page.contains("In which classes is the register taken, morning and afternoon?"))
        #expect(page.contains("value=\"Oak\" checked") && page.contains("This is a proposal"))
        #expect(page.contains("2026 to 2027"))
        let terms = [("asks-registers", "yes"), ("year", "2027")]
        #expect(try await office.post(path + "/terms", terms).status == 303)
        let answered = try await office.get(path).text
        #expect(answered.contains("No register is taken in it.") && !answered.contains("This is a proposal"))
        #expect(answered.contains("Places in these classes begin on Wednesday 1 September"))
        let stale = try await office.post(path + "/take", [("mark", try town.mark(in: page))])
        #expect(stale.status == 409, "what was confirmed is not what was shown")
        #expect(try await office.post(path + "/take", [("mark", try town.mark(in: answered))]).status == 303)
        #expect(try await town.number("SELECT school_year FROM class_group") == 2027)
        #expect(try await town.number("SELECT count(*) FROM membership WHERE from_day = '2027-09-01'") == 2)
        #expect(try await town.number("SELECT count(*) FROM teaching WHERE from_day = '2027-09-01'") == 1)
    }

    @Test(arguments: Engine.all)
    func `classes imported in August are for September, and this year's stay until then`(_ engine: Engine) async throws
    {
        let town = try await town(engine)
        try await town.change("UPDATE term SET ends = '2027-07-21'")
        let heading = "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_REGISTRATION\n"
        let list = { (name: String) in heading + "Amara,Adeyemi,2018-01-31,\(name)\n" }
        _ = try await town.run([("pupils.csv", list("3 Oak"))])
        town.clock.move(to: day("2027-08-20"), try #require(ClockTime(10, 0)))
        let report = try await town.run([("pupils.csv", list("4 Elm"))])
        #expect(report.text.contains("The classes are for the school year 2027 to 2028"))
        let places: SQL = "SELECT count(*) FROM membership m JOIN class_group c ON c.id = m.class_group WHERE"
        #expect(try await town.number("\(places) c.school_year = 2026 AND m.until_day = '2027-08-31'") == 1)
        #expect(
            try await town.number(
                "\(places) c.school_year = 2027 AND m.from_day = '2027-09-01' AND m.until_day IS NULL")
                == 1)
        #expect(try await town.run([("pupils.csv", list("4 Elm"))]).changesNothing)
        var files = CommandImport(
            paths: try town.write([("pupils.csv", list("3 Oak"))]), school: "seaview", theirNumber: nil,
            gradesAreYears: false, mapping: nil)
        files.schoolYear = 2026
        let this = try await files.preview(in: town.world)
        #expect(this.text.contains("2026 to 2027"))
        files.schoolYear = 2031
        await #expect(throws: SetupFault.self) { try await files.preview(in: town.world) }
    }

    @Test func `columns are named for each file, and a slip is told`() throws {
        var files = CommandImport(
            paths: ["a/staff.csv", "classes.csv"], school: "seaview", theirNumber: nil, gradesAreYears: false,
            mapping: nil)
        try files.name(["staff.csv=Our staff", "Everything"])
        #expect(files.mappings == ["staff.csv": "Our staff"] && files.mapping == "Everything")
        for slip in [["pupils.csv=Our pupils"], ["Again"]] {
            #expect(throws: SetupFault.self) { try files.name(slip) }
        }
    }

    @Test func `too large an upload is answered in words`() async throws {
        let town = try await town(.sqlite)
        let office = try await signedIn("office@example.org", .staff(.office, post: "Office"), town)
        let large = String(repeating: "A", count: ImportRoutes.room)
        let reply = try await town.handIn([("large.xml", large)], office)
        #expect(reply.status == 413 && reply.text.contains("with the command hometime import"))
    }
}

// MARK: What open pages hear

@Suite(.timeLimit(.minutes(15))) struct ImportTellingTests {
    private func school(_ engine: Engine) async throws -> RegisterSchool {
        let school = try await RegisterSchool(engine, at: "10:30")
        let amelia = school.amelia
        try await school.store.write { records in
            try Wall.works(in: records)
            try records.run("UPDATE pupil SET admission_number = '17', born = '2016-01-31' WHERE id = \(amelia)")
        }
        return school
    }

    private func take(_ text: String, _ school: RegisterSchool) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hometime-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appendingPathComponent("list.csv")
        try Data(text.utf8).write(to: path)
        try await school.store.write { records in
            try Wall.works(in: records)
            try records.save(
                ColumnMapping(proposedFor: try Table(file("list.csv", text), Faults())), ImportDesk(works: 1),
                at: Instant(milliseconds: 0))
        }
        let files = CommandImport(
            paths: [path.path], school: "seaview", theirNumber: nil, gradesAreYears: false, mapping: nil)
        let report = try await files.take(in: school.world)
        #expect(report.isReady, "\(report.text)")
    }

    @Test(arguments: Engine.all)
    func `past marks change the open page at once, and are no news`(_ engine: Engine) async throws {
        let school = try await school(engine)
        let mother = try await school.browser("ashdown")
        let listened = try await mother.caller.listen("/children/\(school.amelia)/today/events")
        var events = try #require(listened).makeAsyncIterator()
        let first = try #require(await events.next())
        try await take("Adno,Date,AM,PM\n17,2026-11-18,/,\\\n17,2026-11-19,I,I\n", school)
        let second = try #require(await events.next())
        #expect(first.hasPrefix("version ") && second.hasPrefix("version ") && first != second)
        let news = try await school.news(school.amelia)
        #expect(news.version == 1 && news.notable == 0)
        #expect(try await !mother.get("/children").text.contains("since you last looked"))
    }

    @Test(arguments: Engine.all)
    func `today's marks reach a register that is open`(_ engine: Engine) async throws {
        let school = try await school(engine)
        let teacher = try await school.browser("linden")
        let listened = try await teacher.caller.listen(school.register() + "/live")
        var events = try #require(listened).makeAsyncIterator()
        let first = await events.next()
        try await take("Adno,Date,AM\n17,2026-11-20,I\n", school)
        let second = await events.next()
        #expect(second?.hasPrefix("version ") == true && first != second)
    }

    @Test(arguments: Engine.all)
    func `a leaving date in a file ends the family's open page`(_ engine: Engine) async throws {
        let school = try await school(engine)
        let mother = try await school.browser("ashdown")
        let listened = try await mother.caller.listen("/children/\(school.amelia)/today/events")
        var events = try #require(listened).makeAsyncIterator()
        #expect(await events.next()?.hasPrefix("version ") == true)
        try await take(
            "Adno,Legal Forename,Legal Surname,DOB,Leaving Date\n17,Amelia,Ashdown,31/01/2016,19/11/2026\n", school)
        #expect(await events.next() == "end ended")
    }
}

extension ImportTown {
    /// Saves the proposed columns of a list, as the office would by confirming them.
    func keepColumns(_ name: String, _ text: String) async throws {
        var mapping = ColumnMapping(proposedFor: try Table(file("\(name).csv", text), Faults()))
        mapping.name = name
        let kept = mapping
        try await world.store.write { records in
            try Wall.works(in: records)
            try records.save(kept, ImportDesk(works: 1), at: Instant(milliseconds: 0))
        }
    }

    /// Writes files into this town's own folder; answers their paths.
    func write(_ files: [(String, String)]) throws -> [String] {
        try files.map { name, text in
            let path = folder.appendingPathComponent(name)
            try Data(text.utf8).write(to: path)
            return path.path
        }
    }

    func id<Of>(_ sql: SQL, of: Of.Type = Of.self) async throws -> ID<Of> {
        let found = try await world.store.read { records in
            try Wall.works(in: records)
            return try records.first(sql) { try $0.id(0, of: Of.self) }
        }
        return try #require(found)
    }

    func pupil(_ given: String) async throws -> ID<Pupil> {
        try await id("SELECT id FROM pupil WHERE given = \(given)")
    }
    func group(_ name: String) async throws -> ID<ClassGroup> {
        try await id("SELECT id FROM class_group WHERE name = \(name)")
    }

    func handIn(_ files: [(String, String)], _ desk: StaffDesk) async throws -> Caller.Reply {
        var body = "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n\(desk.csrf)\r\n"
        for (name, text) in files {
            let head = "Content-Disposition: form-data; name=\"files\"; filename=\"\(name)\""
            body += "--b\r\n\(head)\r\n\r\n\(text)\r\n"
        }
        return try await desk.caller.send(
            "POST", "/schools/seaview/imports", headers: ["content-type": "multipart/form-data; boundary=b"],
            body: Array((body + "--b--\r\n").utf8))
    }

    /// The word of a preview that is confirmed with it.
    func mark(in page: String) throws -> String {
        let name = try #require(page.range(of: "name=\"mark\" value=\""))
        return String(page[name.upperBound...].prefix { $0 != "\"" })
    }
}
