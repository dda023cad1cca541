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
    /// Under the name: what the teacher should know, such as "Parent wrote at 7:52: temperature".
    public var note: HTML?
    /// Beside the marks, such as `fiveDays`.
    public var history: HTML?
    /// The other mark when two people marked at once: both are offered.
    public var conflict: MarkChoice?

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

/// One row, as the page shows it and as an answer to `register.js` brings it. `choices` get a button each; a mark that is
/// none of them has its own beside theirs.
func markRow(_ words: Words, _ row: MarkRow, _ form: MarkForm) -> HTML {
    """
    <tr data-pupil="\(row.id)" data-name="\(row.name)" data-mark="\(row.mark?.code ?? "")"\
    \(attribute: "class", row.conflict == nil ? nil : "conflict")>\
    <th scope="row"><span class="who">\(face(row.name, key: row.id))<span>\(bdi(row.name))\(note(row))</span></span></th>\
    <td><span class="marks">\(offered(row, form).map { markButton(words, $0, row) })</span>\(conflict(words, row))\
    \(minutes(words, row, form))</td><td class="history">\(row.history)</td>\
    <td class="mark-status" data-status></td></tr>

    """
}

private func note(_ row: MarkRow) -> HTML? { row.note.map { "<small class=\"soft\">\($0)</small>" } }

private func offered(_ row: MarkRow, _ form: MarkForm) -> [MarkChoice] {
    let others = [row.mark, row.conflict].compactMap { $0 }.filter { mark in
        !form.choices.contains { $0.code == mark.code }
    }
    return form.choices + others
}

private func markButton(_ words: Words, _ choice: MarkChoice, _ row: MarkRow) -> HTML {
    """
    <button class="key-mark \(choice.tone.name)" name="mark" value="\(row.id):\(choice.code)" \
    aria-pressed="\(row.mark?.code == choice.code ? "true" : "false")" title="\(choice.says)">\
    <span aria-hidden="true">\(choice.code)</span><span class="sr">\(words("\(row.name): \(choice.says)"))</span></button>
    """
}

private func conflict(_ words: Words, _ row: MarkRow) -> HTML? {
    guard let mark = row.mark, let other = row.conflict else { return nil }
    let says = words("Marked twice: \(mark.says), and \(other.says). Press the right one.")
    return "<span class=\"small both\">\(icon(.question))\(says)</span>"
}

private func minutes(_ words: Words, _ row: MarkRow, _ form: MarkForm) -> HTML? {
    guard let late = form.late else { return nil }
    return """
        <span class="minutes" data-minutes\(flag: "hidden", if: row.mark?.code != late)>\
        <label for="minutes-\(row.id)">\(words("Minutes late"))</label>\
        <input id="minutes-\(row.id)" name="minutes:\(row.id)" inputmode="numeric" maxlength="3"\
        \(attribute: "value", row.minutes)></span>
        """
}
