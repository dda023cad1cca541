import Pages
import People
import Store

/// The sessions of a day from which a pupil is suspended or excluded: expected by the register, and known to be away.
struct SuspendedDay: Hashable, Sendable {
    var sessions: Set<Session>
    /// Taught elsewhere by now: from the sixth school day on, where the school has said where. Then E does not hold.
    var isElsewhere = false

    /// Whether a register is one of them. A lesson lies in either session: who is out of one is asked about by themselves.
    func takes(_ slot: Slot) -> Bool { slot.session.map { sessions.contains($0) } ?? !sessions.isEmpty }
}

extension Records {
    /// Who of some pupils the head has suspended or excluded on a day, by what holds of each decision.
    func suspended(_ pupils: [Seen<Attendance>], on day: Day) throws -> [ID<Pupil>: SuspendedDay] {
        guard let school = pupils.first?.school else { return [:] }
        let found = try all(
            """
            SELECT e.pupil, e.from_day, e.from_session, e.until_day, e.until_session, e.provision FROM exclusion e
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
            let provided = try row.textOrNil(5) == nil ? nil : try row.day(1)
            return (pupil: try row.id(0, of: Pupil.self), sessions: sessions, provided: provided)
        }
        let provided = Set(found.compactMap(\.provided))
        let elsewhere = provided.isEmpty ? [] : try provided.filter(areOverFiveDays(at: school, upTo: day))
        return Dictionary(grouping: found, by: \.pupil).mapValues { days in
            SuspendedDay(
                sessions: days.reduce(into: []) { $0.formUnion($1.sessions) },
                isElsewhere: days.contains { $0.provided.map { elsewhere.contains($0) } ?? false })
        }
    }

    /// Whether the sixth school day from a first day on has come.
    private func areOverFiveDays(at school: SchoolNumber, upTo day: Day) throws -> (Day) -> Bool {
        let calendar = try calendar(of: school, around: day)
        return { calendar.schoolDays(in: min($0, day)...day).count > 5 }
    }
}

extension Words {
    /// What a register says of somebody who is suspended.
    func suspended(_ day: SuspendedDay?, _ slot: Slot) -> [String] {
        guard let day, day.takes(slot) else { return [] }
        if day.isElsewhere {
            return [self("Suspended from school, and taught elsewhere: mark them by themselves, not E")]
        }
        return [
            slot.session == nil
                ? self("Suspended from school") : self("Suspended from school: marked E together with everyone else")
        ]
    }
}
