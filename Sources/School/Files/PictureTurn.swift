/// Which way up a camera held a picture (Exif 2.32, tag 0112): 1 to 8, 1 where nothing sensible is said.
enum PictureTurn {
    static func of(jpeg bytes: [UInt8]) -> Int {
        var place = 2
        while place + 4 <= bytes.count, bytes[place] == 0xFF {
            let marker = bytes[place + 1]
            // Bytes that only fill stand between segments.
            if marker == 0xFF {
                place += 1
                continue
            }
            // The picture itself begins, or all is over.
            if marker == 0xDA || marker == 0xD9 { return 1 }
            let end = place + 2 + (Int(bytes[place + 2]) << 8 | Int(bytes[place + 3]))
            guard end >= place + 4, end <= bytes.count else { return 1 }
            let content = bytes[place + 4..<end]
            if marker == 0xE1, content.starts(with: Array("Exif\0\0".utf8)) { return of(exif: content.dropFirst(6)) }
            place = end
        }
        return 1
    }

    private static func of(exif: ArraySlice<UInt8>) -> Int {
        let isLittle = exif.starts(with: [0x49, 0x49])
        guard isLittle || exif.starts(with: [0x4D, 0x4D]) else { return 1 }
        func number(at place: Int, bytes count: Int) -> Int? {
            guard place >= 0, place <= exif.count - count else { return nil }
            let from = exif.startIndex + place
            let part = exif[from..<from + count]
            return isLittle ? part.reversed().reduce(0) { $0 << 8 | Int($1) } : part.reduce(0) { $0 << 8 | Int($1) }
        }
        guard let list = number(at: 4, bytes: 4), let entries = number(at: list, bytes: 2) else { return 1 }
        for entry in 0..<min(entries, 200) {
            let place = list + 2 + entry * 12
            guard number(at: place, bytes: 2) == 0x0112 else { continue }
            let turn = number(at: place + 8, bytes: 2) ?? 1
            return number(at: place + 2, bytes: 2) == 3 && (1...8).contains(turn) ? turn : 1
        }
        return 1
    }
}
