/// A value of a PDF file (ISO 32000-2, 7.3).
indirect enum PDFValue {
    case number(Int)
    case name(String)
    case list([PDFValue])
    case book([String: PDFValue])
    case pointer(Int)
    /// Text, fractions, true, false and null: nothing here depends on them.
    case other

    subscript(_ key: String) -> PDFValue? {
        guard case .book(let entries) = self else { return nil }
        return entries[key]
    }

    var number: Int? {
        guard case .number(let number) = self else { return nil }
        return number
    }

    var name: String? {
        guard case .name(let name) = self else { return nil }
        return name
    }

    var pointer: Int? {
        guard case .pointer(let object) = self else { return nil }
        return object
    }

    var list: [PDFValue]? {
        guard case .list(let values) = self else { return nil }
        return values
    }

    /// This value and every value within it.
    func each(_ body: (PDFValue) -> Void) {
        body(self)
        switch self {
        case .list(let values): for value in values { value.each(body) }
        case .book(let entries): for value in entries.values { value.each(body) }
        default: break
        }
    }
}

/// Why a PDF can't be taken.
enum PDFFault: Error, Equatable {
    /// It doesn't hold together as ISO 32000 wants it.
    case broken
    /// It can be opened with a password only, or forbids something.
    case locked
    /// It does something by itself, or carries other files.
    case active
    case tooManyPages
    /// It unpacks to far more than it is.
    case tooHungry
}
