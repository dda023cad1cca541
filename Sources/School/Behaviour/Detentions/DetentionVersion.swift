import People
import Store

/// One version of a pupil's detention: what its family was told. A move or a cancellation is the next one.
struct DetentionVersion: Sendable {
    enum State: String, Sendable, SQLBindable { case set, moved, cancelled }

    let id: ID<Detention>
    /// 1 is the original.
    var nth: Int
    var press: Press
    var sitting: ID<Sitting>
    var state: State
    /// What it is, as families read it: "After-school detention".
    var title: String
    var bring: String?
    var place: String
    var supervisor: ID<Staff>
    /// "Mr Castell".
    var supervisorName: String
    var span: DetentionSpan
    /// Why, in words for home.
    var reason: String
    /// The note that it follows from.
    var note: ID<BehaviourEntry>?
    /// Why it was moved or cancelled.
    var because: String?
    /// The number of the family's news that told of it.
    var news: Int
    var staff: ID<Staff>
    var staffName: String
    var at: Instant
}

/// Whether a pupil came.
enum DetentionOutcome: String, Sendable, SQLBindable, CaseIterable { case came, missed, excused }

/// What somebody of a family says about a detention.
struct DetentionAnswer: Sendable {
    enum Says: String, Sendable, SQLBindable {
        case seen
        case weKnow = "we know"
        case weCannot = "we cannot"
    }
    let nth: Int
    let adult: ID<Adult>
    let says: Says
    let words: String?
    let at: Instant
}

/// A pupil's detention with all its versions, oldest first.
struct DetentionHistory: Sendable {
    let versions: [DetentionVersion]
    /// What holds now.
    let current: DetentionVersion
    /// Of the version that holds.
    var outcome: DetentionOutcome?
    /// What adults of the family have said, oldest first: of a family's reader their own only.
    var answers: [DetentionAnswer] = []

    /// Nil for nothing.
    init?(_ versions: [DetentionVersion]) {
        guard let last = versions.max(by: { $0.nth < $1.nth }) else { return nil }
        self.versions = versions.sorted { $0.nth < $1.nth }
        current = last
    }

    var id: ID<Detention> { current.id }
    var isCancelled: Bool { current.state == .cancelled }
    /// What the family was told before what holds now.
    var before: DetentionVersion? { versions.dropLast().last }

    func isAhead(at now: Instant) -> Bool { !isCancelled && outcome == nil && now < current.span.isOver }

    /// What an adult last said about the version that holds, beyond having seen it.
    func answer(of adult: ID<Adult>) -> DetentionAnswer? {
        answers.last { $0.adult == adult && $0.nth == current.nth && $0.says != .seen }
    }

    /// When an adult is known to have seen a version, or a later one.
    func seen(by adult: ID<Adult>, _ nth: Int) -> Instant? {
        answers.first { $0.adult == adult && $0.nth >= nth }?.at
    }
}

extension [DetentionVersion] {
    /// Versions put together by their detention, the latest day first.
    var histories: [DetentionHistory] {
        Dictionary(grouping: self, by: \.id).values.compactMap { DetentionHistory($0) }
            .sorted { ($1.current.span.begins, $1.id) < ($0.current.span.begins, $0.id) }
    }
}

extension DetentionVersion {
    /// The next version, elsewhere.
    func moved(to session: DetentionSession, because: String, by staff: Staff, at now: Instant) -> DetentionVersion {
        var next = next(.moved, because, staff, now)
        (next.sitting, next.title, next.bring, next.place) = (session.id, session.title, session.bring, session.place)
        (next.supervisor, next.supervisorName, next.span) = (session.supervisor, session.supervisorName, session.span)
        return next
    }

    func cancelled(because: String, by staff: Staff, at now: Instant) -> DetentionVersion {
        next(.cancelled, because, staff, now)
    }

    private func next(_ state: State, _ because: String, _ staff: Staff, _ now: Instant) -> DetentionVersion {
        var next = self
        next.nth += 1
        (next.state, next.because) = (state, because)
        (next.staff, next.staffName, next.at) = (staff.id, staff.name, now)
        return next
    }
}
