import People
import Store

extension Records {
    /// Writes first marks of many pupils of one school and all that follows from them, in a handful of statements however
    /// many there are: a class or a whole school at once.
    func saveFirst(_ marks: [MarkToSave], press: [UInt8]) throws {
        guard let school = marks.first?.place.child.school else { return }
        try insert(
            into: "mark",
            columns: """
                school, pupil, day, slot, nth, code, minutes_late, arrived, reason, staff_note, because, staff, at, send
                """,
            rows: marks.lazy.map { saved in
                let (place, mark) = (saved.place, saved.mark)
                return [
                    place.child.school.sqlValue, place.child.pupil.sqlValue, place.day.sqlValue, place.slot.sqlValue,
                    mark.nth.sqlValue, mark.code.sqlValue, mark.minutesLate.sqlValue, mark.arrivedAt.sqlValue,
                    mark.reason.sqlValue, mark.staffNote.sqlValue, mark.because.sqlValue,
                    (mark.by?.staff).sqlValue, mark.at.sqlValue, press.sqlValue,
                ]
            })
        try count(marks, at: school)
        try tellFamilies(marks, at: school)
    }

    private func count(_ marks: [MarkToSave], at school: SchoolNumber) throws {
        let counted = marks.filter { $0.place.slot.session != nil && $0.mark.isCounted }
        for (line, marks) in Dictionary(grouping: counted, by: { TallyLine($0) }) {
            let more = Dictionary(marks.map { ($0.place.child.pupil, 1) }, uniquingKeysWith: +)
            try add(more, to: line, at: school)
        }
    }

    /// Adds to the lines that are there, and begins the others.
    private func add(_ more: [ID<Pupil>: Int], to line: TallyLine, at school: SchoolNumber) throws {
        let place: SQL = "school = \(school) AND school_year = \(line.year) AND code = \(line.code)"
        let held = Set(
            try all("SELECT pupil FROM attendance_tally WHERE \(place) AND pupil IN (\(list: Array(more.keys)))") {
                try $0.id(0, of: Pupil.self)
            })
        for (sessions, pupils) in Dictionary(grouping: more.filter { held.contains($0.key) }, by: \.value) {
            try run(
                """
                UPDATE attendance_tally SET sessions = sessions + \(sessions)
                WHERE \(place) AND pupil IN (\(list: pupils.map(\.key)))
                """)
        }
        try insert(
            into: "attendance_tally", columns: "school, pupil, school_year, code, sessions",
            rows: more.lazy.filter { !held.contains($0.key) }.map { pupil, sessions in
                [school.sqlValue, pupil.sqlValue, line.year.sqlValue, line.code.sqlValue, sessions.sqlValue]
            })
    }

    private func tellFamilies(_ marks: [MarkToSave], at school: SchoolNumber) throws {
        var newest = try newestNews(of: Array(Set(marks.map(\.place.child.pupil))), at: school)
        try insert(
            into: "family_news", columns: "school, pupil, nth, aspect, day, slot, notable, at",
            rows: marks.map { saved in
                let place = saved.place
                newest[place.child.pupil, default: 0] += 1
                return [
                    school.sqlValue, place.child.pupil.sqlValue, newest[place.child.pupil].sqlValue,
                    Attendance.name.sqlValue, place.day.sqlValue, place.slot.sqlValue, saved.isNotable.sqlValue,
                    saved.mark.at.sqlValue,
                ]
            })
    }

    private func newestNews(of pupils: [ID<Pupil>], at school: SchoolNumber) throws -> [ID<Pupil>: Int] {
        // A look at the end of each pupil's news, where a GROUP BY would read all of it.
        Dictionary(
            try all(
                """
                SELECT p.id, coalesce((SELECT n.nth FROM family_news n WHERE n.school = p.school AND n.pupil = p.id
                    ORDER BY n.nth DESC LIMIT 1), 0)
                FROM pupil p WHERE p.school = \(school) AND p.id IN (\(list: pupils))
                """
            ) { row in (try row.id(0, of: Pupil.self), try row.int(1)) }, uniquingKeysWith: { $1 })
    }
}

/// One line of a pupil's tally: a code in a school year.
private struct TallyLine: Hashable {
    let year: Int
    let code: String

    init(_ saved: MarkToSave) {
        year = SchoolYear(of: saved.place.day).startYear
        code = saved.mark.code
    }
}
