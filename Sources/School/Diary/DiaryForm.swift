import Pages
import People

/// What somebody writes of an event: all but for whom it is.
struct DiaryDraft: Sendable {
    var kind: DiaryKind
    var title: String
    var words: String?
    var place: String?
    var bring: String?
    var times: DiaryTimes
    var repeats: DiaryRepeat?

    static let titleLength = 80
    static let wordsLength = 1000
    static let lineLength = 120
    /// Days of one event, and days until the last repetition.
    static let longest = 31
    static let furthest = 400

    func event(_ id: ID<DiaryEvent>, for audience: Audience, by hand: DiaryHand) -> DiaryEvent {
        DiaryEvent(
            id: id, audience: audience, kind: kind, title: title, words: words, place: place, bring: bring,
            times: times, repeats: repeats, by: hand)
    }

    /// The next version of an event, with what is written here.
    func next(of event: DiaryEvent, by hand: DiaryHand, because: String?) -> DiaryEvent {
        var next = event.next(by: hand, because: because)
        (next.kind, next.title, next.words, next.place, next.bring) = (kind, title, words, place, bring)
        (next.times, next.repeats, next.state) = (times, repeats, .on)
        return next
    }
}

extension FormReader {
    /// The draft, or nil with everything that is wrong with it.
    mutating func diaryDraft() -> DiaryDraft? {
        let title = text("title", words("Say what it is"), longest: DiaryDraft.titleLength)
        let kind = DiaryKind.chosen.first { $0.rawValue == form.text("kind") } ?? .event
        let times = diaryTimes()
        let repeats = times.flatMap { diaryRepeat($0) }
        let (says, place) = (line("words", DiaryDraft.wordsLength), line("place", DiaryDraft.lineLength))
        let bring = line("bring", DiaryDraft.lineLength)
        guard let title, let times, errors.isEmpty else { return nil }
        return DiaryDraft(
            kind: kind, title: title, words: says, place: place, bring: bring, times: times, repeats: repeats)
    }

    mutating func line(_ field: String, _ longest: Int) -> String? {
        form.text(field) == nil ? nil : text(field, "", longest: longest)
    }

    /// A day, or a first and a last one; with a clock time only where it is one day.
    mutating func diaryTimes() -> DiaryTimes? {
        let day = day("day", words("Say on which day"))
        let until = dayOrNil("until")
        let (starts, ends) = diaryHours()
        guard let day else { return nil }
        let last = until ?? day
        guard last >= day else {
            fault("until", words("The last day is before the first"))
            return nil
        }
        if last > day + (DiaryDraft.longest - 1) {
            fault("until", words("An event lasts \(DiaryDraft.longest) days at most"))
        }
        if last > day, starts != nil { fault("starts", words("Times are for something on one day: leave them empty")) }
        return DiaryTimes(day...last, starts, ends)
    }

    mutating func diaryHours() -> (starts: ClockTime?, ends: ClockTime?) {
        let starts = form.text("starts") == nil ? nil : time("starts")
        let ends = form.text("ends") == nil ? nil : time("ends")
        if ends != nil, form.text("starts") == nil { fault("starts", words("Say when it starts, too")) }
        if let starts, let ends, ends <= starts { fault("ends", words("It ends before it starts")) }
        return (starts, ends)
    }

    private mutating func diaryRepeat(_ times: DiaryTimes) -> DiaryRepeat? {
        guard let weeks = form.text("weeks").flatMap({ Int($0) }), (1...8).contains(weeks) else { return nil }
        guard let until = day("repeats-until", words("Say until when it comes again")) else { return nil }
        guard until > times.day, until <= times.day + DiaryDraft.furthest else {
            fault("repeats-until", words("Choose a day after the first, at most \(DiaryDraft.furthest) days later"))
            return nil
        }
        if times.days.count > 7 * weeks { fault("until", words("It would begin again before it has ended")) }
        return DiaryRepeat(weeks: weeks, until: until, schoolDays: isTicked("school-days"))
    }
}

extension Visit {
    /// What the families of a group or of a pupil read names no other pupil of the school.
    func checkNames(_ reader: inout FormReader, _ texts: [(field: String, text: String?)], for audience: Audience)
        throws
    {
        let written = texts.compactMap { text in text.text.map { (text.field, $0) } }
        let pupils = written.isEmpty ? [] : try readers(of: audience)
        guard let first = pupils.first else { return }
        let names = try namesOnRoll(around: first)
        for (field, text) in written { reader.check(field, text, for: pupils, names) }
    }

    private func readers(of audience: Audience) throws -> [Seen<Behaviour>] {
        switch audience {
        case .school, .year: []
        case .group(let group):
            try Access.group(group, on: today, for: signedIn, seeing: Behaviour.self, in: records).pupils
        case .pupil(let pupil): [try Access.pupil(pupil, for: signedIn, seeing: Behaviour.self, in: records)]
        }
    }
}

extension Filled {
    /// An event as its form shows it.
    init(_ event: DiaryEvent, base: Int, prefix: String) {
        let times = event.times
        let values: [String: String?] = [
            "base": String(base), "title": event.title, "kind": event.kind.rawValue, "words": event.words,
            "place": event.place, "bring": event.bring, "day": times.day.description,
            "until": times.days.count > 1 ? times.days.upperBound.description : nil,
            "starts": times.starts?.padded, "ends": times.ends?.padded,
            "weeks": event.repeats.map { String($0.weeks) }, "repeats-until": event.repeats?.until.description,
            "school-days": event.repeats?.schoolDays == true ? "yes" : nil,
        ]
        self.init(values.compactMapValues { $0.map { [$0] } }, prefix: prefix)
    }
}

extension ClockTime {
    /// `08:47`, as a field for a time wants it.
    var padded: String { (hour < 10 ? "0" : "") + description }
}
