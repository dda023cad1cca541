import CDeflate

/// What PDF packs of its own structure: lists of places and objects, never what is on a page. Bounded, whatever a file says
/// of itself.
struct PDFUnpacking {
    /// One stream, and all of a file.
    static let mostOfOne = 4 << 20
    private var left = 32 << 20

    init() {}

    /// Throws for other packing than `FlateDecode` alone.
    mutating func unpacked(_ found: PDFFile.Found, of file: PDFFile) throws(PDFFault) -> [UInt8] {
        guard let stream = found.stream else { throw .broken }
        let packed = file.bytes[stream]
        guard let filter = found.value["Filter"] else { return Array(packed) }
        let names = filter.list.map { $0.map(\.name) } ?? [filter.name]
        guard names == ["FlateDecode"] else { throw .broken }
        let plain = try inflated(packed)
        let terms = found.value["DecodeParms"]?.list?.first ?? found.value["DecodeParms"]
        guard let terms, case .book = terms else { return plain }
        return try PDFUnpacking.unpredicted(plain, terms)
    }

    private mutating func inflated(_ packed: ArraySlice<UInt8>) throws(PDFFault) -> [UInt8] {
        guard let unpacker = libdeflate_alloc_decompressor() else { throw .tooHungry }
        defer { libdeflate_free_decompressor(unpacker) }
        var answer = LIBDEFLATE_BAD_DATA
        let most = min(PDFUnpacking.mostOfOne, left)
        let plain = packed.withUnsafeBytes { input in
            [UInt8](unsafeUninitializedCapacity: most) { output, count in
                // A line's end may follow what is packed.
                var used = 0
                answer = libdeflate_zlib_decompress_ex(
                    unpacker, input.baseAddress, input.count, output.baseAddress, most, &used, &count)
                if answer != LIBDEFLATE_SUCCESS { count = 0 }
            }
        }
        if answer == LIBDEFLATE_INSUFFICIENT_SPACE { throw .tooHungry }
        guard answer == LIBDEFLATE_SUCCESS else { throw .broken }
        left -= plain.count
        return plain
    }

    /// Undoes the PNG predictors "none" and "up", which lists of places are written with (ISO 32000-2, 7.4.4.4).
    private static func unpredicted(_ bytes: [UInt8], _ terms: PDFValue) throws(PDFFault) -> [UInt8] {
        let predictor = terms["Predictor"]?.number ?? 1
        guard predictor > 1 else { return bytes }
        let width = terms["Columns"]?.number ?? 1
        guard predictor >= 10, (1...64).contains(width), bytes.count % (width + 1) == 0 else { throw .broken }
        var row = [UInt8](repeating: 0, count: width)
        var plain: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: width + 1) {
            guard bytes[start] == 2 || bytes[start] == 0 else { throw .broken }
            for column in 0..<width {
                let byte = bytes[start + 1 + column]
                row[column] = bytes[start] == 2 ? row[column] &+ byte : byte
            }
            plain += row
        }
        return plain
    }
}
