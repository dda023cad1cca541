/// A register to take: what its form sends, and which marks it offers. See `Assets/register.js` for what the script does
/// with it, and for the answers it expects.
public struct MarkForm: Sendable {
    /// Where marks are sent.
    public var action: String
    public var csrf: String
    /// Names the register and whoever takes it, so that marks which could not be sent go nowhere else.
    public var register: String
    /// A new one for each page, for the form without script: a page sent twice is stored once.
    public var key: String
    public var choices: [MarkChoice]
    /// Codes that the keyboard may set besides, such as `I` and `C1`.
    public var moreCodes: [String]
    /// The code of "everyone else is here", and of the "/" key.
    public var here: MarkChoice
    /// The code that asks for minutes.
    public var late: String?
    public var signIn: String
    /// Changing a mark needs a reason by now.
    public var isClosed = false
    /// The stream that says when somebody else marks, where the rows are then had, and the version that the page shows.
    public var live: (events: String, rows: String, version: String)?

    public init(
        action: String, csrf: String, register: String, key: String, choices: [MarkChoice], moreCodes: [String] = [],
        here: MarkChoice, late: String? = nil, signIn: String
    ) {
        self.action = action
        self.csrf = csrf
        self.register = register
        self.key = key
        self.choices = choices
        self.moreCodes = moreCodes
        self.here = here
        self.late = late
        self.signIn = signIn
    }
}

/// The whole grid. `summary` says how far it is ("26 of 30 marked"), `history` heads the column of past days.
public func markGrid(
    _ words: Words, _ form: MarkForm, caption: String, history: String, summary: HTML, _ rows: [MarkRow]
)
    -> HTML
{
    """
    <form class="register" method="post" action="\(link: form.action)" data-register="\(form.register)" \
    data-codes="\((form.choices.map(\.code) + form.moreCodes).joined(separator: " "))" data-here="\(form.here.code)" \
    data-late="\(form.late ?? "")" data-sign-in="\(link: form.signIn)"\(live(form))\(sayings(words))>\
    \(csrfField(form.csrf))\(hidden("key", form.key))\(plainEnter)
    <div class="banner info"><p><b data-summary>\(summary)</b> <span class="keys-hint">\(keysHint(words, form))</span></p>\
    <label class="option compact"><input type="checkbox" data-keys checked><span>\(words("Single keys"))</span></label></div>
    \(outboxTrouble(words, signIn: form.signIn))\(table(words, form, caption, history, rows))
    \(everyone(words, form, rows))\(outboxUndo(words))</form>

    """
}

/// The answer to a mark: the rows as they now are, and the summary. Rows go inside a table, for a browser drops them elsewhere.
/// It says whose register it is and brings the form's word, so that a page left open goes on after another sign-in.
/// `refusal` says why the mark was not taken; the row then asks or says what to do. `isWhole`: these are all rows, so that it
/// says too how many are known to be away.
public func markAnswer(
    _ words: Words, _ form: MarkForm, summary: HTML, refusal: String? = nil, isWhole: Bool = false, _ rows: [MarkRow]
) -> HTML {
    """
    <!doctype html>
    <title>\(words("Register"))</title><p data-summary\(attribute: "data-version", form.live?.version) \
    data-register="\(form.register)" data-word="\(form.csrf)">\(summary)</p>\
    \(refusal.map { "<p data-says=\"\($0)\">\($0)</p>" })\(isWhole ? apart(words, rows) : nil)
    <table><tbody>\(rows.map { markRow(words, $0, form) })</tbody></table>
    """
}

/// The answer to a mark that cannot be: the register is closed, the pupil has left.
public func markRefusal(_ says: String) -> HTML {
    "<!doctype html>\n<title>\(says)</title><p data-says=\"\(says)\">\(says)</p>"
}

/// Nothing once everybody has a mark.
private func everyone(_ words: Words, _ form: MarkForm, _ rows: [MarkRow]) -> HTML? {
    guard rows.contains(where: { $0.mark == nil }) else { return nil }
    return """
        <div class="tools"><button class="button" name="everyone" value="\(form.here.code)">\
        \(words("Everyone else is here"))</button>\(apart(words, rows))</div>
        """
}

private func apart(_ words: Words, _ rows: [MarkRow]) -> HTML {
    let number = rows.count { $0.isKeptApart && $0.mark == nil }
    guard number > 0 else { return "<span class=\"soft small\" data-known=\"0\"></span>" }
    let says = words.count(
        number, one: "1 pupil is known to be away, and is left for you to mark.",
        other: "%1 pupils are known to be away, and are left for you to mark.")
    return "<span class=\"soft small\" data-known=\"\(number)\">\(says)</span>"
}

private func live(_ form: MarkForm) -> HTML? {
    form.live.map { live in
        """
         data-live="\(link: live.events)" data-rows="\(link: live.rows)" data-version="\(live.version)"
        """
    }
}

// Without script, Enter in a field presses a form's first button. This one marks nobody and saves the minutes.
private let plainEnter: HTML = """
    <button class="sr" name="mark" value="" tabindex="-1" aria-hidden="true"></button>
    """

private func keysHint(_ words: Words, _ form: MarkForm) -> HTML {
    if form.isClosed { return "\(words("This register has closed. To change a mark, say why."))" }
    let keys = form.choices.map { choice -> HTML in "<kbd>\(choice.code)</kbd> \(choice.says)" }.joined(separator: ", ")
    guard !form.moreCodes.isEmpty else { return words.html("Arrow keys move; \(keys). Saved as you go.") }
    return words.html("Arrow keys move; \(keys); other codes by their letters. Saved as you go.")
}

private func table(_ words: Words, _ form: MarkForm, _ caption: String, _ history: String, _ rows: [MarkRow]) -> HTML {
    """
    <div class="card"><table><caption class="sr">\(caption)</caption><thead><tr><th scope="col">\(words("Name"))</th>\
    <th scope="col">\(words("Mark"))</th><th scope="col" class="history">\(history)</th>\
    <th scope="col"><span class="sr">\(words("Saved"))</span></th></tr></thead>
    <tbody>\(rows.map { markRow(words, $0, form) })</tbody></table></div>
    """
}

private func sayings(_ words: Words) -> HTML {
    """
    \(outboxSayings(words)) \
    data-says-both="\(words("Somebody else marked too. Choose one."))" data-says-none="\(words("no mark"))" \
    data-says-everyone="\(words("Everyone else is here"))" \
    data-says-why="\(words("Needs a reason"))" data-says-kept="\(words("Somebody else has marked this pupil since. Their mark stays."))" \
    data-says-sign-in="\(words("You are signed out. Sign in again in a new tab, then try again: your marks are kept."))" \
    data-says-other="\(words("Somebody else is signed in here now, or you no longer take this register. Sign in as yourself in a new tab, then try again: your marks are kept."))"
    """
}
