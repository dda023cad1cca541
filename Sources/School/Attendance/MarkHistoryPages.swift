import Pages
import People

/// How a mark came to be what it is: every entry with who made it, when, and why it was changed, as an amended register
/// must show.
enum MarkHistoryPages {
    /// The newest first.
    static func entries(_ history: MarkHistory, _ words: Words) -> HTML {
        notes(history.entries.reversed().map { entry($0, isFirst: $0.nth == history.original.nth, words) })
    }

    private static func entry(_ mark: RegisterMark, isFirst: Bool, _ words: Words) -> HTML {
        let look = AttendanceCodes.national.look(of: mark.code)
        return noteLine(
            look.icon, look.tone, title(mark, words), about: about(mark, isFirst: isFirst, words),
            did: mark.because.map { "\(words("Changed because: \($0)"))" }, more: details(mark, words))
    }

    static func title(_ mark: RegisterMark, _ words: Words) -> String {
        if mark.code == CodeText.noMark { return words("Taken back") }
        let name = words("\(mark.code), \(words.name(of: mark.code))", context: "code and name")
        return mark.minutesLate.map { late in words("\(name), \(words.minutes(late)) late") } ?? name
    }

    /// "Mrs Linden, Class teacher, 8:52 on Fri 20 Nov".
    private static func about(_ mark: RegisterMark, isFirst: Bool, _ words: Words) -> String {
        let (day, time) = SchoolTime.local(mark.at)
        let when = words("\(words.short(day)) at \(words.time(time))")
        let who = mark.by.map { words("\($0.name), \($0.post)") } ?? words("From another system")
        return isFirst ? words("First entry: \(who), \(when)") : words("\(who), \(when)")
    }

    private static func details(_ mark: RegisterMark, _ words: Words) -> HTML? {
        let lines = [
            mark.arrivedAt.map { words("Came at \(words.time($0)).") },
            mark.reason.map { words("For the family: \($0)") }, mark.staffNote.map { words("For staff: \($0)") },
        ].compactMap(\.self)
        return lines.isEmpty ? nil : "\(lines.map { "<p>\($0)</p>" as HTML })"
    }
}

extension Words {
    func minutes(_ number: Int) -> String { count(number, one: "%1 minute", other: "%1 minutes") }
}

extension MarkLook {
    var icon: Icon {
        switch self {
        case .inSchool: .check
        case .late: .clock
        case .awayAgreed: .dash
        case .awayAsk: .question
        case .awayNotAgreed: .cross
        case .notCounted, .notTaken: .dots
        case .closed: .home
        }
    }
}
