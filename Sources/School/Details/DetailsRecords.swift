import People
import Store

extension Records {
    /// What the school holds of the reader, an adult of the child's family.
    func ownDetails(seeing child: Seen<Contacts>) throws -> DetailSheet {
        guard case .family(let adult, _) = child.by else { return DetailSheet() }
        return try details(of: adult, at: child.school, try ownAddress(seeing: child))
    }

    /// What the school holds of one of its adults, for those who see the whole school.
    func details(of adult: ID<Adult>, at school: SeenAll<Contacts>) throws -> DetailSheet {
        try details(of: adult, at: school.school, try address(of: adult, at: school))
    }

    private func details(
        of adult: ID<Adult>, at school: SchoolNumber, _ address: PostalAddress?
    ) throws -> DetailSheet {
        var sheet = DetailSheet(values: Dictionary(uniqueKeysWithValues: DetailField.own.map { ($0, "") }))
        sheet[.ownAddress] = address?.detail ?? ""
        let reaches = try all(
            "SELECT kind, value FROM adult_reach WHERE school = \(school) AND adult = \(adult) ORDER BY kind, value"
        ) { (try $0.text(0), try $0.text(1)) }
        for field in DetailField.own {
            let found = reaches.filter { $0.0 == field.reach }.map(\.1)
            guard !found.isEmpty else { continue }
            sheet[field] = found.map { field.isTelephone ? ContactTelephone($0)?.shown ?? $0 : $0 }
                .joined(separator: ", ")
        }
        let known = try first(
            """
            SELECT a.language, (SELECT d.words FROM adult_detail d
                WHERE d.school = a.school AND d.adult = a.id AND d.field = \(DetailField.ownLanguages)
                ORDER BY d.nth DESC LIMIT 1)
            FROM adult a WHERE a.school = \(school) AND a.id = \(adult)
            """
        ) { (try $0.textOrNil(0) ?? "", try $0.textOrNil(1) ?? "") }
        (sheet[.letters], sheet[.ownLanguages]) = known ?? ("", "")
        return sheet
    }

    /// What the school holds of a child, as far as this reader may know it: of the names of who may collect it, only those
    /// who may act; of anything else than what is needed in class, no teacher. The address is left out where there is none
    /// to show.
    func details(of child: Seen<Contacts>) throws -> DetailSheet {
        var fields = child.isReadWhole ? DetailField.childs.filter { !$0.isAddress } : DetailField.forTeachers
        if case .family = child.by, !child.mayAct { fields.removeAll { $0 == .collect } }
        var sheet = DetailSheet(values: Dictionary(uniqueKeysWithValues: fields.map { ($0, "") }))
        let found = try all(
            """
            SELECT d.field, d.words FROM child_detail d
            WHERE d.school = \(child.school) AND d.pupil = \(child.pupil) AND d.field IN (\(list: fields))
            ORDER BY d.field, d.nth
            """
        ) { (DetailField(rawValue: try $0.text(0)), try $0.text(1)) }
        for case (let field?, let words) in found { sheet[field] = words }
        switch child.by {
        // No address and one that is not shown look alike.
        case .family: sheet[.address] = try contactAddress(of: child)?.detail
        case .staff where child.isReadWhole: sheet[.address] = try contactAddress(of: child)?.detail ?? ""
        case .staff, .own: break
        }
        return sheet
    }

    /// The reader as the school knows them: in which place they are called about the child, whether in an emergency, and
    /// whether they may collect it.
    func reader(about child: Seen<Contacts>) throws -> LinkedAdult? {
        guard case .family(let adult, _) = child.by else { return nil }
        return try callings(child, "AND g.adult = \(adult)").first
    }

    /// The same of every adult linked to a pupil, in the order in which the school calls them, for those who see the whole
    /// school.
    func callings(about child: Seen<Contacts>, at school: SeenAll<Contacts>) throws -> [LinkedAdult] {
        guard child.school == school.school else { return [] }
        return try callings(child, "AND g.ended_at IS NULL")
    }

    private func callings(_ child: Seen<Contacts>, _ which: SQL) throws -> [LinkedAdult] {
        try all(
            """
            SELECT g.adult, coalesce(a.title || ' ', '') || a.given || ' ' || a.family, g.relationship, g.priority,
                c.emergency, c.collects
            FROM guardian_link g JOIN adult a ON a.school = g.school AND a.id = g.adult
            LEFT JOIN calling c ON c.school = g.school AND c.pupil = g.pupil AND c.adult = g.adult
                AND c.nth = (SELECT max(l.nth) FROM calling l
                    WHERE l.school = g.school AND l.pupil = g.pupil AND l.adult = g.adult)
            WHERE g.school = \(child.school) AND g.pupil = \(child.pupil) \(which)
            ORDER BY g.priority, a.family, a.id
            """
        ) { row in
            LinkedAdult(
                id: try row.id(0), name: try row.text(1), relationship: try row.text(2),
                calling: Calling(
                    place: try row.int(3), isEmergency: try row.intOrNil(4) == 1, collects: try row.intOrNil(5) == 1))
        }
    }

    /// Whether the school asks this adult to look over their details this school year, and they have not.
    func asksToCheck<A: Aspect>(about child: Seen<A>, in year: Int) throws -> Bool {
        try first("SELECT \(Records.isAskedToCheck(about: child, in: year))") { try $0.bool(0) } ?? false
    }

    /// The same as a condition, to be asked with others.
    static func isAskedToCheck<A: Aspect>(about child: Seen<A>, in year: Int) -> SQL {
        guard case .family(let adult, _) = child.by else { return "1 = 0" }
        return """
            EXISTS (SELECT 1 FROM details_rules r WHERE r.school = \(child.school) AND r.yearly = 1 AND NOT EXISTS (
                SELECT 1 FROM details_check c
                WHERE c.school = r.school AND c.adult = \(adult) AND c.school_year = \(year)))
            """
    }

    /// When the reader last said that all is still right.
    func lastCheck(about child: Seen<Contacts>) throws -> Instant? {
        guard case .family(let adult, _) = child.by else { return nil }
        return try first(
            """
            SELECT at FROM details_check WHERE school = \(child.school) AND adult = \(adult)
            ORDER BY school_year DESC LIMIT 1
            """
        ) { try $0.instant(0) }
    }

    /// Keeps that the reader finds all still right, once a school year. Says whether it is new.
    func check(about child: Seen<Contacts>, in year: Int, at now: Instant) throws -> Bool {
        guard case .family(let adult, _) = child.by else { return false }
        return try run(
            """
            INSERT INTO details_check (school, adult, school_year, at)
            VALUES (\(child.school), \(adult), \(year), \(now)) ON CONFLICT DO NOTHING
            """) == 1
    }

    /// Whether the school asks once a school year whether all is still right.
    func asksYearly(at school: SeenAll<Contacts>) throws -> Bool {
        try first("SELECT yearly FROM details_rules WHERE school = \(school.school)") { try $0.bool(0) } ?? false
    }

    func keep(asksYearly: Bool, at school: SeenAll<Contacts>) throws {
        try run(
            """
            INSERT INTO details_rules (school, yearly) VALUES (\(school.school), \(asksYearly))
            ON CONFLICT (school) DO UPDATE SET yearly = excluded.yearly
            """)
    }
}

/// What an adult is to be used for about a child.
struct Calling: Hashable, Sendable {
    /// 1 is called first.
    var place: Int
    var isEmergency: Bool
    var collects: Bool
}

/// An adult linked to a child, as the office sees them, and as they see themselves.
struct LinkedAdult: Sendable {
    let id: ID<Adult>
    let name: String
    let relationship: String
    let calling: Calling
}
