import Pages

extension Gallery {
    private var pupils: [(first: String, family: String)] {
        [
            ("Amelia", "Ashdown"), ("Ben", "Ahmed"), ("Chloe", "Birch"), ("Daniyal", "Khan"), ("Ella", "Brown"),
            ("Finn", "Clarke"), ("Grace", "Lee"), ("Harry", "Evans"), ("Isla", "Green"), ("Jakub", "Żak"),
            ("عائشة", "خان"), ("小龙", "李"),
        ]
    }

    private func views(_ current: String) -> HTML {
        let names = ["Register", "Points", "Lunch", "Whiteboard"]
        return tabs(data("View"), names.map { Place(data($0), "/x", isCurrent: $0 == current) })
    }

    private var classTiles: [Tile] {
        pupils.enumerated().map { place, pupil in
            let isAway = place == 7
            return Tile(
                id: "p\(place)", name: data(pupil.first), fullName: data("\(pupil.first) \(pupil.family)"),
                detail: data(isAway ? "Away: ill" : pupil.family),
                marks: place % 3 == 0 ? points(words, place == 6 ? -1 : 2 + place) : nil, isAway: isAway,
                isChosen: [0, 3].contains(place))
        }
    }

    var classPage: HTML {
        let given = palette(
            data("Give points"), says: "<b>\(data("2 chosen"))</b>",
            [
                chip(data("Great work"), .good, name: "type", value: "1", marks: points(words, 2)),
                chip(data("Kindness"), .good, name: "type", value: "2", marks: points(words, 2)),
                chip(data("Talking"), .mind, name: "type", value: "7", marks: points(words, -1)),
                chip(data("Add a note…"), name: "type", value: "note"),
            ])
        let above = softLine(data("Friday 20 November · 28 in, 2 away"))
        return page(
            staff("My class"), title: data("Oak class"),
            body: """
                \(headline(data("Oak · Year 5"), above: above, aside: views("Points")))
                \(form(to: "/points", csrf: "token", "\(tiles(data("Choose pupils"), classTiles))\(given)"))
                """)
    }

    private var markForm: MarkForm {
        let here = MarkChoice("/", data("here"), .good)
        var form = MarkForm(
            action: "/marks", csrf: "token", register: "7:linden", key: "k",
            choices: [here, MarkChoice("N", data("not here"), .ask), MarkChoice("L", data("late"), .mind)],
            moreCodes: ["I", "M", "C", "C1", "C2", "Y1"], here: here, late: "L", signIn: "/door.html")
        form.live = ("/marks/live", "/marks/rows", "12")
        return form
    }

    private func mark(of place: Int) -> MarkChoice? {
        switch place {
        case 9...: nil
        case 7: MarkChoice("I", data("ill"), .away)
        case 2: markForm.choices[2]
        case 4: markForm.choices[1]
        default: markForm.here
        }
    }

    private var markRows: [MarkRow] {
        pupils.enumerated().map { place, pupil in
            var row = MarkRow(
                id: "p\(place)", name: data("\(pupil.first) \(pupil.family)"), mark: mark(of: place),
                minutes: place == 2 ? 8 : nil,
                note: place == 7 ? "\(data("Parent wrote at 7:52: temperature"))" : nil,
                history: fiveDays(words, lastWeeks[place % 3]), conflict: place == 5 ? markForm.choices[1] : nil)
            row.more = PageLink(data("other codes, note and history"), to: "/pupil")
            if place == 1 { row.saved = data("Mr Khan, 8:52") }
            if place == 6 { row.question = closed }
            return row
        }
    }

    private var closed: MarkRowQuestion {
        MarkRowQuestion(data("The register closed at 9:15. Late after that?"), asksWhy: markForm.choices[2])
    }

    var register: HTML {
        let above = softLine(data("Friday 20 November, morning session. Closes at 9:15."))
        let grid = markGrid(
            words, markForm, caption: data("Oak register, this morning"), history: data("Last five days"),
            summary: "\(data("9 of 12 marked."))", markRows)
        return page(
            staff("My class"), title: data("Oak register"), script: .register,
            body: "\(headline(data("Oak register"), above: above, aside: views("Register")))\(grid)")
    }

    var board: HTML {
        let praised = [
            ("Amelia", "helped a new classmate"), ("Jakub", "kept trying"), ("Grace", "explained her thinking"),
            ("Daniyal", "kindness"), ("Maya", "great work in science"),
        ]
        let shown = praised.enumerated().map { (name: data($1.0), says: data($1.1), isFresh: $0 == 0) }
        return page(
            Frame(.board, words: words, school: data("Seaview")), title: data("Oak, today"),
            body: """
                <header><h1>\(data("Oak, today"))</h1><p>\(data("Friday 20 November"))</p></header>
                \(stars(shown))
                """)
    }
}
