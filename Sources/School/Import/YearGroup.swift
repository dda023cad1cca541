/// A pupil's national curriculum year by its CBDS code: E1 E2 N1 N2 R 1 to 14, or X for a pupil not in a year.
struct YearGroup: Hashable, Sendable {
    let code: String

    init?(code: String) {
        let other = ["E1", "E2", "N1", "N2", "R", "X"]
        guard other.contains(code) || (1...14).contains(where: { String($0) == code }) else { return nil }
        self.code = code
    }

    /// As people write it: `Year 8`, `Yr 08`, `Y8`, `8`, `Reception`, `Nursery 1`. A lone `0` or `Nursery` is two years
    /// in one, so it is none.
    init?(written: String) {
        var text = written.uppercased().filter { !$0.isWhitespace }
        for beginning in ["NCYEAR", "YEAR", "YR", "Y"] where text.hasPrefix(beginning) {
            text.removeFirst(beginning.count)
            break
        }
        while text.hasPrefix("0"), text.count > 1 { text.removeFirst() }
        let words = ["RECEPTION": "R", "REC": "R", "NURSERY1": "N1", "NURSERY2": "N2"]
        self.init(code: words[text] ?? text)
    }
}
