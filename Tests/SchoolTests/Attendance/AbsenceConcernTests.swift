import Testing

@testable import People
@testable import School

@Suite struct AbsenceConcernTests {
    let office = Staff(id: ID(high: 1, low: 1), school: 1, name: "Mr Osei", post: "Office manager", role: .office)

    @Test(arguments: [
        (["/": 342, "I": 38], AbsenceConcern.persistent),
        (["/": 343, "I": 37], .none),
        (["/": 341, "I": 39], .persistent),
        (["/": 9, "I": 1], .persistent),
        (["/": 901, "I": 100], .none),
        (["/": 5, "O": 5], .severe),
        (["/": 501, "O": 500], .persistent),
        (["O": 3], .severe),
        (["/": 10], .none),
        ([:], .none),
        (["Y1": 5, "D": 5], .none),
        (["/": 9, "I": 1, "X": 50], .persistent),
    ])
    func `ten and fifty per cent missed are the thresholds, exactly`(counts: [String: Int], concern: AbsenceConcern) {
        #expect(AttendanceSum(counts).concern(shownTo: office) == concern)
    }
}
