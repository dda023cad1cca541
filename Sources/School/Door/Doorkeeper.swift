import People
import Synchronization

/// Counts wrong passwords, so that guessing is slow and the real person still gets in (OWASP, "Slow Down Online
/// Guessing Attacks with Device Cookies"). A browser on which the account has signed in before has a counter of its
/// own that no stranger can touch, and no other; strangers share one per account, one per network address, and one for
/// all of them.
final class Doorkeeper: Sendable {
    /// What a try is counted under.
    enum Place: Hashable {
        case device([UInt8])
        case strangers(account: String)
        case address(String)
        case everybody
    }

    private struct Count {
        var tries = 0
        var since: Instant
        var closedUntil: Instant?
    }

    private let counts = Mutex<[Place: Count]>([:])
    private let most = 100_000

    /// Lets a try begin, and counts it at once, so that a thousand at the same moment count as a thousand. Throws
    /// `tooManyTries` when a place has used up its tries.
    func admit(_ places: [Place], at now: Instant) throws(Refusal) {
        let wait = counts.withLock { counts -> Int? in
            if let wait = places.compactMap({ Self.wait(counts[$0], at: now) }).max() { return wait }
            if counts.count > most { counts = counts.filter { Self.wait($0.value, at: now) != nil } }
            for place in places { Self.count(&counts, place, at: now) }
            return nil
        }
        if let wait { throw .tooManyTries(seconds: wait) }
    }

    /// The right password clears the counter of its own device. At its address it takes back its own try and no more,
    /// or somebody with a password of his own could go on guessing others'. The strangers' shared counter stays.
    func welcome(_ places: [Place]) {
        counts.withLock { counts in
            for place in places {
                switch place {
                case .device: counts[place] = nil
                case .address:
                    counts[place]?.tries -= 1
                    counts[place]?.closedUntil = nil
                case .strangers, .everybody: continue
                }
            }
        }
    }

    private static func count(_ counts: inout [Place: Count], _ place: Place, at now: Instant) {
        let rule = rule(of: place)
        var count = counts[place] ?? Count(since: now)
        if now >= count.since + rule.window { count = Count(since: now) }
        count.tries += 1
        if count.tries >= rule.tries {
            count.closedUntil = now + pause(after: count.tries, rule, since: count.since, now)
        }
        counts[place] = count
    }

    private static func wait(_ count: Count?, at now: Instant) -> Int? {
        guard let until = count?.closedUntil, until > now else { return nil }
        return Int((until.milliseconds - now.milliseconds + 999) / 1000)
    }

    private typealias Limit = (tries: Int, window: Duration, doubles: Bool)

    /// A known device: ten tries, then 30 seconds, doubling to 15 minutes. Strangers at one account: 20 an hour.
    /// One address: 60 in five minutes, so that a school's own network gets all its parents in. All strangers: 50 a second.
    private static func rule(of place: Place) -> Limit {
        switch place {
        case .device: (10, .seconds(24 * 3600), true)
        case .strangers: (20, .seconds(3600), false)
        case .address: (60, .seconds(300), false)
        case .everybody: (50, .seconds(1), false)
        }
    }

    private static func pause(after tries: Int, _ rule: Limit, since: Instant, _ now: Instant) -> Duration {
        guard rule.doubles else {
            return .milliseconds((since + rule.window).milliseconds - now.milliseconds)
        }
        return .seconds(min(900, 30 << min(tries - rule.tries, 5)))
    }
}
