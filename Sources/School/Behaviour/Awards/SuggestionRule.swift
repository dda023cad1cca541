import People
import Store

/// So much in a week, a half term or a year, and the school suggests something to its staff. Nothing follows by itself.
struct SuggestionRule: Sendable {
    let id: ID<SuggestionRule>
    var counts: CountedThing
    var number: Int
    var span: CountedSpan
    var suggests: SuggestedThing
    /// For staff: "A word at the door, or a card by post."
    var words: String

    static let most = 500
}

/// What is counted of a pupil.
enum CountedThing: String, Sendable, SQLBindable, CaseIterable {
    case praisePoints = "praise points"
    case praise, concerns
}

/// In what time; counting begins anew with each.
enum CountedSpan: String, Sendable, SQLBindable, CaseIterable {
    case week
    case halfTerm = "half term"
    case year
}

/// What staff may want to do.
enum SuggestedThing: String, Sendable, SQLBindable, CaseIterable { case postcard, talk, detention, award }

/// How much was noted of one pupil in one span.
struct NotedSum: Sendable {
    var points = 0
    var praise = 0
    var concerns = 0

    subscript(thing: CountedThing) -> Int {
        switch thing {
        case .praisePoints: points
        case .praise: praise
        case .concerns: concerns
        }
    }
}

/// The first days of the week, the half term and the year that a day lies in.
struct CountedDays: Sendable {
    let today: Day
    private let halfTerm: Day

    init(_ today: Day, _ calendar: SchoolCalendar) {
        self.today = today
        halfTerm = calendar.halfTerm(upTo: today)?.days.lowerBound ?? SchoolYear(of: today).starts
    }

    func first(_ span: CountedSpan) -> Day {
        switch span {
        case .week: today.monday
        case .halfTerm: halfTerm
        case .year: SchoolYear(of: today).starts
        }
    }

    /// From when notes are counted at all.
    var since: Day { CountedSpan.allCases.map { first($0) }.min() ?? today }
}

/// Which suggestion somebody has answered, in which span.
struct AnsweredSuggestion: Hashable, Sendable {
    let pupil: ID<Pupil>
    let rule: ID<SuggestionRule>
    let since: Day
}

/// What staff said to a suggestion.
enum SuggestionAnswer: String, Sendable, SQLBindable, CaseIterable {
    case done
    case notNow = "not now"
}

/// Something that staff may want to do for one pupil.
struct Suggestion: Sendable {
    let child: Seen<Behaviour>
    let rule: SuggestionRule
    /// How much there is by now.
    let count: Int
    /// The first day of the span in which it was counted.
    let since: Day

    /// Those that hold and that nobody has answered, in the order of the pupils and then of the rules.
    static func all(
        _ pupils: [Seen<Behaviour>], _ rules: [SuggestionRule], _ sums: [ID<Pupil>: [CountedSpan: NotedSum]],
        answered: Set<AnsweredSuggestion>, _ days: CountedDays
    ) -> [Suggestion] {
        pupils.flatMap { child in
            rules.compactMap { rule in
                let count = sums[child.pupil]?[rule.span]?[rule.counts] ?? 0
                let since = days.first(rule.span)
                let answer = AnsweredSuggestion(pupil: child.pupil, rule: rule.id, since: since)
                guard count >= rule.number, !answered.contains(answer) else { return nil }
                return Suggestion(child: child, rule: rule, count: count, since: since)
            }
        }
    }
}
