import Testing

@testable import School

@Suite struct MultipartTests {
    private let type = "multipart/form-data; boundary=----Web"

    private func read(_ text: String, _ type: String? = nil) -> Multipart? {
        Multipart(Array(text.replacing("\n", with: "\r\n").utf8), type: type ?? self.type)
    }

    private let whole = """
        ------Web
        Content-Disposition: form-data; name="csrf"

        word
        ------Web
        Content-Disposition: form-data; name="files"; filename="pupils; new.csv"
        Content-Type: text/csv

        a,b
        1,2

        ------Web--

        """

    @Test func `fields and files come apart as a browser put them together`() throws {
        let sent = try #require(read(whole))
        #expect(sent.fields.map(\.name) == ["csrf"] && sent.fields.map(\.value) == ["word"])
        #expect(sent.files.map(\.field) == ["files"] && sent.files.map(\.name) == ["pupils; new.csv"])
        #expect(sent.files.first?.bytes == Array("a,b\r\n1,2\r\n".utf8))
    }

    @Test func `bytes of a file stay as they are`() throws {
        let content: [UInt8] = [0, 255, 13, 10, 45, 45, 13, 10, 45, 45, 45, 45, 0x89]
        let head = "------Web\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n"
        let body = Array(head.utf8) + content + Array("\r\n------Web--\r\n".utf8)
        #expect(Multipart(body, type: type)?.files.first?.bytes == content)
    }

    @Test func `an empty file field is no file`() throws {
        let sent = try #require(
            read("------Web\nContent-Disposition: form-data; name=\"f\"; filename=\"\"\n\n\n------Web--\n"))
        #expect(sent.files.isEmpty && sent.fields.isEmpty)
    }

    @Test func `names may hold what browsers escape`() throws {
        let text = "------Web\nContent-Disposition: form-data; name=\"f\"; filename=\"a%22b.csv\"\n\nx\n------Web--\n"
        #expect(read(text)?.files.first?.name == "a\"b.csv")
    }

    @Test func `a body that breaks off or doesn't fit its type is refused`() {
        #expect(read(String(whole.dropLast(6))) == nil)
        #expect(read(whole, "multipart/form-data; boundary=other") == nil)
        #expect(read(whole, "multipart/form-data") == nil)
        #expect(read(whole, "multipart/mixed; boundary=----Web") == nil)
        #expect(read("", nil) == nil)
        #expect(read("------Web\nContent-Type: text/plain\n\nx\n------Web--\n") == nil)
        #expect(read("------Web\nContent-Disposition: form-data; filename=\"a\"\n\nx\n------Web--\n") == nil)
        #expect(read("------Web\nContent-Disposition: form-data; name=\"a\"\nx\n------Web--\n") == nil)
    }

    @Test func `parts and fields have their limits`() {
        func parts(_ count: Int) -> String {
            String(repeating: "------Web\nContent-Disposition: form-data; name=\"a\"\n\nx\n", count: count)
                + "------Web--\n"
        }
        #expect(read(parts(Multipart.mostParts))?.fields.count == Multipart.mostParts)
        #expect(read(parts(Multipart.mostParts + 1)) == nil)
        let long = String(repeating: "x", count: 70_000)
        #expect(read("------Web\nContent-Disposition: form-data; name=\"a\"\n\n\(long)\n------Web--\n") == nil)
        #expect(read("------Web\nContent-Disposition: form-data; name=\"\(long)\"\n\nx\n------Web--\n") == nil)
    }

    @Test func `no changed body stops the reader`() {
        let bytes = Array(whole.replacing("\n", with: "\r\n").utf8)
        var random = SeededGenerator(state: 400)
        for _ in 0..<3_000 {
            var changed = bytes
            for _ in 0...Int.random(in: 0...5, using: &random) {
                let place = Int.random(in: 0..<max(1, changed.count), using: &random)
                switch Int.random(in: 0...3, using: &random) {
                case 0 where !changed.isEmpty: changed[place] = UInt8.random(in: 0...255, using: &random)
                case 1 where !changed.isEmpty: changed.removeSubrange(place..<min(changed.count, place + 9))
                case 2:
                    changed.insert(
                        contentsOf: [[13, 10], Array("------Web".utf8), [34], [59]].randomElement(using: &random) ?? [],
                        at: min(place, changed.count))
                default: changed = Array(changed.prefix(place))
                }
            }
            let sent = Multipart(changed, type: type)
            #expect((sent?.files.count ?? 0) + (sent?.fields.count ?? 0) <= 20)
        }
    }
}
