import Pages
import People

/// The diary of all of a family's children as one calendar.
struct FamilyFeed {
    let words: Words
    /// Whose it is stands in front only where there are several.
    let names: Bool
    private(set) var found: [String: (line: DiaryLine, children: [String])] = [:]

    /// How far back and ahead a calendar reaches.
    static let reach = (back: 31, ahead: 400)

    init(_ words: Words, children: Int) { (self.words, names) = (words, children > 1) }

    /// What several children share stands there once.
    mutating func add(_ diary: ChildDiary) {
        for line in diary.lines {
            let uid = line.event == nil ? "\(line.key)-\(diary.child.schoolSlug)" : line.key
            found[uid, default: (line, [])].children.append(diary.child.name.first)
        }
    }

    var calendar: ICalendar {
        let all = found.sorted { ($0.value.line.times.day, $0.key) < ($1.value.line.times.day, $1.key) }
        return ICalendar(
            name: words("School diary"),
            events: all.map { event("\($0.key)@hometime", $0.value.line, $0.value.children) })
    }

    /// What is meant for one child alone is told without its words: a calendar is shown on walls and shared with others.
    private func event(_ uid: String, _ line: DiaryLine, _ children: [String]) -> ICalendar.Event {
        let title = line.isPersonal ? words("Something at school") : line.title
        let named = names ? words("\(words.list(children)): \(title)", context: "whose it is") : title
        let isCancelled = line.state == .cancelled
        return ICalendar.Event(
            uid: uid, stamp: line.written ?? SchoolTime.instant(line.day, .midnight), sequence: line.sequence,
            summary: isCancelled ? words("Cancelled: \(named)") : named,
            description: line.isPersonal ? words("Look in Hometime for what it is.") : description(line),
            location: line.isPersonal ? nil : line.place, times: line.times, isCancelled: isCancelled)
    }

    private func description(_ line: DiaryLine) -> String? {
        let before: String? =
            if case .changed(let told) = line.state, told.times != line.times {
                words("It was to be \(words.says(told.times)).")
            } else { nil }
        let parts = [before, line.because, line.words, line.bring.map { words("To bring: \($0)") }].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "\n")
    }
}

extension ClockTime {
    fileprivate static let midnight = SchoolTime.time(of: Instant(milliseconds: 0))
}
