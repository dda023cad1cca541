import Pages
import People

/// A register as the grid of `Pages` draws it.
enum RegisterGrid {
    static func form(_ register: Register, _ visit: Visit) -> MarkForm {
        let words = visit.words
        let codes = AttendanceCodes.national.choices(for: register.group.by.role, register.slot, on: register.day)
        let here = CodeText.present(in: register.slot)
        let buttons = [here, CodeText.reasonNotKnown, CodeText.late]
        var form = MarkForm(
            action: register.path, csrf: visit.csrf,
            register: "\(register.path):\(visit.viewer?.account.description ?? "")",
            key: visit.world.newID(MarkPress.self).description, choices: buttons.map { words.choice($0) },
            moreCodes: codes.map(\.code).filter { !buttons.contains($0) && $0 != "#" },
            here: words.choice(here), late: CodeText.late, signIn: "/sign-in?next=\(register.path)")
        form.isClosed = register.hasClosed(today: visit.today)
        form.live = ("\(register.path)/live", "\(register.path)/rows", register.version)
        return form
    }

    static func row(_ line: RegisterLine, in register: Register, _ asked: RowAnswer?, _ words: Words) -> MarkRow {
        let current = line.marks[register.slot]?.current
        let notes = note(line, in: register, words)
        var row = MarkRow(
            id: line.child.pupil.description, name: line.child.name.full,
            mark: current.flatMap { $0.code == CodeText.noMark ? nil : words.choice($0.code) },
            minutes: current?.minutesLate,
            note: notes.isEmpty ? nil : "\(notes.joined(separator: " · "))", history: lastDays(line, words))
        row.base = current?.nth ?? 0
        row.isKeptApart = line.isKeptApart
        row.saved = current.flatMap { $0.code == CodeText.noMark ? nil : savedBy($0, register, words) }
        row.more = PageLink(words("other codes, note and history"), to: "\(register.path)/pupils/\(line.child.pupil)")
        if let asked, asked.pupil == line.child.pupil { row.ask(asked, words) }
        return row
    }

    /// "26 of 30 marked: 24 here, 1 late, 1 away."
    static func summary(_ count: RegisterCount, _ words: Words) -> HTML {
        let parts = [
            count.here > 0 ? words("\(count.here) here") : nil, count.late > 0 ? words("\(count.late) late") : nil,
            count.away > 0 ? words("\(count.away) away") : nil,
        ].compactMap(\.self)
        let marked = words("\(count.marked) of \(count.expected) marked")
        return parts.isEmpty ? "\(marked)." : "\(words("\(marked): \(parts.joined(separator: ", "))."))"
    }

    /// What to know about a pupil besides the mark: what the family told, when they came, what the morning said.
    static func note(_ line: RegisterLine, in register: Register, _ words: Words) -> [String] {
        var notes = line.told
        if let history = line.marks[register.slot] { notes += details(of: history, register.slot, words) }
        if register.slot.session == nil {
            for session in Session.allCases {
                guard let code = line.marks[Slot(session)]?.current.code, isAway(code) else { continue }
                let name = words.name(of: code)
                notes.append(session == .morning ? words("Morning: \(name)") : words("Afternoon: \(name)"))
            }
        }
        return notes
    }

    private static func details(of history: MarkHistory, _ slot: Slot, _ words: Words) -> [String] {
        let mark = history.current
        var details: [String] = []
        if ![CodeText.present(in: slot), CodeText.reasonNotKnown, CodeText.late, CodeText.noMark].contains(mark.code) {
            details.append(words.name(of: mark.code))
        }
        if let arrived = mark.arrivedAt { details.append(words("came at \(words.time(arrived))").firstUpper) }
        details += [mark.reason, mark.staffNote].compactMap(\.self)
        if history.wasAmended, let was = history.entries.dropLast().last?.code, was != CodeText.noMark,
            mark.because != nil
        {
            details.append(words("was \(was)"))
        }
        return details
    }

    private static func isAway(_ code: String) -> Bool {
        switch AttendanceCodes.national.look(of: code) {
        case .awayAgreed, .awayAsk, .awayNotAgreed, .notCounted: true
        case .inSchool: AttendanceCodes.national[code]?.statistic == .approvedActivity
        case .late, .closed, .notTaken: false
        }
    }

    /// Who marked, where that was somebody else than the reader.
    private static func savedBy(_ mark: RegisterMark, _ register: Register, _ words: Words) -> String? {
        guard let by = mark.by, by.staff != register.group.by.id else { return nil }
        let (day, time) = SchoolTime.local(mark.at)
        let when = day == register.day ? words.time(time) : words.short(day)
        return words("\(by.name), \(when)")
    }

    private static func lastDays(_ line: RegisterLine, _ words: Words) -> HTML {
        fiveDays(words, line.lastDays.map { cell($0.day, $0.codes, words) })
    }

    static func cell(_ day: Day, _ codes: [Session: String], _ words: Words) -> DayCell {
        let said = Session.allCases.compactMap { session in codes[session].map { words.name(of: $0) } }
        let isOne = Set(said.map { $0.prefix(7) }).count < 2
        return DayCell(
            weekday: day.weekday.rawValue, day: day.dayOfMonth, month: day.month, year: day.year,
            DayState(morning: codes[.morning], afternoon: codes[.afternoon]),
            note: said.isEmpty ? nil : isOne ? said.first : said.joined(separator: ", "))
    }
}

/// One press of a register's button, sent however often.
enum MarkPress {}

extension MarkRow {
    /// Shows in the row what stands in the way of the mark that was sent from it.
    mutating func ask(_ asked: RowAnswer, _ words: Words) {
        let says = asked.says(words)
        typedMinutes = asked.minutes
        switch asked.kind {
        case .conflict: conflict = words.choice(asked.code)
        case .ask(.why):
            question = MarkRowQuestion(says, asksWhy: words.choice(asked.code))
        case .ask(.isItAfterClosing):
            question = MarkRowQuestion(says, offers: [words.choice(CodeText.lateAfterClosing)], asksMinutes: true)
        case .badMinutes: question = MarkRowQuestion(says, asksMinutes: true)
        case .refuse: question = MarkRowQuestion(says, asksMinutes: asked.code == CodeText.late && asked.minutes != nil)
        }
    }
}

extension DayState {
    /// A day by what its two registers show, known or not.
    init(morning: String?, afternoon: String?, codes: AttendanceCodes = .national) {
        let looks = [morning, afternoon].map { $0.map { codes.look(of: $0) } ?? .notTaken }
        let aways = looks.map { DayState.Away($0) }
        switch (aways[0], aways[1]) {
        case (let morning?, let afternoon?): self = .away(morning.weight < afternoon.weight ? afternoon : morning)
        case (let morning?, nil): self = .half(.morning, morning)
        case (nil, let afternoon?): self = .half(.afternoon, afternoon)
        case (nil, nil): self = DayState.present(looks, [morning, afternoon].compactMap(\.self), codes)
        }
    }

    private static func present(_ looks: [MarkLook], _ shown: [String], _ codes: AttendanceCodes) -> DayState {
        if looks.contains(.late) { return .late }
        if looks.allSatisfy({ $0 == .notTaken }) { return .notTakenYet }
        if looks.contains(.closed) { return .closed }
        let isElsewhere = shown.contains { code in
            codes[code]?.statistic == .approvedActivity || codes.look(of: code) == .notCounted
        }
        return isElsewhere ? .elsewhere : .inSchool
    }
}

extension DayState.Away {
    fileprivate var weight: Int {
        switch self {
        case .agreed: 0
        case .ask: 1
        case .notAgreed: 2
        }
    }

    init?(_ look: MarkLook) {
        switch look {
        case .awayAgreed: self = .agreed
        case .awayAsk: self = .ask
        case .awayNotAgreed: self = .notAgreed
        default: return nil
        }
    }
}
