import Pages
import People

/// Something among several pupils that somebody wants to write down.
struct NewIncident: Sendable {
    let id: ID<Incident>
    var day: Day
    var happened: Instant
    var place: IncidentPlace
    /// For staff.
    var words: String
    var parts: [NewPart]
}

/// One pupil's part of it.
struct NewPart: Sendable {
    var child: Seen<Behaviour>
    var role: IncidentRole
    /// What it says of whoever took part.
    var type: BehaviourType?
    /// For this pupil's family alone.
    var home: String?
    var did: IncidentCare?
    /// When the family of a target or a witness is told: at once, after a check, or never.
    var telling: Showing
}

/// Reads the form about several pupils.
struct IncidentReader {
    let pupils: [Seen<Behaviour>]
    /// What may be noted of whoever took part.
    let types: [BehaviourType]
    let words: Words
    let now: Instant

    static let wordsLength = 2000
    /// How many pupils one form takes.
    static let most = 12
    /// How far back something may lie.
    static let reach = 60

    /// The incident, or everything that is wrong with the form.
    func read(_ form: Form, _ names: NamesOnRoll) -> (incident: NewIncident?, faults: [FieldError]) {
        var reader = FormReader(form, words)
        let says = reader.text("words", words("Say what happened."), longest: Self.wordsLength)
        let day = day(&reader)
        let happened = day.flatMap { moment(on: $0, &reader) }
        let place = form["place"].flatMap { IncidentPlace(rawValue: $0) }
        if place == nil { reader.fault("place", words("Choose where it happened.")) }
        let parts = pupils.compactMap { part(of: $0, names, &reader) }
        guard let id = form.text("id").flatMap({ ID<Incident>($0) }) else {
            return (nil, [FieldError("words", words("Reload the page and send it again."))])
        }
        guard let says, let day, let happened, let place, reader.errors.isEmpty else { return (nil, reader.errors) }
        return (
            NewIncident(id: id, day: day, happened: happened, place: place, words: says, parts: parts), []
        )
    }

    private func day(_ reader: inout FormReader) -> Day? {
        guard let day = reader.day("day", words("Say on which day it happened.")) else { return nil }
        let today = SchoolTime.day(of: now)
        guard day <= today else {
            reader.fault("day", words("That day has not come yet."))
            return nil
        }
        guard day > today - Self.reach else {
            reader.fault("day", words("That is too long ago to be written down here."))
            return nil
        }
        return day
    }

    private func moment(on day: Day, _ reader: inout FormReader) -> Instant? {
        guard let time = reader.time("time") else { return nil }
        let moment = SchoolTime.instant(day, time)
        guard moment <= now else {
            reader.fault("time", words("That time has not come yet."))
            return nil
        }
        return moment
    }

    private func part(of child: Seen<Behaviour>, _ names: NamesOnRoll, _ reader: inout FormReader) -> NewPart? {
        let fields = PartFields(child.pupil)
        let first = child.name.first
        guard let role = reader.form[fields.role].flatMap({ IncidentRole(rawValue: $0) }) else {
            reader.fault(fields.role, words("Choose what \(first)’s part was."))
            return nil
        }
        let type = types.first { $0.id.description == reader.form[fields.type] }
        if role == .tookPart, type == nil { reader.fault(fields.type, words("Choose what to note about \(first).")) }
        let telling = telling(role, reader.form[fields.telling])
        let home = home(fields.home, child, isNeeded: role != .tookPart && telling != .never, names, &reader)
        return NewPart(
            child: child, role: role, type: role == .tookPart ? type : nil, home: home,
            did: reader.form[fields.did].flatMap { IncidentCare(rawValue: $0) }, telling: telling)
    }

    /// The family of a target is told at once unless somebody chooses otherwise; that of a witness is not.
    private func telling(_ role: IncidentRole, _ chosen: String?) -> Showing {
        let known = chosen.flatMap { Showing(rawValue: $0) }.flatMap { PartFields.tellings.contains($0) ? $0 : nil }
        return known ?? (role == .witness ? .never : .atOnce)
    }

    private func home(
        _ field: String, _ child: Seen<Behaviour>, isNeeded: Bool, _ names: NamesOnRoll, _ reader: inout FormReader
    ) -> String? {
        guard isNeeded || reader.form.text(field) != nil else { return nil }
        let home = reader.text(
            field, words("Say what \(child.name.first)’s family should know."), longest: NoteReader.homeLength)
        if let home { reader.check(field, home, for: child, among: pupils, names) }
        return home
    }
}

/// The fields of one pupil's part in the form.
struct PartFields: Sendable {
    let role: String
    let type: String
    let home: String
    let telling: String
    let did: String

    init(_ pupil: ID<Pupil>) {
        role = "role-\(pupil)"
        type = "type-\(pupil)"
        home = "home-\(pupil)"
        telling = "tell-\(pupil)"
        did = "did-\(pupil)"
    }

    /// When the family of a target or a witness may be told.
    static let tellings: [Showing] = [.atOnce, .afterACheck, .never]
}
