import People
import Store

extension Records {
    /// What the school of a pupil lets its pupils see and say.
    func pupilRules(for child: Seen<Behaviour>) throws -> PupilRules { try pupilRules(at: child.school) }

    func pupilRules(of school: SeenAll<Behaviour>) throws -> PupilRules { try pupilRules(at: school.school) }

    private func pupilRules(at school: SchoolNumber) throws -> PupilRules {
        try first("SELECT may_sign_in, sees, shown, may_say FROM pupil_rules WHERE school = \(school)") { row in
            PupilRules(
                maySignIn: try row.bool(0), sees: PupilRules.Sees(rawValue: try row.text(1)) ?? .praise,
                shown: PupilRules.Shown(rawValue: try row.text(2)) ?? .withHome, maySay: try row.bool(3))
        } ?? PupilRules()
    }

    func keep(_ rules: PupilRules, at school: SeenAll<Behaviour>) throws {
        try run(
            """
            INSERT INTO pupil_rules (school, may_sign_in, sees, shown, may_say)
            VALUES (\(school.school), \(rules.maySignIn), \(rules.sees), \(rules.shown), \(rules.maySay))
            ON CONFLICT (school) DO UPDATE SET may_sign_in = excluded.may_sign_in, sees = excluded.sees,
                shown = excluded.shown, may_say = excluded.may_say
            """)
    }

    /// Whether a school is one whose pupils may have a way in of their own.
    func isSecondary(_ school: SeenAll<Behaviour>) throws -> Bool {
        try any("SELECT 1 FROM school WHERE number = \(school.school) AND phase = 'secondary'")
    }

    /// How many of the pupils on roll have a way in of their own.
    func pupilsWithWayIn(at school: SeenAll<Behaviour>, on day: Day) throws -> Int {
        try first(
            """
            SELECT count(*) FROM account_pupil a JOIN pupil p ON p.school = a.school AND p.id = a.pupil
            WHERE a.school = \(school.school) AND (p.left_on IS NULL OR p.left_on >= \(day))
            """
        ) { try $0.int(0) } ?? 0
    }
}
