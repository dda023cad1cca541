import Pages
import People

/// Who misses most school, as the office and the head read it.
struct AbsenceListPages {
    let view: AbsenceList
    let words: Words

    func page(_ visit: Visit) throws -> HTML {
        let title = words("Who misses school")
        return try visit.staffPage(
            title, section: .office,
            """
            \(headline(title, above: softLine(above)))
            \(visit.officePlaces(of: view.school, current: .absence))\(figures)\(stack([pupils, yearGroups].compactMap(\.self)))
            """)
    }

    private var above: String {
        let today = words.long(SchoolTime.day(of: view.now))
        return words("\(view.school.schoolName) · school year \(words.years(view.year)), up to \(today)")
    }

    private var figures: HTML {
        let sum = view.sum
        guard let percent = words.percent(sum.attended, of: sum.possible) else {
            return emptyState(
                .day, words("No sessions yet"),
                detail: words("As soon as a register has been taken this school year, it is counted here."))
        }
        return facts([
            fact(percent, words("attendance of the whole school")),
            fact("\(view.count(.persistent))", words("pupils miss 10% or more: persistent absence")),
            fact("\(view.count(.severe))", words("of them miss 50% or more: severe absence")),
        ])
    }

    private var pupils: HTML? {
        guard !view.lines.isEmpty else { return nil }
        let content: HTML =
            view.concerning.isEmpty
            ? emptyState(.check, words("Nobody misses 10% or more"))
            : dataTable(
                caption: words("Pupils who miss 10% or more, the most first"), id: "pupils-list", narrow: .stacks,
                columns: [
                    Column(words("Name")), Column(words("Class")), Column(words("Missed"), isNumber: true),
                    Column(words("Share"), isNumber: true), Column(words("Not authorised"), isNumber: true),
                    Column(words("Late"), isNumber: true), Column(words("Absence")),
                ], rows: view.concerning.map(line))
        return card(
            words("Persistent and severe absence"), id: "pupils",
            "\(content)<p class=\"soft small\">\(words("Persistent: 10% or more of a pupil’s own sessions missed; severe: 50% or more (Department for Education). Early in the year a few days are enough. Families do not see these words."))</p>"
        )
    }

    private func line(_ line: AbsenceLine) -> [HTML] {
        let sum = line.sum
        let isSevere = view.concern(of: line) == .severe
        return [
            line.pupil.link,
            "\(line.pupil.className ?? "–")", "\(words.days(halves: sum.absence))",
            "\(words.percent(sum.absence, of: sum.possible) ?? "–")", "\(sum.unauthorised)", "\(sum.late)",
            isSevere ? tag(words("Severe"), .bad) : tag(words("Persistent"), .ask),
        ]
    }

    private var yearGroups: HTML? {
        guard !view.lines.isEmpty else { return nil }
        return card(
            words("By year group"), id: "years",
            dataTable(
                caption: words("Attendance by year group"), id: "years-list", narrow: .stacks,
                columns: [
                    Column(words("Year group")), Column(words("Pupils"), isNumber: true),
                    Column(words("Attendance"), isNumber: true), Column(words("Persistent"), isNumber: true),
                    Column(words("Severe"), isNumber: true),
                ], rows: view.yearGroups.map { yearGroup($0.yearGroup, $0.lines) }))
    }

    private func yearGroup(_ yearGroup: String?, _ lines: [AbsenceLine]) -> [HTML] {
        let sum = lines.reduce(AttendanceSum()) { $0 + $1.sum }
        let concerns = lines.map { view.concern(of: $0) }
        return [
            "\(yearGroup.map { words.year($0) } ?? words("No year group"))", "\(lines.count)",
            "\(words.percent(sum.attended, of: sum.possible) ?? "–")", "\(concerns.count { $0 >= .persistent })",
            "\(concerns.count { $0 == .severe })",
        ]
    }
}
