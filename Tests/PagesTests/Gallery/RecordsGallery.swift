import Pages

extension Gallery {
    var lastWeeks: [[DayCell]] {
        let states: [[DayState]] = [
            [.inSchool, .late, .inSchool, .inSchool, .inSchool],
            [.inSchool, .inSchool, .inSchool, .away(.agreed), .inSchool],
            [.inSchool, .half(.morning, .agreed), .inSchool, .inSchool, .notTakenYet],
            [.closed, .future, .future, .future, .future],
        ]
        return states.enumerated().map { week, states in
            states.enumerated().map { place, state in
                DayCell(weekday: place + 1, day: 2 + week * 7 + place, month: 11, year: 2026, state)
            }
        }
    }

    private var special: [String: DayState] {
        [
            "11-3": .late, "11-12": .away(.agreed), "10-8": .half(.morning, .agreed), "9-22": .half(.afternoon, .ask),
            "9-29": .away(.ask), "10-14": .away(.notAgreed), "10-15": .half(.morning, .notAgreed), "11-10": .elsewhere,
            "9-23": .half(.morning, .ask), "9-24": .half(.afternoon, .agreed), "9-25": .half(.afternoon, .notAgreed),
            "11-20": .notTakenYet, "9-1": .closed,
        ]
    }

    /// Autumn 2026: each month with its length and the weekday of its first.
    var year: [DayCell] {
        [(9, 30, 2), (10, 31, 4), (11, 30, 7), (12, 18, 2)].flatMap { month, length, first in
            (1...length).map { day in
                let state = special["\(month)-\(day)"] ?? usual(day, month)
                let note = state == .late ? data("Late, arrived 9:04") : nil
                return DayCell(
                    weekday: (first + day - 2) % 7 + 1, day: day, month: month, year: 2026, state, note: note)
            }
        }
    }

    private func usual(_ day: Int, _ month: Int) -> DayState {
        if month == 10, (26...30).contains(day) { return .closed }
        return month == 12 || (month == 11 && day > 20) ? .future : .inSchool
    }

    var attendance: HTML {
        let tell = linkButton(data("Tell school about an absence"), to: "/absence")
        let shown = facts([
            fact(words.days(halves: 3), data("missed this year, all agreed")),
            fact("1", data("late, before the register closed")),
            fact(words.days(halves: 2), data("missed since half-term")),
            fact(words.percent(113, of: 116) ?? "", data("113 of 116 sessions")),
        ])
        let above = softLine(data("School year 2026 to 2027, up to Friday 20 November"))
        return page(
            family("Attendance"), title: data("Amelia’s attendance"),
            body: """
                \(headline(data("Amelia’s attendance"), above: above, aside: tell))\(shown)
                \(card(data("The year so far"), id: "year", yearCalendar(words, id: "year-list", year)))
                \(card(data("Marks to know about"), id: "marks", marksTable))
                \(pagination(words, page: 2, of: 3) { "?page=\($0)" })
                """)
    }

    private var marksTable: HTML {
        let lines: [(String, String, Tone, String, String)] = [
            (words.shortDay(weekday: 4, day: 12, month: 11), "Away, ill", .away, "All day", "You told us at 8:05."),
            (words.shortDay(weekday: 2, day: 3, month: 11), "Late, arrived 9:04", .mind, "Morning", "Bus broke down"),
            (words.shortDay(weekday: 4, day: 8, month: 10), "Away, not agreed", .bad, "Morning", "Holiday"),
        ]
        return dataTable(
            caption: data("Marks with their reasons"), id: "marks-table", narrow: .stacks,
            columns: ["Date", "Session", "Mark", "Reason"].map { Column(data($0)) },
            rows: lines.map { ["\($0.0)", "\(data($0.3))", tag(data($0.1), $0.2), "\(data($0.4))"] })
    }

    var behaviour: HTML {
        let counts = [(data("Kindness"), 6), (data("Effort"), 4), (data("Great work"), 3), (data("Explaining"), 1)]
        let good = card(data("What went well"), id: "good", aside: softLine(data("14 good notes")), bars(counts))
        let all = card(data("Every note"), id: "notes", more: PageLink(data("Print"), to: "/print"), noteList)
        let together = linkButton(data("Look at it together"), to: "/together", .quiet)
        let above = softLine(data("Since half-term, 2 to 20 November"))
        return page(
            family("Behaviour"), title: data("Amelia’s behaviour"),
            body: """
                \(headline(data("Amelia’s behaviour"), above: above, aside: together))
                \(columns([good, all], [response, proud]))
                """)
    }

    private var response: HTML {
        let ladder = [
            (data("Reminder"), data("Said once, quietly")),
            (data("Warning"), data("Name the choice, and the way back")),
            (data("Time to think"), data("Five minutes in the partner class")),
        ]
        let policy = PageLink(data("Policy"), to: "/policy")
        return card(data("How we respond"), id: "steps", more: policy, steps(ladder, current: 0))
    }

    private var proud: HTML {
        let said = data("I explained fractions to everybody and they got it.")
        return card(data("Amelia is proud of this"), id: "proud", kind: .ask, "<ul><li>\(said)</li></ul>")
    }

    private var noteList: HTML {
        let question = textArea("question", data("Your question goes to Mr Osei."), in: Filled(prefix: "q1"), rows: 2)
        let ask = details(data("Ask about this"), form(to: "/ask", csrf: "token", "\(question)\(button(data("Send")))"))
        let helped = noteLine(
            .star, .good, data("Helped a new classmate find her way"), marks: points(words, 4),
            about: data("Kindness · 14:32 · corridor · Mr Osei"), more: ask)
        let talked = noteLine(
            .note, .mind, data("Talking during silent reading"), marks: points(words, -1),
            about: data("To work on · 11:15 · English · Mrs Linden"),
            did: "\(data("What we did: a reminder, step 1 of 4."))")
        return """
            <h3 class="when">\(words.longDay(weekday: 5, day: 20, month: 11))</h3>
            \(notes([helped, talked]))
            """
    }

    var learning: HTML {
        let forces = softLine(data("The forces project was handed in on 12 November."))
        let science = card(data("Science"), id: "s2", aside: tag(data("Not marked yet")), forces)
        let ideas: HTML = "<p>\(data("Good ideas; sentences now join up."))</p>"
        let writing = card(data("Writing"), id: "s3", aside: tag(data("Nearly there"), .mind), ideas)
        let last = linkButton(data("Last year’s report"), to: "/r", .quiet)
        let none = data("The autumn report comes on Friday 4 December.")
        let reports = emptyState(.letter, data("No reports yet"), detail: none, action: last)
        let above = softLine(data("Autumn term, teacher assessment of 13 November"))
        return page(
            family("Learning"), title: data("How Amelia is getting on"),
            body: """
                \(headline(data("How Amelia is getting on"), above: above))
                \(cardGrid([reading, writing, science]))
                \(card(data("Reports"), id: "rep", reports))
                """)
    }

    private var reading: HTML {
        let results = [("Sep", 35), ("Oct", 48), ("Nov", 58), ("now", 78)]
        let says = data("Reading rose from below the expected band to above it")
        let chart = lineChart(says: says, results.map { ChartPoint(data($0.0), $0.1) }, expected: 45...65)
        let table = dataTable(
            caption: data("Reading results"), id: "t1",
            columns: [Column(data("When")), Column(data("Points"), isNumber: true)],
            rows: results.map { ["\(data($0.0))", "\($0.1)"] })
        let step = data("Find two words in a page that set the mood.")
        return card(
            data("Reading"), id: "s1", aside: tag(data("Ahead of expected"), .good),
            """
            \(chart)<p>\(data("Reads longer books by herself."))</p>
            <p class="step"><b>\(data("Next step"))</b> \(step)</p>\(details(data("As a table"), table))
            """)
    }
}
