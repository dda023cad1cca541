import Pages
import People

/// What one pupil may not eat: read by the pupil's staff, kept by the office.
enum DietRoutes {
    static let all: [Route] = [page, keep]

    static let page = Route.pupil(.get, "diet", seeing: Meals.self) { child, visit in
        .page(try pages(child, visit).page)
    }

    static let keep = Route.pupil(.post, "diet", seeing: Meals.self) { child, visit in
        guard case .staff(let staff) = child.by, Meals.wholeSchool.contains(staff.role) else { throw Refused.notFound }
        var pages = try pages(child, visit)
        let newest = pages.diets.first
        let (diet, found, says) = PupilDiet.read(visit.form, after: newest, today: visit.today, visit.words)
        var faults = found
        if visit.form["after"] != String(newest?.nth ?? 0) {
            // Sent twice, the second finds that it has been done.
            if let diet, newest?.isSame(as: diet) == true { return .seeOther(MealPath.diet(child.pupil)) }
            faults.append(FieldError("allergen", visit.words.changedMeanwhile))
        }
        if let says, let fault = try names(says, child, visit) { faults.append(fault) }
        guard let diet, faults.isEmpty else {
            pages.typed = Filled(visit.form, errors: faults)
            throw Refusal.invalid(.page(pages.page, status: 422))
        }
        if newest?.isSame(as: diet) != true, try visit.records.add(diet, of: child, by: staff, at: visit.now) {
            try visit.record("changed what a pupil must not eat", about: child)
            try visit.announce(.child(child), Meals.name)
        }
        return .seeOther(MealPath.diet(child.pupil))
    }

    /// The family reads it, and it names no other pupil.
    private static func names(_ text: String, _ child: Seen<Meals>, _ visit: Visit) throws -> FieldError? {
        let roll = try Access.namesOnRoll(around: child, for: visit.signedIn, at: visit.now, in: visit.records)
        let others = roll.others(in: text, besides: child)
        return others.isEmpty ? nil : FieldError("words", visit.words.saysNamed(others, manyFamilies: false))
    }

    private static func pages(_ child: Seen<Meals>, _ visit: Visit) throws -> DietPages {
        guard case .staff(let staff) = child.by else { throw Refused.notFound }
        return DietPages(
            child: child, diets: try visit.records.diets(of: child), visit: visit,
            keeps: Meals.wholeSchool.contains(staff.role))
    }
}
