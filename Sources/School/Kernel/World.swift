public import Logging
public import People
public import Store

/// Everything from outside that the school's work leans on: the records, the clock, chance and the log. Made once, in
/// the command, and carried by every `Visit`; tests make their own.
public struct World: Sendable {
    public let store: any Store
    /// What time it is.
    public let now: @Sendable () -> Instant
    /// That many random bytes, fit for secrets.
    public let random: @Sendable (Int) -> [UInt8]
    public let log: Logger
    /// Names that were read a moment ago.
    let names = KeptNames()
    /// How often each calendar's secret address was asked for.
    let feeds = AskedOften(most: 60)

    public init(
        store: any Store, now: @escaping @Sendable () -> Instant, random: @escaping @Sendable (Int) -> [UInt8],
        log: Logger
    ) {
        self.store = store
        self.now = now
        self.random = random
        self.log = log
    }

    /// A new identifier: UUID version 7 (RFC 9562), 48 bits of milliseconds and 74 random bits.
    public func newID<Of>(_: Of.Type = Of.self) -> ID<Of> {
        let chance = random(10)
        let time = UInt64(truncatingIfNeeded: now().milliseconds) & 0xffff_ffff_ffff
        let first = UInt64(chance[0] & 0x0f) << 8 | UInt64(chance[1])
        let rest = chance[2...].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return ID(high: time << 16 | 0x7000 | first, low: 0x8000_0000_0000_0000 | rest & 0x3fff_ffff_ffff_ffff)
    }
}
