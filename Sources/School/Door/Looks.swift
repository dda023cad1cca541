import Logging
import People
import Store
import Synchronization

/// Who looked at which child, gathered in memory and written in batches, so that reading stays a read.
final class Looks: Sendable {
    struct Look: Sendable {
        var school: SchoolNumber
        var pupil: ID<Pupil>
        var at: Instant
        var account: ID<Account>
        var aspect: String
        var route: String
    }

    private struct Waiting {
        var looks: [Look] = []
        var seen: Set<ID<SignIn>> = []
    }

    private let waiting = Mutex(Waiting())

    func note(_ look: Look) { waiting.withLock { $0.looks.append(look) } }
    func note(seen signIn: ID<SignIn>) { waiting.withLock { _ = $0.seen.insert(signIn) } }

    /// Writes what has gathered. What can't be written is kept for the next time.
    func write(to world: World) async {
        let batch = waiting.withLock { waiting in
            defer { waiting = Waiting() }
            return waiting
        }
        guard !batch.looks.isEmpty || !batch.seen.isEmpty else { return }
        let now = world.now()
        do {
            try await world.store.write { records in
                if !batch.seen.isEmpty { try records.touch(Array(batch.seen), at: now) }
                try records.keep(batch.looks)
            }
        } catch {
            world.log.error("looks not written yet", metadata: ["count": "\(batch.looks.count)"])
            waiting.withLock { $0.looks.insert(contentsOf: batch.looks, at: 0) }
        }
    }
}
