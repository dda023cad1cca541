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

    var year: [DayCell] {
        let special: [String: DayState] = [
            "11-3": .late, "11-12": .away(.agreed), "10-8": .half(.morning, .agreed), "9-22": .half(.afternoon, .ask),
            "9-29": .away(.ask), "10-14": .away(.notAgreed), "10-15": .half(.morning, .notAgreed), "11-10": .elsewhere,
            "9-23": .half(.morning, .ask), "9-24": .half(.afternoon, .agreed), "9-25": .half(.afternoon, .notAgreed),
            "11-20": .notTakenYet, "9-1": .closed,
        ]
        let lengths = [(9, 30, 2), (10, 31, 4), (11, 30, 7), (12, 18, 2)]
        return lengths.flatMap { month, length, first in
            (1...length).map { day in
                let weekday = (first + day - 2) % 7 + 1
                let usual: DayState =
                    month == 10 && (26...30).contains(day)
                    ? .closed : month == 12 || (month == 11 && day > 20) ? .future : .inSchool
                return DayCell(
                    weekday: weekday, day: day, month: month, year: 2026, special["\(month)-\(day)"] ?? usual,
                    note: month == 11 && day == 3 ? data("Late, arrived 9:04") : nil)
            }
        }
    }

    var attendance: HTML {
        page(
            family("Attendance"), title: data("Amelia’s attendance"),
            body: """
                \(headline(data("Amelia’s attendance"), above: softLine(data("School year 2026 to 2027, up to Friday 20 November")), aside: linkButton(data("Tell school about an absence"), to: "/absence")))
                \(facts([fact(words.days(halves: 3), data("missed this year, all agreed")), fact("1", data("late, before the register closed")), fact(words.days(halves: 2), data("missed since half-term")), fact(words.percent(113, of: 116) ?? "", data("113 of 116 sessions"))]))
                \(card(data("The year so far"), id: "year", yearCalendar(words, id: "year-list", year)))
                \(card(data("Marks to know about"), id: "marks", marksTable))
                \(pagination(words, page: 2, of: 3) { "?page=\($0)" })
                """)
    }

    private var marksTable: HTML {
        dataTable(
            caption: data("Marks with their reasons"), id: "marks-table", narrow: .stacks,
            columns: [Column(data("Date")), Column(data("Session")), Column(data("Mark")), Column(data("Reason"))],
            rows: [
                [
                    "\(words.shortDay(weekday: 4, day: 12, month: 11))", "\(data("Morning and afternoon"))",
                    tag(data("Away, ill"), .away), "\(data("Cold. You told us at 8:05."))",
                ],
                [
                    "\(words.shortDay(weekday: 2, day: 3, month: 11))", "\(data("Morning"))",
                    tag(data("Late, arrived 9:04"), .mind), "\(data("Bus broke down"))",
                ],
                [
                    "\(words.shortDay(weekday: 4, day: 8, month: 10))", "\(data("Morning"))",
                    tag(data("Away, not agreed"), .bad), "\(data("Holiday"))",
                ],
            ])
    }

    var behaviour: HTML {
        page(
            family("Behaviour"), title: data("Amelia’s behaviour"),
            body: """
                \(headline(data("Amelia’s behaviour"), above: softLine(data("Since half-term, 2 to 20 November")), aside: linkButton(data("Look at it together"), to: "/together", .quiet)))
                \(columns([card(data("What went well"), id: "good", aside: "<span class=\"soft small\">\(data("14 good notes"))</span>", bars([(data("Kindness"), 6), (data("Effort"), 4), (data("Great work"), 3), (data("Explaining"), 1)])), card(data("Every note"), id: "notes", more: PageLink(data("Print"), to: "/print"), noteList)], [card(data("How we respond"), id: "steps", more: PageLink(data("Policy"), to: "/policy"), steps([(data("Reminder"), data("Said once, quietly")), (data("Warning"), data("Name the choice, and the way back")), (data("Time to think"), data("Five minutes in the partner class"))], current: 0)), card(data("Amelia is proud of this"), id: "proud", kind: .ask, "<ul><li>\(data("I explained fractions to everybody and they got it."))</li></ul>")]))
                """)
    }

    private var noteList: HTML {
        let question = Filled([:], prefix: "q1")
        let ask = details(
            data("Ask about this"),
            form(
                to: "/ask", csrf: "token",
                "\(textArea("question", data("Your question goes to Mr Osei."), in: question, rows: 2))\(button(data("Send")))"
            ))
        return """
            <h3 class="when">\(words.longDay(weekday: 5, day: 20, month: 11))</h3>
            \(notes([noteLine(.star, .good, data("Helped a new classmate find her way"), marks: points(words, 4), about: data("Kindness · 14:32 · corridor · Mr Osei"), more: ask), noteLine(.note, .mind, data("Talking during silent reading"), marks: points(words, -1), about: data("To work on · 11:15 · English · Mrs Linden"), did: "\(data("What we did: a reminder, step 1 of 4."))")]))
            """
    }

    var learning: HTML {
        let points = [
            ChartPoint(data("Sep"), 35), ChartPoint(data("Oct"), 48), ChartPoint(data("Nov"), 58),
            ChartPoint(data("now"), 78),
        ]
        let reading = card(
            data("Reading"), id: "s1", aside: tag(data("Ahead of expected"), .good),
            "\(lineChart(says: data("Reading rose from below the expected band to above it"), points, expected: 45...65))<p>\(data("Reads longer books by herself."))</p><p class=\"step\"><b>\(data("Next step"))</b> \(data("Find two words in a page that set the mood."))</p>\(details(data("As a table"), dataTable(caption: data("Reading results"), id: "t1", columns: [Column(data("When")), Column(data("Points"), isNumber: true)], rows: [["\(data("September"))", "35"], ["\(data("October"))", "48"]])))"
        )
        let science = card(
            data("Science"), id: "s2", aside: tag(data("Not marked yet")),
            "<p class=\"soft\">\(data("The forces project was handed in on 12 November."))</p>")
        let writing = card(
            data("Writing"), id: "s3", aside: tag(data("Nearly there"), .mind),
            "<p>\(data("Good ideas; sentences now join up."))</p>")
        return page(
            family("Learning"), title: data("How Amelia is getting on"),
            body: """
                \(headline(data("How Amelia is getting on"), above: softLine(data("Autumn term, teacher assessment of 13 November"))))
                \(cardGrid([reading, writing, science]))
                \(card(data("Reports"), id: "rep", emptyState(.letter, data("No reports yet"), detail: data("The autumn report comes on Friday 4 December."), action: linkButton(data("Last year’s report"), to: "/r", .quiet))))
                """)
    }
}
