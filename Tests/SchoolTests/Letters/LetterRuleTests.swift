import Pages
import Testing

@testable import People
@testable import School

struct LetterRuleTests {
    private func html(_ typed: String) -> String { LetterTextPages(text: LetterText(typed)).html.string }

    @Test func `what is typed becomes headings, paragraphs, lists and links`() {
        let text = LetterText("Dear all,\nhello\n\n# Bring\n- a coat\n- a hat\n1. one\n2) two\n\n2026 was good.")
        #expect(
            text.blocks == [
                .paragraph([[.words("Dear all,")], [.words("hello")]]), .heading([.words("Bring")]),
                .list([[.words("a coat")], [.words("a hat")]]), .numbered([[.words("one")], [.words("two")]]),
                .paragraph([[.words("2026 was good.")]]),
            ])
        #expect(LetterText("").blocks.isEmpty && LetterText(" \n\r\n ").blocks.isEmpty)
    }

    @Test func `a list after an empty line is a new one`() {
        #expect(LetterText("- a\n\n- b").blocks.count == 2)
        #expect(LetterText("-").blocks == [.paragraph([[.words("-")]])])
        #expect(LetterText("#tag").blocks == [.paragraph([[.words("#tag")]])])
    }

    @Test func `links lead to the web or to a mailbox, and nowhere else`() {
        #expect(
            html("See [our page](https://school.example/a?b=1&c).")
                .contains("<a href=\"https://school.example/a?b=1&amp;c\" rel=\"noopener\">our page</a>."))
        #expect(html("(https://a.example/b).").contains(">https://a.example/b</a>)."))
        #expect(html("mailto:office@school.example").contains("href=\"mailto:office@school.example\""))
        for typed in [
            "[a](javascript:alert(1))", "[a](data:text/html,x)", "javascript:alert(1)", "[a](//evil.example)",
            "[a](/children)", "[a]()", "https://", "[](https://a.example)x", "xhttps://a.example", "[a] (https:)",
        ] {
            let isLink = html(typed).contains("<a ")
            #expect(!isLink || typed.hasPrefix("[]"), "\(typed)")
        }
    }

    @Test func `markup that is pasted stays text`() {
        let drawn = html(
            "<script>alert(1)</script> **b** <img src=x onerror=y>\n# <b>h</b>\n[<i>](https://a.example/\"x)")
        #expect(
            !drawn.contains("<script") && !drawn.contains("<img") && !drawn.contains("<b>") && !drawn.contains("<i>"))
        #expect(!drawn.contains("/\"x"))
    }

    private func reached(
        _ pupil: Int, _ adult: Int, year: String = "5", hasWayIn: Bool = true, hasSignedIn: Bool = true,
        born: String? = nil
    ) -> ReachedAdult {
        ReachedAdult(
            pupil: ID(high: 1, low: UInt64(pupil)), pupilName: PupilName(given: "P\(pupil)", family: "X"),
            yearGroup: year, born: born, className: "C\(year)", adult: ID(high: 2, low: UInt64(adult)),
            relationship: "mother", name: "A\(adult)", hasWayIn: hasWayIn, hasSignedIn: hasSignedIn)
    }

    @Test func `children who share an adult are one family, however the lines come`() {
        let lines = [reached(1, 1), reached(2, 2), reached(3, 3), reached(1, 2), reached(4, 3), reached(5, 5)]
        #expect(LetterFamilies.of(lines).map { Set($0.map(\.pupil)).count }.sorted() == [1, 2, 2])
        let reach = LetterReach(children: 7, lines)
        #expect((reach.families, reach.withNobody, reach.withoutWayIn) == (3, 2, 0))
    }

    @Test func `the eldest child carries the one copy of a family, class by class`() {
        let lines = [
            reached(1, 1, year: "2", hasWayIn: false), reached(2, 1, year: "4", hasWayIn: false),
            // Has an account, and nobody of the family has ever signed in.
            reached(3, 2, year: "R", hasSignedIn: false), reached(3, 3, year: "R", hasWayIn: false),
            // Reads online.
            reached(4, 4, year: "1"), reached(4, 5, year: "1", hasSignedIn: false),
        ]
        let copies = LetterReach.paper(lines, named: true)
        #expect(copies.map(\.carrier.given) == ["P3", "P2"])
        #expect(copies.map(\.readers) == [["A2", "A3"], ["A1"]])
        #expect(LetterReach.paper(lines, named: false)[0].readers == ["mother"])
        let twins = [
            reached(1, 1, hasWayIn: false, born: "2016-05-02"), reached(2, 1, hasWayIn: false, born: "2016-05-01"),
        ]
        #expect(LetterReach.paper(twins, named: true).map(\.carrier.given) == ["P2"])
    }

    @Test func `two who read on paper and share no child get a copy each`() {
        let lines = [
            reached(1, 1), reached(2, 1), reached(1, 2, hasWayIn: false), reached(2, 3, hasWayIn: false),
        ]
        #expect(LetterReach.paper(lines, named: true).map(\.readers) == [["A2"], ["A3"]])
    }

    @Test func `of half-brothers each mother gets her own copy, and neither reads the other's name`() {
        let lines = [
            reached(1, 1, year: "6", hasWayIn: false), reached(1, 2, year: "6", hasWayIn: false),
            reached(2, 1, year: "3", hasWayIn: false), reached(2, 3, year: "3", hasWayIn: false),
        ]
        let copies = LetterReach.paper(lines, named: true)
        #expect(copies.map(\.readers) == [["A3"], ["A1", "A2"]] && copies.map(\.carrier.given) == ["P2", "P1"])
    }

    @Test func `the last answer holds, with the last words of each adult`() {
        let replies = [(1, "Yes", "Bees!"), (2, "No", nil), (1, "Yes", "Wasps!"), (2, "No", "Call me")].enumerated().map
        {
            (place, line) in
            LetterReply(
                id: ID(high: 3, low: UInt64(place)), choice: line.1, words: line.2,
                adult: ID(high: 2, low: UInt64(line.0)), at: Instant(milliseconds: Int64(place)))
        }
        let words = (1...4).map { Array(replies.prefix($0)).holding?.words }
        #expect(words == ["Bees!", "Bees!", "Wasps!", "Wasps! · Call me"])
        #expect(Array(replies.prefix(2)).holding?.choice == "No" && [LetterReply]().holding == nil)
    }

    @Test func `a draft says what it still needs`() {
        let words = Words.english
        let today = day("2026-11-20")
        var draft = LetterDraft()
        #expect(draft.missing(words, today: today).count == 3)
        (draft.title, draft.body, draft.meant) = ("A", "B", [.school])
        #expect(draft.missing(words, today: today).isEmpty && draft.asked == nil)
        draft.question = "May they come?"
        #expect(draft.missing(words, today: today).count == 2)
        (draft.choices, draft.by) = (["Yes", "No"], day("2026-11-19"))
        #expect(draft.missing(words, today: today).count == 1)
        draft.by = today
        #expect(draft.missing(words, today: today).isEmpty && draft.asked?.isOpen(on: today) == true)
        #expect(draft.asked?.isOpen(on: today + 1) == false)
    }
}
