import Pages
import People

/// Of somebody's own classes those whom nobody has noted this week, on the last school day of the week.
struct WeekUnnoted: Sendable {
    let group: ClassGroup
    let day: Day
    let pupils: [Seen<Behaviour>]

    /// More names of one class than these are no gentle list.
    static let most = 12
}

extension Visit {
    /// Nil on any other day, and where everybody has been noted.
    func beforeTheWeekend() throws -> [WeekUnnoted]? {
        guard let posts = viewer?.posts.filter({ Behaviour.ownPupils.contains($0.role) }), !posts.isEmpty else {
            return nil
        }
        let found = try posts.flatMap { try beforeTheWeekend($0) }.filter { !$0.pupils.isEmpty }
        return found.isEmpty ? nil : found
    }

    private func beforeTheWeekend(_ post: Staff) throws -> [WeekUnnoted] {
        let calendar = try records.calendar(of: post.school, near: today)
        guard calendar.isLastOfWeek(today) else { return [] }
        let groups = try Access.groups(of: signedIn, seeing: Behaviour.self, in: records)
            .filter { $0.school == post.school }
        let classes = groups.filter { $0.kind == .registration }
        // Who takes a register looks out for that class; who only teaches sets looks out for these.
        let week = UnseenRule(days: calendar.schoolDays(in: today.monday...today).count, today: today, calendar)
        return try (classes.isEmpty ? groups : classes).map { try unnoted(in: $0, week) }
    }

    private func unnoted(in group: ClassGroup, _ week: UnseenRule) throws -> WeekUnnoted {
        let seen = try Access.group(group.id, on: today, for: signedIn, seeing: Behaviour.self, in: records)
        let found = week.unseen(seen.pupils, try records.lastNotes(of: seen, week)).filter(\.why.isNotNoted)
        return WeekUnnoted(group: group, day: today, pupils: found.map(\.child))
    }
}

extension UnseenPages {
    /// A gentle list for the staff's first page.
    func beforeTheWeekend(_ classes: [WeekUnnoted]) -> HTML {
        let all = classes.reduce(0) { $0 + $1.pupils.count }
        let says = words.count(
            all, one: "Nobody has noted 1 child this week. Is there something good to say?",
            other: "Nobody has noted %1 children this week. Is there something good to say?")
        let lines = classes.map { unnoted in
            row(
                unnoted.group.name, detail: names(unnoted),
                aside: linkButton(
                    words("Note something good"), to: UnseenPath.noting(unnoted.group.id, unnoted.day), .quiet,
                    about: unnoted.group.name))
        }
        return card(words("Before the weekend"), id: "weekend", "<p>\(says)</p>\(rows(lines))")
    }

    private func names(_ unnoted: WeekUnnoted) -> String {
        let names = unnoted.pupils.prefix(WeekUnnoted.most).map(\.name.full)
        let left = unnoted.pupils.count - names.count
        return words.list(left > 0 ? names + [words.count(left, one: "1 other", other: "%1 others")] : names)
    }
}
