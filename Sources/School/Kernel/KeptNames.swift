import People
import Synchronization

/// The names of a school by which its office finds people, put in order: whoever is on roll, the adults around them, and
/// the classes of the year; and the letters that were sent, by their titles.
struct SchoolNames: Sendable {
    var pupils: NameBook<ID<Pupil>>
    var adults: NameBook<ID<Adult>>
    var groups: NameBook<ClassGroup>
    var letters: NameBook<ID<Letter>>
}

/// Whether names that were read before are those of now: how many rows there are, and on which day they were read.
struct NamesState: Hashable, Sendable {
    var day: Day
    var counts: [Int]
}

/// The names of each school as they were last read, kept for a moment in memory: the office searches all of a school with
/// every few letters. Only whoever sees the whole school is given them, and who is found is read again before it is shown.
final class KeptNames: Sendable {
    private struct Kept {
        let names: SchoolNames
        let state: NamesState
        let read: Instant
    }

    /// How long a changed spelling may stay unknown to a search. Who comes, and who leaves, is known at once.
    static let patience = Duration.seconds(30)

    private let kept = Mutex<[SchoolNumber: Kept]>([:])

    /// The names of a school that the viewer sees all of: those in memory or, where they are old, as `read` finds them.
    func names(
        of school: SeenAll<Roll>, _ state: NamesState, at now: Instant, read: () throws -> SchoolNames
    ) throws -> SchoolNames {
        if let known = kept.withLock({ $0[school.school] }), known.state == state, known.read <= now,
            now < known.read + KeptNames.patience
        {
            return known.names
        }
        let names = try read()
        kept.withLock { $0[school.school] = Kept(names: names, state: state, read: now) }
        return names
    }
}
