import Pages
import People

/// One event as those keep it who may: what holds, each occurrence, and every version.
struct DiaryEventPages {
    let kept: KeptEvent
    /// Occurrences to come.
    let lines: [DiaryLine]
    /// The newest first.
    let versions: [DiaryEvent]
    let visit: Visit

    private var words: Words { visit.words }
    private var event: DiaryEvent { kept.event }
    private var whom: String { words.says(event.audience, name: kept.name) }

    func page(typed: Filled? = nil) -> HTML {
        visit.staffPage(
            words("Diary: \(event.title)"), section: .diary, hasErrors: typed != nil,
            """
            \(headline(event.title, above: softLine(whom), aside: linkButton(words("Diary"), to: "/diary", .quiet)))\
            \(typed.map { errorSummary(words, $0) })\(standing)
            \(columns([occurrences(typed), change(typed)].compactMap(\.self), [ending(typed), history].compactMap(\.self)))
            """)
    }

    private var standing: HTML {
        let series = event.repeats.map { words.says($0, from: event.times.day) }
        return switch event.state {
        case .on: stateLine(event.kind.icon, .info, words.says(event.times), detail: series)
        case .cancelled: stateLine(.cross, .mind, words("Cancelled"), detail: words.says(event.times))
        case .withdrawn:
            stateLine(.cross, .mind, words("Taken back"), detail: words("Families no longer see it."))
        }
    }

    private func mine(_ typed: Filled?, _ prefix: String) -> Filled? { typed?.prefix == prefix ? typed : nil }

    private func change(_ typed: Filled?) -> HTML? {
        guard event.state != .withdrawn else { return nil }
        let filled = mine(typed, "change") ?? Filled(event, base: event.nth, prefix: "change")
        return card(
            words("Change it"), id: "change",
            form(
                to: "\(kept.path)/versions", csrf: visit.csrf,
                """
                \(hidden("base", String(event.nth)))\(DiaryFormPages(words: words).fields(filled, audiences: []))\
                \(field("because", words("A word about the change"), in: filled, hint: words("Families read it."), maxLength: DiaryDraft.lineLength))\
                \(button(event.state == .cancelled ? words("Save it: it takes place after all") : words("Save the change")))
                """))
    }

    private func occurrences(_ typed: Filled?) -> HTML? {
        guard event.repeats != nil, event.state == .on, !lines.isEmpty else { return nil }
        let all = lines.prefix(12).map { line in
            DiaryLinePages(words: words).line(line, more: occurrence(line, typed))
        }
        return card(words("Each time"), id: "times", notes(Array(all)))
    }

    private func occurrence(_ line: DiaryLine, _ typed: Filled?) -> HTML {
        let prefix = "d\(line.day.compact)"
        let mine = mine(typed, prefix)
        let filled =
            mine
            ?? Filled(
                [
                    "on-day": [line.times.day.description], "place": [line.place ?? ""],
                    "starts": [line.times.starts?.padded ?? ""], "ends": [line.times.ends?.padded ?? ""],
                ], prefix: prefix)
        let about = words.short(line.day)
        let base = line.sequence - (event.nth - 1)
        return details(
            words("Change or cancel \(about)"), isOpen: mine != nil,
            form(
                to: "\(kept.path)/days/\(line.day)", csrf: visit.csrf,
                """
                \(hidden("base", String(base)))\
                \(field("on-day", words("Day"), in: filled, type: .date, width: .short))\
                \(field("starts", words("From"), in: filled, type: .time, width: .short))\
                \(field("ends", words("To"), in: filled, type: .time, width: .short))\
                \(field("place", words("Where"), in: filled, maxLength: DiaryDraft.lineLength))\
                \(field("because", words("A word about it"), in: filled, hint: words("Families read it."), maxLength: DiaryDraft.lineLength))\
                \(tools([button(words("Save"), about: about), button(words("Cancel this one"), .danger, name: "cancel", value: "yes", about: about)]))
                """))
    }

    private func ending(_ typed: Filled?) -> HTML? {
        guard event.state != .withdrawn else { return nil }
        let cancel =
            event.state == .on
            ? end("cancelled", words("Cancel it"), words("Families read that it is cancelled."), typed) : nil
        let back = end(
            "withdrawn", words("Take it back"),
            words("It was a mistake: families see it no more. It stays in the record."), typed)
        return card(words("Cancel or take back"), id: "end", "\(cancel)\(back)")
    }

    private func end(_ state: String, _ label: String, _ says: String, _ typed: Filled?) -> HTML {
        let filled = mine(typed, state) ?? Filled(prefix: state)
        return form(
            to: "\(kept.path)/end", csrf: visit.csrf,
            """
            \(hidden("base", String(event.nth)))\
            \(field("because", words("A word about it"), in: filled, hint: says, maxLength: DiaryDraft.lineLength))\
            \(button(label, .danger, name: "state", value: state))
            """)
    }

    private var history: HTML {
        let lines = versions.map { version -> HTML in
            let who = words("\(version.by.name), \(words.short(version.by.at))", context: "who and when")
            let what = words("\(version.title): \(words.says(version.times))")
            return row(
                what, detail: [state(version), who, version.because].compactMap(\.self).joined(separator: " · "))
        }
        return card(words("Every version"), id: "versions", rows(lines))
    }

    private func state(_ version: DiaryEvent) -> String? {
        switch version.state {
        case .on: nil
        case .cancelled: words("Cancelled")
        case .withdrawn: words("Taken back")
        }
    }
}
