import People
import School
import Store

extension DemoRecords {
    /// Writes what happened among several pupils of a school, and who is kept apart or out of school, up to a moment.
    func addIncidents(of school: SchoolPlan, in demo: DemoSchool, at now: Instant) throws {
        let book = demo.book(of: school, through: demo.today)
        let incidents = IncidentBook(book, today: demo.today)
        for plan in incidents.incidents where plan.written <= now { try add(demo.tagged(plan), school) }
        for plan in incidents.exclusions where plan.at <= now { try add(demo.tagged(plan), school) }
    }

    private func add(_ plan: IncidentPlan, _ school: SchoolPlan) throws {
        let number = school.number
        var versions = [
            row(
                number, plan.id, 1, plan.day.text, plan.happened, plan.place, plan.words, "open", nil, plan.author,
                plan.written)
        ]
        if let followUp = plan.followUp, let settler = plan.settler {
            versions.append(
                row(
                    number, plan.id, 2, plan.day.text, plan.happened, plan.place, plan.words, "resolved", followUp,
                    settler, plan.settled))
        }
        try records.insert(
            into: "incident", columns: "school, id, nth, day, happened, place, words, status, follow_up, staff, at",
            rows: versions)
        for part in plan.parts { try add(part, of: plan, number) }
    }

    private func add(_ part: IncidentPartPlan, of plan: IncidentPlan, _ number: SchoolNumber) throws {
        try records.insert(
            into: "incident_pupil", columns: "school, pupil, incident, part, role, entry, day, staff, at",
            rows: [
                row(
                    number, part.pupil, plan.id, part.id, part.role, part.note?.entry, plan.day.text, plan.author,
                    plan.written)
            ])
        if let type = part.type, let note = part.note {
            try addNotes(
                [
                    row(
                        number, part.pupil, note.entry, 1, type.id, note.press, type.isPraise ? "praise" : "concern",
                        type.words, type.category, type.points, type.step, plan.place, part.home, plan.day.text,
                        plan.happened, part.shownAt, false, nil, plan.author, plan.written)
                ], remarks: [])
        } else {
            try records.insert(
                into: "incident_part",
                columns: """
                    school, pupil, id, nth, role, day, happened, place, home_note, did, waits, shown_at, withdrawn, because,
                    staff, at
                    """,
                rows: [
                    row(
                        number, part.pupil, part.id, 1, part.role, plan.day.text, plan.happened, plan.place, part.home,
                        part.did, false, part.shownAt, false, nil, plan.author, plan.written)
                ])
        }
    }

    private func add(_ plan: ExclusionPlan, _ school: SchoolPlan) throws {
        try records.insert(
            into: "exclusion",
            columns: """
                school, pupil, id, nth, kind, from_day, from_session, until_day, until_session, reasons, words, brought,
                meeting_day, meeting_minute, shown_at, withdrawn, staff, at
                """,
            rows: [
                row(
                    school.number, plan.pupil, plan.id, 1, plan.kind, plan.from, "AM", plan.until, "PM", plan.reasons,
                    plan.words, 0, plan.meeting?.day, plan.meeting?.minute, plan.shownAt, false, plan.staff, plan.at)
            ])
    }
}
