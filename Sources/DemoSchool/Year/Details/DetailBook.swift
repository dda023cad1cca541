import People

/// What a school knows of a child besides name and address: medical notes, food, the doctor, who else may collect.
struct DetailPlan: Sendable {
    var pupil: ID<Pupil>
    /// As `child_detail` names it.
    var field: String
    var words: String
    /// Rises with the child and the field.
    var number: Int
}

/// Which languages an adult speaks.
struct SpokenPlan: Sendable {
    var adult: ID<Adult>
    var handle: CastHandle?
    var words: String
}

/// What a family of the cast has asked the office to change.
struct DetailAsk: Sendable {
    var child: String
    var by: CastHandle
    var field: String
    var after: String
    /// Why the office did not change it; nil while it waits.
    var declined: String?
}

/// What is known of the children of a school.
struct DetailBook: Sendable {
    let school: SchoolPlan
    let seed: UInt64
    private let castsChildren: Set<ID<Pupil>>

    init(school: SchoolPlan, seed: UInt64) {
        (self.school, self.seed) = (school, seed)
        let adults = Set(school.adults.filter { $0.handle != nil }.map(\.id))
        castsChildren = Set(school.links.filter { adults.contains($0.adult) }.map(\.pupil))
    }

    /// Of everybody in some measure; of the children of the cast all of it.
    func details(of pupil: PupilPlan) -> [DetailPlan] {
        var chance = Chance(seed, "details").at(pupil.number)
        let isCast = castsChildren.contains(pupil.id)
        return DetailBook.fields.enumerated().compactMap { place, field in
            let (isKnown, words) = (chance.happens(field.share), chance.pick(field.words))
            guard isKnown || isCast else { return nil }
            return DetailPlan(
                pupil: pupil.id, field: field.name, words: words, number: pupil.number * 10 + place)
        }
    }

    /// Which languages the adults speak whose letters are not in English.
    var spoken: [SpokenPlan] {
        school.adults.filter { $0.language.map { $0 != "en" } ?? false }.map {
            SpokenPlan(adult: $0.id, handle: $0.handle, words: "English, and the language of the letters")
        }
    }

    private static let fields: [(name: String, share: Double, words: [String])] = [
        (
            "medical", 0.2,
            [
                "Asthma. Blue inhaler in the classroom.", "Wears glasses for the board.", "Hay fever from May on.",
                "Nosebleeds: sit forward, ten minutes.",
            ]
        ),
        ("diet", 0.25, ["Vegetarian", "Halal", "No nuts of any kind", "No dairy"]),
        (
            "doctor", 0.6,
            ["Harbour Street Surgery", "The Old Mill Practice", "Dr Achebe, Seaview Health Centre"]
        ),
        ("languages", 0.3, ["English", "English and Gujarati", "Polish and English", "Yoruba and English"]),
        ("collect", 0.3, ["Grandmother, on Fridays", "Aunt, any day", "Childminder, Monday to Thursday"]),
    ]

    static let asks = [
        DetailAsk(child: "Maya", by: .anjali, field: "medical", after: "Asthma. New inhaler, green, in her bag."),
        DetailAsk(
            child: "Amelia", by: .bea, field: "diet", after: "No school dinners on Fridays",
            declined: "Choose that on the meals page, please."),
    ]
}

extension SchoolPlan {
    /// Whether staff call somebody about a child in an emergency.
    func isCalled(_ link: LinkPlan) -> Bool {
        let isKept = restrictions.contains {
            $0.pupil == link.pupil && $0.adult == link.adult && $0.kind == .noSight
        }
        return link.ended == nil && link.bond.priority <= 2 && !isKept
    }

    /// About whom somebody asked something; nil where it was at another school.
    func asked(_ ask: DetailAsk) -> (pupil: ID<Pupil>, adult: ID<Adult>)? {
        guard let adult = adults.first(where: { $0.handle == ask.by })?.id else { return nil }
        let mine = Set(links.filter { $0.adult == adult }.map(\.pupil))
        return pupils.first { mine.contains($0.id) && $0.given.hasPrefix(ask.child) }.map { ($0.id, adult) }
    }
}
