import People

extension SessionSummary {
    init(
        _ history: MarkHistory?, of session: Session, on day: Day, isOpen: Bool, now: Instant,
        _ calendar: SchoolCalendar, _ codes: AttendanceCodes
    ) {
        let hours = calendar.times(of: session, on: day)?.hours(on: day)
        self.session = session
        // A day that has closed since its morning register has no afternoon to wait for.
        progress = isOpen ? hours?.state(at: now) : nil
        reason = history?.current.reason
        mark = history.map { MarkSummary($0, on: day, hours, codes) } ?? .notTaken
    }
}

extension MarkSummary {
    init(_ history: MarkHistory, on day: Day, _ hours: SessionHours?, _ codes: AttendanceCodes) {
        let mark = history.current
        guard let code = codes[mark.code] else {
            self = .unknown(mark.code)
            return
        }
        self =
            switch code.look {
            case .inSchool where code.statistic == .approvedActivity: .learningElsewhere(code.familyWords)
            case .inSchool: .inSchool(at: mark.arrivedAt ?? history.timeSeen(on: day, hours, codes))
            case .late: .late(arrived: mark.arrivedAt, minutes: mark.minutesLate)
            case .awayAgreed: .awayAgreed(code.familyWords)
            case .awayAsk: .awayAsk
            case .awayNotAgreed where code.code == CodeText.lateAfterClosing:
                .lateAfterClosing(arrived: mark.arrivedAt, minutes: mark.minutesLate)
            case .awayNotAgreed: .awayNotAgreed(code.familyWords)
            case .notCounted: .notCounted(code.familyWords)
            case .closed: .closed
            case .notTaken: .notTaken
            }
    }
}

extension MarkHistory {
    /// When the pupil was seen in the room: when the first entry was made, if that entry already said so and was made
    /// before the session ended. A mark made or put right later says nothing about when the child was seen.
    fileprivate func timeSeen(on day: Day, _ hours: SessionHours?, _ codes: AttendanceCodes) -> ClockTime? {
        let (recorded, time) = SchoolTime.local(original.at)
        guard recorded == day, hours.map({ original.at < $0.ends }) ?? true else { return nil }
        // What the register shows says so itself.
        let saidSo = original.code == current.code || codes[original.code]?.look == .inSchool
        return saidSo ? time : nil
    }
}
