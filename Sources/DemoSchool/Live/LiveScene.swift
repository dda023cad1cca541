import People

/// One thing more that happens on a day that is played, to a child whose family a visitor is likely to sign in as: at
/// noon a parent tells the school of an appointment, and the office writes the reason into the afternoon.
struct LiveScene {
    let child: PupilPlan
    let school: SchoolPlan
    let parent: (email: String, password: String)
    let office: (staff: ID<Staff>, email: String, password: String)
    let day: SchoolDay

    private static let told = 12 * 60 + 20
    private static let entered = 12 * 60 + 26

    var telling: LiveDay.Telling {
        let at = day.at(Self.told)
        return LiveDay.Telling(
            at: at, time: SchoolTime.time(of: at), school: school.number, pupil: child.id, email: parent.email,
            password: parent.password, from: day.day, until: day.day, slots: "PM", kind: "appointment",
            words: "Orthodontist at two. I will collect him after lunch.")
    }

    /// The day's events with the afternoon as it now comes.
    func played(_ events: [LiveDay.Event]) -> [LiveDay.Event] {
        events.map { event in
            guard event.pupil == child.id, isAfternoon(event.slot) else { return event }
            var away = event
            (away.code, away.reason, away.because) = ("M", event.slot == "PM" ? "Orthodontist" : nil, nil)
            (away.minutesLate, away.arrived) = (nil, nil)
            (away.staff, away.email, away.password) = (office.staff, office.email, office.password)
            if event.slot == "PM" { away.at = day.at(Self.entered) }
            away.time = SchoolTime.time(of: away.at)
            return away
        }
    }

    /// What is noted of others, and of the child while they are there.
    func played(_ notes: [LiveDay.Note]) -> [LiveDay.Note] {
        let leaves = day.at(Self.told)
        return notes.compactMap { note in
            guard note.at > leaves else { return note }
            var others = note
            others.pupils.removeAll { $0 == child.id }
            return others.pupils.isEmpty ? nil : others
        }
    }

    private func isAfternoon(_ slot: String) -> Bool {
        guard let number = Int(slot) else { return slot == "PM" }
        return school.hours.periods.contains { $0.number == number && !$0.isMorning }
    }
}

extension DemoSchool {
    /// The scene of a day: at a secondary school, for the first child of the cast's first family there. None on a day
    /// without school.
    func scene(on day: Day, _ accounts: LiveAccounts) -> LiveScene? {
        let bea = cast[.bea]
        let place = town.schools.first { school in
            school.shape.secondary && bea.children.contains { $0.school == school.number }
        }
        guard let school = place, school.terms.calendar.isSchoolDay(day),
            let child = school.pupils.first(where: { pupil in bea.children.contains { $0.pupil == pupil.id } }),
            let email = bea.email, let password = bea.password, let office = school.office?.id,
            let desk = accounts.byStaff[office]
        else { return nil }
        return LiveScene(
            child: child, school: school, parent: (email, password), office: (office, desk.email, desk.password),
            day: SchoolDay(day))
    }
}
