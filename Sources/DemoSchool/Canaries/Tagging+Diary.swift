import People

extension Tagging {
    /// A school's diary with a canary in every word that families read. Staff of the school may find all of it.
    mutating func tagged(_ events: [DiaryPlan], at school: SchoolPlan) -> [DiaryPlan] {
        let staff = Set(school.staff.compactMap(\.handle))
        return events.enumerated().map { place, event in
            var event = event
            let seers = staff.union(families(meantBy: event.audience, at: school))
            let subject = Canary.Subject.staff(event.staff)
            let number = Int(truncatingIfNeeded: event.id.low) &+ place
            event.words = event.words.map { mark($0, subject, .diaryWords, seers, number) }
            event.bring = event.bring.map { mark($0, subject, .diaryBring, seers, number) }
            if let because = event.second?.because {
                event.second?.because = mark(because, subject, .diaryBecause, seers, number)
            }
            return event
        }
    }

    private func families(meantBy audience: Audience, at school: SchoolPlan) -> Set<CastHandle> {
        school.pupils.filter { isMeant($0, by: audience) }.reduce(into: []) {
            $0.formUnion(sight.families[$1.id, default: []])
        }
    }

    private func isMeant(_ pupil: PupilPlan, by audience: Audience) -> Bool {
        switch audience {
        case .school: true
        case .year(let year): ClassShape.yearGroup(pupil.year) == year
        case .group(let group): pupil.stay(on: sight.town.today)?.group == group || pupil.sets.contains(group)
        case .pupil(let id): pupil.id == id
        }
    }
}
