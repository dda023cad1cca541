import Store

/// The one definition of "may see", as SQL: used for one child, for lists, and in the database's own wall.
enum Visible {
    /// A family sees a child through a link that lasts today and lets them see, while the child is on roll, no order
    /// stands against it, and the family is in the pilot where the school runs one. Expects `g` (guardian_link),
    /// `p` (pupil) and `s` (school) to be joined.
    static func byLink(today: SQL) -> SQL { "\(throughLink(today: today)) AND \(onRoll("p", today: today))" }

    /// A child is on a school's roll up to the day they leave, and on that day too.
    static func onRoll(_ pupil: SQL, today: SQL) -> SQL {
        "(\(pupil).left_on IS NULL OR \(pupil).left_on >= \(today))"
    }

    /// The part of it that the link itself tells, without the child: expects `g` and `s`.
    static func throughLink(today: SQL) -> SQL { "\(byRight(today: today)) AND \(inPilot)" }

    /// Whom the school tells of the child: expects `g`.
    static func byRight(today: SQL) -> SQL {
        """
        g.may_see = 1 AND g.ended_at IS NULL AND \(lasts("g", on: today))
        AND NOT EXISTS (SELECT 1 FROM restriction r WHERE r.school = g.school AND r.pupil = g.pupil
            AND r.kind = 'no sight' AND (r.adult IS NULL OR r.adult = g.adult) AND \(lasts("r", on: today)))
        """
    }

    /// A pupil sees themself while they are on roll of a secondary school that lets its pupils sign in. Expects `p` (pupil),
    /// `s` (school) and `r` (pupil_rules) to be joined.
    static func own(today: SQL) -> SQL { "\(ownSchool) AND \(onRoll("p", today: today))" }

    /// The part of it that the school decides: expects `s` and `r`.
    static let ownSchool: SQL = "r.may_sign_in = 1 AND s.phase = 'secondary'"

    /// Expects `g` and `s`.
    static let inPilot: SQL =
        "(s.pilot_only = 0 OR EXISTS (SELECT 1 FROM pilot_family f WHERE f.school = g.school AND f.adult = g.adult))"

    /// Staff see a pupil of their own school: all of them, or those of groups they teach or cover today.
    static func toStaff<A: Aspect>(_ post: Staff, _: A.Type, today: Day) -> SQL {
        if A.wholeSchool.contains(post.role) { return "1 = 1" }
        guard A.ownPupils.contains(post.role) else { return "1 = 0" }
        return """
            EXISTS (SELECT 1 FROM membership m JOIN teaching t ON t.school = m.school AND t.class_group = m.class_group
                WHERE m.school = p.school AND m.pupil = p.id AND t.staff = \(post.id)
                AND \(lasts("m", on: SQL.value(today))) AND \(lasts("t", on: SQL.value(today))))
            """
    }

    /// The same for a group (`c`).
    static func groupToStaff<A: Aspect>(_ post: Staff, _: A.Type, today: Day) -> SQL {
        if A.wholeSchool.contains(post.role) { return "1 = 1" }
        guard A.ownGroups.contains(post.role) else { return "1 = 0" }
        return """
            EXISTS (SELECT 1 FROM teaching t WHERE t.school = c.school AND t.class_group = c.id
                AND t.staff = \(post.id) AND \(lasts("t", on: SQL.value(today))))
            """
    }
}
