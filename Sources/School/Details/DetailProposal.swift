import People

/// What an adult of a family wants changed, with what the office answered.
struct DetailProposal: Sendable {
    let id: ID<DetailProposal>
    /// Who proposed it, or whose own detail staff changed.
    let adult: ID<Adult>?
    /// Of which child; nil for one of the adult's own details.
    let pupil: ID<Pupil>?
    let field: DetailField
    let before: String
    let after: String
    /// The office changed it by itself.
    let isByStaff: Bool
    let at: Instant
    var outcome: Outcome?

    /// What the office said.
    struct Outcome: Hashable, Sendable {
        let isAccepted: Bool
        let words: String
        let at: Instant
    }

    var isWaiting: Bool { outcome == nil }

    /// Of several about one field of one adult or child only the newest: whoever proposes again means that.
    static func newest(_ all: [DetailProposal]) -> [DetailProposal] {
        var met: Set<Place> = []
        return all.sorted { ($0.at, $0.id) > ($1.at, $1.id) }.filter { met.insert($0.place).inserted }
    }

    private struct Place: Hashable {
        let adult: ID<Adult>?
        let pupil: ID<Pupil>?
        let field: DetailField
    }

    private var place: Place { Place(adult: adult, pupil: pupil, field: field) }
}
