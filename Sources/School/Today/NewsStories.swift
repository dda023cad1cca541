import Pages
import People

/// What is new about a child, told line by line.
struct NewsStories {
    let view: ChildToday
    let words: Words

    /// So many lines before "and 3 more".
    static let most = 5

    /// Everything that is told in a line of its own, whatever else there is: each says nothing of what is not its.
    private var tellers: [(NewsLine) -> HTML?] {
        [
            noted, awarded, part, letter, answered, detention, sentLetter, club, clubDay, inDiary, detailAnswer, told,
        ]
    }

    /// Marks of one day that say the same are one line: a day away is not six entries.
    private var stories: [Story] {
        var stories: [Story] = []
        for news in view.news.unseen {
            for html in tellers.compactMap({ $0(news) }) {
                stories.append(
                    Story(
                        says: "", day: news.day, slots: [], html: html, place: news.page))
            }
            guard news.aspect != NewsLine.absence, let slot = news.slot, !isToldByTheDay(news.day, slot),
                let mark = mark(news, slot)
            else { continue }
            if let place = stories.firstIndex(where: { $0.html == nil && $0.says == mark.says && $0.day == mark.day }) {
                stories[place].slots.append(slot)
            } else {
                stories.append(mark)
            }
        }
        return stories
    }

    /// Away all day, and so away from its lessons: the day's line has said it.
    private func isToldByTheDay(_ day: Day, _ slot: Slot) -> Bool {
        guard slot.session == nil else { return false }
        return [slot, .morning, .afternoon].allSatisfy { slot in
            view.marks[day][slot].map { MarkSummary($0, on: day, nil, .national).isAway } ?? false
        }
    }

    /// One line about one or several slots of a day.
    private struct Story {
        var says: String
        var day: Day
        var slots: [Slot]
        var html: HTML?
        /// The page of the child where more of its kind is.
        var place = "attendance"
        var shape = Icon.talk
        var tone = Tone.plain
        var reason: String?
    }

    var shown: [HTML] { stories.prefix(NewsStories.most).map { $0.html ?? html($0) } }

    var more: HTML {
        let left = stories.dropFirst(NewsStories.most)
        guard !left.isEmpty else { return "" }
        let says = words.count(left.count, one: "and 1 more", other: "and \(left.count) more")
        let places = Set(left.map(\.place))
        let mixed = places.isSubset(of: ["attendance", "behaviour"]) ? "behaviour" : "today"
        let place = places.count == 1 ? places.first : nil
        let link = PageLink(says, to: "\(view.path)/\(place ?? mixed)")
        return "<p class=\"small\">\(link.html)</p>"
    }

    private func mark(_ news: NewsLine, _ slot: Slot) -> Story? {
        guard let history = view.marks[news.day][slot] else { return nil }
        let mark = MarkSummary(history, on: news.day, nil, .national)
        let asks = view.child.mayAct
        let says = slot.session == nil ? words.says(lesson: mark, asks: asks) : words.says(mark, asks: asks)
        return Story(
            says: history.wasAmended ? words("Changed to: \(says)") : says, day: news.day, slots: [slot],
            shape: mark.shape,
            tone: mark.tone, reason: history.current.reason)
    }

    private func html(_ story: Story) -> HTML {
        let when = words("\(day(story.day)), \(names(story.slots.sorted()))")
        return change(
            story.shape, story.tone, story.says,
            detail: [when, story.reason].compactMap(\.self).joined(separator: " · "))
    }

    private func day(_ day: Day) -> String { day == view.today ? words("Today") : words.short(day) }

    private func names(_ slots: [Slot]) -> String {
        slots == [.morning, .afternoon] ? words("all day") : words.list(slots.map(name))
    }

    private func name(_ slot: Slot) -> String {
        switch slot {
        case .morning: words("morning")
        case .afternoon: words("afternoon")
        case .lesson(let number): words("lesson \(number)")
        }
    }

    /// What staff have noted, changed or withdrawn.
    private func noted(_ news: NewsLine) -> HTML? {
        guard news.aspect != NewsLine.answer, let id = news.note,
            let note = view.notes.first(where: { $0.current.id == id })
        else { return nil }
        let teller = NoteTeller(words: words, rules: view.rules, today: view.today)
        let look = teller.look(of: note)
        let isChanged = note.counts && !note.earlier.isEmpty
        let title = teller.title(of: note)
        let side = note.side.map { words("with \($0.name)’s side") }
        return change(
            look.shape, look.tone, isChanged ? words("Changed to: \(title)") : title, marks: teller.points(of: note),
            detail: ["\(day(news.day)) · \(teller.about(note))", side].compactMap(\.self).joined(separator: " · "))
    }

    private func awarded(_ news: NewsLine) -> HTML? {
        guard let award = view.awards.first(where: { $0.id == news.award }) else { return nil }
        let teller = AwardTeller(words: words)
        let look = teller.shape(of: award)
        return change(
            look.shape, look.tone, teller.title(of: award), detail: "\(day(news.day)) · \(teller.about(award))")
    }

    /// What happened to the child, or what the child saw.
    private func part(_ news: NewsLine) -> HTML? {
        guard let id = news.note, let part = view.parts.first(where: { $0.current.id.bytes == id.bytes }) else {
            return nil
        }
        let teller = PartTeller(words: words, name: view.name)
        let look = teller.look(of: part)
        let title = teller.title(of: part)
        let isChanged = !part.current.isWithdrawn && !part.earlier.isEmpty
        return change(
            look.shape, look.tone, isChanged ? words("Changed: \(title)") : title,
            detail: "\(day(news.day)) · \(teller.about(part))")
    }

    /// A letter about being kept apart or out of school.
    private func letter(_ news: NewsLine) -> HTML? {
        guard let id = news.note, let child = view.child.also(Behaviour.self),
            let letter = view.letters.first(where: { $0.current.id.bytes == id.bytes })
        else { return nil }
        let pages = FamilyExclusionPages(child: child, words: words, today: view.today)
        let title = pages.title(letter.current)
        let isChanged = !letter.current.isWithdrawn && !letter.earlier.isEmpty
        return change(
            .letter, .info, isChanged ? words("Changed: \(title)") : title,
            detail: words(letter.current.span).firstUpper)
    }

    /// What school has answered to whoever reads.
    private func answered(_ news: NewsLine) -> HTML? {
        guard news.aspect == NewsLine.answer, let answer = view.answers.first(where: { $0.note == news.note }) else {
            return nil
        }
        return change(
            .talk, .info, words("\(answer.staffName) answered your question"),
            detail: "\(day(news.day)) · \(answer.title)")
    }

    /// A detention that was set, moved or cancelled, or is over: what holds now.
    private func detention(_ news: NewsLine) -> HTML? {
        guard let id = news.detention, let detention = view.detentions?.detention(id) else { return nil }
        return FamilyDetentionRows.story(detention, words, now: view.now)
    }

    /// What another adult of the family told the school. One's own report is no news, nor one taken back.
    private func told(_ news: NewsLine) -> HTML? {
        guard news.aspect == NewsLine.absence else { return nil }
        let report = view.told.first { $0.told == news.at && $0.days.lowerBound == news.day && $0.by != .reader }
        return report.map { report in
            change(
                .talk, .plain, words("School has been told: \(words.says(report.kind))"),
                detail: words.says(report.days, report.part))
        }
    }
}

extension NewsLine {
    /// The page of the child on which more of its kind is to be found.
    fileprivate var page: String {
        switch aspect {
        case NewsLine.absence: "attendance"
        case Letters.name: "letters"
        case Diary.name: "diary"
        case ClubNews.place, ClubNews.day: "clubs"
        case Contacts.name: "details"
        default: "behaviour"
        }
    }
}
