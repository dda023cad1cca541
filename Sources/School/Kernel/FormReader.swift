import Pages
import People

/// Reads a form field by field, and gathers everything that is wrong with it. What is typed is never changed, so that a
/// form that comes back shows it.
struct FormReader {
    let form: Form
    let words: Words
    private(set) var errors: [FieldError] = []

    init(_ form: Form, _ words: Words) {
        self.form = form
        self.words = words
    }

    mutating func fault(_ field: String, _ says: String) { errors.append(FieldError(field, says)) }

    /// What must be there: a line of at most so many letters.
    mutating func text(_ field: String, _ missing: String, longest: Int) -> String? {
        guard let text = form.text(field) else {
            fault(field, missing)
            return nil
        }
        guard text.count <= longest else {
            fault(field, words("Please keep it to \(longest) letters; these are \(text.count)"))
            return nil
        }
        return text
    }

    /// A day that must be there.
    mutating func day(_ field: String, _ missing: String) -> Day? {
        guard form.text(field) != nil else {
            fault(field, missing)
            return nil
        }
        return dayOrNil(field)
    }

    /// A day that may be left out: nil too when what stands there is none.
    mutating func dayOrNil(_ field: String) -> Day? {
        guard let text = form.text(field) else { return nil }
        if let day = Day(text) ?? Day(typed: text) { return day }
        fault(field, words("Write the day like 23/11/2026"))
        return nil
    }

    /// A time of the school's clock that must be there.
    mutating func time(_ field: String, _ what: String? = nil) -> ClockTime? {
        if let time = form.text(field).flatMap({ ClockTime(typed: $0) }) { return time }
        let says = words("Type the time by the clock, such as 9:04.")
        fault(field, what.map { "\($0): \(says)" } ?? says)
        return nil
    }

    /// A whole number of a range that must be there.
    mutating func number(_ field: String, in range: ClosedRange<Int>, _ says: String) -> Int? {
        if let number = form.text(field).flatMap({ Int($0) }), range.contains(number) { return number }
        fault(field, says)
        return nil
    }

    func isTicked(_ field: String) -> Bool { form[field] == "yes" }
}

/// The fields of a form as they were typed, to show again.
extension Filled {
    init(_ form: Form, errors: [FieldError], prefix: String = "f") {
        self.init(
            Dictionary(grouping: form.fields, by: \.name).mapValues { $0.map(\.value) }, errors: errors, prefix: prefix)
    }
}

extension Day {
    /// As people in Britain write it where the browser has no calendar to choose from: `23/11/2026`.
    init?(typed text: String) {
        let parts = text.split { "/.- ".contains($0) }.map { Int($0) }
        guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2], year > 1999 else {
            return nil
        }
        self.init(year, month, day)
    }
}

extension ClockTime {
    /// As people in Britain type it: `9:04`, `09:04`, `9.04`, `904`, `1304`.
    init?(typed text: String) {
        let separated = text.replacing(".", with: ":")
        let isDigits = (3...4).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
        self.init(isDigits ? "\(text.dropLast(2)):\(text.suffix(2))" : separated)
    }
}
