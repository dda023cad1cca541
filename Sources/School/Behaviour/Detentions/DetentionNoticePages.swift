import Pages
import People

/// Who was told of a detention, when, and whether it was seen: no notice is lost on the way home.
struct DetentionNoticePages {
    let view: PupilDetentions
    let told: PupilDetention
    let visit: Visit

    private var words: Words { visit.words }
    private var detention: DetentionHistory { told.detention }

    func html(_ typed: Filled?) -> HTML {
        let filled = typed?.prefix == "told" ? typed : nil
        return card(words("Who was told"), id: "told", "\(warning)\(rows(lines + others))\(otherwise(filled))")
    }

    private var warning: HTML? {
        guard told.isUnheard else { return nil }
        let says =
            told.newest.isEmpty
            ? words("Nobody at home can read this here. Ring them, or give it on paper.")
            : words("As far as we know, nobody at home has seen it yet.")
        return stateLine(.question, .ask, says)
    }

    private var lines: [HTML] {
        told.newest.map { notice in row(name(notice), detail: tale(notice).joined(separator: " · ")) }
    }

    private func name(_ notice: DetentionNotice) -> String {
        let relationship = words.says(relationship: notice.relationship)
        return notice.name.map { words("\($0), \(relationship)") } ?? relationship
    }

    /// Told when, seen or not, and what they said.
    private func tale(_ notice: DetentionNotice) -> [String] {
        var tale: [String] = []
        if notice.hasWayIn {
            tale.append(words("Told here, \(words.short(notice.at))"))
            let seen = detention.seen(by: notice.adult, notice.nth)
            tale.append(seen.map { words("seen, \(words.short($0))") } ?? words("not seen yet"))
        } else if told.told(notice.adult).isEmpty {
            tale.append(words("Cannot read it here: not told yet"))
        }
        tale += told.told(notice.adult).map(says)
        if let answer = detention.answer(of: notice.adult) {
            tale.append([words.says(answer.says), answer.words].compactMap(\.self).joined(separator: ": "))
        }
        return tale
    }

    private func says(_ told: DetentionTold) -> String {
        let by = words("Told \(words.says(told.way)) by \(told.staffName), \(words.short(told.at))")
        return told.whom.map { words("\(by): \($0)") } ?? by
    }

    /// Told without being an adult of the list, or about an earlier version.
    private var others: [HTML] {
        told.told.filter { said in said.adult == nil || !told.newest.contains { $0.adult == said.adult } }
            .map { row(says($0), detail: nil) }
    }

    /// Writes down a telephone call or a letter.
    private func otherwise(_ typed: Filled?) -> HTML? {
        guard !detention.isCancelled || typed != nil else { return nil }
        let filled = typed ?? Filled(["way": ["telephone"], "adult": [first]], prefix: "told")
        let adults = told.newest.map { Choice($0.adult.description, name($0)) } + [Choice("", words("Somebody else"))]
        let ways = DetentionTold.Way.allCases.map { Choice($0.rawValue, words.says($0)) }
        let fields: HTML = """
            \(hidden("id", visit.world.newID(DetentionTold.self).description))\
            \(hidden("nth", String(detention.current.nth)))\
            \(select("adult", words("Who was told"), adults, in: filled))\
            \(field("whom", words("Who it was, if somebody else"), in: filled, maxLength: 60))\
            \(radios("way", words("How"), ways, in: filled, inline: true))\
            \(button(words("Write it down"), .quiet))
            """
        let open = typed != nil || !told.unreached.isEmpty || told.newest.isEmpty
        return details(
            words("Told by telephone or on paper"), isOpen: open,
            form(to: "\(view.path)/\(detention.id)/told", csrf: visit.csrf, fields))
    }

    private var first: String { (told.unreached.first ?? told.newest.first)?.adult.description ?? "" }
}

extension Words {
    /// "Mother", as staff read it on a list.
    func says(relationship: String) -> String {
        if relationship.isEmpty { return self("Somebody of the family") }
        return RelationshipNames.byCode[relationship].map { self(Sentence(stringLiteral: $0)) } ?? relationship
    }
}
