import Foundation
import FoundationXML

/// An element of a transfer file, with what is inside it.
final class Node {
    let name: String
    let line: Int
    private(set) var text = ""
    private(set) var children: [Node] = []

    init(_ name: String, line: Int) {
        self.name = name
        self.line = line
    }

    func add(_ child: Node) { children.append(child) }
    func add(_ more: String) { text += more }

    /// The first element along the path: `BasicDetails/FormerUPN`.
    subscript(path: String) -> Node? {
        path.split(separator: "/").reduce(self) { node, name in node?.children.first { $0.name == name } }
    }

    func all(_ name: String) -> [Node] { children.filter { $0.name == name } }
}

/// Reads the XML of a transfer file pupil by pupil: each is handed over when its element ends, so that a whole school's
/// file never stands in memory. The XML itself is read by Foundation's `XMLParser` (libxml2).
final class TransferXML: NSObject, XMLParserDelegate {
    private let file: String
    private let begin: (Node) throws(Fault) -> Void
    private let take: (Node) -> Void
    private var open: [Node] = []
    private var size = 0
    /// How deep the reader stands in a part that is not taken.
    private var skipped = 0
    private(set) var fault: Fault?
    private(set) var root: String?

    /// No pupil has more than this; a file that says so is not a school's.
    private static let largestPupil = 4 << 20
    private static let deepest = 40

    /// - Parameters:
    ///   - begin: gets the header, and may refuse the file.
    ///   - take: gets each pupil.
    init(file: String, begin: @escaping (Node) throws(Fault) -> Void, take: @escaping (Node) -> Void) {
        self.file = file
        self.begin = begin
        self.take = take
    }

    /// Throws the first fault of the XML, with its line.
    func read(_ file: ImportFile) throws(Fault) {
        try refuseDeclarations(try file.beginning())
        let parser = XMLParser(stream: try file.stream())
        parser.delegate = self
        parser.shouldResolveExternalEntities = false
        let done = parser.parse()
        if let fault { throw fault }
        // The parser says that a file cut off in the middle went well, and notes the error only.
        if !done || parser.parserError != nil { throw broken(parser) }
        if root == nil { throw Fault(.file, Spot(file: self.file), "The file is empty.", "Export it again.") }
    }

    // A transfer file declares no document type. Entities could name other files or swell without end, and this parser
    // drops what it doesn't resolve: so none are let in.
    private func refuseDeclarations(_ start: [UInt8]) throws(Fault) {
        let text = start.filter { $0 != 0 }
        let marks = [Array("<!DOCTYPE".utf8), Array("<!ENTITY".utf8)]
        guard marks.contains(where: { text.firstRange(of: $0) != nil }) else { return }
        throw Fault(
            .file, Spot(file: file), "The file declares a document type, which no Common Transfer File does.",
            "Don't import it. Ask the sender where it comes from.")
    }

    private func broken(_ parser: XMLParser) -> Fault {
        let place = Spot(file: file, row: max(1, parser.lineNumber), unit: .line)
        return Fault(
            .file, place, "The XML is broken at column \(max(1, parser.columnNumber)) of this line.",
            "Ask the sender for the file again: it may have been cut off or changed by hand.")
    }

    private func stop(_ parser: XMLParser, _ fault: Fault) {
        if self.fault == nil { self.fault = fault }
        parser.abortParsing()
    }

    // MARK: XMLParserDelegate

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard fault == nil else { return }
        if skipped > 0 || open.last.map({ CommonTransferFile.parts[$0.name] != nil }) == true {
            skipped += 1
            return
        }
        let name = element.split(separator: ":").last.map(String.init) ?? element
        if root == nil { root = name }
        open.append(Node(name, line: parser.lineNumber))
        size += 100
        if open.count > Self.deepest || size > Self.largestPupil { stop(parser, broken(parser)) }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        guard fault == nil, skipped == 0, let node = open.last else { return }
        size += text.utf8.count
        if size > Self.largestPupil { return stop(parser, broken(parser)) }
        node.add(text)
    }

    func parser(_ parser: XMLParser, foundCDATA data: Data) {
        self.parser(parser, foundCharacters: String(decoding: data, as: UTF8.self))
    }

    func parser(
        _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
    ) {
        guard fault == nil else { return }
        if skipped > 0 {
            skipped -= 1
            return
        }
        guard let node = open.popLast() else { return }
        switch node.name {
        case "Header" where open.count == 1: header(node, parser)
        case "Pupil" where open.count == 2 && open[1].name == "CTFpupilData": pupil(node)
        default: open.last?.add(node)
        }
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) { stop(parser, broken(parser)) }

    private func header(_ node: Node, _ parser: XMLParser) {
        size = 0
        do throws(Fault) { try begin(node) } catch { stop(parser, error) }
    }

    private func pupil(_ node: Node) {
        size = 0
        take(node)
    }
}
