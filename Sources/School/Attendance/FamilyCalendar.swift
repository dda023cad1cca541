import Pages
import People

extension DayState {
    /// What a square of a calendar shows of a day. Of two different sessions that one could ask about, the one that asks
    /// most of the family shows.
    init(_ summary: DaySummary, isFuture: Bool) {
        guard case .school(let day) = summary else {
            self = .closed
            return
        }
        let marks = [day.morning.mark, day.afternoon.mark]
        if marks == [.notTaken, .notTaken] {
            self = isFuture ? .future : .notTakenYet
            return
        }
        self = DayState.away(marks) ?? DayState.attended(marks)
    }

    private static func away(_ marks: [MarkSummary]) -> DayState? {
        let away = marks.map { $0.away }
        switch (away[0], away[1]) {
        case (nil, nil): return nil
        case (let morning?, nil): return .half(.morning, morning)
        case (nil, let afternoon?): return .half(.afternoon, afternoon)
        case (let morning?, let afternoon?):
            let both: [DayState.Away] = [morning, afternoon]
            return .away(both.contains(.ask) ? .ask : both.contains(.notAgreed) ? .notAgreed : .agreed)
        }
    }

    private static func attended(_ marks: [MarkSummary]) -> DayState {
        for mark in marks { if case .late = mark { return .late } }
        for mark in marks { if case .learningElsewhere = mark { return .elsewhere } }
        for mark in marks { if case .inSchool = mark { return .inSchool } }
        return marks.contains(.closed) ? .closed : .notCounted
    }
}

extension MarkSummary {
    fileprivate var away: DayState.Away? {
        switch self {
        case .awayAgreed: .agreed
        case .awayAsk, .awayAnswered: .ask
        case .awayNotAgreed, .lateAfterClosing: .notAgreed
        default: nil
        }
    }
}

extension DayTeller {
    /// One square, with what it says where the day was not as most are.
    func cell(_ day: FamilyDay) -> DayCell {
        let date = day.day.date
        return DayCell(
            weekday: day.day.weekday.rawValue, day: date.day, month: date.month, year: date.year,
            DayState(day.summary, isFuture: day.day > today), note: day.school.flatMap(note))
    }

    private func note(_ school: SchoolDay) -> String? {
        let (morning, afternoon) = (school.morning.mark, school.afternoon.mark)
        switch (morning.isToKnowAbout, afternoon.isToKnowAbout) {
        case (false, false): return nil
        case (true, true) where morning == afternoon: return words.says(morning, asks: asks)
        case (true, false) where morning.isAttended: return words.says(morning, asks: asks)
        case (true, false): return words("Morning: \(words.says(morning, asks: asks))")
        case (false, true): return words("Afternoon: \(words.says(afternoon, asks: asks))")
        case (true, true):
            return words("Morning: \(words.says(morning, asks: asks)). Afternoon: \(words.says(afternoon, asks: asks))")
        }
    }
}
