import Pages
import People

/// A detention that somebody wants to set, for one pupil or for several.
struct NewDetention: Sendable {
    var press: Press
    var pupils: [Seen<Behaviour>]
    var session: DetentionSession
    /// The session is made with it.
    var isNewSession: Bool
    /// Why, in words for home.
    var reason: String
    var note: ID<BehaviourEntry>?

    static let reasonLength = 300
    static let placeLength = 60
}

/// Reads forms that choose a detention session or make one.
struct SessionReader {
    let types: [DetentionType]
    let sessions: [DetentionSession]
    let supervisors: [Supervisor]
    let now: Instant

    static let new = "new"

    /// The session that a form chooses, or the one it makes; nil when something is wrong.
    func chosen(_ reader: inout FormReader, seats: Int) -> (session: DetentionSession, isNew: Bool)? {
        let asked = reader.form.text("session")
        if asked == SessionReader.new { return made(&reader, seats: seats).map { ($0, true) } }
        guard let session = sessions.first(where: { $0.id.description == asked }) else {
            reader.fault("session", reader.words("Choose when and where it is."))
            return nil
        }
        guard session.cancelled == nil, now < session.span.begins else {
            reader.fault("session", reader.words("That one has begun, or is not held. Choose another."))
            return nil
        }
        guard session.room >= seats else {
            reader.fault("session", reader.words("That one is full. Choose another, or make a new one."))
            return nil
        }
        return (session, false)
    }

    /// A session out of its own fields. What is left empty is as its type has it.
    func made(_ reader: inout FormReader, seats: Int = 0) -> DetentionSession? {
        let words = reader.words
        let type = types.first { $0.id.description == reader.form["type"] }
        if type == nil { reader.fault("type", words("Choose what kind of detention it is.")) }
        let day = reader.day("day", words("Choose the day."))
        let starts = reader.form.text("starts") == nil ? type?.starts : reader.time("starts")
        let minutes = number("minutes", type?.minutes, 5...DetentionType.mostMinutes, &reader)
        let capacity = number("capacity", type?.capacity, max(1, seats)...DetentionType.mostSeats, &reader)
        let place =
            reader.form.text("place") == nil
            ? type?.place : reader.text("place", "", longest: NewDetention.placeLength)
        let supervisor = supervisors.first { $0.id.description == reader.form["supervisor"] }
        if supervisor == nil { reader.fault("supervisor", words("Choose who is there.")) }
        guard let type, let day, let starts, let minutes, let capacity, let place, let supervisor,
            let id = reader.form.text("sitting").flatMap({ ID<Sitting>($0) })
        else { return nil }
        let span = DetentionSpan(day: day, starts: starts, minutes: minutes)
        check(span, &reader)
        return DetentionSession(
            id: id, title: type.words, bring: type.bring, place: place, span: span, supervisor: supervisor.id,
            supervisorName: supervisor.name, capacity: capacity)
    }

    private func number(
        _ field: String, _ usual: Int?, _ range: ClosedRange<Int>, _ reader: inout FormReader
    ) -> Int? {
        if reader.form.text(field) == nil { return usual.map { max($0, range.lowerBound) } }
        return reader.number(
            field, in: range,
            reader.words("Type a whole number from \(range.lowerBound) to \(range.upperBound)."))
    }

    private func check(_ span: DetentionSpan, _ reader: inout FormReader) {
        if span.begins <= now { reader.fault("day", reader.words("That time is over. Choose one to come.")) }
        if span.day > SchoolTime.day(of: now) + 366 {
            reader.fault("day", reader.words("Choose a day within a year from now."))
        }
    }
}

extension Form {
    /// The warnings that whoever sends it has read and set aside.
    var setAside: Set<String> { Set(all("aside")) }
}
