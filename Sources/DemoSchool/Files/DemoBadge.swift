/// A school's badge: a ring and three waves, in the school's colour.
enum DemoBadge {
    private static let side = 240
    private static let colours: [[UInt8]] = [[18, 92, 122], [122, 44, 60], [40, 96, 64], [84, 64, 120]]

    static func png(_ number: Int) -> [UInt8] {
        let colour = colours[number % colours.count]
        let rows = (0..<side).map { y in (0..<side).flatMap { x in isInk(x, y) ? colour : [255, 255, 255] } }
        return PlainPNG.file(width: side, height: side, colourType: 2, rows: rows)
    }

    private static func isInk(_ x: Int, _ y: Int) -> Bool {
        let (right, down) = (x - side / 2, y - side / 2)
        let distance = right * right + down * down
        if distance > 100 * 100 { return false }
        if distance > 88 * 88 { return true }
        // Waves of straight lines: up for twenty dots, down for twenty.
        let wave = abs((x % 40) - 20)
        return [90, 120, 150].contains { (0..<8).contains(y - $0 - wave / 2) }
    }
}

/// Writes PNG files without packing them (RFC 2083, RFC 1951 stored blocks).
enum PlainPNG {
    static func file(width: Int, height: Int, colourType: UInt8, rows: [[UInt8]]) -> [UInt8] {
        let head = number(width) + number(height) + [8, colourType, 0, 0, 0]
        let dots: [UInt8] = rows.flatMap { row -> [UInt8] in [0] + row }
        return signature + chunk("IHDR", head) + chunk("IDAT", stored(dots)) + chunk("IEND", [])
    }

    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let named = Array(name.utf8) + content
        return number(content.count) + named + number(Int(check(named)))
    }

    /// As zlib reads it: blocks of at most 65,535 bytes, and a sum over all.
    static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var packed: [UInt8] = [0x78, 0x01]
        for start in stride(from: 0, to: max(bytes.count, 1), by: 65_535) {
            let part = bytes[start..<min(start + 65_535, bytes.count)]
            let (low, high) = (UInt8(part.count & 0xFF), UInt8(part.count >> 8))
            packed += [start + 65_535 >= bytes.count ? 1 : 0, low, high, ~low, ~high] + part
        }
        var (a, b) = (1, 0)
        for byte in bytes {
            a = (a + Int(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return packed + number(b << 16 | a)
    }

    static func number(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(value >> $0 & 0xFF) } }

    private static let table: [UInt32] = (0..<256).map { start in
        (0..<8).reduce(UInt32(start)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }

    private static func check(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF) { sum, byte in table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
    }
}
