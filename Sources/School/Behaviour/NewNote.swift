import Pages
import People

/// A note that somebody wants to make, of one pupil or of several at once.
struct NewNote: Sendable {
    var press: Press
    var type: BehaviourType
    var pupils: [Seen<Behaviour>]
    /// For the family.
    var home: String?
    /// For staff alone.
    var staff: String?
    var place: String?
}

/// Reads the class page's form.
struct NoteReader {
    let group: SeenGroup<Behaviour>
    let types: [BehaviourType]
    let words: Words
    /// Who is away; asked only where everyone is meant.
    let away: () throws -> Set<ID<Pupil>>

    static let homeLength = 400
    static let staffLength = 1000
    static let placeLength = 40

    /// The note, or everything that is wrong with the form. `names` is asked only where somebody wrote something for home.
    func read(
        _ form: Form, names: (Seen<Behaviour>) throws -> NamesOnRoll
    ) throws -> (note: NewNote?, faults: [FieldError]) {
        var reader = FormReader(form, words)
        guard let press = Press(form["key"]) else {
            throw Refusal.badRequest(words("This form is not one of ours. Go back, reload the page and send it again."))
        }
        let pupils = try chosen(form)
        if pupils.isEmpty { reader.fault("pupil", words("Choose pupils first.")) }
        let type = types.first { $0.id.description == form["type"] }
        if type == nil { reader.fault("pupil", missingType(form)) }
        let home = line("home", NoteReader.homeLength, &reader)
        if let home, let first = pupils.first { try reader.check("home", home, for: pupils, names(first)) }
        let staff = line("staff", NoteReader.staffLength, &reader)
        let place = line("place", NoteReader.placeLength, &reader)
        // Families read where it was, too.
        if let place, let first = pupils.first { try reader.check("place", place, for: pupils, names(first)) }
        guard let type, reader.errors.isEmpty else { return (nil, reader.errors) }
        return (NewNote(press: press, type: type, pupils: pupils, home: home, staff: staff, place: place), [])
    }

    private func missingType(_ form: Form) -> String {
        form.text("type") == nil
            ? words("Press what to note.") : words("That is no longer on the school’s list. Reload the page.")
    }

    /// Those ticked, or everyone in school but those. Somebody who is not in the group is not there.
    private func chosen(_ form: Form) throws -> [Seen<Behaviour>] {
        let ticked = try form.all("pupil").map { text -> ID<Pupil> in
            guard let id = ID<Pupil>(text) else { throw Refusal.notFound }
            return try group.pupil(id).pupil
        }
        guard form["except"] == "yes" else { return group.pupils.filter { ticked.contains($0.pupil) } }
        let away = try away()
        return group.pupils.filter { !ticked.contains($0.pupil) && !away.contains($0.pupil) }
    }

    private func line(_ field: String, _ longest: Int, _ reader: inout FormReader) -> String? {
        reader.form.text(field) == nil ? nil : reader.text(field, "", longest: longest)
    }

}

extension FormReader {
    /// What families will read may name no pupil but their own child.
    mutating func check(_ field: String, _ text: String, for pupils: [Seen<Behaviour>], _ names: NamesOnRoll) {
        var others: [String] = []
        for pupil in pupils {
            for name in names.others(in: text, besides: pupil) where !others.contains(name) { others.append(name) }
        }
        if !others.isEmpty { fault(field, words.saysNamed(others, manyFamilies: pupils.count > 1)) }
    }
}

extension Visit {
    func namesOnRoll(around child: Seen<Behaviour>) throws -> NamesOnRoll {
        try Access.namesOnRoll(around: child, for: signedIn, at: now, in: records)
    }
}

extension Words {
    /// Why a note for home is stopped that names another pupil.
    func saysNamed(_ names: [String], manyFamilies: Bool) -> String {
        let quoted = list(names.map { "“\($0)”" })
        return manyFamilies
            ? self("\(quoted) is a pupil’s name, and this goes to several families. Write “a friend” instead.")
            : self(
                "\(quoted) is another pupil’s name. A family reads of their own child only: write “a friend” instead.")
    }
}
