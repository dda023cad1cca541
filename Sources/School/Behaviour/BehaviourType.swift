import People
import Store

/// Something that staff may note of a pupil, in the school's own words: "Kindness", "Talking".
struct BehaviourType: Sendable {
    let id: ID<BehaviourType>
    /// As staff find it on the class page.
    var name: String
    /// As families read it.
    var words: String
    var kind: NoteKind
    /// Under what families find it counted: "Kindness", "Effort".
    var category: String
    /// 0 or more for praise, 0 or less for a concern.
    var points: Int
    /// The step with which the school responds to a concern, where one goes without saying.
    var step: Int?
    var showing: Showing
}

/// Praise comes first wherever both stand.
enum NoteKind: String, Sendable, SQLBindable, CaseIterable { case praise, concern }

/// When families see a note.
enum Showing: String, Sendable, SQLBindable, CaseIterable {
    case atOnce = "at once"
    /// At the end of that day's school.
    case afterTheBell = "after the bell"
    /// At half past seven on the next morning.
    case nextMorning = "next morning"
    /// When somebody who leads the school has looked at it.
    case afterACheck = "after a check"
    case never

    /// From when families see a note of this type. Nil: not before somebody has checked it, or never.
    func instant(notedAt now: Instant, _ calendar: SchoolCalendar) -> Instant? {
        let today = SchoolTime.day(of: now)
        switch self {
        case .atOnce: return now
        case .afterTheBell:
            guard calendar.isSchoolDay(today), let bell = calendar.times(of: .afternoon, on: today)?.ends else {
                return now
            }
            return max(now, SchoolTime.instant(today, bell))
        case .nextMorning: return ClockTime(7, 30).map { SchoolTime.instant(today + 1, $0) }
        case .afterACheck, .never: return nil
        }
    }
}

extension Behaviour {
    /// Whether somebody reads what others have noted, or notes only.
    static func reads(_ staff: Staff) -> Bool { mayOpenPupils(staff.role) }

    static func mayOpenPupils(_ role: StaffRole) -> Bool {
        Behaviour.wholeSchool.contains(role) || Behaviour.ownPupils.contains(role)
    }
}

/// One step of how a school responds to concerns: "Reminder: said once, quietly".
struct ResponseStep: Sendable, Hashable {
    /// 1 is the first.
    var number: Int
    var name: String
    var detail: String
}

/// A school's own settings for behaviour.
struct BehaviourRules: Sendable {
    var showsPoints = true
    /// Where the school's policy can be read.
    var policy: String?
    var steps: [ResponseStep] = []
}
