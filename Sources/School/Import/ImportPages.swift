import Pages
import People

enum ImportPages {
    /// Where files are handed in, and what came of earlier ones.
    static func front(
        _ school: SeenAll<Roll>, _ kept: [KeptImport], _ mappings: [SavedMapping], _ form: Filled, _ visit: Visit
    ) -> HTML {
        let words = visit.words
        let base = "/schools/\(school.schoolSlug)"
        let body: HTML = """
            \(errorSummary(words, form))\(headline(words("Import"), above: softLine(school.schoolName)))
            \(columns(
                [handIn(base, form, visit)], [earlier(base, kept, words), saved(base, mappings, visit)]))
            """
        return visit.staffPage(words("Import"), section: .importing, hasErrors: !form.errors.isEmpty, body)
    }

    private static func handIn(_ base: String, _ form: Filled, _ visit: Visit) -> HTML {
        let words = visit.words
        let fault = form.error("files").map {
            "<p class=\"error\" id=\"f-files-error\">\(icon(.note))\($0)</p>" as HTML
        }
        return card(
            words("Files from another system"), id: "files",
            """
            <p>\(words("Common Transfer Files, School Data Sync, OneRoster, lists of children with their parents, or any list as CSV: Hometime tells them apart. Hand in the files of one export together."))</p>
            <p class="soft">\(words("You see what would change before anything does. Nobody sees a child by a file: that stays your decision, on the page Roll."))</p>
            \(Pages.form(to: "\(base)/imports", csrf: visit.csrf, takesFiles: true, """
                <div class="field"><label for="f-files">\(words("Files"))</label>
                <p class="hint" id="f-files-hint">\(words("CSV or XML, together at most 30 MB. Larger ones are taken on the server: hometime import."))</p>\(fault)
                <input id="f-files" name="files" type="file" multiple accept=".csv,.xml,.txt,text/csv,text/xml" \
                aria-describedby="f-files-hint\(form.errors.isEmpty ? "" : " f-files-error")"\
                \(attribute: "aria-invalid", form.errors.isEmpty ? nil : "true")></div>
                \(button(words("Look at them")))
                """))
            """)
    }

    private static func earlier(_ base: String, _ kept: [KeptImport], _ words: Words) -> HTML {
        guard !kept.isEmpty else {
            return card(words("Imports"), id: "earlier", emptyState(.people, words("None yet.")))
        }
        return card(
            words("Imports"), id: "earlier",
            rows(
                kept.map { one in
                    let when = words.short(one.madeAt)
                    let link = PageLink(
                        one.decision == nil ? words("Go on") : words("Look"), to: "\(base)/imports/\(one.id)")
                    return row(state(one, words), detail: when, aside: link.html)
                }))
    }

    static func state(_ one: KeptImport, _ words: Words) -> String {
        switch one.decision {
        case nil: words("Waiting for you")
        case "taken"?: one.terms.outcome ?? words("Taken")
        default: words("Not taken")
        }
    }

    private static func saved(_ base: String, _ mappings: [SavedMapping], _ visit: Visit) -> HTML {
        let words = visit.words
        guard !mappings.isEmpty else { return "" }
        return card(
            words("Saved columns"), id: "saved",
            rows(
                mappings.map { one in
                    row(
                        one.mapping.name, detail: one.mapping.kind.words,
                        aside: Pages.form(
                            to: "\(base)/mappings/forget", csrf: visit.csrf,
                            hidden("name", one.mapping.name) + button(words("Forget"), .quiet, about: one.mapping.name))
                    )
                }))
    }

    /// An import that is decided: what came of it. Its files are gone.
    static func over(_ kept: KeptImport, _ school: SeenAll<Roll>, _ visit: Visit) -> HTML {
        let words = visit.words
        let isTaken = kept.decision == "taken"
        let base = "/schools/\(school.schoolSlug)"
        let body: HTML = """
            \(headline(isTaken ? words("Imported") : words("Not imported"), above: softLine(school.schoolName)))
            \(notice(
                isTaken ? words("The files were taken") : words("The files were not taken"), isTaken ? .check : .dash,
                isTaken ? .good : .plain, isAnswer: true, """
                <p>\(kept.terms.outcome ?? words("Nothing was changed."))</p>
                <p>\(words("The files themselves are no longer kept."))</p>
                """))
            \(tools([
                isTaken ? linkButton(words("Adults waiting for you"), to: "/roll") : "",
                linkButton(words("Import more"), to: "\(base)/imports", .quiet),
            ]))
            """
        return visit.staffPage(words("Import"), section: .importing, body)
    }
}
