import Pages
import Paper
import People
import Store
import StoreTesting
import Testing

@testable import School

/// Letters for those who read on paper.
struct LetterPaperStories {
    private func work(_ oak: LetterSchool) async throws -> Int {
        try await Worker(world: oak.school.world).runDue()
    }

    /// Every line above a copy of the newest run, in order.
    private func lines(_ oak: LetterSchool) async throws -> [String] {
        try await oak.school.store.look { records in
            try records.all(
                """
                SELECT c.carrier, c.class_name, c.readers FROM letter_paper_copy c
                WHERE c.run = (SELECT r.id FROM letter_paper_run r ORDER BY r.at DESC, r.id DESC LIMIT 1) ORDER BY c.place
                """
            ) { row in
                LetterPaperLine(carrier: try row.text(0), className: try row.textOrNil(1), readers: try row.text(2))
                    .says(.english)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `the office asks for the files, sees how far they are, and takes them`(_ engine: Engine) async throws {
        let oak = try await LetterSchool(engine)
        let letter = try await oak.trip()
        let (park, path) = (try await oak.desk("park"), "/letters\(letter)/paper")
        #expect(try await park.get(path).text.contains("Make the PDF"))
        #expect(try await park.get("\(path)/1").status == 404)
        let id = oak.newID()
        for _ in 0..<2 { #expect(try await park.post(path, [("id", id)]).status == 303) }
        #expect(try await oak.count("letter_paper_run") == 1)
        #expect(try await oak.count("act WHERE what = 'put a letter on paper'") == 1)
        let waiting = try await park.get(path)
        #expect(waiting.header("refresh") == "3" && waiting.text.contains("<progress"))
        #expect(waiting.text.contains("0 of 2 copies are set"))
        // Asked for again while it is made, nothing is begun anew.
        #expect(try await park.post(path, [("id", oak.newID())]).status == 303)
        #expect(try await oak.count("letter_paper_run") == 1)
        #expect(try await work(oak) == 1)
        let ready = try await park.get(path)
        #expect(ready.header("refresh") == nil && ready.text.contains("File 1, PDF"))
        let file = try await park.get("\(path)/1")
        #expect(file.status == 200 && file.header("content-type") == "application/pdf")
        #expect(file.body.starts(with: Array("%PDF-".utf8)))
        #expect(try await park.get("\(path)/2").status == 404)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `teachers’ files say no adult’s name, and are not the office’s`(_ engine: Engine) async throws {
        let oak = try await LetterSchool(engine)
        let letter = try await oak.trip()
        let (park, linden) = (try await oak.desk("park"), try await oak.desk("linden"))
        let path = "/letters\(letter)/paper"
        #expect(try await park.post(path, [("id", oak.newID())]).status == 303)
        #expect(try await lines(oak).contains("Oak · carried by Ben Birch · for Bella Birch"))
        _ = try await work(oak)
        #expect(try await linden.get("\(path)/1").status == 404)
        oak.school.clock.move(by: .seconds(60))
        #expect(try await linden.post(path, [("id", oak.newID())]).status == 303)
        #expect(try await lines(oak).contains("Oak · carried by Ben Birch · for mother"))
        _ = try await work(oak)
        #expect(try await linden.get("\(path)/1").status == 200)
        for other in ["khan", "reed", "ashdown"] {
            let desk = try await oak.desk(other)
            for place in [path, "\(path)/1", "/letters\(letter)/print"] {
                #expect(try await desk.get(place).status == 404, "\(other) \(place)")
            }
            #expect(try await desk.post(path, [("id", oak.newID())]).status == 404)
        }
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `an order and a leaver bring no copy; parents apart share one, and no address is on it`(_ engine: Engine)
        async throws
    {
        let oak = try await LetterSchool(engine)
        try await oak.order("no sight", against: "Reid")
        let (amelia, ben) = (oak.school.amelia, oak.school.ben)
        try await oak.works { records in
            try records.run("INSERT INTO pupil_address (school, pupil, lines) VALUES (1, \(amelia), '1 Hidden Lane')")
            try records.run("UPDATE pupil SET left_on = '2026-11-19' WHERE id = \(ben)")
        }
        let letter = try await oak.trip()
        let park = try await oak.desk("park")
        #expect(try await park.post("/letters\(letter)/paper", [("id", oak.newID())]).status == 303)
        let says = try await lines(oak)
        #expect(says == ["Oak · carried by Amelia Ashdown · for Bea Ashdown"])
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `many copies come in several files, and what was stopped goes on`(_ engine: Engine) async throws {
        let oak = try await LetterSchool(engine)
        let (world, elm) = (oak.school.world, oak.school.elm)
        try await oak.works { records in
            for number in 0..<120 {
                let pupil: ID<Pupil> = world.newID()
                try Seeding.pupil(pupil, "Pupil N\(number)", in: elm, records)
                try LetterSchool.adult("Parent N\(number)", of: pupil, world, records)
            }
        }
        let park = try await oak.desk("park")
        let path = try await oak.write(park, LetterSchool.trip + [("to", "school")])
        #expect(try await oak.send(park, path).status == 303)
        #expect(try await park.post("\(path)/paper", [("id", oak.newID())]).status == 303)
        let all = try await lines(oak).count
        #expect(all > LetterPaperRun.copiesAFile)
        // Work that is left half done stands on the list still.
        let stumbling = try await oak.school.store.read { records in
            try Wall.works(in: records)
            return try records.nextJob(at: oak.school.clock.now)
        }
        #expect(stumbling?.kind == "letters.paper")
        #expect(try await work(oak) == 2)
        #expect(try await oak.count("letter_paper_part") == 2)
        #expect(try await oak.count("letter_paper_part WHERE copies = 100") == 1)
        let page = try await park.get("\(path)/paper").text
        #expect(page.contains("File 2, PDF") && page.contains("Make it again"))
        #expect(try await park.get("\(path)/paper/2").body.starts(with: Array("%PDF-".utf8)))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `a family saves its letter as PDF, and nobody else does`(_ engine: Engine) async throws {
        let oak = try await LetterSchool(engine)
        try await oak.order("no sight", against: "Reid")
        let letter = try await oak.trip()
        let mother = try await oak.desk("ashdown")
        #expect(try await mother.get(oak.home(letter)).text.contains("Print or save as PDF"))
        let file = try await mother.get("\(oak.home(letter))/print")
        #expect(file.header("content-type") == "application/pdf" && file.body.starts(with: Array("%PDF-".utf8)))
        for other in ["reid", "young", "linden"] {
            #expect(try await oak.desk(other).get("\(oak.home(letter))/print").status == 404, "\(other)")
        }
        #expect(try await oak.desk("linden").get("/letters\(letter)/print").body.starts(with: Array("%PDF-".utf8)))
        await oak.close()
    }
}

/// What stands on a sheet, as a value.
struct LetterSheetTests {
    private func sheet(_ body: String, title: String = "Trip") -> PaperDocument {
        let letter = SentLetter(
            id: ID(high: 1, low: 1), title: title, body: body,
            question: LetterQuestion(
                says: "May your child come?", choices: ["Yes", "No"], takesWords: false, by: day("2026-11-27")),
            at: SchoolTime.instant(day("2026-11-20"), clock("9:00")), staffName: "Mrs Linden", withdrawn: nil)
        return LetterSheet(school: "Seaview", phone: nil, letter: letter).document(
            above: "Oak · carried by Amelia Ashdown", .english)
    }

    @Test func `the carrier stands on top, and a link says its address`() {
        let page = sheet("# Bring\n\n- a coat\n\nSee [the boats](https://rnli.example/a) or https://b.example")
        #expect(page.blocks.first == .paragraph("Oak · carried by Amelia Ashdown"))
        #expect(page.blocks.contains(.heading("Bring", level: 2)))
        #expect(page.blocks.contains(.list(isNumbered: false, items: [[PaperSpan("a coat")]])))
        let link: [PaperSpan] = [
            PaperSpan("See "), PaperSpan("the boats", link: "https://rnli.example/a"),
            PaperSpan(" (https://rnli.example/a)"),
            PaperSpan(" or "), PaperSpan("https://b.example", link: "https://b.example"),
        ]
        #expect(page.blocks.contains(.paragraph(link)))
        #expect(page.blocks.contains(.paragraph([PaperSpan("May your child come?", isBold: true)])))
        #expect(page.letterhead?.school == "Seaview" && page.address.isEmpty)
    }

    @Test(arguments: [
        ("Dear families", "en-GB"), ("Dear families of علی", "en-GB"), ("پیارے خاندان، کل چھٹی ہے", "ur"),
        ("عائلاتنا العزيزة", "ar"), ("1, 2, 3", "en-GB"),
    ])
    func `a page runs as its letters do`(_ text: String, _ tag: String) {
        #expect(LetterScript.language(of: text).tag == tag)
    }
}
