import People

/// One line of the diary: an occurrence of an event, or something that the school's calendar says.
struct DiaryLine: Sendable {
    /// How it stands with it.
    enum State: Hashable, Sendable {
        case on
        case changed(from: DiaryStart)
        case cancelled
    }

    /// The same for as long as it is the same thing: `event-day`, in letters and digits.
    let key: String
    /// The event; nil for what the calendar says.
    let event: ID<DiaryEvent>?
    /// The day on which it would be, had it not been moved.
    let day: Day
    let kind: DiaryKind
    let title: String
    var words: String?
    var place: String?
    var bring: String?
    let times: DiaryTimes
    var state = State.on
    var because: String?
    /// How often it was changed.
    var sequence = 0
    /// When it was written as it stands; nil for what the calendar says.
    var written: Instant?
    /// Meant for one pupil alone: nobody else's business.
    var isPersonal = false
}

extension DiaryLine: Comparable {
    private var order: (Day, Int, String) { (times.day, times.starts?.minutes ?? -1, key) }
    static func < (left: DiaryLine, right: DiaryLine) -> Bool { left.order < right.order }
    static func == (left: DiaryLine, right: DiaryLine) -> Bool { left.order == right.order }
}

extension DiaryEvent {
    /// The days on which it begins, as planned: one, or one a repetition. A day without school is left out where it is to be.
    func starts(_ calendar: SchoolCalendar) -> [Day] {
        guard let repeats, repeats.until >= times.day else { return [times.day] }
        let all = stride(from: times.day, through: repeats.until, by: 7 * repeats.weeks)
        return all.filter { !repeats.schoolDays || calendar.isSchoolDay($0) }
    }

    /// What families find of it in some days. What was moved stands where it was moved to.
    func lines(in span: ClosedRange<Day>, _ calendar: SchoolCalendar, _ changes: [DiaryChange]) -> [DiaryLine] {
        guard state != .withdrawn else { return [] }
        let byDay = Dictionary(changes.map { ($0.day, $0) }) { $0.nth > $1.nth ? $0 : $1 }
        return starts(calendar).map { line(on: $0, byDay[$0]) }.filter { $0.times.days.overlaps(span) }
    }

    private func line(on day: Day, _ change: DiaryChange?) -> DiaryLine {
        let planned = times.moved(to: day)
        var (now, place) = (planned, place)
        if let change, !change.isCancelled {
            now = DiaryTimes(planned.moved(to: change.onDay).days, change.starts, change.ends)
            place = change.place ?? place
        }
        var line = DiaryLine(
            key: "\(id)-\(day.compact)", event: id, day: day, kind: kind, title: title, words: words, place: place,
            bring: bring, times: now, because: change?.because ?? because, sequence: nth - 1 + (change?.nth ?? 0),
            written: max(by.at, change?.by.at ?? by.at))
        line.state = lineState(now, place, change, planned: planned)
        if case .pupil = audience { line.isPersonal = true }
        return line
    }

    /// Compared with what families were told first: with the plan of a repeating event, or its first version.
    private func lineState(
        _ now: DiaryTimes, _ place: String?, _ change: DiaryChange?, planned: DiaryTimes
    ) -> DiaryLine.State {
        if state == .cancelled || change?.isCancelled == true { return .cancelled }
        let told = told(on: planned)
        return told.times != now || told.place != place ? .changed(from: told) : .on
    }

    private func told(on planned: DiaryTimes) -> DiaryStart {
        guard let first else { return DiaryStart(times: planned, place: place) }
        // Of a series, the day of each is its own; the hour and the place may have been others.
        guard repeats != nil else { return first }
        return DiaryStart(times: DiaryTimes(planned.days, first.times.starts, first.times.ends), place: first.place)
    }
}

extension Day {
    /// `20261123`.
    var compact: String { description.filter { $0 != "-" } }
}
