import Pages
import People

/// What a family sees of a child's registers over a year.
enum FamilyAttendanceRoutes {
    static let all: [Route] = [year, list]

    static let year = Route.child(.get, "attendance", seeing: Attendance.self) { child, visit in
        let pages = FamilyAttendancePages(view: try visit.attendance(of: child), words: visit.words)
        return .page(
            visit.familyPage(
                visit.words("\(child.name.first)’s attendance"), about: child, section: .attendance, pages.content))
    }

    static let list = Route.child(.get, "attendance/list", seeing: Attendance.self) { child, visit in
        let pages = FamilyAttendancePages(view: try visit.attendance(of: child), words: visit.words)
        let title = visit.words("\(child.name.first)’s attendance, day by day")
        return .page(visit.familyPage(title, about: child, section: .attendance, pages.list))
    }
}

extension Visit {
    /// A school year of a child: the one asked for in the address, or this one.
    fileprivate func attendance(of child: Seen<Attendance>) throws -> FamilyAttendance {
        let this = SchoolYear(of: today)
        let tallies = try records.tallies(of: child)
        let years = Set(tallies.years.keys.filter { $0 <= this }).union([this]).sorted(by: >)
        let year = try asked(years) ?? this
        let calendar = try records.calendar(of: child.school, around: year == this ? today : year.starts)
        let recent = calendar.schoolDays(in: min(today, year.ends) - 30...min(today, year.ends)).suffix(10).first
        let marks = try records.familyMarks(of: child, in: year.days, lessonsFrom: recent ?? today)
        return FamilyAttendance(
            child: child, now: now, year: year, years: years, calendar: calendar, marks: marks,
            told: try records.absences(of: child, from: year.starts),
            sum: tallies.sum(of: year, upTo: min(today, year.ends), marks))
    }

    private func asked(_ years: [SchoolYear]) throws -> SchoolYear? {
        guard let text = query.text("year") else { return nil }
        guard let year = Int(text).map({ SchoolYear(startingIn: $0) }), years.contains(year) else {
            throw Refusal.notFound
        }
        return year
    }
}
