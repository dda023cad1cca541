import Foundation
import Paper
import Testing

@Suite struct PaperPictureTests {
    /// Eight points by four, red.
    static let png = """
        iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAIAAAA8r+mnAAAAEUlEQVR4nGM4oaGBFTFQTwIA6r4jAVNWcxoAAAAASUVORK5CYII=
        """
    /// Eight points by four.
    static let jpeg = """
        /9j/4AAQSkZJRgABAQEAAgACAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6j\
        q62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk\
        pKSkpKSkpKT/wAARCAAEAAgDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUF\
        BAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVW\
        V1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi\
        4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAEC\
        AxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVm\
        Z2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq\
        8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDdltnklZhdTRg/wqqYH5qTRRRQB//Z
        """

    private func bytes(_ text: String) throws -> [UInt8] { try [UInt8](#require(Data(base64Encoded: text))) }

    private func document(_ pictures: PaperPicture...) -> PaperDocument {
        PaperDocument(title: "Pictures", made: PaperDate(2026, 11, 23), blocks: pictures.map { .picture($0) })
    }

    @Test(arguments: [png, jpeg])
    func `a picture stands in the file, with its words`(_ picture: String) throws {
        let reader = try PDFReader(document(PaperPicture(bytes: bytes(picture), words: "Möwe")))
        defer { reader.forget() }
        #expect(try reader.structure().contains("Figure"))
        let inside = try reader.inside()
        #expect(inside.matches(of: /\/Alt <feff004d00f600770065>\s+\/K/.ignoresCase()).count == 1)
        #expect(inside.contains("/Width 8"))
        #expect(inside.contains("/Height 4"))
        #expect(inside.contains("/DCTDecode") == (picture == Self.jpeg))
    }

    @Test func `a picture of many letters is kept once`() throws {
        let crest = try PaperPicture(bytes: bytes(Self.jpeg), words: "Crest")
        let reader = try PDFReader(document(crest), document(crest))
        defer { reader.forget() }
        #expect(try reader.inside().matches(of: /\/DCTDecode/).count == 1)
    }

    @Test func `what is no picture is refused by its words`() throws {
        let png = try bytes(Self.png)
        let jpeg = try bytes(Self.jpeg)
        var huge = png
        huge.replaceSubrange(16..<20, with: [0, 0, 255, 255])
        huge.replaceSubrange(20..<24, with: [0, 0, 255, 255])
        for broken in [[], [1, 2, 3], Array(png.prefix(50)), Array(jpeg.prefix(30)), [0xff, 0xd8], huge] {
            #expect(throws: PaperTrouble.badPicture("Gull")) {
                try Paper.pdf([document(PaperPicture(bytes: broken, words: "Gull"))])
            }
        }
    }
}
