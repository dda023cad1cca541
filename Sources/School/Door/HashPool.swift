import NIOPosix
import Synchronization

/// Threads of their own for password hashing, so that a storm at the door slows nobody inside: two at a time for
/// strangers and one that is kept for browsers known here, each with 32 waiting for a thread. The next one is told to
/// come back.
final class HashPool: Sendable {
    /// Whom a password is checked for: a browser that the account knows, or any other.
    enum Lane: Sendable { case known, stranger }

    private final class Threads: Sendable {
        let pool: NIOThreadPool
        private let inside = Mutex(0)
        private let room: Int

        init(_ count: Int) {
            pool = NIOThreadPool(numberOfThreads: count)
            room = count * 33
        }

        func enter() -> Bool {
            inside.withLock { count in
                guard count < room else { return false }
                count += 1
                return true
            }
        }

        func leave() { inside.withLock { $0 -= 1 } }
        var isRoom: Bool { inside.withLock { $0 < room } }
    }

    private let strangers = Threads(2)
    private let known = Threads(1)

    func run<Value: Sendable>(_ lane: Lane, _ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        let threads = lane == .known ? known : strangers
        guard threads.enter() else { throw Refusal.tooBusy(seconds: 5) }
        defer { threads.leave() }
        threads.pool.start()
        return try await threads.pool.runIfActive(work)
    }

    /// Whether one more would be taken in now.
    func isRoom(for lane: Lane) -> Bool { (lane == .known ? known : strangers).isRoom }

    func stop() async throws {
        try await strangers.pool.shutdownGracefully()
        try await known.pool.shutdownGracefully()
    }
}
