import People
import Store

extension Records {
    /// Writes down a version of what a family reads of what happened to their child, or of what their child saw.
    func add(_ part: IncidentPart, about child: Seen<Behaviour>) throws {
        try run(
            """
            INSERT INTO incident_part (school, pupil, id, nth, role, day, happened, place, home_note, did, waits, shown_at,
                withdrawn, because, staff, at)
            VALUES (\(child.school), \(child.pupil), \(part.id), \(part.nth), \(part.role), \(part.day),
                \(part.happened), \(part.place), \(part.homeNote), \(part.did), \(part.waits), \(part.shownAt),
                \(part.isWithdrawn), \(part.because), \(part.staff), \(part.at))
            ON CONFLICT DO NOTHING
            """)
    }

    /// What a family may see now of some days, in the order in which things happened.
    func shownParts(of child: Seen<Behaviour>, in days: ClosedRange<Day>, at now: Instant) throws
        -> [ShownVersion<IncidentPart>]
    {
        try parts(
            """
            e.school = \(child.school) AND e.pupil = \(child.pupil)
            AND e.day BETWEEN \(days.lowerBound) AND \(days.upperBound) AND e.shown_at <= \(now)
            """
        ).histories.compactMap { $0.shown(at: now) }
    }

    /// All versions of one part, as staff see it.
    func versions(of part: ID<IncidentPart>, about child: Seen<Behaviour>, on day: Day) throws
        -> FamilyVersions<IncidentPart>?
    {
        FamilyVersions(
            try parts(
                """
                e.school = \(child.school) AND e.pupil = \(child.pupil) AND e.day = \(day) AND e.id = \(part)
                """))
    }

    /// The parts of some incidents' days, by their own id. For those who see the whole school.
    func parts(of links: [IncidentLink], at school: SeenAll<Behaviour>) throws
        -> [ID<IncidentPart>: FamilyVersions<IncidentPart>]
    {
        guard !links.isEmpty else { return [:] }
        let found = try parts(
            "e.school = \(school.school) AND e.pupil IN (\(list: links.map(\.pupil))) AND e.id IN (\(list: links.map(\.part)))"
        )
        return Dictionary(found.histories.map { ($0.current.id, $0) }) { first, _ in first }
    }

    /// The notes of those who took part in some incidents, by their id. For those who see the whole school.
    func notes(of links: [IncidentLink], at school: SeenAll<Behaviour>) throws
        -> [ID<BehaviourEntry>: BehaviourHistory]
    {
        let entries = links.compactMap(\.entry)
        guard !entries.isEmpty else { return [:] }
        let found = try versions(
            "e.school = \(school.school) AND e.pupil IN (\(list: links.map(\.pupil))) AND e.id IN (\(list: entries))")
        return Dictionary(found.histories.map { ($0.current.id, $0) }) { first, _ in first }
    }

    private func parts(_ condition: SQL) throws -> [IncidentPart] {
        try all(
            """
            SELECT e.id, e.nth, e.role, e.day, e.happened, e.place, e.home_note, e.did, e.waits, e.shown_at, e.withdrawn,
                e.because, e.staff, \(SQL.staffName), e.at
            FROM incident_part e JOIN staff s ON s.school = e.school AND s.id = e.staff
            WHERE \(condition)
            """
        ) { row in
            IncidentPart(
                id: try row.id(0), nth: try row.int(1), role: IncidentRole(rawValue: try row.text(2)) ?? .witness,
                day: try row.day(3), happened: try row.instant(4),
                place: IncidentPlace(rawValue: try row.text(5)) ?? .elsewhere, homeNote: try row.textOrNil(6),
                did: try row.textOrNil(7).flatMap { IncidentCare(rawValue: $0) }, waits: try row.bool(8),
                shownAt: try row.instantOrNil(9), isWithdrawn: try row.bool(10), because: try row.textOrNil(11),
                staff: try row.id(12), staffName: try row.text(13), at: try row.instant(14))
        }
    }
}

extension Records {
    /// One more line in a family's news, about a part or whatever else has an id of its own; without one its open pages only
    /// look again.
    func tellFamily<Thing>(of thing: ID<Thing>?, on day: Day, about child: Seen<Behaviour>, at now: Instant) throws {
        try run(
            """
            INSERT INTO family_news (school, pupil, nth, aspect, day, slot, notable, at, entry)
            VALUES (\(child.school), \(child.pupil),
                (SELECT coalesce(max(n.nth), 0) + 1 FROM family_news n
                 WHERE n.school = \(child.school) AND n.pupil = \(child.pupil)),
                \(Behaviour.name), \(day), NULL, \(thing != nil), \(now), \(thing))
            """)
    }
}
