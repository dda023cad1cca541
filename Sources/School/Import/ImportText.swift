import People

/// A preview in words, for a terminal.
struct ImportText {
    let found: ImportCase
    /// How many lines of a kind are shown.
    let most: Int

    var text: String {
        var lines = [found.reading.kind.map { "These files: \($0.rawValue)." } ?? "These files could not be read."]
        lines += faults + questions
        if !found.reading.isRefused { lines += classes + sums + steps }
        return (lines + ["", verdict]).joined(separator: "\n")
    }

    private var faults: [String] {
        let names: [(Fault.Weight, String)] = [(.file, "Refused"), (.row, "To mend first"), (.notice, "To know")]
        return names.flatMap { weight, name -> [String] in
            let faults = found.reading.faults.filter { $0.weight == weight }
            return list("\(name):", faults.map(\.description))
        }
    }

    private var questions: [String] {
        found.reading.questions.flatMap { question -> [String] in
            switch question {
            case .school(let schools):
                let names = schools.map { "  --their-number \($0.number)   \($0.name ?? "")" }
                return ["", "Which of these schools is yours? Say so with one of:"] + names
            case .columns(let file, let proposal):
                return [
                    "",
                    "\(file): confirm what its columns mean on the office's page Import, or name saved ones with --mapping \(file)=NAME.",
                ]
                    + proposal.columns.map { "  \($0.heading): \($0.field.words)" }
            }
        }
    }

    private var classes: [String] {
        guard let year = found.plan.year else { return [] }
        var lines = ["", "The classes are for the school year \(year.shown) (--school-year says otherwise)."]
        guard !found.plan.asked.isEmpty else { return lines }
        let taken = found.plan.asked.filter(\.takesRegister).map(\.name)
        lines.append(
            "The register, morning and afternoon, is taken in "
                + (taken.isEmpty ? "none of them" : taken.joined(separator: ", "))
                + (found.plan.isProposal ? ": a proposal, as the files don't say (--register-in says otherwise)." : ".")
        )
        return lines
    }

    private var sums: [String] {
        ["", "Would be:"]
            + found.sums.map { sum in
                let parts = [
                    (sum.added, "added"), (sum.changed, "changed"), (sum.same, "the same"), (sum.left, "left alone"),
                    (sum.undecided, "to decide"),
                ]
                return "  \(sum.about.many): "
                    + parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
            }
    }

    private var steps: [String] {
        ImportStep.Kind.allCases.flatMap { kind in
            ImportStep.About.allCases.flatMap { about -> [String] in
                let steps = found.plan.steps.filter { $0.kind == kind && $0.about == about }
                return list("\(about.many) \(kind.words):", steps.map(\.line))
            }
        }
    }

    private func list(_ title: String, _ lines: [String]) -> [String] {
        guard !lines.isEmpty else { return [] }
        let more = lines.count - most
        let shown = lines.prefix(most).map { "  " + $0 }
        return ["", title] + shown + (more > 0 ? ["  … and \(more) more (--all shows them)"] : [])
    }

    private var verdict: String {
        if found.reading.isRefused { return "Nothing can be imported until this is mended or answered." }
        if found.plan.isOpen {
            return "Nothing can be imported until every pupil to decide is decided, on the office's page Import."
        }
        return found.plan.changesNothing
            ? "The school holds all of this already. Nothing to do." : "Ready to be imported."
    }
}

extension ImportStep {
    /// `Ada King: Year group 4 → 5 (pupils.csv, row 12)`.
    var line: String {
        let changes = changes.map { change in
            change.old.isEmpty ? "\(change.field) \(change.new)" : "\(change.field) \(change.old) → \(change.new)"
        }
        let words = ([count > 1 ? "\(count)" : nil] + changes + [note]).compactMap { $0 }.joined(separator: "; ")
        return "\(who)\(words.isEmpty ? "" : ": \(words)") (\(place))"
    }
}

extension ImportStep.Kind {
    var words: String {
        switch self {
        case .added: "added"
        case .changed: "changed"
        case .left: "left alone"
        case .undecided: "to decide"
        }
    }
}
