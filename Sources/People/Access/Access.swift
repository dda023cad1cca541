public import Store

/// Who may see whom. All the rules are in this folder; `docs/access.md` shows them as one table.
public enum Access {
    /// The person behind a sign-in's hashed token, or nil when it has ended, or the account is closed. Opens the
    /// database's wall for exactly that person.
    public static func viewer(token: [UInt8], now: Instant, in records: Records) throws -> Viewer? {
        let today = SchoolTime.day(of: now)
        try records.stand([("hometime.stance", "door")])
        let found = try records.first(
            """
            SELECT s.account, s.id, a.name, a.email, s.csrf, s.seen_at,
                EXISTS (SELECT 1 FROM account_adult f WHERE f.account = s.account),
                EXISTS (SELECT 1 FROM account_staff w WHERE w.account = s.account), o.school, o.pupil
            FROM sign_in s JOIN account a ON a.id = s.account LEFT JOIN account_pupil o ON o.account = s.account
            WHERE s.token = \(token) AND s.ends_at > \(now) AND a.disabled_at IS NULL
            """
        ) { row in
            (
                account: try row.id(0, of: Account.self), signIn: try row.id(1, of: SignIn.self),
                name: try row.text(2), email: try row.text(3), csrf: try row.text(4), seenAt: try row.instant(5),
                family: try row.bool(6), staff: try row.bool(7), own: try ownPlace(row)
            )
        }
        guard let found else {
            try Wall.nobody(in: records)
            return nil
        }
        let posts = found.staff && found.own == nil ? try posts(of: found.account, today: today, in: records) : []
        try Wall.stand(as: found.account, posts: posts, now: now, in: records)
        return Viewer(
            account: found.account, signIn: found.signIn, name: found.name, email: found.email, csrf: found.csrf,
            posts: posts, hasFamily: found.family && found.own == nil, own: found.own, today: today,
            seenAt: found.seenAt)
    }

    private static func posts(of account: ID<Account>, today: Day, in records: Records) throws -> [Staff] {
        try records.all(
            """
            SELECT s.school, s.id, coalesce(s.title || ' ', s.given || ' ') || s.family, s.post, s.role
            FROM account_staff a JOIN staff s ON s.school = a.school AND s.id = a.staff
            WHERE a.account = \(account) AND \(lasts("s", on: SQL.value(today)))
            ORDER BY s.school
            """
        ) { row in
            Staff(
                id: try row.id(1), school: try row.int(0), name: try row.text(2), post: try row.text(3),
                role: try StaffRole(rawValue: row.text(4)) ?? { throw StoreError.column(4) }())
        }
    }

    /// The children whose `A` this person may see, as family, the youngest first. One of
    /// them is opened by `Family.child`.
    public static func family<A: Aspect>(of viewer: Viewer, seeing: A.Type, in records: Records) throws -> Family<A> {
        guard A.families, viewer.hasFamily else { return Family(children: []) }
        let today = SQL.value(viewer.today)
        let children = try records.all(
            """
            SELECT p.school, p.id, p.given, p.family, p.known_given, p.known_family, p.year_group, s.name, s.slug,
                g.may_act, g.adult,
                (SELECT c.name FROM membership m JOIN class_group c ON c.school = m.school AND c.id = m.class_group
                 WHERE m.school = p.school AND m.pupil = p.id AND m.kind = 'registration' AND \(lasts("m", on: today))
                 ORDER BY m.from_day DESC LIMIT 1),
                EXISTS (SELECT 1 FROM restriction r WHERE r.school = p.school AND r.pupil = p.id
                    AND r.kind = 'no acting' AND (r.adult IS NULL OR r.adult = g.adult) AND \(lasts("r", on: today))),
                EXISTS (SELECT 1 FROM restriction r WHERE r.school = p.school AND r.pupil = p.id
                    AND r.kind = 'hidden address' AND (r.adult IS NULL OR r.adult = g.adult) AND \(lasts("r", on: today))),
                p.joined, s.phone, p.born
            FROM account_adult aa
            JOIN guardian_link g ON g.school = aa.school AND g.adult = aa.adult
            JOIN pupil p ON p.school = g.school AND p.id = g.pupil
            JOIN school s ON s.number = p.school
            WHERE aa.account = \(viewer.account) AND \(Visible.byLink(today: today))
            """
        ) { row in
            let child = Seen<A>(
                school: try row.int(0), pupil: try row.id(1),
                name: PupilName(
                    given: try row.text(2), family: try row.text(3), knownGiven: try row.textOrNil(4),
                    knownFamily: try row.textOrNil(5)),
                yearGroup: try row.textOrNil(6), className: try row.textOrNil(11), joined: try row.dayOrNil(14),
                schoolName: try row.text(7), schoolSlug: try row.text(8), schoolPhone: try row.textOrNil(15),
                by: .family(try row.id(10), mayAct: try row.bool(9) && !row.bool(12)),
                hidesAddress: try row.bool(13))
            return (born: try row.textOrNil(16) ?? "", child: child)
        }
        // Sorted here: for a handful of rows an engine's sorting costs as much as finding them.
        let sorted = children.sorted { ($1.born, $0.child.pupil) < ($0.born, $1.child.pupil) }
        return Family(children: sorted.map { $0.child })
    }

    /// One pupil as a member of staff may see them, or `Refused.notFound`.
    public static func pupil<A: Aspect>(
        _ pupil: ID<Pupil>, for viewer: Viewer, seeing: A.Type, in records: Records
    ) throws -> Seen<A> {
        for post in viewer.posts {
            if let seen = try seen(pupil, by: post, today: viewer.today, seeing: A.self, in: records) { return seen }
        }
        throw Refused.notFound
    }

    static func seen<A: Aspect>(
        _ pupil: ID<Pupil>, by post: Staff, today: Day, seeing: A.Type, in records: Records
    ) throws -> Seen<A>? {
        try records.first(
            """
            \(pupilColumns(today: today))
            WHERE p.school = \(post.school) AND p.id = \(pupil) AND \(Visible.toStaff(post, A.self, today: today))
            """
        ) { try seenByStaff($0, post) }
    }

    /// The pupils of a group on a day, as a member of staff may see them, or `Refused.notFound`.
    public static func group<A: Aspect>(
        _ group: ID<ClassGroup>, on day: Day, for viewer: Viewer, seeing: A.Type, in records: Records
    ) throws -> SeenGroup<A> {
        for post in viewer.posts {
            guard let found = try mayOpen(group, by: post, today: viewer.today, seeing: A.self, in: records) else {
                continue
            }
            let pupils = try members(of: found, on: day, by: post, seeing: A.self, today: viewer.today, in: records)
            return SeenGroup(group: found.group, day: day, by: post, pupils: pupils)
        }
        throw Refused.notFound
    }

    private static func mayOpen<A: Aspect>(
        _ group: ID<ClassGroup>, by post: Staff, today: Day, seeing: A.Type, in records: Records
    ) throws -> OpenGroup? {
        try records.first(
            """
            SELECT c.kind, c.name, s.name, s.slug, s.phone FROM class_group c JOIN school s ON s.number = c.school
            WHERE c.school = \(post.school) AND c.id = \(group) AND \(Visible.groupToStaff(post, A.self, today: today))
            """
        ) { row in
            let found = ClassGroup(
                id: group, school: post.school, kind: ClassGroup.Kind(rawValue: try row.text(0)) ?? .teaching,
                name: try row.text(1))
            return OpenGroup(
                group: found, schoolName: try row.text(2), schoolSlug: try row.text(3),
                schoolPhone: try row.textOrNil(4))
        }
    }

    /// A group with its school, read once and not with each of its pupils.
    private struct OpenGroup {
        let group: ClassGroup
        let schoolName: String
        let schoolSlug: String
        let schoolPhone: String?
    }

    private static func members<A: Aspect>(
        of open: OpenGroup, on day: Day, by post: Staff, seeing: A.Type, today: Day, in records: Records
    ) throws -> [Seen<A>] {
        // Nearly always a class of today is asked for, and it is then the class of each of its pupils.
        let group = open.group
        let isTheirs = group.kind == .registration && day == today
        return try records.all(
            """
            SELECT p.id, p.given, p.family, p.known_given, p.known_family, p.year_group, p.joined,
                \(isTheirs ? "CAST(NULL AS TEXT)" : className(today))
            FROM membership member JOIN pupil p ON p.school = member.school AND p.id = member.pupil
            WHERE member.school = \(group.school) AND member.class_group = \(group.id)
                AND \(lasts("member", on: SQL.value(day)))
                AND (p.left_on IS NULL OR p.left_on >= \(day)) AND (p.joined IS NULL OR p.joined <= \(day))
            ORDER BY coalesce(p.known_family, p.family), coalesce(p.known_given, p.given), p.id
            """
        ) { row in
            Seen(
                school: group.school, pupil: try row.id(0),
                name: PupilName(
                    given: try row.text(1), family: try row.text(2), knownGiven: try row.textOrNil(3),
                    knownFamily: try row.textOrNil(4)),
                yearGroup: try row.textOrNil(5), className: isTheirs ? group.name : try row.textOrNil(7),
                joined: try row.dayOrNil(6), schoolName: open.schoolName, schoolSlug: open.schoolSlug,
                schoolPhone: open.schoolPhone, by: .staff(post), hidesAddress: false)
        }
    }

    /// The groups this person may open for `A` today, over all their posts.
    public static func groups<A: Aspect>(of viewer: Viewer, seeing: A.Type, in records: Records) throws -> [ClassGroup]
    {
        try viewer.posts.flatMap { post in
            try records.all(
                """
                SELECT c.id, c.kind, c.name FROM class_group c
                WHERE c.school = \(post.school) AND c.school_year = \(SchoolYearNumber.of(viewer.today))
                    AND \(Visible.groupToStaff(post, A.self, today: viewer.today))
                ORDER BY c.kind, c.name
                """
            ) { row in
                ClassGroup(
                    id: try row.id(0), school: post.school,
                    kind: ClassGroup.Kind(rawValue: try row.text(1)) ?? .teaching,
                    name: try row.text(2))
            }
        }
    }

    /// The whole of a school for `A`, for staff who see all of it (the office's lists), or `Refused.notFound`.
    /// Without a school's slug: the first school where that is so.
    public static func school<A: Aspect>(
        _ slug: String? = nil, for viewer: Viewer, seeing: A.Type, in records: Records
    ) throws -> SeenAll<A> {
        for post in viewer.posts where A.wholeSchool.contains(post.role) {
            let school = try whole(post, A.self, in: records)
            if let school, slug == nil || slug == school.schoolSlug { return school }
        }
        throw Refused.notFound
    }

    /// Every school that this person sees all of for `A`.
    public static func schools<A: Aspect>(
        for viewer: Viewer, seeing: A.Type, in records: Records
    ) throws -> [SeenAll<A>] {
        try viewer.posts.filter { A.wholeSchool.contains($0.role) }.compactMap { try whole($0, A.self, in: records) }
    }

    private static func whole<A: Aspect>(_ post: Staff, _: A.Type, in records: Records) throws -> SeenAll<A>? {
        try records.first("SELECT name, slug FROM school WHERE number = \(post.school)") { row in
            SeenAll(school: post.school, schoolName: try row.text(0), schoolSlug: try row.text(1), by: post)
        }
    }

    static func pupilColumns(today: Day) -> SQL {
        """
        SELECT p.school, p.id, p.given, p.family, p.known_given, p.known_family, p.year_group, s.name, s.slug,
            \(className(today)), p.joined, s.phone
        FROM pupil p JOIN school s ON s.number = p.school
        """
    }

    private static func className(_ today: Day) -> SQL {
        """
        (SELECT c.name FROM membership m JOIN class_group c ON c.school = m.school AND c.id = m.class_group
         WHERE m.school = p.school AND m.pupil = p.id AND m.kind = 'registration'
            AND \(lasts("m", on: SQL.value(today))) ORDER BY m.from_day DESC LIMIT 1)
        """
    }

    static func seenByStaff<A: Aspect>(_ row: Row, _ post: Staff) throws -> Seen<A> { try seen(row, by: .staff(post)) }

    /// A pupil of `pupilColumns`.
    static func seen<A: Aspect>(_ row: Row, by sight: Sight) throws -> Seen<A> {
        Seen(
            school: try row.int(0), pupil: try row.id(1),
            name: PupilName(
                given: try row.text(2), family: try row.text(3), knownGiven: try row.textOrNil(4),
                knownFamily: try row.textOrNil(5)),
            yearGroup: try row.textOrNil(6), className: try row.textOrNil(9), joined: try row.dayOrNil(10),
            schoolName: try row.text(7), schoolSlug: try row.text(8), schoolPhone: try row.textOrNil(11),
            by: sight, hidesAddress: false)
    }
}

/// Whether a dated fact of table `alias` (from_day, until_day; both inclusive) holds on a day.
func lasts(_ alias: StaticString, on day: SQL) -> SQL {
    let name = SQL(stringLiteral: alias)
    return "\(name).from_day <= \(day) AND (\(name).until_day IS NULL OR \(name).until_day >= \(day))"
}

extension SQL {
    static func value(_ value: some SQLBindable) -> SQL { "\(value)" }
}

/// A school year's number: the calendar year in which it starts, on 1 September.
enum SchoolYearNumber {
    static func of(_ day: Day) -> Int { day.month >= 9 ? day.year : day.year - 1 }
}
