import CPango

/// A picture as Cairo keeps it, in its own points.
final class PaperImage {
    let surface: OpaquePointer
    let words: String
    let width, height: Double

    init(_ surface: OpaquePointer, words: String) {
        (self.surface, self.words) = (surface, words)
        width = Double(cairo_image_surface_get_width(surface))
        height = Double(cairo_image_surface_get_height(surface))
    }

    deinit { cairo_surface_destroy(surface) }
}

/// The pictures of a file: one that stands in every letter is kept in the file once.
final class PaperImages {
    private var known: [PaperPicture: PaperImage] = [:]
    private static let mostPoints = 40_000_000

    func image(_ picture: PaperPicture) throws -> PaperImage {
        if let image = known[picture] { return image }
        let bytes = picture.bytes
        let surface = bytes.starts(with: [0xff, 0xd8]) ? Self.jpeg(bytes) : Self.png(bytes)
        guard let surface else { throw PaperTrouble.badPicture(picture.words) }
        let image = PaperImage(surface, words: picture.words)
        known[picture] = image
        return image
    }

    /// A JPEG goes into the file as it is; Cairo need only know its size.
    private static func jpeg(_ bytes: [UInt8]) -> OpaquePointer? {
        guard let size = jpegSize(bytes), size.width > 0, size.height > 0, size.width * size.height <= mostPoints,
            let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(size.width), Int32(size.height))
        else { return nil }
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
        copy.initialize(from: bytes, count: bytes.count)
        let status = cairo_surface_set_mime_data(
            surface, CAIRO_MIME_TYPE_JPEG, copy, UInt(bytes.count),
            { $0?.assumingMemoryBound(to: UInt8.self).deallocate() }, copy)
        guard status == CAIRO_STATUS_SUCCESS else {
            copy.deallocate()
            cairo_surface_destroy(surface)
            return nil
        }
        return surface
    }

    /// The size in a JPEG's frame header (ITU T.81, B.2.2).
    private static func jpegSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        func two(_ place: Int) -> Int { Int(bytes[place]) << 8 | Int(bytes[place + 1]) }
        var place = 2
        while place + 9 < bytes.count, bytes[place] == 0xff {
            let kind = bytes[place + 1]
            if kind == 0xff {
                place += 1
            } else if (0xc0...0xcf).contains(kind), ![0xc4, 0xc8, 0xcc].contains(kind) {
                return (two(place + 7), two(place + 5))
            } else {
                place += 2 + two(place + 2)
            }
        }
        return nil
    }

    private static func png(_ bytes: [UInt8]) -> OpaquePointer? {
        guard bytes.count > 33, bytes.starts(with: [0x89, 0x50, 0x4e, 0x47]) else { return nil }
        func four(_ place: Int) -> Int { bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
        guard four(16) > 0, four(20) > 0, four(16) <= 65_535, four(20) <= 65_535, four(16) * four(20) <= mostPoints
        else { return nil }
        let source = ByteSource(bytes)
        let surface = withExtendedLifetime(source) {
            cairo_image_surface_create_from_png_stream(
                { source, into, count in
                    guard let source, let into else { return CAIRO_STATUS_READ_ERROR }
                    let from = Unmanaged<ByteSource>.fromOpaque(source).takeUnretainedValue()
                    return from.give(Int(count), into) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_READ_ERROR
                }, Unmanaged.passUnretained(source).toOpaque())
        }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(surface)
            return nil
        }
        return surface
    }
}

/// Bytes that are read from the front.
private final class ByteSource {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func give(_ count: Int, _ into: UnsafeMutablePointer<UInt8>) -> Bool {
        guard count <= bytes.count - place else { return false }
        bytes[place..<place + count].withUnsafeBufferPointer { from in
            if let start = from.baseAddress { into.update(from: start, count: count) }
        }
        place += count
        return true
    }
}
