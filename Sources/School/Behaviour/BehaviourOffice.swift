import Pages
import People

/// How a school goes about behaviour, as its office keeps it, and the notes that wait for somebody to look at them.
struct BehaviourOffice: Sendable {
    let school: SeenAll<Behaviour>
    let rules: BehaviourRules
    let types: [BehaviourType]
    let waiting: [WaitingNote]
    /// Questions of families that have waited too long.
    var asked: [AskedQuestion] = []

    var path: String { "/schools/\(school.schoolSlug)/behaviour" }
}

/// A note that its family does not see before it has been checked.
struct WaitingNote: Sendable {
    let pupil: ID<Pupil>
    let name: String
    let note: ID<BehaviourEntry>
    let title: String
    let day: Day
    let staffName: String
}

/// What a form about one type says.
struct TypeChange: Sendable {
    var name: String
    var words: String
    var kind: NoteKind
    var category: String
    var points: Int
    var step: Int?
    var showing: Showing

    static let mostPoints = 20

    /// The type, or everything that is wrong with the form.
    static func read(_ form: Form, _ rules: BehaviourRules, _ words: Words) -> (type: TypeChange?, faults: [FieldError])
    {
        var reader = FormReader(form, words)
        let name = reader.text("name", words("Say what staff call it."), longest: 40)
        let says = reader.text("words", words("Say what families read."), longest: 80)
        let category = reader.text("category", words("Say under what it is counted."), longest: 40)
        let kind = form["kind"].flatMap { NoteKind(rawValue: $0) }
        if kind == nil { reader.fault("kind", words("Choose praise or concern.")) }
        let showing = form["showing"].flatMap { Showing(rawValue: $0) }
        if showing == nil { reader.fault("showing", words("Choose when families see it.")) }
        let points = reader.number(
            "points", in: 0...mostPoints, words("Type a whole number of points from 0 to \(mostPoints)."))
        let step = form.text("step").flatMap { text in rules.steps.first { String($0.number) == text }?.number }
        guard let name, let says, let category, let kind, let showing, let points, reader.errors.isEmpty else {
            return (nil, reader.errors)
        }
        return (
            TypeChange(
                name: name, words: says, kind: kind, category: category, points: kind == .praise ? points : -points,
                step: kind == .concern ? step : nil, showing: showing), []
        )
    }
}
