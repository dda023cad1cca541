import People
import Synchronization

/// How many live streams each account has open. Nobody needs more than a handful of pages at once, and an open stream
/// holds a connection.
final class OpenStreams: Sendable {
    /// For one account, over all its browsers.
    static let most = DoorSettings().streamsEach
    /// Seconds after which a browser that was refused may ask again.
    private static let pause = 30

    private let counts = Mutex((of: [ID<Account>: Int](), all: 0))
    private let tallies: Tallies
    private let most: Int

    init(_ tallies: Tallies, most: Int = OpenStreams.most) {
        self.tallies = tallies
        self.most = most
    }

    /// One open stream. The place is free again when nobody holds it any more, even if its answer was never sent.
    final class Place: Sendable {
        private let streams: OpenStreams
        private let account: ID<Account>

        fileprivate init(_ streams: OpenStreams, _ account: ID<Account>) {
            self.streams = streams
            self.account = account
        }

        deinit { streams.leave(account) }
    }

    func count(of account: ID<Account>) -> Int { counts.withLock { $0.of[account] ?? 0 } }

    /// A place for one more stream; throws `tooManyPages` when this account has as many as it may.
    func enter(_ account: ID<Account>) throws(Refusal) -> Place {
        let total = counts.withLock { counts -> Int? in
            guard counts.of[account, default: 0] < most else { return nil }
            counts.of[account, default: 0] += 1
            counts.all += 1
            return counts.all
        }
        guard let total else { throw .tooManyPages(seconds: Self.pause) }
        tallies.streams(open: total)
        return Place(self, account)
    }

    private func leave(_ account: ID<Account>) {
        let total = counts.withLock { counts -> Int in
            let left = (counts.of[account] ?? 1) - 1
            counts.of[account] = left > 0 ? left : nil
            counts.all -= 1
            return counts.all
        }
        tallies.streams(open: total)
    }
}
