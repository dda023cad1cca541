extension PDFReader {
    /// A name with its `#41` undone, so that nothing hides behind them.
    mutating func name() throws(PDFFault) -> String {
        place += 1
        var letters: [UInt8] = []
        while let byte = next, !PDFReader.isBlank(byte), !PDFReader.isSign(byte) {
            place += 1
            guard byte == UInt8(ascii: "#") else {
                letters.append(byte)
                continue
            }
            guard place + 1 < end,
                let code = UInt8(String(decoding: bytes[place...place + 1], as: UTF8.self), radix: 16)
            else { throw .broken }
            letters.append(code)
            place += 2
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// Past `(text (with brackets) and \) )`.
    mutating func skipText() throws(PDFFault) {
        var depth = 0
        while let byte = next {
            place += 1
            switch byte {
            case UInt8(ascii: "\\"): place += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return }
            default: break
            }
        }
        throw .broken
    }

    /// Past `<48 65>`.
    mutating func skipHexText() throws(PDFFault) {
        place += 1
        while let byte = next {
            place += 1
            if byte == UInt8(ascii: ">") { return }
            let isDigit = (48...57).contains(byte) || (65...70).contains(byte & 0xDF)
            guard isDigit || PDFReader.isBlank(byte) else { throw .broken }
        }
        throw .broken
    }
}
