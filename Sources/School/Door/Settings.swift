public import Metrics
public import Pages

/// How this deployment's door is set up. Everything has a safe default.
public struct DoorSettings: Sendable {
    /// Addresses of proxies whose `X-Forwarded-For` is believed. Nobody else's is.
    public var trustedProxies: Set<String> = []
    /// A sign-in's answer takes at least this long, so that its time tells nothing about the account.
    public var signInTakes: Duration = .milliseconds(400)
    /// How long a family stays signed in on one browser.
    public var familyStays: Duration = .seconds(30 * 24 * 3600)
    /// How long staff stay signed in on one browser.
    public var staffStays: Duration = .seconds(12 * 3600)
    /// How many live streams one account may have open.
    public var streamsEach = 20
    /// Serves `/hello`, the bare answer that `bin/bench` measures everything against.
    public var saysHello = false

    /// Where the house's counts go: requests, sign-ins, open streams. By default to whatever `MetricsSystem` was given,
    /// which is nowhere.
    public var metrics: any MetricsFactory = MetricsSystem.factory
    /// What the pages say, in which language.
    public var words = Words.english

    public init() {}
}
