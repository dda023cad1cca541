import School

/// What staff write for families: sentences that a nine-year-old can read, and that name nobody.
enum HomeWords {
    /// A sentence that fits what is noted.
    static func pick(of type: StartedType, _ chance: inout Chance) -> String {
        let lists = type.isPraise ? praise : concerns
        return chance.pick(lists[type.category] ?? (type.isPraise ? effort : listening))
    }

    /// By category.
    static let praise = [
        "Great work": greatWork, "Work": work, "Effort": effort, "Kindness": kindness, "School life": schoolLife,
    ]

    private static let greatWork = [
        "A careful piece of work today. Please ask to hear about it.",
        "The whole class learned something from this.",
        "Every step was clear, and the answer was right.",
        "We put this on the wall for everybody to see.",
        "Such neat work, and such good thinking behind it.",
        "A clever idea, told in clear words.",
        "We were proud of this. It is worth talking about at home.",
        "Two weeks ago this was still hard. Now it is easy.",
    ]

    private static let work = [
        "Clear thinking from the first line to the last.",
        "This would have been good work for a much older class.",
        "Well planned and well written.",
        "The best answers of the whole class.",
        "A good piece of work. It is worth talking about at home.",
        "Everything we said last time was put to use.",
        "It shows how much time and thought went into it.",
    ]

    private static let effort = [
        "It was hard, and your child did not give up.",
        "Your child tried three ways until one of them worked.",
        "So much care went into this.",
        "Your child kept going when it would have been easy to stop.",
        "A slow start, and then a great deal of work.",
        "Your child asked a good question, and then found the answer.",
        "Mistakes did not matter. Your child just tried again.",
        "We saw how much your child wanted to get this right.",
    ]

    private static let kindness = [
        "Somebody was sad, and your child sat down next to them.",
        "Your child shared without being asked.",
        "A kind word came at just the right time.",
        "Your child saw that somebody needed help, and helped.",
        "Somebody felt left out, and your child asked them to join in.",
        "It made the day better for another child.",
        "Your child waited, so that nobody had to go alone.",
        "Kind hands and kind words, all day long.",
    ]

    private static let schoolLife = [
        "Thank you for giving up a lunch break for the school.",
        "Visitors told us how well they were looked after.",
        "The open evening went well because of help like this.",
        "Your child spoke for the school, and did it very well.",
        "A quiet job, done without being asked. Thank you.",
    ]
}
