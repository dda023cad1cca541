import People

extension Tagging {
    /// The clubs of a school with a canary in every word that a family wrote: for those of it who may act and from whom no
    /// order hides the address, whoever leads the club, and the office.
    mutating func tagged(_ clubs: [ClubPlan], at school: SchoolPlan) -> [ClubPlan] {
        var clubs = clubs
        let officers = sight.officers(of: school)
        for place in clubs.indices {
            let leader = school.staff.first { $0.id == clubs[place].leader }?.handle
            for seat in clubs[place].seats.indices {
                guard let who = clubs[place].seats[seat].who else { continue }
                let pupil = clubs[place].seats[seat].pupil
                let told = sight.acting[pupil, default: []].subtracting(sight.noAddress[pupil, default: []])
                let seers = told.union(officers).union(leader.map { [$0] } ?? [])
                let number = Int(truncatingIfNeeded: clubs[place].id.low)
                clubs[place].seats[seat].who = mark(who, .pupil(pupil), .clubHome, seers, number)
            }
        }
        return clubs
    }
}
