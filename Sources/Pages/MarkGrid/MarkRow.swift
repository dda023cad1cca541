/// One code that can be set with a button in each row of a register.
public struct MarkChoice: Sendable, Hashable {
    public let code: String
    /// What the code means, for ears and for a tooltip: "here".
    public let says: String
    public let tone: Tone

    public init(_ code: String, _ says: String, _ tone: Tone) {
        self.code = code
        self.says = says
        self.tone = tone
    }
}

/// A person in a register, with the mark as it now is.
public struct MarkRow: Sendable {
    /// Goes into addresses and form fields; it must hold no colon.
    public var id: String
    public var name: String
    /// Nil when nobody has marked yet.
    public var mark: MarkChoice?
    /// Minutes late, when the mark is late and somebody said so.
    public var minutes: Int?
    /// The minutes as they were typed, where they could not be taken.
    public var typedMinutes: String?
    /// Under the name: what the teacher should know, such as "Parent wrote at 7:52: temperature".
    public var note: HTML?
    /// Beside the marks, such as `fiveDays`.
    public var history: HTML?
    /// The other mark when two people marked at once: both are offered.
    public var conflict: MarkChoice?
    /// The number of the newest entry that the row shows; 0 when there is none. Goes back with every mark, so that what
    /// somebody else has marked since is not written over unseen.
    public var base = 0
    /// What must be settled before a mark that was sent can be taken.
    public var question: MarkRowQuestion?
    /// Who marked and when, when that was somebody else: "Mr Khan, 8:52".
    public var saved: String?
    /// Known to be away: "everyone else is here" leaves the row to be marked by itself.
    public var isKeptApart = false
    /// Where the row's other codes, its note and its history are.
    public var more: PageLink?

    public init(
        id: String, name: String, mark: MarkChoice? = nil, minutes: Int? = nil, note: HTML? = nil,
        history: HTML? = nil, conflict: MarkChoice? = nil
    ) {
        self.id = id
        self.name = name
        self.mark = mark
        self.minutes = minutes
        self.note = note
        self.history = history
        self.conflict = conflict
    }
}

/// What stands in the way of a mark, asked in its own row.
public struct MarkRowQuestion: Sendable {
    /// "The register closed at 9:15. Late after that?"
    public var says: String
    /// Marks that would settle it, besides those that the row has.
    public var offers: [MarkChoice]
    /// The mark that goes with a reason typed in the row: a correction of a closed register.
    public var asksWhy: MarkChoice?
    /// Whether the minutes' field is shown, because minutes would settle it.
    public var asksMinutes: Bool

    public init(_ says: String, offers: [MarkChoice] = [], asksWhy: MarkChoice? = nil, asksMinutes: Bool = false) {
        self.says = says
        self.offers = offers
        self.asksWhy = asksWhy
        self.asksMinutes = asksMinutes
    }
}

/// One row, as the page shows it and as an answer to `register.js` brings it. `choices` get a button each; a mark that is
/// none of them has its own beside theirs.
func markRow(_ words: Words, _ row: MarkRow, _ form: MarkForm) -> HTML {
    """
    <tr data-pupil="\(row.id)" id="p-\(row.id)" data-name="\(row.name)" data-mark="\(row.mark?.code ?? "")"\(flag: "data-apart", if: row.isKeptApart)\
    \(attribute: "class", row.conflict == nil && row.question == nil ? nil : "conflict")>\
    <th scope="row"><span class="who">\(face(row.name, key: row.id))<span>\(bdi(row.name))\(note(row))</span></span></th>\
    <td>\(base(row))<span class="marks">\
    \(offered(row, form).map { markButton(words, $0, row) })\(more(row))</span>\
    \(conflict(words, row))\(question(words, row))\(minutes(words, row, form))</td><td class="history">\(row.history)</td>\
    <td class="mark-status" data-status>\(row.saved.map { "\($0)" as HTML })</td></tr>

    """
}

private func base(_ row: MarkRow) -> HTML? { row.base == 0 ? nil : hidden("base:\(row.id)", String(row.base)) }

private func note(_ row: MarkRow) -> HTML? { row.note.map { "<small class=\"soft\">\($0)</small>" } }

private func offered(_ row: MarkRow, _ form: MarkForm) -> [MarkChoice] {
    let besides = [row.mark, row.conflict].compactMap { $0 } + (row.question?.offers ?? [])
    return besides.reduce(into: form.choices) { all, mark in
        if !all.contains(where: { $0.code == mark.code }) { all.append(mark) }
    }
}

private func markButton(_ words: Words, _ choice: MarkChoice, _ row: MarkRow) -> HTML {
    """
    <button class="key-mark \(choice.tone.name)" name="mark" value="\(row.id):\(choice.code)" \
    aria-pressed="\(row.mark?.code == choice.code ? "true" : "false")" title="\(choice.says)">\
    <span aria-hidden="true">\(choice.code)</span><span class="sr">\(words("\(row.name): \(choice.says)"))</span></button>
    """
}

private func more(_ row: MarkRow) -> HTML? {
    row.more.map { more in
        """
        <a class="key-mark more" href="\(link: more.href)" title="\(more.label)"><span aria-hidden="true">…</span>\
        <span class="sr">\(row.name): \(more.label)</span></a>
        """
    }
}

private func conflict(_ words: Words, _ row: MarkRow) -> HTML? {
    guard let mark = row.mark, let other = row.conflict else { return nil }
    let says = words("Marked twice: \(mark.says), and \(other.says). Press the right one.")
    return "<span class=\"small both\">\(icon(.question))\(says)</span>"
}

private func question(_ words: Words, _ row: MarkRow) -> HTML? {
    guard let question = row.question else { return nil }
    return
        "<span class=\"small both\">\(icon(.question))<span>\(question.says)</span></span>\(why(words, row, question))"
}

/// The field for a reason, and the button that sends the mark with it.
private func why(_ words: Words, _ row: MarkRow, _ question: MarkRowQuestion) -> HTML? {
    guard let mark = question.asksWhy else { return nil }
    return """
        <span class="why" data-why><label for="why-\(row.id)">\(words("Why is it changed? The family can read it."))</label>\
        <input id="why-\(row.id)" name="because:\(row.id)" maxlength="200" autocomplete="off">\
        <button class="button quiet" name="mark" value="\(row.id):\(mark.code)">\
        \(words("Change to \(mark.code)"))<span class="sr"> \(row.name): \(mark.says)</span></button>\
        \(hidden("want:\(row.id)", mark.code))</span>
        """
}

private func minutes(_ words: Words, _ row: MarkRow, _ form: MarkForm) -> HTML? {
    guard let late = form.late else { return nil }
    let isShown = row.mark?.code == late || row.question?.asksMinutes == true
    return """
        <span class="minutes" data-minutes\(flag: "hidden", if: !isShown)>\
        <label for="minutes-\(row.id)">\(words("Minutes late"))</label>\
        <input id="minutes-\(row.id)" name="minutes:\(row.id)" inputmode="numeric" maxlength="3" autocomplete="off"\
        \(attribute: "value", row.typedMinutes ?? row.minutes.map { String($0) })>\(wanted(row, late))</span>
        """
}

/// Without script, Enter in the minutes' field that a mark asked for sends that mark.
private func wanted(_ row: MarkRow, _ late: String) -> HTML? {
    guard let question = row.question, question.asksMinutes, question.asksWhy == nil else { return nil }
    return hidden("want:\(row.id)", late)
}
