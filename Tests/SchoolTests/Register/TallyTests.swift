import People
import Store
import StoreTesting
import Testing

@testable import School

/// The kept tally is the same as counting the registers again.
@Suite struct TallyTests {
    @Test(arguments: Engine.all, [UInt64(1), 2, 3])
    func `after any sequence of marks the tally equals a recount`(_ engine: Engine, _ seed: UInt64) async throws {
        let school = try await RegisterSchool(engine, at: "13:20")
        let desks = [
            try await school.browser("linden"), try await school.browser("khan"), try await school.browser("park"),
        ]
        var chance = SeededChance(state: seed)
        for _ in 0..<60 {
            let slot = ["AM", "PM"].randomElement(using: &chance) ?? "AM"
            let here = slot == "AM" ? "/" : "\\"
            let desk = desks.randomElement(using: &chance) ?? desks[0]
            let pupil = school.pupils.randomElement(using: &chance) ?? school.ben
            let code = [here, "N", "L", "U", "I", "M", "V", "D", ""].randomElement(using: &chance) ?? "N"
            let entries = try await school.codes(pupil, slot).count
            let base = Int.random(in: 0...entries, using: &chance)
            let more = Bool.random(using: &chance) ? [("because:\(pupil)", "A slip")] : []
            if Int.random(in: 0..<10, using: &chance) == 0 {
                _ = try await desk.everyone(here, at: school.register(slot))
            } else {
                _ = try await desk.mark(pupil, code, at: school.register(slot), base: base, more)
            }
            school.clock.move(by: .seconds(20))
        }
        let (tally, recount) = try await school.store.read { records in
            try Wall.works(in: records)
            return (try Self.tally(records), try Self.recount(records))
        }
        #expect(tally == recount)
        #expect(!recount.isEmpty)
    }

    private static func tally(_ records: Records) throws -> [String: Int] {
        Dictionary(
            try records.all("SELECT pupil, code, sessions FROM attendance_tally WHERE school_year = 2026") { row in
                ("\(try row.id(0, of: Pupil.self)) \(try row.text(1))", try row.int(2))
            }, uniquingKeysWith: +)
    }

    private static func recount(_ records: Records) throws -> [String: Int] {
        let rows = try records.all("SELECT pupil, day, slot, code FROM mark ORDER BY pupil, day, slot, nth") { row in
            ("\(try row.id(0, of: Pupil.self)) \(try row.text(1)) \(try row.text(2))", try row.text(3))
        }
        var current: [String: String] = [:]
        for (place, code) in rows { current[place] = code }
        var counts: [String: Int] = [:]
        for (place, code) in current where code != "-" {
            counts["\(place.split(separator: " ")[0]) \(code)", default: 0] += 1
        }
        return counts
    }
}
