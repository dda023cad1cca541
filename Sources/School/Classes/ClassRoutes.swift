import Pages
import People

/// The office's book of classes: who teaches, helps in or covers which, and who is in it.
enum ClassRoutes {
    static let all: [Route] = [list, make, one, place, endPlacing, join, leave]

    static let list = Route.school(.get, "classes", seeing: Roll.self) { school, visit in
        .page(ClassPages.list(school, try visit.records.classes(of: school, on: visit.today), .empty, visit))
    }

    static let make = Route.school(.post, "classes", seeing: Roll.self) { school, visit in
        let classes = try visit.records.classes(of: school, on: visit.today)
        var form = ClassForm(visit)
        guard let new = form.newClass(besides: classes) else {
            let filled = Filled(visit.form, errors: form.errors, prefix: "n")
            throw Refusal.invalid(.page(ClassPages.list(school, classes, filled, visit), status: 422))
        }
        let id = visit.world.newID(ClassGroup.self)
        try visit.records.make(new, id: id, at: school)
        try visit.record("made a class", at: school, detail: id.description)
        return .seeOther("/schools/\(school.schoolSlug)/classes/\(id)")
    }

    static let one = Route.school(.get, "classes/:group", seeing: Roll.self) { school, visit in
        .page(try OpenClass(school, visit).page())
    }

    static let place = Route.school(.post, "classes/:group/staff", seeing: Roll.self) { school, visit in
        try OpenClass(school, visit).place()
    }

    static let endPlacing = Route.school(.post, "classes/:group/staff/last-days", seeing: Roll.self) { school, visit in
        try OpenClass(school, visit).endPlacing()
    }

    static let join = Route.school(.post, "classes/:group/pupils", seeing: Roll.self) { school, visit in
        try OpenClass(school, visit).join()
    }

    static let leave = Route.school(.post, "classes/:group/pupils/last-days", seeing: Roll.self) { school, visit in
        try OpenClass(school, visit).leave()
    }
}

/// A class that the office has open, and what it does to it.
struct OpenClass {
    let school: SeenAll<Roll>
    let visit: Visit
    let kept: KeptClass

    /// Throws "not found" for a class of another school, or of a year that is over.
    init(_ school: SeenAll<Roll>, _ visit: Visit) throws {
        let id = try visit.id("group", of: ClassGroup.self)
        let classes = try visit.records.classes(of: school, on: visit.today)
        guard let kept = classes.first(where: { $0.id == id }) else { throw Refusal.notFound }
        (self.school, self.visit, self.kept) = (school, visit, kept)
    }

    func page(_ form: Filled = .empty) throws -> HTML {
        let shown = ShownClass(
            kept: kept, members: try visit.records.members(of: kept, at: school, on: visit.today),
            staff: try visit.records.staffToChoose(at: school, on: visit.today),
            pupils: try visit.records.pupilsToChoose(at: school, on: visit.today))
        return ClassPages.one(school, shown, form, visit)
    }

    func place() throws -> Answer {
        var form = ClassForm(visit)
        let staff = try visit.records.staffToChoose(at: school, on: visit.today)
        guard let placing = form.placing(in: kept, among: staff) else {
            throw try refusal(form, visit.form["cover"] == "yes" ? "c" : "t")
        }
        try visit.records.put(placing, in: kept, at: school)
        try record(placing.isCover ? "entered cover of a class" : "put staff down for a class", placing)
        return done("placed")
    }

    func endPlacing() throws -> Answer {
        let placing = kept.placings.first {
            $0.staff.id.description == visit.form["staff"] && $0.from.description == visit.form["from"]
        }
        guard let placing else { return done("ended") }
        // "Now" is the end of yesterday: nothing is seen from this moment on.
        let last = visit.form["when"] == "now" ? visit.today - 1 : visit.today
        try visit.records.end(placing, in: kept, at: school, last: last)
        try record("ended staff's place in a class", placing)
        return done("ended")
    }

    func join() throws -> Answer {
        var form = ClassForm(visit)
        let members = try visit.records.members(of: kept, at: school, on: visit.today)
        guard let found = form.joining(kept, members) else { throw try refusal(form, "p") }
        let pupil = try Access.pupil(found.pupil, for: visit.signedIn, seeing: Roll.self, in: visit.records)
        guard pupil.school == school.school else { throw Refusal.notFound }
        let left = try visit.records.put(pupil, into: kept, from: found.from)
        try visit.record("put into a class", about: pupil, detail: "\(kept.id) from \(found.from)")
        try tell(pupil, [kept.id] + left)
        return done("joined")
    }

    func leave() throws -> Answer {
        guard let id = visit.form["pupil"].flatMap({ ID<Pupil>($0) }) else { return done("left") }
        let pupil = try Access.pupil(id, for: visit.signedIn, seeing: Roll.self, in: visit.records)
        guard pupil.school == school.school else { throw Refusal.notFound }
        try visit.records.take(pupil, outOf: kept, last: visit.today - 1)
        try visit.record("taken out of a class", about: pupil, detail: kept.id.description)
        try tell(pupil, [kept.id])
        return done("left")
    }

    private func refusal(_ form: ClassForm, _ prefix: String) throws -> Refusal {
        .invalid(.page(try page(Filled(visit.form, errors: form.errors, prefix: prefix)), status: 422))
    }

    private func done(_ what: String) -> Answer {
        .seeOther("/schools/\(school.schoolSlug)/classes/\(kept.id)?done=\(what)")
    }

    /// Written down, and told to the open pages of the one it is about.
    private func record(_ what: String, _ placing: Placing) throws {
        let days = "from \(placing.from)" + (placing.until.map { " until \($0)" } ?? "")
        try visit.record(what, at: school, detail: "\(placing.staff.id) \(kept.id) \(days)")
        for account in try visit.records.accounts(of: placing.staff.id, at: school) {
            try visit.announce(.account(account), "access")
        }
        try visit.announce(.register(kept.id, visit.today), "access")
    }

    private func tell(_ pupil: Seen<Roll>, _ groups: [ID<ClassGroup>]) throws {
        try visit.announce(.child(pupil), "class")
        for group in groups { try visit.announce(.register(group, visit.today), "class") }
    }
}
