import People

/// One code that the office wants in the registers of many pupils, for some sessions of some days.
struct ManyMarksWish: Hashable, Sendable {
    var code: String
    var days: ClosedRange<Day>
    var sessions: [Session]
    var who: RollChoice
    /// What the families may read about it.
    var reason: String?

    /// How many days a span may have, from its first to its last: six weeks, as for study leave.
    static let longest = 42
    /// How far back a closure or a trip may still be entered.
    static let daysBack = 28
}

extension AttendanceCodes {
    /// The codes that may be written for many at once: those that say beforehand why somebody will not be in the room.
    func choicesForMany(on day: Day) -> [AttendanceCode] {
        inForce(on: day).filter { $0.isStatutory && !$0.isSeenAtRegister }
    }
}

/// A session that is to be marked, and which of its pupils.
struct ManyMarksSession: Sendable {
    var day: Day
    var session: Session
    /// Those without a mark, with what was taken back before, if anything was.
    var open: [(child: Seen<Attendance>, history: MarkHistory?)]
    /// Those who have one. It stays.
    var marked: [(child: Seen<Attendance>, mark: RegisterMark)]
    /// Those whom the code would call present, and whose family has said that they are away: left to be marked by
    /// themselves.
    var away: [Seen<Attendance>] = []
}

/// What would become of a wish: a plain value that is shown before anything is kept, and then done.
struct ManyMarksPlan: Sendable {
    var wish: ManyMarksWish
    var sessions: [ManyMarksSession] = []
    /// Days that the code can't be written for, and why.
    var refused: [(day: Day, why: MarkFault)] = []

    var markCount: Int { sessions.map(\.open.count).reduce(0, +) }
    var pupilCount: Int { Set(sessions.flatMap { $0.open.map(\.child.pupil) }).count }
    var awayCount: Int { sessions.map(\.away.count).reduce(0, +) }
    var keptCount: Int { sessions.map(\.marked.count).reduce(0, +) }

    /// How often each code stands there already, the most frequent first.
    var keptCodes: [(code: String, sessions: Int)] {
        let all = sessions.flatMap { $0.marked.map(\.mark.code) }
        return Dictionary(grouping: all, by: \.self).map { (code: $0.key, sessions: $0.value.count) }
            .sorted { ($1.sessions, $0.code) < ($0.sessions, $1.code) }
    }

    /// The marks to be written.
    func marks(by recorder: Recorder, at now: Instant) -> [MarkToSave] {
        sessions.flatMap { session in
            session.open.map { child, history in
                let mark = RegisterMark(
                    wish.code, nth: (history?.current.nth ?? 0) + 1, reason: wish.reason, by: recorder, at: now)
                return MarkToSave(
                    mark, at: MarkPlace(child: child, slot: Slot(session.session), day: session.day), after: history)
            }
        }
    }
}

extension MarkingDesk {
    /// The days of a span for which the code may be written, and those for which it may not. Weekends and holidays inside
    /// a span are passed over: nobody means them.
    func days(of wish: ManyMarksWish) -> (open: [Day], refused: [(day: Day, why: MarkFault)]) {
        var open: [Day] = []
        var refused: [(day: Day, why: MarkFault)] = []
        for day in wish.days where wish.days.count == 1 || !isPassedOver(day) {
            switch decide(MarkWish(wish.code, Slot(wish.sessions.first ?? .morning), on: day)) {
            case .record where isPassedOver(day): refused.append((day, .noSchool(calendar.kind(of: day))))
            case .record: open.append(day)
            case .refuse(let why): refused.append((day, why))
            case .askWhetherAfterClosing: refused.append((day, .tooEarly))
            }
        }
        return (open, refused)
    }

    private func isPassedOver(_ day: Day) -> Bool {
        switch calendar.kind(of: day) {
        case .weekend, .holiday, .halfTerm: true
        case .school, .inset, .closure, .bankHoliday, .other: false
        }
    }
}

extension ManyMarksPlan {
    /// So many of the marks that stay are named.
    static let mostNamed = 100

    /// Marks that are there already and stay, as far as they are named.
    var keptLines: [KeptMark] {
        let all = sessions.lazy.flatMap { session in
            session.marked.lazy.map { child, mark in
                KeptMark(child: child, day: session.day, session: session.session, mark: mark)
            }
        }
        return Array(all.prefix(Self.mostNamed))
    }

    /// Whose families have said that they are away, each once.
    var away: [Seen<Attendance>] {
        var met: Set<ID<Pupil>> = []
        return sessions.flatMap(\.away).filter { met.insert($0.pupil).inserted }
    }

    /// Who is named with something about them.
    var named: [Seen<Attendance>] {
        var met: Set<ID<Pupil>> = []
        return (keptLines.map(\.child) + away).filter { met.insert($0.pupil).inserted }
    }
}

/// A mark that stands where another was meant to, and stays.
struct KeptMark: Sendable {
    var child: Seen<Attendance>
    var day: Day
    var session: Session
    var mark: RegisterMark
}
