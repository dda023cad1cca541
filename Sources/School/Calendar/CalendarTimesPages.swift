import Pages
import People

/// The times of the school day: sessions for every school, weeks and periods for those with lessons.
extension CalendarPages {
    var timesCard: HTML {
        let held = shown.times.map { from, times -> HTML in
            let says = times.map { time in
                let name = time.session == .morning ? words("Morning") : words("Afternoon")
                return words(
                    "\(name) \(words.time(time.opens)) to \(words.time(time.ends)), register until \(words.time(time.registerCloses))"
                )
            }
            let drop: HTML? =
                from > shown.today
                ? sent(
                    to: "session-times/\(from)/removal", .empty,
                    button(words("Remove"), .quiet, about: words.fullDay(from))) : nil
            return row(words("From \(words.fullDay(from))"), detail: says.joined(separator: ". "), aside: drop)
        }
        let change = details(words("Set the times"), isOpen: held.isEmpty || isAsked(.times), timesForm)
        return card(words("Session times"), id: "times", "\(held.isEmpty ? "" : rows(held))\(change)")
    }

    private var timesForm: HTML {
        let (morning, afternoon) = (
            calendar.times(of: .morning, on: shown.day), calendar.times(of: .afternoon, on: shown.day)
        )
        let filled = filled(
            .times,
            [
                "from": shown.day.description, "minutes": "\(morning?.registerOpenFor.minutes ?? 30)",
                "am-opens": morning?.opens.description ?? "", "am-ends": morning?.ends.description ?? "",
                "pm-opens": afternoon?.opens.description ?? "", "pm-ends": afternoon?.ends.description ?? "",
            ])
        return sent(
            to: "session-times", filled,
            """
            \(field("from", words("From which day"), in: filled, type: .date))\
            \(field("minutes", words("Minutes that registers stay open"), in: filled, hint: words("1 to 30, the same for every session"), type: .digits, width: .short, maxLength: 2))\
            \(time("am-opens", words("Morning register opens"), filled))\(time("am-ends", words("Morning ends"), filled))\
            \(time("pm-opens", words("Afternoon register opens"), filled))\(time("pm-ends", words("Afternoon ends"), filled))\
            \(button(words("Save"), about: words("the session times")))
            """)
    }

    private func time(_ name: String, _ label: String, _ filled: Filled) -> HTML {
        field(name, label, in: filled, width: .short, maxLength: 5)
    }

    // MARK: Timetable

    /// None for a school that takes no lesson marks.
    var timetableCards: [HTML] {
        guard let timetable = shown.timetable else { return [] }
        let lessons = words.count(
            shown.lessons, one: "%1 lesson is in the timetable. Lessons come by import.",
            other: "%1 lessons are in the timetable. Lessons come by import.")
        let periods = timetable.periods(on: shown.day)
        return [
            card(
                words("Timetable"), id: "timetable",
                """
                <p>\(says(timetable.cycle))</p><p class="soft">\(lessons)</p>\
                \(details(words("Set the weeks"), isOpen: isAsked(.cycle), cycleForm(timetable.cycle)))
                """),
            card(
                words("Periods of the day"), id: "periods",
                "\(periodTable(periods))\(later(timetable))\(details(words("Set the periods"), isOpen: isAsked(.periods), periodForm(periods)))"
            ),
        ]
    }

    private func says(_ cycle: TimetableCycle) -> String {
        guard case .twoWeeks = cycle else { return words("The same every week") }
        let week = cycle.week(of: shown.day, in: calendar).name
        return words("Weeks A and B in turn; the week of \(words.long(shown.day)) is \(week)")
    }

    private func cycleForm(_ cycle: TimetableCycle) -> HTML {
        var values = ["weeks": "1", "begins": shown.day.monday.description]
        if case .twoWeeks(let begins, let skips) = cycle {
            let first = cycle.weekA(before: shown.day, in: calendar) ?? begins
            values = ["weeks": "2", "begins": first.description, "skips": skips ? "yes" : ""]
        }
        let filled = filled(.cycle, values)
        return sent(
            to: "timetable-weeks", filled,
            """
            \(radios("weeks", words("How it repeats"), [Choice("1", words("Every week")), Choice("2", words("Every two weeks, A and B"))], in: filled))\
            \(field("begins", words("A day in a week A"), in: filled, hint: words("Only where there are two weeks"), type: .date))\
            \(checkbox("skips", words("Weeks of holidays are not counted"), in: filled, hint: words("B follows A across half-term")))\
            \(button(words("Save"), about: words("the weeks of the timetable")))
            """)
    }

    private func periodTable(_ periods: [Period]) -> HTML {
        guard !periods.isEmpty else { return "<p>\(words("No periods yet."))</p>" }
        return dataTable(
            caption: words("Periods on \(words.long(shown.day))"), id: "period-table",
            columns: [Column(words("Period")), Column(words("From")), Column(words("To"))],
            rows: periods.map { ["\($0.number) \($0.name)", "\(words.time($0.starts))", "\(words.time($0.ends))"] })
    }

    /// Periods that are entered already and hold from a later day on.
    private func later(_ timetable: Timetable) -> HTML {
        let days = Set(timetable.allPeriods.map(\.validFrom)).filter { $0 > shown.day }.sorted()
        return days.isEmpty
            ? "" : "<p class=\"soft\">\(words("Others hold from \(words.list(days.map(words.fullDay)))."))</p>"
    }

    private func periodForm(_ periods: [Period]) -> HTML {
        var values = ["from": shown.day.description]
        for period in periods {
            values["name-\(period.number)"] = period.name
            values["starts-\(period.number)"] = period.starts.description
            values["ends-\(period.number)"] = period.ends.description
        }
        let filled = filled(.periods, values)
        let lines = (1...FormReader.mostPeriods).map { number -> HTML in
            """
            <fieldset class="period"><legend>\(words("Period \(number)"))</legend>\
            \(field("name-\(number)", words("Name"), in: filled, maxLength: 40))\
            \(time("starts-\(number)", words("Starts"), filled))\(time("ends-\(number)", words("Ends"), filled))</fieldset>

            """
        }
        return sent(
            to: "periods", filled,
            """
            \(field("from", words("From which day"), in: filled, hint: words("All periods of the day are stated anew"), type: .date))\
            \(lines)\(button(words("Save"), about: words("the periods")))
            """)
    }
}

extension TimetableCycle {
    /// The Monday of the last week A of school days up to a day: another name for the same turn of weeks.
    fileprivate func weekA(before day: Day, in calendar: SchoolCalendar) -> Day? {
        let mondays = stride(from: 0, to: 70, by: 7).map { day.monday - $0 }
        return mondays.first { monday in
            week(of: monday, in: calendar) == .a && (monday...monday + 4).contains(where: calendar.isSchoolDay)
        }
    }
}
