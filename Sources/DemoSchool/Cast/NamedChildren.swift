/// Children with names of their own whose families are drawn.
enum NamedChildren {
    /// The rest of Oak class.
    static let oak: [FamilySpec] = [
        FamilySpec(language: "ur", children: [.boy("Ben", "Ahmed").inOak(.usual(Pin(0, .unexplained)))]),
        FamilySpec(language: "ur", children: [.boy("Daniyal", "Khan").inOak().noted(CastNotes.daniyal)]),
        FamilySpec(children: [.girl("Ella", "Brown").inOak()]),
        FamilySpec(children: [.boy("Finn", "Clarke").inOak(.usual(away: 0.5, late: 1, Pin(0, .late(36, "Overslept"))))]
        ),
        FamilySpec(
            language: "cy",
            children: [
                .boy("Harry", "Evans").inOak(.usual(away: 0.8, late: 0.5, Pin(0, .ill("Temperature", told: 472))))
            ]),
        FamilySpec(children: [.girl("Isla", "Green").inOak().unseen()]),
        FamilySpec(language: "pl", children: [.boy("Jakub", "Nowak") { $0.knownGiven = "Kuba" }.inOak()]),
        FamilySpec(children: [.girl("Olivia", "Lewis").inOak().noted(CastNotes.olivia)]),
    ]

    /// Names that have broken other systems. They sit wherever there is room.
    static let notable: [FamilySpec] = [
        // A name in one word: there is no family name.
        FamilySpec(language: "ta", children: [.girl("Suryani", "")]),
        FamilySpec(children: [
            .boy("Maximilian Bartholomew", "Featherstonehaugh-Cholmondeley-Warburton") { $0.knownGiven = "Max" }
        ]),
        FamilySpec(language: "ur", children: [.girl("Ayesha", "Siddiqui") { $0.knownGiven = "عائشہ" }]),
        FamilySpec(language: "uk", children: [.girl("Olena", "Kravtsivska") { $0.knownGiven = "Оленка" }]),
        FamilySpec(language: "zh", children: [.boy("Xiaolong", "Zhang") { $0.knownGiven = "小龙" }]),
        FamilySpec(children: [.girl("Sofia", "Null")]),
        FamilySpec(language: "ga", children: [.boy("Tadhg", "O'Súilleabháin")]),
        FamilySpec(language: "yo", children: [.girl("Oluwaseunfúnmi", "Adébáyọ̀-Ògúnlèyẹ") { $0.knownGiven = "Seun" }]),
        FamilySpec(language: "vi", children: [.girl("Ngọc Ánh", "Nguyễn")]),
        // Decomposed letters, as some files bring them: e and a combining diaeresis.
        FamilySpec(children: [.girl("Zoe\u{308}", "St. John-D’Souza")]),
        FamilySpec(language: "cy", children: [.boy("Llŷr", "ap Gruffudd")]),
        FamilySpec(language: "zh", children: [.boy("Bo", "Li")]),
        FamilySpec(
            language: "ta",
            children: [.boy("Warnakulasuriya Chaminda", "Patabendige Fernando") { $0.knownGiven = "Chami" }]),
        FamilySpec(language: "so", children: [.girl("Faadumo", "Cabdi Xasan") { $0.knownFamily = "Hassan" }]),
        FamilySpec(language: "ar", children: [.boy("Abd al-Rahman", "El-Sayed") { $0.knownGiven = "عبد الرحمن" }]),
        FamilySpec(language: "ro", children: [.girl("Ștefania", "Țurcanu")]),
    ]
}
