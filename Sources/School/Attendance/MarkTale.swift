import Pages
import People

/// How a mark came to be what it is: what was first recorded, and who changed it when and why. For a family, who may
/// read all of it but codes and staff notes.
struct MarkTale {
    private let history: MarkHistory
    private let day: Day
    private let words: Words
    private let asks: Bool

    init(_ history: MarkHistory, on day: Day, words: Words, asks: Bool) {
        self.history = history
        self.day = day
        self.words = words
        self.asks = asks
    }

    /// Nothing for a mark that still says what it first said.
    var lines: [HTML] {
        let entries = history.entries.filter { $0.code != CodeText.noMark }
        guard entries.count > 1 else { return [] }
        return zip(entries, entries.dropFirst()).map { old, new in "\(change(from: old, to: new))" }
    }

    /// "8:53: “Away, please tell us why” changed to “Late, arrived 8:52” by Mrs Linden, Class teacher. Mother rang."
    private func change(from old: RegisterMark, to new: RegisterMark) -> String {
        let was = says(old)
        let now = says(new)
        let what = was == now ? words("details added") : words("“\(was)” changed to “\(now)”")
        let by = new.by.map { words("\(what) by \($0.name), \($0.post)", context: "who changed a mark") } ?? what
        let said = words("\(when(new)): \(by).")
        return [said, new.because].compactMap(\.self).joined(separator: " ")
    }

    private func says(_ mark: RegisterMark) -> String {
        words.says(MarkSummary(MarkHistory(mark), on: day, nil, .national), asks: asks)
    }

    private func when(_ mark: RegisterMark) -> String {
        let (on, at) = SchoolTime.local(mark.at)
        return on == day ? words.time(at) : words("\(words.short(on)), \(words.time(at))")
    }
}
