import Pages
import People

/// A child's detentions as one adult of the family reads them.
struct FamilyDetentions: Sendable {
    let child: Seen<Behaviour>
    let now: Instant
    /// Those of the school year, the latest first.
    let all: [DetentionHistory]

    /// Not over yet, the next one first.
    var ahead: [DetentionHistory] { all.filter { $0.isAhead(at: now) }.reversed() }

    /// Those to which this reader may give an answer and has not.
    var toAnswer: [DetentionHistory] { child.mayAct ? ahead.filter { answer(to: $0) == nil } : [] }

    /// Those to come that ask nothing of this reader.
    var coming: [DetentionHistory] {
        let asked = Set(toAnswer.map(\.id))
        return ahead.filter { !asked.contains($0.id) }
    }

    func answer(to detention: DetentionHistory) -> DetentionAnswer? {
        guard case .family(let adult, _) = child.by else { return nil }
        return detention.answer(of: adult)
    }

    func detention(_ id: ID<Detention>) -> DetentionHistory? { all.first { $0.id == id } }

    func path(of detention: DetentionHistory) -> String { "/children/\(child.pupil)/detentions/\(detention.id)" }
}

extension Visit {
    func familyDetentions(of child: Seen<Behaviour>) throws -> FamilyDetentions {
        let all = try records.detentions(of: child, since: SchoolYear(of: today).starts)
        return FamilyDetentions(child: child, now: now, all: all)
    }

    /// "I've seen these": the notices that stood in the news up to a number have been seen by this adult.
    func sawDetentions(of child: Seen<Behaviour>, upTo news: Int) throws {
        guard case .family(let adult, _) = child.by else { return }
        let answers = try records.detentionAnswers(of: child)
        for (detention, nth) in try records.detentionsTold(of: child, upTo: news) {
            let isKnown = answers[detention, default: []].contains { $0.adult == adult && $0.nth >= nth }
            guard !isKnown else { continue }
            let seen = DetentionAnswer(nth: nth, adult: adult, says: .seen, words: nil, at: now)
            _ = try records.add(seen, id: world.newID(), to: detention, about: child)
        }
    }
}
