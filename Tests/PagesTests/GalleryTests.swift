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
        for (name, html) in Gallery.english.pages + Gallery.pseudo.pages.map({ ("\($0.name)-pseudo", $0.html) }) {
            try Data(html.bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name).html"))
        }
        for asset in Asset.all {
            try Data(asset.bytes).write(to: URL(fileURLWithPath: "\(folder)/assets/\(asset.path)"))
        }
    }
}

private let empty: Set<String> = ["meta", "link", "input", "br", "img", "hr"]

private func unclosed(_ page: String) -> [String] {
    var open: [String] = []
    for tag in page.matches(of: /<(\/?)([a-z0-9]+)[^>]*?(\/?)>/) where !empty.contains(String(tag.2)) && tag.3.isEmpty {
        if tag.1.isEmpty {
            open.append(String(tag.2))
        } else if open.last == String(tag.2) {
            open.removeLast()
        } else {
            return ["\(tag.0)", "\(open)"]
        }
    }
    return open
}
