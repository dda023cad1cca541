import Pages
import People

/// One child's day, and what belongs beside it, as their family's page shows it.
struct ChildToday: Sendable {
    let child: Seen<Today>
    let now: Instant
    let today: Day
    let calendar: SchoolCalendar
    let day: FamilyDay
    let lessons: [LessonMark]
    /// What staff have noted that is shown by now: of the day, and of what is new.
    var notes: [ShownNote] = []
    /// What happened to the child, or what the child saw; of the same days.
    var parts: [ShownVersion<IncidentPart>] = []
    /// Letters about being kept apart or out of school, of this school year.
    var letters: [ShownVersion<Exclusion>] = []
    var rules = BehaviourRules()
    /// Awards of the day, and of what is new.
    var awards: [Award] = []
    /// What school has answered that is news.
    var answers: [AnswerNews] = []
    var detentions: FamilyDetentions?
    /// What is on in the next days.
    var diary: [DiaryLine] = []
    var lettersToAnswer: [FamilyLetter] = []
    var newLetters: [FamilyLetter] = []
    /// Of the diary, what is news.
    var newDiary: [DiaryLine] = []
    /// What the reader asked to have changed and the office has answered, where that is news.
    var detailAnswers: [DetailProposal] = []
    /// The child's clubs, with the registers of the day and of what is new.
    var clubs: [ChildClub] = []
    var lunch = LunchOfDay()
    var asksToCheckDetails = false
    /// The last weeks.
    let marks: ChildMarks
    /// What the family has told the school about the last weeks and the time to come.
    let told: [AbsenceReport]
    /// The school year up to today. Nil where the page does not show it.
    let year: AttendanceSum?
    let news: ChildNews

    var name: String { child.name.first }
    var isToday: Bool { day.day == today }
    var path: String { "/children/\(child.pupil)" }
    var version: String { ChildToday.version(news.newest, today, calendar, at: now) }

    func teller(_ words: Words) -> DayTeller {
        DayTeller(words: words, calendar: calendar, today: today, asks: child.mayAct)
    }

    /// Differs whenever the page would look different: there is news, the day has turned, a register has opened or
    /// closed, or the school has changed its calendar.
    static func version(_ newest: Int, _ today: Day, _ calendar: SchoolCalendar, at now: Instant) -> String {
        let states = Session.allCases.map { session in
            switch calendar.state(of: session, on: today, at: now) {
            case nil: "-"
            case .notYet: "n"
            case .registerOpen: "o"
            case .registerClosed: "c"
            case .over: "x"
            }
        }
        return "\(newest).\(today).\(states.joined()).\(calendar.imprint(of: SchoolCalendar.near(today)))"
    }

    /// Absences whose reason the school asks this reader for, one for each day: none when they can't speak for the
    /// child, or the family has told the school already.
    var needed: [NeededReason] {
        guard child.mayAct else { return [] }
        let open = marks.openReasons(of: child.pupil, today: today, calendar).filter { reason in
            guard let session = reason.slot.session else { return false }
            return !told.contains { $0.covers(session, on: reason.day) }
        }
        return Dictionary(grouping: open, by: \.day).map { NeededReason(child: child, day: $0, $1) }
            .sorted { $0.day < $1.day }
    }

    /// What the family has told the school about today and later.
    var ahead: [AbsenceReport] { told.filter { $0.days.upperBound >= today } }
}

/// An absence whose reason the school asks the family for.
struct NeededReason: Sendable {
    let child: Seen<Today>
    let day: Day
    let part: AbsenceReport.Part
    /// The last day on which to give it; nil when it has passed.
    let due: Day?

    init(child: Seen<Today>, day: Day, _ reasons: [OpenReason]) {
        self.child = child
        self.day = day
        let sessions = reasons.compactMap(\.slot.session)
        part = sessions.count == 1 ? AbsenceReport.Part(sessions[0]) : .allDay
        due = reasons.first.flatMap { $0.isOverdue ? nil : $0.due }
    }

    var path: String { "/children/\(child.pupil)/absences/new?day=\(day)&part=\(part.word)" }
}

/// A lesson's mark, with the lesson's name and time.
struct LessonMark: Sendable {
    let number: Int
    /// "Maths", "Period 3".
    let name: String?
    let starts: ClockTime?
    let mark: MarkSummary
    let reason: String?
}
