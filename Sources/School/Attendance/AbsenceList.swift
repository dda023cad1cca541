import People

/// Who misses most school: a year's sums of every pupil on roll, for those who see the whole school.
struct AbsenceList: Sendable {
    let school: SeenAll<Attendance>
    let now: Instant
    let year: SchoolYear
    /// Only pupils with sessions to count; those who miss most come first.
    let lines: [AbsenceLine]
    /// Pupils on roll who have no sessions yet.
    let withoutSessions: Int

    init(school: SeenAll<Attendance>, now: Instant, year: SchoolYear, pupils: [AbsenceLine]) {
        (self.school, self.now, self.year) = (school, now, year)
        lines = pupils.filter { $0.sum.possible > 0 }.sorted(by: AbsenceLine.missesMore)
        withoutSessions = pupils.count - lines.count
    }

    var sum: AttendanceSum { lines.reduce(AttendanceSum()) { $0 + $1.sum } }

    /// Pupils of one concern or a worse one.
    func count(_ concern: AbsenceConcern) -> Int { lines.count { self.concern(of: $0) >= concern } }

    func concern(of line: AbsenceLine) -> AbsenceConcern { line.sum.concern(shownTo: school.by) }

    /// Those who miss 10 % or more.
    var concerning: [AbsenceLine] { lines.filter { concern(of: $0) > .none } }

    /// By year group in the order of age; pupils without one last.
    var yearGroups: [(yearGroup: String?, lines: [AbsenceLine])] {
        Dictionary(grouping: lines, by: \.yearGroup).map { ($0.key, $0.value) }
            .sorted { YearGroupOrder.of($0.yearGroup) < YearGroupOrder.of($1.yearGroup) }
    }
}

/// One pupil's sums in the list.
struct AbsenceLine: Sendable {
    let pupil: ListedPupil
    let yearGroup: String?
    let sum: AttendanceSum

    /// By the share missed, exactly; then by name.
    static func missesMore(_ one: AbsenceLine, _ other: AbsenceLine) -> Bool {
        let (left, right) = (one.sum.absence * other.sum.possible, other.sum.absence * one.sum.possible)
        return left == right ? one.pupil.name < other.pupil.name : left > right
    }
}

/// Year groups as CBDS writes them (N1, N2, R, 1 to 14), from the youngest.
enum YearGroupOrder {
    static func of(_ yearGroup: String?) -> Int {
        switch yearGroup {
        case "E1", "E2", "N1": -3
        case "N2": -2
        case "R": 0
        case let text?: Int(text) ?? 98
        case nil: 99
        }
    }
}
