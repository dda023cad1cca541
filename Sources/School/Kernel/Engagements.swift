import People
import Store

/// Something that a pupil has at school outside lessons, at a time of its own.
struct Engagement: Sendable, Hashable {
    enum Kind: Sendable { case club, detention }
    var kind: Kind
    /// As families read it.
    var title: String
    var day: Day
    var starts: ClockTime
    var ends: ClockTime

    func overlaps(_ day: Day, _ starts: ClockTime, _ ends: ClockTime) -> Bool {
        self.day == day && self.starts < ends && starts < self.ends
    }
}

/// Whose time is asked about: a child whom whoever asks sees, for whatever aspect.
struct Engaged: Sendable {
    let school: SchoolNumber
    let pupil: ID<Pupil>

    init<A: Aspect>(_ child: Seen<A>) { (school, pupil) = (child.school, child.pupil) }
}

/// What parts of school ask one another before a time is chosen for a child. A feature that takes children's time outside
/// lessons adds itself here; each learns that something is on and when, and no more of it.
enum Engagements {
    typealias Source = @Sendable (Engaged, ClosedRange<Day>, Records) throws -> [Engagement]

    static let all: [(kind: Engagement.Kind, of: Source)] = [
        (.club, { try $2.clubEngagements(of: $0, in: $1) }),
        (.detention, { try $2.detentionEngagements(of: $0, in: $1) }),
    ]

    static func of<A: Aspect>(
        _ child: Seen<A>, in days: ClosedRange<Day>, besides kind: Engagement.Kind, _ records: Records
    ) throws -> [Engagement] {
        try all.filter { $0.kind != kind }.flatMap { try $0.of(Engaged(child), days, records) }
    }
}
