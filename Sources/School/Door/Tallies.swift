import Metrics

/// What the house counts about itself, by the names of OpenTelemetry's conventions for servers where they have one.
/// Never about a person: routes are named by their pattern, without anybody's id.
struct Tallies: Sendable {
    private let factory: any MetricsFactory

    init(_ factory: any MetricsFactory) { self.factory = factory }

    /// How a try at the door ended.
    enum SignInOutcome: String { case entered, refused, incomplete, waiting, busy, failed }

    /// One request answered: how many, and how long each took, by method, route and status.
    func request(_ method: String, route: String, status: Int, took: Duration) {
        let about = [
            ("http.request.method", method), ("http.route", route), ("http.response.status_code", "\(status)"),
        ]
        Counter(label: "hometime.requests", dimensions: about, factory: factory).increment()
        let (seconds, attoseconds) = took.components
        Metrics.Timer(
            label: "http.server.request.duration", dimensions: about, preferredDisplayUnit: .seconds, factory: factory
        ).recordNanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }

    func signIn(_ outcome: SignInOutcome) {
        Counter(label: "hometime.sign_ins", dimensions: [("outcome", outcome.rawValue)], factory: factory).increment()
    }

    /// How many live streams are open now.
    func streams(open count: Int) {
        Meter(label: "hometime.streams.open", dimensions: [], factory: factory).set(count)
    }
}
