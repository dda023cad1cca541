/// Names as they stand in e-mail addresses: `Wójcik` is `wojcik`, `O’Connor` is `oconnor`.
enum Letters {
    private static let plain: [Character: String] = {
        let rows = [
            "a": "áàâäãåăą", "c": "çćč", "d": "đ", "e": "éèêëęẹ", "g": "ğ", "i": "íìîïıİ", "l": "ł", "n": "ñńň",
            "o": "óòôöõøọớ", "s": "śşșšß", "t": "țţ", "u": "úùûüũưů", "y": "ýŷỹ", "z": "źżž", "w": "ŵ",
        ]
        var plain: [Character: String] = [:]
        for (letter, marked) in rows { for mark in marked { plain[mark] = letter } }
        return plain
    }()

    static func plain(_ name: String) -> String {
        let letters = name.lowercased().map { letter in
            letter.isASCII ? String(letter) : plain[letter] ?? ""
        }
        return letters.joined().filter { $0.isLetter || $0.isNumber }
    }
}
