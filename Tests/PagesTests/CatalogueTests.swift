import Pages
import Testing

struct CatalogueTests {
    @Test(arguments: [
        (2, "msgid \"a\"\nmsgstr b"),
        (2, "msgid \"a\"\nmsgstr \"b"),
        (2, "msgid \"a\"\nmsgstr \"b\\x\""),
        (2, "msgid \"a\"\nmsgstr \"b\"c\""),
        (1, "msgid \"a\"\n"),
        (1, "msgstr \"a\""),
        (1, "\"lost\""),
        (3, "msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\""),
        (3, "msgid \"a\"\nmsgid_plural \"as\"\nmsgstr[1] \"b\""),
        (2, "msgid \"a\"\nmsgstr[0] \"b\""),
        (1, "msgid \"a\"\nmsgid_plural \"as\"\nmsgstr[0] \"b\"\nmsgstr[1] \"c\""),
        (1, "msgid_plural \"as\""),
        (1, "nonsense \"a\""),
        (4, "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\""),
        (1, "msgid \"%1 here\"\nmsgstr \"here\""),
        (1, "msgid \"%1 here\"\nmsgstr \"%1 %2\""),
        (1, "msgid \"\"\nmsgstr \"Plural-Forms: nplurals=2; plural=n!=1;\\n\""),
        (2, "msgctxt \"x\"\nmsgctxt \"y\""),
        (1, "msgctxt \"x\""),
    ])
    func `a malformed file is refused with its line`(_ line: Int, _ text: String) throws {
        let polish = try #require(Language(code: "pl"))
        let fault = #expect(throws: CatalogueFault.self) { try Catalogue(po: text, for: polish) }
        #expect(fault?.line == line)
    }

    @Test func `a file that is not UTF-8 is refused`() throws {
        let polish = try #require(Language(code: "pl"))
        #expect(throws: CatalogueFault.self) { try Catalogue(po: [0x6D, 0xFF], for: polish) }
    }

    @Test func `line ends of Windows and escapes are read`() throws {
        let welsh = try #require(Language(code: "cy"))
        let text = "msgid \"say \\\"hi\\\"\\n\\t\\\\\"\r\nmsgstr \"dweud \\\"hai\\\"\"\r\n"
        let words = Words(welsh, try Catalogue(po: text, for: welsh))
        #expect(words("say \"hi\"\n\t\\") == "dweud \"hai\"")
    }

    /// Each language's forms by number, from Unicode CLDR's samples.
    @Test(arguments: [
        ("pl", [1: 0, 2: 1, 4: 1, 5: 2, 0: 2, 12: 2, 14: 2, 22: 1, 112: 2, 21: 2]),
        ("ar", [0: 0, 1: 1, 2: 2, 3: 3, 10: 3, 11: 4, 99: 4, 100: 5, 102: 5, 103: 3, 111: 4]),
        ("cy", [0: 0, 1: 1, 2: 2, 3: 3, 6: 4, 4: 5, 7: 5]),
        ("uk", [1: 0, 21: 0, 11: 2, 2: 1, 12: 2, 5: 2, 0: 2]),
        ("lt", [1: 0, 21: 0, 11: 2, 2: 1, 10: 2, 12: 2, 22: 1, 0: 2]),
        ("lv", [0: 2, 1: 0, 21: 0, 11: 1, 5: 1]),
        ("ro", [1: 0, 0: 1, 19: 1, 20: 2, 101: 1, 120: 2]),
        ("cs", [1: 0, 2: 1, 4: 1, 5: 2, 22: 2]),
        ("fr", [0: 0, 1: 0, 2: 1]), ("ur", [0: 1, 1: 0, 2: 1]), ("zh-Hans", [0: 0, 1: 0, 5: 0]),
    ])
    func `languages count as Unicode says`(_ code: String, _ expected: [Int: Int]) throws {
        let language = try #require(Language(code: code))
        let forms = (expected.values.max() ?? 0) + 1
        let texts = (0..<forms).map { "msgstr[\($0)] \"form \($0)\"" }.joined(separator: "\n")
        let words = Words(language, try Catalogue(po: "msgid \"x\"\nmsgid_plural \"xs\"\n\(texts)", for: language))
        for (number, form) in expected {
            #expect(words.count(number, one: "x", other: "xs") == "form \(form)", "\(number)")
        }
    }
}
