import People

extension Planner {
    /// Past marks go only where the register is empty: what the school has written down stands.
    mutating func planMarks() {
        var tally = MarkTally()
        for mark in intake.marks {
            guard let slot = mark.slot.kept else {
                tally.add(.lesson, mark)
                continue
            }
            guard let pupil = pupil(mark.pupil) else {
                tally.add(.stranger, mark)
                continue
            }
            let key = HeldMark(pupil: pupil, day: mark.day, slot: slot)
            switch plan.changes.marks[key] ?? index.marks[key] {
            case nil:
                plan.changes.marks[key] = mark.code
                tally.addNew(pupil, mark)
            case mark.code?: same(.mark)
            case _?: tally.add(.other, mark)
            }
        }
        for (pupil, found) in tally.new.sorted(by: { $0.value.place < $1.value.place }) {
            var step = ImportStep(
                kind: .added, about: .mark, who: index.pupils[pupil]?.fullName ?? "", place: found.place)
            step.count = found.count
            plan.steps.append(step)
        }
        for reason in MarkTally.Reason.allCases { noteLeft(tally.left[reason] ?? [:], .mark, reason.rawValue) }
    }
}

/// Counts marks by what becomes of them.
private struct MarkTally {
    enum Reason: String, CaseIterable {
        case stranger = "The pupil isn't in the school's records, or isn't certain."
        case lesson = "A lesson's mark needs the number of its period."
        case other = "The register has another mark, which stays."
    }

    private(set) var new: [ID<Pupil>: (count: Int, place: Spot)] = [:]
    private(set) var left: [Reason: [String: (count: Int, place: Spot)]] = [:]

    mutating func addNew(_ pupil: ID<Pupil>, _ mark: Intake.Mark) { new[pupil, default: (0, mark.place)].count += 1 }

    mutating func add(_ reason: Reason, _ mark: Intake.Mark) {
        left[reason, default: [:]][mark.place.file, default: (0, mark.place)].count += 1
    }
}

extension Intake.MarkTime {
    /// As the register keeps it: `AM`, `PM` or a period's number. Nil for a lesson that isn't numbered.
    var kept: String? {
        switch self {
        case .morning: return "AM"
        case .afternoon: return "PM"
        case .lesson(let written):
            let digits = written.uppercased().hasPrefix("P") ? String(written.dropFirst()) : written
            return Int(digits).flatMap { (1...20).contains($0) ? String($0) : nil }
        }
    }
}
