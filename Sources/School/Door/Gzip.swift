import CZlib

/// Smaller pages for slow phones (RFC 1952).
enum Gzip {
    /// Worth it above a few hundred bytes. For a page, level 3 gives 95 % of level 6's gain at a third of its work; with 7
    /// for the memory it need not clear a quarter of a megabyte first.
    static func pack(_ bytes: [UInt8], level: Int32 = 3) -> [UInt8]? {
        var stream = z_stream()
        let begun = deflateInit2_(
            &stream, level, Z_DEFLATED, 15 + 16, 7, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)
        )
        guard begun == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var packed = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 32)
        var source = bytes
        let outcome = source.withUnsafeMutableBufferPointer { input in
            packed.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                return deflate(&stream, Z_FINISH)
            }
        }
        guard outcome == Z_STREAM_END else { return nil }
        packed.removeLast(packed.count - Int(stream.total_out))
        return packed
    }
}
