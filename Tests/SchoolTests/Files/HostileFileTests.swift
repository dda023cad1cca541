import Testing

@testable import DemoSchool
@testable import School

@Suite struct HostileFileTests {
    @Test func `the corpus is large, and no two of it are called alike`() {
        #expect(HostileFile.all.count >= 120)
        #expect(Set(HostileFile.all.map(\.name)).count == HostileFile.all.count)
        for whole in [Wholesome.jpeg, Wholesome.inks, Wholesome.progressive, Wholesome.heic] { #expect(!whole.isEmpty) }
    }

    @Test(arguments: HostileFile.all)
    func `each is kept without what must not be, or refused`(_ file: HostileFile) {
        let kept = Result { try CheckedFile.check(file.bytes, name: "x") }
        switch (file.outcome, kept) {
        case (.refused, .failure): break
        case (.kept(let kind, let without), .success(let made)):
            #expect(made.kind == kind && UploadKind(made.bytes) == kind)
            let text = String(decoding: made.bytes, as: UTF8.self)
            for word in without { #expect(!text.contains(word), "\(word)") }
            if made.kind != .pdf { #expect(throws: Never.self) { try PictureMaking.make(made.bytes, made.kind) } }
        case (.refused, .success(let made)): Issue.record("taken as \(made.kind)")
        case (.kept, .failure(let error)): Issue.record("refused: \(error)")
        }
    }

    @Test func `what is left of a picture says nothing of where it was taken`() throws {
        let made = try PictureMaking.make(HostileFile.jpeg(HostileFile.exif(turn: 1)), .jpeg)
        // Only the parts that a picture needs: tables, head and the scan.
        var place = 2
        var markers: Set<UInt8> = []
        while place + 4 < made.bytes.count, made.bytes[place] == 0xFF, made.bytes[place + 1] != 0xDA {
            markers.insert(made.bytes[place + 1])
            place += 2 + Int(made.bytes[place + 2]) << 8 + Int(made.bytes[place + 3])
        }
        #expect(markers.subtracting([0xE0, 0xDB, 0xC0, 0xC4]).isEmpty, "\(markers)")
    }

    @Test(arguments: 1...8)
    func `a picture comes out upright, whichever way the camera was held`(_ turn: Int) throws {
        let (width, height) = (48, 32)
        let rows = Wholesome.rows(width, height)
        // What stands where, so that turning it as Exif says gives the picture of `rows`.
        let isOnSide = turn >= 5
        let turned = (0..<(isOnSide ? width : height)).map { y in
            (0..<(isOnSide ? height : width)).flatMap { x -> [UInt8] in
                let (right, bottom) = (width - 1, height - 1)
                let from =
                    switch turn {
                    case 2: (right - x, y)
                    case 3: (right - x, bottom - y)
                    case 4: (x, bottom - y)
                    case 5: (y, x)
                    case 6: (right - y, x)
                    case 7: (right - y, bottom - x)
                    case 8: (y, bottom - x)
                    default: (x, y)
                    }
                return Array(rows[from.1][from.0 * 3..<from.0 * 3 + 3])
            }
        }
        let held = PlainPNG.file(
            width: isOnSide ? height : width, height: isOnSide ? width : height, colourType: 2, rows: turned)
        let camera = HostileFile.jpeg(
            HostileFile.exif(turn: UInt8(turn)), of: try PictureMaking.make(held, .png).bytes)
        let made = try PictureMaking.make(camera, .jpeg)
        #expect(made.width == width && made.height == height)
        #expect(made.bytes == (try PictureMaking.make(Wholesome.jpeg, .jpeg).bytes))
    }

    @Test func `a large picture is made smaller, and a thin one stays one dot thick`() throws {
        let wide = PlainPNG.file(width: 4_000, height: 1, colourType: 0, rows: [[UInt8](repeating: 9, count: 4_000)])
        let made = try PictureMaking.make(wide, .png)
        #expect(made.width == 2_000 && made.height == 1)
    }

    @Test func `names lead nowhere and hide nothing`() {
        let long = String(repeating: "a", count: 300)
        let names: [(String, String?)] = [
            ("../../etc/passwd.pdf", "passwd"), ("..\\..\\boot.ini", "boot"), ("a\0b.pdf", "ab"), ("..", nil),
            ("/", nil),
            ("evil\u{202E}fdp.exe", "evilfdp"), ("\u{FEFF}\u{200B}", nil), (".htaccess", "htaccess"), ("", nil),
            ("Policy 2026.PDF", "Policy 2026"), ("Über uns.jpg", "Über uns"),
            ("a\r\nSet-Cookie: x.pdf", "a Set-Cookie: x"),
            (long + ".pdf", String(long.prefix(120))), ("سياسة.pdf", "سياسة"),
        ]
        for (typed, shown) in names { #expect(FileName.shown(typed) == shown, "\(typed.debugDescription)") }
        #expect(FileName.ascii("../a\"b\r\n", .pdf) == "a-b.pdf" && FileName.ascii("سياسة", .png) == "file.png")
        #expect(FileName.encoded("Über\"", .pdf) == "%C3%9Cber%22.pdf")
        let marks = "a" + String(repeating: "\u{0301}", count: 5_000)
        #expect(FileName.plain(marks)?.unicodeScalars.count == FileRules.longestName * 2)
    }

    @Test func `noise is told from files, and readers of heads survive it`() {
        let chance = TestChance(seed: 12)
        let heads: [[UInt8]] = [
            [], [0xFF, 0xD8, 0xFF, 0xE1], PlainPNG.signature, Array("%PDF-1.4\n".utf8),
            [0, 0, 0, 24] + Array("ftypheic".utf8),
        ]
        for round in 0..<2_000 {
            let bytes = heads[round % heads.count] + chance.bytes(Int(chance.next() % 400))
            _ = UploadKind(bytes)
            #expect((1...8).contains(PictureTurn.of(jpeg: bytes)))
            #expect(throws: (any Error).self) { try CheckedFile.check(bytes, name: "x") }
        }
    }

    @Test func `files with a few bytes changed are taken or refused, and never bring anything down`() {
        let chance = TestChance(seed: 34)
        let wholes = [
            Wholesome.jpeg, Wholesome.png, Wholesome.seeThrough, Wholesome.inks, Wholesome.progressive, Wholesome.heic,
            Wholesome.pdf, HostileFile.jpeg(HostileFile.exif(turn: 6)),
        ]
        for round in 0..<800 {
            var bytes = wholes[round % wholes.count]
            for _ in 0..<(1 + Int(chance.next() % 6)) {
                bytes[Int(chance.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: chance.next())
            }
            guard let made = try? CheckedFile.check(bytes, name: "x") else { continue }
            #expect(made.kind != .heic && !made.bytes.isEmpty)
        }
    }
}
