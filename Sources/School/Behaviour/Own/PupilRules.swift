import Pages
import People
import Store

/// What a school lets its pupils see of their own notes, and whether they may say something to them.
struct PupilRules: Sendable, Equatable {
    /// Which notes.
    enum Sees: String, Sendable, SQLBindable, CaseIterable {
        case praise
        case allNotes = "all notes"
    }

    /// From when.
    enum Shown: String, Sendable, SQLBindable, CaseIterable {
        case atOnce = "at once"
        case withHome = "with home"
    }

    var maySignIn = false
    var sees = Sees.praise
    var shown = Shown.withHome
    var maySay = false
}

extension PupilRules {
    /// The rules, or everything that is wrong with the form.
    static func read(_ form: Form, _ words: Words) -> (rules: PupilRules?, faults: [FieldError]) {
        var reader = FormReader(form, words)
        let sees = form["sees"].flatMap { Sees(rawValue: $0) }
        if sees == nil { reader.fault("sees", words("Choose what pupils see.")) }
        let shown = form["shown"].flatMap { Shown(rawValue: $0) }
        if shown == nil { reader.fault("shown", words("Choose when pupils see it.")) }
        guard let sees, let shown else { return (nil, reader.errors) }
        let rules = PupilRules(
            maySignIn: reader.isTicked("signin"), sees: sees, shown: shown, maySay: reader.isTicked("say"))
        return (rules, [])
    }
}
