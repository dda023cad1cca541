import People
import Store

extension Records {
    /// The same news with what is new in them. `reach` is how many entries back it looks at most.
    func unseen(_ news: ChildNews, of child: Seen<Today>, reach: Int, now: Instant) throws -> ChildNews {
        var news = news
        let from = max(news.seen?.nth ?? 0, news.newest - reach)
        guard from < news.newest else { return news }
        let cutoff = news.seen == nil ? now - ChildNews.firstLook : Instant(milliseconds: 0)
        let lines = try all(
            """
            SELECT nth, aspect, day, slot, at, entry FROM family_news
            WHERE school = \(child.school) AND pupil = \(child.pupil) AND nth > \(from) AND notable = 1
                AND at >= \(cutoff) AND \(Records.isFor(child, "family_news"))
            """
        ) { row in
            let aspect = try row.text(1)
            let isDetention = aspect == NewsLine.detention
            return NewsLine(
                nth: try row.int(0), aspect: aspect, day: try row.day(2),
                slot: try row.textOrNil(3).flatMap { Slot($0) }, at: try row.instant(4),
                note: isDetention ? nil : try row.idOrNil(5), detention: isDetention ? try row.idOrNil(5) : nil)
        }
        news.unseen = NewsLine.newestOfEach(lines)
        return news
    }

    /// The number of the newest entry about a child.
    func newest(of child: Seen<Today>) throws -> Int {
        try first(
            """
            SELECT nth FROM family_news WHERE school = \(child.school) AND pupil = \(child.pupil)
                AND \(Records.isFor(child, "family_news"))
            ORDER BY nth DESC LIMIT 1
            """
        ) { try $0.int(0) } ?? 0
    }

    /// Whether a line of the news is for the whole family or for whoever reads.
    static func isFor(_ child: Seen<Today>, _ news: SQL) -> SQL {
        guard case .family(let reader, _) = child.by else { return "\(news).adult IS NULL" }
        return "(\(news).adult IS NULL OR \(news).adult = \(reader))"
    }

    /// Keeps that somebody has seen a child's news up to an entry: never further than there is, and never back.
    func saw(_ child: Seen<Today>, upTo nth: Int, _ account: ID<Account>, at now: Instant) throws {
        let until = min(nth, try newest(of: child))
        guard until > 0 else { return }
        try run(
            """
            INSERT INTO seen_until (account, school, pupil, nth, at)
            VALUES (\(account), \(child.school), \(child.pupil), \(until), \(now))
            ON CONFLICT (account, school, pupil) DO UPDATE SET nth = excluded.nth, at = excluded.at
            WHERE seen_until.nth <= excluded.nth
            """)
    }
}
