import People

/// What follows from an exclusion by the school's calendar.
struct ExclusionFacts: Sendable {
    /// Half days.
    let halves: Int
    /// On which the child may not be in a public place.
    let daysAtHome: [Day]
    let provisionFrom: Day?
    let returns: (day: Day, session: Session)?
    let board: GoverningBoard

    /// `others` are the pupil's other decided exclusions.
    init(_ exclusion: Exclusion, others: [Exclusion], _ calendar: SchoolCalendar) {
        let span = exclusion.span
        let out = others.filter(\.kind.isHeads).map(\.span)
        halves = span.halves(calendar)
        let taught = exclusion.kind.isHeads ? ExclusionLaw.provisionFrom(span, after: out, calendar) : nil
        provisionFrom = taught
        // Where one follows straight upon another, whoever is taught elsewhere already goes there.
        let days = exclusion.kind.isHeads ? ExclusionLaw.daysAtHome(span, calendar) : []
        daysAtHome = days.filter { day in taught.map { day < $0 } ?? true }
        returns = exclusion.kind == .permanent ? nil : span.returns(calendar)
        let term = calendar.term(of: span.from)
        let inTerm = (out + [span]).flatMap { $0.sessions(calendar) }.count { term?.days.contains($0.day) ?? false }
        board = ExclusionLaw.board(exclusion.kind, halvesInTerm: inTerm)
    }
}
