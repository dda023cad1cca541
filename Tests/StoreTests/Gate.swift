import Dispatch

/// Holds a transaction open until the test has done something else; a transaction is synchronous, so this blocks.
final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    func wait() { semaphore.wait() }
    func open() { semaphore.signal() }
}
