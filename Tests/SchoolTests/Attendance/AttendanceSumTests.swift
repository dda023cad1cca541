import Foundation
import People
import SwiftCSV
import Testing

@testable import School

@Suite struct AttendanceSumTests {
    @Test func `every row that DfE published comes out as published`() throws {
        let file = try #require(
            Bundle.module.url(forResource: "Samples/attendance-worked-examples", withExtension: "csv"))
        let rows = try CSV<Named>(url: file, loadColumns: false).rows
        #expect(rows.count == 321)
        for row in rows { try check(row) }
    }

    private func check(_ row: [String: String]) throws {
        func number(_ column: String) throws -> Int { try #require(Int(row[column] ?? ""), "\(column) of \(row)") }
        // The file has totals for a class of codes: one code of each class stands for all of them.
        let sum = AttendanceSum([
            "/": try number("present_incl_L"), "B": try number("approved_educational_activity"),
            "I": try number("authorised_absence"), "O": try number("unauthorised_absence"),
        ])
        #expect(sum.attended == (try number("attended=present+AEA")))
        #expect(sum.absence == (try number("absence=auth+unauth")))
        #expect(sum.possible == (try number("possible=attended+absence")))
        try check(sum.attendance, row["attendance_pct_published"])
        try check(sum.absenceFigure, row["absence_pct_published"])
    }

    private func check(_ figure: AttendanceFigure, _ published: String?) throws {
        let share = try #require(figure.share)
        let theirs = try #require(published.flatMap(Double.init))
        #expect(abs(100 * Double(share.part) / Double(share.whole) - theirs) < 1e-11)
        #expect(share.percent == String(format: "%.1f", (theirs * 10).rounded() / 10))
    }

    @Test func `England in 2025 to 2026 comes out as DfE says`() {
        let sum = AttendanceSum([
            "/": 2_245_897_896, "V": 31_197_486, "I": 110_576_083, "O": 57_748_222,
        ])
        #expect(sum.attended == 2_277_095_382)
        #expect(sum.absence == 168_324_305)
        #expect(sum.possible == 2_445_419_687)
        #expect(sum.attendance.share?.percent == "93.1")
        #expect(sum.absenceFigure.share?.percent == "6.9")
    }

    @Test(arguments: [
        (["/": 26, "U": 26], "50.0"),
        (["/": 26, "I": 26, "Y4": 52], "50.0"),
        (["/": 26, "I": 26, "X": 26, "D": 26], "50.0"),
        (["/": 13, "\\": 12, "D": 140], "100.0"),
        (["/": 342, "I": 38], "90.0"),
        (["/": 6_039_959, "O": 380_295], "94.1"),
        (["/": 113, "I": 3], "97.4"),
        (["L": 1, "N": 1], "50.0"),
        (["J": 1, "J1": 1], "50.0"),
        (["H": 1, "F": 1, "K": 2], "50.0"),
    ])
    func `the known cases come out`(counts: [String: Int], percent: String) {
        #expect(AttendanceSum(counts).attendance.share?.percent == percent)
    }

    @Test(arguments: [[:], ["#": 10], ["D": 4, "X": 2, "Q": 1, "Y1": 1, "Y": 1, "Z": 1, "-": 3], ["Ω": 3]])
    func `without a possible session there is no figure`(counts: [String: Int]) {
        let sum = AttendanceSum(counts)
        #expect(sum.attendance == .noSessionsYet)
        #expect(sum.absenceFigure == .noSessionsYet)
        #expect(sum.possible == 0)
        #expect(sum.daysMissed.description == "0")
    }

    @Test func `an unknown code is kept and reported, and counted nowhere`() {
        let sum = AttendanceSum(["/": 9, "I": 1, "Ω": 4, "ZZ": 1])
        #expect(sum.unknown == ["Ω": 4, "ZZ": 1])
        #expect(sum.possible == 10)
        #expect(sum.notCounted == 0)
        #expect((sum + sum).unknown == ["Ω": 8, "ZZ": 2])
    }

    @Test func `late sessions are L and U together, though U is an absence`() {
        let sum = AttendanceSum(["/": 10, "L": 3, "U": 2])
        #expect(sum.late == 5)
        #expect(sum.attended == 13)
        #expect(sum.unauthorised == 2)
    }

    @Test func `lesson marks never count`() {
        let marks: [(slot: Slot, code: String)] = [
            (.morning, "/"), (.afternoon, "I"), (.lesson(1), "O"), (.lesson(2), "/"), (.lesson(3), "Ω"),
        ]
        #expect(AttendanceSum(marks: marks) == AttendanceSum(["/": 1, "I": 1]))
    }

    @Test func `adding sums is counting together`() {
        let (autumn, spring) = (["/": 100, "L": 2, "I": 7, "Y1": 2], ["/": 90, "V": 4, "U": 1, "#": 10])
        let year = autumn.merging(spring, uniquingKeysWith: +)
        #expect(AttendanceSum(autumn) + AttendanceSum(spring) == AttendanceSum(year))
        #expect(AttendanceSum() + AttendanceSum(year) == AttendanceSum(year))
    }
}

@Suite struct AttendanceFigureTests {
    @Test(arguments: [
        (1, 2000, "0.1"), (1, 2001, "0.0"), (3, 2000, "0.2"), (1999, 2000, "100.0"), (0, 7, "0.0"), (7, 7, "100.0"),
        (2, 3, "66.7"),
    ])
    func `a share is rounded to one decimal, a half upwards`(part: Int, whole: Int, percent: String) {
        #expect(SessionShare(part, outOf: whole)?.percent == percent)
    }

    @Test(arguments: [(1, 0), (0, 0), (2, 1), (-1, 4)])
    func `a share of nothing, or more than all, is none`(part: Int, whole: Int) {
        #expect(SessionShare(part, outOf: whole) == nil)
    }

    @Test(arguments: [(0, "0"), (1, "½"), (2, "1"), (3, "1½"), (38, "19"), (39, "19½")])
    func `days missed are read in halves`(sessions: Int, words: String) {
        #expect(HalfDays(sessions: sessions).description == words)
    }
}
