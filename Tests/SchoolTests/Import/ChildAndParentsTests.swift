import People
import Testing

@testable import School

/// What must become of one sample: how many pupils and contacts come in, or why it is refused.
struct Verdict: Sendable, CustomTestStringConvertible {
    let file: String
    var pupils = 0
    var contacts = 0
    var refused: [String] = []
    /// The rows, by number, that are left aside.
    var left: [Int] = []

    var testDescription: String { file }
}

private let noBirth = "CHILD_DATE_OF_BIRTH: The pupil has no date of birth."
private let broken = "row 3: A quotation mark in this row has no partner or stands in the middle of a cell."
private func same(_ row: Int) -> String {
    "row \(row): This pupil and the one in row 3 have the same name and date of birth."
}
private func number(_ row: Int) -> String {
    "row \(row) CHILD_NHS_NUMBER: This NHS number stands in row 3 of invalid_fields.csv as well."
}

private let verdicts = [
    Verdict(file: "class_import/duplicates.csv", pupils: 3, contacts: 3),
    Verdict(file: "class_import/invalid_instruction_row.csv", refused: ["row 3 " + noBirth]),
    Verdict(file: "class_import/invalid_minimal.csv", refused: ["row 2 " + noBirth]),
    Verdict(file: "class_import/malformed.csv", refused: [broken]),
    Verdict(file: "class_import/review_one.csv", pupils: 4, contacts: 4),
    Verdict(file: "class_import/review_one_new_patient.csv", pupils: 1, contacts: 1),
    Verdict(file: "class_import/valid.csv", pupils: 4, contacts: 5),
    Verdict(file: "class_import/valid_extra_fields.csv", pupils: 3, contacts: 4),
    Verdict(file: "class_import/valid_instruction_row.csv", pupils: 1),
    Verdict(file: "class_import/valid_minimal.csv", pupils: 1),
    Verdict(
        file: "cohort_import/duplicate_nhs_numbers.csv",
        refused: ["row 3: This pupil and the one in row 2 have the same name and date of birth."]),
    Verdict(
        file: "cohort_import/invalid_fields.csv",
        refused: [
            number(8), "row 8 CHILD_FIRST_NAME: The pupil has no first name.",
            number(9), "row 9 CHILD_LAST_NAME: The pupil has no last name.",
            number(10), "row 10 " + noBirth,
            "row 15 CHILD_SCHOOL_URN: “invalid” isn't a school's URN.",
            "row 16 PARENT_1_EMAIL: “invalid” isn't an e-mail address.",
            "row 17 PARENT_1_PHONE: “invalid” isn't a telephone number.",
            number(18), "row 18 CHILD_DATE_OF_BIRTH: “invalid” isn't a date.",
            "row 19 CHILD_POSTCODE: “invalid” isn't a British postcode.",
            number(21), "row 21 CHILD_FIRST_NAME: “J£mmy” can't be a name.",
            number(22), "row 22 CHILD_LAST_NAME: “Sm©th” can't be a name.",
            same(4), same(5), same(6), same(7), same(11), same(12), same(13), same(14), same(16), same(17), same(19),
            same(20),
        ]),
    Verdict(file: "cohort_import/invalid_instruction_row.csv", refused: ["row 3 " + noBirth]),
    Verdict(file: "cohort_import/invalid_minimal.csv", refused: ["row 2 " + noBirth]),
    Verdict(file: "cohort_import/malformed.csv", refused: [broken]),
    Verdict(file: "cohort_import/pds_extravaganza.csv", pupils: 9, contacts: 7, left: [6]),
    Verdict(file: "cohort_import/valid.csv", pupils: 2, contacts: 1, left: [4]),
    Verdict(file: "cohort_import/valid_extra_fields.csv", pupils: 3, contacts: 3),
    Verdict(file: "cohort_import/valid_instruction_row.csv", pupils: 1),
    Verdict(file: "cohort_import/valid_minimal.csv", pupils: 1),
    Verdict(file: "cohort_import/valid_unknown_school.csv", left: [2, 3]),
    Verdict(file: "cohort_import/valid_with_changes.csv", pupils: 1),
]

@Suite struct ChildAndParentsTests {
    @Test(arguments: verdicts)
    func `each saved list is taken or refused as its name says`(_ verdict: Verdict) throws {
        let reading = Reading([try sample("mavis/\(verdict.file)")], choices())
        #expect(reading.refusals == verdict.refused)
        #expect(reading.isRefused == !verdict.refused.isEmpty)
        let left = reading.faults.filter { $0.what.hasSuffix("the row was left.") }.compactMap(\.place.row)
        #expect(left == verdict.left)
        guard verdict.refused.isEmpty else { return }
        #expect(reading.kind == .childAndParents)
        #expect(reading.intake.pupils.count == verdict.pupils)
        #expect(reading.intake.contacts.count == verdict.contacts)
    }

    @Test func `no saved list is missing from the table`() throws {
        let saved = try ["class_import", "cohort_import"].flatMap { folder in
            try samples(in: "mavis/\(folder)").map { "\(folder)/\($0.name)" }
        }
        #expect(Set(saved) == Set(verdicts.map(\.file)))
    }

    @Test func `a row becomes a pupil with two parents`() throws {
        let intake = Reading([try sample("mavis/class_import/valid.csv")], choices()).intake
        let mark = try #require(intake.pupils.first { $0.identity.name.given == "Mark" })
        #expect(mark.identity.name.family == "Doe")
        #expect(mark.identity.born?.description == "2010-01-03")
        #expect(mark.registration == "DEF")
        #expect(mark.address == Intake.Address(lines: ["11 Downing Street"], town: "London", postcode: "SW1A 1AA"))
        #expect(mark.place == Spot(file: "valid.csv", row: 4))
        let parents = intake.contacts.filter { $0.pupil == mark.identity }
        #expect(parents.map(\.name.whole) == ["Jane Doe", "Richard Doe"])
        #expect(parents.map(\.relationship.code) == ["PAM", "PAF"])
        #expect(parents.map(\.order) == [1, 2])
        #expect(parents.map(\.emails) == [["jane@example.com"], ["richard@example.com"]])
    }

    @Test func `both date forms and the preferred name are read`() throws {
        let intake = Reading([try sample("mavis/class_import/valid.csv")], choices()).intake
        #expect(intake.pupils.prefix(2).map(\.identity.born?.description) == ["2010-01-01", "2010-01-02"])
        #expect(intake.pupils.prefix(2).map(\.preferred.given) == ["Jenny", "Jim"])
        #expect(intake.pupils.first?.year?.code == "9")
    }

    @Test func `the other names of a column mean the same`() throws {
        let intake = Reading([try sample("mavis/class_import/valid_extra_fields.csv")], choices()).intake
        #expect(intake.pupils.map(\.preferred.given) == ["Jenny", "Jim", nil])
        #expect(intake.pupils.allSatisfy { $0.year?.code == "8" })
        let reviewed = Reading([try sample("mavis/class_import/review_one.csv")], choices()).intake
        #expect(reviewed.pupils.map(\.sex) == [.male, .male, .male, .female])
        #expect(reviewed.contacts.first?.relationship == Intake.Relationship(code: nil, words: "Guardian"))
    }

    @Test func `no list says who has parental responsibility`() throws {
        for folder in ["class_import", "cohort_import"] {
            for file in try samples(in: "mavis/\(folder)") {
                let contacts = Reading([file], choices()).intake.contacts
                #expect(contacts.allSatisfy { $0.responsibility == .notStated })
            }
        }
    }

    @Test func `an NHS number is nowhere in what is kept`() throws {
        let reading = Reading([try sample("mavis/class_import/valid.csv")], choices())
        #expect(!String(reflecting: reading).contains("99900000"))
        #expect(reading.says("NHS numbers are used only to find a child that stands twice"))
    }

    @Test func `one NHS number for two children is a fault`() {
        let list = """
            CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_NHS_NUMBER
            Ada,King,2016-01-31,999 000 0018
            Ben,King,2018-01-31,9990000018
            """
        #expect(
            Reading([file("list.csv", list)], choices()).refusals == [
                "row 3 CHILD_NHS_NUMBER: This NHS number stands in row 2 of list.csv as well."
            ])
    }

    @Test func `rows of another school are left when ours is known, and a stranger's list is refused`() {
        let list = """
            CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_SCHOOL_URN
            Ada,King,2016-01-31,123456
            Ben,Moss,2018-01-31,123457
            """
        let ours = Reading([file("list.csv", list)], choices(school: ["123457"]))
        #expect(ours.intake.pupils.map(\.identity.name.given) == ["Ben"])
        #expect(ours.notices == ["row 2 CHILD_SCHOOL_URN: This child is at another school (123456); the row was left."])
        let stranger = Reading([file("list.csv", list)], choices(school: ["900001"]))
        #expect(stranger.refusals == [": None of the schools in the file is yours: 123456, 123457."])
        let open = Reading([file("list.csv", list)], choices())
        #expect(open.questions == [.school([.init(number: "123456", name: nil), .init(number: "123457", name: nil)])])
        #expect(open.isRefused && open.intake.pupils.isEmpty)
    }

    @Test func `the check digit of an NHS number is told`() {
        #expect(isNHSNumber("9990000018") && isNHSNumber("999 000 0026"))
        #expect(!isNHSNumber("9990000019") && !isNHSNumber("invalid") && !isNHSNumber("999000001"))
    }
}
