import People

extension Tagging {
    /// What is known of a pupil with a canary in every word: who may collect is for those of the family who may act; what a
    /// teacher needs for staff too, and the rest for the office.
    mutating func tagged(_ details: [DetailPlan], of pupil: ID<Pupil>) -> [DetailPlan] {
        var details = details
        let (family, staff) = (sight.families[pupil, default: []], sight.staff[pupil, default: []])
        for place in details.indices {
            let seers: Set<CastHandle> =
                switch details[place].field {
                case "collect": sight.acting[pupil, default: []].union(staff)
                case "medical", "diet": family.union(staff)
                default: family.union(officers(around: pupil))
                }
            details[place].words = mark(
                details[place].words, .pupil(pupil), field(details[place].field), seers, details[place].number)
        }
        return details
    }

    /// The languages of a school's adults with a canary each: their own and the office's.
    mutating func tagged(_ spoken: [SpokenPlan], at school: SchoolPlan) -> [SpokenPlan] {
        spoken.map { plan in
            var plan = plan
            let seers = sight.officers(of: school).union(plan.handle.map { [$0] } ?? [])
            plan.words = mark(plan.words, .adult(plan.adult), .adultLanguages, seers)
            return plan
        }
    }

    /// What somebody asked for, and the office's answer, with a canary in either: theirs and the office's alone.
    mutating func tagged(_ asks: [DetailAsk], in town: Town) -> [DetailAsk] {
        asks.enumerated().map { place, ask in
            guard let school = town.schools.first(where: { $0.asked(ask) != nil }), let whose = school.asked(ask) else {
                return ask
            }
            let seers = sight.families[whose.pupil, default: []].intersection([ask.by])
                .union(sight.officers(of: school))
            var ask = ask
            ask.after = mark(ask.after, .pupil(whose.pupil), .detailAsked, seers, place)
            ask.declined = ask.declined.map { mark($0, .pupil(whose.pupil), .detailAnswer, seers, place) }
            return ask
        }
    }

    private func officers(around pupil: ID<Pupil>) -> Set<CastHandle> {
        let school = sight.town.schools.first { school in school.pupils.contains { $0.id == pupil } }
        return school.map { sight.officers(of: $0) } ?? []
    }

    private func field(_ name: String) -> Canary.Field {
        switch name {
        case "medical": .medicalNote
        case "diet": .foodWords
        case "doctor": .doctor
        case "collect": .collector
        default: .childLanguages
        }
    }
}
