import Pages
import People

extension Words {
    /// A code's name for staff: "Illness".
    func name(of code: String, in codes: AttendanceCodes = .national) -> String {
        codes[code].map { self(Sentence(stringLiteral: $0.name)) } ?? self("code \(code), which is not a national one")
    }

    /// What a button of a register means.
    func choice(_ code: String) -> Pages.MarkChoice {
        let says: String =
            switch code {
            case CodeText.presentMorning, CodeText.presentAfternoon: self("here")
            case CodeText.reasonNotKnown: self("not here")
            case CodeText.late: self("late")
            default: name(of: code)
            }
        return Pages.MarkChoice(code, says, AttendanceCodes.national.look(of: code).tone)
    }

    /// "Bea Ashdown, 7:52: ill, temperature".
    func told(_ report: AbsenceReport, on today: Day) -> String {
        let (day, time) = SchoolTime.local(report.told)
        let when = day == today ? self.time(time) : short(day)
        let kind: String =
            switch report.kind {
            case .ill: self("ill")
            case .appointment: self("appointment")
            case .late: self("will be late")
            case .other: self("away")
            }
        let part: String? =
            switch report.part {
            case .allDay: nil
            case .morning: self("morning")
            case .afternoon: self("afternoon")
            }
        let what = [kind, part, report.words].compactMap(\.self).joined(separator: ", ")
        if case .named(let name) = report.by { return self("\(name) told us, \(when): \(what)") }
        return self("The family told us, \(when): \(what)")
    }

    func says(_ slot: RegisterSlot) -> String {
        switch slot.slot {
        case .morning: self("Morning")
        case .afternoon: self("Afternoon")
        case .lesson(let number): slot.period ?? self("Lesson \(number)")
        }
    }

    /// Why a mark can't be made, and what to do.
    func says(_ refusal: MarkRefusal) -> String {
        switch refusal {
        case .fault(let fault): says(fault)
        case .tooLateToTakeBack:
            self("A mark can be taken back just after it is made. Now choose the right one instead.")
        case .markedSince: self("Somebody else has marked this pupil since. Their mark stays.")
        case .reasonIsKnown(let code): self("The reason is known already: \(code), \(name(of: code)). It stays.")
        }
    }

    func says(_ fault: MarkFault) -> String {
        switch fault {
        case .unknownCode: self("This is not one of the national codes.")
        case .notInForce: self("This code can’t be used on that day.")
        case .notForThisSlot: self("This code can’t be used in this register.")
        case .officeOnly: self("Only the office can use this code.")
        case .noSchool(let kind): self("There is no school that day: \(says(kind)).")
        case .tooEarly: self("This register is not open yet.")
        case .registerWasOpen(let until): self("The register was open until \(time(until)). Mark L, for late.")
        case .afterTheEnd: self("The session had ended by then.")
        }
    }

    /// What a day without school is: "half-term".
    func says(_ kind: DayKind) -> String {
        switch kind {
        case .school: self("school day")
        case .weekend: self("weekend")
        case .holiday: self("school holidays")
        case .halfTerm: self("half-term")
        case .inset(let words), .closure(let words), .bankHoliday(let words), .other(let words): words
        }
    }

    /// What is asked before a mark is taken.
    func says(_ question: MarkQuestion, closed: ClockTime?) -> String {
        switch question {
        case .why: self("This register has closed. Say why the mark is changed.")
        case .isItAfterClosing:
            self(
                "The register closed at \(closed.map { time($0) } ?? ""). Press U for arrived after that, or type how many minutes late."
            )
        }
    }
}

extension MarkLook {
    var tone: Tone {
        switch self {
        case .inSchool: .good
        case .late: .mind
        case .awayAgreed: .away
        case .awayAsk: .ask
        case .awayNotAgreed: .bad
        case .notCounted, .closed, .notTaken: .plain
        }
    }
}
