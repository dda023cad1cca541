/// How a mark looks to a family: what its shape and colour say. Absences the school agreed to, illness among them, are
/// never red.
public enum MarkLook: String, Hashable, Sendable, CaseIterable {
    /// In school, or learning elsewhere with the school's approval.
    case inSchool
    /// Late, before the register closed.
    case late
    /// Away, agreed.
    case awayAgreed
    /// Away, and the school asks why (`N`).
    case awayAsk
    /// Away, not agreed, or arrived after the register closed (`G O U`).
    case awayNotAgreed
    /// Counts neither way: unable to attend, at another school, not expected, or a code that nobody knows.
    case notCounted
    case closed
    /// No mark yet.
    case notTaken
}

extension AttendanceCode {
    public var look: MarkLook {
        switch statistic {
        case .attending: code == CodeText.late ? .late : .inSchool
        case .approvedActivity: .inSchool
        case .authorised: .awayAgreed
        case .unauthorised: code == CodeText.reasonNotKnown ? .awayAsk : .awayNotAgreed
        case .notPossible: .notCounted
        case .administrative: code == CodeText.closed ? .closed : .notCounted
        case .noMark: .notTaken
        }
    }
}

extension AttendanceCodes {
    /// How a recorded code looks to a family, known or not.
    public func look(of code: String) -> MarkLook { self[code]?.look ?? .notCounted }

    /// What a family reads for a recorded code: English, to be translated. Nil for a code that nobody knows.
    public func familyWords(for code: String) -> String? { self[code]?.familyWords }
}
