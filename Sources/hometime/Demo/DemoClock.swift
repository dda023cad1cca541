import DemoSchool
import People

/// The demonstration's clock: starts when it is made.
struct DemoClock: Sendable {
    private let time: DemoTime
    private let began = ContinuousClock.now

    init(_ time: DemoTime) { self.time = time }

    var now: Instant { time.time(after: ContinuousClock.now - began) }

    /// Waits until it says so. Throws when the task is cancelled.
    func wait(until instant: Instant) async throws {
        try await Task.sleep(until: began + time.span(to: instant), clock: .continuous)
    }
}
