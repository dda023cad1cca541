import People

/// One copy of a letter on paper: whom it is for, and the child who carries it.
struct PaperCopy: Sendable {
    let carrier: PupilName
    let yearGroup: String?
    let className: String?
    /// "Mr Callum Ashdown", or for teachers "father".
    let readers: [String]
}

extension LetterReach {
    /// Who does not read online, class by class: adults without a way in, and families of whom nobody has ever signed in.
    /// One copy a family, and the eldest child carries it.
    static func paper(_ adults: [ReachedAdult], named: Bool) -> [PaperCopy] {
        LetterFamilies.of(adults).flatMap { readers(of: $0) }.compactMap { copy(for: $0, named: named) }
            .sorted(by: before)
    }

    /// Adults of a family who read on paper: those who share the eldest child share its copy, and whoever is not among them
    /// gets one by a child of their own. The mother of one half-brother is nobody's business at the other's home.
    private static func readers(of family: [ReachedAdult]) -> [[ReachedAdult]] {
        let nobodyCame = !family.contains { $0.hasWayIn && $0.hasSignedIn }
        var left = family.filter { !$0.hasWayIn || nobodyCame }
        var copies: [[ReachedAdult]] = []
        while let eldest = left.min(by: isElder) {
            let sharing = left.filter { $0.pupil == eldest.pupil }
            copies.append(sharing)
            left.removeAll { one in sharing.contains { $0.adult == one.adult } }
        }
        return copies
    }

    private static func copy(for readers: [ReachedAdult], named: Bool) -> PaperCopy? {
        guard let eldest = readers.min(by: isElder) else { return nil }
        var names: [String] = []
        for reader in readers {
            let name = named ? reader.name : reader.relationship
            if !names.contains(name) { names.append(name) }
        }
        return PaperCopy(
            carrier: eldest.pupilName, yearGroup: eldest.yearGroup, className: eldest.className, readers: names)
    }

    /// By year group, then by date of birth where it is known.
    private static func isElder(_ one: ReachedAdult, _ other: ReachedAdult) -> Bool {
        let years = (age(one), age(other))
        if years.0 != years.1 { return years.0 > years.1 }
        return (one.born ?? "9999", one.pupilName.full) < (other.born ?? "9999", other.pupilName.full)
    }

    /// A pupil without a year group carries nothing that another could.
    private static func age(_ line: ReachedAdult) -> Int {
        line.yearGroup == nil ? Int.min : YearGroupOrder.of(line.yearGroup)
    }

    private static func before(_ one: PaperCopy, _ other: PaperCopy) -> Bool {
        let years = (YearGroupOrder.of(one.yearGroup), YearGroupOrder.of(other.yearGroup))
        if years.0 != years.1 { return years.0 < years.1 }
        return (one.className ?? "", one.carrier.full) < (other.className ?? "", other.carrier.full)
    }
}
