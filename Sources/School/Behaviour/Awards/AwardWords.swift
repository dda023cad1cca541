import Pages
import People

/// One award in the words of a family's page, and of staff's.
struct AwardTeller {
    let words: Words

    func shape(of award: Award) -> (shape: Icon, tone: Tone) { award.isWithdrawn ? (.cross, .plain) : (.heart, .good) }

    func title(of award: Award) -> String {
        award.isWithdrawn ? words("Taken back: \(award.title)") : award.title
    }

    func about(_ award: Award) -> String { words("Award · \(award.staffName)") }

    /// For what it was given and, where it was taken back, why.
    func lines(of award: Award) -> [HTML] {
        let reason = award.reason.map { "<span dir=\"auto\">“\($0)”</span>" as HTML }
        let because = award.because.map { because -> HTML in
            "\(words("School took this back.")) <span dir=\"auto\">\(because)</span>"
        }
        return [reason, because].compactMap(\.self)
    }

    func line(_ award: Award, more: HTML? = nil) -> HTML {
        let look = shape(of: award)
        let lines = lines(of: award)
        return noteLine(
            look.shape, look.tone, title(of: award), about: words("\(words.short(award.day)) · \(award.staffName)"),
            did: lines.isEmpty ? nil : lines.joined(separator: "<br>"), more: more)
    }
}
