import People

/// When a school's sessions and periods are.
struct Hours: Sendable {
    var morning: SessionPlan
    var afternoon: SessionPlan
    var periods: [PeriodPlan]

    static let primary = Hours(
        morning: SessionPlan(.morning, opens: 8 * 60 + 50, register: 25, ends: 12 * 60),
        afternoon: SessionPlan(.afternoon, opens: 13 * 60 + 10, register: 25, ends: 15 * 60 + 15), periods: [])

    static let secondary = Hours(
        morning: SessionPlan(.morning, opens: 8 * 60 + 40, register: 30, ends: 12 * 60 + 40),
        afternoon: SessionPlan(.afternoon, opens: 13 * 60 + 40, register: 30, ends: 15 * 60 + 20),
        periods: [540, 590, 660, 710, 820, 870].enumerated().map {
            PeriodPlan(number: $0 + 1, starts: $1, ends: $1 + 50)
        })

    func session(_ session: Session) -> SessionPlan { session == .morning ? morning : afternoon }
}

/// A session's times, in minutes after midnight.
struct SessionPlan: Sendable {
    var session: Session
    var opens: Int
    var register: Int
    var ends: Int

    init(_ session: Session, opens: Int, register: Int, ends: Int) {
        self.session = session
        self.opens = opens
        self.register = register
        self.ends = ends
    }
}

/// A period's times, in minutes after midnight.
struct PeriodPlan: Sendable {
    var number: Int
    var starts: Int
    var ends: Int
    var name: String { "Period \(number)" }
    var isMorning: Bool { starts < 13 * 60 }
}
