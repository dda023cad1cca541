import People

/// Makes the plan of a whole demonstration: schools, then families, then who can sign in.
struct TownMaker {
    let seed: UInt64
    let today: Day
    let shape: Shape

    var town: Town {
        var schools = shape.schools.map { SchoolMaker(seed: seed, today: today, shape: $0).plan }
        var accounts = AccountMaker(seed: seed)
        for pair in pairs {
            for household in Households(filling: pair, seed: seed).all {
                for place in schools.indices { schools[place].settle(household, seed: seed, today: today) }
                accounts.add(household)
            }
        }
        for place in schools.indices {
            schools[place].sort()
            schools[place].fillSets(seed: seed)
            accounts.add(schools[place].staff, of: schools[place].shape)
        }
        accounts.add(pupilsOf: schools)
        return Town(seed: seed, today: today, schools: schools, accounts: accounts.all)
    }

    /// Schools that share families.
    private var pairs: [[SchoolShape]] {
        Set(shape.schools.map(\.pair)).sorted().map { pair in shape.schools.filter { $0.pair == pair } }
    }
}

extension SchoolPlan {
    fileprivate mutating func sort() {
        pupils.sort { $0.number < $1.number }
        links.sort {
            ($0.pupil.high, $0.pupil.low, $0.adult.high, $0.adult.low) < (
                $1.pupil.high, $1.pupil.low, $1.adult.high, $1.adult.low
            )
        }
        groups.sort { ($0.id.high, $0.id.low) < ($1.id.high, $1.id.low) }
        restrictions.sort { ($0.id.high, $0.id.low) < ($1.id.high, $1.id.low) }
    }

    /// Puts every pupil into one group of each block of their year.
    fileprivate mutating func fillSets(seed: UInt64) {
        for (block, sets) in Dictionary(grouping: timetable.sets, by: \.block) {
            guard let first = sets.first else { continue }
            let members = pupils.indices.filter {
                pupils[$0].year == first.year && first.forms.contains(pupils[$0].classIndex)
            }
            var chance = Chance(seed, "sets").at(block)
            for (rank, index) in chance.shuffled(members).enumerated() {
                pupils[index].sets.append(sets[rank * sets.count / members.count].group)
            }
        }
        for index in pupils.indices { pupils[index].sets.sort { ($0.high, $0.low) < ($1.high, $1.low) } }
    }
}
