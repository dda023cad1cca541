import Pages
import People

/// The office keeps what may be noted and how the school responds, and sees which notes wait for a check.
enum BehaviourOfficeRoutes {
    static let all: [Route] = [page, keepRules, addType, changeType, endType]

    static let page = Route.school(.get, "behaviour", seeing: Behaviour.self) { school, visit in
        .page(try pages(school, visit).page())
    }

    static let keepRules = Route.school(.post, "behaviour", seeing: Behaviour.self) { school, visit in
        // The whole form, empty fields and all: a piece of it would take the steps away.
        guard visit.form["step1"] != nil else {
            throw Refusal.badRequest(
                visit.words("This form is not one of ours. Go back, reload the page and send it again."))
        }
        let (rules, faults) = BehaviourRules.read(visit.form, visit.words)
        guard let rules else { throw try refusal(faults, "rules", school, visit) }
        try visit.records.keep(rules, at: school)
        try visit.record("changed how the school responds", at: school)
        return back(school)
    }

    static let addType = Route.school(.post, "behaviour/types", seeing: Behaviour.self) { school, visit in
        let (type, faults) = TypeChange.read(
            visit.form, try visit.records.behaviourRules(at: school.school), visit.words)
        guard let type, let id = visit.form.text("id").flatMap({ ID<BehaviourType>($0) }) else {
            throw try refusal(faults, "new", school, visit)
        }
        try visit.records.add(type, id: id, to: school)
        try visit.record("added a type of note", at: school)
        return back(school)
    }

    static let changeType = Route.school(.post, "behaviour/types/:type", seeing: Behaviour.self) { school, visit in
        let id = try visit.id("type", of: BehaviourType.self)
        let rules = try visit.records.behaviourRules(at: school.school)
        guard try visit.records.behaviourTypes(at: school.school).contains(where: { $0.id == id }) else {
            throw Refusal.notFound
        }
        let (type, faults) = TypeChange.read(visit.form, rules, visit.words)
        guard let type else { throw try refusal(faults, id.description, school, visit) }
        _ = try visit.records.keep(type, as: id, at: school)
        try visit.record("changed a type of note", at: school)
        return back(school)
    }

    static let endType = Route.school(.post, "behaviour/types/:type/end", seeing: Behaviour.self) { school, visit in
        guard try visit.records.end(visit.id("type"), at: school, visit.now) else { throw Refusal.notFound }
        try visit.record("ended a type of note", at: school)
        return back(school)
    }

    private static func back(_ school: SeenAll<Behaviour>) -> Answer {
        .seeOther("/schools/\(school.schoolSlug)/behaviour")
    }

    private static func pages(_ school: SeenAll<Behaviour>, _ visit: Visit) throws -> BehaviourOfficePages {
        var view = try visit.records.behaviourOffice(of: school)
        view.asked = try visit.leftQuestions(at: school)
        return BehaviourOfficePages(
            view: view, visit: visit,
            places: try visit.officePlaces(of: school, current: .behaviour))
    }

    private static func refusal(
        _ faults: [FieldError], _ prefix: String, _ school: SeenAll<Behaviour>, _ visit: Visit
    ) throws -> Refusal {
        let typed = Filled(visit.form, errors: faults, prefix: prefix)
        return .invalid(.page(try pages(school, visit).page(typed: typed), status: 422))
    }
}

extension BehaviourRules {
    /// Steps that are shown in the form.
    static let mostSteps = 6

    /// The rules, or everything that is wrong with the form. A step without a name ends the list.
    static func read(_ form: Form, _ words: Words) -> (rules: BehaviourRules?, faults: [FieldError]) {
        var reader = FormReader(form, words)
        var rules = BehaviourRules(showsPoints: reader.isTicked("points"))
        if let policy = form.text("policy") {
            if policy.hasPrefix("https://") && policy.utf8.count <= 300 {
                rules.policy = policy
            } else {
                reader.fault("policy", words("Give the whole address of the page, beginning with https://"))
            }
        }
        for number in 1...mostSteps where form.text("step\(number)") != nil {
            let name = reader.text("step\(number)", "", longest: 40)
            let detail = reader.text("detail\(number)", words("Say in a few words what happens."), longest: 120)
            guard let name, let detail else { continue }
            rules.steps.append(ResponseStep(number: rules.steps.count + 1, name: name, detail: detail))
        }
        return reader.errors.isEmpty ? (rules, []) : (nil, reader.errors)
    }
}
