import People
import Testing

@testable import School

@Suite struct MarkHistoryTests {
    let linden = Recorder(ID(high: 1, low: 1), name: "Mrs Linden", post: "Class teacher")

    private func mark(_ code: String, _ time: String, nth: Int = 1, because: String? = nil) -> RegisterMark {
        RegisterMark(code, nth: nth, by: linden, at: at("2026-11-20 \(time)"), because: because)
    }

    @Test func `a correction shows what is so now and keeps what was first recorded`() {
        let history = MarkHistory(mark("N", "8:50")).adding(mark("I", "9:30")).adding(
            mark("M", "10:00", because: "Letter"))
        #expect(history.original == mark("N", "8:50"))
        #expect(history.current == mark("M", "10:00", nth: 3, because: "Letter"))
        #expect(history.corrections.map(\.code) == ["I", "M"])
        #expect(history.wasAmended)
    }

    @Test func `the same mark again is no correction, whoever sends it`() {
        let once = MarkHistory(mark("/", "8:50"))
        #expect(once.adding(mark("/", "8:51")) == once)
        var explained = mark("/", "8:51")
        explained.reason = "At the door"
        #expect(once.adding(explained).corrections.count == 1)
    }

    @Test func `entries are put in order however they come, and none is no history`() {
        let entries = [mark("I", "9:30", nth: 2), mark("/", "9:45", nth: 3), mark("N", "8:50")]
        #expect(MarkHistory(entries)?.entries.map(\.code) == ["N", "I", "/"])
        #expect(MarkHistory([]) == nil)
    }

    @Test func `after any run of corrections the original is kept and the last one shows`() throws {
        var chance = SeededChance(state: 2026)
        let codes = AttendanceCodes.national.all.map(\.code) + ["Ω"]
        for _ in 0..<500 {
            let first = mark(try #require(codes.randomElement(using: &chance)), "8:50")
            var history = MarkHistory(first)
            var told = [first.code]
            for _ in 0..<Int.random(in: 0...12, using: &chance) {
                let next = mark(try #require(codes.randomElement(using: &chance)), "9:30")
                history = history.adding(next)
                if told.last != next.code { told.append(next.code) }
            }
            #expect(history.original == first)
            #expect(history.entries.map(\.code) == told)
            #expect(history.entries.map(\.nth) == Array(1...told.count))
            #expect(MarkHistory(history.entries.shuffled(using: &chance)) == history)
        }
    }

    @Test func `finding the reason for N explains itself, and so does a slip while the register is open`() {
        #expect(!MarkHistory(mark("N", "8:50")).correctionNeedsReason(registerIsOpen: false))
        #expect(!MarkHistory(mark("/", "8:50")).correctionNeedsReason(registerIsOpen: true))
        #expect(MarkHistory(mark("/", "8:50")).correctionNeedsReason(registerIsOpen: false))
    }

    @Test(arguments: ["AM", "PM", "1", "12"])
    func `a slot is stored as it reads`(text: String) {
        #expect(Slot(text)?.description == text)
    }

    @Test(arguments: ["", "am", "0", "-1", "+1", "01", "1.0", "P1", "99999999999999999999"])
    func `anything else is no slot`(text: String) {
        #expect(Slot(text) == nil)
    }

    @Test func `sessions come before lessons`() {
        #expect(
            [Slot.lesson(2), .afternoon, .lesson(1), .morning].sorted() == [
                .morning, .afternoon, .lesson(1), .lesson(2),
            ])
    }
}
