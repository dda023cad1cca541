/// A pupil in a class to choose from: a tile that is pressed, and pressed again. Works as a checkbox named `pupil`.
public struct Tile: Sendable {
    let id: String
    let name: String
    let fullName: String
    let detail: String?
    let marks: HTML?
    let isAway: Bool
    let isChosen: Bool

    /// `detail` stands under the first name: the family name, or "Away: ill". `marks` stand in the corner.
    public init(
        id: String, name: String, fullName: String? = nil, detail: String? = nil, marks: HTML? = nil,
        isAway: Bool = false,
        isChosen: Bool = false
    ) {
        self.id = id
        self.name = name
        self.fullName = fullName ?? name
        self.detail = detail
        self.marks = marks
        self.isAway = isAway
        self.isChosen = isChosen
    }
}

/// A class as tiles. `label` names the group for screen readers: "Choose pupils".
public func tiles(_ label: String, _ tiles: [Tile]) -> HTML {
    "<fieldset class=\"class\"><legend class=\"sr\">\(label)</legend>\(tiles.map(tile))</fieldset>\n"
}

func tile(_ tile: Tile) -> HTML {
    """
    <label class="\(tile.isAway ? "pupil away" : "pupil")" data-pupil="\(tile.id)" data-name="\(tile.fullName)"><input type="checkbox" class="sr" name="pupil" value="\(tile.id)"\
    \(flag: "checked", if: tile.isChosen)><span class="corner">\(tile.marks)</span>\(face(tile.fullName, key: tile.id))\
    <b><bdi>\(tile.name)</bdi></b>\(tile.detail.map { "<small>\($0)</small>" })</label>

    """
}

/// What can be given to the chosen pupils, always in reach below them.
public func palette(_ label: String, says: HTML, _ chips: [HTML]) -> HTML {
    """
    <section class="card palette" aria-label="\(label)"><p>\(says)</p><div class="chips">\(chips)</div></section>

    """
}

/// One of the things in a `palette`. Sends `name=value`; `key` is the one key that presses it, where the script is.
public func chip(
    _ label: String, _ tone: Tone = .plain, name: String, value: String, marks: HTML? = nil, key: String? = nil
) -> HTML {
    let shown = key.map { "<kbd aria-hidden=\"true\">\($0)</kbd>" as HTML }
    return """
        <button class="chip \(tone.name)" name="\(name)" value="\(value)"\(attribute: "data-key", key)>\
        \(shown)\(label)\(marks)</button>
        """
}

/// What a whole class may see: praise only, large. `isFresh` is the latest.
public func stars(_ stars: [(name: String, says: String, isFresh: Bool)]) -> HTML {
    let items = stars.map { star -> HTML in
        """
        <li\(attribute: "class", star.isFresh ? "fresh" : nil)>\(icon(.star))<b>\(bdi(star.name))</b>\
        <span>\(star.says)</span></li>

        """
    }
    return "<ul class=\"stars\">\(items)</ul>"
}
