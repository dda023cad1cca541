import Pages
import People
import Store

/// The sessions of a day from which a pupil is suspended or excluded: expected by the register, and known to be away.
struct SuspendedDay: Hashable, Sendable {
    var sessions: Set<Session>

    /// Whether a register is one of them. A lesson lies in either session: who is out of one is asked about by themselves.
    func takes(_ slot: Slot) -> Bool { slot.session.map { sessions.contains($0) } ?? !sessions.isEmpty }
}

extension Records {
    /// Who of some pupils the head has suspended or excluded on a day, by what holds of each decision.
    func suspended(_ pupils: [Seen<Attendance>], on day: Day) throws -> [ID<Pupil>: SuspendedDay] {
        guard let school = pupils.first?.school else { return [:] }
        let found = try all(
            """
            SELECT e.pupil, e.from_day, e.from_session, e.until_day, e.until_session FROM exclusion e
            WHERE e.school = \(school) AND e.pupil IN (\(list: pupils.map(\.pupil)))
                AND e.kind IN ('suspension', 'permanent') AND e.shown_at IS NOT NULL AND e.withdrawn = 0
                AND e.from_day <= \(day) AND (e.until_day IS NULL OR e.until_day >= \(day))
                AND NOT EXISTS (SELECT 1 FROM exclusion later WHERE later.school = e.school
                    AND later.pupil = e.pupil AND later.id = e.id AND later.nth > e.nth)
            """
        ) { row in
            var sessions = Set(Session.allCases)
            if try row.day(1) == day, try row.text(2) == Session.afternoon.rawValue { sessions.remove(.morning) }
            if try row.dayOrNil(3) == day, try row.textOrNil(4) == Session.morning.rawValue {
                sessions.remove(.afternoon)
            }
            return (try row.id(0, of: Pupil.self), sessions)
        }
        return Dictionary(grouping: found, by: \.0).mapValues { days in
            SuspendedDay(sessions: days.reduce(into: []) { $0.formUnion($1.1) })
        }
    }
}

extension Words {
    /// What a register says of somebody who is suspended.
    func suspended(_ day: SuspendedDay?, _ slot: Slot) -> [String] {
        guard let day, day.takes(slot) else { return [] }
        return [
            slot.session == nil
                ? self("Suspended from school") : self("Suspended from school: marked E together with everyone else")
        ]
    }
}
