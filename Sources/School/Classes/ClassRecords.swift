import People
import Store

extension Records {
    /// The classes of this school year and of later ones, with who is put down for them.
    func classes(of school: SeenAll<Roll>, on today: Day) throws -> [KeptClass] {
        let placings = try placings(at: school, on: today)
        return try all(
            """
            SELECT c.id, c.kind, c.name, c.school_year,
                (SELECT count(*) FROM membership m JOIN pupil p ON p.school = m.school AND p.id = m.pupil
                 WHERE m.school = c.school AND m.class_group = c.id AND \(isHeld("m", today))
                    AND (p.left_on IS NULL OR p.left_on >= \(today)))
            FROM class_group c
            WHERE c.school = \(school.school) AND c.school_year >= \(SchoolYear(of: today).startYear)
            ORDER BY c.school_year, c.kind, c.name
            """
        ) { row in
            let id = try row.id(0, of: ClassGroup.self)
            return KeptClass(
                id: id, kind: ClassGroup.Kind(rawValue: try row.text(1)) ?? .teaching, name: try row.text(2),
                year: SchoolYear(startingIn: try row.int(3)), pupils: try row.int(4), placings: placings[id] ?? [])
        }
    }

    private func placings(at school: SeenAll<Roll>, on today: Day) throws -> [ID<ClassGroup>: [Placing]] {
        let found = try all(
            """
            SELECT t.class_group, s.id, \(SQL.staffName), s.post, s.role, t.cover, t.from_day, t.until_day
            FROM teaching t JOIN staff s ON s.school = t.school AND s.id = t.staff
            WHERE t.school = \(school.school) AND \(isHeld("t", today)) AND (s.until_day IS NULL OR s.until_day >= \(today))
            ORDER BY t.cover, s.role DESC, s.family, t.from_day
            """
        ) { row in
            let placing = Placing(
                staff: try staff(row, 1), isCover: try row.bool(5), from: try row.day(6), until: try row.dayOrNil(7))
            return (group: try row.id(0, of: ClassGroup.self), placing: placing)
        }
        return Dictionary(grouping: found, by: \.group).mapValues { $0.map(\.placing) }
    }

    /// Everybody who works at the school, in order of their last names.
    func staffToChoose(at school: SeenAll<Roll>, on today: Day) throws -> [ClassStaff] {
        try all(
            """
            SELECT s.id, \(SQL.staffName), s.post, s.role FROM staff s
            WHERE s.school = \(school.school) AND (s.until_day IS NULL OR s.until_day >= \(today))
            ORDER BY s.family, s.given, s.id
            """
        ) { try staff($0, 0) }
    }

    private func staff(_ row: Row, _ column: Int) throws -> ClassStaff {
        ClassStaff(
            id: try row.id(column), name: try row.text(column + 1), post: try row.text(column + 2),
            role: StaffRole(rawValue: try row.text(column + 3)) ?? .assistant)
    }

    // MARK: Changes

    func make(_ new: NewClass, id: ID<ClassGroup>, at school: SeenAll<Roll>) throws {
        try run(
            """
            INSERT INTO class_group (school, id, kind, name, school_year)
            VALUES (\(school.school), \(id), \(new.kind), \(new.name), \(new.year.startYear))
            """)
    }

    func put(_ placing: Placing, in kept: KeptClass, at school: SeenAll<Roll>) throws {
        try run(
            """
            INSERT INTO teaching (school, staff, class_group, cover, from_day, until_day)
            VALUES (\(school.school), \(placing.staff.id), \(kept.id), \(placing.isCover), \(placing.from),
                \(placing.until))
            ON CONFLICT (school, staff, class_group, from_day)
            DO UPDATE SET cover = excluded.cover, until_day = excluded.until_day
            """)
    }

    /// Ends a placing that lasts longer than a day; one that has ended before keeps its end.
    func end(_ placing: Placing, in kept: KeptClass, at school: SeenAll<Roll>, last day: Day) throws {
        try run(
            """
            UPDATE teaching SET until_day = \(day)
            WHERE school = \(school.school) AND staff = \(placing.staff.id) AND class_group = \(kept.id)
                AND from_day = \(placing.from) AND (until_day IS NULL OR until_day > \(day))
            """)
    }

    /// The account of a member of staff, if they have one: its open pages must hear that something changed.
    func accounts(of staff: ID<Staff>, at school: SeenAll<Roll>) throws -> [ID<Account>] {
        try all("SELECT account FROM account_staff WHERE school = \(school.school) AND staff = \(staff)") {
            try $0.id(0)
        }
    }
}

/// Whether a dated row lasts on a day or begins later; one that was taken back before it began is none.
private func isHeld(_ alias: StaticString, _ today: Day) -> SQL {
    let name = SQL(stringLiteral: alias)
    return """
        (\(name).until_day IS NULL OR (\(name).until_day >= \(today) AND \(name).until_day >= \(name).from_day))
        """
}
