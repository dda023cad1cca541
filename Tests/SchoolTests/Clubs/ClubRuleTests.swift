import Pages
import People
import Testing

@testable import School

@Suite struct ClubRuleTests {
    @Test func `a place on a list is said as people say it`() {
        let words = Words.english
        let said = [1, 2, 3, 4, 11, 12, 13, 21, 22, 111].map { words.onTheList($0) }
        #expect(
            said
                == ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "111th"].map {
                    "\($0) on the list"
                })
    }

    @Test func `a club is on its weekdays, on school days, from its first day until its last`() {
        let calendar = SchoolCalendar(
            terms: [Term("Autumn", from: day("2026-09-03"), to: day("2026-12-18"), halfTerm: nil)].compactMap(\.self),
            closedDays: [ClosedDay(day("2026-11-23"), .inset, "INSET")])
        let club = club([.monday], from: "2026-11-02", until: "2026-11-30")
        let held = (day("2026-10-19")...day("2026-12-14")).filter { club.isOn($0, calendar) }
        #expect(held == ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-30"].map { day($0) })
    }

    @Test func `two clubs overlap where a day and a stretch of the clock are the same`() {
        let chess = club([.monday, .friday], from: "2026-11-02", until: "2026-11-30")
        #expect(chess.overlaps(club([.friday], from: "2026-11-30", until: "2026-12-18", starts: "16:00")))
        #expect(!chess.overlaps(club([.friday], from: "2026-11-02", until: "2026-12-18", starts: "16:15")))
        #expect(!chess.overlaps(club([.tuesday], from: "2026-11-02", until: "2026-12-18")))
        #expect(!chess.overlaps(club([.friday], from: "2026-12-01", until: "2026-12-18")))
        #expect(!chess.overlaps(chess))
    }

    @Test func `room is said in words`() {
        let words = Words.english
        var club = club([.monday], from: "2026-11-02", until: "2026-11-30")
        #expect(words.room(club) == "Places for all who like")
        club.places = 3
        #expect(words.room(club) == "3 places left")
        club.taken = 2
        #expect(words.room(club) == "1 place left")
        (club.taken, club.waiting) = (4, 2)
        #expect(words.room(club) == "Full. 2 are waiting.")
        #expect(words.says(ClubCost(pence: 350, per: .session)) == "£3.50 a session")
        #expect(words.says(ClubCost()) == "free")
    }

    private func club(_ days: [Weekday], from: String, until: String, starts: String = "15:20") -> ClubVersion {
        let noon = SchoolTime.time(of: Instant(milliseconds: 0))
        return ClubVersion(
            id: ID(high: 1, low: UInt64(days.first?.rawValue ?? 0)), name: "Chess", about: "Chess",
            place: "Library", days: days, starts: ClockTime(starts) ?? noon, ends: ClockTime("16:15") ?? noon,
            span: day(from)...day(until), leader: ID(high: 1, low: 1))
    }
}
