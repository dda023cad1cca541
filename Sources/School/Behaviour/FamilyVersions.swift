import People

/// A version of something that a family comes to see: never changed, and followed by the next one.
protocol FamilyVersion: Sendable {
    /// 1 is the original.
    var nth: Int { get }
    /// From when the family sees it; nil for not yet, or never.
    var shownAt: Instant? { get }
    var isWithdrawn: Bool { get }
    /// Why it was put right or taken back.
    var because: String? { get }
    /// When it was written.
    var at: Instant { get }
}

/// All versions of one thing, oldest first.
struct FamilyVersions<Version: FamilyVersion>: Sendable {
    let all: [Version]
    /// What holds now.
    let current: Version

    /// Nil for nothing.
    init?(_ versions: [Version]) {
        guard let last = versions.max(by: { $0.nth < $1.nth }) else { return nil }
        all = versions.sorted { $0.nth < $1.nth }
        current = last
    }

    /// What the family may see at a moment, as with notes: what was put right before its time was never different, and what
    /// was taken back before its time was never there.
    func shown(at now: Instant) -> ShownVersion<Version>? {
        let met = all.indices.filter { wasMet(all[$0], next: $0 + 1, at: now) }.map { all[$0] }
        guard current.shownAt.map({ $0 <= now }) ?? false, let first = met.first, !first.isWithdrawn else { return nil }
        return ShownVersion(current: current, earlier: met.filter { $0.nth != current.nth })
    }

    private func wasMet(_ version: Version, next: Int, at now: Instant) -> Bool {
        guard let from = version.shownAt, from <= now else { return false }
        return next == all.count || all[next].at > from
    }
}

/// A thing on a family's page.
struct ShownVersion<Version: FamilyVersion>: Sendable {
    /// What holds, or that it was taken back.
    let current: Version
    /// What the page said before, oldest first.
    let earlier: [Version]
}
