import Pages
import People

/// Copies of a letter that are being made for the printer, or are ready.
struct LetterPaperRun: Sendable {
    let id: ID<LetterPaperRun>
    let copies: Int
    let at: Instant
    let parts: [LetterPaperPart]

    /// How many copies are set.
    var done: Int { parts.reduce(0) { $0 + $1.copies } }
    var isReady: Bool { done >= copies }

    /// A file holds as many copies as a printer's tray takes.
    static let copiesAFile = 100
}

/// One file of them.
struct LetterPaperPart: Sendable {
    let nth: Int
    let copies: Int
    let firstClass: String?
    let lastClass: String?
}

/// What a file is made from, and where it belongs.
struct LetterPaperBatch: Sendable {
    let work: LetterPaperWork
    let staff: ID<Staff>
    let all: Int
    /// How many copies stand in files before.
    let before: Int
    let nth: Int
    let sheet: LetterSheet
    let copies: [LetterPaperLine]
}

/// The line above one copy: "Oak · carried by Amelia Ashdown", and for whom it is.
struct LetterPaperLine: Sendable {
    let carrier: String
    let className: String?
    let readers: String

    func says(_ words: Words) -> String {
        let carried = words("carried by \(carrier)")
        return [className, carried, words("for \(readers)")].compactMap(\.self).joined(separator: " · ")
    }
}

/// Which run a piece of work is about, as the list of work says it.
struct LetterPaperWork: Sendable {
    let school: SchoolNumber
    let letter: ID<Letter>
    let run: ID<LetterPaperRun>

    var about: String { "\(school):\(letter):\(run)" }

    init(school: SchoolNumber, letter: ID<Letter>, run: ID<LetterPaperRun>) {
        (self.school, self.letter, self.run) = (school, letter, run)
    }

    init?(_ about: String) {
        let parts = about.split(separator: ":").map(String.init)
        guard parts.count == 3, let school = Int(parts[0]), let letter = ID<Letter>(parts[1]),
            let run = ID<LetterPaperRun>(parts[2])
        else { return nil }
        self.init(school: school, letter: letter, run: run)
    }

    /// The work on one file; its identifier is the run's and the file's, so that there is one.
    func job(_ nth: Int, due: Instant) -> Job {
        let id = ID<Job>(high: run.high ^ UInt64(nth + 1) << 16, low: run.low)
        return Job(id: id, kind: LetterPaperJobs.print.name, about: about, due: due)
    }
}
