import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

private let list = """
    CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_REGISTRATION,CHILD_ADDRESS_LINE_1,CHILD_POSTCODE,PARENT_1_NAME,PARENT_1_RELATIONSHIP,PARENT_1_EMAIL,PARENT_1_PHONE
    Amara,Adeyemi,2018-01-31,Oak,1 High Street,ZZ1 1AA,Grace Adeyemi,Mother,grace@example.org,07700 900001
    Ben,Adeyemi,2020-02-29,Elm,1 High Street,ZZ1 1AA,Grace Adeyemi,Mother,grace@example.org,07700 900001
    """

private typealias Town = ImportTown

/// A deployment with one school, to import into.
struct ImportTown {
    let clock = TestClock(importDay, 8, 30)
    let world: World
    let folder: URL

    init(_ engine: Engine) async throws {
        world = World.test(try await freshStore(engine, migrations: Schema.migrations), clock)
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("hometime-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try await Setup.add(NewSchool(slug: "seaview", name: "Seaview Primary", phase: .primary, urn: nil), in: world)
    }

    func run(_ files: [(String, String)], take: Bool = true) async throws -> CommandImport.Report {
        let paths = try files.map { name, text in
            let path = folder.appendingPathComponent(name)
            try Data(text.utf8).write(to: path)
            return path.path
        }
        let files = CommandImport(
            paths: paths, school: "seaview", theirNumber: nil, gradesAreYears: false, mapping: nil)
        return try await take ? files.take(in: world) : files.preview(in: world)
    }

    func number(_ sql: SQL) async throws -> Int {
        try await world.store.read { records in
            try Wall.works(in: records)
            return try records.first(sql) { try $0.int(0) } ?? 0
        }
    }

    func change(_ sql: SQL) async throws {
        _ = try await world.store.write { records in
            try Wall.works(in: records)
            return try records.run(sql)
        }
    }

    /// Everything that an import may write, as one text: equal before and after an import that changes nothing.
    func everything() async throws -> [String] {
        try await world.store.read { records in
            try Wall.works(in: records)
            let tables: [SQL] = [
                "SELECT count(*), coalesce(max(given || family || coalesce(known_given, '')), '') FROM pupil",
                "SELECT count(*), coalesce(max(lines), '') FROM pupil_address",
                "SELECT count(*), coalesce(max(given || family), '') FROM adult",
                "SELECT count(*), coalesce(max(value), '') FROM adult_reach",
                "SELECT count(*), coalesce(max(relationship), '') FROM guardian_link",
                "SELECT count(*), coalesce(max(name), '') FROM class_group", "SELECT count(*), '' FROM membership",
                "SELECT count(*), coalesce(max(family), '') FROM staff", "SELECT count(*), '' FROM teaching",
                "SELECT count(*), coalesce(max(code), '') FROM mark",
                "SELECT coalesce(sum(sessions), 0), '' FROM attendance_tally",
                "SELECT count(*), '' FROM known_as", "SELECT count(*), '' FROM act",
                "SELECT count(*), '' FROM restriction",
            ]
            return try tables.flatMap { table in try records.all(table) { "\(try $0.int(0)) \(try $0.text(1))" } }
        }
    }
}

@Suite struct ImportStoryTests {
    @Test(arguments: Engine.all)
    func `a preview writes nothing, taking writes all, and a second time changes nothing`(_ engine: Engine) async throws
    {
        let town = try await Town(engine)
        let before = try await town.everything()
        let look = try await town.run([("list.csv", list)], take: false)
        #expect(look.isReady && !look.changesNothing)
        #expect(look.text.contains("Pupils: 2 added"))
        #expect(try await town.everything() == before)
        #expect(try await town.run([("list.csv", list)]).isReady)
        #expect(try await town.number("SELECT count(*) FROM pupil") == 2)
        #expect(try await town.number("SELECT count(*) FROM adult") == 1)
        #expect(try await town.number("SELECT count(*) FROM guardian_link") == 2)
        #expect(try await town.number("SELECT count(*) FROM membership") == 2)
        #expect(try await town.number("SELECT count(*) FROM act") == 2)
        let after = try await town.everything()
        let again = try await town.run([("list.csv", list)])
        #expect(again.changesNothing && !again.isReady)
        #expect(again.text.contains("holds all of this already"))
        #expect(try await town.everything() == after)
    }

    @Test(arguments: Engine.all)
    func `nobody gains sight of a child by a file`(_ engine: Engine) async throws {
        let town = try await Town(engine)
        _ = try await town.run([("a.xml", TransferFileMaker().file(pupils: 4))])
        #expect(try await town.number("SELECT count(*) FROM guardian_link WHERE parental_responsibility = 1") == 4)
        #expect(
            try await town.number(
                "SELECT count(*) FROM guardian_link WHERE may_see = 1 OR may_act = 1 OR confirmed_at IS NOT NULL") == 0)
        #expect(try await town.number("SELECT count(*) FROM account") == 0)
    }

    @Test(arguments: Engine.all)
    func `a link that the school ended is not brought back`(_ engine: Engine) async throws {
        let town = try await Town(engine)
        _ = try await town.run([("list.csv", list)])
        try await town.change(
            "UPDATE guardian_link SET ended_at = 1, until_day = '2026-11-20', ended_because = 'court'")
        let before = try await town.everything()
        let again = try await town.run([("list.csv", list)])
        #expect(
            again.changesNothing && again.text.contains("The school ended this link. A file doesn't bring it back."))
        #expect(try await town.everything() == before)
        #expect(try await town.number("SELECT count(*) FROM guardian_link WHERE ended_at IS NULL") == 0)
    }

    @Test(arguments: Engine.all)
    func `sight that the office gave survives the next import`(_ engine: Engine) async throws {
        let town = try await Town(engine)
        _ = try await town.run([("list.csv", list)])
        try await town.change(
            "UPDATE guardian_link SET may_see = 1, may_act = 1, confirmed_at = 5, parental_responsibility = 1")
        _ = try await town.run([
            ("list.csv", list.replacing("Mother", with: "Grandmother").replacing("Elm", with: "Ash"))
        ])
        #expect(try await town.number("SELECT count(*) FROM guardian_link WHERE may_see = 1 AND may_act = 1") == 2)
        #expect(try await town.number("SELECT count(*) FROM guardian_link WHERE relationship = 'Grandmother'") == 2)
    }

    @Test(arguments: Engine.all)
    func `one wrong row and nothing is taken`(_ engine: Engine) async throws {
        let town = try await Town(engine)
        let before = try await town.everything()
        let report = try await town.run([("list.csv", list + "\nCy,,2020-01-01,Elm,,,,,,")])
        #expect(
            !report.isReady
                && report.text.contains("list.csv, row 4, column “CHILD_LAST_NAME”: The pupil has no last name."))
        #expect(try await town.everything() == before)
    }

    @Test(arguments: Engine.all)
    func `changes are shown field by field and taken`(_ engine: Engine) async throws {
        let town = try await Town(engine)
        _ = try await town.run([("list.csv", list)])
        let moved = list.replacing("1 High Street", with: "2 Low Road").replacing("Oak", with: "Ash").replacing(
            "07700 900001", with: "07700 900002")
        let report = try await town.run([("list.csv", moved)])
        #expect(report.text.contains("Address 1 High Street, ZZ1 1AA → 2 Low Road, ZZ1 1AA"))
        #expect(report.text.contains("Class Oak → Ash"))
        #expect(report.text.contains("07700 900001 → 07700 900002"))
        #expect(try await town.number("SELECT count(*) FROM pupil_address WHERE lines = '2 Low Road'") == 2)
        #expect(try await town.number("SELECT count(*) FROM membership WHERE until_day IS NULL") == 2)
        #expect(try await town.run([("list.csv", moved)]).changesNothing)
    }

    @Test(arguments: Engine.all)
    func `a whole set of School Data Sync comes in twice as once`(_ engine: Engine) async throws {
        let town = try await Town(engine)
        var files = CommandImport(
            paths: try samples(in: "sds/SDS_v2.1").map { try write($0, town) }, school: "seaview", theirNumber: nil,
            gradesAreYears: false, mapping: nil)
        let asked = try await files.take(in: town.world)
        #expect(!asked.isReady && asked.text.contains("--their-number 110003"))
        files.theirNumber = "110003"
        #expect(try await files.take(in: town.world).isReady)
        #expect(try await town.number("SELECT count(*) FROM pupil") == 3)
        #expect(try await town.number("SELECT count(*) FROM staff") == 1)
        #expect(try await town.number("SELECT count(*) FROM guardian_link WHERE parental_responsibility IS NULL") == 3)
        // The answer is remembered.
        files.theirNumber = nil
        let after = try await town.everything()
        #expect(try await files.take(in: town.world).changesNothing)
        #expect(try await town.everything() == after)
    }

    private func write(_ file: ImportFile, _ town: Town) throws -> String {
        let path = town.folder.appendingPathComponent(file.name)
        try Data(file.bytes()).write(to: path)
        return path.path
    }

    @Test(arguments: Engine.all)
    func `every saved list that is valid comes in, and a second time changes nothing`(_ engine: Engine) async throws {
        for folder in ["class_import", "cohort_import"] {
            let town = try await Town(engine)
            for sample in try samples(in: "mavis/\(folder)") where !Reading([sample], choices()).isRefused {
                let files = CommandImport(
                    paths: [try write(sample, town)], school: "seaview", theirNumber: nil, gradesAreYears: false,
                    mapping: nil)
                let first = try await files.take(in: town.world)
                #expect(first.isReady || first.changesNothing, "\(sample.name)\n\(first.text)")
                #expect(try await files.take(in: town.world).changesNothing, "\(sample.name)")
            }
        }
    }

    @Test(arguments: Engine.all)
    func `past marks fill the register and its sums, and leave what is there`(_ engine: Engine) async throws {
        let town = try await Town(engine)
        _ = try await town.run([("list.csv", list)])
        let marks = """
            Forename,Surname,DOB,Date,AM,PM
            Amara,Adeyemi,31/01/2018,2026-11-19,/,\\
            Amara,Adeyemi,31/01/2018,2026-11-20,I,I
            """
        let desk = ImportDesk(works: 1)
        guard
            case .columns(_, let mapping) = try #require(Reading([file("marks.csv", marks)], choices()).questions.first)
        else { return }
        try await town.world.store.write { records in
            try Wall.works(in: records)
            try records.save(mapping, desk, at: Instant(milliseconds: 0))
        }
        try await town.change(
            """
            INSERT INTO mark (school, pupil, day, slot, nth, code, at)
            SELECT 1, id, '2026-11-20', 'PM', 1, 'L', 0 FROM pupil WHERE given = 'Amara'
            """)
        let report = try await town.run([("marks.csv", marks)])
        #expect(report.text.contains("Past marks: 3 added, 1 left alone"))
        #expect(try await town.number("SELECT count(*) FROM mark") == 4)
        #expect(try await town.number("SELECT sessions FROM attendance_tally WHERE code = 'I'") == 1)
        #expect(try await town.run([("marks.csv", marks)]).changesNothing)
    }

    @Test(arguments: Engine.all)
    func `a court order in a file keeps a new link closed even when the office confirms it`(_ engine: Engine)
        async throws
    {
        let town = try await Town(engine)
        _ = try await town.run([("list.csv", list)])
        let contacts =
            "Legal Surname,Legal Forename,DOB,Contact Priority,Title,Forename,Surname,Relationship,Parental Responsibility,Court Order\nAdeyemi,Amara,31/01/2018,2,Mr,Tunde,Adeyemi,Father,T,T\n"
        guard
            case .columns(_, let mapping) = try #require(Reading([file("c.csv", contacts)], choices()).questions.first)
        else { return }
        try await town.world.store.write { records in
            try Wall.works(in: records)
            try records.save(mapping, ImportDesk(works: 1), at: Instant(milliseconds: 0))
        }
        #expect(try await town.run([("c.csv", contacts)]).isReady)
        #expect(
            try await town.number("SELECT count(*) FROM restriction WHERE kind = 'no sight' AND adult IS NOT NULL") == 1
        )
        #expect(try await town.run([("c.csv", contacts)]).changesNothing)
    }
}

// MARK: The office's page

@Suite struct ImportPageTests {
    private func office(_ town: Town, role: StaffRole = .office) async throws -> Caller {
        let email = "\(role.rawValue)@example.org"
        let person = NewPerson(name: "Olive Office", email: email, school: "seaview", place: .staff(role, post: "Post"))
        try await Setup.add(person, password: "harbour-lantern-42", in: town.world)
        let caller = Caller(try Door(town.world, settings: .test))
        #expect(try await caller.signIn(email: email, password: "harbour-lantern-42"))
        return caller
    }

    private func word(_ caller: Caller) async throws -> String {
        try #require(Caller.csrf(in: try await caller.get("/account").text))
    }

    private func handIn(_ files: [(String, String)], _ caller: Caller) async throws -> Caller.Reply {
        let word = try await word(caller)
        var body = "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n\(word)\r\n"
        for (name, text) in files {
            body += "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(name)\"\r\n\r\n\(text)\r\n"
        }
        return try await caller.send(
            "POST", "/schools/seaview/imports", headers: ["content-type": "multipart/form-data; boundary=b"],
            body: Array((body + "--b--\r\n").utf8))
    }

    private func mark(_ page: String) throws -> String {
        let name = try #require(page.range(of: "name=\"mark\" value=\""))
        return String(page[name.upperBound...].prefix { $0 != "\"" })
    }

    @Test(arguments: Engine.all)
    func `the office hands in a file, looks, takes it, and the file is gone`(_ engine: Engine) async throws {
        let town = try await Town(engine)
        let caller = try await office(town)
        #expect(try await caller.get("/imports").header("location") == "/schools/seaview/imports")
        #expect(try await caller.get("/schools/seaview/imports").text.contains("type=\"file\""))
        let path = try #require(try await handIn([("list.csv", list)], caller).header("location"))
        let page = try await caller.get(path)
        #expect(page.status == 200 && page.text.contains("Amara Adeyemi") && page.text.contains("Ready"))
        #expect(try await town.number("SELECT count(*) FROM pupil") == 0)
        let word = try await word(caller)
        let taken = try await caller.post(path + "/take", [("csrf", word), ("mark", try mark(page.text))])
        #expect(taken.status == 303)
        #expect(try await town.number("SELECT count(*) FROM pupil") == 2)
        #expect(try await town.number("SELECT count(*) FROM import_file") == 0)
        #expect(try await town.number("SELECT count(*) FROM act WHERE staff IS NOT NULL") == 2)
        let over = try await caller.get(path)
        #expect(over.text.contains("Pupils: 2 added") && !over.text.contains("Amara"))
        #expect(try await caller.post(path + "/take", [("csrf", word), ("mark", "x")]).status == 404)
        let again = try #require(try await handIn([("list.csv", list)], caller).header("location"))
        #expect(try await caller.get(again).text.contains("Nothing to do"))
    }

    @Test(arguments: Engine.all)
    func `what changed since the preview is shown again instead of taken`(_ engine: Engine) async throws {
        let town = try await Town(engine)
        let caller = try await office(town)
        let path = try #require(try await handIn([("list.csv", list)], caller).header("location"))
        let seen = try mark(try await caller.get(path).text)
        _ = try await town.run([("list.csv", list.split(separator: "\n").prefix(2).joined(separator: "\n"))])
        let word = try await word(caller)
        let reply = try await caller.post(path + "/take", [("csrf", word), ("mark", seen)])
        #expect(reply.status == 409 && reply.text.contains("Something has changed since you looked"))
        #expect(try await town.number("SELECT count(*) FROM pupil") == 1)
    }

    @Test func `the office says which pupil is meant`() async throws {
        let town = try await Town(.sqlite)
        let caller = try await office(town)
        let twins = "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH\nAda,King,2018-01-31\n"
        _ = try await town.run([("twins.csv", twins)])
        try await town.change(
            "INSERT INTO pupil (school, id, given, family, born) SELECT school, \([UInt8](repeating: 7, count: 16)), given, family, born FROM pupil"
        )
        let path = try #require(
            try await handIn([("twins.csv", twins.replacing("Ada,", with: "ADA,"))], caller).header("location"))
        let page = try await caller.get(path).text
        #expect(page.contains("two pupils of this name and date of birth"))
        let word = try await word(caller)
        let reply = try await caller.post(path + "/terms", [("csrf", word), ("row:twins.csv|2", "leave")])
        #expect(reply.status == 303)
        #expect(try await caller.get(path).text.contains("You decided to leave this row."))
    }

    @Test(arguments: Engine.all)
    func `columns are confirmed once, saved, and used the next time`(_ engine: Engine) async throws {
        let town = try await Town(engine)
        let caller = try await office(town)
        let own = "Adno;Legal Surname;Legal Forename;DOB;Reg\n17;King;Ada;31/01/2018;Oak\n"
        let path = try #require(try await handIn([("pupils.csv", own)], caller).header("location"))
        let form = try await caller.get(path).text
        #expect(
            form.contains("pupils.csv") && form.contains("name=\"c4\"") && form.contains("value=\"born@0\" selected"))
        let word = try await word(caller)
        let bad = try await caller.post(path + "/columns", [("csrf", word), ("file", "pupils.csv"), ("name", "")])
        #expect(bad.status == 422)
        let fields = [
            ("csrf", word), ("file", "pupils.csv"), ("name", "Our pupils"), ("kind", "pupils"), ("dates", ""),
            ("c0", "admissionNumber@0"), ("c1", "legalFamily@0"), ("c2", "legalGiven@0"), ("c3", "born@0"),
            ("c4", "registration@0"),
        ]
        #expect(try await caller.post(path + "/columns", fields).status == 303)
        #expect(try await caller.get(path).text.contains("Ada King"))
        let next = try #require(try await handIn([("later.csv", own)], caller).header("location"))
        #expect(try await caller.get(next).text.contains("Read with the saved columns “Our pupils”."))
        #expect(try await caller.get("/schools/seaview/imports").text.contains("Our pupils"))
        #expect(
            try await caller.post("/schools/seaview/mappings/forget", [("csrf", word), ("name", "Our pupils")]).status
                == 303)
        #expect(try await town.number("SELECT count(*) FROM import_mapping") == 0)
    }

    @Test func `only who keeps the roll may import, and only their own school`() async throws {
        let town = try await Town(.sqlite)
        let teacher = try await office(town, role: .teacher)
        for path in ["/imports", "/schools/seaview/imports"] { #expect(try await teacher.get(path).status == 404) }
        #expect(try await handIn([("list.csv", list)], teacher).status == 404)
        try await Setup.add(
            NewSchool(slug: "harbour", name: "Harbour Academy", phase: .secondary, urn: nil), in: town.world)
        let office = try await office(town)
        let path = try #require(try await handIn([("list.csv", list)], office).header("location"))
        #expect(try await office.get(path.replacing("seaview", with: "harbour")).status == 404)
        #expect(try await office.get("/schools/seaview/imports/\(town.world.newID(KeptImport.self))").status == 404)
    }

    @Test func `a form without a file comes back, and one without its word is refused`() async throws {
        let town = try await Town(.sqlite)
        let caller = try await office(town)
        let empty = try await handIn([], caller)
        #expect(empty.status == 422 && empty.text.contains("Choose one or more files."))
        let bare = try await caller.send(
            "POST", "/schools/seaview/imports", headers: ["content-type": "multipart/form-data; boundary=b"],
            body: Array(
                "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\"\r\n\r\nx\r\n--b--\r\n".utf8))
        #expect(bare.status == 400)
        #expect(try await town.number("SELECT count(*) FROM import_file") == 0)
    }

    @Test func `files that nobody decided about are let go after a week`() async throws {
        let town = try await Town(.sqlite)
        let caller = try await office(town)
        let path = try #require(try await handIn([("list.csv", list)], caller).header("location"))
        let word = try await word(caller)
        #expect(try await town.number("SELECT count(*) FROM import_file") == 1)
        #expect(try await caller.post(path + "/drop", [("csrf", word)]).status == 303)
        #expect(try await town.number("SELECT count(*) FROM import_file") == 0)
        _ = try await handIn([("old.csv", list)], caller)
        town.clock.move(by: .seconds(8 * 24 * 3600))
        let late = try await office(town, role: .head)
        _ = try await handIn([("new.csv", list)], late)
        #expect(try await town.number("SELECT count(*) FROM import_file") == 1)
    }

    @Test func `faults are shown with their row and nothing can be taken`() async throws {
        let town = try await Town(.sqlite)
        let caller = try await office(town)
        let bytes = String(decoding: try sampleBytes("mavis/cohort_import/invalid_fields.csv"), as: UTF8.self)
        let path = try #require(try await handIn([("invalid_fields.csv", bytes)], caller).header("location"))
        let page = try await caller.get(path).text
        #expect(page.contains("Row 8, CHILD_FIRST_NAME") || page.contains("CHILD_FIRST_NAME"))
        #expect(page.contains("can’t be taken yet") && !page.contains("name=\"mark\""))
        let word = try await word(caller)
        #expect(try await caller.post(path + "/take", [("csrf", word), ("mark", "")]).status == 409)
        #expect(try await town.number("SELECT count(*) FROM pupil") == 0)
    }
}
