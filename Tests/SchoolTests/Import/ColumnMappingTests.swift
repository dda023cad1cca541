import Foundation
import People
import Testing

@testable import School

private let simsHeadings =
    "UPN,Adno,Legal Surname,Forename,Reg,Year,Contact Priority,Title,Surname,Forename,Relationship,Parental Responsibility,Court Order,Home Phone,Mobile,Work,Primary Email,Address,Postcode,Correspondence"

@Suite struct ColumnMappingTests {
    private func proposal(_ text: String, _ name: String = "list.csv") throws -> ColumnMapping {
        guard case .columns(_, let proposal) = try #require(Reading([file(name, text)], choices()).questions.first)
        else {
            throw Fault(.file, Spot(file: name), "no proposal", "")
        }
        return proposal
    }

    private func fields(_ mapping: ColumnMapping) -> [String] {
        mapping.columns.map {
            "\($0.heading)\($0.occurrence > 1 ? "#\($0.occurrence)" : "")=\($0.field.rawValue)\($0.person > 0 ? "@\($0.person)" : "")"
        }
    }

    @Test func `a list of the school's own is not read before the office has confirmed its columns`() {
        let found = Reading([file("list.csv", simsHeadings + "\n")], choices())
        #expect(found.isRefused && found.intake == Intake() && found.questions.count == 1)
    }

    @Test func `a contact report is proposed with the pupil's columns before the contact's`() throws {
        let mapping = try proposal(simsHeadings)
        #expect(mapping.kind == .contacts)
        #expect(
            fields(mapping) == [
                "UPN=upn", "Adno=admissionNumber", "Legal Surname=legalFamily", "Forename=legalGiven",
                "Reg=registration",
                "Year=year", "Contact Priority=order@1", "Title=title@1", "Surname=family@1", "Forename#2=given@1",
                "Relationship=relationship@1", "Parental Responsibility=responsibility@1", "Court Order=courtOrder@1",
                "Home Phone=homePhone@1", "Mobile=mobile@1", "Work=workPhone@1", "Primary Email=email@1",
                "Address=addressLine@1", "Postcode=postcode@1",
            ])
    }

    @Test func `a contact report is read with what it says about responsibility and court orders`() throws {
        let rows = """

            R674123101121,000123,Adeyemi,Amara,3B,3,1,Mrs,Adeyemi,Grace,Mother,T,F,01632 960001,07700 900001,,grace@example.org,"1 High Street
            Seaview",ZZ1 1AA,T
            R674123101121,000123,Adeyemi,Amara,3B,3,2,Mr,Adeyemi,Tunde,Father,F,T,,07700 900002,,,,,F
            R674123101121,000123,Adeyemi,Amara,3B,3,3,Ms,Bello,Ife,Aunt,,,,07700 900003,,,,,F
            """
        let text = simsHeadings + rows
        let found = Reading([file("list.csv", text)], choices([try proposal(text)]))
        #expect(found.refusals == [])
        let contacts = found.intake.contacts
        #expect(found.intake.pupils.isEmpty && contacts.count == 3)
        #expect(contacts.map(\.responsibility) == [.yes, .no, .notStated])
        #expect(contacts.map(\.courtOrder) == [false, true, false])
        #expect(contacts.map(\.order) == [1, 2, 3])
        #expect(contacts.map(\.name.display) == ["Mrs Grace Adeyemi", "Mr Tunde Adeyemi", "Ms Ife Bello"])
        #expect(contacts.first?.address == Intake.Address(lines: ["1 High Street", "Seaview"], postcode: "ZZ1 1AA"))
        #expect(contacts.first?.phones.map(\.kind) == ["M", "H"])
        // The third row stands in row 4 of the spreadsheet, though on line 5 of the file.
        #expect(contacts.map(\.place.row) == [2, 3, 4])
        #expect(contacts.allSatisfy { $0.pupil.upn?.text == "R674123101121" })
        #expect(contacts.first?.pupil.numbers == [Intake.Number(source: "Admission number", value: "000123")])
        #expect(found.says("a court order exists, but not what it orders"))
        #expect(found.says("These columns were not taken: Correspondence."))
    }

    @Test func `a contact of nobody is a fault`() throws {
        let text = "UPN,Forename,Surname,Contact Priority,Contact Surname\n,Ada,King,1,King\n"
        let found = Reading([file("list.csv", text)], choices([try proposal(text)]))
        #expect(found.refusals == ["row 2: This row doesn't say which pupil it is about."])
    }

    @Test func `a list of pupils is proposed and read`() throws {
        let text =
            "Adno;Legal Surname;Legal Forename;Preferred Forename;DOB;Gender;Year;Reg;Address Line 1;Town;Postcode;Entry Date;House\n000123;Adeyemi;Amara;Ama;31/01/2018;F;Year 3;3B;1 High Street;Seaview;zz11aa;01/09/2022;Red"
        let found = Reading([file("pupils.csv", text)], choices([try proposal(text, "pupils.csv")]))
        #expect(found.refusals == [])
        let pupil = try #require(found.intake.pupils.first)
        #expect(pupil.identity.numbers == [Intake.Number(source: "Admission number", value: "000123")])
        #expect(pupil.identity.born == Day(2018, 1, 31) && pupil.entered == Day(2022, 9, 1))
        #expect(pupil.preferred.given == "Ama" && pupil.registration == "3B" && pupil.year?.code == "3")
        #expect(pupil.address == Intake.Address(lines: ["1 High Street"], town: "Seaview", postcode: "ZZ1 1AA"))
        #expect(found.says("not taken: House"))
    }

    @Test func `a list of classes gives groups, members and teachers once each`() throws {
        let text = "Class,UPN,Teacher\n7x/Ma1,R674123101121,ABC\n7x/Ma1,A123456789012,ABC\n7y/Ma1,H801200001001,ABC\n"
        let found = Reading([file("classes.csv", text)], choices([try proposal(text)]))
        #expect(found.refusals == [])
        #expect(found.intake.groups.map(\.title) == ["7x/Ma1", "7y/Ma1"])
        #expect(found.intake.memberships.count == 3 && found.intake.teaching.count == 2)
    }

    @Test func `a list of staff is read`() throws {
        let text =
            "Staff Code,Title,Forename,Surname,Email,Role\nABC,Ms,Tamsin,Hale,hale@example.org,Teacher\nDEF,Mr,,,x,\n"
        let mapping = try proposal(text)
        #expect(mapping.kind == .staff)
        let found = Reading([file("staff.csv", text)], choices([mapping]))
        #expect(found.refusals == ["row 3: The member of staff has no name."])
        #expect(found.intake.staff.first?.name.display == "Ms Tamsin Hale")
        #expect(found.intake.staff.first?.emails == ["hale@example.org"])
    }

    @Test func `past marks come by session, by day or as pairs, and unknown codes stay`() throws {
        let bySession =
            "UPN,Date,Session,Mark\nR674123101121,2026-09-07,AM,/\nR674123101121,2026-09-07,PM,L\nR674123101121,2026-09-07,P3,Q7\n"
        let first = Reading([file("marks.csv", bySession)], choices([try proposal(bySession)]))
        #expect(first.refusals == [])
        #expect(first.intake.marks.map(\.slot) == [.morning, .afternoon, .lesson("P3")])
        #expect(first.intake.marks.map(\.code) == ["/", "L", "Q7"])
        #expect(first.notices.contains("row 4: “Q7” isn't a national attendance code (1 times)."))
        let byDay = "Adno,Date,AM,PM\n123,07/09/2026,/,\\\n123,28/09/2026,,I\n"
        let second = Reading([file("marks.csv", byDay)], choices([try proposal(byDay)]))
        #expect(second.intake.marks.map(\.code) == ["/", "\\", "I"])
        let pairs = "Adno,Date,Marks\n123,2026-09-07,/\\\n123,2026-09-08,/\n"
        let third = Reading([file("marks.csv", pairs)], choices([try proposal(pairs)]))
        #expect(third.refusals == ["row 3 Marks: “/” isn't two marks."])
        #expect(third.intake.marks.count == 2)
    }

    @Test func `a saved mapping comes back from its file as it was`() throws {
        let mapping = try proposal(simsHeadings)
        let saved = try JSONEncoder().encode(mapping)
        #expect(try JSONDecoder().decode(ColumnMapping.self, from: saved) == mapping)
    }

    @Test func `a mapping is used only where all its columns are`() throws {
        let mapping = try proposal("Adno,Legal Surname,Legal Forename,DOB")
        let found = Reading([file("b.csv", "Adno,Legal Surname,DOB\n1,King,2016-01-31")], choices([mapping]))
        #expect(found.questions.count == 1 && found.intake == Intake())
    }

    @Test func `a mapping without a date of birth can't bring pupils`() throws {
        let text = "Legal Surname,Legal Forename\nKing,Ada"
        let found = Reading([file("b.csv", text)], choices([try proposal(text)]))
        #expect(found.refusals == [": No column holds the date of birth."])
    }

    @Test func `numbered parents in a list of pupils are found`() throws {
        let text =
            "Legal Surname,Legal Forename,DOB,Parent 1 Name,Parent 1 Email,Parent 2 Name,Parent 2 Relationship\nKing,Ada,2016-01-31,Grace King,g@example.org,Tom Moss,Dad"
        let found = Reading([file("b.csv", text)], choices([try proposal(text)]))
        #expect(found.intake.contacts.map(\.name.whole) == ["Grace King", "Tom Moss"])
        #expect(found.intake.contacts.map(\.order) == [1, 2])
        #expect(found.intake.contacts.last?.relationship.code == "PAF")
    }
}
