import People

/// The string of a transfer file's marks, morning and afternoon by turns from a first day.
///
/// The published material at hand doesn't say whether the string counts Saturdays and Sundays, or leaves out holidays,
/// and programs may differ. So it is taken only when it can be read in one way: when it has every day of the week. That
/// shows: each Saturday and Sunday is empty, of at least two weekends, and no other day of the week always is. Any other
/// string gives nil, and the year's sums alone are taken.
struct TransferMarks {
    private(set) var marks: [(day: Day, slot: Intake.MarkTime, code: String)] = []

    init?(_ text: String, from start: Day) {
        let letters = Array(text)
        // Line ends come from a program that indents its XML; its blanks can't be told from empty marks.
        guard !letters.contains(where: \.isNewline), letters.count >= 28, letters.count <= 2 * 400 else { return nil }
        for (place, letter) in letters.enumerated() where !Self.isEmpty(letter) {
            marks.append((start + place / 2, place.isMultiple(of: 2) ? .morning : .afternoon, String(letter)))
        }
        let marked = Set(marks.map(\.day.weekday))
        guard marked == [.monday, .tuesday, .wednesday, .thursday, .friday] else { return nil }
    }

    /// `#` is a day on which the school is closed to all, `-` no mark made.
    private static func isEmpty(_ letter: Character) -> Bool {
        letter == "#" || letter == "-" || letter == " " || letter == "*"
    }
}
