import People

/// One exclusion as those see it who see the whole school.
struct WholeExclusion: Sendable {
    let child: Seen<Behaviour>
    let reader: Staff
    let history: FamilyVersions<Exclusion>
    let facts: ExclusionFacts
    /// Half days of suspension in the school year, with those brought along.
    let halvesThisYear: Int

    var mayDecide: Bool { reader.role == .head }
    /// What was decided by the head is changed by the head.
    var mayChange: Bool {
        !history.current.isWithdrawn && (mayDecide || !history.current.kind.isHeads || !history.current.isDecided)
    }
}
