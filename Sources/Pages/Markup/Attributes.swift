extension HTML.StringInterpolation {
    /// A whole attribute with its leading space, or nothing when the value is nil:
    /// `<a href="/diary"\(attribute: "aria-current", isHere ? "page" : nil)>`.
    public mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
        guard let value else { return }
        bytes.append(UInt8(ascii: " "))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
        bytes.append(escaping: value)
        bytes.append(UInt8(ascii: "\""))
    }

    /// As with text, for numbers such as `maxlength`.
    public mutating func appendInterpolation(attribute name: StaticString, _ value: Int?) {
        appendInterpolation(attribute: name, value.map { String($0) })
    }

    /// An attribute without a value, with its leading space, when `isSet`: `<input\(flag: "checked", if: chosen)>`.
    public mutating func appendInterpolation(flag name: StaticString, if isSet: Bool) {
        guard isSet else { return }
        bytes.append(UInt8(ascii: " "))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// An address for `href`, `src` or `action`: `<a href="\(link: address)">`. Own paths, web, mail and telephone
    /// addresses pass; anything else (`javascript:`, `data:`, `//elsewhere`) becomes `#`.
    public mutating func appendInterpolation(link address: String) {
        if isHarmless(address) { bytes.append(escaping: address) } else { bytes.append(UInt8(ascii: "#")) }
    }
}

// Browsers drop tabs and line ends inside an address, and read a backslash as a slash, before they look at the scheme.
private func isHarmless(_ address: String) -> Bool {
    var address = address
    return address.withUTF8 { letters in
        for letter in letters where letter < 0x20 || letter == UInt8(ascii: "\\") { return false }
        guard let first = letters.first, first != UInt8(ascii: "?"), first != UInt8(ascii: "#") else { return true }
        if first == UInt8(ascii: "/") { return letters.count == 1 || letters[1] != UInt8(ascii: "/") }
        return schemes.contains { $0.withUTF8Buffer { letters.starts(with: $0) } }
    }
}

private let schemes: [StaticString] = ["https://", "http://", "mailto:", "tel:", "webcal:"]
