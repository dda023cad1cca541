import People
import Store

extension Records {
    /// What the school holds, for a comparison with an intake. A dozen statements, whatever the size of the file.
    /// Places in classes are those that last on `start` or later.
    func held(_ desk: ImportDesk, for intake: Intake, today: Day, start: Day) throws -> Held {
        let school = desk.school
        var held = Held()
        held.isPrimary = try any("SELECT 1 FROM school WHERE number = \(school) AND phase = 'primary'")
        held.pupils = try heldPupils(school)
        held.adults = try heldAdults(school)
        held.links = try heldLinks(school, today)
        held.groups = try heldGroups(school)
        held.staff = try heldStaff(school)
        held.memberships = Set(try heldMemberships(school, start))
        held.teaching = Set(try heldTeaching(school, start))
        held.numbers = try heldNumbers(school)
        held.marks = try heldMarks(school, Set(intake.marks.map(\.day)))
        return held
    }

    private func heldPupils(_ school: SchoolNumber) throws -> [HeldPupil] {
        try all(
            """
            SELECT p.id, p.upn, p.admission_number, p.given, p.middle, p.family, p.known_given, p.known_family, p.born,
                p.sex, p.year_group, p.enrolment, p.joined, p.left_on, a.lines, a.postcode
            FROM pupil p LEFT JOIN pupil_address a ON a.school = p.school AND a.pupil = p.id
            WHERE p.school = \(school) ORDER BY p.id
            """
        ) { row in
            HeldPupil(
                id: try row.id(0), upn: try row.textOrNil(1), admissionNumber: try row.textOrNil(2),
                given: try row.text(3), middle: try row.textOrNil(4), family: try row.text(5),
                knownGiven: try row.textOrNil(6), knownFamily: try row.textOrNil(7), born: try row.dayOrNil(8),
                sex: try row.textOrNil(9), year: try row.textOrNil(10), enrolment: try row.text(11),
                joined: try row.dayOrNil(12), left: try row.dayOrNil(13), address: try address(row, 14))
        }
    }

    private func address(_ row: Row, _ column: Int) throws -> HeldAddress? {
        try row.textOrNil(column).map { HeldAddress(lines: $0, postcode: try row.textOrNil(column + 1)) }
    }

    private func heldAdults(_ school: SchoolNumber) throws -> [HeldAdult] {
        let reaches = try all(
            "SELECT adult, kind, value FROM adult_reach WHERE school = \(school) ORDER BY kind, value"
        ) {
            (try $0.id(0, of: Adult.self), HeldReach(kind: try $0.text(1), value: try $0.text(2)))
        }
        let byAdult = Dictionary(grouping: reaches, by: \.0).mapValues { $0.map(\.1) }
        return try all(
            """
            SELECT a.id, a.title, a.given, a.family, h.lines, h.postcode
            FROM adult a LEFT JOIN adult_address h ON h.school = a.school AND h.adult = a.id
            WHERE a.school = \(school)
            """
        ) { row in
            let id = try row.id(0, of: Adult.self)
            return HeldAdult(
                id: id, title: try row.textOrNil(1), given: try row.text(2), family: try row.text(3),
                address: try address(row, 4), reaches: byAdult[id] ?? [])
        }
    }

    private func heldLinks(_ school: SchoolNumber, _ today: Day) throws -> [HeldLink] {
        try all(
            """
            SELECT g.pupil, g.adult, g.relationship, g.priority, g.parental_responsibility,
                g.confirmed_at, g.may_see, g.ended_at, g.until_day,
                EXISTS (SELECT 1 FROM restriction r WHERE r.school = g.school AND r.pupil = g.pupil
                    AND r.adult = g.adult AND r.kind = 'no sight')
            FROM guardian_link g WHERE g.school = \(school)
            """
        ) { row in
            let isDecided = try row.intOrNil(5) != nil || row.bool(6)
            let isOver = try row.dayOrNil(8).map { $0 < today } ?? false
            return HeldLink(
                pupil: try row.id(0), adult: try row.id(1), relationship: try row.text(2), priority: try row.int(3),
                responsibility: try row.intOrNil(4).map { $0 == 1 }, isDecided: isDecided,
                isEnded: try row.intOrNil(7) != nil || isOver, hasOrder: try row.bool(9))
        }
    }

    private func heldGroups(_ school: SchoolNumber) throws -> [HeldGroup] {
        try all("SELECT id, kind, name, school_year FROM class_group WHERE school = \(school) ORDER BY name, id") {
            row in
            HeldGroup(
                id: try row.id(0), kind: ClassGroup.Kind(rawValue: try row.text(1)) ?? .teaching, name: try row.text(2),
                schoolYear: try row.int(3))
        }
    }

    private func heldStaff(_ school: SchoolNumber) throws -> [HeldStaff] {
        try all("SELECT id, title, given, family, post, role, email FROM staff WHERE school = \(school) ORDER BY id") {
            row in
            HeldStaff(
                id: try row.id(0), title: try row.textOrNil(1), given: try row.text(2), family: try row.text(3),
                post: try row.text(4), role: StaffRole(rawValue: try row.text(5)) ?? .assistant,
                email: try row.textOrNil(6))
        }
    }

    private func heldMemberships(_ school: SchoolNumber, _ start: Day) throws -> [HeldMembership] {
        try all(
            """
            SELECT class_group, pupil FROM membership
            WHERE school = \(school) AND (until_day IS NULL OR until_day >= \(start))
            """
        ) { HeldMembership(group: try $0.id(0), pupil: try $0.id(1)) }
    }

    private func heldTeaching(_ school: SchoolNumber, _ start: Day) throws -> [HeldTeaching] {
        try all(
            """
            SELECT staff, class_group FROM teaching
            WHERE school = \(school) AND cover = 0 AND (until_day IS NULL OR until_day >= \(start))
            """
        ) { HeldTeaching(staff: try $0.id(0), group: try $0.id(1)) }
    }

    private func heldNumbers(_ school: SchoolNumber) throws -> [HeldNumber: [UInt8]] {
        let found = try all("SELECT source, kind, their_id, ours FROM known_as WHERE school = \(school)") { row in
            (source: try row.text(0), kind: try row.text(1), theirs: try row.text(2), ours: try row.bytes(3))
        }
        return found.reduce(into: [:]) { numbers, row in
            guard let kind = HeldNumber.Kind(rawValue: row.kind) else { return }
            numbers[HeldNumber(source: row.source, kind: kind, theirs: row.theirs)] = row.ours
        }
    }

    private func heldMarks(_ school: SchoolNumber, _ days: Set<Day>) throws -> [HeldMark: String] {
        var marks: [HeldMark: String] = [:]
        for day in days {
            let found = try all(
                """
                SELECT m.pupil, m.slot, m.code FROM mark m
                WHERE m.school = \(school) AND m.day = \(day) AND m.nth = (SELECT max(n.nth) FROM mark n
                    WHERE n.school = m.school AND n.pupil = m.pupil AND n.day = m.day AND n.slot = m.slot)
                """
            ) { (HeldMark(pupil: try $0.id(0), day: day, slot: try $0.text(1)), try $0.text(2)) }
            for (key, code) in found { marks[key] = code }
        }
        return marks
    }
}
