import People
import Store

extension Records {
    /// Who is in a class now, or is to come, in the order of the register.
    func members(of kept: KeptClass, at school: SeenAll<Roll>, on today: Day) throws -> [ClassMember] {
        try all(
            """
            SELECT p.id, \(SQL.pupilName), m.from_day,
                m.until_day
            FROM membership m JOIN pupil p ON p.school = m.school AND p.id = m.pupil
            WHERE m.school = \(school.school) AND m.class_group = \(kept.id)
                AND (m.until_day IS NULL OR (m.until_day >= \(today) AND m.until_day >= m.from_day))
                AND (p.left_on IS NULL OR p.left_on >= \(today))
            ORDER BY coalesce(p.known_family, p.family), coalesce(p.known_given, p.given), p.id
            """
        ) { row in
            ClassMember(
                pupil: try row.id(0), name: try row.text(1), from: try row.day(2), until: try row.dayOrNil(3))
        }
    }

    /// Everybody on roll, in order of their last names, with the class where the register is taken for them.
    func pupilsToChoose(at school: SeenAll<Roll>, on today: Day) throws -> [ClassPupil] {
        try all(
            """
            SELECT p.id, coalesce(p.known_family, p.family) || ', ' || coalesce(p.known_given, p.given),
                (SELECT c.name FROM membership m JOIN class_group c ON c.school = m.school AND c.id = m.class_group
                 WHERE m.school = p.school AND m.pupil = p.id AND m.kind = 'registration' AND m.from_day <= \(today)
                    AND (m.until_day IS NULL OR m.until_day >= \(today)) ORDER BY m.from_day DESC LIMIT 1)
            FROM pupil p WHERE p.school = \(school.school) AND (p.left_on IS NULL OR p.left_on >= \(today))
            ORDER BY 2, p.id
            """
        ) { ClassPupil(id: try $0.id(0), name: try $0.text(1), className: try $0.textOrNil(2)) }
    }

    /// Puts a pupil into a class from a day. The register of a pupil is taken in one class: their place in any other of
    /// this year or before ends the day before. So does an earlier place in the class itself, where somebody comes back
    /// before they had left: nobody stands twice in a register. Says which classes they leave.
    func put(_ pupil: Seen<Roll>, into kept: KeptClass, from day: Day) throws -> [ID<ClassGroup>] {
        let left = kept.kind == .registration ? try registrations(of: pupil, besides: kept, from: day) : []
        try run(
            """
            UPDATE membership SET until_day = \(day - 1)
            WHERE school = \(pupil.school) AND pupil = \(pupil.pupil) AND class_group IN (\(list: left + [kept.id]))
                AND (until_day IS NULL OR until_day >= \(day))
            """)
        try run(
            """
            INSERT INTO membership (school, class_group, pupil, kind, from_day)
            VALUES (\(pupil.school), \(kept.id), \(pupil.pupil), \(kept.kind), \(day))
            ON CONFLICT (school, class_group, pupil, from_day) DO UPDATE SET until_day = NULL
            """)
        return left
    }

    private func registrations(of pupil: Seen<Roll>, besides kept: KeptClass, from day: Day) throws
        -> [ID<ClassGroup>]
    {
        try all(
            """
            SELECT DISTINCT c.id FROM membership m
            JOIN class_group c ON c.school = m.school AND c.id = m.class_group
            WHERE m.school = \(pupil.school) AND m.pupil = \(pupil.pupil) AND m.kind = 'registration'
                AND c.id <> \(kept.id) AND c.school_year <= \(kept.year.startYear)
                AND (m.until_day IS NULL OR m.until_day >= \(day))
            """
        ) { try $0.id(0) }
    }

    /// A pupil's last day in a class; a place that has ended before keeps its end.
    func take(_ pupil: Seen<Roll>, outOf kept: KeptClass, last day: Day) throws {
        try run(
            """
            UPDATE membership SET until_day = \(day)
            WHERE school = \(pupil.school) AND pupil = \(pupil.pupil) AND class_group = \(kept.id)
                AND (until_day IS NULL OR until_day > \(day))
            """)
    }
}
