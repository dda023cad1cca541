/// One piece of paper from school to home: a letter, a report, a list of dates. A plain value; `Paper` sets it.
public struct PaperDocument: Hashable, Sendable {
    /// What the file is called in a reader's window and said by a screen reader. Not drawn.
    public var title: String
    public var language: PaperLanguage
    /// The day in the file's own data. With it the same value gives the same bytes on any day.
    public var made: PaperDate
    public var letterhead: PaperLetterhead?
    /// Name and address, a line each, where the left window of a DL envelope shows them.
    public var address: [String]
    public var blocks: [PaperBlock]
    /// What stands at the foot of every page, with dots between.
    public var foot: [PaperFootPart]

    public init(
        title: String, language: PaperLanguage = .english, made: PaperDate, letterhead: PaperLetterhead? = nil,
        address: [String] = [], blocks: [PaperBlock], foot: [PaperFootPart] = [.page(.english)]
    ) {
        (self.title, self.language, self.made, self.letterhead) = (title, language, made, letterhead)
        (self.address, self.blocks, self.foot) = (address, blocks, foot)
    }
}

/// A date in a file's data.
public struct PaperDate: Hashable, Sendable {
    public var year, month, day: Int

    public init(_ year: Int, _ month: Int, _ day: Int) { (self.year, self.month, self.day) = (year, month, day) }

    /// `2026-11-23T00:00:00Z`.
    var stamp: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))T00:00:00Z"
    }
}

/// The school at the head of the first page.
public struct PaperLetterhead: Hashable, Sendable {
    public var school: String
    public var address: String
    public var phone: String

    public init(school: String, address: String, phone: String) {
        (self.school, self.address, self.phone) = (school, address, phone)
    }
}

/// Something at the foot of every page.
public enum PaperFootPart: Hashable, Sendable {
    /// A name, a class, “printed 23 November 2026”.
    case words(String)
    /// Which page of how many.
    case page(PaperPageWords)
}

/// How a language says which page of how many: what stands before, between and after the two numbers.
public struct PaperPageWords: Hashable, Sendable {
    public var before, between, after: String

    public init(before: String, between: String, after: String = "") {
        (self.before, self.between, self.after) = (before, between, after)
    }

    public static let english = PaperPageWords(before: "page ", between: " of ")

    func said(_ page: Int, of pages: Int) -> String { "\(before)\(page)\(between)\(pages)\(after)" }
}
