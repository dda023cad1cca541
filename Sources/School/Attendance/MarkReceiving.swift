import People

extension MarkingDesk {
    /// An own mark may be taken back or put right this long without giving a reason: the ten seconds for which the page
    /// offers it, and a slow network.
    static let secondThought = Duration.seconds(30)

    /// What becomes of a mark, given every entry of its slot so far.
    func receive(_ sent: MarkSent, over entries: [SlotEntry]) -> MarkOutcome {
        let code = sent.code.isEmpty ? CodeText.noMark : sent.code
        if entries.contains(where: { $0.isThisPress && $0.mark.code == code }) { return .unchanged }
        let history = MarkHistory(entries.map(\.mark))
        let current = history?.current
        if let current, !sent.changes(current) { return .unchanged }
        if sent.code.isEmpty { return takingBack(sent, history) }
        if let history, isOvertaken(sent, history) { return .conflict(history.current) }
        if let current, isReasonKnown(sent, current) { return .refuse(.reasonIsKnown(code: current.code)) }
        return timed(sent, history)
    }

    private func takingBack(_ sent: MarkSent, _ history: MarkHistory?) -> MarkOutcome {
        guard let history else { return .unchanged }
        if isOvertaken(sent, history) { return .refuse(.markedSince) }
        let current = history.current
        let mine = role.usesEveryCode || current.by?.staff == sent.by.staff
        guard mine, isNotClosed(sent.slot, on: sent.day) || isSecondThought(sent, current) else {
            return .refuse(.tooLateToTakeBack)
        }
        return .record(RegisterMark(CodeText.noMark, nth: current.nth + 1, by: sent.by, at: sent.at))
    }

    private func timed(_ sent: MarkSent, _ history: MarkHistory?) -> MarkOutcome {
        let times = sent.slot.session.flatMap { calendar.times(of: $0, on: sent.day) }
        let wish = MarkWish(sent.code, sent.slot, on: sent.day, arrivedAt: sent.arrival(times))
        switch decide(wish) {
        case .refuse(let fault): return .refuse(.fault(fault))
        case .askWhetherAfterClosing(let minutes): return .ask(.isItAfterClosing(minutes: minutes))
        case .record(let minutesLate):
            if let history, mustSayWhy(sent, history) { return .ask(.why) }
            return .record(entry(sent, wish, minutesLate, history?.current))
        }
    }

    private func entry(_ sent: MarkSent, _ wish: MarkWish, _ late: Int?, _ current: RegisterMark?) -> RegisterMark {
        let isSame = current?.code == sent.code
        let isLate = [CodeText.late, CodeText.lateAfterClosing].contains(sent.code)
        let minutes = late ?? (isLate && sent.slot.session == nil ? sent.minutes : nil)
        let clock = late != nil && SchoolTime.day(of: sent.at) == sent.day ? SchoolTime.time(of: sent.at) : nil
        let isCorrection = current.map { $0.code != CodeText.noMark } ?? false
        return RegisterMark(
            sent.code, nth: (current?.nth ?? 0) + 1, minutesLate: minutes,
            arrivedAt: wish.arrivedAt ?? clock, reason: sent.reason ?? (isSame ? current?.reason : nil),
            staffNote: sent.staffNote ?? (isSame ? current?.staffNote : nil), by: sent.by, at: sent.at,
            because: isCorrection ? sent.because : nil)
    }

    /// Somebody else has entered something different since the sender looked.
    private func isOvertaken(_ sent: MarkSent, _ history: MarkHistory) -> Bool {
        let current = history.current
        guard current.code != sent.code, current.code != CodeText.noMark else { return false }
        return history.entries.contains { $0.nth > sent.base && $0.by?.staff != sent.by.staff }
    }

    /// Who takes the register says "not here" of somebody whose absence the office has entered already.
    private func isReasonKnown(_ sent: MarkSent, _ current: RegisterMark) -> Bool {
        guard sent.code == CodeText.reasonNotKnown, !role.usesEveryCode else { return false }
        return switch codes.look(of: current.code) {
        case .awayAgreed, .awayNotAgreed, .notCounted, .closed: current.by?.staff != sent.by.staff
        case .inSchool: codes[current.code]?.statistic == .approvedActivity && current.by?.staff != sent.by.staff
        case .late, .awayAsk, .notTaken: false
        }
    }

    private func mustSayWhy(_ sent: MarkSent, _ history: MarkHistory) -> Bool {
        guard sent.because == nil, history.current.code != CodeText.noMark else { return false }
        guard !isSecondThought(sent, history.current) else { return false }
        return history.correctionNeedsReason(registerIsOpen: isNotClosed(sent.slot, on: sent.day))
    }

    private func isSecondThought(_ sent: MarkSent, _ current: RegisterMark) -> Bool {
        current.by?.staff == sent.by.staff && sent.at < current.at + Self.secondThought
    }

    /// Whether a slip needs no reason yet: the register is open or still to come. A lesson's stays so for its day.
    func isNotClosed(_ slot: Slot, on day: Day) -> Bool {
        guard let hours = slot.session.flatMap({ calendar.hours(of: $0, on: day) }) else {
            return SchoolTime.day(of: now) <= day
        }
        return now < hours.registerCloses
    }
}

extension MarkSent {
    /// When the pupil came, by the school's clock, if it was said.
    func arrival(_ times: SessionTimes?) -> ClockTime? {
        if let arrivedAt { return arrivedAt }
        guard code == CodeText.late || code == CodeText.lateAfterClosing, let minutes, let times else { return nil }
        return ClockTime(minutes: times.opens.minutes + minutes)
    }

    /// Whether it says anything that the register does not.
    func changes(_ current: RegisterMark) -> Bool {
        if current.code != (code.isEmpty ? CodeText.noMark : code) { return true }
        return differs(minutes, current.minutesLate) || differs(arrivedAt, current.arrivedAt)
            || differs(reason, current.reason) || differs(staffNote, current.staffNote)
    }

    private func differs<Value: Equatable>(_ said: Value?, _ recorded: Value?) -> Bool {
        said != nil && said != recorded
    }
}
