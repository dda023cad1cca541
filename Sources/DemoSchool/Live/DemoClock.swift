public import People

/// The demonstration's clock: starts when told, runs as fast as told to the end of the school day, and from then on at
/// life's pace. It never stands still: pauses at the door, sign-ins and open pages all wait for it.
public struct DemoClock: Sendable {
    private let opens: Instant
    private let closes: Instant
    private let speed: Int
    private let began = ContinuousClock.now

    /// - Parameter speed: how many times faster than life until `closes`; at least 1.
    public init(_ opens: Instant, speed: Int, until closes: Instant) {
        (self.opens, self.speed, self.closes) = (opens, max(1, speed), closes)
    }

    public var now: Instant { time(after: ContinuousClock.now - began) }

    /// What it says so long after it was started.
    public func time(after lived: Duration) -> Instant {
        let played = opens + lived * speed
        return played <= closes ? played : closes + (lived - span(to: closes))
    }

    /// Waits until the clock says `instant`, which is a time of the school day. Throws when the task is cancelled.
    public func wait(until instant: Instant) async throws {
        try await Task.sleep(until: began + span(to: instant), clock: .continuous)
    }

    private func span(to instant: Instant) -> Duration {
        .milliseconds(instant.milliseconds - opens.milliseconds) / speed
    }
}
