import Pages
import People

/// One mark on its own page.
enum MarkRoutes {
    static let all: [Route] = [page, save]

    static let page = Route.group(.get, "registers/:slot/pupils/:pupil", seeing: Attendance.self) { group, visit in
        let (place, day) = try visit.registerPlace(of: group)
        let child = try group.pupil(visit.id("pupil"))
        visit.note(child.school, child.pupil, Attendance.name)
        let register = try visit.register(of: group, place, day, only: [child])
        let current = register.lines.first?.marks[place.slot]?.current
        return .page(try show(register, filled(current), visit))
    }

    static let save = Route.group(.post, "registers/:slot/pupils/:pupil", seeing: Attendance.self) { group, visit in
        let (place, day) = try visit.registerPlace(of: group)
        let child = try group.pupil(visit.id("pupil"))
        var typed = TypedMark(visit.form, visit.words)
        if typed.faults.isEmpty {
            let base = visit.form["base"].flatMap { Int($0) } ?? 0
            let sent = typed.sent(place.slot, on: group.day, base: base, by: Recorder(group.by), at: visit.now)
            let outcome = try visit.receive(sent, for: child, at: visit.desk(of: group, day))
            guard let fault = outcome.fault(closed: place.closes, visit.words) else {
                try visit.announce(.register(group), Attendance.name)
                return .seeOther("\(RegisterPath.slot(group.group.id, group.day, place.slot))#p-\(child.pupil)")
            }
            typed.faults = [fault]
        }
        let register = try visit.register(of: group, place, day, only: [child])
        throw Refusal.invalid(.page(try show(register, Filled(visit.form, errors: typed.faults), visit), status: 422))
    }

    private static func show(_ register: Register, _ form: Filled, _ visit: Visit) throws -> HTML {
        guard let line = register.lines.first else { throw Refusal.notFound }
        return MarkPages.mark(MarkPages.Shown(register: register, line: line, form: form), visit)
    }

    private static func filled(_ current: RegisterMark?) -> Filled {
        guard let current, current.code != CodeText.noMark else { return .empty }
        return Filled([
            "code": [current.code], "arrived": [current.arrivedAt?.description ?? ""],
            "reason": [current.reason ?? ""], "note": [current.staffNote ?? ""],
        ])
    }
}
