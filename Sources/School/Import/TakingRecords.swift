import People
import Store

extension Records {
    /// Writes what a plan would change, all in this transaction. New links see nothing: only the office gives sight.
    func take(_ changes: ImportChanges, _ desk: ImportDesk, in world: World) throws {
        let taking = Taking(records: self, desk: desk, world: world)
        try taking.people(changes)
        try taking.links(changes)
        try taking.classes(changes)
        try taking.marks(changes)
        try taking.books(changes)
        try tell(changes, desk, at: world.now())
    }
}

/// One import while it is written.
private struct Taking {
    let records: Records
    let desk: ImportDesk
    let world: World
    let now: Instant
    let today: Day

    init(records: Records, desk: ImportDesk, world: World) {
        self.records = records
        self.desk = desk
        self.world = world
        now = world.now()
        today = SchoolTime.day(of: now)
    }

    private var school: SchoolNumber { desk.school }

    // MARK: Pupils and adults

    func people(_ changes: ImportChanges) throws {
        try records.insert(
            into: "pupil",
            columns: """
                school, id, upn, admission_number, given, middle, family, known_given, known_family, born, sex, year_group,
                enrolment, joined, left_on
                """,
            rows: changes.newPupils.map { pupil in
                values(
                    school, pupil.id, pupil.upn, pupil.admissionNumber, pupil.given, pupil.middle, pupil.family,
                    pupil.knownGiven, pupil.knownFamily, pupil.born, pupil.sex, pupil.year, pupil.enrolment,
                    pupil.joined,
                    pupil.left)
            })
        for pupil in changes.changedPupils { try change(pupil) }
        for pupil in changes.newPupils + changes.changedPupils where changes.addresses.contains(pupil.id) {
            try settle(pupil)
        }
        try adults(changes)
    }

    private func change(_ pupil: HeldPupil) throws {
        try records.run(
            """
            UPDATE pupil SET upn = \(pupil.upn), admission_number = \(pupil.admissionNumber), given = \(pupil.given),
                middle = \(pupil.middle), family = \(pupil.family), known_given = \(pupil.knownGiven),
                known_family = \(pupil.knownFamily), born = \(pupil.born), sex = \(pupil.sex), year_group = \(pupil.year),
                enrolment = \(pupil.enrolment), joined = \(pupil.joined), left_on = \(pupil.left)
            WHERE school = \(school) AND id = \(pupil.id)
            """)
    }

    private func settle(_ pupil: HeldPupil) throws {
        guard let address = pupil.address else { return }
        try records.run(
            """
            INSERT INTO pupil_address (school, pupil, lines, postcode)
            VALUES (\(school), \(pupil.id), \(address.lines), \(address.postcode))
            ON CONFLICT (school, pupil) DO UPDATE SET lines = excluded.lines, postcode = excluded.postcode
            """)
    }

    private func adults(_ changes: ImportChanges) throws {
        try records.insert(
            into: "adult", columns: "school, id, title, given, family",
            rows: changes.newAdults.map { values(school, $0.id, $0.title, $0.given, $0.family) })
        for adult in changes.changedAdults {
            try records.run(
                """
                UPDATE adult SET title = \(adult.title), given = \(adult.given), family = \(adult.family)
                WHERE school = \(school) AND id = \(adult.id)
                """)
            try records.run("DELETE FROM adult_reach WHERE school = \(school) AND adult = \(adult.id)")
            try records.run("DELETE FROM adult_address WHERE school = \(school) AND adult = \(adult.id)")
        }
        let reached = changes.newAdults + changes.changedAdults
        try records.insert(
            into: "adult_address", columns: "school, adult, lines, postcode",
            rows: reached.compactMap { adult in
                adult.address.map { values(school, adult.id, $0.lines, $0.postcode) }
            })
        try records.insert(
            into: "adult_reach", columns: "school, adult, kind, value",
            rows: reached.flatMap { adult in
                Set(adult.reaches).map { values(school, adult.id, $0.kind, $0.value) }
            })
    }

    // MARK: Links

    func links(_ changes: ImportChanges) throws {
        try records.insert(
            into: "guardian_link",
            columns:
                "school, pupil, adult, relationship, priority, parental_responsibility, may_see, may_act, from_day",
            rows: changes.newLinks.map { link in
                values(
                    school, link.pupil, link.adult, link.relationship, link.priority, link.responsibility, 0, 0, today)
            })
        for link in changes.changedLinks {
            try records.run(
                """
                UPDATE guardian_link SET relationship = \(link.relationship), priority = \(link.priority),
                    parental_responsibility = \(link.responsibility)
                WHERE school = \(school) AND pupil = \(link.pupil) AND adult = \(link.adult)
                """)
        }
        try records.insert(
            into: "restriction", columns: "school, id, pupil, adult, kind, from_day, note",
            rows: changes.orders.map { link in
                values(
                    school, world.newID(Act.self), link.pupil, link.adult, "no sight", today,
                    "An imported file says that a court order exists. Read it, then enter what it orders.")
            })
    }

    // MARK: Classes and staff

    func classes(_ changes: ImportChanges) throws {
        try records.insert(
            into: "class_group", columns: "school, id, kind, name, school_year",
            rows: changes.newGroups.map { values(school, $0.id, $0.kind, $0.name, $0.schoolYear) })
        for group in changes.changedGroups {
            try records.run(
                "UPDATE class_group SET kind = \(group.kind) WHERE school = \(school) AND id = \(group.id)")
        }
        try staff(changes)
        let start = changes.start(today)
        for membership in changes.leftGroups { try end(membership, before: start) }
        for membership in changes.joined { try join(membership, from: start) }
        for teaching in changes.teaching { try teach(teaching, from: start) }
    }

    private func end(_ membership: HeldMembership, before start: Day) throws {
        try records.run(
            """
            UPDATE membership SET until_day = \(start - 1) WHERE school = \(school)
                AND class_group = \(membership.group) AND pupil = \(membership.pupil)
                AND (until_day IS NULL OR until_day >= \(start))
            """)
    }

    private func staff(_ changes: ImportChanges) throws {
        try records.insert(
            into: "staff", columns: "school, id, title, given, family, post, role, email, from_day",
            rows: changes.newStaff.map { staff in
                values(
                    school, staff.id, staff.title, staff.given, staff.family, staff.post, staff.role, staff.email, today
                )
            })
        for staff in changes.changedStaff {
            try records.run(
                """
                UPDATE staff SET title = \(staff.title), given = \(staff.given), family = \(staff.family),
                    email = \(staff.email)
                WHERE school = \(school) AND id = \(staff.id)
                """)
        }
    }

    private func join(_ membership: HeldMembership, from start: Day) throws {
        // A place in a set that gets a register begins again: nobody stands twice in it.
        try end(membership, before: start)
        try records.run(
            """
            INSERT INTO membership (school, class_group, pupil, kind, from_day)
            SELECT school, id, \(membership.pupil), kind, \(start) FROM class_group
            WHERE school = \(school) AND id = \(membership.group)
            ON CONFLICT (school, class_group, pupil, from_day) DO UPDATE SET until_day = NULL
            """)
    }

    private func teach(_ teaching: HeldTeaching, from start: Day) throws {
        try records.run(
            """
            INSERT INTO teaching (school, staff, class_group, cover, from_day)
            VALUES (\(school), \(teaching.staff), \(teaching.group), 0, \(start))
            ON CONFLICT (school, staff, class_group, from_day) DO UPDATE SET cover = 0, until_day = NULL
            """)
    }

    // MARK: Marks

    func marks(_ changes: ImportChanges) throws {
        try records.insert(
            into: "mark", columns: "school, pupil, day, slot, nth, code, at",
            rows: changes.marks.map { mark, code in values(school, mark.pupil, mark.day, mark.slot, 1, code, now) })
        var tally: [Tallied: Int] = [:]
        for (mark, code) in changes.marks where ["AM", "PM"].contains(mark.slot) && code != "-" {
            tally[Tallied(pupil: mark.pupil, year: SchoolYear(of: mark.day).startYear, code: code), default: 0] += 1
        }
        for (line, sessions) in tally {
            try records.run(
                """
                INSERT INTO attendance_tally (school, pupil, school_year, code, sessions)
                VALUES (\(school), \(line.pupil), \(line.year), \(line.code), \(sessions))
                ON CONFLICT (school, pupil, school_year, code)
                DO UPDATE SET sessions = attendance_tally.sessions + excluded.sessions
                """)
        }
    }

    private struct Tallied: Hashable {
        let pupil: ID<Pupil>
        let year: Int
        let code: String
    }

    // MARK: What others call ours, and what was done

    func books(_ changes: ImportChanges) throws {
        for (number, ours) in changes.numbers {
            try records.run(
                """
                INSERT INTO known_as (school, source, kind, their_id, ours)
                VALUES (\(school), \(number.source), \(number.kind.rawValue), \(number.theirs), \(ours))
                ON CONFLICT (school, source, kind, their_id) DO UPDATE SET ours = excluded.ours
                """)
        }
        try records.insert(
            into: "act", columns: "school, id, at, account, staff, pupil, what, detail",
            rows: changes.acts.map { pupil, detail in
                values(school, world.newID(Act.self), now, desk.account, desk.staff, pupil, "imported", detail)
            })
    }
}

/// A row's values in the order of its columns.
private func values(_ values: (any SQLBindable)?...) -> [SQLValue] { values.map { $0?.sqlValue ?? .null } }
