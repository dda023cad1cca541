/// A letter in the words of a school of the demonstration.
struct LetterSketch: Sendable {
    /// What one of the cast answers for their child.
    struct Reply: Sendable {
        let by: CastHandle
        let choice: String
        let words: String
    }

    let by: CastHandle
    /// Of a year group or a class; everybody without either.
    var year: Int?
    var group: String?
    let daysAgo: Int
    let title: String
    let body: String
    var question: String?
    var because: String?
    var replies: [Reply] = []

    /// By the school's short name.
    static let all: [String: [LetterSketch]] = [
        "seaview": [newsletter, swimming, trip], "harbour": [phones, options], "lantern": [bulbs],
    ]

    private static let newsletter = LetterSketch(
        by: .adeyemi, daysAgo: 12, title: "News from Seaview",
        body: """
            Dear families,

            Thank you for a calm start to the half term. Three things to know:

            - The gate opens ten minutes earlier from now on.
            - Please write a name in every coat and jumper.
            - The library is open to families after school on one day each week.

            # Crossing the road

            The patrol at the corner has been moved. Please cross there and not between parked cars.
            """)

    private static let swimming = LetterSketch(
        by: .pryce, year: 5, daysAgo: 8, title: "Swimming begins next week",
        body: """
            Swimming begins next week. Please send:

            1. a swimming costume and a towel
            2. goggles, if your child wants them
            """,
        because: "The pool is closed for repairs. We will write again.")

    private static let trip = LetterSketch(
        by: .linden, group: "Oak", daysAgo: 2, title: "Our trip to the harbour",
        body: """
            Dear families of Oak,

            We are going to the harbour to see the lifeboat. We leave after the register and are back before the bell.

            # What to bring

            - a packed lunch without nuts
            - a coat, even if the sun shines

            You can read about the lifeboat at https://rnli.example/schools before we go.
            """,
        question: "May your child come with us?",
        replies: [Reply(by: .anjali, choice: "Yes", words: "Please let her sit at the front of the bus.")])

    private static let phones = LetterSketch(
        by: .brandt, daysAgo: 9, title: "Phones in school",
        body: """
            From next week phones stay in bags from the first bell to the last. A pupil who must call home can do so from
            the office at any time.

            # Why

            Pupils told us that they talk more when the phones are away.
            """)

    private static let options = LetterSketch(
        by: .lowe, year: 9, daysAgo: 3, title: "Choosing subjects for next year",
        body: """
            Soon your child chooses subjects for the next two years. Nothing has to be decided yet.

            - Talk about what they enjoy.
            - Come and ask us at the information evening.
            """,
        question: "Will somebody of your family come to the evening?")

    private static let bulbs = LetterSketch(
        by: .teller, daysAgo: 4, title: "We are planting bulbs",
        body: "Please send an old flower pot if you have one. We plant bulbs together, and take them home in spring.")
}
