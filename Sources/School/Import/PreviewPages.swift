import Pages
import People

/// The page that shows what files would do.
struct ImportPreview {
    let path: String
    let kept: KeptImport
    let found: ImportCase
    /// The records have changed since the page was shown.
    let isChanged: Bool
    /// The list whose form of columns came back with a fault.
    let faulty: String?

    /// How many lines of one kind a page shows.
    static let most = 200

    func page(_ school: SeenAll<Roll>, _ visit: Visit) -> HTML {
        let words = visit.words
        let body: HTML = """
            \(headline(words("Look before you take it"), above: softLine(kind(school))))
            \(isChanged ? changedNotice(words) : "")\(verdict(words))
            \(stack([questions(visit), faults(words), classes(visit), sums(words), undecided(visit)] + lists(words) + [decide(visit)]))
            """
        return visit.staffPage(words("Import"), section: .importing, hasErrors: faulty != nil, body)
    }

    private func kind(_ school: SeenAll<Roll>) -> String {
        let names = kept.files.prefix(4).joined(separator: ", ") + (kept.files.count > 4 ? " …" : "")
        return [school.schoolName, found.reading.kind?.rawValue, names].compactMap { $0 }.joined(separator: " · ")
    }

    // MARK: What stands first

    private func changedNotice(_ words: Words) -> HTML {
        notice(
            words("Something has changed since you looked"), .note, .mind, isAnswer: true,
            "<p>\(words("Nothing was taken. Look again, then take it."))</p>")
    }

    private func verdict(_ words: Words) -> HTML {
        if found.reading.isRefused && found.reading.questions.isEmpty {
            return notice(
                words("These files can’t be taken yet"), .cross, .bad,
                "<p>\(words("Put right what is listed, in the files, and hand them in again. Nothing has been changed."))</p>"
            )
        }
        if !found.reading.questions.isEmpty || found.plan.isOpen {
            return notice(
                words("Something only you can say"), .question, .ask,
                "<p>\(words("Answer below; nothing has been changed."))</p>")
        }
        if found.plan.changesNothing {
            return notice(
                words("Nothing to do"), .check, .good, "<p>\(words("The school holds all of this already."))</p>")
        }
        return notice(
            words("Ready"), .check, .good,
            "<p>\(words("Nothing has been changed yet. All of it is taken, or none."))</p>")
    }

    // MARK: Faults

    private func faults(_ words: Words) -> HTML {
        let faults = found.reading.faults.sorted { $0.weight > $1.weight }
        guard !faults.isEmpty else { return "" }
        let lines = faults.prefix(Self.most).map { fault -> [HTML] in
            [
                tag(name(fault.weight, words), tone(fault.weight)), "\(fault.place.file)",
                "\(position(fault.place, words))", "\(fault.what) \(fault.todo)",
            ]
        }
        return card(
            words("What to know about the files"), id: "faults",
            dataTable(
                caption: words("Faults and notes"), id: "faults-table", narrow: .stacks,
                columns: [
                    Column(words("Weight")), Column(words("File")), Column(words("Where")),
                    Column(words("What, and what to do")),
                ],
                rows: lines) + more(faults.count, words))
    }

    private func position(_ place: Spot, _ words: Words) -> String {
        let row = place.row.map { place.unit == .row ? words("Row \($0)") : words("Line \($0)") }
        return [row, place.column].compactMap { $0 }.joined(separator: ", ")
    }

    private func name(_ weight: Fault.Weight, _ words: Words) -> String {
        switch weight {
        case .file: words("Refused")
        case .row: words("To mend")
        case .notice: words("To know")
        }
    }

    private func tone(_ weight: Fault.Weight) -> Tone { weight == .notice ? .info : .bad }

    func more(_ count: Int, _ words: Words) -> HTML {
        count > Self.most ? softLine(words("and \(count - Self.most) more")) : ""
    }

    // MARK: What would be done

    private func sums(_ words: Words) -> HTML {
        guard !found.reading.isRefused, !found.sums.isEmpty else { return "" }
        return card(
            words("What would happen"), id: "sums",
            dataTable(
                caption: words("How many records"), id: "sums-table",
                columns: [Column(words("Records"))]
                    + [words("Added"), words("Changed"), words("The same"), words("Left alone"), words("To decide")].map
                {
                    Column($0, isNumber: true)
                },
                rows: found.sums.map { sum in
                    [
                        "\(sum.about.many)", figure(sum.added), figure(sum.changed), figure(sum.same), figure(sum.left),
                        figure(sum.undecided),
                    ]
                }))
    }

    /// What is nothing steps back.
    private func figure(_ count: Int) -> HTML { count == 0 ? "<span class=\"soft\">0</span>" : "<b>\(count)</b>" }

    private func lists(_ words: Words) -> [HTML] {
        guard !found.reading.isRefused else { return [] }
        let kinds: [(ImportStep.Kind, String)] = [
            (.changed, words("Changed")), (.left, words("Left alone")), (.added, words("Added")),
        ]
        return kinds.map { kind, title in
            let parts = ImportStep.About.allCases.compactMap { list(kind, $0, words) }
            return parts.isEmpty ? "" : card(title, id: "list-\(kind.rawValue)", parts.joined())
        }
    }

    private func list(_ kind: ImportStep.Kind, _ about: ImportStep.About, _ words: Words) -> HTML? {
        let steps = found.plan.steps.filter { $0.kind == kind && $0.about == about }
        guard !steps.isEmpty else { return nil }
        let count = found.plan.count(about, kind)
        return """
            <details\(flag: "open", if: kind == .changed)><summary>\(about.many): \(count)</summary>
            \(rows(steps.prefix(Self.most).map { step in
                row(step.who, detail: detail(step), aside: "<span class=\"soft small\">\(step.place.description)</span>")
            }))\(more(steps.count, words))</details>
            """
    }

    private func detail(_ step: ImportStep) -> String? {
        let changes = step.changes.map { change in
            change.old.isEmpty ? "\(change.field): \(change.new)" : "\(change.field): \(change.old) → \(change.new)"
        }
        let marks = step.about == .mark && step.count > 1 ? ["\(step.count)"] : []
        let parts = marks + changes + [step.note].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    // MARK: Taking it

    private func decide(_ visit: Visit) -> HTML {
        let words = visit.words
        let take = Pages.form(
            to: "\(path)/take", csrf: visit.csrf, hidden("mark", found.mark) + button(words("Take it")))
        let drop = Pages.form(to: "\(path)/drop", csrf: visit.csrf, button(words("Don’t take it"), .quiet))
        return tools([found.isReady ? take : "", drop])
    }
}
