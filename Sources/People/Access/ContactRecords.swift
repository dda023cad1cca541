public import Store

// Addresses, and whom to call: the tables that nobody reads elsewhere.

extension Records {
    /// Where a child lives, as the page of contact details shows it; nil where the school doesn't know, and where it is not
    /// to be shown to this viewer: then it is not even read.
    public func contactAddress(of child: Seen<Contacts>) throws -> PostalAddress? {
        guard !child.hidesAddress, child.isReadWhole else { return nil }
        return try first(
            "SELECT lines, postcode FROM pupil_address WHERE school = \(child.school) AND pupil = \(child.pupil)"
        ) { PostalAddress(lines: try $0.text(0), postcode: try $0.textOrNil(1)) }
    }

    /// The viewer's own address, as the child's school has it.
    public func ownAddress(seeing child: Seen<Contacts>) throws -> PostalAddress? {
        guard case .family(let adult, _) = child.by else { return nil }
        return try address(ofAdult: adult, at: child.school)
    }

    /// Where an adult lives, for those who see the whole school.
    public func address(of adult: ID<Adult>, at school: SeenAll<Contacts>) throws -> PostalAddress? {
        try address(ofAdult: adult, at: school.school)
    }

    private func address(ofAdult adult: ID<Adult>, at school: SchoolNumber) throws -> PostalAddress? {
        try first("SELECT lines, postcode FROM adult_address WHERE school = \(school) AND adult = \(adult)") {
            PostalAddress(lines: try $0.text(0), postcode: try $0.textOrNil(1))
        }
    }

    /// Keeps where a child lives, nil for not known: for those who see the whole school.
    public func keep(_ address: PostalAddress?, of child: Seen<Contacts>, at school: SeenAll<Contacts>) throws {
        guard child.school == school.school else { throw Refused.notFound }
        guard let address else {
            try run("DELETE FROM pupil_address WHERE school = \(school.school) AND pupil = \(child.pupil)")
            return
        }
        try run(
            """
            INSERT INTO pupil_address (school, pupil, lines, postcode)
            VALUES (\(school.school), \(child.pupil), \(address.lines), \(address.postcode))
            ON CONFLICT (school, pupil) DO UPDATE SET lines = excluded.lines, postcode = excluded.postcode
            """)
    }

    /// The same of an adult.
    public func keep(_ address: PostalAddress?, of adult: ID<Adult>, at school: SeenAll<Contacts>) throws {
        guard let address else {
            try run("DELETE FROM adult_address WHERE school = \(school.school) AND adult = \(adult)")
            return
        }
        try run(
            """
            INSERT INTO adult_address (school, adult, lines, postcode)
            VALUES (\(school.school), \(adult), \(address.lines), \(address.postcode))
            ON CONFLICT (school, adult) DO UPDATE SET lines = excluded.lines, postcode = excluded.postcode
            """)
    }
}

extension Records {
    /// Whether an adult may speak for a child today: what they asked for before an order came, or before their link ended,
    /// is not to be done for them afterwards.
    public func speaks(_ adult: ID<Adult>, for child: Seen<Contacts>, at school: SeenAll<Contacts>, on day: Day) throws
        -> Bool
    {
        let today = SQL.value(day)
        return try any(
            """
            SELECT 1 FROM guardian_link g
            WHERE g.school = \(school.school) AND g.pupil = \(child.pupil) AND g.adult = \(adult) AND g.may_act = 1
                AND \(Visible.byRight(today: today)) AND NOT EXISTS (
                    SELECT 1 FROM restriction r WHERE r.school = g.school AND r.pupil = g.pupil AND r.kind = 'no acting'
                        AND (r.adult IS NULL OR r.adult = g.adult) AND \(lasts("r", on: today)))
            """)
    }
}

extension Seen<Contacts> {
    /// Whether the viewer reads more than is needed to look after the child in class.
    public var isReadWhole: Bool {
        if case .staff(let staff) = by { Contacts.wholeSchool.contains(staff.role) } else { true }
    }
}

/// Somebody to call about a child, or who may collect it.
public struct CallLine: Sendable {
    public let name: String
    /// As a file or the office wrote it: `PAM`, "grandmother".
    public let relationship: String
    public let isEmergency: Bool
    public let collects: Bool
    /// In no order that means anything.
    public let phones: [String]
}

extension Access {
    /// Whom staff of a child call first, second and so on in an emergency, and who may collect it. Nobody whose link has
    /// ended, and nobody whom an order keeps from the child.
    ///
    /// Teachers know neither links nor numbers. The database's wall is opened for this one question and shut again.
    public static func callList(
        of child: Seen<Contacts>, for viewer: Viewer, at now: Instant, in records: Records
    ) throws -> [CallLine] {
        guard case .staff = child.by else { throw Refused.notFound }
        try Wall.works(in: records)
        let today = SQL.value(SchoolTime.day(of: now))
        let lines = try records.all(
            """
            SELECT coalesce(a.title || ' ', '') || a.given || ' ' || a.family, g.relationship, c.emergency, c.collects, a.id
            FROM guardian_link g
            JOIN adult a ON a.school = g.school AND a.id = g.adult
            JOIN calling c ON c.school = g.school AND c.pupil = g.pupil AND c.adult = g.adult
            WHERE g.school = \(child.school) AND g.pupil = \(child.pupil) AND g.ended_at IS NULL
                AND \(lasts("g", on: today)) AND (c.emergency = 1 OR c.collects = 1)
                AND c.nth = (SELECT max(l.nth) FROM calling l
                    WHERE l.school = c.school AND l.pupil = c.pupil AND l.adult = c.adult)
                AND NOT EXISTS (SELECT 1 FROM restriction r WHERE r.school = g.school AND r.pupil = g.pupil
                    AND r.kind = 'no sight' AND (r.adult IS NULL OR r.adult = g.adult) AND \(lasts("r", on: today)))
            ORDER BY g.priority, a.family, a.id
            """
        ) { row in
            (
                line: CallLine(
                    name: try row.text(0), relationship: try row.text(1), isEmergency: try row.bool(2),
                    collects: try row.bool(3), phones: []), adult: try row.id(4, of: Adult.self)
            )
        }
        let phones = try numbers(of: lines.filter { $0.line.isEmergency }.map(\.adult), at: child.school, in: records)
        try Wall.stand(as: viewer.account, posts: viewer.posts, now: now, in: records)
        return lines.map { line, adult in
            CallLine(
                name: line.name, relationship: line.relationship, isEmergency: line.isEmergency,
                collects: line.collects, phones: phones[adult] ?? [])
        }
    }

    private static func numbers(
        of adults: [ID<Adult>], at school: SchoolNumber, in records: Records
    ) throws -> [ID<Adult>: [String]] {
        guard !adults.isEmpty else { return [:] }
        let found = try records.all(
            """
            SELECT adult, value FROM adult_reach
            WHERE school = \(school) AND adult IN (\(list: adults)) AND kind <> 'email'
            ORDER BY CASE kind WHEN 'mobile' THEN 1 WHEN 'home' THEN 2 WHEN 'work' THEN 3 ELSE 4 END, value
            """
        ) { (try $0.id(0, of: Adult.self), try $0.text(1)) }
        return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
    }
}
