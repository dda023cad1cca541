import Testing

@testable import School

/// What a browser, or somebody who plays one, sends.
@Suite struct TypedFormTests {
    @Test func `a zero byte is left out, which only one of the two databases would keep`() {
        let form = Form(urlEncoded: "title=A%00b&none=%00&plain=caf%C3%A9+%26".utf8)
        #expect(form["title"] == "Ab" && form.text("none") == nil && form["plain"] == "café &")
        #expect(Form([("words", "\u{0}Hello\u{0}")])["words"] == "Hello")
    }
}
