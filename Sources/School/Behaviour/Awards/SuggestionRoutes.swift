import Pages
import People

/// What a school suggests to its staff, and their answers. No family opens any of it.
enum SuggestionRoutes {
    static let all: [Route] = [page, addRule, endRule, answer]

    static let page = Route.school(.get, "suggestions", seeing: Behaviour.self) { school, visit in
        .page(try page(school, nil, visit))
    }

    static let addRule = Route.school(.post, "suggestions", seeing: Behaviour.self) { school, visit in
        let (rule, faults) = try SuggestionRule.read(visit.form, visit.words)
        guard let rule else {
            throw Refusal.invalid(.page(try page(school, Filled(visit.form, errors: faults), visit), status: 422))
        }
        try visit.records.add(rule, to: school)
        try visit.record("added when something is suggested", at: school)
        return .seeOther("/schools/\(school.schoolSlug)/suggestions")
    }

    static let endRule = Route.school(.post, "suggestions/:rule/end", seeing: Behaviour.self) { school, visit in
        guard try visit.records.end(rule: visit.id("rule"), at: school, visit.now) else {
            throw Refusal.notFound
        }
        try visit.record("ended when something is suggested", at: school)
        return .seeOther("/schools/\(school.schoolSlug)/suggestions")
    }

    /// "Done" or "Not now", by whoever sees the pupil: then it does not come again in the same span.
    static let answer = Route.pupil(.post, "suggestions/:rule", seeing: Behaviour.self) { child, visit in
        let id = try visit.id("rule", of: SuggestionRule.self)
        let rule = try visit.records.suggestionRules(for: child).first { $0.id == id }
        guard let rule, case .staff(let staff) = child.by else { throw Refusal.notFound }
        guard let answer = visit.form["answer"].flatMap({ SuggestionAnswer(rawValue: $0) }) else {
            throw Refusal.badRequest(
                visit.words("This form is not one of ours. Go back, reload the page and send it again."))
        }
        let days = CountedDays(
            visit.today, try visit.records.calendar(of: child.school, around: visit.today))
        let isNew = try visit.records.keep(
            answer, to: rule, since: days.first(rule.span), about: child, by: staff, at: visit.now)
        if isNew { try visit.record("answered a suggestion", about: child, detail: answer.rawValue) }
        return .seeOther(back(child, staff, visit))
    }

    /// To the class from whose page it came, or to the school's.
    private static func back(_ child: Seen<Behaviour>, _ staff: Staff, _ visit: Visit) -> String {
        if let group = visit.form.text("group").flatMap({ ID<ClassGroup>($0) }) {
            return UnseenPath.group(group, visit.today)
        }
        return Behaviour.wholeSchool.contains(staff.role)
            ? "/schools/\(child.schoolSlug)/suggestions" : "/pupils/\(child.pupil)/behaviour"
    }

    private static func page(_ school: SeenAll<Behaviour>, _ typed: Filled?, _ visit: Visit) throws -> HTML {
        let days = CountedDays(
            visit.today, try visit.records.calendar(of: school.school, around: visit.today))
        let pupils = try Access.pupils(of: school, RollChoice(wholeSchool: true), on: visit.today, in: visit.records)
            .sorted { ($0.className ?? "", $0.name.full) < ($1.className ?? "", $1.name.full) }
        return SuggestionPages(visit: visit, group: nil).page(
            of: school, try visit.records.suggestions(at: school, pupils, days),
            try visit.records.suggestionRules(at: school.school), typed,
            places: try visit.officePlaces(of: school, current: .suggestions))
    }
}

extension SuggestionRule {
    /// The rule, or everything that is wrong with the form.
    static func read(_ form: Form, _ words: Words) throws -> (rule: SuggestionRule?, faults: [FieldError]) {
        guard let id = form.text("id").flatMap({ ID<SuggestionRule>($0) }),
            let counts = form["counts"].flatMap({ CountedThing(rawValue: $0) }),
            let span = form["span"].flatMap({ CountedSpan(rawValue: $0) }),
            let suggests = form["suggests"].flatMap({ SuggestedThing(rawValue: $0) })
        else {
            throw Refusal.badRequest(words("This form is not one of ours. Go back, reload the page and send it again."))
        }
        var reader = FormReader(form, words)
        let number = reader.number("number", in: 1...most, words("Type a whole number from 1 to \(most)."))
        let says = reader.text("words", words("Say what staff may do."), longest: 120)
        guard let number, let says, reader.errors.isEmpty else { return (nil, reader.errors) }
        return (
            SuggestionRule(id: id, counts: counts, number: number, span: span, suggests: suggests, words: says), []
        )
    }
}
