import Pages

extension Gallery {
    var home: HTML {
        page(
            family(nil), title: data("Today"), script: .live,
            body: """
                \(live(homeContent))
                <form class="seen" method="post" action="#">\(button(data("I have seen these"), .quiet))\
                <span class="soft small">\(data("Nothing else is new."))</span></form>
                \(columns([needs], [coming]))
                """)
    }

    private func live(_ content: HTML) -> HTML {
        let ended = data("School is over for today")
        return liveRegion(words, events: "/events", fragment: "/fragment", version: "1", ended: ended, content)
    }

    private var homeContent: HTML {
        """
        \(headline(data("Today, so far"), above: liveLine(data("Friday 20 November, 14:40"))))
        \(stack([amelia, jack]))
        """
    }

    private var amelia: HTML {
        childCard(
            name: data("Amelia"), fullName: data("Amelia Ashdown"), key: "k1",
            detail: data("Year 5 · Oak · Seaview Primary"), id: "k1", href: "/today",
            next: data("Next: football club, 15:15 to 16:15, collect from the hall door"),
            state: stateLine(.check, .good, data("In school, on time"), detail: data("Registered 8:47")),
            news: news([
                change(
                    .star, .good, data("Helped a new classmate find her way"), marks: points(words, 4),
                    detail: data("14:32 · Kindness · Mr Osei")),
                change(.meal, .plain, data("Ate most of her lunch"), detail: data("12:20 · fish fingers, peas")),
            ]))
    }

    private var jack: HTML {
        let detention = data("Lunchtime detention on Monday")
        return childCard(
            name: data("Jack"), fullName: data("Jack Ashdown"), key: "k2",
            detail: data("Year 9 · 9B · Harbour Academy"),
            id: "k2", href: "/jack", next: data("Next: Maths test on Tuesday; home 15:30"),
            state: stateLine(.clock, .mind, data("Late, arrived 8:52"), detail: data("In every lesson since.")),
            news: news([change(.note, .mind, detention, detail: data("For homework not handed in, History."))]))
    }

    private func news(_ lines: [HTML]) -> HTML {
        "<h3>\(data("Since you last looked, 12:05"))</h3>\(changes(lines))"
    }

    private var needs: HTML {
        card(
            data("Needs you"), id: "needs",
            rows([
                row(
                    data("Castle trip: say yes or no"), detail: data("Reply by Tuesday 24 November"),
                    aside: linkButton(data("Reply"), to: "/trip", about: data("about the castle trip"))),
                row(
                    data("Parents’ evening"), detail: data("Pick a time with Mrs Linden"),
                    aside: linkButton(data("Choose"), to: "/evening", .quiet, about: data("a time"))),
                row(
                    data("Message about reading books"), detail: data("Mrs Linden, yesterday"),
                    aside: linkButton(data("Read"), to: "/m", .quiet, about: data("the message"))),
            ]))
    }

    private var coming: HTML {
        let swimming: HTML = "<span class=\"soft small\">\(words.shortDate(day: 23, month: 11))</span>"
        let reports: HTML = "<span class=\"soft small\">\(words.shortDate(day: 4, month: 12))</span>"
        return card(
            data("Coming up"), id: "up", more: PageLink(data("Diary"), to: "/diary"),
            rows([
                row(data("Swimming, Year 5"), detail: data("Monday, bring kit"), aside: swimming),
                row(data("Reports published"), detail: data("Autumn term"), aside: reports),
            ]))
    }

    var today: HTML { page(family("Today"), title: data("Amelia today"), script: .live, body: live(todayContent)) }

    private var todayContent: HTML {
        let above = liveLine(data("Friday 20 November, last change 14:32"))
        let day = card(data("Today"), id: "day", more: PageLink(data("Yesterday"), to: "/y"), timeline(happenings))
        return """
            \(headline(
                data("Amelia’s day so far"), above: above, aside: score(words.signed(6), data("achievement points today"))))
            \(columns([day], [needs, ask, coming]))
            \(trio([attendanceSmall, behaviourSmall, learningSmall]))
            """
    }

    private var ask: HTML {
        let questions = [
            "How do you know two fractions are the same size?", "Who did you help, and how did they feel?",
        ]
        let items = questions.map { "<li>\(data($0))</li>" as HTML }
        return card(data("Ask Amelia tonight"), id: "ask", kind: .ask, "<ul>\(items)</ul>")
    }

    private var happenings: [Happening] {
        let next: HTML = "\(data("Reminder given.")) <a href=\"/next\">\(data("What happens next"))</a>"
        return [
            Happening(
                time: words.time(hour: 8, minute: 47), clock: "08:47", .check, .good, data("In school, on time"),
                body: "\(data("Morning register, Oak class"))"),
            Happening(
                time: "9:40", clock: "09:40", .star, .good, data("Great explanation in maths"), marks: points(words, 3),
                body: "\(data("“Showed the whole class how she found equivalent fractions.” Mrs Linden"))"),
            Happening(
                time: "11:15", clock: "11:15", .note, .mind, data("Talking during silent reading"),
                marks: points(words, -1), body: next),
            Happening(
                time: "12:20", clock: "12:20", .meal, .plain, data("Fish fingers, new potatoes and peas"),
                body: "\(data("Fruit salad for pudding. Ate most of it."))"),
            Happening(
                time: "14:32", clock: "14:32", .star, .good, data("Helped a new classmate find her way"),
                marks: points(words, 4) + newTag(words), body: "\(data("Kindness · Mr Osei"))"),
            Happening(
                time: "15:15", clock: "15:15", .ball, .plain, data("Football club until 16:15"),
                body: "\(data("Collect from the hall door. Bring shin pads."))", isNext: true),
        ]
    }

    private var attendanceSmall: HTML {
        let figure = bigFigure(words.days(halves: 3), data("missed this year, all agreed"))
        let more = PageLink(data("All marks"), to: "/attendance")
        return card(data("Attendance"), id: "att", more: more, "\(figure)\(weeks(words, lastWeeks))")
    }

    private var behaviourSmall: HTML {
        let figure = bigFigure(words.signed(41), data("since half-term: 44 good, 3 to work on"))
        let byWeek = [(data("2 Nov"), 11), (data("9 Nov"), 14), (data("16 Nov"), 16), (data("23 Nov"), 0)]
        let more = PageLink(data("Everything"), to: "/behaviour")
        let chart = columnChart(data("Good notes by week"), byWeek)
        return card(data("Behaviour"), id: "beh", more: more, "\(figure)\(chart)")
    }

    private var learningSmall: HTML {
        let lines = [("Reading", 78, "Above"), ("Writing", 61, "Nearly"), ("Maths", 72, "On track")]
        let shown = lines.map { track(data($0.0), now: $0.1, expected: 70, says: data($0.2)) }
        let below: HTML = "<p class=\"soft small\">\(data("Line: expected by Christmas."))</p>"
        return card(
            data("Learning"), id: "lrn", more: PageLink(data("Progress"), to: "/learning"), "\(tracks(shown))\(below)")
    }
}
