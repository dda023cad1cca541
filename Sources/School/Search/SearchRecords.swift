import People
import Store

/// An adult of a child, as a search finds them.
struct AdultLine: Sendable {
    let adult: ID<Adult>
    /// "Mrs Bea Ashdown".
    let name: String
    /// As the school's file writes it: "PAM".
    let relationship: String
    let pupil: ID<Pupil>
    /// "Amelia Ashdown".
    let child: String
}

extension Records {
    /// How many names there are at a school: nearly always enough to know whether those in memory are still all.
    func namesState(of school: SeenAll<Roll>, on day: Day) throws -> NamesState {
        let number = school.school
        let counts = try first(
            """
            SELECT (SELECT count(*) FROM pupil WHERE school = \(number)),
                (SELECT count(*) FROM adult WHERE school = \(number)),
                (SELECT count(*) FROM class_group WHERE school = \(number)),
                (SELECT count(*) FROM letter_sent WHERE school = \(number))
            """
        ) { [try $0.int(0), try $0.int(1), try $0.int(2), try $0.int(3)] }
        return NamesState(day: day, counts: counts ?? [])
    }

    /// Every name by which a school's office finds somebody, or a class.
    func names(of school: SeenAll<Roll>, on day: Day) throws -> SchoolNames {
        let groups = try Access.groups(of: school, on: day, in: self)
        return SchoolNames(
            pupils: NameBook(try pupilNames(of: school, on: day)),
            adults: NameBook(try adultNames(of: school, on: day)),
            groups: NameBook(groups.map { (who: $0, names: [$0.name]) }),
            letters: NameBook(try letterTitles(of: school)))
    }

    private func pupilNames(of school: SeenAll<Roll>, on day: Day) throws -> [(who: ID<Pupil>, names: [String])] {
        try all(
            """
            SELECT id, \(SQL.pupilName), given, family FROM pupil p
            WHERE school = \(school.school) AND (left_on IS NULL OR left_on >= \(day))
            """
        ) { (who: try $0.id(0), names: [try $0.text(1), try $0.text(2), try $0.text(3)]) }
    }

    private func adultNames(of school: SeenAll<Roll>, on day: Day) throws -> [(who: ID<Adult>, names: [String])] {
        try all(
            """
            SELECT DISTINCT a.id, a.given || ' ' || a.family
            FROM guardian_link g JOIN adult a ON a.school = g.school AND a.id = g.adult
            JOIN pupil p ON p.school = g.school AND p.id = g.pupil
            WHERE g.school = \(school.school) AND g.ended_at IS NULL AND (p.left_on IS NULL OR p.left_on >= \(day))
            """
        ) { (who: try $0.id(0), names: [try $0.text(1)]) }
    }

    /// Some adults of a school, with each of their children who is on roll: the eldest first.
    func adults(_ adults: [ID<Adult>], of school: SeenAll<Roll>, on day: Day) throws -> [AdultLine] {
        guard !adults.isEmpty else { return [] }
        return try all(
            """
            SELECT a.id, coalesce(a.title || ' ', '') || a.given || ' ' || a.family, g.relationship, p.id, \(SQL.pupilName)
            FROM guardian_link g JOIN adult a ON a.school = g.school AND a.id = g.adult
            JOIN pupil p ON p.school = g.school AND p.id = g.pupil
            WHERE g.school = \(school.school) AND g.adult IN (\(list: adults)) AND g.ended_at IS NULL
                AND (p.left_on IS NULL OR p.left_on >= \(day))
            ORDER BY p.born, p.id
            """
        ) { row in
            AdultLine(
                adult: try row.id(0), name: try row.text(1), relationship: try row.text(2), pupil: try row.id(3),
                child: try row.text(4))
        }
    }
}
