import Pages
import People

/// How a note is to be put right.
struct NoteChange: Sendable {
    var type: BehaviourType
    var home: String?
    /// Families that have seen the note read it.
    var because: String

    static let becauseLength = 200

    /// The change, or everything that is wrong with the form.
    static func read(
        _ form: Form, _ types: [BehaviourType], of child: Seen<Behaviour>, _ words: Words, _ names: NamesOnRoll
    ) -> (change: NoteChange?, faults: [FieldError]) {
        var reader = FormReader(form, words)
        let type = types.first { $0.id.description == form["type"] }
        if type == nil { reader.fault("type", words("Choose what it should say.")) }
        let home =
            form.text("home") == nil ? nil : reader.text("home", "", longest: NoteReader.homeLength)
        if let home { reader.check("home", home, for: [child], names) }
        let because = reader.because(of: child, names)
        guard let type, let because, reader.errors.isEmpty else { return (nil, reader.errors) }
        return (NoteChange(type: type, home: home, because: because), [])
    }
}

extension FormReader {
    /// Why a note is put right or taken back, in words that the family may read.
    mutating func because(of child: Seen<Behaviour>, _ names: NamesOnRoll) -> String? {
        let because = text(
            "because", words("Say why. The family can read it."), longest: NoteChange.becauseLength)
        if let because { check("because", because, for: [child], names) }
        return because
    }
}

extension BehaviourEntry {
    /// Put right: the school's words for another type, the note for home as it should be, and why.
    func changed(by change: NoteChange, _ staff: Staff, at now: Instant) -> BehaviourEntry {
        var next = next(by: staff, at: now)
        let type = change.type
        (next.type, next.kind, next.title, next.category) = (type.id, type.kind, type.words, type.category)
        (next.points, next.step, next.homeNote, next.because) = (type.points, type.step, change.home, change.because)
        return next
    }

    /// Checked, and shown to the family from now on.
    func checked(by staff: Staff, at now: Instant) -> BehaviourEntry {
        var next = next(by: staff, at: now)
        next.shownAt = now
        next.because = nil
        return next
    }
}
