import People
import Store

/// Whose detail the office changes.
enum DetailSubject: Sendable {
    case adult(ID<Adult>)
    case child(Seen<Contacts>)
}

extension Records {
    /// What the school holds now in one field, for those who see the whole school.
    func held(_ field: DetailField, of subject: DetailSubject, at school: SeenAll<Contacts>) throws -> String {
        switch subject {
        case .adult(let adult): try details(of: adult, at: school)[field] ?? ""
        case .child(let child): try details(of: child)[field] ?? ""
        }
    }

    /// Puts what the office decided where the school keeps it.
    func keep(
        _ words: String, as field: DetailField, of subject: DetailSubject, at school: SeenAll<Contacts>, now: Instant
    ) throws {
        switch subject {
        case .adult(let adult): try keep(words, as: field, of: adult, at: school, now)
        case .child(let child) where field == .address:
            try keep(PostalAddress(detail: words), of: child, at: school)
        case .child(let child):
            try run(
                """
                INSERT INTO child_detail (school, pupil, field, nth, words, staff, at)
                VALUES (\(school.school), \(child.pupil), \(field),
                    (SELECT coalesce(max(d.nth), 0) + 1 FROM child_detail d WHERE d.school = \(school.school)
                        AND d.pupil = \(child.pupil) AND d.field = \(field)),
                    \(words), \(school.by.id), \(now))
                """)
        }
    }

    private func keep(
        _ words: String, as field: DetailField, of adult: ID<Adult>, at school: SeenAll<Contacts>, _ now: Instant
    ) throws {
        if field == .ownAddress { return try keep(PostalAddress(detail: words), of: adult, at: school) }
        if let kind = field.reach { return try reach(adult, kind, words, at: school) }
        if field == .letters {
            try run(
                """
                UPDATE adult SET language = \(words.isEmpty ? nil : words)
                WHERE school = \(school.school) AND id = \(adult)
                """)
            return
        }
        try run(
            """
            INSERT INTO adult_detail (school, adult, field, nth, words, staff, at)
            VALUES (\(school.school), \(adult), \(field),
                (SELECT coalesce(max(d.nth), 0) + 1 FROM adult_detail d WHERE d.school = \(school.school)
                    AND d.adult = \(adult) AND d.field = \(field)),
                \(words), \(school.by.id), \(now))
            """)
    }

    private func reach(_ adult: ID<Adult>, _ kind: String, _ words: String, at school: SeenAll<Contacts>) throws {
        try run("DELETE FROM adult_reach WHERE school = \(school.school) AND adult = \(adult) AND kind = \(kind)")
        for value in Set(words.split(separator: ",").map(\.trimmed)).sorted() where !value.isEmpty {
            try run(
                """
                INSERT INTO adult_reach (school, adult, kind, value)
                VALUES (\(school.school), \(adult), \(kind), \(value))
                """)
        }
    }

    /// Keeps in which place an adult is called about a child, and for what.
    func keep(
        _ calling: Calling, of adult: ID<Adult>, about child: Seen<Contacts>, at school: SeenAll<Contacts>, now: Instant
    ) throws {
        try run(
            """
            UPDATE guardian_link SET priority = \(calling.place)
            WHERE school = \(school.school) AND pupil = \(child.pupil) AND adult = \(adult)
            """)
        try run(
            """
            INSERT INTO calling (school, pupil, adult, nth, emergency, collects, priority, staff, at)
            VALUES (\(school.school), \(child.pupil), \(adult),
                (SELECT coalesce(max(c.nth), 0) + 1 FROM calling c WHERE c.school = \(school.school)
                    AND c.pupil = \(child.pupil) AND c.adult = \(adult)),
                \(calling.isEmergency), \(calling.collects), \(calling.place), \(school.by.id), \(now))
            """)
    }
}
