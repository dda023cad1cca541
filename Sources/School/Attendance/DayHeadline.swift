import Pages
import People

/// How a child's day stands, answered first: a shape, a sentence, and a softer line.
struct DayHeadline: Sendable {
    var icon: Icon
    var tone: Tone
    var says: String
    var detail: String?
}

/// Puts a day into words for one reader.
struct DayTeller: Sendable {
    let words: Words
    let calendar: SchoolCalendar
    let today: Day
    /// Whether the school asks this reader for reasons.
    let asks: Bool

    func headline(_ day: FamilyDay) -> DayHeadline {
        guard let school = day.school else { return closed(day) }
        guard school.morning.isMarked || school.afternoon.isMarked else { return unmarked(school, day) }
        var headline =
            school.isOver && school.morning.isMarked && school.afternoon.isMarked
            ? whole(school, day) : current(school, day)
        // The register was taken, and then the school closed.
        let kind = calendar.kind(of: day.day)
        if kind != .school { headline.detail = lines([words.whyClosed(kind), headline.detail]) }
        return headline
    }

    private func closed(_ day: FamilyDay) -> DayHeadline {
        if case .notStarted(let first) = day.summary {
            return DayHeadline(
                icon: .home, tone: .plain, says: words("Starts on \(words.long(first))"),
                detail: words("This page tells the day from then on."))
        }
        var kind: DayKind = .holiday
        if case .noSchool(let found) = day.summary { kind = found }
        let why = words.whyClosed(kind)
        return DayHeadline(
            icon: .home, tone: .plain, says: day.day == today ? words("No school today") : words("No school"),
            detail: back(after: day.day).map { words("\(why); back on \($0)") } ?? why)
    }

    /// "Monday 23 November", from the day itself on when it has been and gone.
    func back(after day: Day) -> String? {
        calendar.nextSchoolDay(after: max(day, today)).map(words.long)
    }

    /// No register has this child yet.
    private func unmarked(_ school: SchoolDay, _ day: FamilyDay) -> DayHeadline {
        let session = school[school.leading]
        if let told = day.told(about: session.session), !school.isOver { return known(told, day, session) }
        switch session.progress {
        case .notYet(let opens):
            let opens = words.time(SchoolTime.time(of: opens))
            return DayHeadline(
                icon: .clock, tone: .plain,
                says: session.session == .morning
                    ? words("School starts at \(opens)") : words("Afternoon starts at \(opens)"),
                detail: words("The register has not been taken yet."))
        case .registerOpen(let until):
            return notTaken(words("The register is open until \(words.time(SchoolTime.time(of: until)))."))
        case .registerClosed:
            return notTaken(words("It should have been taken by now. Call the school if you need to know."))
        case .over: return notTaken(words("The school may still fill it in."), words("No register was taken"))
        case nil: return notTaken(nil)
        }
    }

    private func notTaken(_ detail: String?, _ says: String? = nil) -> DayHeadline {
        DayHeadline(icon: .dots, tone: .plain, says: says ?? words("Register not taken yet"), detail: detail)
    }

    /// The family has told the school, and no register says anything yet.
    private func known(_ told: AbsenceReport, _ day: FamilyDay, _ session: SessionSummary) -> DayHeadline {
        DayHeadline(
            icon: told.kind == .late ? .clock : .dash, tone: told.kind == .late ? .mind : .away,
            says: words.says(told, today: today),
            detail: session.hasBegun
                ? words("Register not taken yet") : words("The register will show it once it is taken."))
    }

    /// The day goes on, or one register is missing.
    private func current(_ school: SchoolDay, _ day: FamilyDay) -> DayHeadline {
        let session = school[school.leading]
        let mark = session.mark
        return DayHeadline(
            icon: mark.shape, tone: mark.tone, says: words.says(mark, asks: asks),
            detail: lines([detail(session, day), other(school, day)]))
    }

    /// Both registers are in and school is over.
    private func whole(_ school: SchoolDay, _ day: FamilyDay) -> DayHeadline {
        let (morning, afternoon) = (school.morning.mark, school.afternoon.mark)
        if case .inSchool = morning, case .inSchool = afternoon {
            return DayHeadline(
                icon: .check, tone: .good, says: words("In school all day"), detail: detail(school.morning, day))
        }
        if case .inSchool = afternoon { return morningTells(school, day) }
        return current(school, day)
    }

    /// The morning was unlike most, the afternoon was not.
    private func morningTells(_ school: SchoolDay, _ day: FamilyDay) -> DayHeadline {
        let mark = school.morning.mark
        return DayHeadline(
            icon: mark.shape, tone: mark.tone,
            says: mark.isAttended ? words.says(mark) : words("Morning: \(words.says(mark, asks: asks))"),
            detail: lines([detail(school.morning, day), words("In school in the afternoon.")]))
    }

    /// What stands behind one session's mark.
    func detail(_ session: SessionSummary, _ day: FamilyDay) -> String? {
        if let reason = session.reason { return reason }
        if case .inSchool(let at?) = session.mark { return words("Registered \(words.time(at))") }
        if session.mark.isAway, let told = day.told(about: session.session) { return words.says(told, today: today) }
        return nil
    }

    /// The morning, where the afternoon leads and the morning was otherwise.
    private func other(_ school: SchoolDay, _ day: FamilyDay) -> String? {
        guard school.leading == .afternoon else {
            return school.afternoon.hasBegun && !school.afternoon.isMarked
                ? words("Afternoon register not taken yet.") : nil
        }
        let (morning, afternoon) = (school.morning.mark, school.afternoon.mark)
        if morning.isAttended, afternoon.isAttended, !morning.isToKnowAbout { return nil }
        return morning == afternoon
            ? words("Morning and afternoon") : words("Morning: \(words.says(morning, asks: asks))")
    }

    private func lines(_ lines: [String?]) -> String? {
        let said = lines.compactMap(\.self)
        return said.isEmpty ? nil : said.joined(separator: " · ")
    }
}
