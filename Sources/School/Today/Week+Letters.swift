import Pages
import People

extension Visit {
    /// Letters about a child that ask for an answer by a day of the week, for whoever may give it.
    func weekLetters(of child: Seen<Today>, in days: ClosedRange<Day>) throws -> [WeekThing] {
        guard days.upperBound >= today, let child = child.also(Letters.self), child.mayAct else { return [] }
        return try records.lettersToAnswer(of: child, on: today).compactMap { found in
            guard let by = found.letter.question?.by, days.contains(by) else { return nil }
            let way = PageLink(
                words("Read and answer"), to: "/children/\(child.pupil)/letters/\(found.letter.id)",
                about: words("\(child.name.first), \(found.letter.title)"))
            let until = words("Please answer by \(words.long(by)).")
            return WeekThing(day: by, kind: .letter, says: found.letter.title, more: ["\(until) \(way.html)"])
        }
    }
}
