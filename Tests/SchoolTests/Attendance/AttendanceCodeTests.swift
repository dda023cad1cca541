import People
import Testing

@testable import School

@Suite struct AttendanceCodeTests {
    let codes = AttendanceCodes.national

    @Test func `the table built into the program is sound`() throws {
        #expect(try AttendanceCodes.builtIn.get().all.count == 39)
        #expect(codes.all.count == 39)
    }

    @Test func `the thirty-four codes of the 2024 Regulations are all there`() {
        let regulations = """
            / \\ L K V P W B D C1 M J1 S X C2 C T R I E Q Y1 Y2 Y3 Y4 Y5 Y6 Y7 G N O U Z #
            """
        #expect(codes.all.filter(\.isStatutory).map(\.code) == regulations.split(separator: " ").map(String.init))
        #expect(codes.all.filter { !$0.isStatutory }.map(\.code) == ["-", "H", "J", "Y", "F"])
    }

    @Test(arguments: [
        (Statistic.attending, "/ \\ L"),
        (.approvedActivity, "K V P W B J"),
        (.authorised, "C1 M J1 S C2 C T R I E H F"),
        (.unauthorised, "G N O U"),
        (.notPossible, "D X Q Y1 Y2 Y3 Y4 Y5 Y6 Y7 Y"),
        (.administrative, "Z #"),
        (.noMark, "-"),
    ])
    func `every code counts as DfE counts it`(statistic: Statistic, members: String) {
        #expect(codes.all.filter { $0.statistic == statistic }.map(\.code).joined(separator: " ") == members)
    }

    @Test func `codes came and went on their days`() {
        let before = Set(codes.inForce(on: day("2024-08-18")).map(\.code))
        let after = Set(codes.inForce(on: day("2024-08-19")).map(\.code))
        #expect(before.subtracting(after) == ["H", "J", "Y"])
        #expect(after.subtracting(before) == ["K", "C1", "J1", "C2", "Q", "Y1", "Y2", "Y3", "Y4", "Y5", "Y6", "Y7"])
        #expect(codes["F"]?.isInForce(on: day("2013-08-31")) == true)
        #expect(codes["F"]?.isInForce(on: day("2013-09-01")) == false)
        #expect(after.count == 35)
    }

    @Test func `a withdrawn code stays readable and an unknown one is kept`() throws {
        let holiday = try #require(codes["H"])
        #expect(codes.reading("H", on: day("2023-11-20")) == .known(holiday))
        #expect(codes.reading("H", on: day("2026-11-20")) == .outOfForce(holiday))
        #expect(codes.reading("H", on: day("2026-11-20")).code?.name == "Family holiday (agreed)")
        #expect(codes.reading("K", on: day("2023-11-20")).code?.statistic == .approvedActivity)
        #expect(codes.reading("Ω", on: day("2026-11-20")) == .unknown("Ω"))
        #expect(codes.reading("l", on: day("2026-11-20")) == .unknown("l"))
    }

    @Test func `only the two marks for present belong to one session`() {
        #expect(codes.all.filter { $0.session != nil }.map(\.code) == ["/", "\\"])
        #expect(codes["\\"]?.session == .afternoon)
    }

    @Test func `what families read never tells more than that a child could not attend`() {
        for code in ["Q", "Y", "Y1", "Y2", "Y3", "Y4", "Y5", "Y6", "Y7"] {
            #expect(codes.familyWords(for: code) == "Could not come")
        }
        #expect(codes.familyWords(for: "I") == "Away, ill")
        #expect(codes.familyWords(for: "Ω") == nil)
    }

    @Test(arguments: [
        (MarkLook.inSchool, "/ \\ K V P W B J"),
        (.late, "L"),
        (.awayAgreed, "C1 M J1 S C2 C T R I E H F"),
        (.awayAsk, "N"),
        (.awayNotAgreed, "G O U"),
        (.notCounted, "D X Q Y1 Y2 Y3 Y4 Y5 Y6 Y7 Z Y"),
        (.closed, "#"),
        (.notTaken, "-"),
    ])
    func `every code has its look, and illness is never red`(look: MarkLook, members: String) {
        #expect(codes.all.filter { $0.look == look }.map(\.code).joined(separator: " ") == members)
        #expect(codes.look(of: "Ω") == .notCounted)
    }
}

@Suite struct AttendanceCodeTableTests {
    let heading = """
        code,short_name,meaning,statistical_category,counts_as_possible,counts_as_present,counts_as_absence,session,\
        parent_wording,statutory_2024,valid_from,valid_until
        """

    @Test func `a sound table is read with its quotes and dates`() throws {
        let table = heading + "\n\"/\",Present,\"Here, now\",attending,1,1,0,AM,In school,yes,2024-08-19,\n"
        let code = try #require(try AttendanceCodes(csv: table)["/"])
        #expect(code.meaning == "Here, now")
        #expect(code.validFrom == day("2024-08-19"))
        #expect(code.validUntil == nil)
    }

    @Test(arguments: [
        (",Present,Here,attending,1,1,0,AM,In school,yes,,", CodeTableFault.column("code", line: 2)),
        ("/,Present,Here,attending,1,1,0,noon,In school,yes,,", .column("session", line: 2)),
        ("/,Present,Here,here,1,1,0,AM,In school,yes,,", .column("statistical_category", line: 2)),
        ("/,Present,Here,attending,1,0,1,AM,In school,yes,,", .counting(line: 2)),
        ("/,Present,Here,attending,1,1,0,AM,In school,maybe,,", .column("statutory_2024", line: 2)),
        ("/,Present,Here,attending,1,1,0,AM,In school,yes,2023-02-29,", .column("valid_from", line: 2)),
        ("/,a,b,attending,1,1,0,AM,c,yes,,\n/,a,b,attending,1,1,0,AM,c,yes,,", .twice("/")),
    ])
    func `a faulty table is refused with the place of its fault`(lines: String, fault: CodeTableFault) {
        #expect(throws: fault) { _ = try AttendanceCodes(csv: heading + "\n" + lines + "\n") }
    }

    @Test func `a missing column is a fault and not an empty answer`() {
        #expect(throws: CodeTableFault.column("short_name", line: 2)) { _ = try AttendanceCodes(csv: "code\n/\n") }
    }
}
