import People
import Store

extension Records {
    /// Writes down the first version of an incident, once however often its form is sent. Says whether it is new.
    func add(_ incident: NewIncident, at school: SchoolNumber, by staff: Staff, at now: Instant) throws -> Bool {
        try run(
            """
            INSERT INTO incident (school, id, nth, day, happened, place, words, status, staff, at)
            VALUES (\(school), \(incident.id), 1, \(incident.day), \(incident.happened), \(incident.place),
                \(incident.words), 'open', \(staff.id), \(now))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// Writes down the next version: that it is settled, or open again.
    func addVersion(_ incident: Incident, at school: SeenAll<Behaviour>) throws {
        try run(
            """
            INSERT INTO incident (school, id, nth, day, happened, place, words, status, follow_up, staff, at)
            VALUES (\(school.school), \(incident.id), \(incident.nth), \(incident.day), \(incident.happened),
                \(incident.place), \(incident.words), \(incident.isResolved ? "resolved" : "open"),
                \(incident.followUp), \(incident.staff), \(incident.at))
            ON CONFLICT DO NOTHING
            """)
    }

    /// Every version of an incident, oldest first. For those who see the whole school.
    func versions(of incident: ID<Incident>, at school: SeenAll<Behaviour>) throws -> [Incident] {
        try incidents("i.school = \(school.school) AND i.id = \(incident) ORDER BY i.nth")
    }

    /// What holds of a school's incidents since a day, the newest first; and of all that are still open.
    func incidents(of school: SeenAll<Behaviour>, since day: Day) throws -> [Incident] {
        try incidents(
            """
            i.school = \(school.school) AND (i.day >= \(day) OR i.status = 'open')
            AND NOT EXISTS (SELECT 1 FROM incident later WHERE later.school = i.school AND later.id = i.id
                AND later.nth > i.nth)
            ORDER BY i.happened DESC, i.id DESC
            """)
    }

    /// What happened, where this pupil was in it: for those who see the whole school, and for whoever wrote it down.
    func incident(of link: IncidentLink, about child: Seen<Behaviour>) throws -> Incident? {
        guard case .staff(let reader) = child.by, link.pupil == child.pupil else { return nil }
        let mine: SQL = Behaviour.wholeSchool.contains(reader.role) ? "1 = 1" : "i.staff = \(reader.id)"
        return try incidents("i.school = \(child.school) AND i.id = \(link.incident) AND \(mine) ORDER BY i.nth").last
    }

    private func incidents(_ condition: SQL) throws -> [Incident] {
        try all(
            """
            SELECT i.id, i.nth, i.day, i.happened, i.place, i.words, i.status, i.follow_up, i.staff,
                \(SQL.staffName), i.at
            FROM incident i JOIN staff s ON s.school = i.school AND s.id = i.staff
            WHERE \(condition)
            """
        ) { row in
            Incident(
                id: try row.id(0), nth: try row.int(1), day: try row.day(2), happened: try row.instant(3),
                place: IncidentPlace(rawValue: try row.text(4)) ?? .elsewhere, words: try row.text(5),
                isResolved: try row.text(6) == "resolved", followUp: try row.textOrNil(7), staff: try row.id(8),
                staffName: try row.text(9), at: try row.instant(10))
        }
    }
}

extension Records {
    /// That a pupil was in an incident.
    func add(_ link: IncidentLink, about child: Seen<Behaviour>, at now: Instant) throws {
        try run(
            """
            INSERT INTO incident_pupil (school, pupil, incident, part, role, entry, day, staff, at)
            VALUES (\(child.school), \(child.pupil), \(link.incident), \(link.part), \(link.role), \(link.entry),
                \(link.day), \(link.staff), \(now))
            ON CONFLICT DO NOTHING
            """)
    }

    /// The incidents that a pupil was in since a day, the newest first. For staff: the table is no family's.
    func incidentLinks(of child: Seen<Behaviour>, since day: Day) throws -> [IncidentLink] {
        guard case .staff = child.by else { return [] }
        return try links(
            "l.school = \(child.school) AND l.pupil = \(child.pupil) AND l.day >= \(day) ORDER BY l.day DESC, l.part DESC"
        )
    }

    /// Everybody who was in an incident, as far as this pupil's staff may be told at all.
    func incidentLinks(beside link: IncidentLink, about child: Seen<Behaviour>) throws -> [IncidentLink] {
        guard case .staff = child.by, link.pupil == child.pupil else { return [] }
        return try links("l.school = \(child.school) AND l.incident = \(link.incident) ORDER BY l.part")
    }

    /// Everybody who was in some incidents of a school.
    func incidentLinks(of incidents: [Incident], at school: SeenAll<Behaviour>) throws -> [IncidentLink] {
        guard !incidents.isEmpty else { return [] }
        return try links(
            "l.school = \(school.school) AND l.incident IN (\(list: incidents.map(\.id))) ORDER BY l.part")
    }

    /// What those are called who were in some incidents, whether or not they have left: in one statement.
    func names(of links: [IncidentLink], at school: SeenAll<Behaviour>) throws -> [ID<Pupil>: String] {
        guard !links.isEmpty else { return [:] }
        let found = try all(
            """
            SELECT p.id, coalesce(p.known_given, p.given) || ' ' || coalesce(p.known_family, p.family) FROM pupil p
            WHERE p.school = \(school.school) AND p.id IN (\(list: Array(Set(links.map(\.pupil)))))
            """
        ) { (try $0.id(0, of: Pupil.self), try $0.text(1)) }
        return Dictionary(found) { first, _ in first }
    }

    private func links(_ condition: SQL) throws -> [IncidentLink] {
        try all(
            "SELECT l.incident, l.pupil, l.part, l.role, l.entry, l.day, l.staff FROM incident_pupil l WHERE \(condition)"
        ) { row in
            IncidentLink(
                incident: try row.id(0), pupil: try row.id(1), part: try row.id(2),
                role: IncidentRole(rawValue: try row.text(3)) ?? .witness, entry: try row.idOrNil(4),
                day: try row.day(5), staff: try row.id(6))
        }
    }
}
