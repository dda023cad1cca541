import NIOPosix
import Synchronization

/// Threads of their own for password hashing: two at a time, at most 64 waiting, so that a storm at the door slows
/// nobody inside. The next one is told to come back.
final class HashPool: Sendable {
    private let threads = NIOThreadPool(numberOfThreads: 2)
    private let inside = Mutex(0)
    private let room: Int
    /// How much of the room strangers may fill, so that a browser that has been here before always finds a place.
    private let strangersRoom: Int

    init(room: Int = 66, strangersRoom: Int = 40) {
        (self.room, self.strangersRoom) = (room, strangersRoom)
        threads.start()
    }

    func run<Value: Sendable>(
        forKnown isKnown: Bool, _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        let room = isKnown ? room : strangersRoom
        let admitted = inside.withLock { count in
            guard count < room else { return false }
            count += 1
            return true
        }
        guard admitted else { throw Refusal.tooBusy(seconds: 5) }
        defer { inside.withLock { $0 -= 1 } }
        return try await threads.runIfActive(work)
    }

    func stop() async throws { try await threads.shutdownGracefully() }
}
