import Pages
import People

/// What a class sees on its whiteboard: the praise of its day so far, and nothing else of anybody.
struct Whiteboard: Sendable {
    let group: ClassGroup
    let day: Day
    /// When somebody pressed to open it.
    let opened: Instant
    let now: Instant
    /// Each pupil once, with what they were praised for last; the newest first.
    let stars: [BoardStar]
    /// When it closes, if nothing more is praised.
    let closes: Instant

    var isOpen: Bool { opened <= now && SchoolTime.day(of: opened) == day && now < closes }
    var path: String { "\(WhiteboardPath.board(group.id, day))" }
    /// Differs whenever the board looks different. Nothing but praise moves it.
    var version: String { "\(stars.count).\(stars.map(\.written.milliseconds).max() ?? 0)" }
    /// Whole seconds until the board is to look whether it should close.
    var rest: Int { Int((max(closes, now).milliseconds - now.milliseconds) / 1000) + 1 }

    /// `staff` are those whose praise belongs on the board; nil for everybody's.
    init(
        _ group: SeenGroup<Behaviour>, _ notes: [ID<Pupil>: [BehaviourHistory]], by staff: Set<ID<Staff>>?,
        opened: Instant, at now: Instant
    ) {
        (self.group, day, self.opened, self.now) = (group.group, group.day, opened, now)
        let names = BoardNames.names(of: group.pupils.map(\.name))
        let praise = zip(group.pupils, names).map { child, name in
            (notes[child.pupil] ?? []).compactMap { BoardStar(name, $0, by: staff, at: now) }
        }
        stars = praise.compactMap { $0.max { $0.since < $1.since } }.sorted {
            ($1.since, $0.name) < ($0.since, $1.name)
        }
        closes = BoardTime.closes(opened: opened, praise: praise.joined().map(\.since))
    }

    /// What was praised with the last press: of one pupil or of several.
    func isFresh(_ star: BoardStar) -> Bool { star.since == stars.first?.since }
}

/// One pupil's praise on a whiteboard.
struct BoardStar: Sendable {
    /// "Amelia", or "Amelia A." where there are two.
    let name: String
    /// "Was kind to somebody".
    let says: String
    /// From when it may be seen.
    let since: Instant
    /// When its words were written.
    let written: Instant

    /// Nil for what does not belong before a class: a concern, what waits for a check or for its time, what was taken back.
    fileprivate init?(_ name: String, _ note: BehaviourHistory, by staff: Set<ID<Staff>>?, at now: Instant) {
        guard let shown = note.note(at: now), shown.isPraise, shown.counts, let first = note.versions.first,
            staff?.contains(first.staff) ?? true, let since = note.versions.compactMap(\.shownAt).min()
        else { return nil }
        (self.name, says, self.since, written) = (name, shown.current.title, since, shown.current.at)
    }
}

/// What pupils are called before their class.
enum BoardNames {
    /// First names, and of those who share one as much of the last name as tells them apart.
    static func names(of pupils: [PupilName]) -> [String] {
        let shared = Dictionary(grouping: pupils, by: \.first)
        return pupils.map { pupil in
            let namesakes = shared[pupil.first] ?? []
            guard namesakes.count > 1, let initial = pupil.last.first else { return pupil.first }
            let isAlone = namesakes.count { $0.last.first == initial } == 1
            return isAlone ? "\(pupil.first) \(initial)." : pupil.full
        }
    }
}

/// How long a whiteboard stays open.
enum BoardTime {
    /// So long without new praise, and it closes.
    static let rest = Duration.seconds(15 * 60)

    /// Each new praise keeps an open board open; one that has closed stays closed, whatever is praised later.
    static func closes(opened: Instant, praise: [Instant]) -> Instant {
        praise.sorted().reduce(opened + rest) { closes, at in at > opened && at < closes ? at + rest : closes }
    }
}

/// Where a whiteboard is.
enum WhiteboardPath {
    static func board(_ group: ID<ClassGroup>, _ day: Day) -> String { "/groups/\(group)/days/\(day)/board" }
    static let over = "/board/over"
}

extension Visit {
    /// The board of a class of today, as opened at the instant in the address. Without one it has closed.
    func whiteboard(of group: SeenGroup<Behaviour>) throws -> Whiteboard {
        guard group.day == today else { throw Refusal.notFound }
        let opened = query.text("since").flatMap { Int64($0) } ?? 0
        let versions = try records.versions(of: group.pupils, on: group.day)
        let staff = group.group.kind == .teaching ? try records.staff(of: group) : nil
        return Whiteboard(
            group, versions.mapValues(\.histories), by: staff, opened: Instant(milliseconds: opened), at: now)
    }
}
