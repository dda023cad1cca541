import People
import StoreTesting
import Testing

@testable import School

/// Calendars as RFC 5545 has them, as plain values.
@Suite struct ICalendarTests {
    private func time(_ text: String) throws -> ClockTime { try #require(ClockTime(text)) }

    private func text(_ event: ICalendar.Event) -> String {
        String(decoding: ICalendar(name: "Diary", events: [event]).bytes, as: UTF8.self)
    }

    private func event(_ times: DiaryTimes, _ summary: String = "Trip") -> ICalendar.Event {
        ICalendar.Event(
            uid: "one@hometime",
            stamp: SchoolTime.instant(
                day("2026-07-01"), ClockTime(9, 4) ?? SchoolTime.time(of: Instant(milliseconds: 0))), sequence: 2,
            summary: summary, times: times)
    }

    @Test func `a line of 75 octets stays whole, and one of 76 is folded`() {
        let whole = String(repeating: "a", count: 75)
        #expect(ICalendar.folded(whole) == Array("\(whole)\r\n".utf8))
        #expect(ICalendar.folded(whole + "b") == Array("\(whole)\r\n b\r\n".utf8))
        // The blank that begins a folded line counts.
        let long = ICalendar.folded(String(repeating: "a", count: 75 + 74 + 1))
        #expect(long == Array("\(whole)\r\n \(String(repeating: "a", count: 74))\r\n a\r\n".utf8))
    }

    @Test(arguments: ["é", "ś", "ا", "学", "👩🏽‍🏫"])
    func `folding breaks no letter, and unfolding gives the line back`(_ letter: String) throws {
        for before in 60..<80 {
            let line = String(repeating: "x", count: before) + String(repeating: letter, count: 40)
            let folded = ICalendar.folded(line)
            let parts = folded.split(separator: 10).map { $0.last == 13 ? $0.dropLast() : $0 }
            #expect(parts.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
            // By bytes: a blank before a joiner is one letter with it to Swift, and none to a reader of calendars.
            #expect(Array(parts[0]) + parts.dropFirst().flatMap { $0.dropFirst() } == Array(line.utf8))
        }
    }

    @Test func `what would end a value is escaped, and what has no place in it is left out`() {
        #expect(ICalendar.escaped("a,b;c\\d\r\ne\tf\u{7}") == "a\\,b\\;c\\\\d\\nef")
        #expect(ICalendar.escaped("10:30 “Zoë”") == "10:30 “Zoë”")
        #expect(ICalendar.escaped("a\u{2028}b\u{85}c\u{2029}d") == "a\\nb\\nc\\nd")
        let sneaky = text(event(DiaryTimes(day("2026-12-01")...day("2026-12-01")), "x\r\nEND:VEVENT\r\nBEGIN:VALARM"))
        #expect(!sneaky.contains("\r\nBEGIN:VALARM") && sneaky.contains("SUMMARY:x\\nEND:VEVENT"))
    }

    @Test func `all day ends on the day after, and a clock time says its zone`() throws {
        let span = text(event(DiaryTimes(day("2026-12-30")...day("2027-01-01"))))
        #expect(span.contains("DTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20270102\r\n"))
        let timed = text(
            event(DiaryTimes(day("2026-10-26")...day("2026-10-26"), try time("8:05"), try time("15:00"))))
        #expect(timed.contains("DTSTART;TZID=Europe/London:20261026T080500\r\n"))
        #expect(timed.contains("DTEND;TZID=Europe/London:20261026T150000\r\n"))
        // 9:04 in July is 8:04 by the stars.
        #expect(timed.contains("DTSTAMP:20260701T080400Z\r\n") && timed.contains("SEQUENCE:2\r\n"))
        #expect(timed.contains("BYMONTH=3;BYDAY=-1SU") && timed.contains("BYMONTH=10;BYDAY=-1SU"))
    }

    @Test func `every line ends with both signs, and the calendar begins and ends`() {
        let text = text(event(DiaryTimes(day("2026-12-01")...day("2026-12-01"))))
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
        #expect(text.filter { $0 == "\n" }.isEmpty)
    }
}

/// What comes again, is moved or cancelled, as plain values.
@Suite struct DiaryLineTests {
    private let calendar = SchoolCalendar(
        terms: [
            Term(
                "Autumn term", from: day("2026-09-03"), to: day("2026-12-18"),
                halfTerm: day("2026-10-26")...day("2026-10-30"))
        ].compactMap(\.self))

    private func hand(_ at: Int64 = 0) -> DiaryHand {
        DiaryHand(staff: ID(high: 1, low: 1), name: "Mrs Linden", at: Instant(milliseconds: at))
    }

    private func event(weeks: Int, until: String, schoolDays: Bool) -> DiaryEvent {
        let times = DiaryTimes(day("2026-10-12")...day("2026-10-12"), ClockTime(9, 0), ClockTime(10, 0))
        return DiaryEvent(
            id: ID(high: 7, low: 7), audience: .school, kind: .kit, title: "PE", times: times,
            repeats: DiaryRepeat(weeks: weeks, until: day(until), schoolDays: schoolDays), by: hand())
    }

    private let autumn = day("2026-10-01")...day("2026-12-31")

    private func days(_ event: DiaryEvent, _ changes: [DiaryChange] = []) -> [String] {
        event.lines(in: autumn, calendar, changes).sorted().map { $0.times.day.description }
    }

    @Test func `it comes on its weekday until its day, and not in the holidays where it is so wished`() {
        let every = ["2026-10-12", "2026-10-19", "2026-10-26", "2026-11-02"]
        #expect(days(event(weeks: 1, until: "2026-11-02", schoolDays: false)) == every)
        #expect(days(event(weeks: 1, until: "2026-11-02", schoolDays: true)) == every.filter { $0 != "2026-10-26" })
        #expect(days(event(weeks: 2, until: "2026-11-08", schoolDays: false)) == ["2026-10-12", "2026-10-26"])
    }

    @Test func `the hour on the clock stays the same when the clocks change`() throws {
        let lines = event(weeks: 1, until: "2026-11-02", schoolDays: false).lines(in: autumn, calendar, []).sorted()
        let nine = try #require(ClockTime(9, 0))
        #expect(lines.allSatisfy { $0.times.starts == nine })
        let utc = lines.map { SchoolTime.instant($0.times.day, nine).milliseconds / 3_600_000 % 24 }
        #expect(utc == [8, 8, 9, 9])
    }

    @Test func `one that was moved stands on its new day and says where it was to be`() throws {
        let moved = DiaryChange(
            event: ID(high: 7, low: 7), day: day("2026-10-19"), nth: 1, isCancelled: false, onDay: day("2026-10-20"),
            starts: ClockTime(11, 0), ends: nil, place: "Hall", because: "The hall is taken.", by: hand(5))
        let event = event(weeks: 1, until: "2026-11-02", schoolDays: true)
        #expect(days(event, [moved]) == ["2026-10-12", "2026-10-20", "2026-11-02"])
        let line = try #require(event.lines(in: autumn, calendar, [moved]).first { $0.day == moved.day })
        guard case .changed(let before) = line.state else {
            Issue.record("It does not say that it was changed")
            return
        }
        #expect(before.times.day == moved.day && before.times.starts == ClockTime(9, 0) && before.place == nil)
        #expect(line.sequence == 1 && line.written == Instant(milliseconds: 5) && line.because == "The hall is taken.")
        #expect(line.key.hasSuffix("-20261019"))
    }

    @Test func `of several versions the last holds, and a cancelled one stays with its mark`() throws {
        let all = [(1, true), (2, false), (3, true)].map { nth, isCancelled in
            DiaryChange(
                event: ID(high: 7, low: 7), day: day("2026-10-19"), nth: nth, isCancelled: isCancelled,
                onDay: day("2026-10-19"), starts: ClockTime(9, 0), ends: ClockTime(10, 0), place: nil, because: nil,
                by: hand())
        }
        let event = event(weeks: 1, until: "2026-11-02", schoolDays: true)
        let states = (1...3).map { count in
            event.lines(in: autumn, calendar, Array(all.prefix(count))).first { $0.day == day("2026-10-19") }?.state
        }
        #expect(states == [.cancelled, .on, .cancelled])
    }

    @Test func `what is taken back is gone, and what is cancelled is not`() {
        var event = event(weeks: 1, until: "2026-10-12", schoolDays: false).next(by: hand(), because: nil)
        event.state = .cancelled
        #expect(event.lines(in: autumn, calendar, []).map(\.state) == [.cancelled])
        event.state = .withdrawn
        #expect(event.lines(in: autumn, calendar, []).isEmpty)
    }

    @Test func `a month is whole weeks, and February has its days`() throws {
        let month = try #require(DiaryMonth("2027-02"))
        #expect(month.days == day("2027-02-01")...day("2027-02-28") && month.weeks.count == 4)
        #expect(month.before.text == "2027-01" && month.after.text == "2027-03")
        #expect(
            DiaryMonth("2027-13") == nil && DiaryMonth("x") == nil
                && DiaryMonth(of: day("2026-12-31")).after.text == "2027-01")
    }
}
