import Pages
import People

/// A class at lunch, for whoever stands beside it.
enum LunchRoutes {
    static let all: [Route] = [page, press, together]

    static let page = Route.group(.get, "lunch", seeing: Meals.self) { group, visit in
        .page(LunchPages(day: try visit.lunch(of: group), visit: visit).page)
    }

    /// One press: what a child had and how much of it was eaten, or that the last press was a slip.
    static let press = Route.group(.post, "lunch", seeing: Meals.self) { group, visit in
        let day = try visit.lunch(of: group)
        guard day.isOpen else { throw Refusal.invalid(.page(LunchPages(day: day, visit: visit).page, status: 422)) }
        if let undo = visit.form["undo"] {
            guard let pupil = ID<Pupil>(undo) else { throw visit.notOurs }
            _ = try group.pupil(pupil)
            if let line = day.line(pupil) { try visit.takeBackLunch(of: line) }
            return back(day, pupil)
        }
        guard let press = try LunchPress(visit.form, in: day) else { throw visit.notOurs }
        if press.clash != nil { try weigh(press, day, visit) }
        try visit.serve(
            press.pick, press.dish, press.eaten, to: press.line, because: press.clash == nil ? nil : press.because,
            group.day)
        return back(day, press.line.child.pupil)
    }

    /// One press for all who are in school and chose, as often as it is sent. Nobody who must not eat what was chosen is
    /// among them.
    static let together = Route.group(.post, "lunch/together", seeing: Meals.self) { group, visit in
        let day = try visit.lunch(of: group)
        guard day.isOpen else { throw Refusal.invalid(.page(LunchPages(day: day, visit: visit).page, status: 422)) }
        try visit.serve(LunchTogether(day: day))
        return .seeOther(day.path)
    }

    /// What a child must not eat is not served unless staff press again and say why.
    private static func weigh(_ press: LunchPress, _ day: LunchDay, _ visit: Visit) throws {
        let field = LunchPress.reason(press.line.child.pupil)
        if press.isSure, let because = press.because, because.count <= 200 { return }
        var faults: [FieldError] = []
        if press.isSure {
            faults = [FieldError(field, visit.words("Say in a few words why it is right all the same."))]
        }
        let typed = Filled(visit.form, errors: faults, prefix: "l")
        let pages = LunchPages(day: day, visit: visit, typed: typed, refused: press)
        throw Refusal.invalid(.page(pages.page, status: 422))
    }

    private static func back(_ day: LunchDay, _ pupil: ID<Pupil>) -> Answer { .seeOther("\(day.path)#p-\(pupil)") }
}
