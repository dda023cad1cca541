import Pages
import People

/// The class page: what staff note of a class while it is in front of them.
enum ClassDayRoutes {
    static let all: [Route] = [page, tiles, live, noted, note, undone]

    static let page = Route.group(.get, "class", seeing: Behaviour.self) { group, visit in
        let pages = ClassDayPages(day: try visit.classDay(of: group), visit: visit)
        return .page(pages.page(done: try pages.done(visit.query.text("noted"))))
    }

    /// The tiles alone, for a page that hears that somebody else has noted something.
    static let tiles = Route.group(.get, "class/tiles", seeing: Behaviour.self) { group, visit in
        let pages = ClassDayPages(day: try visit.classDay(of: group), visit: visit)
        return .page(
            classAnswer(
                visit.words, pages.form(), says: group.group.name, pages.tiles(pages.day.lines)))
    }

    static let noted = Route.group(.get, "class/noted", seeing: Behaviour.self) { group, visit in
        let pages = ClassDayPages(day: try visit.classDay(of: group), visit: visit)
        return .page(pages.noted(try visit.noted(in: group)))
    }

    static let live = Route.group(.get, "class/live", seeing: Behaviour.self) { group, visit in
        let versions = try visit.records.versionCount(of: group)
        return try visit.live(group.pupils.map { .child($0) }, version: String(versions))
    }

    static let note = Route.group(.post, "notes", seeing: Behaviour.self) { group, visit in
        guard group.day == visit.today else { throw Refusal.invalid(try tooLate(group, visit)) }
        let reader = NoteReader(
            group: group, types: try visit.records.behaviourTypes(for: group), words: visit.words,
            away: { Set(try visit.away(in: group).keys) })
        let (note, faults) = try reader.read(visit.form) { try visit.namesOnRoll(around: $0) }
        guard var note else { throw Refusal.invalid(try refusal(faults, group, visit)) }
        let calendar = try visit.records.calendar(of: group.group.school, around: visit.today)
        if note.place == nil { note.place = try visit.lessonNow(of: group, calendar) }
        _ = try visit.make(note, calendar, in: group)
        let says = visit.words.noted(note.type.name, note.pupils.map(\.name.first))
        return try done(says, note.press, note.pupils, group, visit)
    }

    static let undone = Route.group(.post, "notes/undone", seeing: Behaviour.self) { group, visit in
        guard let press = Press(visit.form["key"]) else {
            throw Refusal.badRequest(
                visit.words("This form is not one of ours. Go back, reload the page and send it again."))
        }
        let taken = try visit.takeBack(press, in: group)
        guard visit.request.wantsFragment else { return .seeOther(ClassPath.day(group.group.id, group.day)) }
        let says =
            taken.isEmpty ? visit.words("Nothing was taken back: the note stays.") : visit.words("Taken back")
        return try done(says, nil, taken, group, visit)
    }

    private static func done(
        _ says: String, _ press: Press?, _ pupils: [Seen<Behaviour>], _ group: SeenGroup<Behaviour>,
        _ visit: Visit
    ) throws -> Answer {
        guard visit.request.wantsFragment else {
            let path = ClassPath.day(group.group.id, group.day)
            // What a page of ours sends as its key; anything else is no word for an address.
            let key = (visit.form["key"] ?? "").filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
            return .seeOther(press == nil ? path : "\(path)?noted=\(key)")
        }
        let pages = ClassDayPages(day: try visit.classDay(of: group, only: pupils), visit: visit)
        return .page(classAnswer(visit.words, pages.form(), says: says, pages.tiles(pages.day.lines)))
    }

    /// A page that was left open over night, or notes that could not be sent before.
    private static func tooLate(_ group: SeenGroup<Behaviour>, _ visit: Visit) throws -> Answer {
        guard !visit.request.wantsFragment else {
            return .page(
                classRefusal(visit.words("Notes are made on the day itself. This one was not saved.")), status: 422)
        }
        let pages = ClassDayPages(day: try visit.classDay(of: group), visit: visit)
        return .page(pages.page(), status: 422)
    }

    private static func refusal(
        _ faults: [FieldError], _ group: SeenGroup<Behaviour>, _ visit: Visit
    ) throws -> Answer {
        guard !visit.request.wantsFragment else {
            return .page(classRefusal(faults.map(\.says).joined(separator: " ")), status: 422)
        }
        let pages = ClassDayPages(day: try visit.classDay(of: group), visit: visit)
        return .page(pages.page(typed: Filled(visit.form, errors: faults)), status: 422)
    }
}

extension ClassDayPages {
    /// What a press that was made a moment ago has noted, to say so and to offer the way back.
    fileprivate func done(_ press: String?) throws -> (says: String, press: String)? {
        guard let press, let made = Press(press) else { return nil }
        let pressed = try visit.records.noted(with: made, in: day.group)
        guard let first = pressed.first, first.at + Visit.slip > visit.now else { return nil }
        let names = day.lines.filter { line in
            pressed.contains { note in note.pupil == line.child.pupil && line.notes.contains { $0.id == note.id } }
        }
        guard !names.isEmpty else { return nil }
        let name = day.types.first { $0.id == first.type }?.name ?? visit.words("Saved")
        return (visit.words.noted(name, names.map(\.child.name.first)), press)
    }
}
