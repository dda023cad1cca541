import People

/// A version of something that a family comes to see: a note, a part in what happened among several, a letter. It is never
/// changed: putting it right or taking it back is the next one.
protocol FamilyVersion: Sendable {
    var id: ID<Self> { get }
    /// 1 is the original.
    var nth: Int { get set }
    /// From when the family sees it; nil for not yet, or never.
    var shownAt: Instant? { get set }
    var isWithdrawn: Bool { get }
    /// A slip, taken back at once: nobody hears that there was anything.
    var isSlip: Bool { get }
    /// Why it was put right or taken back.
    var because: String? { get set }
    var staff: ID<Staff> { get set }
    /// "Mrs Linden".
    var staffName: String { get set }
    /// When it was written.
    var at: Instant { get set }
}

extension FamilyVersion {
    var isSlip: Bool { false }

    /// The same as the next version, to be changed: shown from now on, or when the thing itself is.
    func next(by staff: Staff, at now: Instant) -> Self {
        var next = self
        next.nth += 1
        next.because = nil
        next.shownAt = shownAt.map { max($0, now) }
        (next.staff, next.staffName, next.at) = (staff.id, staff.name, now)
        return next
    }
}

/// All versions of one thing, oldest first.
struct FamilyVersions<Version: FamilyVersion>: Sendable {
    let versions: [Version]
    /// What holds now.
    let current: Version

    /// Nil for nothing.
    init?(_ versions: [Version]) {
        guard let last = versions.max(by: { $0.nth < $1.nth }) else { return nil }
        self.versions = versions.sorted { $0.nth < $1.nth }
        current = last
    }

    /// What the family may see at a moment; nil where it sees nothing. What was put right before its time was never
    /// different, and what was taken back before its time was never there.
    func shown(at now: Instant) -> ShownVersion<Version>? {
        let met = versions.indices.filter { wasMet(versions[$0], next: $0 + 1, at: now) }.map { versions[$0] }
        guard current.shownAt.map({ $0 <= now }) ?? false, let first = met.first, !first.isWithdrawn, !current.isSlip
        else { return nil }
        return ShownVersion(current: current, earlier: met.filter { $0.nth != current.nth })
    }

    /// Whether a version ever stood on a family's page: its time came before the next version took its place.
    private func wasMet(_ version: Version, next: Int, at now: Instant) -> Bool {
        guard let from = version.shownAt, from <= now else { return false }
        return next == versions.count || versions[next].at > from
    }
}

/// A thing on a family's page.
struct ShownVersion<Version: FamilyVersion>: Sendable {
    /// What holds, or that it was taken back.
    let current: Version
    /// What the page said before, oldest first.
    let earlier: [Version]
}

extension Sequence where Element: FamilyVersion {
    /// Versions put together by the thing that they are of, in no order.
    var byThing: [FamilyVersions<Element>] {
        Dictionary(grouping: self, by: \.id).values.compactMap { FamilyVersions($0) }
    }
}
