import Pages
import People

/// The diary as staff keep it.
enum DiaryRoutes {
    static let all: [Route] =
        [list, add, event, change, end, occurrence, pupil, addForPupil] + FamilyDiaryRoutes.all + FeedRoutes.all

    static let list = Route.staff(.get, "diary") { _, visit in .page(try visit.diaryPage()) }

    static let add = Route.staff(.post, "diary") { _, visit in
        let reaches = try visit.diaryReaches()
        guard let chosen = reaches.chosen(visit.form.text("audience")) else { throw Refusal.notFound }
        try visit.addToDiary(for: chosen.audience, by: chosen.reach.post) { try visit.diaryPage(typed: $0) }
        return .seeOther("/diary?done=yes")
    }

    static let event = Route.staff(.get, "diary/:event") { _, visit in
        .page(try visit.eventPages(visit.keptEvent()).page())
    }

    static let change = Route.staff(.post, "diary/:event/versions") { _, visit in
        let kept = try visit.keptEvent()
        try visit.changeDiary(kept)
        return .seeOther(kept.path)
    }

    static let end = Route.staff(.post, "diary/:event/end") { _, visit in
        let kept = try visit.keptEvent()
        try visit.endDiary(kept)
        return .seeOther(kept.path)
    }

    static let occurrence = Route.staff(.post, "diary/:event/days/:day") { _, visit in
        let kept = try visit.keptEvent()
        try visit.changeOccurrence(kept, on: visit.day("day"))
        return .seeOther(kept.path)
    }

    static let pupil = Route.pupil(.get, "diary", seeing: Diary.self) { child, visit in
        .page(try visit.diaryPage(of: child))
    }

    static let addForPupil = Route.pupil(.post, "diary", seeing: Diary.self) { child, visit in
        guard case .staff(let post) = child.by, DiaryReach.mayKeep(post) else { throw Refusal.notFound }
        try visit.addToDiary(for: .pupil(child.pupil), by: post) { try visit.diaryPage(of: child, typed: $0) }
        return .seeOther("/pupils/\(child.pupil)/diary?done=yes")
    }
}

extension Visit {
    /// What is coming of everything that this person may write for.
    fileprivate func diaryPage(typed: Filled? = nil) throws -> HTML {
        let reaches = try diaryReaches()
        let kept = try reaches.all.flatMap { reach in
            let events = try records.diary(for: reach.post, reach.choices.map(\.audience), from: earliest)
            return try keptLines(events, at: reach.post.school) { reach.name(of: $0) }
        }
        let page = query.text("page").flatMap { Int($0) } ?? 1
        return DiaryPages(visit: self).page(
            KeptPart(kept.sorted { $0.line < $1.line }, page: page), reaches, typed: typed)
    }

    fileprivate func diaryPage(of child: Seen<Diary>, typed: Filled? = nil) throws -> HTML {
        let kept = try keptLines(records.ownDiary(of: child, from: earliest), at: child.school) { _ in child.name.full }
        guard case .staff(let post) = child.by else { throw Refusal.notFound }
        return DiaryPages(visit: self).pupil(
            child, kept.sorted { $0.line < $1.line }, mayKeep: DiaryReach.mayKeep(post), typed: typed)
    }

    /// The last time of something may have been moved to a day that is still to come.
    private var earliest: Day { today - DiaryMove.furthest }

    /// Each event once: where it comes again, the next time.
    private func keptLines(
        _ events: [DiaryEvent], at school: SchoolNumber, name: (Audience) -> String?
    ) throws -> [KeptLine] {
        let calendar = try records.calendar(of: school, around: today)
        let changes = try records.changes(of: events, at: school)
        return events.compactMap { event in
            let lines = event.lines(in: today...today + DiaryDraft.furthest, calendar, changes[event.id] ?? [])
            return lines.min().map { KeptLine(line: $0, event: event, name: name(event.audience)) }
        }
    }
}
