/// What is noted of children whose families or teachers are of the cast: everybody finds something to read today.
enum CastNotes {
    static let amelia: [NotePin] = [
        NotePin(
            "Explained an idea well", at: 9 * 60 + 42,
            home: "Your child explained fractions with a paper plate, and then everybody understood."),
        NotePin("Was kind to somebody", at: 11 * 60 + 18) { $0.isAssistants = true },
        NotePin(
            "Talking when it was time to listen", at: 13 * 60 + 46,
            home: "A reminder was enough, and the story got finished."
        ) { $0.remark = "Second reminder this week." },
        NotePin("Tried hard", 1, at: 10 * 60 + 5, home: "Every sum was checked twice.") {
            $0.correction = NoteCorrection(
                words: "Explained an idea well", because: "It was explaining, not just effort.")
            $0.questions = [
                QuestionPin(
                    .bea, "Which sums were these? We would like to do a few more at home.", 1, at: 13 * 60 + 10,
                    answer: AnswerPin(
                        "Adding fractions with the same number below the line. A pizza is all you need.", 1,
                        at: 15 * 60 + 40)),
                QuestionPin(
                    .callum, "Could you show me next time how you explain it?", 1, at: 19 * 60 + 20,
                    answer: AnswerPin("Gladly. Come at twenty past three on any Wednesday.", 0, at: 8 * 60 + 12)),
            ]
        },
    ]

    static let jack: [NotePin] = [
        NotePin("Tried hard", at: 9 * 60 + 55, home: "A whole page of joined-up writing, all in one go."),
        NotePin("Helped without being asked", 2, at: 14 * 60 + 20) {
            $0.questions = [QuestionPin(.bea, "What did he help with? He will not say.", 2, at: 16 * 60 + 30)]
        },
    ]

    static let theo: [NotePin] = [
        NotePin("Excellent work", home: "The hardest question on the sheet, solved in two ways.") {
            $0.subject = "Mathematics"
        },
        // He reads it at once, and his mother when school is over.
        NotePin(
            "Came late to the lesson", at: 8 * 60 + 56, home: "We agreed on the earlier bus for the rest of the week."
        ) {
            $0.remark = "Third time this half term."
        },
        NotePin("No homework handed in", 1, home: "It can be handed in on the next school day.") {
            ($0.subject, $0.remark) = ("French", "First time this term.")
            $0.side = "I did it, and it is still on the kitchen table. I can bring it tomorrow."
        },
    ]

    static let maya: [NotePin] = [
        NotePin(
            "Helped without being asked", at: 9 * 60 + 50, home: "All the paint pots were clean before we noticed."),
        NotePin("Great work", 2, at: 11 * 60 + 5) {
            $0.questions = [
                QuestionPin(.anjali, "May we see this piece of work at home?", 1, at: 21 * 60 + 10)
            ]
        },
    ]

    /// Not shown before the bell: at twenty to eleven his family knows nothing of it.
    static let noah: [NotePin] = [
        NotePin("Not listening", at: 9 * 60 + 31, home: "We agreed on a seat nearer to the front.") {
            $0.remark = "Another pupil was involved. Spoken to separately."
        },
        NotePin("Great work", 1, at: 14 * 60 + 2, home: "We put this on the wall for everybody to see."),
    ]

    static let simi: [NotePin] = [
        NotePin("Great work", at: 9 * 60 + 58, home: "A poem that made the whole class laugh."),
        NotePin("Kept trying when it was hard", 2, at: 13 * 60 + 50),
    ]

    static let tobi: [NotePin] = [
        NotePin("Worked hard", 1, home: "Everything we said last time was put to use.") { $0.subject = "English" },
        NotePin("Came without equipment", 2) { $0.subject = "Science" },
    ]

    /// Her father may read none of it.
    static let keira: [NotePin] = [
        NotePin(
            "Was kind to somebody", at: 9 * 60 + 35, home: "Somebody was sad, and your child sat down next to them."),
        NotePin("Unkind words", 1, at: 11 * 60 + 24, home: "We talked about it, and your child said sorry.") {
            $0.remark = "Another pupil began it. Spoken to both."
        },
    ]
}

extension CastNotes {
    static let poppy: [NotePin] = [
        NotePin("Kept trying when it was hard", at: 10 * 60 + 2, home: "Three tries, and then it worked."),
        NotePin("Great work", 3, at: 11 * 60 + 12),
    ]

    static let grace: [NotePin] = [
        NotePin("Explained an idea well", at: 9 * 60 + 47, home: "A clever idea, told in clear words.")
    ]

    static let leo: [NotePin] = [
        NotePin("Tried hard", at: 10 * 60 + 10, home: "A slow start, and then a great deal of work.")
    ]

    static let chloe: [NotePin] = [
        NotePin("Was kind to somebody", 1, at: 13 * 60 + 55, home: "Your child shared without being asked.")
    ]

    static let quinn: [NotePin] = [
        NotePin("Great work", at: 10 * 60 + 12, home: "Every step was clear, and the answer was right.")
    ]

    static let rosa: [NotePin] = [
        NotePin("Talking when it was time to listen", at: 9 * 60 + 28),
        NotePin("Explained an idea well", 1, at: 11 * 60 + 40, home: "The whole class learned something from this."),
    ]

    static let kavin: [NotePin] = [
        NotePin("Helped without being asked", at: 9 * 60 + 45, home: "The coats were all picked up before lunch.")
    ]

    static let mali: [NotePin] = [
        NotePin("Tried hard", at: 9 * 60 + 52, home: "So many new words, and all of them read aloud.")
    ]

    /// Waits for the head.
    static let daniyal: [NotePin] = [
        NotePin("Hurt somebody", at: 9 * 60 + 56, home: "The two children have talked with a grown-up. It is settled.")
        {
            $0.remark = "Pushed another pupil in the line. No injury."
        }
    ]

    /// The head has looked at it.
    static let olivia: [NotePin] = [
        NotePin("Hurt somebody", 4, at: 13 * 60 + 40, home: "We talked about it, and your child said sorry."),
        NotePin("Was kind to somebody", 1, at: 10 * 60 + 33),
    ]
}
