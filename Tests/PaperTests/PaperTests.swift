import Paper
import Testing

@Suite struct PaperTests {
    @Test(arguments: PaperSample.all)
    func `a letter is one tagged page of A4 in its language, with its fonts within`(_ sample: PaperSample) throws {
        let reader = try PDFReader(sample.document)
        defer { reader.forget() }
        let facts = try reader.facts().inOneLine
        #expect(facts.contains("Pages: 1 "))
        #expect(facts.contains("(A4)"))
        #expect(facts.contains("Tagged: yes"))
        #expect(facts.contains("Title: \(sample.title)"))
        #expect(try reader.inside().contains("/Lang (\(sample.language.tag))"))
        #expect(try reader.check().contains("No syntax or stream encoding errors found"))
        let fonts = try reader.fonts()
        #expect(!fonts.isEmpty)
        for font in fonts {
            #expect(font[0].contains("+Noto"))
            #expect(font.suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(font)")
        }
    }

    @Test(arguments: [PaperSample.english, .polish, .welsh])
    func `every word is on the page, in order`(_ sample: PaperSample) throws {
        let reader = try PDFReader(sample.document)
        defer { reader.forget() }
        let text = try reader.text().inOneLine
        let table = sample.rows.map { $0.joined(separator: " ") }
        let body =
            ([sample.title, sample.greeting, sample.body, sample.link + ".", sample.bring]
                + sample.items.map { "• \($0)" } + [sample.heads.joined(separator: " ")] + table + [sample.thanks])
        #expect(text.contains(body.joined(separator: " ").inOneLine), "\(text)")
        #expect(text.contains("Seaview Primary School 14 Harbour Road, Seaview, SX4 7QB · 01632 960 014"))
        #expect(text.contains("Maya Rao · Oak · \(sample.page.before)1\(sample.page.between)1 · 23.11.2026"))
    }

    @Test func `Arabic is read aloud in its own order, with our words between`() throws {
        let sample = PaperSample.arabic
        let reader = try PDFReader(sample.document)
        defer { reader.forget() }
        let said = try reader.structure().matches(of: /"([^"]*)"/).map { String($0.1) }
        let all = said.joined(separator: " ").inOneLine
        for words in [sample.title, sample.greeting, sample.body, sample.thanks] + sample.items + sample.heads {
            #expect(all.contains(words.inOneLine), "\(words)")
        }
    }

    /// Programs that find words by where letters stand part Nastaliq's words; that every letter is there they do tell.
    @Test func `no letter of Urdu is lost`() throws {
        let sample = PaperSample.urdu
        let reader = try PDFReader(sample.document)
        defer { reader.forget() }
        let letters = { (text: String) in text.unicodeScalars.filter { $0.properties.isAlphabetic }.sorted() }
        var found = letters(try reader.text())
        let sought = letters(sample.title + sample.greeting + sample.body + sample.items.joined() + sample.thanks)
        for letter in sought {
            guard let place = found.firstIndex(of: letter) else {
                Issue.record("lost: \(letter)")
                continue
            }
            found.remove(at: place)
        }
    }

    @Test(arguments: [PaperSample.urdu, .arabic])
    func `pages from right to left begin at the right`(_ sample: PaperSample) throws {
        let reader = try PDFReader(sample.document)
        defer { reader.forget() }
        let words = try reader.words()
        let bullets = words.filter { $0.word.contains("•") }
        let times = words.filter { $0.word.contains("10.15") }
        #expect(bullets.count == 3)
        #expect(bullets.allSatisfy { $0.left > 500 }, "\(bullets)")
        #expect(times.count == 1 && times.allSatisfy { $0.right > 500 }, "\(times)")
        let signed = try #require(words.last { $0.word.contains("Brien") })
        #expect(signed.right > 480)
    }

    @Test(arguments: PaperSample.all)
    func `the same value gives the same bytes`(_ sample: PaperSample) throws {
        #expect(try Paper.pdf([sample.document]) == Paper.pdf([sample.document]))
        var other = sample.document
        other.made = PaperDate(2026, 11, 24)
        #expect(try Paper.pdf([sample.document]) != Paper.pdf([other]))
    }

    /// The window of a DL envelope on the sheet, wherever it has slid to (millimetres): what it always and ever shows.
    @Test(arguments: [5, 8])
    func `the window shows the address and nothing else`(_ lines: Int) throws {
        var document = PaperSample.english.document
        document.address = (1...lines).map { "Xylophone Court \($0)" }
        let reader = try PDFReader(document)
        defer { reader.forget() }
        let unit = 72 / 25.4
        let words = try reader.words()
        let address = words.filter { $0.top > 46 * unit && $0.top < 92 * unit && $0.left < 110 * unit }
        #expect(address.map(\.word) == (1...lines).flatMap { ["Xylophone", "Court", "\($0)"] })
        for word in address {
            #expect(word.left >= 20 * unit && word.right <= 100 * unit, "\(word)")
            #expect(word.top >= 57 * unit - 3 && word.bottom <= 81 * unit + 3, "\(word)")
        }
    }

    @Test func `a letter's structure says what is what`() throws {
        let reader = try PDFReader(PaperSample.english.document)
        defer { reader.forget() }
        let structure = try reader.structure().inOneLine
        #expect(structure.contains(#"H1 (block) "Oak class visits the lifeboat station""#))
        #expect(structure.contains(#"LI (block) Lbl (block) "•" LBody (block) "Water""#))
        #expect(structure.contains(#"TH: /Scope /Column "When""#))
        #expect(structure.contains(#"TR TD "9.30" TD "We leave school" TR"#))
        #expect(structure.contains("Link (inline)"))
        #expect(try reader.inside().contains("/URI (https://hometime.example/letters/12)"))
    }
}
