import People

/// How often a pupil is noted, and for what.
struct NoteTemper: Sendable {
    /// As a multiple of what is usual.
    var rate = 1.0
    /// How much of it is praise.
    var praise = 0.88
    /// For so many days nobody has noted anything: six weeks or more.
    var unseen: Int?
    /// For so many days there have been only concerns.
    var grim: Int?

    /// Of a hundred three are unseen (and one or two more by chance alone), and three have had only concerns lately.
    init(of pupil: PupilPlan, seed: UInt64) {
        var chance = Chance(seed, "note temper").at(pupil.number)
        let (kind, spread, days) = (chance.place(in: [81, 8, 5, 3, 3]), chance.fraction(), chance.below(40))
        if pupil.temper.isUnseen { unseen = 60 }
        guard pupil.temper.notes.isEmpty, unseen == nil else { return }
        switch kind {
        case 0: rate = 0.6 + spread * 0.8
        case 1: (rate, praise) = (1.3, 0.98)
        case 2: (rate, praise) = (2, 0.45)
        case 3: grim = 21 + days / 2
        default: unseen = 43 + days
        }
    }

    /// Whether nobody notes anything about the pupil on a day.
    func isUnseen(_ day: Day, today: Day) -> Bool { unseen.map { day >= today - $0 } ?? false }

    /// Whether the pupil is not praised on a day.
    func isGrim(_ day: Day, today: Day) -> Bool { grim.map { day >= today - $0 } ?? false }
}
