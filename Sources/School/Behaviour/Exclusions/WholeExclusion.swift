import People

/// One exclusion as those see it who see the whole school.
struct WholeExclusion: Sendable {
    let child: Seen<Behaviour>
    let reader: Staff
    let history: FamilyVersions<Exclusion>
    let facts: ExclusionFacts
    /// Half days of suspension in the school year, with those brought along.
    let halvesThisYear: Int

    /// Whether somebody else was quicker than this form: then what was typed is not thrown away. The same form once more
    /// has done its work.
    func isOvertaken(_ form: Form) -> Bool {
        mayChange && history.current.because != form.text("because")
    }

    var mayDecide: Bool { reader.role == .head }
    /// What was decided by the head is changed by the head.
    var mayChange: Bool {
        !history.current.isWithdrawn && (mayDecide || !history.current.kind.isHeads || !history.current.isDecided)
    }
}
