import Pages
import People
import Store

/// Something that a school may give: "Star of the week".
struct AwardType: Sendable {
    let id: ID<AwardType>
    var kind: AwardKind
    /// As staff choose it.
    var name: String
    /// As families read it.
    var words: String
}

/// Merits are many, awards are few.
enum AwardKind: String, Sendable, SQLBindable, CaseIterable { case award, merit }

/// One version of an award or a merit of one pupil. Versions are never changed: to take it back is the next one.
struct Award: Sendable {
    let id: ID<Award>
    /// 1 is the original.
    var nth: Int
    var type: ID<AwardType>
    /// What it says at home.
    var title: String
    /// For what, in words for the family.
    var reason: String?
    var day: Day
    var shownAt: Instant
    var isWithdrawn = false
    /// Why it was taken back.
    var because: String?
    var staff: ID<Staff>
    /// "Mrs Linden".
    var staffName: String
    var at: Instant

    static let reasonLength = 400

    /// Taken back, and the family reads why.
    func withdrawn(because: String, by staff: Staff, at now: Instant) -> Award {
        var next = self
        next.nth += 1
        (next.isWithdrawn, next.because, next.shownAt) = (true, because, max(shownAt, now))
        (next.staff, next.staffName, next.at) = (staff.id, staff.name, now)
        return next
    }
}

/// What the form on a pupil's page says.
struct NewAward: Sendable {
    var id: ID<Award>
    var type: AwardType
    var reason: String?

    /// The award, or everything that is wrong with the form.
    static func read(
        _ form: Form, _ types: [AwardType], of child: Seen<Behaviour>, _ words: Words, _ names: () throws -> NamesOnRoll
    ) throws -> (award: NewAward?, faults: [FieldError]) {
        guard let id = form.text("id").flatMap({ ID<Award>($0) }) else {
            throw Refusal.badRequest(words("This form is not one of ours. Go back, reload the page and send it again."))
        }
        var reader = FormReader(form, words)
        let type = types.first { $0.id.description == form["type"] }
        if type == nil { reader.fault("type", words("Choose what to give.")) }
        let reason = form.text("reason") == nil ? nil : reader.text("reason", "", longest: Award.reasonLength)
        if let reason { reader.check("reason", reason, for: [child], try names()) }
        guard let type, reader.errors.isEmpty else { return (nil, reader.errors) }
        return (NewAward(id: id, type: type, reason: reason), [])
    }
}

extension Visit {
    /// Gives an award, once however often the form is sent, and tells the family.
    func give(_ new: NewAward, to child: Seen<Behaviour>, by staff: Staff) throws {
        // The day is part of where it is kept: the same form on another day is the same award.
        if try records.award(new.id, of: child) != nil { return }
        let award = Award(
            id: new.id, nth: 1, type: new.type.id, title: new.type.words, reason: new.reason, day: today,
            shownAt: now, staff: staff.id, staffName: staff.name, at: now)
        guard try records.add(award, to: child) else { return }
        try tell(of: award, about: child, "gave an award")
    }

    func tell(of award: Award, about child: Seen<Behaviour>, _ act: String) throws {
        try records.tellFamily(of: award, about: child, at: now)
        try record(act, about: child, detail: award.id.description)
        try announce(.child(child), Behaviour.name)
    }
}
