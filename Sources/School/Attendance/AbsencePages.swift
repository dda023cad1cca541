import Pages
import People

/// The form for telling the school about an absence, and what was told.
struct AbsencePages {
    let child: Seen<Attendance>
    let words: Words
    let csrf: String
    let today: Day

    private var name: String { child.name.first }
    private var path: String { "/children/\(child.pupil)/absences" }

    /// - Parameter about: the day that the school asks about, when the form was opened from there.
    func form(_ filled: Filled, id: ID<AbsenceReport>, about day: Day?) -> HTML {
        """
        \(headline(day.map { words("Why was \(name) away on \(words.long($0))?") } ?? words("Tell school about an absence"), above: softLine(name)))
        \(errorSummary(words, filled))
        \(Pages.form(to: path, csrf: csrf, fields(filled, id: id, about: day)))
        """
    }

    private func fields(_ filled: Filled, id: ID<AbsenceReport>, about: Day?) -> HTML {
        """
        \(hidden("id", id.description))\(about.map { hidden("day", $0.description) })
        \(radios("kind", words("What is it?"), kinds, in: filled))
        \(field("from", words("Which day?"), in: filled, hint: words("The first day, if there are several."), type: .date, width: .short))
        \(field("until", words("Last day, if there are several"), in: filled, type: .date, width: .short))
        \(radios("part", words("How much of the day?"), parts, in: filled, inline: true))
        \(textArea("words", words("Anything school should know?"), in: filled, hint: words("For example what is wrong, or when \(name) will arrive. You can leave it empty."), rows: 3))
        \(tools([button(words("Tell school")), linkButton(words("Leave it"), to: "/children/\(child.pupil)/today", .quiet)]))
        """
    }

    private var kinds: [Choice] {
        [
            Choice("ill", words("\(name) is ill")), Choice("appointment", words("An appointment")),
            Choice("late", words("Coming late"), hint: words("Please say below about when.")),
            Choice("other", words("Something else"), hint: words("Please say what it is below.")),
        ]
    }

    private var parts: [Choice] {
        [
            Choice("day", words("All day")), Choice("morning", words("Morning")),
            Choice("afternoon", words("Afternoon")),
        ]
    }

    /// What was told, and whether it can still be taken back.
    func told(_ report: AbsenceReport, mayWithdraw: Bool) -> HTML {
        """
        \(headline(words("Absence"), above: softLine(name)))
        \(state(report))
        \(card(words("What school knows"), id: "told", summaryList(lines(report))))
        \(ways(report, mayWithdraw))
        """
    }

    private func state(_ report: AbsenceReport) -> HTML {
        if let withdrawn = report.withdrawn {
            return notice(
                words("Taken back"), .dash, .plain, isAnswer: true,
                "<p>\(words("On \(words.long(withdrawn)). School no longer counts on this absence."))</p>")
        }
        let says =
            report.by == .reader
            ? words("Thank you. The register shows it beside \(name)’s name.")
            : words("Somebody else in \(name)’s family has told school.")
        return notice(words("School has your message"), .check, .good, isAnswer: true, "<p>\(says)</p>")
    }

    private func lines(_ report: AbsenceReport) -> [(term: String, says: HTML, action: PageLink?)] {
        var lines: [(term: String, says: HTML, action: PageLink?)] = [
            (words("When"), "\(words.says(report.days, report.part))", nil),
            (words("What"), "\(words.says(report.kind))", nil),
        ]
        if let text = report.words { lines.append((words("Your words"), "<span dir=\"auto\">\(text)</span>", nil)) }
        if report.by == .reader { lines.append((words("Told"), "\(words.long(report.told))", nil)) }
        return lines
    }

    private func ways(_ report: AbsenceReport, _ mayWithdraw: Bool) -> HTML {
        let back = linkButton(words("Back to \(name)’s day"), to: "/children/\(child.pupil)/today", .quiet)
        guard mayWithdraw else { return "\(tooLate(report))\(tools([back]))" }
        return Pages.form(
            to: "\(path)/\(report.id)/withdrawal", csrf: csrf, tools([back, button(words("Take it back"), .quiet)]))
    }

    private func tooLate(_ report: AbsenceReport) -> HTML {
        guard report.by == .reader, report.withdrawn == nil, child.mayAct else { return "" }
        return
            "<p class=\"soft\">\(words("School has started that day, so you can’t take this back here. If something has changed, call the school."))</p>"
    }
}
