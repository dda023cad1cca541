import Pages
import People

/// The fields of a form that chooses a detention session or makes one.
struct SessionFields {
    let types: [DetentionType]
    let sessions: [DetentionSession]
    let supervisors: [Supervisor]
    let words: Words

    /// "Mon 23 Nov, 12:40 to 13:00: Library, Mr Khan (3 free)".
    static func choice(_ session: DetentionSession, _ words: Words) -> Choice {
        let free = words.count(session.room, one: "1 seat free", other: "%1 seats free")
        let says = words(
            "\(words.short(session.span)): \(session.title), \(session.place), \(session.supervisorName) (\(free))")
        return Choice(session.id.description, says)
    }

    /// One that is to come, or a new one by its own fields.
    func choosing(_ filled: Filled, _ sitting: ID<Sitting>) -> HTML {
        let choices = sessions.map { SessionFields.choice($0, words) }
        let new = Choice(SessionReader.new, words("A new one, as written below"))
        let isNew = filled.holds("session", SessionReader.new) || sessions.isEmpty
        return """
            \(select("session", words("When and where"), choices + [new], in: filled, empty: words("Choose one")))\
            \(details(words("A new one"), isOpen: isNew, making(filled, sitting)))
            """
    }

    /// The fields of a session itself.
    func making(_ filled: Filled, _ sitting: ID<Sitting>) -> HTML {
        let usual = words("Leave it empty for the usual.")
        let kinds = types.map { Choice($0.id.description, says($0)) }
        let staff = supervisors.map { Choice($0.id.description, $0.name) }
        return """
            \(hidden("sitting", sitting.description))\
            \(select("type", words("What kind"), kinds, in: filled, empty: words("Choose one")))\
            \(field("day", words("Day"), in: filled, type: .date, width: .short))\
            \(field("starts", words("Begins"), in: filled, hint: usual, width: .short, maxLength: 5))\
            \(field("minutes", words("Minutes"), in: filled, hint: usual, type: .digits, width: .short, maxLength: 3))\
            \(field("place", words("Place"), in: filled, hint: usual, maxLength: NewDetention.placeLength))\
            \(field("capacity", words("Seats"), in: filled, hint: usual, type: .digits, width: .short, maxLength: 3))\
            \(select("supervisor", words("Who is there"), staff, in: filled, empty: words("Choose somebody")))
            """
    }

    private func says(_ type: DetentionType) -> String {
        words("\(type.name): \(words.time(type.starts)), \(type.minutes) minutes, \(type.place)")
    }
}

/// What is to be weighed before something is saved, and that nothing has been saved yet.
enum WeighingPages {
    static func html(_ warnings: [DetentionWarning], _ words: Words) -> HTML {
        let lines = warnings.map { "<li>\(words.says($0))</li>" as HTML }
        let title = words.count(
            warnings.count, one: "Not saved yet: please weigh one thing",
            other: "Not saved yet: please weigh %1 things")
        return notice(title, .question, .ask, isAnswer: true, "<ul>\(lines)</ul>")
    }
}
