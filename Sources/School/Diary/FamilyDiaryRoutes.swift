import Pages
import People

/// What is on for a child, for their family.
enum FamilyDiaryRoutes {
    static let all: [Route] = [list, month]

    static let list = Route.child(.get, "diary", seeing: Diary.self) { child, visit in
        let diary = try visit.diary(of: child, in: visit.today...visit.today + ChildDiary.ahead)
        let pages = FamilyDiaryPages(diary: diary, words: visit.words)
        return .page(visit.familyPage(pages.title, about: child, section: .diary, pages.list))
    }

    /// `month` is `2026-12`; without it, this month.
    static let month = Route.child(.get, "diary/month", seeing: Diary.self) { child, visit in
        let month = visit.query.text("month").map { DiaryMonth($0) } ?? DiaryMonth(of: visit.today)
        guard let month else { throw Refusal.notFound }
        let diary = try visit.diary(of: child, in: month.days)
        let pages = FamilyDiaryPages(diary: diary, words: visit.words)
        return .page(visit.familyPage(pages.title(of: month), about: child, section: .diary, pages.month(month)))
    }
}
