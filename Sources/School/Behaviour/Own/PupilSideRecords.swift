import People
import Store

extension Records {
    /// What a pupil has said to their notes, by note; the newest of each. A family finds what it may read by now.
    func sides(of child: Seen<Behaviour>, at now: Instant) throws -> [ID<BehaviourEntry>: PupilSide] {
        let isTime: SQL = if case .family = child.by { "shown_at <= \(now)" } else { "1 = 1" }
        let found = try all(
            """
            SELECT entry, nth, words FROM pupil_side
            WHERE school = \(child.school) AND pupil = \(child.pupil) AND \(isTime) ORDER BY entry, nth
            """
        ) { row in
            (
                try row.id(0, of: BehaviourEntry.self),
                PupilSide(nth: try row.int(1), name: child.name.first, words: try row.text(2))
            )
        }
        return Dictionary(found) { $1 }
    }

    /// Writes down what the pupil says, to be read at home from an instant on. Once, however often the form is sent: the
    /// number says after which version it was written.
    func add(
        _ side: PupilSide, to note: ID<BehaviourEntry>, of child: Seen<Behaviour>, by account: ID<Account>,
        shownAt: Instant, at now: Instant
    ) throws -> Bool {
        try run(
            """
            INSERT INTO pupil_side (school, pupil, entry, nth, words, shown_at, account, at)
            VALUES (\(child.school), \(child.pupil), \(note), \(side.nth), \(side.words), \(shownAt), \(account),
                \(now))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// Every version of the pupil's own notes of some days that the school lets the pupil see by now.
    func ownVersions(
        of child: Seen<Behaviour>, in days: ClosedRange<Day>, _ rules: PupilRules, at now: Instant
    ) throws -> [BehaviourEntry] {
        let isTime: SQL = rules.shown == .atOnce ? "e.shown_at IS NOT NULL" : "e.shown_at <= \(now)"
        return try versions(
            """
            e.school = \(child.school) AND e.pupil = \(child.pupil)
            AND e.day BETWEEN \(days.lowerBound) AND \(days.upperBound) AND \(isTime)
            """)
    }
}
