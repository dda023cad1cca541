import People
import Store

extension Records {
    /// What may be noted at the group's school, in the school's own order: praise first.
    func behaviourTypes(for group: SeenGroup<Behaviour>) throws -> [BehaviourType] {
        try behaviourTypes(at: group.group.school)
    }

    func behaviourTypes(for child: Seen<Behaviour>) throws -> [BehaviourType] { try behaviourTypes(at: child.school) }

    func behaviourTypes(at school: SchoolNumber) throws -> [BehaviourType] {
        try all(
            """
            SELECT id, name, words, kind, category, points, step, showing FROM behaviour_type
            WHERE school = \(school) AND ended_at IS NULL ORDER BY kind DESC, place, id
            """, type)
    }

    /// What may be noted in front of a class, and whether points are shown there: asked together.
    func noting(for group: SeenGroup<Behaviour>) throws -> (types: [BehaviourType], showsPoints: Bool) {
        let found = try all(
            """
            SELECT t.id, t.name, t.words, t.kind, t.category, t.points, t.step, t.showing, r.points_shown
            FROM behaviour_type t LEFT JOIN behaviour_rules r ON r.school = t.school
            WHERE t.school = \(group.group.school) AND t.ended_at IS NULL ORDER BY t.kind DESC, t.place, t.id
            """
        ) { row in (try type(row), try row.intOrNil(8).map { $0 != 0 }) }
        return (found.map(\.0), found.first?.1 ?? BehaviourRules().showsPoints)
    }

    private func type(_ row: Row) throws -> BehaviourType {
        BehaviourType(
            id: try row.id(0), name: try row.text(1), words: try row.text(2),
            kind: NoteKind(rawValue: try row.text(3)) ?? .praise, category: try row.text(4),
            points: try row.int(5), step: try row.intOrNil(6), showing: Showing(rawValue: try row.text(7)) ?? .never)
    }

    /// How the school of a child goes about it: whether points are shown, the policy, and the steps.
    /// The steps only where they are needed: today's page is opened most, and most days have no concern.
    func behaviourRules(for child: Seen<Behaviour>, steps: Bool = true) throws -> BehaviourRules {
        try behaviourRules(at: child.school, steps: steps)
    }

    /// Without the steps: who notes something in front of a class needs none.
    func behaviourRules(for group: SeenGroup<Behaviour>) throws -> BehaviourRules {
        try behaviourRules(at: group.group.school, steps: false)
    }

    func behaviourRules(at school: SchoolNumber, steps: Bool = true) throws -> BehaviourRules {
        var rules =
            try first("SELECT points_shown, policy FROM behaviour_rules WHERE school = \(school)") { row in
                BehaviourRules(showsPoints: try row.bool(0), policy: try row.textOrNil(1))
            } ?? BehaviourRules()
        guard steps else { return rules }
        rules.steps = try all(
            "SELECT number, name, detail FROM behaviour_step WHERE school = \(school) ORDER BY number"
        ) { ResponseStep(number: try $0.int(0), name: try $0.text(1), detail: try $0.text(2)) }
        return rules
    }
}
