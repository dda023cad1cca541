import People
import Testing

@Suite struct NameBookTests {
    private static let names = [
        "Amelia Ashdown", "Ben Amos", "Łucja Żak", "Mia Olsen", "Sean O’Brien", "Ffion Smith-Jones", "Siân Llŷr",
        "Nguyễn Thị Đào", "عائشہ اردو", "Κατερίνα Ιωάννου", "Zac Zakarian", "Amy Ash",
    ]

    private func find(_ typed: String, most: Int = 20) -> [String] {
        NameBook(NameBookTests.names.map { (who: $0, names: [$0]) }).find(TypedName(typed), most: most).map(\.who)
    }

    @Test(arguments: [
        ("zak", "Łucja Żak"), ("ŻAK", "Łucja Żak"), ("lucja", "Łucja Żak"), ("olsen", "Mia Olsen"),
        ("obrien", "Sean O’Brien"), ("o'brien", "Sean O’Brien"), ("o brien", "Sean O’Brien"),
        ("smith jones", "Ffion Smith-Jones"), ("smithjones", "Ffion Smith-Jones"), ("jones ff", "Ffion Smith-Jones"),
        ("sian llyr", "Siân Llŷr"), ("dao nguyen", "Nguyễn Thị Đào"), ("اردو", "عائشہ اردو"),
        ("κατερινα", "Κατερίνα Ιωάννου"), ("Κατερίνα", "Κατερίνα Ιωάννου"), ("ΙΩΑΝ", "Κατερίνα Ιωάννου"),
    ])
    func `the one who is meant comes first, however it is typed`(typed: String, name: String) {
        #expect(find(typed).first == name)
    }

    @Test(arguments: [
        ("oslen", "Mia Olsen"), ("amleia ash", "Amelia Ashdown"), ("maelia", "Amelia Ashdown"),
        ("ashdwon", "Amelia Ashdown"), ("ashdwn", "Amelia Ashdown"), ("ashhdown", "Amelia Ashdown"),
        ("amalia", "Amelia Ashdown"), ("Κατρείνα", "Κατερίνα Ιωάννου"),
    ])
    func `a slip is forgiven, and known as one`(typed: String, name: String) {
        let hits = NameBook(NameBookTests.names.map { (who: $0, names: [$0]) }).find(TypedName(typed), most: 20)
        #expect(hits.map(\.who) == [name])
        #expect(hits.map(\.rank.isGuess) == [true])
    }

    @Test(arguments: ["", " - ", "shdown", "amelia z", "xy", "oslne", "eilema"])
    func `nothing typed, the middle of a word and two slips find nobody`(typed: String) {
        #expect(find(typed).isEmpty)
    }

    @Test func `whole words come before beginnings, first names before last names, then the alphabet`() {
        #expect(find("am") == ["Amelia Ashdown", "Amy Ash", "Ben Amos"])
        #expect(find("ash") == ["Amy Ash", "Amelia Ashdown"])
        #expect(find("am ash") == ["Amy Ash", "Amelia Ashdown"])
        #expect(find("am", most: 1) == ["Amelia Ashdown"])
    }

    @Test func `a pupil is found by the name on the register and by the name they go by`() {
        let book = NameBook([(who: 1, names: ["Kit Ashdown", "Christopher", "Ashdown"])])
        #expect(book.find(TypedName("kit"), most: 5).map(\.who) == [1])
        #expect(book.find(TypedName("christo ash"), most: 5).map(\.who) == [1])
    }

    @Test func `classes are found by their name as it is typed in a hurry`() {
        let book = NameBook(["8A", "8B", "9x/Ma1", "Oak"].map { (who: $0, names: [$0]) })
        #expect(book.find(TypedName("8a"), most: 5).map(\.who) == ["8A"])
        #expect(book.find(TypedName("9xma"), most: 5).map(\.who) == ["9x/Ma1"])
        #expect(book.find(TypedName("ma1"), most: 5).map(\.who) == ["9x/Ma1"])
    }

    @Test func `a text without end is searched by its beginning`() {
        #expect(find(String(repeating: "zak ", count: 10_000)).first == "Łucja Żak")
    }
}
