import Pages
import People

/// Registers, as those who teach take them.
enum RegisterRoutes {
    static let all: [Route] = [classes, today, page, marks, rows, live]

    /// The groups of whoever is signed in, with their registers of today.
    static let classes = Route.staff(.get, "classes") { viewer, visit in
        let groups = try Access.groups(of: viewer, seeing: Attendance.self, in: visit.records)
        let bySchool = try viewer.posts.map { post -> (day: RegisterDay, groups: [ListedGroup]) in
            let own = groups.filter { $0.school == post.school }
            let day = RegisterDay(
                day: viewer.today, now: visit.now,
                calendar: try visit.records.calendar(of: post.school, around: viewer.today),
                timetable: try visit.records.timetable(of: post.school, groups: own.map(\.id)))
            return (day, try visit.listed(own, day))
        }
        return .page(
            RegisterListPages.classes(
                bySchool, minded: try visit.minded, viewer, visit,
                first: try StaffFirst.cards(StaffFirst.toDo, viewer, visit),
                more: try StaffFirst.cards(StaffFirst.more, viewer, visit)))
    }

    /// The register of a group that is at hand: the one that is open, or the last that was.
    static let today = Route.group(.get, "register", seeing: Attendance.self) { group, visit in
        let day = try visit.registerDay(of: group)
        let slots = day.slots(of: group.group)
        guard let place = slots.last(where: { $0.mayBegin(at: visit.now, on: group.day) }) ?? slots.first else {
            return .page(RegisterPages.none(group, day.kind, visit))
        }
        return .seeOther(RegisterPath.slot(group.group.id, group.day, place.slot))
    }

    static let page = Route.group(.get, "registers/:slot", seeing: Attendance.self) { group, visit in
        let (place, day) = try visit.registerPlace(of: group)
        return .page(RegisterPages.register(try visit.register(of: group, place, day), visit: visit))
    }

    static let marks = Route.group(.post, "registers/:slot", seeing: Attendance.self) { group, visit in
        let (place, day) = try visit.registerPlace(of: group)
        let taking = RegisterTaking(group: group, place: place, day: day, visit: visit)
        guard let press = RegisterPress(visit.form) else { throw taking.noMark }
        switch press {
        case .everyone(let code): return try taking.everyone(code)
        case .one(let pupil, let code): return try taking.one(group.pupil(pupil), code)
        case .nothing: return try taking.minutes()
        }
    }

    /// The rows alone, for a page that hears that somebody else has marked.
    static let rows = Route.group(.get, "registers/:slot/rows", seeing: Attendance.self) { group, visit in
        let (place, day) = try visit.registerPlace(of: group)
        return .page(RegisterTaking.rows(try visit.register(of: group, place, day), visit: visit))
    }

    static let live = Route.group(.get, "registers/:slot/live", seeing: Attendance.self) { group, visit in
        guard let slot = Slot(try visit.path("slot")) else { throw Refusal.notFound }
        let version = try visit.version(of: group, slot, visit.records.shown(of: group, slot))
        return try visit.live([.register(group)], version: version)
    }
}

/// One act on a register, and the answer to it: rows for the script, the whole page without it.
struct RegisterTaking {
    var group: SeenGroup<Attendance>
    var place: RegisterSlot
    var day: RegisterDay
    var visit: Visit

    func one(_ child: Seen<Attendance>, _ code: String) throws -> Answer {
        guard let sent = MarkSent(code, for: child.pupil, place.slot, in: group, visit) else {
            throw Refusal.invalid(try answer(asking(child, code, .badMinutes), status: 422))
        }
        switch try visit.receive(sent, for: child, at: visit.desk(of: group, day)) {
        case .record, .unchanged:
            try saveTypedMinutes(but: child)
            return try done([child])
        case .conflict(let mark): throw Refusal.conflict(try answer(asking(child, code, .conflict(mark)), status: 409))
        case .ask(let question): throw Refusal.invalid(try answer(asking(child, code, .ask(question)), status: 422))
        case .refuse(let why): throw Refusal.invalid(try answer(asking(child, code, .refuse(why)), status: 422))
        }
    }

    func everyone(_ code: String) throws -> Answer {
        guard code == CodeText.present(in: place.slot) else { throw noMark }
        if case .refuse(let fault) = visit.desk(of: group, day).decide(MarkWish(code, place.slot, on: group.day)) {
            throw Refusal.invalid(try refusal(visit.words.says(fault)))
        }
        try visit.markRest(code, place.slot, of: group)
        return try done(group.pupils)
    }

    /// Enter in a field, without script: minutes that differ from what is recorded.
    func minutes() throws -> Answer {
        try saveTypedMinutes(but: nil)
        return try done([])
    }

    private func saveTypedMinutes(but done: Seen<Attendance>?) throws {
        guard !visit.request.wantsFragment else { return }
        let late = try visit.records.shown(of: group, place.slot).filter { $0.value.code == CodeText.late }
        for child in group.pupils where late[child.pupil] != nil && child.pupil != done?.pupil {
            guard let sent = MarkSent(CodeText.late, for: child.pupil, place.slot, in: group, visit),
                sent.minutes != nil
            else { continue }
            _ = try visit.receive(sent, for: child, at: visit.desk(of: group, day))
        }
    }

    private func done(_ children: [Seen<Attendance>]) throws -> Answer {
        try visit.announce(.register(group), Attendance.name)
        guard visit.request.wantsFragment else {
            let path = RegisterPath.slot(group.group.id, group.day, place.slot)
            return .seeOther(children.count == 1 ? "\(path)#p-\(children[0].pupil)" : path)
        }
        return .page(Self.rows(try visit.register(of: group, place, day, only: children), visit: visit))
    }

    private func asking(_ child: Seen<Attendance>, _ code: String, _ kind: RowAnswer.Kind) -> RowAnswer {
        RowAnswer(
            pupil: child.pupil, name: child.name.full, code: code, minutes: visit.form["minutes:\(child.pupil)"],
            kind: kind, closed: place.closes)
    }

    private func answer(_ asked: RowAnswer, status: Int) throws -> Answer {
        guard visit.request.wantsFragment else {
            return .page(
                RegisterPages.register(try visit.register(of: group, place, day), asked: asked, visit: visit),
                status: status)
        }
        let register = try visit.register(of: group, place, day, only: [group.pupil(asked.pupil)])
        return .page(Self.rows(register, asked: asked, visit: visit), status: status)
    }

    /// What our pages never send. The script hears that it is this mark, and lets go of it.
    var noMark: Refusal {
        let says = visit.words("That is no mark.")
        guard visit.request.wantsFragment else { return .badRequest(says) }
        return .invalid(.page(markRefusal(says), status: 422))
    }

    private func refusal(_ says: String) throws -> Answer {
        guard visit.request.wantsFragment else {
            return .page(
                RegisterPages.register(try visit.register(of: group, place, day), refused: says, visit: visit),
                status: 422)
        }
        return .page(markRefusal(says), status: 422)
    }

    static func rows(_ register: Register, asked: RowAnswer? = nil, visit: Visit) -> HTML {
        let words = visit.words
        return markAnswer(
            words, RegisterGrid.form(register, visit), summary: RegisterGrid.summary(register.count, words),
            refusal: asked?.says(words), isWhole: register.lines.count == register.group.pupils.count,
            register.lines.map { RegisterGrid.row($0, in: register, asked, words) })
    }
}

extension Visit {
    /// The groups whom somebody minds and takes no register of: lunchtime staff.
    fileprivate var minded: [ClassGroup] {
        get throws {
            let viewer = try signedIn
            let schools = viewer.posts.filter { !Attendance.ownGroups.union(Attendance.wholeSchool).contains($0.role) }
                .map(\.school)
            guard !schools.isEmpty else { return [] }
            return try Access.groups(of: viewer, seeing: Behaviour.self, in: records)
                .filter { schools.contains($0.school) }
        }
    }
}
