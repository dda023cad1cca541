import People
import Store

extension Records {
    /// What the reader has proposed, of their own details and of this child's, and what the office changed of their own;
    /// each field's newest.
    func proposals(about child: Seen<Contacts>) throws -> [DetailProposal] {
        guard case .family(let adult, _) = child.by else { return [] }
        let found = try proposals(
            """
            WHERE p.school = \(child.school) AND p.adult = \(adult) AND (p.pupil IS NULL OR p.pupil = \(child.pupil))
            """)
        return DetailProposal.newest(found)
    }

    /// Everything that waits for the office, the oldest first.
    func waitingProposals(at school: SeenAll<Contacts>) throws -> [DetailProposal] {
        try proposals(
            """
            WHERE p.school = \(school.school) AND p.staff IS NULL AND o.proposal IS NULL AND NOT EXISTS (
                SELECT 1 FROM detail_proposal l WHERE l.school = p.school AND l.adult = p.adult AND l.field = p.field
                    AND (l.pupil = p.pupil OR (l.pupil IS NULL AND p.pupil IS NULL)) AND l.staff IS NULL
                    AND (l.at > p.at OR (l.at = p.at AND l.id > p.id)))
            """)
    }

    /// What was changed or declined since an instant, the newest first.
    func answeredProposals(at school: SeenAll<Contacts>, since: Instant) throws -> [DetailProposal] {
        try proposals("WHERE p.school = \(school.school) AND o.at >= \(since)").sorted {
            ($0.outcome?.at ?? $0.at, $0.id) > ($1.outcome?.at ?? $1.at, $1.id)
        }
    }

    func proposal(_ id: ID<DetailProposal>, at school: SeenAll<Contacts>) throws -> DetailProposal? {
        try proposals("WHERE p.school = \(school.school) AND p.id = \(id) AND p.staff IS NULL").first
    }

    private func proposals(_ which: SQL) throws -> [DetailProposal] {
        try all(
            """
            SELECT p.id, p.adult, p.pupil, p.field, p.before_words, p.after_words, p.staff IS NOT NULL, p.at,
                o.accepted, o.words, o.at
            FROM detail_proposal p LEFT JOIN detail_outcome o ON o.school = p.school AND o.proposal = p.id
            \(which) ORDER BY p.at, p.id
            """
        ) { row in
            guard let field = DetailField(rawValue: try row.text(3)) else { return nil }
            let outcome = try row.intOrNil(8).map {
                DetailProposal.Outcome(isAccepted: $0 == 1, words: try row.text(9), at: try row.instant(10))
            }
            return DetailProposal(
                id: try row.id(0), adult: try row.idOrNil(1), pupil: try row.idOrNil(2), field: field,
                before: try row.text(4), after: try row.text(5), isByStaff: try row.bool(6), at: try row.instant(7),
                outcome: outcome)
        }.compactMap(\.self)
    }

    /// Keeps what the reader proposes, once however often it is sent: the same again while it waits is the same. Says
    /// whether it is new.
    func propose(
        _ change: DetailChange, id: ID<DetailProposal>, before: String, about child: Seen<Contacts>, at now: Instant
    ) throws -> Bool {
        guard case .family(let adult, _) = child.by else { return false }
        let waiting = try proposals(about: child).first {
            $0.field == change.field && $0.isWaiting
        }
        guard waiting?.after != change.after else { return false }
        let pupil = change.field.isOwn ? nil : child.pupil
        return try run(
            """
            INSERT INTO detail_proposal (school, id, adult, pupil, field, before_words, after_words, staff, at)
            VALUES (\(child.school), \(id), \(adult), \(pupil), \(change.field), \(before), \(change.after), NULL, \(now))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// Keeps what the office answered, once. Says whether nobody had answered.
    func answer(
        _ proposal: DetailProposal, isAccepted: Bool, _ words: String, at school: SeenAll<Contacts>, now: Instant
    ) throws -> Bool {
        try run(
            """
            INSERT INTO detail_outcome (school, proposal, adult, pupil, accepted, words, staff, at)
            VALUES (\(school.school), \(proposal.id), \(proposal.adult), \(proposal.pupil), \(isAccepted), \(words),
                \(school.by.id), \(now))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// Keeps what the office changes by itself, before and after, as it keeps what a family proposes. Says whether it is new:
    /// the same form may come twice.
    func changed(
        _ change: DetailChange, id: ID<DetailProposal>, before: String, of subject: DetailSubject,
        at school: SeenAll<Contacts>, now: Instant
    ) throws -> Bool {
        let (adult, pupil): (ID<Adult>?, ID<Pupil>?) =
            switch subject {
            case .adult(let adult): (adult, nil)
            case .child(let child): (nil, child.pupil)
            }
        let isNew = try run(
            """
            INSERT INTO detail_proposal (school, id, adult, pupil, field, before_words, after_words, staff, at)
            VALUES (\(school.school), \(id), \(adult), \(pupil), \(change.field), \(before), \(change.after),
                \(school.by.id), \(now))
            ON CONFLICT DO NOTHING
            """)
        guard isNew == 1 else { return false }
        try run(
            """
            INSERT INTO detail_outcome (school, proposal, adult, pupil, accepted, words, staff, at)
            VALUES (\(school.school), \(id), \(adult), \(pupil), 1, '', \(school.by.id), \(now))
            ON CONFLICT DO NOTHING
            """)
        return true
    }

    /// Whether a form has come already.
    func isKept(_ id: ID<DetailProposal>, at school: SeenAll<Contacts>) throws -> Bool {
        try first("SELECT 1 FROM detail_proposal WHERE school = \(school.school) AND id = \(id)") { try $0.int(0) }
            != nil
    }

    /// Names of adults and pupils for the office's list.
    func detailNames(of proposals: [DetailProposal], at school: SeenAll<Contacts>) throws -> DetailNames {
        let adults = try all(
            """
            SELECT id, coalesce(title || ' ', '') || given || ' ' || family FROM adult
            WHERE school = \(school.school) AND id IN (\(list: Array(Set(proposals.compactMap(\.adult)))))
            """
        ) { (try $0.id(0, of: Adult.self), try $0.text(1)) }
        let pupils = try all(
            """
            SELECT p.id, \(SQL.pupilName) FROM pupil p
            WHERE p.school = \(school.school) AND p.id IN (\(list: Array(Set(proposals.compactMap(\.pupil)))))
            """
        ) { (try $0.id(0, of: Pupil.self), try $0.text(1)) }
        return DetailNames(
            adults: Dictionary(adults) { first, _ in first }, pupils: Dictionary(pupils) { first, _ in first })
    }
}

/// Who is meant on the office's list.
struct DetailNames: Sendable {
    let adults: [ID<Adult>: String]
    let pupils: [ID<Pupil>: String]
}
