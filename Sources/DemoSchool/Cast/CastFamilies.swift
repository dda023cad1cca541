/// The families whose members the cast is made of.
enum CastFamilies {
    static let all: [FamilySpec] = [
        ashdown, hall, patel, marsh, moore, king, lee, harris, birch, bello, murphy, silva, raman, pritchard,
    ]

    /// Bea has the children; Callum, separated, sees them but not where they live. One child is at another school.
    private static let ashdown = FamilySpec(
        adults: [
            AdultSpec(.bea, "Ms", "Bea", "Ashdown", .mother),
            AdultSpec(.callum, "Mr", "Callum", "Reid", .father, athome: false) { $0.priority = 2 },
        ],
        children: [
            .girl("Amelia", "Ashdown") { $0.middle = "Rose" }.inOak(
                .steady(
                    Pin(0, .here), Pin(7, .ill("Cold", told: 485)), Pin(13, .late(14, "Bus broke down")),
                    Pin(30, .appointment("Dentist")))
            ).noted(CastNotes.amelia),
            .boy("Jack", "Ashdown").inWillow(
                .usual(
                    away: 0.4, late: 0.4, Pin(0, .late(9, "Could not find a shoe")),
                    Pin(3, .ill("Tummy ache", told: 472)))
            ).noted(CastNotes.jack),
            .boy("Theodore", "Ashdown") { $0.knownGiven = "Theo" }.in9B(
                .usual(away: 0.6, late: 2, Pin(0, .late(12, nil)), Pin(5, .unexplained))
            ).noted(CastNotes.theo).detained(
                DetentionPin(daysAhead: 1, type: 0, reason: "Homework for French was not handed in.")),
        ],
        orders: [
            Order(
                kind: .hiddenAddress, against: 1,
                note: "Ms Ashdown asks that Mr Reid is not told where the family lives.")
        ])

    private static let hall = FamilySpec(
        adults: [
            AdultSpec("Mrs", "Joanne", "Hall", .mother),
            AdultSpec(.scott, "Mr", "Scott", "Hall", .father, athome: false) { $0.priority = 2 },
        ],
        children: [.girl("Keira", "Hall").inOak().noted(CastNotes.keira)],
        orders: [
            Order(kind: .noSight, against: 1, note: "Prohibited steps order seen by the head; copy in the safe."),
            Order(kind: .hiddenAddress, against: nil, note: "Address to be shown to nobody."),
        ])

    private static let patel = FamilySpec(
        language: "gu",
        adults: [
            AdultSpec(.anjali, "Mrs", "Anjali", "Patel", .mother),
            AdultSpec("Mr", "Nilesh", "Patel", .father) { $0.priority = 2 },
        ],
        children: [.girl("Maya", "Patel").inOak(.usual()).noted(CastNotes.maya)])

    private static let marsh = FamilySpec(
        adults: [AdultSpec(.ruth, "Mrs", "Ruth", "Marsh", .mother)],
        children: [.boy("Tobias", "Marsh") { $0.knownGiven = "Toby" }.leftCedar()])

    private static let moore = FamilySpec(
        adults: [
            AdultSpec("Miss", "Gemma", "Moore", .mother),
            AdultSpec(.dean, "Mr", "Dean", "Foster", .father, athome: false) {
                ($0.priority, $0.sees, $0.acts, $0.responsible) = (3, false, false, nil)
            },
        ],
        children: [.girl("Poppy", "Moore").inOak().noted(CastNotes.poppy)])

    private static let king = FamilySpec(
        adults: [
            AdultSpec("Ms", "Chantelle", "King", .mother),
            AdultSpec(.marcus, "Mr", "Marcus", "Webb", .stepfather) {
                ($0.priority, $0.acts, $0.responsible) = (2, false, false)
            },
        ],
        children: [
            .boy("Noah", "King").inOak(.usual()).noted(CastNotes.noah).detained(
                DetentionPin(daysAhead: 1, type: 0, reason: "To think about how a class listens."))
        ])

    private static let lee = FamilySpec(
        language: "zh",
        adults: [
            AdultSpec("Mrs", "Wen", "Lee", .mother),
            AdultSpec(.meiling, "Mrs", "Mei-Ling", "Lee", .relative, athome: false) {
                ($0.priority, $0.sees, $0.acts, $0.responsible) = (3, false, false, false)
            },
        ],
        children: [.girl("Grace", "Lee").inOak().noted(CastNotes.grace)])

    private static let harris = FamilySpec(
        adults: [
            AdultSpec("Ms", "Kayleigh", "Harris", .mother),
            AdultSpec(.margaret, "Mrs", "Margaret", "Doyle", .carer, athome: false) {
                ($0.priority, $0.responsible, $0.startsTomorrow) = (2, false, true)
            },
        ],
        children: [.boy("Leo", "Harris").inOak().noted(CastNotes.leo)])

    private static let birch = FamilySpec(
        adults: [
            AdultSpec("Ms", "Sian", "Birch", .mother),
            AdultSpec(.paul, "Mr", "Paul", "Denton", .stepfather, athome: false) {
                ($0.priority, $0.acts, $0.responsible, $0.ended) = (2, false, false, true)
            },
        ],
        children: [.girl("Chloe", "Birch").inOak().noted(CastNotes.chloe)])

    /// Mrs Bello teaches Holly.
    private static let bello = FamilySpec(
        language: "yo",
        adults: [
            AdultSpec(.aderonke, "Mrs", "Aderonke", "Bello", .mother),
            AdultSpec("Mr", "Kunle", "Bello", .father) { $0.priority = 2 },
        ],
        children: [
            .girl("Simisola", "Bello") { $0.knownGiven = "Simi" }.inOak(.usual()).noted(CastNotes.simi),
            .boy("Tobi", "Bello").in9A(.usual()).noted(CastNotes.tobi).detained(
                DetentionPin(daysAhead: 0, type: 1, reason: "Came without equipment again.")),
        ])

    private static let murphy = FamilySpec(
        language: "ga", children: [.boy("Quinn", "Murphy").inOak().noted(CastNotes.quinn)],
        orders: [
            Order(
                kind: .hiddenAddress, against: nil,
                note: "The family has moved away from danger. Address to be shown to nobody.")
        ])

    private static let silva = FamilySpec(
        language: "pt",
        adults: [
            AdultSpec("Sra.", "Mariana", "Silva", .mother),
            AdultSpec("Mr", "João", "Silva", .father, athome: false) { $0.priority = 2 },
        ],
        children: [.girl("Rosa", "Silva").inOak().noted(CastNotes.rosa)],
        orders: [
            Order(
                kind: .noActing, against: 1,
                note: "Court order of last spring: decisions about school rest with the mother.")
        ])

    private static let raman = FamilySpec(
        language: "ta",
        adults: [AdultSpec(.priya, "Mrs", "Priya", "Raman", .mother)],
        children: [.boy("Kavin", "Raman").atLantern(year: 1).noted(CastNotes.kavin)])

    private static let pritchard = FamilySpec(
        language: "cy",
        adults: [AdultSpec(.owen, "Mr", "Owen", "Pritchard", .father)],
        children: [.girl("Mali", "Pritchard").atLantern(year: 2).noted(CastNotes.mali)])
}
