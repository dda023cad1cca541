import Pages
import People

/// A child's day as a line of happenings, in the order of the clock.
struct DayTimeline {
    let view: ChildToday
    let words: Words

    private var teller: DayTeller { view.teller(words) }
    private var day: FamilyDay { view.day }

    var happenings: [Happening] {
        guard let school = day.school else { return [] }
        let all =
            told + [session(school.morning), session(school.afternoon)] + lessons + notes + parts + awards + detentions
            + clubs
            + [homeTime(school), lunch.map { happening($0.time, .meal, .plain, $0.title, isNext: $0.isNext, []) }]
        let sorted = all.compactMap(\.self).enumerated().sorted {
            ($0.element.time, $0.offset) < ($1.element.time, $1.offset)
        }
        return sorted.map(\.element.happening)
    }

    private typealias Timed = (time: ClockTime, happening: Happening)

    private func happening(
        _ time: ClockTime, _ icon: Icon, _ tone: Tone, _ title: String, marks: HTML? = nil, isNew: Bool = false,
        isNext: Bool = false, _ body: [HTML?]
    ) -> Timed {
        let body = body.compactMap(\.self)
        return (
            time,
            Happening(
                time: words.time(time), clock: clock(time), icon, tone, title,
                marks: "\(marks)\(isNew ? newTag(words) : nil)",
                body: body.isEmpty ? nil : body.joined(separator: "<br>"), isNext: isNext)
        )
    }

    /// "08:47", for machines.
    private func clock(_ time: ClockTime) -> String { (time.hour < 10 ? "0" : "") + time.description }

    private func isNew(_ slot: Slot) -> Bool {
        view.news.unseen.contains { $0.day == day.day && $0.slot == slot && $0.aspect != NewsLine.absence }
    }

    /// What was told on the day itself; what was told before stands with its session.
    private var told: [Timed?] {
        day.told.map { report in
            let (on, at) = SchoolTime.local(report.told)
            guard on == day.day else { return nil }
            let title = report.by == .reader ? words("You told school") : words("School has been told")
            return happening(
                at, .talk, .plain, title,
                [
                    "\(words("\(words.says(report.kind)), \(words.says(report.part))"))",
                    report.words.map { "<span dir=\"auto\">“\($0)”</span>" },
                ])
        }
    }

    private func session(_ session: SessionSummary) -> Timed? {
        let slot = Slot(session.session)
        guard let history = day.marks[slot] else { return unmarked(session) }
        let register =
            session.session == .morning ? words("Morning register") : words("Afternoon register")
        return happening(
            time(of: history, session), session.mark.shape, session.mark.tone,
            words.says(session.mark, asks: teller.asks),
            isNew: isNew(slot),
            ["\([register, view.child.className].compactMap(\.self).joined(separator: ", "))"]
                + [session.reason.map { "<span dir=\"auto\">\($0)</span>" }] + [toldBefore(session)]
                + MarkTale(history, on: day.day, words: words, asks: teller.asks).lines)
    }

    /// When the child came, or when the register said so first; a mark of another day stands where its register does.
    private func time(of history: MarkHistory, _ session: SessionSummary) -> ClockTime {
        if case .late(let arrived?, _) = session.mark { return arrived }
        if case .lateAfterClosing(let arrived?, _) = session.mark { return arrived }
        let (on, at) = SchoolTime.local(history.original.at)
        return on == day.day ? at : opens(session.session)
    }

    private func opens(_ session: Session) -> ClockTime {
        view.calendar.times(of: session, on: day.day)?.opens ?? SchoolTime.time(of: view.now)
    }

    private func unmarked(_ session: SessionSummary) -> Timed? {
        let name = session.session == .morning ? words("Morning register") : words("Afternoon register")
        let about: [HTML?] = [toldBefore(session)]
        switch session.progress {
        case .notYet: return happening(opens(session.session), .dots, .plain, name, isNext: true, about)
        case .registerOpen, .registerClosed:
            return happening(
                opens(session.session), .dots, .plain, words("\(name) not taken yet"),
                about + ["\(words("This page changes when it is."))"])
        case .over: return happening(opens(session.session), .dots, .plain, words("\(name) was not taken"), about)
        case nil: return nil
        }
    }

    private func toldBefore(_ session: SessionSummary) -> HTML? {
        guard let report = day.told(about: session.session), SchoolTime.day(of: report.told) != day.day else {
            return nil
        }
        return "\(words.says(report, today: view.today))"
    }

    private var lessons: [Timed?] {
        view.lessons.map { lesson in
            let name = lesson.name ?? words("Lesson \(lesson.number)")
            return happening(
                lesson.starts ?? opens(.morning), lesson.mark.shape, lesson.mark.tone, name,
                isNew: isNew(.lesson(lesson.number)),
                [
                    "\(words.says(lesson: lesson.mark, asks: teller.asks))",
                    lesson.reason.map { "<span dir=\"auto\">\($0)</span>" },
                ])
        }
    }

    private var notes: [Timed?] {
        let teller = NoteTeller(words: words, rules: view.rules, today: view.today)
        return view.notes.filter { $0.current.day == day.day }.map { note in
            let look = teller.look(of: note)
            return happening(
                SchoolTime.time(of: note.current.happened), look.shape, look.tone, teller.title(of: note),
                marks: teller.points(of: note),
                isNew: view.news.unseen.contains { $0.note == note.current.id },
                ["\(teller.about(note, withTime: false))"] + teller.lines(of: note)
                    + [teller.way(to: note, of: view.child.pupil, asks: view.child.mayAct)])
        }
    }

    private var awards: [Timed?] {
        let teller = AwardTeller(words: words)
        return view.awards.filter { $0.day == day.day }.map { award in
            let look = teller.shape(of: award)
            return happening(
                SchoolTime.time(of: award.at), look.shape, look.tone, teller.title(of: award),
                isNew: view.news.unseen.contains { $0.award == award.id },
                ["\(teller.about(award))"] + teller.lines(of: award))
        }
    }

    /// What happened to the child, or what the child saw.
    private var parts: [Timed?] {
        let teller = PartTeller(words: words, name: view.name)
        return view.parts.filter { $0.current.day == day.day }.map { part in
            let look = teller.look(of: part)
            return happening(
                SchoolTime.time(of: part.current.happened), look.shape, look.tone, teller.title(of: part),
                isNew: view.news.unseen.contains { $0.note?.bytes == part.current.id.bytes },
                ["\(teller.about(part, withTime: false))"] + teller.lines(of: part))
        }
    }

    /// Detentions of the day that are not cancelled.
    private var detentions: [Timed?] {
        let teller = DetentionTeller(words: words, now: view.now)
        return (view.detentions?.all ?? []).filter { !$0.isCancelled && $0.current.span.day == day.day }.map { one in
            let look = teller.look(of: one)
            let current = one.current
            return happening(
                current.span.starts, look.shape, look.tone, teller.title(of: one),
                isNew: view.news.unseen.contains { $0.detention == one.id }, isNext: one.isAhead(at: view.now),
                ["\(words("\(current.place), with \(current.supervisorName)"))"])
        }
    }

    private func homeTime(_ school: SchoolDay) -> Timed? {
        guard view.isToday, school.afternoon.progress != nil, !school.isOver,
            let times = view.calendar.times(of: .afternoon, on: day.day)
        else { return nil }
        return happening(times.ends, .home, .plain, words("Home time"), isNext: true, [])
    }
}
