import People
import Testing

@testable import School

@Suite struct SchoolDataSyncTests {
    @Test func `the American sample comes in for the school that is chosen`() throws {
        let reading = Reading(try samples(in: "sds/SDS_Format/25_Users"), choices(school: ["10001"]))
        #expect(reading.refusals == [] && reading.questions == [])
        #expect(reading.kind == .syncV1)
        let intake = reading.intake
        #expect(intake.pupils.count == 22 && intake.staff.count == 2 && intake.groups.count == 2)
        #expect(intake.memberships.count == 44 && intake.teaching.count == 2 && intake.contacts.isEmpty)
        #expect(intake.pupils.first?.identity.name == Intake.Name(given: "Ora", middle: "Christopher", family: "Klein"))
        #expect(intake.pupils.first?.identity.numbers == [Intake.Number(source: "School Data Sync", value: "13001")])
        #expect(intake.schools.map(\.part) == [.listed, .left])
    }

    @Test func `its dates are month first as a whole, and the preview says so`() throws {
        let reading = Reading(try samples(in: "sds/SDS_Format/25_Users"), choices(school: ["10001"]))
        // 4/2/2000 alone would fit both ways; 12/19/1997 in the same column fits one.
        #expect(reading.intake.pupils.first?.identity.born?.description == "2000-04-02")
        #expect(reading.intake.pupils[2].identity.born?.description == "1997-12-19")
        #expect(
            reading.notices.contains(
                "row 4 Birthdate: This column writes the month first, as in the United States, and was read so."))
    }

    @Test func `the UK format comes in, and the other school's classes are left`() throws {
        let reading = Reading(try samples(in: "sds/UK_Format/25_Users"), choices(school: ["10001"]))
        #expect(reading.refusals == [] && reading.kind == .syncUK)
        #expect(reading.intake.pupils.count == 22 && reading.intake.groups.count == 14)
        #expect(reading.intake.memberships.count == 154 && reading.intake.teaching.count == 4)
        #expect(reading.intake.pupils.first?.year?.code == "9")
        #expect(reading.says("14 classes of other schools left aside"))
    }

    @Test func `American grades become year groups only when the office says so`() throws {
        let files = try samples(in: "sds/SDS_Format/25_Users")
        let careful = Reading(files, choices(school: ["10001"]))
        #expect(careful.intake.pupils.allSatisfy { $0.year == nil })
        #expect(careful.says("Grades may be American"))
        let told = Reading(files, choices(school: ["10001"], grades: true))
        #expect(told.intake.pupils.prefix(3).map(\.year?.code) == ["9", "10", "12"])
    }

    @Test(arguments: ["SDS_Format", "UK_Format"])
    func `files without names are refused, with what is missing`(_ format: String) throws {
        let reading = Reading(try samples(in: "sds/\(format)/Min_Required_Attributes"), choices(school: ["10001"]))
        #expect(
            reading.refusals == [
                "row 1: Student.csv has no First Name and no Last Name, so no pupil has a name.",
                "row 1: Teacher.csv has no First Name and no Last Name, so no teacher has a name.",
            ])
        #expect(reading.intake.pupils.isEmpty)
    }

    @Test(arguments: ["SDS_Format/25_Users", "UK_Format/25_Users", "SDS_v2", "SDS_v2.1"])
    func `files of several schools ask which is ours, and take nobody before`(_ folder: String) throws {
        let reading = Reading(try samples(in: "sds/\(folder)"), choices())
        guard case .school(let schools) = reading.questions.first else {
            Issue.record("no question")
            return
        }
        #expect(schools.count > 1 && schools.allSatisfy { $0.name != nil })
        #expect(reading.intake == Intake() && reading.isRefused)
    }

    @Test(arguments: ["SDS_Format/25_Users", "UK_Format/25_Users", "SDS_v2", "SDS_v2.1"])
    func `no password is kept`(_ folder: String) throws {
        let reading = Reading(try samples(in: "sds/\(folder)"), choices(school: ["10001", "110003"]))
        #expect(!reading.intake.pupils.isEmpty)
        #expect(!String(reflecting: reading).contains("P@ss"))
    }

    @Test func `version 2 takes the pupils and classes of one school`() throws {
        let reading = Reading(try samples(in: "sds/SDS_v2"), choices(school: ["10001"]))
        #expect(reading.refusals == [] && reading.kind == .syncV2)
        let intake = reading.intake
        #expect(intake.pupils.count == 7 && intake.staff.count == 1 && intake.groups.count == 1)
        #expect(intake.memberships.count == 6 && intake.teaching.count == 1)
        #expect(reading.says("15 pupils of other schools left aside"))
        #expect(reading.says("They are known by their number alone"))
    }

    @Test func `version 2,1 finds roles, dates of birth and relatives`() throws {
        let reading = Reading(try samples(in: "sds/SDS_v2.1"), choices(school: ["110003"]))
        #expect(reading.refusals == [] && reading.kind == .syncV21)
        let intake = reading.intake
        #expect(intake.pupils.map(\.identity.name.given) == ["Jack", "Fred", "Alice"])
        #expect(intake.pupils.map(\.identity.born?.description) == ["2001-07-02", "2002-03-02", "2001-09-02"])
        #expect(intake.pupils.map(\.sex) == [.male, .male, .female])
        #expect(intake.contacts.map(\.name.given) == ["Jean", "Jean", "Bob"])
        #expect(intake.contacts.map(\.relationship.words) == ["guardian", "relative", "guardian"])
        #expect(intake.contacts.map(\.phones.count) == [1, 1, 1])
        #expect(intake.staff.map(\.name.given) == ["Kristen"])
        #expect(intake.memberships.count == 3 && intake.teaching.count == 1)
    }

    @Test func `a roster's relatives gain nothing by it`() throws {
        let reading = Reading(try samples(in: "sds/SDS_v2.1"), choices(school: ["110003"]))
        #expect(reading.intake.contacts.allSatisfy { $0.responsibility == .notStated })
        #expect(reading.says("don't say who has parental responsibility"))
    }

    @Test func `a number that isn't ours is asked about, even alone`() {
        let files = [
            file("School.csv", "SIS ID,Name\n7,Seaview"),
            file("Student.csv", "SIS ID,School SIS ID,First Name,Last Name\n1,7,Ada,King"),
        ]
        #expect(Reading(files, choices()).intake.pupils.count == 1)
        let known = Reading(files, choices(school: ["900001"]))
        #expect(known.questions == [.school([.init(number: "7", name: "Seaview")])])
    }

    @Test func `a missing number or name is a fault of its row`() {
        let files = [
            file("Student.csv", "SIS ID,School SIS ID,First Name,Last Name\n1,7,Ada,King\n,7,Ben,Moss\n3,7,,Moss")
        ]
        #expect(
            Reading(files, choices()).refusals == [
                "row 3 SIS ID: This row has no SIS ID.", "row 4 First Name: This row has no First Name.",
            ])
    }
}
