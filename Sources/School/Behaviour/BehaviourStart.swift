/// What a school begins with, until it has its own types and steps.
public struct BehaviourStart: Sendable {
    let types: [StartType]
    let steps: [ResponseStep]

    /// A type without its identifier.
    struct StartType: Sendable {
        var name: String
        var words: String
        var kind: NoteKind
        var category: String
        var points: Int
        var step: Int?
        var showing: Showing
    }

    /// For a primary school.
    static let primary = BehaviourStart(
        types: [
            praise("Great work", "Great work", "Great work", 2),
            praise("Kindness", "Was kind to somebody", "Kindness", 2),
            praise("Effort", "Tried hard", "Effort", 1),
            praise("Kept trying", "Kept trying when it was hard", "Effort", 2),
            praise("Explaining", "Explained an idea well", "Great work", 3),
            praise("Helping", "Helped without being asked", "Kindness", 2),
            concern("Talking", "Talking when it was time to listen", "Listening", -1, 1, .afterTheBell),
            concern("Not listening", "Not listening", "Listening", -1, 1, .afterTheBell),
            concern("Unkind words", "Unkind words", "Kindness", -2, 3, .afterTheBell),
            concern("Hurting", "Hurt somebody", "Kindness", -4, 4, .afterACheck),
        ],
        steps: [
            ResponseStep(number: 1, name: "Reminder", detail: "Said once, quietly"),
            ResponseStep(number: 2, name: "Warning", detail: "We name the choice, and the way back"),
            ResponseStep(number: 3, name: "Time to think", detail: "Five minutes in the partner class"),
            ResponseStep(number: 4, name: "Talk, and a call home", detail: "With the class teacher, the same day"),
        ])

    /// For a secondary school.
    static let secondary = BehaviourStart(
        types: [
            praise("Excellent work", "Excellent work", "Work", 3), praise("Effort", "Worked hard", "Effort", 2),
            praise("Taking part", "Took a full part in the lesson", "Effort", 1),
            praise("Helping others", "Helped somebody else to learn", "Kindness", 2),
            praise("Homework", "Very good homework", "Work", 2),
            praise("For the school", "Did something for the school", "School life", 5),
            concern("Disruption", "Stopped others from learning", "In lessons", -1, 1, .afterTheBell),
            concern("No homework", "No homework handed in", "Homework", -1, 1, .afterTheBell),
            concern("No equipment", "Came without equipment", "Ready to learn", 0, 1, .afterTheBell),
            concern("Late to lesson", "Came late to the lesson", "Ready to learn", -1, 1, .afterTheBell),
            concern("Rudeness", "Was rude to somebody", "Respect", -2, 3, .nextMorning),
            concern("Fighting", "Was in a fight", "Respect", -5, 4, .afterACheck),
        ],
        steps: [
            ResponseStep(number: 1, name: "Reminder", detail: "Said once, by name, with what to do"),
            ResponseStep(number: 2, name: "Moved", detail: "Another seat, and a word after the lesson"),
            ResponseStep(number: 3, name: "Detention", detail: "Twenty minutes, and the lesson made good"),
            ResponseStep(number: 4, name: "Meeting", detail: "With the head of year and the family"),
        ])

    private static func praise(_ name: String, _ words: String, _ category: String, _ points: Int) -> StartType {
        StartType(
            name: name, words: words, kind: .praise, category: category, points: points, step: nil, showing: .atOnce)
    }

    private static func concern(
        _ name: String, _ words: String, _ category: String, _ points: Int, _ step: Int, _ showing: Showing
    ) -> StartType {
        StartType(
            name: name, words: words, kind: .concern, category: category, points: points, step: step, showing: showing)
    }
}
