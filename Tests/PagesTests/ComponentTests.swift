import Testing

@testable import Pages

struct ComponentTests {
    @Test(arguments: [
        ("Amelia Ashdown", "AA"), ("Łukasz Żak", "ŁŻ"), ("zoë", "Z"), ("Anna Maria de Souza", "AS"), ("O’Brien", "O"),
        ("’Abd al-Rahman Said", "AS"), ("عائشة خان", "ع\u{2009}خ"), ("عائشة", "ع"), ("محمد", "م"), ("李小龙", "小龙"),
        ("王伟", "王伟"), ("김민준", "민준"), ("李 小龙", "李小"), ("ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "ਗੁਸਿੰ"), ("", "?"), ("123", "?"),
        ("Élodie Ørsted", "ÉØ"),
    ])
    func `initials come from any script`(_ name: String, _ expected: String) {
        #expect(initials(of: name) == expected)
    }

    @Test func `a child keeps the colour of its face`() {
        #expect(face("Amelia", key: "k1").bytes == face("Amelia", key: "k1").bytes)
        let colours = Set((0..<100).map { face("A", key: "\($0)").string })
        #expect(colours.count == 6)
    }

    @Test(arguments: hostile.filter { !$0.isEmpty })
    func `a hostile text changes no component's markup`(_ text: String) {
        for (hostile, tame) in zip(everyComponent(text), everyComponent("x")) {
            #expect(skeleton(hostile) == skeleton(tame))
        }
    }

    @Test func `a menu says which place is shown`() {
        let links = tabs("View", [Place("Register", "/r"), Place("Points", "/p", isCurrent: true)]).string
        #expect(links.contains("<a href=\"/p\" aria-current=\"page\">Points</a>"))
        #expect(links.contains("<a href=\"/r\">Register</a>"))
    }

    @Test func `what waits is counted for eyes and ears`() {
        #expect(count(.english, 0).isEmpty)
        #expect(count(.english, 1).string.contains("1<span class=\"sr\"> unread message<"))
        #expect(count(.english, 3).string.contains("3<span class=\"sr\"> unread messages<"))
    }

    @Test func `a long list is turned page by page`() {
        let pages = { (page: Int) in pagination(.english, page: page, of: 3) { "?page=\($0)" }.string }
        #expect(pagination(.english, page: 1, of: 1) { _ in "" }.isEmpty)
        #expect(!pages(1).contains("rel=\"prev\"") && pages(1).contains("href=\"?page=2\""))
        #expect(pages(2).contains("href=\"?page=1\"") && pages(2).contains("href=\"?page=3\""))
        #expect(!pages(3).contains("rel=\"next\"") && pages(3).contains("Page 3 of 3"))
    }

    @Test func `a cell knows its column's name when rows are stacked`() {
        let table = dataTable(
            caption: "Marks", id: "m", narrow: .stacks, columns: [Column("Day"), Column("Points", isNumber: true)],
            rows: [["Mon", "3"]])
        #expect(table.string.contains("<th scope=\"row\" role=\"rowheader\">Mon</th>"))
        #expect(table.string.contains("<td role=\"cell\" data-label=\"Points\" class=\"figure end\">3</td>"))
    }

    @Test func `assets carry a hash that follows their bytes`() {
        #expect(Set(Asset.all.map(\.hash)).count == Asset.all.count)
        #expect(Asset.all.allSatisfy { !$0.bytes.isEmpty && $0.hash.count == 16 })
        #expect(Asset.url("hometime.css")?.hasPrefix("/assets/hometime.css?v=") == true)
        #expect(Asset.url("nothing.css") == nil)
    }

    @Test(arguments: Icon.allCases)
    func `every icon is in the sprite`(_ icon: Icon) {
        #expect(String(decoding: Asset.icons.bytes, as: UTF8.self).contains("id=\"i-\(icon.rawValue)\""))
    }

    @Test func `the stylesheet asks nobody else for anything`() {
        let css = String(decoding: Asset.stylesheet.bytes, as: UTF8.self)
        #expect(!css.contains("url(") && !css.contains("@import") && !css.contains("@font-face"))
    }
}

/// The tags with the names of their attributes, without any text or value.
private func skeleton(_ markup: HTML) -> String {
    markup.string.replacing(/"[^"]*"/, with: "\"\"").replacing(/>[^<]*/, with: ">")
}

private func everyComponent(_ text: String) -> [HTML] { parts(text) + formParts(text) + frames(text) }

private func parts(_ text: String) -> [HTML] {
    let cell = DayCell(weekday: 1, day: 2, month: 11, year: 2026, .late, note: text)
    return [
        card(text, id: "i", more: PageLink(text, to: text), ""), row(text, detail: text), fact(text, text), bdi(text),
        stateLine(.check, .good, text, detail: text), tag(text),
        childHeader(name: text, key: text, detail: text, id: "i"),
        childCard(name: text, key: text, detail: text, id: "i", href: text, next: text, state: "", news: ""),
        score(text, text),
        timeline([Happening(time: text, clock: text, .star, .good, text)]), steps([(text, text)]), softLine(text),
        change(.star, .good, text, detail: text), noteLine(.star, .good, text, about: text), details(text, ""),
        dataTable(caption: text, id: "i", columns: [Column(text)], rows: [["\(text)"]]), notice(text), headline(text),
        tabs(text, [Place(text, text)]), emptyState(.star, text, detail: text), bars([(text, 1)]),
        columnChart(text, [(text, 1)]), track(text, now: 1, expected: 2, says: text),
        lineChart(says: text, [ChartPoint(text, 1)], expected: 1...2), weeks(.english, [[cell]]),
        yearCalendar(.english, id: "i", [cell]), tiles(text, [Tile(id: text, name: text, detail: text)]),
        palette(text, says: "", [chip(text, name: text, value: text)]), stars([(text, text, true)]),
        summaryList([(text, "\(text)", PageLink(text, to: text))]),
    ]
}

private func formParts(_ text: String) -> [HTML] {
    let filled = Filled(["n": ["v"]], errors: [FieldError("n", text)], prefix: text)
    let here = MarkChoice(text, text, .good)
    let marking = MarkForm(
        action: text, csrf: text, register: text, key: text, choices: [here], moreCodes: [text], here: here, late: "L",
        signIn: text)
    var person = MarkRow(id: text, name: text, mark: here, minutes: 3, note: "\(text)", conflict: here)
    person.question = MarkRowQuestion(text, offers: [here], asksWhy: here, asksMinutes: true)
    (person.saved, person.more) = (text, PageLink(text, to: text))
    return [
        field("n", text, in: filled, hint: text), textArea("n", text, in: Filled(["n": [text]])),
        field("n", text, in: Filled(["n": [text]])), errorSummary(.english, filled), hidden(text, text),
        select("n", text, [Choice(text, text)], in: filled, empty: text), checkbox("n", text, in: filled, hint: text),
        radios("n", text, [Choice(text, text, hint: text)], in: filled),
        button(text, name: text, value: text, about: text),
        linkButton(text, to: text, about: text), form(to: text, csrf: text, id: text, ""), searchForm(to: text, ""),
        markGrid(.english, marking, caption: text, history: text, summary: "\(text)", [person]), markRefusal(text),
        markAnswer(.english, marking, summary: "\(text)", [person]),
    ]
}

private func frames(_ text: String) -> [HTML] {
    let frame = Frame(
        .family, words: .english, school: text, home: text, places: [Place(text, text)], thumb: [Place(text, text)],
        children: [ChildPlace(text, key: text, detail: text, href: text)],
        sections: Sections(text, [Place(text, text)]),
        account: SignedIn(text, signOut: text, csrf: text), help: Help(phone: text, link: PageLink(text, to: text)),
        languages: [LanguageLink(.english, to: text)])
    let live = liveRegion(.english, events: text, fragment: text, version: text, ended: text, liveLine(text))
    return [
        page(frame, title: text, body: live), liveFragment(.english, version: text, says: text, "\(text)"),
    ]
}
