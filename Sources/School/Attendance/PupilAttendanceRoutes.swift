import Pages
import People

/// A pupil's registers over a year, for staff who teach the pupil or see the whole school.
enum PupilAttendanceRoutes {
    static let all: [Route] = [year]

    static let year = Route.pupil(.get, "attendance", seeing: Attendance.self) { child, visit in
        guard case .staff(let reader) = child.by else { throw Refusal.notFound }
        let view = try visit.attendance(of: child, for: reader)
        return .page(PupilAttendancePages(view: view, words: visit.words).page(visit))
    }
}

extension Visit {
    /// A school year of a pupil: the one asked for in the address, or this one.
    fileprivate func attendance(of child: Seen<Attendance>, for reader: Staff) throws -> PupilAttendance {
        let this = SchoolYear(of: today)
        let years = Set(try records.years(of: child).filter { $0 <= this }).union([this]).sorted(by: >)
        let year = try chosen(years) ?? this
        let upTo = min(today, year.ends)
        let calendar = try records.calendar(of: child.school, around: year == this ? today : year.starts)
        let recent = calendar.lastSchoolDays(10, before: upTo + 1).first ?? upTo
        return PupilAttendance(
            child: child, reader: reader, now: now, year: year, years: years, calendar: calendar,
            marks: try records.marks(of: child, in: year.days, lessonsFrom: recent),
            tally: try records.tally(of: child, in: year, upTo: upTo),
            told: try records.absenceReports(about: child, in: year.days),
            registers: try registers(of: child, in: year, for: reader))
    }

    private func chosen(_ years: [SchoolYear]) throws -> SchoolYear? {
        guard let text = query.text("year") else { return nil }
        guard let year = Int(text).map({ SchoolYear(startingIn: $0) }), years.contains(year) else {
            throw Refusal.notFound
        }
        return year
    }

    /// Those of the pupil's registers that the reader may open.
    private func registers(
        of child: Seen<Attendance>, in year: SchoolYear, for reader: Staff
    ) throws -> [RegisterStay] {
        let stays = try records.registers(of: child, in: year.days)
        guard !Attendance.wholeSchool.contains(reader.role) else { return stays }
        let own = Set(try Access.groups(of: try signedIn, seeing: Attendance.self, in: records).map(\.id))
        return stays.filter { own.contains($0.group) }
    }
}
