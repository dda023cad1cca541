import Pages
import People

/// A mark as its own page's form sends it, with every fault at once.
struct TypedMark {
    var code: String
    var arrivedAt: ClockTime?
    var reason: String?
    var note: String?
    var because: String?
    var faults: [FieldError] = []

    init(_ form: Form, _ words: Words) {
        code = form["code"] ?? ""
        reason = form.text("reason").map { String($0.prefix(300)) }
        note = form.text("note").map { String($0.prefix(300)) }
        because = form.text("because").map { String($0.prefix(200)) }
        if code.isEmpty { faults.append(FieldError("code", words("Choose a mark."))) }
        if let typed = form.text("arrived") {
            arrivedAt = ClockTime(typed)
            if arrivedAt == nil {
                faults.append(FieldError("arrived", words("Type the time by the clock, such as 9:04.")))
            }
        }
    }

    func sent(
        _ slot: Slot, on day: Day, base: Int, by recorder: Recorder, at now: Instant
    ) -> MarkSent {
        var sent = MarkSent(code, slot, on: day, base: base, by: recorder, at: now)
        let isArrival = ["/", "\\", CodeText.late, CodeText.lateAfterClosing].contains(code)
        sent.arrivedAt = isArrival ? arrivedAt : nil
        (sent.reason, sent.staffNote, sent.because) = (reason, note, because)
        return sent
    }
}

extension MarkOutcome {
    /// What is wrong with the form that was sent, if anything: the field and the words.
    func fault(closed: ClockTime?, _ words: Words) -> FieldError? {
        switch self {
        case .unchanged, .record: nil
        case .conflict(let mark):
            FieldError(
                "code",
                words(
                    "\(mark.by?.name ?? words("Somebody else")) marked \(mark.code) meanwhile. Save again if yours is right."
                ))
        case .ask(.why): FieldError("because", words.says(.why, closed: closed))
        case .ask(let question): FieldError("code", words.says(question, closed: closed))
        case .refuse(.fault(.afterTheEnd)): FieldError("arrived", words.says(MarkFault.afterTheEnd))
        case .refuse(let why): FieldError("code", words.says(why))
        }
    }
}
