import People
import Synchronization

/// How often each of some things was asked for within an hour, for what programs ask for by themselves, again and again: one
/// that runs wild, or that others have got hold of, hears when to come back. Kept in memory; each server counts for itself.
final class AskedOften: Sendable {
    private struct Count {
        var times = 0
        let since: Instant
    }

    static let window = Duration.seconds(3600)

    /// So often within an hour.
    private let most: Int
    private let counts = Mutex<[[UInt8]: Count]>([:])
    /// So many things are counted before those whose hour is over are forgotten.
    private let room = 50_000

    init(most: Int) { self.most = most }

    /// Throws `tooManyTries` for what was asked for too often already.
    func check(_ what: [UInt8], at now: Instant) throws(Refusal) {
        let until = counts.withLock { counts -> Instant? in
            guard let count = counts[what], count.times >= most else { return nil }
            return count.since + AskedOften.window
        }
        guard let until, until > now else { return }
        throw .tooManyTries(seconds: Int((until.milliseconds - now.milliseconds + 999) / 1000))
    }

    /// Counts that it was asked for, and given.
    func count(_ what: [UInt8], at now: Instant) {
        counts.withLock { counts in
            if counts.count > room { counts = counts.filter { now < $0.value.since + AskedOften.window } }
            var count = counts[what] ?? Count(since: now)
            if now >= count.since + AskedOften.window { count = Count(since: now) }
            count.times += 1
            counts[what] = count
        }
    }
}
