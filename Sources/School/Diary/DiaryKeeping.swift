import Pages
import People

extension Visit {
    /// Writes something new into the diary, once however often the form is sent.
    func addToDiary(
        for audience: Audience, by post: Staff, refused: (Filled) throws -> HTML
    ) throws {
        var reader = FormReader(form, words)
        let draft = reader.diaryDraft()
        if let draft { try checkNames(&reader, draft.texts, for: audience) }
        guard let draft, reader.errors.isEmpty else {
            throw Refusal.invalid(.page(try refused(Filled(form, errors: reader.errors)), status: 422))
        }
        guard let id = form.text("id").flatMap({ ID<DiaryEvent>($0) }) else { throw notOurs }
        let event = draft.event(id, for: audience, by: hand(of: post))
        guard try records.keep(event, for: post) else { return }
        try recordDiary("put something in the diary", by: post, event)
        try tellOfDiary(event, by: post, on: event.times.day)
    }

    /// Puts an event right: the next version of it.
    func changeDiary(_ kept: KeptEvent) throws {
        guard kept.event.state != .withdrawn else { return }
        var reader = FormReader(form, words)
        let draft = reader.diaryDraft()
        let because = reader.line("because", DiaryDraft.lineLength)
        if let draft {
            try checkNames(&reader, draft.texts + [("because", because)], for: kept.event.audience)
        }
        try check(&reader, base: kept.event.nth, by: kept.event.by.staff, kept.post, field: "title")
        guard let draft, reader.errors.isEmpty else { throw try refused(kept, reader, "change") }
        guard isFirst(base: kept.event.nth) else { return }
        let next = draft.next(of: kept.event, by: hand(of: kept.post), because: because)
        guard try records.keep(next, for: kept.post) else { return }
        try recordDiary("changed something in the diary", by: kept.post, next)
        try tellOfDiary(next, by: kept.post, on: kept.event.toldDay)
    }

    /// Cancels an event, so that families read that it is, or takes it back, so that they see it no more: then it stays
    /// taken back, whatever is pressed on a page that is older.
    func endDiary(_ kept: KeptEvent) throws {
        let state = form.text("state").flatMap { DiaryEvent.State(rawValue: $0) }
        guard let state, state != .on else { throw notOurs }
        guard kept.event.state != .withdrawn, kept.event.state != state else { return }
        var reader = FormReader(form, words)
        let because = reader.line("because", DiaryDraft.lineLength)
        try checkNames(&reader, [("because", because)], for: kept.event.audience)
        try check(&reader, base: kept.event.nth, by: kept.event.by.staff, kept.post, field: "because")
        guard reader.errors.isEmpty else { throw try refused(kept, reader, state.rawValue) }
        guard isFirst(base: kept.event.nth) else { return }
        var next = kept.event.next(by: hand(of: kept.post), because: because)
        next.state = state
        guard try records.keep(next, for: kept.post) else { return }
        try recordDiary(
            state == .cancelled ? "cancelled something in the diary" : "took something out of the diary",
            by: kept.post, next)
        try tellOfDiary(next, by: kept.post, on: kept.event.toldDay)
    }

    /// Moves or cancels one occurrence.
    func changeOccurrence(_ kept: KeptEvent, on day: Day) throws {
        let before = try records.changes(of: [kept.event], at: kept.post.school)[kept.event.id]?.last { $0.day == day }
        let calendar = try records.calendar(of: kept.post.school, around: day)
        guard kept.event.repeats != nil, kept.event.state == .on, kept.event.starts(calendar).contains(day) else {
            throw Refusal.notFound
        }
        var reader = FormReader(form, words)
        let change = try occurrence(kept, day, after: before?.nth ?? 0, &reader)
        try check(&reader, base: before?.nth ?? 0, by: before?.by.staff, kept.post, field: "on-day")
        guard reader.errors.isEmpty, let change else { throw try refused(kept, reader, "d\(day.compact)") }
        guard isFirst(base: before?.nth ?? 0), try records.keep(change, of: kept.event, for: kept.post) else { return }
        try recordDiary(
            change.isCancelled ? "cancelled one day of the diary" : "changed one day of the diary", by: kept.post,
            kept.event)
        try tellOfDiary(kept.event, by: kept.post, on: day)
    }

    /// Families hear of what is new, changed or cancelled, and their open pages look again. What was taken back is no news.
    private func tellOfDiary(_ event: DiaryEvent, by post: Staff, on day: Day) throws {
        try records.tellFamilies(
            of: event, by: post, on: day, isNotable: event.state != .withdrawn, at: now)
        try announce(.school(post.school), Diary.name)
    }

    private func occurrence(
        _ kept: KeptEvent, _ day: Day, after nth: Int, _ reader: inout FormReader
    ) throws -> DiaryChange? {
        let isCancelled = form["cancel"] == "yes"
        let onDay = isCancelled ? day : reader.day("on-day", words("Say on which day"))
        let (starts, ends) = isCancelled ? (kept.event.times.starts, kept.event.times.ends) : reader.diaryHours()
        let place = isCancelled ? nil : reader.line("place", DiaryDraft.lineLength)
        let because = reader.line("because", DiaryDraft.lineLength)
        try checkNames(&reader, [("place", place), ("because", because)], for: kept.event.audience)
        if let onDay, abs(onDay.number - day.number) > DiaryMove.furthest {
            reader.fault("on-day", words("Move it \(DiaryMove.furthest) days at most, or cancel it"))
        }
        return onDay.map {
            DiaryChange(
                event: kept.event.id, day: day, nth: nth + 1, isCancelled: isCancelled, onDay: $0, starts: starts,
                ends: ends, place: place, because: because, by: hand(of: kept.post))
        }
    }

    private var base: Int? { form.text("base").flatMap { Int($0) } }

    /// Not the same form once more: it was made before what it changes was changed by it.
    private func isFirst(base now: Int) -> Bool { base == now }

    /// That somebody else has changed it meanwhile. The form that was sent twice has done so itself, and is no fault.
    private func check(
        _ reader: inout FormReader, base now: Int, by last: ID<Staff>?, _ post: Staff, field: String
    ) throws {
        guard let base, base <= now, base >= 0 else { throw notOurs }
        if base < now, base < now - 1 || last != post.id {
            reader.fault(field, words("It was changed meanwhile. Look at it again, and then save."))
        }
    }

    /// The page of an event with what was wrong with a form of it.
    private func refused(_ kept: KeptEvent, _ reader: FormReader, _ prefix: String) throws -> Refusal {
        let typed = Filled(form, errors: reader.errors, prefix: prefix)
        return .invalid(.page(try eventPages(kept).page(typed: typed), status: 422))
    }

    func eventPages(_ kept: KeptEvent) throws -> DiaryEventPages {
        let event = kept.event
        let calendar = try records.calendar(of: kept.post.school, around: today)
        let changes = try records.changes(of: [event], at: kept.post.school)[event.id] ?? []
        let lines = event.lines(in: today...today + DiaryDraft.furthest, calendar, changes)
        return DiaryEventPages(
            kept: kept, lines: lines.sorted(), versions: try records.versions(of: event, for: kept.post), visit: self)
    }
}

extension DiaryEvent {
    /// The day on which it was said to be first: by it the news know that it is the same, wherever it has moved.
    fileprivate var toldDay: Day { first?.times.day ?? times.day }
}

extension DiaryDraft {
    /// Everything that families read of it, by its field.
    var texts: [(field: String, text: String?)] {
        [("title", title), ("words", words), ("place", place), ("bring", bring)]
    }
}
