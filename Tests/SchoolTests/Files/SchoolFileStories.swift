import People
import Store
import StoreTesting
import Testing

@testable import DemoSchool
@testable import School

@Suite(.timeLimit(.minutes(15))) struct SchoolFileStories {
    /// The form of the office's page with a file, as a browser sends it.
    private func handOut(
        _ desk: StaffDesk, _ bytes: [UInt8], called file: String = "policy.pdf", name: String = "", id: ID<KeptFile>,
        audience: String = "school", at path: String = "/schools/seaview/files", more: [(String, String)] = []
    ) async throws -> Caller.Reply {
        var body: [UInt8] = []
        let fields = [("csrf", desk.csrf), ("id", "\(id)"), ("name", name), ("audience", audience)] + more
        for (field, value) in fields {
            body += Array("--b\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n".utf8)
        }
        let head =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file)\"\r\nContent-Type: text/html\r\n\r\n"
        body += Array(head.utf8) + bytes + Array("\r\n--b--\r\n".utf8)
        return try await desk.caller.send(
            "POST", path, headers: ["content-type": "multipart/form-data; boundary=b"], body: body)
    }

    private func number(_ school: RegisterSchool, _ sql: SQL) async throws -> Int {
        try await school.store.look { records in try records.first(sql) { try $0.int(0) } ?? 0 }
    }

    private func change(_ school: RegisterSchool, _ sql: SQL) async throws {
        try await school.store.write { records in
            try Wall.works(in: records)
            _ = try records.run(sql)
        }
    }

    @Test(arguments: Engine.all)
    func `what a file is called names no pupil, unless none is meant, and a leaver names nobody`(_ engine: Engine)
        async throws
    {
        let school = try await RegisterSchool(engine)
        let park = try await school.browser("park")
        let id: ID<KeptFile> = school.world.newID()
        let stopped = try await handOut(park, Wholesome.pdf, name: "Chloe’s prize", id: id)
        #expect(stopped.status == 422 && stopped.text.contains("is a pupil’s name, and many families read this"))
        // The name of the file itself is read as well.
        #expect(try await handOut(park, Wholesome.pdf, called: "Chloe.pdf", id: id).status == 422)
        #expect(try await number(school, "SELECT count(*) FROM kept_file") == 0)
        let meant = try await handOut(park, Wholesome.pdf, name: "Chloe’s prize", id: id, more: [("nobody", "yes")])
        #expect(meant.status == 303)
        let chloe = school.pupils[2]
        try await change(school, "UPDATE pupil SET left_on = '2026-11-19' WHERE id = \(chloe)")
        let later: ID<KeptFile> = school.world.newID()
        #expect(try await handOut(park, Wholesome.pdf, name: "The Chloe cup", id: later).status == 303)
        await school.store.close()
    }

    @Test(arguments: Engine.all)
    func `the office hands out a policy and a picture, and the family finds them walled off`(_ engine: Engine)
        async throws
    {
        let school = try await RegisterSchool(engine)
        let (park, mother) = (try await school.browser("park"), try await school.browser("ashdown"))
        let paper: ID<KeptFile> = school.world.newID()
        let picture: ID<KeptFile> = school.world.newID()
        #expect(try await park.get("/schools/seaview/files").text.contains("Nothing yet"))
        for _ in 0..<2 {
            let sent = try await handOut(park, Wholesome.pdf, called: "../../Über.pdf", id: paper)
            #expect(sent.status == 303, "\(sent.text)")
        }
        let camera = HostileFile.jpeg(HostileFile.exif(turn: 1))
        #expect(
            try await handOut(park, camera, called: "IMG.exe", name: "Our \u{202E}badge", id: picture).status == 303)
        #expect(try await number(school, "SELECT count(*) FROM kept_file") == 2)
        #expect(try await number(school, "SELECT count(*) FROM act WHERE what = 'handed out a file'") == 2)

        let page = try await mother.get("/children/\(school.amelia)/files")
        #expect(page.text.contains("<bdi>Über</bdi>") && page.text.contains("<bdi>Our badge</bdi>"))
        #expect(
            try await mother.get("/children/\(school.amelia)/today").text.contains("/children/\(school.amelia)/files"))
        let read = try await mother.get("/children/\(school.amelia)/files/\(paper)")
        #expect(read.status == 200 && read.body == Wholesome.pdf)
        #expect(read.header("content-type") == "application/pdf")
        #expect(
            read.header("content-disposition") == "attachment; filename=\"ber.pdf\"; filename*=UTF-8''%C3%9Cber.pdf")
        let shown = try await mother.get("/children/\(school.amelia)/files/\(picture)")
        #expect(shown.header("content-type") == "image/jpeg" && UploadKind(shown.body) == .jpeg)
        #expect(shown.header("content-disposition")?.hasPrefix("inline; filename=\"Our-badge.jpg\"") == true)
        #expect(!shown.text.contains("zz-secret"))
        for reply in [read, shown] {
            #expect(reply.header("content-security-policy") == "sandbox; default-src 'none'; frame-ancestors 'none'")
            #expect(reply.header("x-content-type-options") == "nosniff")
            #expect(reply.header("cross-origin-resource-policy") == "same-origin")
            #expect(reply.header("cache-control") == "no-store")
        }
        #expect(try await park.get("/schools/seaview/files/\(paper)").body == Wholesome.pdf)
        await school.store.close()
    }

    @Test(arguments: Engine.all)
    func `what can't be taken is refused with a clear word, and what was typed stays typed`(_ engine: Engine)
        async throws
    {
        let school = try await RegisterSchool(engine)
        let park = try await school.browser("park")
        let id: ID<KeptFile> = school.world.newID()
        let bad: [([UInt8], String)] = [
            (HostileFile.html, "not a picture or a PDF"), ([], "is empty"),
            (Array(Wholesome.jpeg.prefix(200)), "damaged or not whole"),
            (Array(Wholesome.pdf.prefix(200)), "Open it, print it"),
            ([0xFF, 0xD8, 0xFF] + [UInt8](repeating: 1, count: 10 << 20), "larger than 10 MB"),
        ]
        for (bytes, says) in bad {
            let page = try await handOut(park, bytes, called: "x.jpg", name: "A name I typed", id: id)
            #expect(page.status == 422 && page.text.contains(says), "\(says)")
            #expect(page.text.contains("value=\"A name I typed\"") && page.text.contains("value=\"\(id)\""))
        }
        let huge = try await handOut(park, [UInt8](repeating: 1, count: 17 << 20), id: id)
        #expect(huge.status == 413 && huge.text.contains("larger than 10 MB"))
        let noFile = try await park.post("/schools/seaview/files", [("id", "\(id)"), ("audience", "school")])
        #expect(noFile.status == 422 && noFile.text.contains("Choose a file."))
        let stranger = try await handOut(
            park, Wholesome.pdf, id: id, audience: "pupil:\(String(repeating: "0", count: 32))")
        #expect(stranger.status == 422 && stranger.text.contains("Choose whom it is for."))
        #expect(try await number(school, "SELECT count(*) FROM kept_file") == 0)
        await school.store.close()
    }

    @Test(arguments: Engine.all)
    func `a file is taken whole or not at all where there is no room`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let park = try await school.browser("park")
        let first: ID<KeptFile> = school.world.newID()
        #expect(try await handOut(park, Wholesome.pdf, id: first).status == 303)
        // As if what is kept already were large.
        let full = FileRules.mostOfUploader - 100
        try await change(school, "UPDATE kept_file SET size = \(full)")
        let page = try await handOut(park, Wholesome.pdf, name: "Typed", id: school.world.newID())
        #expect(
            page.status == 422 && page.text.contains("as much as one person may") && page.text.contains("\"Typed\""))
        try await change(school, "UPDATE kept_file SET size = 9999900")
        #expect(try await park.post("/schools/seaview/file-room", [("room", "9")]).status == 422)
        #expect(try await park.post("/schools/seaview/file-room", [("room", "10")]).status == 303)
        try await change(school, "UPDATE kept_file SET size = 10485700")
        let none = try await handOut(park, Wholesome.pdf, id: school.world.newID())
        #expect(none.status == 422 && none.text.contains("no room left"))
        #expect(try await number(school, "SELECT count(*) FROM kept_file") == 1)
        #expect(try await number(school, "SELECT count(*) FROM school_file") == 1)
        let text = try await park.get("/schools/seaview/files").text
        #expect(text.contains("9.9 MB of 10 MB used"))
        await school.store.close()
    }

    @Test(arguments: Engine.all)
    func `what is taken away stays on record, and no family reaches it`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let (park, mother) = (try await school.browser("park"), try await school.browser("ashdown"))
        let id: ID<KeptFile> = school.world.newID()
        #expect(try await handOut(park, Wholesome.pdf, id: id).status == 303)
        #expect(try await mother.get("/children/\(school.amelia)/files/\(id)").status == 200)
        #expect(try await park.post("/schools/seaview/files/\(id)/removal", []).status == 303)
        #expect(try await park.post("/schools/seaview/files/\(id)/removal", []).status == 404)
        #expect(try await mother.get("/children/\(school.amelia)/files/\(id)").status == 404)
        #expect(try await !mother.get("/children/\(school.amelia)/files").text.contains("policy"))
        #expect(try await park.get("/schools/seaview/files").text.contains("Taken away"))
        #expect(try await number(school, "SELECT count(*) FROM kept_file") == 1)
        await school.store.close()
    }

    @Test(arguments: Engine.all)
    func `a class’s file, another school’s, and an order: nobody reaches a file by its number`(_ engine: Engine)
        async throws
    {
        let school = try await RegisterSchool(engine)
        let (park, mother) = (try await school.browser("park"), try await school.browser("ashdown"))
        let (elms, oaks): (ID<KeptFile>, ID<KeptFile>) = (school.world.newID(), school.world.newID())
        let elm = Audience.group(school.elm).description
        #expect(try await handOut(park, Wholesome.pdf, id: elms, audience: elm).status == 303)
        #expect(
            try await handOut(park, Wholesome.pdf, id: oaks, audience: Audience.group(school.oak).description).status
                == 303)
        let home = "/children/\(school.amelia)/files"
        #expect(try await mother.get("\(home)/\(oaks)").status == 200)
        #expect(try await mother.get("\(home)/\(elms)").status == 404)
        #expect(try await mother.get("/children/\(school.ben)/files/\(oaks)").status == 404)
        #expect(try await mother.get("/schools/seaview/files/\(oaks)").status == 404)
        for person in ["linden", "ashdown"] {
            let desk = try await school.browser(person)
            #expect(try await desk.get("/schools/seaview/files").status == 404)
            #expect(try await handOut(desk, Wholesome.pdf, id: school.world.newID()).status == 404)
        }
        try await change(
            school, "INSERT INTO school (number, slug, name, phase) VALUES (2, 'harbour', 'Harbour', 'secondary')")
        try await change(
            school,
            """
            INSERT INTO kept_file (school, id, kind, name, size, sha256, account, at, bytes)
            SELECT 2, id, kind, name, size, sha256, account, at, bytes FROM kept_file WHERE id = \(oaks)
            """)
        try await change(
            school,
            "INSERT INTO school_file (school, file, audience, staff, at) SELECT 2, file, 'school', staff, at FROM school_file WHERE file = \(oaks)"
        )
        try await change(school, "DELETE FROM school_file WHERE school = 1 AND file = \(oaks)")
        #expect(try await park.get("/schools/harbour/files").status == 404)
        #expect(try await park.get("/schools/seaview/files/\(oaks)").status == 404)
        #expect(try await mother.get("\(home)/\(oaks)").status == 404)
        let mine: ID<KeptFile> = school.world.newID()
        #expect(try await handOut(park, Wholesome.pdf, id: mine).status == 303)
        #expect(try await mother.get("\(home)/\(mine)").status == 200)
        let order: ID<Order> = school.world.newID()
        try await change(
            school,
            """
            INSERT INTO restriction (school, id, pupil, kind, from_day)
            VALUES (1, \(order), \(school.amelia), 'no sight', '2026-11-01')
            """)
        #expect(try await mother.get("\(home)/\(mine)").status == 404)
        #expect(try await mother.get(home).status == 404)
        await school.store.close()
    }

    private enum Order {}
}
