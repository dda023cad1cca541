import Pages
import People

/// The form for something in the diary: short, with the rest behind a press.
struct DiaryFormPages {
    let words: Words

    /// What it is, when, and for whom where there is a choice.
    func fields(_ filled: Filled, audiences: [Choice]) -> HTML {
        let whom = audiences.isEmpty ? nil : select("audience", words("For whom"), audiences, in: filled)
        return """
            \(field("title", words("What is on"), in: filled, maxLength: DiaryDraft.titleLength))\
            \(field("day", words("Day"), in: filled, type: .date, width: .short))\
            \(field("starts", words("From"), in: filled, hint: words("Leave the times empty for all day."), type: .time, width: .short))\
            \(field("ends", words("To"), in: filled, type: .time, width: .short))\
            \(whom)\(more(filled))
            """
    }

    private func more(_ filled: Filled) -> HTML {
        let kinds = DiaryKind.chosen.map { Choice($0.rawValue, words.says($0)) }
        let isOpen = ["words", "place", "bring", "until", "weeks", "repeats-until"].contains {
            !filled.value($0).isEmpty || filled.error($0) != nil
        }
        return details(
            words("Place, what to bring, several days, again and again"), isOpen: isOpen,
            """
            \(select("kind", words("Kind"), kinds, in: filled))\
            \(field("place", words("Where"), in: filled, maxLength: DiaryDraft.lineLength))\
            \(field("bring", words("What to bring"), in: filled, maxLength: DiaryDraft.lineLength))\
            \(textArea("words", words("What families should know"), in: filled, rows: 3, maxLength: DiaryDraft.wordsLength))\
            \(field("until", words("Last day, if it takes several"), in: filled, type: .date, width: .short))\
            \(again(filled))
            """)
    }

    private func again(_ filled: Filled) -> HTML {
        let weeks = [1, 2, 3, 4].map { number in
            Choice("\(number)", words.count(number, one: "Every week", other: "Every %1 weeks"))
        }
        return """
            \(select("weeks", words("Comes again"), weeks, in: filled, empty: words("Only once")))\
            \(field("repeats-until", words("Until"), in: filled, type: .date, width: .short))\
            \(checkbox("school-days", words("Only on school days"), in: filled))
            """
    }
}
