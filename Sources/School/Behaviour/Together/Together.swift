import Pages
import People

/// What child and parent look at side by side: praise, what the child is proud of, and one next step. No adult's words but
/// the praise itself.
struct Together: Sendable {
    let child: Seen<Behaviour>
    let now: Instant
    /// Of the last two school weeks, the newest first; taken back notes are none.
    let praise: [ShownNote]
    /// What stands, the oldest first.
    let proud: [ProudLine]
    /// The one that was chosen last.
    let step: NextStep?
    /// What was to be worked on in these weeks, each once.
    let categories: [String]

    static func path(_ child: ID<Pupil>) -> String { "/children/\(child)/together" }
    var path: String { Together.path(child.pupil) }

    /// As many of either as a sheet of paper holds in large letters.
    static let mostPraise = 6
    static let mostProud = 6

    var isFull: Bool { proud.count >= Together.mostProud }
}

/// Something that a child is proud of, as the family wrote it.
struct ProudLine: Sendable {
    let id: ID<ProudLine>
    let words: String
    /// Whether the school may read it.
    let isShared: Bool
    /// Whether whoever reads wrote it.
    let isOwn: Bool

    static let longest = 160

    /// The line, or everything that is wrong with the form.
    static func read(_ form: Form, isFull: Bool, _ words: Words) -> (line: ProudLine?, faults: [FieldError]) {
        var reader = FormReader(form, words)
        let says = reader.text("words", words("Write what you are proud of."), longest: longest)
        if isFull { reader.fault("words", words("The page is full. Take a line away first.")) }
        guard let id = form.text("id").flatMap({ ID<ProudLine>($0) }), let says, reader.errors.isEmpty else {
            return (nil, reader.errors)
        }
        return (ProudLine(id: id, words: says, isShared: reader.isTicked("shared"), isOwn: true), [])
    }
}

/// One thing to try next, as the family chose it.
struct NextStep: Sendable {
    let id: ID<NextStep>
    let words: String
    let day: Day

    static let longest = 100

    /// Own words come before one of those that were offered.
    static func read(_ form: Form, on day: Day, _ words: Words) -> (step: NextStep?, faults: [FieldError]) {
        var reader = FormReader(form, words)
        let field = form.text("own") == nil && form.text("pick") != nil ? "pick" : "own"
        let says = reader.text(field, words("Choose one, or write your own."), longest: longest)
        guard let id = form.text("id").flatMap({ ID<NextStep>($0) }), let says, reader.errors.isEmpty else {
            return (nil, reader.errors)
        }
        return (NextStep(id: id, words: says, day: day), [])
    }
}

extension Words {
    /// Things to try, in words of doing: first what fits what was to be worked on, then what fits everybody.
    func nextSteps(for categories: [String]) -> [String] {
        let fitting = categories.compactMap { doing($0) }
        let all =
            fitting + [
                self("Ask for help when I am stuck"), self("Do one kind thing every day"),
                self("Get my bag ready in the evening"),
            ]
        var met: Set<String> = []
        return Array(all.filter { met.insert($0).inserted }.prefix(4))
    }

    /// What a child can do about something that a school counts under a category of its own; nil for one we do not know.
    private func doing(_ category: String) -> String? {
        switch category {
        case "Listening": self("Listen the first time")
        case "Kindness": self("Use kind words when I am cross")
        case "In lessons": self("Let others work in peace")
        case "Homework": self("Write down my homework, and do it the same day")
        case "Ready to learn": self("Get my bag ready in the evening")
        case "Respect": self("Stay calm, and ask for a break when I need one")
        default: nil
        }
    }
}

extension SchoolCalendar {
    /// The last two school weeks up to a day: in the holidays, those before them.
    func twoWeeks(upTo day: Day) -> ClosedRange<Day> {
        let last = isSchoolDay(day) ? day : previousSchoolDay(before: day) ?? day
        let before = previousSchoolDay(before: last.monday) ?? last
        return before.monday...day
    }
}
