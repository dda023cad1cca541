import People

/// The demonstration's clock: starts when told, runs as fast as told, and stops at the end of the school day.
struct DemoClock: Sendable {
    private let opens: Instant
    private let closes: Instant
    private let speed: Int
    private let began = ContinuousClock.now

    init(_ opens: Instant, speed: Int, until closes: Instant) {
        (self.opens, self.speed, self.closes) = (opens, speed, closes)
    }

    var now: Instant { min(closes, opens + (ContinuousClock.now - began) * speed) }

    /// Waits until the clock says `instant`, however far off that is in life.
    func wait(until instant: Instant) async throws {
        let left = Duration.milliseconds(instant.milliseconds - opens.milliseconds) / speed
        try await Task.sleep(until: began + left, clock: .continuous)
    }
}
