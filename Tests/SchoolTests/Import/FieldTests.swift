import People
import Testing

@testable import School

@Suite struct UPNTests {
    @Test(arguments: ["R674123101121", "A123456789012", "H801200001001"])
    func `published numbers are right`(_ text: String) throws { #expect(try UPN(text).text == text) }

    @Test func `one wrong digit is found, whichever it is`() throws {
        let letters = Array("R674123101121")
        for place in 1..<13 {
            for digit in "0123456789" where digit != letters[place] {
                var wrong = letters
                wrong[place] = digit
                #expect(throws: UPNFault.self) { try UPN(String(wrong)) }
            }
        }
    }

    @Test func `what the letter should be is told`() {
        #expect(throws: UPNFault.letter(expected: "R")) { try UPN("A674123101121") }
        for text in ["", "R67412310112", "R6741231011211", "6741231011211", "R67412310112Ë", "RX74123101121"] {
            #expect(throws: UPNFault.self) { try UPN(text) }
        }
    }

    @Test func `a temporary number ends in a letter that counts like the others`() throws {
        // 8·2 + 0·3 + 1·4 + 2·5 + 2·11 for 80120000100, and 5·13 for F, the sixth of the alphabet: 104 modulo 23 is 12, N.
        let sum =
            [8, 0, 1, 2, 0, 0, 0, 0, 1, 0, 0].enumerated().reduce(0) { $0 + $1.element * ($1.offset + 2) } + 5 * 13
        let letter = Array("ABCDEFGHJKLMNPQRTUVWXYZ")[sum % 23]
        let upn = try UPN("\(letter)80120000100F")
        #expect(upn.isTemporary)
        #expect(try !UPN("H801200001001").isTemporary)
        #expect(throws: UPNFault.shape) { try UPN("\(letter)80120000100I") }
    }

    @Test func `small letters and blanks are forgiven`() throws {
        #expect(try UPN(" r674 1231 01121 ").text == "R674123101121")
    }
}

@Suite struct DateTests {
    private func births(_ dates: [String], in kind: String = "list.csv") -> Reading {
        let rows = dates.enumerated().map { "Ada\($0.offset),King,\($0.element)\n" }.joined()
        return Reading([file(kind, "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH\n" + rows)], choices())
    }

    private func days(_ reading: Reading) -> [String] {
        reading.intake.pupils.compactMap { $0.identity.born?.description }
    }

    @Test func `forms that can be read in one way`() {
        let found = births([
            "2016-01-31", "31/01/2016", "31.1.2016", "2 January 2016", "02-Jan-2016", "2016/01/31",
            "2016-01-31T00:00:00", "31/01/2016 00:00",
        ])
        #expect(found.refusals == [])
        #expect(
            days(found) == [
                "2016-01-31", "2016-01-31", "2016-01-31", "2016-01-02", "2016-01-02", "2016-01-31", "2016-01-31",
                "2016-01-31",
            ])
    }

    @Test func `one date that can only be British settles the column`() {
        let found = births(["02/03/2016", "25/03/2016"])
        #expect(days(found) == ["2016-03-02", "2016-03-25"])
        #expect(found.notices == [])
    }

    @Test func `one date that can only be American settles the column, and is told`() {
        let found = births(["02/03/2016", "03/25/2016"])
        #expect(days(found) == ["2016-02-03", "2016-03-25"])
        #expect(
            found.notices == [
                "row 3 CHILD_DATE_OF_BIRTH: This column writes the month first, as in the United States, and was read so."
            ])
    }

    @Test func `a column of both kinds is refused with both rows`() {
        let found = births(["25/03/2016", "03/25/2016"])
        #expect(
            found.refusals.first == "row 3 CHILD_DATE_OF_BIRTH: Row 2 writes the day first and row 3 the month first.")
    }

    @Test func `a column that shows nothing is British, and is told unless it doesn't matter`() {
        #expect(days(births(["02/03/2016"])) == ["2016-03-02"])
        #expect(births(["02/03/2016"]).says("could be read in two ways"))
        #expect(births(["03/03/2016"]).faults.isEmpty)
    }

    @Test func `a column that shows nothing in the American format is American, and is told`() {
        let files = [file("Student.csv", "SIS ID,School SIS ID,First Name,Last Name,Birthdate\n1,7,Ada,King,2/3/2016")]
        let found = Reading(files, choices())
        #expect(days(found) == ["2016-02-03"])
        #expect(found.says("They were read month first, as in the United States"))
    }

    @Test func `another date column of the same file settles it`() {
        let mapping = ColumnMapping(
            name: "m", kind: .pupils,
            columns: [
                .init(heading: "First", field: .legalGiven), .init(heading: "Last", field: .legalFamily),
                .init(heading: "Born", field: .born), .init(heading: "Joined", field: .entered),
            ], headings: ["First", "Last", "Born", "Joined"])
        let list = file("a.csv", "First,Last,Born,Joined\nAda,King,2/3/2016,9/25/2020")
        let found = Reading([list], choices([mapping]))
        #expect(days(found) == ["2016-02-03"])
        #expect(found.says("like the other dates of this file"))
    }

    @Test(arguments: [
        "31/02/2016", "01/02/16", "42400", "2016", "yesterday", "2016-02-30", "0/1/2016", "00/00/0000",
        "99999999999999999999/1/2016",
    ])
    func `what is no date, or no certain one, is a fault`(_ text: String) {
        #expect(births([text]).refusals == ["row 2 CHILD_DATE_OF_BIRTH: “\(text)” isn't a date."])
    }

    @Test func `nobody is born tomorrow`() {
        #expect(births(["2026-11-21"]).refusals == [])
        #expect(
            births(["2026-11-22"]).refusals == [
                "row 2 CHILD_DATE_OF_BIRTH: The date of birth lies in the future."
            ])
    }
}

@Suite struct NameTests {
    @Test(arguments: [
        ("SMITH", "Smith"), ("SMITH-JONES", "Smith-Jones"), ("O'NEILL", "O'Neill"), ("O’NEILL", "O’Neill"),
        ("MCDONALD", "McDonald"), ("MACEY", "Macey"), ("VAN DER BERG", "Van Der Berg"), ("ZOË", "Zoë"), ("JO", "Jo"),
        ("ÉLODIE-ANNE", "Élodie-Anne"),
    ])
    func `a name in capitals has a readable form`(_ shouted: String, _ shown: String) {
        #expect(Intake.Name(family: shouted).readable?.family == shown)
    }

    @Test(arguments: ["Smith", "McDonald", "de la Cruz", "JJ", "J", "محمد", "李", "Ng"])
    func `a name that somebody wrote with care is left alone`(_ name: String) {
        #expect(Intake.Name(family: name).readable == nil)
    }

    @Test func `the legal name stays as given beside its readable form`() {
        let text = "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH\nADA,KING,2016-01-31"
        let found = Reading([file("a.csv", text)], choices())
        #expect(found.intake.pupils.first?.identity.name == Intake.Name(given: "ADA", family: "KING"))
        #expect(found.intake.pupils.first?.proposed == Intake.Name(given: "Ada", family: "King"))
        #expect(found.says("1 name in capitals, to be shown like “Ada King”."))
    }

    @Test(arguments: [
        "Zoë", "O'Brien", "Thorne-Smith", "Maria da Conceição", "محمد", "李小龍", "Nguyễn", "Kaur (Singh)", "D’Arcy Jr.",
        "می\u{200C}نا", "ʻOkina",
    ])
    func `names of every script are names`(_ name: String) { #expect(isName(name)) }

    @Test(arguments: ["J£mmy", "Sm©th", "Ana\u{FFFD}", "", "123", "=1+1", "<b>", "a@b", "Ada;"])
    func `signs that stand in no name are found`(_ name: String) { #expect(!isName(name)) }
}

@Suite struct CellTests {
    private func cell(_ text: String) -> Cell { Cell(text: text, place: Spot(file: "a.csv", row: 2)) }

    @Test func `postcodes get their usual form`() {
        let faults = Faults()
        #expect(
            ["sw1a1aa", "M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 0AX", "EC1A 1BB"].map {
                cell($0).postcode(faults)
            }
                == ["SW1A 1AA", "M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 0AX", "EC1A 1BB"])
        #expect(faults.all.isEmpty)
        #expect(["invalid", "SW1A", "1AA SW1", "12345", "SW1A 1A1"].allSatisfy { cell($0).postcode(faults) == nil })
        #expect(faults.all.count == 5)
    }

    @Test func `addresses for e-mail`() {
        let faults = Faults()
        #expect(["a@b.org", "a.b+c@x.sch.uk", "o'neill@example.co.uk"].allSatisfy { cell($0).email(faults) == $0 })
        #expect(
            ["a", "@b.org", "a@b", "a@.b", "a@b.", "a b@c.org", "a@b@c.org", "Ada <a@b.org>", "a@b.org;c@d.org"]
                .allSatisfy { cell($0).email(faults) == nil })
    }

    @Test func `telephone numbers keep their words and tell of a lost zero`() {
        let faults = Faults()
        #expect(
            ["07700 900001", "+44 7700 900001", "(01632) 960001 (gran)"].allSatisfy {
                cell($0).phone(nil, faults)?.number == $0
            })
        #expect(faults.all.isEmpty)
        #expect(cell("7700900001").phone("M", faults) == Intake.Phone(kind: "M", number: "7700900001"))
        #expect(faults.all.map(\.weight) == [.notice])
        #expect(["invalid", "12345", "7.7E+09", "ask gran"].allSatisfy { cell($0).phone(nil, faults) == nil })
    }

    @Test func `year groups as people write them`() {
        let written = ["8", "08", "Year 8", "Yr 8", "Y8", "R", "Reception", "N2", "Nursery 1", "14", "X", "E1"]
        #expect(
            written.map { YearGroup(written: $0)?.code } == [
                "8", "8", "8", "8", "8", "R", "R", "N2", "N1", "14", "X", "E1",
            ])
        #expect(["0", "15", "Nursery", "KG", "-1", "ps1", "", "8A"].allSatisfy { YearGroup(written: $0) == nil })
    }

    @Test func `relationships by code and by word`() {
        #expect(Intake.Relationship(written: "PAM") == Intake.Relationship(code: "PAM", words: "Mother"))
        #expect(Intake.Relationship(written: "Step-Father") == Intake.Relationship(code: "STF", words: "Step-Father"))
        #expect(Intake.Relationship(written: "Aunt") == Intake.Relationship(code: nil, words: "Aunt"))
    }
}
