import Pages
import People

/// A pupil as the office's lists name them.
struct ListedPupil: Hashable, Sendable {
    var id: ID<Pupil>
    var name: String
    /// "Oak"; nil for a pupil in no class.
    var className: String?

    /// The name as the way to all their marks.
    var link: HTML { "<a href=\"\(link: "/pupils/\(id)/attendance")\">\(bdi(name))</a>" }
}

/// A mark that is not plain presence, as the register of a day shows it.
struct ListedMark: Sendable {
    var pupil: ListedPupil
    var day: Day
    var slot: Slot
    var code: String
    var nth: Int
    var reason: String?
    var minutesLate: Int?
}

/// Somebody who is away on a day, for one session or both.
struct AwayPupil: Sendable {
    var pupil: ListedPupil
    /// The marks of the morning and the afternoon that are not plain presence.
    var marks: [Session: ListedMark]

    /// Those away among the marks of a day, by class and name.
    static func all(_ marks: [ListedMark], codes: AttendanceCodes = .national) -> [AwayPupil] {
        let away = marks.filter { mark in
            mark.slot.session != nil
                && mark.code != CodeText.lateAfterClosing
                && [.awayAgreed, .awayAsk, .awayNotAgreed, .notCounted].contains(codes.look(of: mark.code))
        }
        return Dictionary(grouping: away, by: \.pupil).map { pupil, marks in
            AwayPupil(
                pupil: pupil,
                marks: Dictionary(marks.compactMap { mark in mark.slot.session.map { ($0, mark) } }) { $1 })
        }.sorted { ($0.pupil.className ?? "", $0.pupil.name) < ($1.pupil.className ?? "", $1.pupil.name) }
    }
}

/// An absence whose reason is not known, of one pupil on one day: its marks are settled together.
struct OpenAbsence: Sendable {
    var pupil: ListedPupil
    var day: Day
    var marks: [ListedMark]
    var due: Day?
    var isOverdue: Bool
    /// What the family has told the school about it: often the reason that is looked for.
    var told: [AbsenceReport] = []

    /// The longest open first.
    static func all(_ marks: [ListedMark], today: Day, _ calendar: SchoolCalendar) -> [OpenAbsence] {
        let open = OpenReason.all(in: marks.map { ($0.pupil.id, $0.day, $0.slot, $0.code) }, today: today, calendar)
        let byPlace = Dictionary(grouping: marks) { Place(pupil: $0.pupil.id, day: $0.day) }
        var seen: Set<Place> = []
        return open.compactMap { reason in
            let place = Place(pupil: reason.pupil, day: reason.day)
            guard seen.insert(place).inserted, let marks = byPlace[place], let first = marks.first else { return nil }
            return OpenAbsence(
                pupil: first.pupil, day: reason.day, marks: marks.sorted { $0.slot < $1.slot }, due: reason.due,
                isOverdue: reason.isOverdue)
        }
    }

    /// Whether both are about the same day of the same pupil.
    func isSame(_ other: OpenAbsence) -> Bool { pupil.id == other.pupil.id && day == other.day }

    private struct Place: Hashable {
        var pupil: ID<Pupil>
        var day: Day
    }
}

/// What the office has before it on a day.
struct OfficeDay: Sendable {
    var school: SeenAll<Attendance>
    var day: RegisterDay
    var groups: [ListedGroup]
    var away: [AwayPupil]
    var open: [OpenAbsence]
    /// Codes in the year's registers that are no national code, or were not in force in it, with how many sessions.
    var strangers: [(code: String, sessions: Int)]
    /// What was searched for, and who was found.
    var search: String?
    var found: [FoundPupil]
    var done: OfficeDone?

    var path: String { "/schools/\(school.schoolSlug)/registers" }
    /// The session that is going on, or the last that was.
    var session: Session {
        let afternoon = day.calendar.times(of: .afternoon, on: day.day)?.opens
        let time = SchoolTime.local(day.now)
        return time.day > day.day || (afternoon.map { time.time >= $0 } ?? false) ? .afternoon : .morning
    }
}

/// A pupil whom the office looks for, with today's marks.
struct FoundPupil: Sendable {
    var pupil: ListedPupil
    var codes: [Session: String]
}

/// What the office has just done, and about whom.
struct OfficeDone: Sendable {
    /// The raw value stands in the address.
    enum Act: String, Sendable { case reason, arrival }

    var act: Act
    var pupil: ListedPupil
    var day: Day
    /// What the register shows now.
    var codes: [(session: Session, code: String)]
}
