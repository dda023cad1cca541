import Pages
import Testing

/// Texts that would become markup, leave an attribute, or confuse a careless escaper.
let hostile = [
    "<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' onfocus='alert(1)",
    "</title><img src=x onerror=alert(1)>",
    "<!--", "]]>", "&lt;script&gt;", "&amp;", "&#60;", "<svg/onload=alert(1)>", "javascript:alert(1)", "\u{0}<b>",
    "\u{202E}<b>", "Ó Briain & Söhne", "عائشة <b>", "李小龙\"", "\u{1F468}\u{200D}\u{1F469}<i>", "e\u{301}<", "<", "'", "",
    String(repeating: "<\"'&>", count: 500),
]

/// No character that could end text or a quoted attribute stands by itself.
func isTame(_ markup: String) -> Bool {
    !markup.contains { "<>\"'".contains($0) } && !hasBareAmpersand(markup)
}

private func hasBareAmpersand(_ markup: String) -> Bool {
    let entities = ["amp;", "lt;", "gt;", "quot;", "#39;"]
    return markup.split(separator: "&", omittingEmptySubsequences: false).dropFirst().contains { part in
        !entities.contains { part.hasPrefix($0) }
    }
}

private func plain(_ markup: some StringProtocol) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(String(markup)) {
        text, entity in
        text.split(separator: entity.0, omittingEmptySubsequences: false).joined(separator: entity.1)
    }
}

struct EscapingTests {
    @Test(arguments: hostile)
    func `a text put into markup stays text`(_ text: String) {
        let page: HTML = "\(text)"
        #expect(isTame(page.string.filter { $0 != "\u{0}" }))
        #expect(plain(page.string).utf8.elementsEqual(text.utf8))
    }

    @Test(arguments: hostile)
    func `a text put into an attribute stays inside it`(_ text: String) throws {
        let quoted: HTML = "<a title=\"\(text)\">"
        let helped: HTML = "<a\(attribute: "title", text)>"
        #expect(quoted.bytes == helped.bytes)
        let value = quoted.string.utf8.dropFirst(10).dropLast(2)
        #expect(isTame(String(decoding: value, as: UTF8.self)))
    }

    @Test(arguments: hostile)
    func `a text is escaped once at every depth`(_ text: String) {
        let once: HTML = "\(text)"
        let optional: HTML? = "\(text)"
        let nested: HTML = "\([once].map { "\($0)" })"
        let marked = Words.english.html("\(text)")
        #expect(nested.bytes == once.bytes)
        #expect(("\(optional)" as HTML).bytes == once.bytes)
        #expect(marked.bytes == once.bytes)
        #expect(([once, once].joined(separator: ", ")).bytes == ("\(text), \(text)" as HTML).bytes)
    }

    @Test(arguments: [true])
    func `a literal inside an interpolation is markup like any other literal`(_ late: Bool) {
        let page: HTML = "<p>\(late ? "<b>late</b>" : "")\([1, 2].map { "<i>\($0)</i>" })</p>"
        #expect(page.string == "<p><b>late</b><i>1</i><i>2</i></p>")
    }

    @Test func `a substring bridged from elsewhere is escaped too`() {
        let text = String("a<b>c".dropFirst())
        #expect(("\(text)" as HTML).string == "&lt;b&gt;c")
    }

    @Test func `attributes and flags write nothing when there is nothing to say`() {
        let none: String? = nil
        let page: HTML =
            "<a\(attribute: "lang", none)\(attribute: "tabindex", 0)\(flag: "hidden", if: false)\(flag: "open", if: true)>"
        #expect(page.string == "<a tabindex=\"0\" open>")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JAVASCRIPT:alert(1)", "java\tscript:alert(1)", "\u{1}javascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x", "//elsewhere.example", "/\\elsewhere.example", "/\t/elsewhere.example", "vbscript:x",
        "children",
    ])
    func `an address that is not plainly ours leads nowhere`(_ address: String) {
        #expect(("\(link: address)" as HTML).string == "#")
    }

    @Test(arguments: [
        "/children/1?week=2&full=1", "#main", "?page=2", "https://example.org", "tel:01234", "mailto:a@b.c",
    ])
    func `our own, web, mail and telephone addresses pass`(_ address: String) {
        #expect(plain(("\(link: address)" as HTML).string) == address)
    }

    @Test(arguments: [0, 7, 10, -1, -10, 1_234_567, Int.max, Int.min])
    func `numbers are written as they are`(_ number: Int) {
        #expect(("\(number)" as HTML).string == String(number))
    }
}
