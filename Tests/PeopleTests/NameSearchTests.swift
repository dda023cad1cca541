import People
import Testing

@Suite struct NameSearchTests {
    @Test(arguments: [
        ("zoe", "Zoë Young"), ("ZOË", "Zoe Young"), ("lukasz", "Łukasz Nowak"), ("Łuk", "łukasz nowak"),
        ("stefania", "Ștefania Popescu"), ("оленка", "Оленка Коваль"), ("КОВ", "Оленка Коваль"),
        ("khan dan", "Daniyal Khan"), ("ren", "Chloé Lefèvre-Renard"), ("oneil", "Sean O’Neil"),
        ("அன்பு", "அன்பு செல்வன்"), ("مريم", "مريم حداد"), ("soren", "Søren Sørensen"),
    ])
    func `a name is found however it is typed`(typed: String, name: String) {
        #expect(NameSearch(typed).finds(name))
    }

    @Test(arguments: [("han", "Daniyal Khan"), ("khan ali", "Daniyal Khan"), ("", "Daniyal Khan"), (" - ", "Al-Ali")])
    func `nobody is found by the middle of a word, by half of what was typed, or by nothing`(
        typed: String, name: String
    ) {
        #expect(!NameSearch(typed).finds(name))
    }
}
