/// The head of a table's column.
public struct Column: Sendable {
    let title: String
    let isNumber: Bool
    let heard: String?

    /// `isNumber` sets figures at the end of the line, one below the other. `heard` is the title for ears, where the one to
    /// see is short: "3" for "Lesson 3".
    public init(_ title: String, isNumber: Bool = false, heard: String? = nil) {
        self.title = title
        self.isNumber = isNumber
        self.heard = heard
    }

    var head: HTML {
        guard let heard else { return "\(title)" }
        return "<span aria-hidden=\"true\">\(title)</span><span class=\"sr\">\(heard)</span>"
    }
}

/// What a table does when a phone is too narrow for it.
public enum NarrowTable: Sendable {
    /// Scrolls sideways in its own region.
    case scrolls
    /// Each row becomes a small block, each cell a line with its column's name.
    case stacks
}

/// How much air the rows of a table have.
public enum TableSpacing: Sendable {
    case airy
    /// Many like rows, mostly of shapes.
    case dense
}

/// A table with a caption that says what it holds. The first cell of a row is its heading.
public func dataTable(
    caption: String, id: String, showsCaption: Bool = false, narrow: NarrowTable = .scrolls,
    spacing: TableSpacing = .airy, columns: [Column], rows: [[HTML]]
) -> HTML {
    let heads = columns.map { column -> HTML in
        "<th scope=\"col\" role=\"columnheader\"\(numeric(column))>\(column.head)</th>"
    }
    return """
        <div class="scroll\(narrow == .stacks ? " stacks" : "")\(spacing == .dense ? " dense" : "")" role="region" aria-labelledby="\(id)-c" tabindex="0">\
        <table role="table"><caption id="\(id)-c"\(attribute: "class", showsCaption ? nil : "sr")>\(caption)</caption>\
        <thead role="rowgroup"><tr role="row">\(heads)</tr></thead>
        <tbody role="rowgroup">\(rows.map { tableRow($0, columns) })</tbody></table></div>

        """
}

// Roles are spelt out because a table whose rows are laid out as blocks loses them in some browsers.
private func tableRow(_ cells: [HTML], _ columns: [Column]) -> HTML {
    let cells = zip(cells, columns).enumerated().map { place, cell -> HTML in
        let (content, column) = cell
        if place == 0 { return "<th scope=\"row\" role=\"rowheader\">\(content)</th>" }
        return "<td role=\"cell\" data-label=\"\(column.title)\"\(numeric(column))>\(content)</td>"
    }
    return "<tr role=\"row\">\(cells)</tr>\n"
}

private func numeric(_ column: Column) -> HTML { column.isNumber ? " class=\"figure end\"" : "" }
