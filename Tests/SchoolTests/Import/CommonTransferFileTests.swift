import Foundation
import People
import Testing

@testable import School

@Suite struct CommonTransferFileTests {
    let maker = TransferFileMaker()

    private func reading(_ text: String, school: Set<String> = []) -> Reading {
        Reading([file("8201001_CTF_8204001_001.xml", text)], choices(school: school))
    }

    @Test func `a pupil comes in with names, numbers, address and year`() throws {
        let found = reading(maker.file(pupils: 3))
        #expect(found.refusals == [] && found.kind == .transferFile)
        let pupil = try #require(found.intake.pupils.last)
        #expect(pupil.identity.upn?.text == maker.upn(2))
        #expect(pupil.identity.name == Intake.Name(given: "CHLOE", middle: "Joy", family: "ADEYEMI"))
        #expect(pupil.proposed == Intake.Name(given: "Chloe", middle: "Joy", family: "Adeyemi"))
        #expect(pupil.identity.born == Day(2012, 3, 12))
        #expect(pupil.year?.code == "3" && pupil.enrolment == "C")
        #expect(pupil.address == Intake.Address(lines: ["2 High Street"], town: "Seaview", postcode: "ZZ1 1AA"))
    }

    @Test func `contacts come in with responsibility as stated`() throws {
        let found = reading(maker.file(pupils: 1))
        #expect(found.intake.contacts.map(\.responsibility) == [.yes, .no])
        #expect(found.intake.contacts.map(\.relationship.code) == ["PAM", "PAF"])
        #expect(found.intake.contacts.map(\.addressAsPupil) == [true, false])
        #expect(found.intake.contacts.map(\.order) == [1, 2])
        #expect(found.intake.contacts.first?.phones == [Intake.Phone(kind: "M", number: "07700 900000")])
        #expect(found.intake.contacts.first?.emails == ["parent1.0@example.org"])
        let silent = maker.file(pupils: 1).replacing("<Responsibility>true</Responsibility>", with: "")
        #expect(reading(silent).intake.contacts.first?.responsibility == .notStated)
    }

    @Test(arguments: ["20.0", "21.0", "22", "23.0", "24.0", "25.0", "25.1"])
    func `versions 20 to 25 are read`(_ version: String) {
        #expect(reading(TransferFileMaker(version: version).file(pupils: 1)).intake.pupils.count == 1)
    }

    @Test(arguments: ["19.0", "26.0", "", "x", "-20", "25000000000000000000"])
    func `other versions are refused with words`(_ version: String) {
        let found = reading(TransferFileMaker(version: version).file(pupils: 1))
        #expect(found.refusals == [": The file is of CTF version “\(version)”; Hometime reads 20 to 25."])
        #expect(found.intake.pupils.isEmpty)
    }

    @Test func `Sex and Gender are one`() {
        #expect(reading(maker.file(pupils: 2)).intake.pupils.map(\.sex) == [.female, .male])
        let old = TransferFileMaker(version: "20.0", sexElement: "Gender")
        #expect(reading(old.file(pupils: 2)).intake.pupils.map(\.sex) == [.female, .male])
    }

    @Test func `authority and establishment stay text`() {
        let text = maker.file(pupils: 1).replacing(
            "<LEA>999</LEA><Estab>1001</Estab>", with: "<LEA>012</LEA><Estab>0034</Estab>")
        let found = reading(text)
        #expect(found.intake.schools.first?.laEstab == "0120034")
        #expect(found.intake.pastSchools.first?.school.laEstab == "0120034")
        #expect(found.intake.pastSchools.first?.left == Day(2026, 7, 22))
    }

    @Test func `what the portal has no use for is not taken, and the preview says so`() {
        let found = reading(maker.file(pupils: 1))
        #expect(!String(reflecting: found.intake).contains("WBRI"))
        #expect(
            found.says("Not taken from this file: assessments, care, free school meals, special educational needs."))
    }

    @Test func `a wrong UPN is no identifier, but the pupil is not lost`() {
        let found = reading(maker.file(pupils: 1).replacing(maker.upn(0), with: "A999100100000"))
        #expect(found.refusals == [])
        #expect(found.intake.pupils.first?.identity.upn == nil)
        #expect(
            found.notices.contains(
                "line 9 UPN: “A999100100000” has a wrong check letter. The pupil is taken without it."))
    }

    @Test func `the same UPN twice is a fault`() {
        let found = reading(maker.header() + maker.pupil(1) + maker.pupil(1) + maker.end)
        #expect(found.refusals.count == 1 && found.says("have the same UPN \(maker.upn(1))"))
    }

    @Test func `a pupil without name or date of birth is a fault with its line`() {
        let found = reading(maker.file(pupils: 1).replacing("<DOB>2010-01-10</DOB>", with: "<DOB>10/01/2010</DOB>"))
        #expect(found.refusals == ["line 10 DOB: “10/01/2010” isn't a date."])
        let bare = reading(maker.header() + "<Pupil><Forename>Ada</Forename></Pupil>" + maker.end)
        #expect(
            bare.refusals == [
                "line 9 Surname: The pupil has no surname.", "line 9 DOB: The pupil has no date of birth.",
            ])
    }

    @Test func `a detail that nobody can mend in a transfer file is left out and told`() {
        let found = reading(maker.file(pupils: 1).replacing("parent1.0@example.org", with: "none"))
        #expect(found.refusals == [] && found.intake.contacts.first?.emails == [])
        #expect(found.says("“none” isn't an e-mail address."))
    }

    @Test func `a file for another school is told`() {
        #expect(
            reading(maker.file(pupils: 1), school: ["900002", "9994002"]).says("addressed to another school (9994001)"))
        #expect(!reading(maker.file(pupils: 1), school: ["900002", "999/4001"]).says("addressed to another school"))
    }

    // MARK: Broken and hostile files

    @Test func `broken XML is told with its line, and nothing is taken`() {
        let whole = maker.file(pupils: 2)
        let cut = reading(String(whole.prefix(whole.count - 400)))
        #expect(cut.refusals.count == 1 && cut.refusals.first?.contains("The XML is broken at column") == true)
        #expect(cut.intake == Intake())
        let crossed = reading(whole.replacing("</Surname>", with: "</Forename>"))
        #expect(crossed.refusals.first?.hasPrefix("line 9: The XML is broken") == true)
    }

    @Test(arguments: [
        "<a/>", "<CTfile/>", "<CTfile><CTFpupilData/></CTfile>",
        "<Header><DocumentName>Admissions</DocumentName></Header>",
    ])
    func `other XML is refused`(_ text: String) {
        #expect(reading(text).refusals == [": This XML file isn't a Common Transfer File."])
    }

    @Test func `no entity is let in`() {
        let outside = "<!DOCTYPE CTfile [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<CTfile>"
        let found = reading(
            maker.file(pupils: 1).replacing("<CTfile>", with: outside).replacing(">Joy<", with: ">&x;<"))
        #expect(found.refusals == [": The file declares a document type, which no Common Transfer File does."])
        let undeclared = reading(maker.file(pupils: 1).replacing(">Joy<", with: ">&x;<"))
        #expect(undeclared.isRefused && undeclared.intake == Intake())
    }

    @Test func `elements without end are refused`() {
        let deep = reading(maker.header() + String(repeating: "<Pupil>", count: 100))
        #expect(deep.refusals.count == 1)
        let long = reading(maker.header() + "<Pupil><Surname>" + String(repeating: "x", count: 5 << 20))
        #expect(long.refusals.count == 1)
    }

    @Test func `the encodings that XML names are read, and wrong letters are a fault`() throws {
        let pupil = maker.pupil(4).replacing("Ë", with: "ë")
        let latin = (maker.header("ISO-8859-1") + pupil + maker.end).data(using: .isoLatin1)
        let found = Reading([ImportFile(name: "a.xml", bytes: [UInt8](try #require(latin)))], choices())
        #expect(found.intake.pupils.first?.identity.name.given == "ZOë")
        let lying = (maker.header() + pupil + maker.end).data(using: .isoLatin1)
        let refused = Reading([ImportFile(name: "a.xml", bytes: [UInt8](try #require(lying)))], choices())
        #expect(refused.isRefused && refused.intake == Intake())
        let wide = (maker.header("UTF-16") + pupil + maker.end).data(using: .utf16)
        #expect(
            Reading([ImportFile(name: "a.xml", bytes: [UInt8](try #require(wide)))], choices()).intake.pupils.count == 1
        )
    }

    @Test func `the same file as a list and as a transfer file are not mixed`() throws {
        let found = Reading(
            [file("a.xml", maker.file(pupils: 1)), try sample("mavis/class_import/valid.csv")], choices())
        #expect(
            found.refusals == [": These files are of different kinds: Child and parents list, Common Transfer File."])
    }

    // MARK: Size

    @Test func `five thousand pupils are read from a file on disk`() throws {
        let path = NSTemporaryDirectory() + "hometime-five-thousand.xml"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try maker.write(pupils: 5_000, to: path)
        let found = Reading([ImportFile(path: path)], choices())
        #expect(found.refusals == [])
        #expect(found.intake.pupils.count == 5_000 && found.intake.contacts.count == 10_000)
    }

    /// Run alone under `/usr/bin/time -v`; the file is then as large as ten years of a big school.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["HOMETIME_MEASURE"] != nil))
    func `memory of five thousand pupils with ten years each`() throws {
        let path = NSTemporaryDirectory() + "hometime-large.xml"
        var large = maker
        large.years = 10
        if !FileManager.default.fileExists(atPath: path) { try large.write(pupils: 5_000, to: path) }
        let found = Reading([ImportFile(path: path)], choices())
        #expect(found.intake.pupils.count == 5_000)
        print("\((ImportFile(path: path).size ?? 0) >> 20) MiB read")
    }
}

@Suite struct TransferMarksTests {
    // 1 September 2025 is a Monday.
    let monday = Day(2025, 9, 1) ?? Day(number: 0)

    @Test func `a string of whole weeks is read day by day`() throws {
        let week = "/\\/\\LN/\\/\\####"
        let read = try #require(TransferMarks(week + week + week, from: monday))
        #expect(read.marks.count == 30)
        #expect(read.marks.first?.day == monday && read.marks.first?.slot == .morning)
        let late = read.marks[4]
        #expect(late.day == monday + 2 && late.slot == .morning && late.code == "L")
        #expect(read.marks.last?.day == monday + 18)
    }

    @Test func `a string of school days alone could be read in several ways and is not taken`() {
        #expect(TransferMarks(String(repeating: "/\\", count: 190), from: monday) == nil)
        #expect(TransferMarks("/\\/\\/\\/\\/\\####", from: monday) == nil)
        #expect(TransferMarks("", from: monday) == nil)
    }

    @Test func `a file whose marks can't be placed still gives the year's sums`() throws {
        let found = Reading([file("a.xml", TransferFileMaker().file(pupils: 1))], choices())
        #expect(found.intake.marks.isEmpty)
        let sums = try #require(found.intake.totals.first)
        #expect(sums.possible == 380 && sums.attended == 370 && sums.authorised == 8 && sums.unauthorised == 2)
        #expect(found.says("only each year's sums are taken"))
    }
}
