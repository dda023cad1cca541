import CDeflate
import Synchronization

/// Smaller pages for slow phones (RFC 1952).
enum Gzip {
    private static let packers = Mutex<[Packer]>([])

    /// Worth it above a few hundred bytes. For a page, level 1 gives 96 % of level 6's gain at half of its work.
    static func pack(_ bytes: [UInt8]) -> [UInt8]? {
        guard let packer = packers.withLock({ $0.popLast() }) ?? Packer(level: 1) else { return nil }
        defer { packers.withLock { $0.append(packer) } }
        return packer.pack(bytes)
    }

    /// The same, as small as it gets: for what is packed once and sent often.
    static func packSmallest(_ bytes: [UInt8]) -> [UInt8]? { Packer(level: 12)?.pack(bytes) }
}

/// The memory that packing needs, lent to one page after the other: to find it anew for each takes longer than to pack.
/// `@unchecked Sendable`: it is passed from thread to thread, but lent to one at a time.
private final class Packer: @unchecked Sendable {
    private let compressor: OpaquePointer

    init?(level: Int32) {
        guard let made = libdeflate_alloc_compressor(level) else { return nil }
        compressor = made
    }

    deinit { libdeflate_free_compressor(compressor) }

    func pack(_ bytes: [UInt8]) -> [UInt8]? {
        let room = libdeflate_gzip_compress_bound(compressor, bytes.count)
        let packed = bytes.withUnsafeBytes { input in
            [UInt8](unsafeUninitializedCapacity: room) { output, count in
                count = libdeflate_gzip_compress(compressor, input.baseAddress, input.count, output.baseAddress, room)
            }
        }
        return packed.isEmpty ? nil : packed
    }
}
