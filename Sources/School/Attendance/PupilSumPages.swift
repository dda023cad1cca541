import Pages
import People

/// What stands beside a pupil's register: the sums by code and half term, what the family told, and lesson marks.
extension PupilAttendancePages {
    /// Every code with its sessions, so that the sums can be checked.
    var sumsCard: HTML? {
        guard !view.tally.isEmpty else { return nil }
        let sum = view.sum
        let known = AttendanceCodes.national.all.map(\.code).filter { view.tally[$0] != nil }
        let unknown = view.tally.keys.filter { AttendanceCodes.national[$0] == nil }.sorted()
        let codes = (known + unknown).map { code -> [HTML] in
            ["\(code)  \(words.name(of: code))", "\(view.tally[code] ?? 0)", "\(counting(code))"]
        }
        let sums: [[HTML]] = [
            ["<b>\(words("Possible sessions"))</b>", "<b>\(sum.possible)</b>", ""],
            ["<b>\(words("Attended"))</b>", "<b>\(sum.attended)</b>", ""],
            ["<b>\(words("Authorised absence"))</b>", "<b>\(sum.authorised)</b>", ""],
            ["<b>\(words("Unauthorised absence"))</b>", "<b>\(sum.unauthorised)</b>", ""],
        ]
        return card(
            words("The sums"), id: "sums",
            dataTable(
                caption: words("Sessions of each code, and how they count"), id: "sum-list",
                columns: [
                    Column(words("Code")), Column(words("Sessions"), isNumber: true), Column(words("Counts as")),
                ],
                rows: codes + sums))
    }

    private func counting(_ code: String) -> String {
        switch AttendanceCodes.national[code]?.statistic {
        case .attending: words("attended")
        case .approvedActivity: words("attended, elsewhere")
        case .authorised: words("authorised absence")
        case .unauthorised: words("unauthorised absence")
        case .notPossible: words("not possible, in neither sum")
        case .administrative, .noMark: words("not counted")
        case nil: words("no national code, not counted")
        }
    }

    var halfTermsCard: HTML? {
        let halves = view.halfTerms.filter { $0.sum.possible > 0 }
        guard !halves.isEmpty else { return nil }
        return card(
            words("By half term"), id: "half-terms",
            dataTable(
                caption: words("Attendance by half term"), id: "half-list",
                columns: [
                    Column(words("Half term")), Column(words("Attended"), isNumber: true),
                    Column(words("Missed"), isNumber: true),
                ],
                rows: halves.map { half, sum in
                    [
                        "\(words("\(half.term), \(half.part == 1 ? words("first half") : words("second half"))"))",
                        "\(words.percent(sum.attended, of: sum.possible) ?? "–")", "\(words.days(halves: sum.absence))",
                    ]
                }))
    }

    var toldCard: HTML? {
        guard !view.told.isEmpty else { return nil }
        return card(
            words("What the family told us"), id: "told",
            rows(
                view.told.map { report in
                    row(words.says(report.days, report.part), detail: words.told(report, on: view.today))
                }))
    }

    var lessonsCard: HTML? {
        let days = view.lessonDays
        guard !days.isEmpty else { return nil }
        let numbers = Set(days.flatMap { view.marks[$0]?.keys.compactMap(\.lesson) ?? [] }).sorted()
        return card(
            words("Lessons in the last ten school days"), id: "lessons",
            dataTable(
                caption: words("Lesson marks, which count in no sum"), id: "lesson-list",
                columns: [Column(words("Date"))] + numbers.map { Column("\($0)") },
                rows: days.map { day in ["\(words.short(day))"] + numbers.map { lesson($0, on: day) } }))
    }

    private func lesson(_ number: Int, on day: Day) -> HTML {
        guard let mark = view.marks[day]?[.lesson(number)]?.current, mark.code != CodeText.noMark else {
            return
                "<span class=\"soft\"><span aria-hidden=\"true\">·</span><span class=\"sr\">\(words("No mark"))</span></span>"
        }
        guard !mark.isPlain else { return "<span class=\"soft\">\(mark.code)</span>" }
        return tag(mark.code, AttendanceCodes.national.look(of: mark.code).tone)
    }
}
