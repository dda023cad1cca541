public import Store

/// A letter home, from its first draft on.
public enum Letter: Sendable {}

/// Proof that the viewer may work at one letter: they wrote it, or they see the letters of the whole school.
public struct SeenLetter: Sendable {
    public let school: SchoolNumber
    public let schoolName: String
    public let id: ID<Letter>
    public let author: ID<Staff>
    public let authorName: String
    public let by: Staff

    /// Those who see the whole school write to all of it, and know adults by their names.
    public var seesAll: Bool { Letters.wholeSchool.contains(by.role) }
}

/// An adult whom a letter about a child reaches, because they may see the child.
public struct ReachedAdult: Sendable {
    public let pupil: ID<Pupil>
    public let pupilName: PupilName
    public let yearGroup: String?
    /// As on record: `2015-03-09`, where it is known.
    public let born: String?
    public let className: String?
    public let adult: ID<Adult>
    public let relationship: String
    public let name: String
    /// They have an account, and are in the pilot where the school runs one.
    public let hasWayIn: Bool
    public let hasSignedIn: Bool
}

extension Access {
    /// The posts in which somebody writes letters home.
    public static func letterPosts(of viewer: Viewer) -> [Staff] {
        viewer.posts.filter { Letters.wholeSchool.union(Letters.ownGroups).contains($0.role) }
    }

    /// A letter, for whoever wrote it and those who see the whole school, or `Refused.notFound`.
    public static func letter(_ id: ID<Letter>, for viewer: Viewer, in records: Records) throws -> SeenLetter {
        for post in letterPosts(of: viewer) {
            let own: SQL = Letters.wholeSchool.contains(post.role) ? "1 = 1" : "l.staff = \(post.id)"
            let found = try records.first(
                """
                SELECT s.name, l.staff, coalesce(a.title || ' ', a.given || ' ') || a.family
                FROM letter l JOIN school s ON s.number = l.school JOIN staff a ON a.school = l.school AND a.id = l.staff
                WHERE l.school = \(post.school) AND l.id = \(id) AND \(own)
                """
            ) { row in
                SeenLetter(
                    school: post.school, schoolName: try row.text(0), id: id, author: try row.id(1),
                    authorName: try row.text(2), by: post)
            }
            if let found { return found }
        }
        throw Refused.notFound
    }

    /// The condition on a pupil (`p`) that a letter meant for some audiences goes to them: on roll today, and somebody to
    /// whose family this member of staff may write.
    public static func addressed(_ meant: [Audience], by post: Staff, today: Day) -> SQL {
        var (years, groups, pupils): ([String], [ID<ClassGroup>], [ID<Pupil>]) = ([], [], [])
        var choice = RollChoice()
        for audience in meant {
            switch audience {
            case .school: choice.wholeSchool = true
            case .year(let year): years.append(year)
            case .group(let group): groups.append(group)
            case .pupil(let pupil): pupils.append(pupil)
            }
        }
        (choice.yearGroups, choice.groups) = (years, groups)
        return """
            p.school = \(post.school) AND \(Visible.onRoll("p", today: SQL.value(today)))
            AND (p.joined IS NULL OR p.joined <= \(today)) AND \(Visible.toStaff(post, Letters.self, today: today))
            AND (p.id IN (\(list: pupils)) OR \(chosen(choice, on: today)))
            """
    }

    /// One or two of those whom a letter would go to: to ask whom its words name, more are not needed.
    public static func someAddressed(
        _ letter: SeenLetter, _ meant: [Audience], today: Day, in records: Records
    ) throws -> [Seen<Letters>] {
        try records.all(
            """
            \(pupilColumns(today: today)) WHERE \(addressed(meant, by: letter.by, today: today)) ORDER BY p.id LIMIT 2
            """
        ) { try seenByStaff($0, letter.by) }
    }

    /// Pupils whose families whoever writes may write to, to be chosen by their names.
    public static func pupilsToWriteTo(
        for post: Staff, today: Day, in records: Records
    ) throws -> [Seen<Letters>] {
        try records.all(
            """
            \(pupilColumns(today: today))
            WHERE p.school = \(post.school) AND \(Visible.onRoll("p", today: SQL.value(today)))
                AND \(Visible.toStaff(post, Letters.self, today: today)) ORDER BY p.id
            """
        ) { try seenByStaff($0, post) }
    }

    /// Those whom a letter went to, as far as they are on roll today and whoever looks sees them, in the order of classes.
    public static func recipients(of letter: SeenLetter, today: Day, in records: Records) throws -> [Seen<Letters>] {
        try records.all(
            """
            \(pupilColumns(today: today))
            JOIN letter_to t ON t.school = p.school AND t.pupil = p.id
            WHERE t.school = \(letter.school) AND t.letter = \(letter.id)
                AND \(Visible.onRoll("p", today: SQL.value(today)))
                AND \(Visible.toStaff(letter.by, Letters.self, today: today))
            ORDER BY coalesce(p.known_family, p.family), coalesce(p.known_given, p.given), p.id
            """
        ) { try seenByStaff($0, letter.by) }
    }

    /// Every adult whom a letter reaches, child by child: those who may see the child, and nobody whom an order keeps from
    /// it. `meant` before it is sent; nil for those whom it went to.
    ///
    /// Teachers know neither links nor accounts. The database's wall is opened for this one question and shut again.
    public static func adults(
        reachedBy letter: SeenLetter, meant: [Audience]?, for viewer: Viewer, at now: Instant, in records: Records
    ) throws -> [ReachedAdult] {
        let day = SchoolTime.day(of: now)
        try Wall.works(in: records)
        let sent: SQL = """
            p.school = \(letter.school) AND \(Visible.onRoll("p", today: SQL.value(day)))
            AND \(Visible.toStaff(letter.by, Letters.self, today: day))
            AND p.id IN (SELECT t.pupil FROM letter_to t WHERE t.school = \(letter.school) AND t.letter = \(letter.id))
            """
        let who = meant.map { addressed($0, by: letter.by, today: day) } ?? sent
        let found = try records.all(reachedColumns(who, SQL.value(day))) { try reached($0) }
        try Wall.stand(as: viewer.account, posts: viewer.posts, now: now, in: records)
        return found
    }

    private static func reachedColumns(_ who: SQL, _ today: SQL) -> SQL {
        """
        SELECT p.id, p.given, p.family, p.known_given, p.known_family, p.year_group, p.born, g.adult, g.relationship,
            coalesce(a.title || ' ', a.given || ' ') || a.family,
            CASE WHEN mine.account IS NOT NULL AND \(Visible.inPilot) THEN 1 ELSE 0 END,
            CASE WHEN EXISTS (SELECT 1 FROM sign_in i WHERE i.account = mine.account)
                OR EXISTS (SELECT 1 FROM known_device d WHERE d.account = mine.account)
                OR EXISTS (SELECT 1 FROM seen_until u WHERE u.account = mine.account) THEN 1 ELSE 0 END,
            (SELECT c.name FROM membership m JOIN class_group c ON c.school = m.school AND c.id = m.class_group
             WHERE m.school = p.school AND m.pupil = p.id AND m.kind = 'registration'
                AND \(lasts("m", on: today)) ORDER BY m.from_day DESC LIMIT 1)
        FROM pupil p JOIN school s ON s.number = p.school
        JOIN guardian_link g ON g.school = p.school AND g.pupil = p.id
        JOIN adult a ON a.school = g.school AND a.id = g.adult
        LEFT JOIN (SELECT own.school, own.adult, own.account FROM account_adult own JOIN account k ON k.id = own.account
            WHERE k.disabled_at IS NULL) mine ON mine.school = g.school AND mine.adult = g.adult
        WHERE \(who) AND \(Visible.byRight(today: today))
        ORDER BY p.id, g.priority, g.adult
        """
    }

    private static func reached(_ row: Row) throws -> ReachedAdult {
        ReachedAdult(
            pupil: try row.id(0),
            pupilName: PupilName(
                given: try row.text(1), family: try row.text(2), knownGiven: try row.textOrNil(3),
                knownFamily: try row.textOrNil(4)),
            yearGroup: try row.textOrNil(5), born: try row.textOrNil(6), className: try row.textOrNil(12),
            adult: try row.id(7), relationship: try row.text(8), name: try row.text(9), hasWayIn: try row.bool(10),
            hasSignedIn: try row.bool(11))
    }
}
