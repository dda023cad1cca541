import Pages
import People

/// Who misses most school.
enum AbsenceListRoutes {
    static let all: [Route] = [list]

    static let list = Route.school(.get, "absence", seeing: Attendance.self) { school, visit in
        let year = SchoolYear(of: visit.today)
        let lines = try visit.records.absenceLines(of: school, in: year, upTo: visit.today)
        let view = AbsenceList(school: school, now: visit.now, year: year, pupils: lines)
        return .page(try AbsenceListPages(view: view, words: visit.words).page(visit))
    }
}
