import Pages
import People

/// What the school's calendar says, as lines of the diary: terms, half-terms, INSET days, closures and bank holidays. They
/// are kept in the calendar and typed nowhere else.
struct DiaryCalendar {
    let calendar: SchoolCalendar
    let words: Words

    func lines(in span: ClosedRange<Day>) -> [DiaryLine] {
        let terms = calendar.terms.flatMap { lines(of: $0) }
        return (terms + closed(in: span)).filter { $0.times.days.overlaps(span) }
    }

    private func lines(of term: Term) -> [DiaryLine] {
        let begins = line("begins", term.starts...term.starts, .term, words("\(term.name): first day"))
        let ends = line("ends", term.ends...term.ends, .term, words("\(term.name): last day"))
        let off = term.halfTerm.map { line("half", $0, .term, words("Half-term: no school")) }
        return [begins, off, ends].compactMap(\.self)
    }

    private func closed(in span: ClosedRange<Day>) -> [DiaryLine] {
        span.compactMap { day -> DiaryLine? in
            switch calendar.kind(of: day) {
            case .inset(let says): line("inset", day...day, .inset, words("No school for pupils: \(says)"))
            case .closure(let says), .other(let says):
                line("closed", day...day, .closure, words("No school: \(says)"))
            case .bankHoliday(let title):
                line("bank", day...day, .closure, words("No school: \(words.whyClosed(.bankHoliday(title)))"))
            case .school, .weekend, .holiday, .halfTerm: nil
            }
        }
    }

    private func line(_ what: String, _ days: ClosedRange<Day>, _ kind: DiaryKind, _ title: String) -> DiaryLine {
        DiaryLine(
            key: "\(what)-\(days.lowerBound.compact)", event: nil, day: days.lowerBound, kind: kind, title: title,
            times: DiaryTimes(days))
    }
}
