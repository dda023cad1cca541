import People
import Store

extension Records {
    /// What a child is proud of and the family has not taken away, the oldest first; for staff of the pupil what the family
    /// shows them.
    func proudLines(of child: Seen<Behaviour>) throws -> [ProudLine] {
        let (reader, shared): (ID<Adult>?, SQL) =
            switch child.by {
            case .family(let adult, _): (adult, "1 = 1")
            case .staff: (nil, "shared = 1")
            case .own: (nil, "1 = 0")
            }
        return try all(
            """
            SELECT id, words, shared, adult FROM proud_line
            WHERE school = \(child.school) AND pupil = \(child.pupil) AND removed_at IS NULL AND \(shared)
            ORDER BY at, id
            """
        ) { row in
            ProudLine(
                id: try row.id(0), words: try row.text(1), isShared: try row.bool(2),
                isOwn: try row.id(3, of: Adult.self) == reader)
        }
    }

    /// Keeps a line of the reader's, once however often it is sent. Says whether it is new.
    func add(_ line: ProudLine, about child: Seen<Behaviour>, at now: Instant) throws -> Bool {
        guard case .family(let adult, _) = child.by else { return false }
        return try run(
            """
            INSERT INTO proud_line (school, pupil, id, words, shared, adult, at)
            VALUES (\(child.school), \(child.pupil), \(line.id), \(line.words), \(line.isShared), \(adult), \(now))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// Takes a line of the reader's own off the page; it stays on record. Says whether it stood there.
    func remove(_ line: ID<ProudLine>, about child: Seen<Behaviour>, at now: Instant) throws -> Bool {
        guard case .family(let adult, _) = child.by else { return false }
        return try run(
            """
            UPDATE proud_line SET removed_at = \(now)
            WHERE school = \(child.school) AND pupil = \(child.pupil) AND id = \(line) AND adult = \(adult)
                AND removed_at IS NULL
            """) == 1
    }

    /// The next step that was chosen last.
    func nextStep(of child: Seen<Behaviour>) throws -> NextStep? {
        try first(
            """
            SELECT id, words, day FROM next_step WHERE school = \(child.school) AND pupil = \(child.pupil)
            ORDER BY at DESC, id DESC LIMIT 1
            """
        ) { NextStep(id: try $0.id(0), words: try $0.text(1), day: try $0.day(2)) }
    }

    /// Keeps a next step, once however often it is sent. Says whether it is new.
    func choose(_ step: NextStep, for child: Seen<Behaviour>, at now: Instant) throws -> Bool {
        guard case .family(let adult, _) = child.by else { return false }
        return try run(
            """
            INSERT INTO next_step (school, pupil, id, words, day, adult, at)
            VALUES (\(child.school), \(child.pupil), \(step.id), \(step.words), \(step.day), \(adult), \(now))
            ON CONFLICT DO NOTHING
            """) == 1
    }
}
