import Pages
import People

/// Lines of the diary as families and staff read them.
struct DiaryLinePages {
    let words: Words

    /// One of `notes`. Everything that there is to know about it is there without another page.
    func line(_ line: DiaryLine, more: HTML? = nil) -> HTML {
        noteLine(
            line.kind.icon, tone(line), line.title, marks: mark(line), about: words.says(line.times),
            more: "\(was(line))\(place(line))\(details(line))\(more)")
    }

    /// One of `rows`, for a page of many things.
    func short(_ line: DiaryLine) -> HTML {
        let when = words.hours(line.times).map {
            words("\(words.short(line.times.day)), \($0)", context: "day and time")
        }
        return row(line.title, detail: when ?? words.short(line.times.day), aside: mark(line))
    }

    private func tone(_ line: DiaryLine) -> Tone { line.state == .cancelled ? .mind : .info }

    /// That it is not as it was told first, in words.
    func mark(_ line: DiaryLine) -> HTML? {
        switch line.state {
        case .on: nil
        case .changed: " \(tag(words("Changed"), .info))"
        case .cancelled: " \(tag(words("Cancelled"), .mind))"
        }
    }

    private func was(_ line: DiaryLine) -> HTML? {
        let why = line.because.map { "<p><span dir=\"auto\">\($0)</span></p>" as HTML }
        switch line.state {
        case .on: return nil
        case .cancelled: return why
        case .changed(let before):
            let time = before.times == line.times ? nil : words("It was to be \(words.says(before.times)).")
            let moved = before.place == line.place ? nil : before.place
            let place = moved.map { "<p>\(words("It was to be here:")) <span dir=\"auto\">\($0)</span></p>" as HTML }
            return "\(time.map { "<p>\($0)</p>" as HTML })\(place)\(why)"
        }
    }

    private func place(_ line: DiaryLine) -> HTML? {
        line.place.map { "<p>\(words("Where:")) <span dir=\"auto\">\($0)</span></p>" }
    }

    private func details(_ line: DiaryLine) -> HTML {
        let says = line.words.map { "<p><span dir=\"auto\">\($0)</span></p>" as HTML }
        let bring = line.bring.map { "<p>\(words("To bring:")) <span dir=\"auto\">\($0)</span></p>" as HTML }
        return "\(says)\(bring)"
    }
}
