import People
import Store
import StoreTesting
import Testing

@testable import School

/// Pictures in letters, and letters that come as a PDF.
struct LetterFileStories {
    private func add(
        _ desk: StaffDesk, _ path: String, _ bytes: [UInt8], named name: String, id: String,
        called file: String = "a.jpg"
    ) async throws -> Caller.Reply {
        var body: [UInt8] = []
        for (field, value) in [("csrf", desk.csrf), ("id", id), ("name", name)] {
            body += Array("--b\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n".utf8)
        }
        body += Array("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file)\"\r\n\r\n".utf8)
        return try await desk.caller.send(
            "POST", "\(path)/files", headers: ["content-type": "multipart/form-data; boundary=b"],
            body: body + bytes + Array("\r\n--b--\r\n".utf8))
    }

    private static let withPicture = [
        ("title", "The lifeboat"), ("body", "We saw this.\n\n[1]\n\nIt was large."),
    ]

    @Test(arguments: Engine.all)
    func `a picture stands in its letter, without where it was taken, and only for those who have the letter`(
        _ engine: Engine
    ) async throws {
        let oak = try await LetterSchool(engine)
        try await oak.order("no sight", against: "Reid")
        let linden = try await oak.desk("linden")
        let path = try await oak.write(linden, Self.withPicture + [oak.oak])
        let letter = String(path.dropFirst("/letters".count))
        let id = oak.newID()
        let camera = HostileFile.jpeg(HostileFile.exif(turn: 1))
        for _ in 0..<2 {
            #expect(try await add(linden, path, camera, named: "The boat on its trolley", id: id).status == 303)
        }
        #expect(try await oak.count("letter_file") == 1)
        #expect(try await linden.get(path).text.contains("Write [1] on a line of its own"))
        let image = "src=\"\(path)/files/\(id)\" alt=\"The boat on its trolley\""
        #expect(try await linden.get("\(path)/preview").text.contains(image))
        let mother = try await oak.desk("ashdown")
        #expect(try await mother.get("\(oak.home(letter))/files/\(id)").status == 404)
        #expect(try await oak.send(linden, path).status == 303)
        let page = try await mother.get(oak.home(letter)).text
        #expect(page.contains("src=\"\(oak.home(letter))/files/\(id)\" alt=\"The boat on its trolley\""))
        let shown = try await mother.get("\(oak.home(letter))/files/\(id)")
        #expect(shown.status == 200 && UploadKind(shown.body) == .jpeg && !shown.text.contains("zz-secret"))
        for other in ["reid", "young", "khan"] {
            #expect(try await oak.desk(other).get("\(oak.home(letter))/files/\(id)").status == 404, "\(other)")
        }
        for other in ["khan", "ashdown"] {
            #expect(try await oak.desk(other).get("\(path)/files/\(id)").status == 404, "\(other)")
        }
        // On paper it is an image of the file, with its words.
        let paper = try await mother.get("\(oak.home(letter))/print")
        let plain = try await oak.school.store.read { records in
            try Wall.works(in: records)
            guard let number = ID<Letter>(String(letter.dropFirst())) else { return 0 }
            return try records.sheet(of: number, at: 1)?.pictures.count ?? 0
        }
        #expect(plain == 1 && paper.body.starts(with: Array("%PDF-".utf8)))
        // What was sent is not changed.
        #expect(try await linden.post("\(path)/files/\(id)/removal", []).status == 404)
        #expect(try await add(linden, path, camera, named: "Another", id: oak.newID()).status == 303)
        #expect(try await oak.count("letter_file") == 1)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `a letter that comes as a PDF is opened by the family; what can't be taken is said, and what was typed stays`(
        _ engine: Engine
    ) async throws {
        let oak = try await LetterSchool(engine)
        let park = try await oak.desk("park")
        let path = try await oak.write(park, [("title", "Policy"), ("body", "Our new policy, below."), oak.oak])
        let letter = String(path.dropFirst("/letters".count))
        let id = oak.newID()
        let bad = try await add(park, path, HostileFile.html, named: "The policy", id: id)
        #expect(bad.status == 422 && bad.text.contains("not a picture or a PDF"))
        #expect(bad.text.contains("value=\"The policy\"") && bad.text.contains("Our new policy, below."))
        let unnamed = try await add(park, path, Wholesome.pdf, named: "", id: id)
        #expect(unnamed.status == 422 && unnamed.text.contains("Say in a few words"))
        #expect(try await add(park, path, Wholesome.pdf, named: "The policy", id: id, called: "p.pdf").status == 303)
        let gone = oak.newID()
        #expect(try await add(park, path, Wholesome.pdf, named: "A slip of the hand", id: gone).status == 303)
        #expect(try await park.post("\(path)/files/\(gone)/removal", []).status == 303)
        #expect(try await oak.send(park, path).status == 303)
        let mother = try await oak.desk("ashdown")
        let page = try await mother.get(oak.home(letter)).text
        #expect(page.contains("The policy") && !page.contains("slip of the hand"))
        #expect(try await mother.get("\(oak.home(letter))/files/\(id)").body == Wholesome.pdf)
        #expect(try await mother.get("\(oak.home(letter))/files/\(gone)").status == 404)
        #expect(try await park.get("\(path)/paper").text.contains("Print this paper as well"))
        // A leaver's family finds nothing any more.
        let amelia = oak.school.amelia
        try await oak.works { try $0.run("UPDATE pupil SET left_on = '2026-11-19' WHERE id = \(amelia)") }
        #expect(try await mother.get("\(oak.home(letter))/files/\(id)").status == 404)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `nobody puts somebody else's file into a letter of theirs`(_ engine: Engine) async throws {
        let oak = try await LetterSchool(engine)
        let (park, linden) = (try await oak.desk("park"), try await oak.desk("linden"))
        let office = try await oak.write(park, Self.withPicture + [oak.oak])
        let id = oak.newID()
        #expect(try await add(park, office, Wholesome.jpeg, named: "The office’s own", id: id).status == 303)
        let path = try await oak.write(linden, Self.withPicture + [oak.oak])
        _ = try? await add(linden, path, Wholesome.jpeg, named: "Mine now", id: id)
        #expect(try await linden.get("\(path)/files/\(id)").status == 404)
        #expect(try await oak.count("letter_file") == 1)
        for other in ["khan", "ashdown"] {
            let reply = try await add(try await oak.desk(other), path, Wholesome.jpeg, named: "x", id: oak.newID())
            #expect(reply.status == 404, "\(other)")
        }
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `one parent's answer makes the other's open page look again, and nobody is told news`(_ engine: Engine)
        async throws
    {
        let oak = try await LetterSchool(engine)
        let letter = try await oak.trip()
        let mother = try await oak.desk("ashdown")
        let before = try await oak.school.news(oak.school.amelia)
        let id = oak.newID()
        for _ in 0..<2 { #expect(try await oak.answer(mother, letter, "Yes", id: id).status == 303) }
        let after = try await oak.school.news(oak.school.amelia)
        #expect(after.version == before.version + 1 && after.notable == before.notable)
        await oak.close()
    }

    @Test func `a picture stands on a line of its own, and nowhere else`() {
        let text = LetterText("One\n[2]\nTwo [3]\n[x]")
        #expect(text.pictures == [2])
        #expect(text.blocks.count == 3)
    }
}
