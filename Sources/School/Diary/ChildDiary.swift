import Pages
import People

/// A child's diary for some days, in order.
struct ChildDiary: Sendable {
    let child: Seen<Diary>
    let today: Day
    let lines: [DiaryLine]

    /// How far ahead a family's list looks.
    static let ahead = 200

    /// Up to and with a week from today, in order of their days.
    var soon: [DiaryLine] { lines.filter { $0.times.day < today + 7 } }
    var later: [DiaryLine] { lines.filter { $0.times.day >= today + 7 } }
    var path: String { "/children/\(child.pupil)/diary" }
}

extension Visit {
    /// What is on for a child in some days: what is meant for them, and what the school's calendar says. The calendar is read
    /// where the caller has none, and so are the child's groups.
    func diary(
        of child: Seen<Diary>, in span: ClosedRange<Day>, _ known: SchoolCalendar? = nil,
        groups: [ID<ClassGroup>]? = nil
    ) throws -> ChildDiary {
        let audiences =
            try groups.map { Access.audiences(of: child, in: $0) }
            ?? Access.audiences(of: child, on: today, in: records)
        let events = try records.diary(of: child, for: audiences, in: span.widened)
        let calendar = try known ?? records.calendar(of: child.school, around: span.lowerBound)
        let changes = try records.changes(of: events, at: child.school)
        let lines =
            events.flatMap { $0.lines(in: span, calendar, changes[$0.id] ?? []) }
            + DiaryCalendar(calendar: calendar, words: words).lines(in: span)
        return ChildDiary(child: child, today: today, lines: lines.sorted())
    }
}

extension ClosedRange<Day> {
    /// An occurrence may be moved into a span from near it.
    fileprivate var widened: ClosedRange<Day> { lowerBound - DiaryMove.furthest...upperBound + DiaryMove.furthest }
}

/// How far an occurrence may be moved.
enum DiaryMove {
    static let furthest = 28
}
