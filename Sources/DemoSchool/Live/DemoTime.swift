public import People

/// How time runs in the demonstration: from when it opens as fast as told to the end of the school day, and from then on
/// at life's pace. It never stands still: pauses at the door, sign-ins and open pages all wait for it.
public struct DemoTime: Sendable {
    private let opens: Instant
    private let closes: Instant
    private let speed: Int

    /// - Parameter speed: how many times faster than life until `closes`; at least 1.
    public init(_ opens: Instant, speed: Int, until closes: Instant) {
        (self.opens, self.speed, self.closes) = (opens, max(1, speed), closes)
    }

    /// What the school's clock says so long after the start.
    public func time(after lived: Duration) -> Instant {
        let played = opens + lived * speed
        return played <= closes ? played : closes + (lived - span(to: closes))
    }

    /// How long after the start it says so, for a time of the school day.
    public func span(to instant: Instant) -> Duration {
        .milliseconds(instant.milliseconds - opens.milliseconds) / speed
    }
}
