extension NameBook {
    static let polish = NameBook(
        language: "pl", share: 6,
        girls: list(
            "Zofia, Zuzanna, Hanna, Maja, Oliwia, Wiktoria, Łucja, Małgorzata, Agnieszka, Aleksandra, Jagoda, Róża"),
        boys: list(
            "Jakub, Szymon, Stanisław, Mikołaj, Wojciech, Kacper, Łukasz, Paweł, Grzegorz, Michał, Bartosz, Błażej"),
        women: list("Katarzyna, Anna, Monika, Ewa, Joanna, Magdalena, Dorota, Beata, Iwona"),
        men: list("Piotr, Tomasz, Krzysztof, Marcin, Andrzej, Rafał, Sławomir, Zbigniew"),
        families: list(
            "Kowalski, Nowak, Wiśniewski, Wójcik, Zieliński, Szymański, Woźniak, Dąbrowski, Kamiński, Brzęczyszczykiewicz, Jabłoński"
        ),
        feminine: slavic, knownAs: pairs("Zuzanna=Zuzia, Małgorzata=Gosia, Aleksandra=Ola, Jakub=Kuba, Stanisław=Staś"))

    static let romanian = NameBook(
        language: "ro", share: 4,
        girls: list("Ștefania, Ioana, Ilinca, Andreea, Mădălina, Bianca, Sânziana, Maria, Ruxandra, Crina"),
        boys: list("Andrei, Ștefan, Răzvan, Vlad, Matei, Cătălin, Luca, Ionuț, Darius, Tudor"),
        families: list(
            "Popescu, Ionescu, Țurcanu, Stănescu, Dumitru, Munteanu, Rădulescu, Chiriță, Drăgulescu, Vlădoiu"))

    static let ukrainian = NameBook(
        language: "uk", share: 3,
        girls: list("Olena, Solomiia, Daryna, Zlata, Anhelina, Veronika, Myroslava, Sofiia"),
        boys: list("Maksym, Danylo, Bohdan, Tymofii, Nazar, Yaroslav, Oleksandr, Sviatoslav"),
        women: list("Oksana, Iryna, Nataliia, Liudmyla, Tetiana, Halyna"),
        men: list("Andrii, Serhii, Vasyl, Mykola, Volodymyr, Taras"),
        families: list(
            "Shevchenko, Kovalchuk, Bondarenko, Tkachenko, Kravtsivskyi, Lysenko, Melnyk, Savytskyi, Hryhorenko"),
        feminine: slavic,
        knownAs: pairs("Olena=Оленка, Solomiia=Соломія, Maksym=Максимко, Danylo=Данько, Sofiia=Софійка, Yaroslav=Ярик"))

    static let portuguese = NameBook(
        language: "pt", share: 3,
        girls: list("Beatriz, Inês, Leonor, Conceição, Mariana, Antónia, Luísa, Letícia"),
        boys: list("João, Tomás, Gonçalo, Martim, Thiago, Simão, André, Caetano"),
        families: list(
            "da Silva, Fernandes, dos Santos, Gonçalves, Araújo, Magalhães, de Sousa e Melo, Simões, Brandão"))

    static let turkish = NameBook(
        language: "tr", share: 2,
        girls: list("Elif, Zeynep, Defne, Ayşe, Gülsüm, İpek, Nazlı, Çiçek"),
        boys: list("Yusuf, Emir, Ömer, Kağan, Çınar, İbrahim, Barış, Görkem"),
        families: list("Yılmaz, Şahin, Öztürk, Çelik, Kılıç, Aydın, Güneş, Işık, Doğan"))

    @Sendable private static func slavic(_ family: String) -> String {
        for (his, hers) in [("skyi", "ska"), ("ski", "ska"), ("ński", "ńska"), ("cki", "cka")]
        where family.hasSuffix(his) {
            return family.dropLast(his.count) + hers
        }
        return family
    }
}
