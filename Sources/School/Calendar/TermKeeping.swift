import Pages
import People

/// Terms and closed days, as the office enters them.
extension CalendarKeeping {
    func keepTerm(insteadOf old: Day? = nil) throws -> Answer {
        let form = old.map { CalendarForm.term($0) } ?? .newTerm
        var reader = FormReader(visit.form, words)
        let wish = reader.term()
        // Sent twice, the term stands there already.
        if let wish, calendar.terms.contains(where: { $0 == Term(wish) }) { return done("term") }
        if let old, !calendar.terms.contains(where: { $0.starts == old }) { throw Refusal.notFound }
        guard let wish else { throw try again(form, reader.errors) }
        let (term, faults) = calendar.term(wish, in: year, insteadOf: old)
        guard let term else { throw try again(form, faults.map { words.says($0, in: year) }) }
        try agree(on: calendar.with(terms: calendar.terms.filter { $0.starts != old } + [term]), form)
        try visit.records.keep(term, insteadOf: old, at: school)
        let days = "\(term.days)\(term.halfTerm.map { ", half-term \($0)" } ?? "")"
        return try kept(old == nil ? "added a term" : "changed a term", days, "term")
    }

    func removeTerm(starting day: Day) throws -> Answer {
        try agree(on: calendar.with(terms: calendar.terms.filter { $0.starts != day }), .removal(day))
        guard try visit.records.removeTerm(starting: day, at: school) else { return done("no-term") }
        return try kept("removed a term", "starting \(day)", "no-term")
    }

    func close() throws -> Answer {
        var reader = FormReader(visit.form, words)
        guard let wish = reader.closure() else { throw try again(.closure, reader.errors) }
        let days: [ClosedDay]
        do { days = try calendar.closedDays(wish, in: year) } catch {
            throw try again(.closure, [words.says(error, in: year)])
        }
        try agree(on: calendar.with(closed: days), .closure)
        try visit.records.close(days, at: school)
        return try kept("closed the school", "\(wish.kind.rawValue) \(wish.days)", "closed")
    }

    func reopen(_ day: Day) throws -> Answer {
        guard try visit.records.reopen(day, at: school) else { return done("open") }
        return try kept("opened the school again", day.description, "open")
    }
}
