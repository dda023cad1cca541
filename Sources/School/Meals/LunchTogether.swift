import Pages
import People

/// "Everybody had it": the lunches of a class that one press writes down, and those that it leaves alone.
struct LunchTogether: Sendable {
    let day: LunchDay

    /// Who is in school, chose something, and has nothing written down yet. A slip that was taken back needs a press of
    /// its own.
    private var waiting: [(line: LunchLine, pick: MealPick)] {
        day.lines.compactMap { line in
            guard line.newest == nil, day.here.contains(line.child.pupil), let pick = line.choice?.pick else {
                return nil
            }
            return (line, pick)
        }
    }

    /// What speaks against the dish of each who is never among them.
    var stopped: [(line: LunchLine, dish: Dish, clash: DishClash)] {
        waiting.compactMap { line, pick in
            guard let dish = dish(pick), let clash = line.diet?.clash(with: dish) else { return nil }
            return (line, dish, clash)
        }
    }

    /// Of a dish that nobody knows beforehand, nobody can say that it suits a child who must not eat something.
    var ready: [(line: LunchLine, pick: MealPick, dish: Dish?)] {
        waiting.compactMap { line, pick in
            switch pick {
            case .home: return (line, pick, nil)
            case .school: return line.diet == nil ? (line, pick, nil) : nil
            case .dish:
                guard let dish = dish(pick), line.diet?.clash(with: dish) == nil else { return nil }
                return (line, pick, dish)
            }
        }
    }

    private func dish(_ pick: MealPick) -> Dish? { day.dishes.first { $0.id == pick.dish } }
}

/// The one press above a class's list, and, loudly, for whom it is not.
struct LunchTogetherPages {
    let together: LunchTogether
    let words: Words
    let csrf: String

    var html: HTML? {
        guard together.day.isOpen, !together.ready.isEmpty || !together.stopped.isEmpty else { return nil }
        return "\(stop)\(press)"
    }

    private var press: HTML? {
        let count = together.ready.count
        guard count > 0 else { return nil }
        let says = words.count(
            count, one: "1 child is in school, has chosen, and has nothing written down.",
            other: "\(count) children are in school, have chosen, and have nothing written down.")
        let rest = words("Whoever is away, chose nothing or must not eat what was chosen is left alone.")
        let label = words("Everybody had what they chose, and ate it all")
        return card(
            words("All at once"), id: "together",
            """
            <p>\(says) <span class="soft">\(rest)</span></p>\
            \(form(to: "\(together.day.path)/together", csrf: csrf, "\(button(label, .quiet))"))
            """)
    }

    /// In words, with a shape and a colour: these are never written down with the others.
    private var stop: HTML? {
        let lines = together.stopped.map { one -> HTML in
            let name = one.line.child.name
            return stateLine(
                .cross, .bad, words("Stop: do not serve \(one.dish.name) to \(name.full)"),
                detail: words.says(one.clash, name.first))
        }
        guard !lines.isEmpty else { return nil }
        return card(words("Not among “everybody”"), id: "stopped", "\(lines)")
    }
}

extension Visit {
    /// Writes down what everybody had; says how many.
    func serve(_ together: LunchTogether) throws {
        for one in together.ready {
            try serve(one.pick, one.dish, .all, to: one.line, because: nil, together.day.group.day)
        }
    }
}
