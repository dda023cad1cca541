import School

/// Why notes are changed or withdrawn, and what staff write for one another about concerns. They name nobody.
enum NoteReasons {
    static let checked = "Checked"

    static let withdrawn = [
        "That was another group, not this child.", "It was meant for another child.",
        "It was noted twice by mistake.", "We looked into it, and it was not as it seemed.",
        "That was in another lesson, with another class.",
    ]

    /// Why one type became another of the same kind.
    static func corrected(_ type: StartedType, into other: StartedType, _ chance: inout Chance) -> String {
        let sameness = ["This says better what happened.", "I chose the wrong word at first.", "This fits better."]
        guard type.category != other.category, chance.happens(0.6) else { return chance.pick(sameness) }
        return "It belongs under \(other.category), not under \(type.category)."
    }

    static let remarks = [
        "Second reminder in this lesson.", "Another pupil was involved. Spoken to separately.",
        "Moved to the front table, settled afterwards.", "Seen by the assistant, not by me.",
        "Another pupil began it. Spoken to both.", "Rang home at 15:30, no answer.",
        "Third time since half-term: talk to the family at the next parents' evening.",
        "Was tired, had been up late.", "Apologised to another pupil without being told to.",
        "No further action.", "Agreed a signal for when it gets too much.",
        "Sits apart from another pupil until Friday.",
        "Work to be finished at lunch.",
    ]
}
