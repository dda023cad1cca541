import People
import Store

/// Writes the demonstration's schools, people and accounts.
struct DemoRecords {
    let records: Records

    func add(_ school: SchoolPlan, today: Day) throws {
        try addSchool(school)
        try addCalendar(school)
        try addStaff(school)
        try addRoll(school)
        try addFamilies(school, today: today)
    }

    private func addSchool(_ school: SchoolPlan) throws {
        let shape = school.shape
        try records.insert(
            into: "school",
            columns: """
                number, slug, name, phase, urn, lea, estab, phone, takes_lessons, register_minutes, pilot_only
                """,
            rows: [
                row(
                    shape.number, shape.slug, shape.name, shape.secondary ? "secondary" : "primary",
                    String(900_000 + shape.number), "999", String((shape.secondary ? 4000 : 2000) + shape.number),
                    DramaNumber.office(shape.number), shape.secondary, school.hours.morning.register, shape.pilotOnly)
            ])
    }

    private func addCalendar(_ school: SchoolPlan) throws {
        let number = school.number
        let terms = school.terms
        try records.insert(
            into: "term", columns: "school, starts, ends, name, half_term_starts, half_term_ends",
            rows: terms.terms.map {
                row(number, $0.starts, $0.ends, $0.name, $0.halfTerm?.lowerBound, $0.halfTerm?.upperBound)
            })
        try records.insert(
            into: "closed_day", columns: "school, day, kind, words",
            rows: terms.closedDays.map { row(number, $0.day, $0.kind.rawValue, $0.words) })
        let from = terms.years[0].starts
        try records.insert(
            into: "session_times", columns: "school, session, from_day, opens, register_minutes, ends",
            rows: [school.hours.morning, school.hours.afternoon].map {
                row(number, $0.session, from, $0.opens, $0.register, $0.ends)
            })
        try addTimetable(school, from: from)
    }

    private func addTimetable(_ school: SchoolPlan, from: Day) throws {
        let number = school.number
        try records.insert(
            into: "period", columns: "school, number, from_day, name, starts, ends",
            rows: school.hours.periods.map { row(number, $0.number, from, $0.name, $0.starts, $0.ends) })
        guard let begins = school.timetable.weekABegins else { return }
        try records.insert(
            into: "timetable_cycle", columns: "school, weeks, week_a_begins, skips_holidays",
            rows: [row(number, 2, begins, true)])
    }

    private func addStaff(_ school: SchoolPlan) throws {
        let number = school.number
        try records.insert(
            into: "staff", columns: "school, id, title, given, family, post, role, email, from_day, until_day",
            rows: school.staff.map {
                row(number, $0.id, $0.title, $0.given, $0.family, $0.post, $0.role, $0.email, $0.from, $0.until)
            })
        try records.insert(
            into: "class_group", columns: "school, id, kind, name, subject, year_group, school_year",
            rows: school.groups.map {
                row(number, $0.id, $0.kind, $0.name, $0.subject, ClassShape.yearGroup($0.year), $0.schoolYear.startYear)
            })
        try records.insert(
            into: "teaching", columns: "school, staff, class_group, cover, from_day, until_day",
            rows: school.teaching.map { row(number, $0.staff, $0.group, $0.cover, $0.from, $0.until) })
        try addLessons(school)
    }

    private func addLessons(_ school: SchoolPlan) throws {
        let year = school.terms.years[1]
        let lessons = school.timetable.sets.flatMap { set in set.slots.map { ($0, set) } }.sorted {
            $0.0.number < $1.0.number
        }
        try records.insert(
            into: "lesson",
            columns: "school, week, weekday, period, class_group, staff, room, from_day, until_day",
            rows: lessons.map { slot, set in
                row(
                    school.number, slot.week, slot.weekday, slot.period, set.group, set.staff, set.room, year.starts,
                    year.ends)
            })
    }

    private func addRoll(_ school: SchoolPlan) throws {
        let number = school.number
        try records.insert(
            into: "pupil",
            columns: """
                school, id, upn, admission_number, given, middle, family, known_given, known_family, born, sex,
                year_group, enrolment, joined, left_on
                """,
            rows: school.pupils.map { pupil in
                row(
                    number, pupil.id, pupil.upn, pupil.admission, pupil.given, pupil.middle, pupil.family,
                    pupil.knownGiven,
                    pupil.knownFamily, pupil.born, pupil.girl ? "F" : "M", ClassShape.yearGroup(pupil.year), "C",
                    pupil.joined,
                    pupil.leftOn)
            })
        try records.insert(
            into: "pupil_address", columns: "school, pupil, lines, postcode",
            rows: school.pupils.map { row(number, $0.id, $0.home.lines, $0.home.postcode) })
        try records.insert(
            into: "membership", columns: "school, class_group, pupil, kind, from_day, until_day",
            rows: school.pupils.flatMap { memberships(of: $0, at: school) })
    }

    private func memberships(of pupil: PupilPlan, at school: SchoolPlan) -> [[SQLValue]] {
        let stays = pupil.stays.map {
            row(school.number, $0.group, pupil.id, ClassGroup.Kind.registration, $0.from, $0.until)
        }
        guard let now = pupil.stays.last else { return stays }
        return stays
            + pupil.sets.map { row(school.number, $0, pupil.id, ClassGroup.Kind.teaching, now.from, now.until) }
    }

    private func addFamilies(_ school: SchoolPlan, today: Day) throws {
        let number = school.number
        try records.insert(
            into: "adult", columns: "school, id, title, given, family, language",
            rows: school.adults.map { row(number, $0.id, $0.title, $0.given, $0.family, $0.language) })
        try records.insert(
            into: "adult_address", columns: "school, adult, lines, postcode",
            rows: school.adults.compactMap { adult in
                adult.home.map { row(number, adult.id, $0.lines, $0.postcode) }
            })
        try records.insert(
            into: "adult_reach", columns: "school, adult, kind, value",
            rows: school.adults.flatMap { adult in adult.reach.map { row(number, adult.id, $0.kind, $0.value) } })
        try addLinks(school)
        try records.insert(
            into: "restriction", columns: "school, id, pupil, adult, kind, from_day, until_day, note",
            rows: school.restrictions.map {
                row(number, $0.id, $0.pupil, $0.adult, $0.kind.rawValue, $0.from, nil, $0.note)
            })
        try records.insert(
            into: "pilot_family", columns: "school, adult", rows: school.pilot.map { row(number, $0) })
    }

    private func addLinks(_ school: SchoolPlan) throws {
        let office = school.office?.id
        try records.insert(
            into: "guardian_link",
            columns: """
                school, pupil, adult, relationship, priority, parental_responsibility, may_see, may_act, from_day, until_day,
                confirmed_at, confirmed_by, ended_at, ended_by, ended_because
                """,
            rows: school.links.map { link in
                let bond = link.bond
                return row(
                    school.number, link.pupil, link.adult, bond.relation.rawValue, bond.priority, bond.responsible,
                    bond.sees,
                    bond.acts, link.from, link.ended?.on, SchoolDay(link.from).at(600), office,
                    link.ended.map { SchoolDay($0.on).at(600) }, link.ended == nil ? nil : office, link.ended?.because)
            })
    }
}

extension DemoRecords {
    func add(_ accounts: [AccountPlan], passwords: [ID<Account>: String], today: Day) throws {
        let made = SchoolDay(today - 60).at(600)
        try records.insert(
            into: "account", columns: "id, email, name, password, made_at, disabled_at",
            rows: accounts.map { row($0.id, $0.email, $0.name, passwords[$0.id] ?? "", made, nil) })
        try records.insert(
            into: "account_adult", columns: "account, school, adult",
            rows: accounts.flatMap { account in account.adults.map { row(account.id, $0.school, $0.adult) } })
        try records.insert(
            into: "account_staff", columns: "account, school, staff",
            rows: accounts.flatMap { account in account.posts.map { row(account.id, $0.school, $0.staff) } })
        try addPupils(accounts)
    }
}

/// A row's values in the order of its columns.
func row(_ values: (any SQLBindable)?...) -> [SQLValue] { values.map { $0?.sqlValue ?? .null } }
