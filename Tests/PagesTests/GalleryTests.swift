import Foundation
import Testing

@testable import Pages

struct GalleryTests {
    @Test func `no page holds a style, a handler or a script of its own`() throws {
        let inline = try Regex("<style|\\sstyle\\s*=|\\son[a-z]+\\s*=|javascript:|<script(?! src=\"/assets/)")
            .ignoresCase()
        for (name, html) in Gallery.english.pages {
            let page = html.string
            let found = page.matches(of: inline).map { String(page[$0.range]) }
            #expect(found.isEmpty, "\(name)")
        }
    }

    @Test func `no sentence escaped translation`() {
        for (name, html) in Gallery.pseudo.pages {
            let untranslated = Words.untranslated(in: html, besides: ["Hometime"] + Language.known.map(\.name))
            // Initials and the codes of marks stay; they are shorter than any sentence.
            #expect(untranslated.filter { $0.count(where: \.isLetter) > 2 } == [], "\(name)")
        }
    }

    @Test func `every id on a page is the only one, and every reference finds its own`() throws {
        for (name, html) in Gallery.english.pages {
            let page = html.string
            let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
            #expect(Set(ids).count == ids.count, "\(name): \(ids.filter { id in ids.count { $0 == id } > 1 })")
            let wanted = page.matches(of: /\s(?:for|aria-labelledby|aria-describedby)="([^"]+)"/).flatMap {
                $0.1.split(separator: " ")
            }
            let inPage = page.matches(of: /href="#([^"]+)"/).map(\.1)
            for id in wanted + inPage { #expect(ids.contains(String(id)), "\(name): \(id)") }
        }
    }

    @Test func `every element that opens is closed, in order`() {
        for (name, html) in Gallery.english.pages { #expect(unclosed(html.string) == [], "\(name)") }
    }

    /// Writes the pages and their assets where `HOMETIME_GALLERY` says, for a browser to look at.
    @Test func `the gallery is written when asked for`() throws {
        guard let folder = ProcessInfo.processInfo.environment["HOMETIME_GALLERY"] else { return }
        try FileManager.default.createDirectory(atPath: "\(folder)/assets", withIntermediateDirectories: true)
        for (suffix, gallery) in [("", Gallery.english), ("-pseudo", .pseudo), ("-arabic", try Gallery.arabic())] {
            for (name, html) in gallery.pages { try write(html.bytes, "\(folder)/\(name)\(suffix).html") }
        }
        for asset in Asset.all { try write(asset.bytes, "\(folder)/assets/\(asset.path)") }
    }
}

private func write(_ bytes: [UInt8], _ path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
}

private let empty: Set<String> = ["meta", "link", "input", "br", "img", "hr"]

private func unclosed(_ page: String) -> [String] {
    var open: [String] = []
    for tag in page.matches(of: /<(\/?)([a-z0-9]+)[^>]*?(\/?)>/) where !empty.contains(String(tag.2)) && tag.3.isEmpty {
        let name = String(tag.2)
        if tag.1.isEmpty { open.append(name) } else if open.popLast() != name { return ["\(tag.0)"] }
    }
    return open
}
