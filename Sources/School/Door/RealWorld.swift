import Foundation
public import Logging
public import People
public import Store

extension World {
    /// The world as it is: the machine's clock and its random source.
    public static func real(store: any Store, log: Logger) -> World {
        World(store: store, now: realNow, random: realRandom, log: log)
    }

    public static let realNow: @Sendable () -> Instant = {
        Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }

    /// From the system's own generator.
    public static let realRandom: @Sendable (Int) -> [UInt8] = { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
