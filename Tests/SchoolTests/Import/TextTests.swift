import Testing

@testable import School

private let heading = "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH\n"

private func reading(_ bytes: [UInt8]) -> Reading { Reading([ImportFile(name: "list.csv", bytes: bytes)], choices()) }

@Suite struct EncodingTests {
    let text = heading + "Zoë,O’Brien,2016-01-31\n"

    @Test func `UTF-8 is read with and without its mark`() {
        for mark in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
            let found = reading(mark + Array(text.utf8))
            #expect(found.intake.pupils.first?.identity.name == Intake.Name(given: "Zoë", family: "O’Brien"))
            #expect(found.refusals == [] && !found.says("letters were read"))
        }
    }

    @Test func `UTF-16 is read in both byte orders`() {
        for little in [true, false] {
            let bytes = ([0xFEFF] + Array(text.utf16)).flatMap { unit in
                let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
                return little ? [low, high] : [high, low]
            }
            let found = reading(bytes)
            #expect(found.intake.pupils.first?.identity.name.given == "Zoë")
            #expect(found.says("read as UTF-16"))
        }
    }

    @Test func `ISO-8859-1 is read, and the preview says so with a name to look at`() {
        let bytes = Array(heading.utf8) + Array("Zo".utf8) + [0xEB] + Array(",King,2016-01-31\n".utf8)
        let found = reading(bytes)
        #expect(found.intake.pupils.first?.identity.name.given == "Zoë")
        #expect(found.says("read as ISO-8859-1, for example “Zoë”"))
    }

    @Test func `Windows-1252 is told by its own letters`() {
        let bytes =
            Array(heading.utf8) + Array("Zo".utf8) + [0xEB] + Array(",O".utf8) + [0x92] + Array("Brien,2016-01-31".utf8)
        let found = reading(bytes)
        #expect(found.intake.pupils.first?.identity.name == Intake.Name(given: "Zoë", family: "O’Brien"))
        #expect(found.says("read as Windows-1252"))
    }

    @Test func `letters that no reading explains refuse the file and name the row`() {
        let odd =
            Array(heading.utf8) + Array("Ada,King,2016-01-31\nZo".utf8) + [0x81] + Array(",King,2016-01-31\n".utf8)
        #expect(reading(odd).refusals == ["row 3: Some letters can't be read for certain."])
        let mixed =
            Array(heading.utf8) + Array("Zoë,King,2016-01-31\nZo".utf8) + [0xEB] + Array(",King,2016-01-31\n".utf8)
        #expect(reading(mixed).refusals == ["row 3: Some letters can't be read for certain."])
        #expect(reading([0xEF, 0xBB, 0xBF, 0x41, 0xFF]).refusals == ["row 1: Some letters can't be read for certain."])
        #expect(reading(Array("a,b\n1,2\0".utf8)).refusals == ["row 2: Some letters can't be read for certain."])
    }

    @Test func `a file that was once read wrongly and saved again is refused, not passed on`() {
        let found = reading(Array((heading + "ZoÃ«,King,2016-01-31\nAna\u{FFFD},King,2016-01-31\n").utf8))
        #expect(found.refusals.count == 2 && found.intake.pupils.isEmpty)
    }

    @Test func `a workbook is met with what to do`() {
        let found = reading(Array("PK\u{3}\u{4}rest".utf8))
        #expect(found.says("spreadsheet workbook") && found.faults.first?.todo.contains("CSV UTF-8") == true)
    }

    @Test func `an empty file, one of blanks and none at all are told`() {
        #expect(reading([]).refusals == [": The file is empty."])
        #expect(reading(Array("\n , \n".utf8)).isRefused)
        #expect(Reading([], choices()).refusals == [": No file was handed in."])
    }
}

@Suite struct CSVTextTests {
    private func rows(_ text: String) throws(Fault) -> [NumberedRow] { try CSVText(text: text, file: "a.csv").rows() }

    @Test func `rows are counted as a spreadsheet counts them`() throws {
        let found = try rows("a,b\r\n\r\n\"two\r\nlines\",2\r\n,\r\nlast,")
        #expect(found.map(\.number) == [1, 3, 5])
        #expect(found.map(\.cells) == [["a", "b"], ["two\r\nlines", "2"], ["last", ""]])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `every line end is a line end`(_ end: String) throws {
        let found = try rows(["a,b", "1,2", "3,4", ""].joined(separator: end))
        #expect(found.map(\.cells) == [["a", "b"], ["1", "2"], ["3", "4"]])
    }

    @Test(arguments: [",", ";", "\t"])
    func `the separator is told from the headings`(_ separator: String) throws {
        let found = try rows("a\(separator)b\n1\(separator)\"x \"\"y\"\" \(separator)z\"")
        #expect(found.last?.cells == ["1", "x \"y\" \(separator)z"])
    }

    @Test(arguments: [
        ("a,b\n1,2\n\"open,2\n3,4", 3), ("a,b\n1,2\n3,5\" nails", 3), ("\"a,b\n1,2", 1), ("a,b\n\"x\"y,2", 2),
        ("a,b\n1,2\n3,\"", 3),
    ])
    func `a quotation mark without a partner is told with its row`(_ text: String, _ row: Int) {
        let fault = #expect(throws: Fault.self) { try rows(text) }
        #expect(fault?.place.row == row && fault?.weight == .file)
    }

    @Test func `letters of several parts stay whole and swallow no comma`() throws {
        let found = try rows("a,b\n\u{301}e,👩‍👩‍👧\n\u{200C}می,e\u{301}")
        #expect(found.dropFirst().map(\.cells) == [["\u{301}e", "👩‍👩‍👧"], ["\u{200C}می", "e\u{301}"]])
    }

    @Test func `too many cells are a fault and too few a notice`() {
        let found = reading(Array((heading + "Ada,King,2016-01-31,more\nBen,Moss\nCy,Day,2016-01-31,,\n").utf8))
        #expect(
            found.refusals == [
                "row 2: This row has 4 cells, but there are 3 headings.",
                "row 3 CHILD_DATE_OF_BIRTH: The pupil has no date of birth.",
            ])
        #expect(found.notices.contains("row 3: Row 3 ends early; the missing cells were taken as empty."))
        #expect(found.intake.pupils.map(\.identity.name.given) == ["Cy"])
    }

    @Test func `a heading that stands twice refuses a known form`() {
        let found = reading(Array("CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH\na,b,c,d".utf8))
        #expect(found.refusals == ["row 1 CHILD_LAST_NAME: Two columns have the heading “CHILD_LAST_NAME”."])
    }

    @Test func `a form without a needed column says which`() {
        let found = reading(Array("CHILD_FIRST_NAME,CHILD_LAST_NAME\nAda,King".utf8))
        #expect(found.refusals == [": No column holds the date of birth."])
    }

    @Test func `two thousand faults are listed up to a number and then counted`() {
        let found = reading(Array((heading + String(repeating: "Ada,,2016-01-31\n", count: 2_000)).utf8))
        #expect(found.refusals.count == Faults.most + 1)
        #expect(found.says("There are 1500 more like these."))
    }

    @Test func `five thousand rows are read`() {
        let lines = (0..<5_000).map { "Ada\($0),King,2016-01-31\n" }
        #expect(reading(Array((heading + lines.joined()).utf8)).intake.pupils.count == 5_000)
    }
}
