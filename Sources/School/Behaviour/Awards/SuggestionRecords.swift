import People
import Store

extension Records {
    func suggestions(for group: SeenGroup<Behaviour>, _ calendar: SchoolCalendar) throws -> [Suggestion] {
        guard !group.pupils.isEmpty else { return [] }
        return try suggestions(
            group.pupils, at: group.group.school, "pupil IN (\(list: group.pupils.map(\.pupil)))",
            CountedDays(group.day, calendar))
    }

    /// Of everybody on roll.
    func suggestions(
        at school: SeenAll<Behaviour>, _ pupils: [Seen<Behaviour>], _ days: CountedDays
    ) throws -> [Suggestion] {
        try suggestions(
            pupils, at: school.school,
            """
            pupil IN (SELECT p.id FROM pupil p WHERE p.school = \(school.school)
                AND (p.left_on IS NULL OR p.left_on >= \(days.today)))
            """, days)
    }

    private func suggestions(
        _ pupils: [Seen<Behaviour>], at school: SchoolNumber, _ whose: SQL, _ days: CountedDays
    ) throws -> [Suggestion] {
        let rules = try suggestionRules(at: school)
        guard !rules.isEmpty else { return [] }
        return Suggestion.all(
            pupils, rules, try sums(at: school, whose, days), answered: try answered(at: school, whose, days), days)
    }

    /// How much was noted of each in the week, the half term and the year.
    private func sums(
        at school: SchoolNumber, _ whose: SQL, _ days: CountedDays
    ) throws -> [ID<Pupil>: [CountedSpan: NotedSum]] {
        let (week, half) = (days.first(.week), days.first(.halfTerm))
        let found = try all(
            """
            SELECT e.pupil, \(Records.sum("praise", since: week)), \(Records.sum("praise", since: half)),
                \(Records.sum("praise", since: days.first(.year))), \(Records.sum("concern", since: week)),
                \(Records.sum("concern", since: half)), \(Records.sum("concern", since: days.first(.year)))
            FROM behaviour_entry e
            WHERE e.school = \(school) AND e.\(whose) AND e.day BETWEEN \(days.since) AND \(days.today) AND e.withdrawn = 0
                AND NOT EXISTS (SELECT 1 FROM behaviour_entry later WHERE later.school = e.school
                    AND later.pupil = e.pupil AND later.day = e.day AND later.id = e.id AND later.nth > e.nth)
            GROUP BY e.pupil
            """
        ) { row in
            let sums = try CountedSpan.allCases.enumerated().map { place, span in
                let sum = NotedSum(
                    points: try row.int(2 + 2 * place), praise: try row.int(1 + 2 * place),
                    concerns: try row.int(7 + 2 * place))
                return (span, sum)
            }
            return (try row.id(0, of: Pupil.self), Dictionary(sums) { $1 })
        }
        return Dictionary(found) { $1 }
    }

    /// How many notes of a kind there are since a day, and their points.
    private static func sum(_ kind: String, since day: Day) -> SQL {
        """
        count(CASE WHEN e.kind = \(kind) AND e.day >= \(day) THEN 1 END),
            CAST(coalesce(sum(CASE WHEN e.kind = \(kind) AND e.day >= \(day) THEN e.points END), 0) AS BIGINT)
        """
    }

    private func answered(
        at school: SchoolNumber, _ whose: SQL, _ days: CountedDays
    ) throws -> Set<AnsweredSuggestion> {
        let found = try all(
            """
            SELECT pupil, threshold, since FROM suggestion_answer
            WHERE school = \(school) AND \(whose) AND since >= \(days.since)
            """
        ) { row in
            AnsweredSuggestion(pupil: try row.id(0), rule: try row.id(1), since: try row.day(2))
        }
        return Set(found)
    }

    /// Keeps what somebody said to a suggestion; who spoke first holds.
    func keep(
        _ answer: SuggestionAnswer, to rule: SuggestionRule, since: Day, about child: Seen<Behaviour>, by staff: Staff,
        at now: Instant
    ) throws -> Bool {
        try run(
            """
            INSERT INTO suggestion_answer (school, pupil, threshold, since, answer, staff, at)
            VALUES (\(child.school), \(child.pupil), \(rule.id), \(since), \(answer), \(staff.id), \(now))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    // MARK: The rules

    func suggestionRules(for child: Seen<Behaviour>) throws -> [SuggestionRule] {
        try suggestionRules(at: child.school)
    }

    func suggestionRules(at school: SchoolNumber) throws -> [SuggestionRule] {
        try all(
            """
            SELECT id, counts, number, span, suggests, words FROM threshold
            WHERE school = \(school) AND ended_at IS NULL ORDER BY counts DESC, number, id
            """
        ) { row in
            SuggestionRule(
                id: try row.id(0), counts: CountedThing(rawValue: try row.text(1)) ?? .praise,
                number: try row.int(2), span: CountedSpan(rawValue: try row.text(3)) ?? .year,
                suggests: SuggestedThing(rawValue: try row.text(4)) ?? .talk, words: try row.text(5))
        }
    }

    /// Adds a rule, once however often the form is sent.
    func add(_ rule: SuggestionRule, to school: SeenAll<Behaviour>) throws {
        try run(
            """
            INSERT INTO threshold (school, id, counts, number, span, suggests, words)
            VALUES (\(school.school), \(rule.id), \(rule.counts), \(rule.number), \(rule.span), \(rule.suggests),
                \(rule.words))
            ON CONFLICT DO NOTHING
            """)
    }

    /// Ends a rule. Says whether it was there.
    func end(rule: ID<SuggestionRule>, at school: SeenAll<Behaviour>, _ now: Instant) throws -> Bool {
        try run(
            """
            UPDATE threshold SET ended_at = \(now)
            WHERE school = \(school.school) AND id = \(rule) AND ended_at IS NULL
            """) == 1
    }
}
