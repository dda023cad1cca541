import Pages
import Testing

private let polish = """
    msgid ""
    msgstr "Language: pl\\n"
    "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\\n"

    #. The first thing a parent reads.
    msgid "In school, on time"
    msgstr "W szkole, o czasie"

    msgid "Late, arrived %1"
    msgstr "Spóźnienie, "
    "przyszła o %1"

    msgid "%1 and %2 wrote"
    msgstr "Napisali: %2 oraz %1"

    msgid "%1 day"
    msgid_plural "%1 days"
    msgstr[0] "%1 dzień"
    msgstr[1] "%1 dni"
    msgstr[2] "%1 dni (wiele)"

    msgctxt "month in a date"
    msgid "November"
    msgstr "listopada"

    msgctxt "month"
    msgid "November"
    msgstr "listopad"

    #, fuzzy
    msgid "Sign out"
    msgstr "Wyloguj?"

    msgid "Not yet"
    msgstr ""

    #~ msgid "Gone"
    #~ msgstr "Nie ma"
    """

private func inPolish() throws -> Words {
    let language = try #require(Language(code: "pl"))
    return Words(language, try Catalogue(po: polish, for: language))
}

struct WordsTests {
    @Test func `English says what the code says`() {
        let words = Words.english
        #expect(words("In school, on time") == "In school, on time")
        #expect(words("Late, arrived \("9:04")") == "Late, arrived 9:04")
        #expect(words("\("Amelia") has \(3) of 10%") == "Amelia has 3 of 10%")
    }

    @Test func `a value that looks like a place for a value is left alone`() {
        #expect(Words.english("\("%2") and \("<b>")") == "%2 and <b>")
    }

    @Test func `a counted sentence agrees with its number`() {
        let words = Words.english
        #expect(words.count(1, one: "%1 day", other: "%1 days") == "1 day")
        #expect(words.count(0, one: "%1 day", other: "%1 days") == "0 days")
        #expect(words.count(2, one: "\(2) day since \("May")", other: "\(2) days since \("May")") == "2 days since May")
        #expect(words.count(1, one: "One message", other: "\(1) messages") == "One message")
    }

    @Test func `a translation is found, with its values in its own order`() throws {
        let words = try inPolish()
        #expect(words("In school, on time") == "W szkole, o czasie")
        #expect(words("Late, arrived \("9:04")") == "Spóźnienie, przyszła o 9:04")
        #expect(words("\("Jan") and \("Ewa") wrote") == "Napisali: Ewa oraz Jan")
    }

    @Test func `a translation counts by its own rules`() throws {
        let words = try inPolish()
        let says = [1, 3, 5, 22].map { words.count($0, one: "\($0) day", other: "\($0) days") }
        #expect(says == ["1 dzień", "3 dni", "5 dni (wiele)", "22 dni"])
    }

    @Test func `the same English word is told apart by its context`() throws {
        let words = try inPolish()
        #expect(words.monthName(11) == "listopad")
        #expect(words.date(day: 20, month: 11) == "20 listopada")
    }

    @Test func `an unready or missing translation stays English`() throws {
        let words = try inPolish()
        #expect(words("Sign out") == "Sign out")
        #expect(words("Not yet") == "Not yet")
        #expect(words("Gone") == "Gone")
        #expect(words.count(2, one: "%1 note", other: "%1 notes") == "2 notes")
    }

    @Test func `a sentence may hold a link and escapes its own words`() {
        let help: HTML = "<a href=\"/help\">get help</a>"
        let name = "<Ben>"
        let html = Words.english.html("Fish & chips, or \(help) for \(name).")
        #expect(html.string == "Fish &amp; chips, or <a href=\"/help\">get help</a> for &lt;Ben&gt;.")
    }

    @Test func `a name in the other direction does not turn the sentence about`() throws {
        #expect(Words.english("From \("عائشة"): 3") == "From \u{2068}عائشة\u{2069}: 3")
        #expect(Words.english("From \("Zoë"): 3") == "From Zoë: 3")
        let arabic = try #require(Language(code: "ar"))
        let words = Words(arabic, try Catalogue(po: "msgid \"From %1\"\nmsgstr \"من %1\"", for: arabic))
        #expect(words("From \("Zoë")") == "من \u{2066}Zoë\u{2069}")
        #expect(words("From \("1½")") == "من \u{2066}1½\u{2069}")
        #expect(words("From \("عائشة")") == "من عائشة")
        #expect(words("From \(3)") == "من 3")
        #expect(words.signed(6) == "\u{2066}+6\u{2069}")
        #expect(words("Not translated.") == "\u{2066}Not translated.\u{2069}")
    }

    @Test func `languages carry their direction and their own name`() {
        #expect(Language(code: "ur")?.direction == .rightToLeft)
        #expect(Language(code: "PL")?.name == "Polski")
        #expect(Language(code: "en") == .english)
        #expect(Language(code: "xx") == nil)
        #expect(Set(Language.known.map(\.code)).count == Language.known.count)
    }
}

struct PseudoTests {
    @Test func `the pseudo-language accents every letter and keeps values`() {
        #expect(Words.pseudo("In school") == "⟦Íñ šçĥóóĺ⟧")
        #expect(Words.pseudo("Late, arrived \("9:04")") == "⟦Ĺáťé, ářříṽéđ 9:04⟧")
    }

    @Test func `a sentence that escaped is found in text and in heard attributes`() {
        let words = Words.pseudo
        let inner = words("\("Ben") is here")
        let page: HTML = """
            <p title="\(words("Fine"))">\(words("So \(inner)"))</p><p>Escaped</p><a class="card" aria-label="Also">12:30</a>
            """
        #expect(
            Words.untranslated(in: page) == ["Also", "Escaped"] || Words.untranslated(in: page) == ["Escaped", "Also"])
        #expect(Words.untranslated(in: "<p>Ben &amp; Zoë, 9</p>", besides: ["Ben", "Zoë"]).isEmpty)
    }
}
