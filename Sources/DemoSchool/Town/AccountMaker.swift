import People

/// Who can sign in: parents who have taken it up, and all staff of today.
struct AccountMaker {
    let seed: UInt64
    private(set) var all: [AccountPlan] = []

    init(seed: UInt64) { self.seed = seed }

    mutating func add(_ household: Household) {
        let schools = Set(household.children.map(\.seat.school)).sorted()
        for grownUp in household.grownUps where grownUp.hasAccount {
            let ids = DemoIDs(seed: seed)
            all.append(
                AccountPlan(
                    id: ids.account(grownUp.number), email: grownUp.email ?? "",
                    name: "\(grownUp.given) \(grownUp.family)",
                    isStaff: false, password: password(grownUp.handle), handle: grownUp.handle,
                    adults: schools.map { ($0, ids.adult(grownUp.number(at: $0))) }))
        }
    }

    mutating func add(_ staff: [StaffPlan], of school: SchoolShape) {
        for (place, member) in staff.enumerated() where member.until == nil {
            if let known = all.firstIndex(where: { $0.handle != nil && $0.handle == member.handle }) {
                all[known].isStaff = true
                all[known].email = member.email
                all[known].posts.append((school.number, member.id))
            } else {
                // Taken on last: how many come before hangs on the size of the demonstration.
                let number = member.role == .lunchtime ? 200_000_000 : 100_000_000 + place
                add(member, number: number + school.number * 1000, at: school.number)
            }
        }
    }

    private mutating func add(_ member: StaffPlan, number: Int, at school: SchoolNumber) {
        all.append(
            AccountPlan(
                id: DemoIDs(seed: seed).account(number), email: member.email, name: "\(member.given) \(member.family)",
                isStaff: true, password: password(member.handle), handle: member.handle, posts: [(school, member.id)]))
    }

    /// Pupils of the cast who have a way in of their own.
    mutating func add(pupilsOf schools: [SchoolPlan]) {
        for (place, spec) in CastPupils.all.enumerated() {
            guard let school = schools.first(where: { $0.number == spec.school }),
                let pupil = school.pupils.first(where: { spec.isThis($0) })
            else { continue }
            let name = "\(Letters.plain(pupil.first)).\(Letters.plain(pupil.family))"
            all.append(
                AccountPlan(
                    id: DemoIDs(seed: seed).account(300_000_000 + place),
                    email: "\(name)@pupils.\(school.shape.slug).example.org", name: PupilName(pupil).full,
                    isStaff: false,
                    password: password(spec.handle), handle: spec.handle, pupil: (school.number, pupil.id)))
        }
    }

    private func password(_ handle: CastHandle?) -> String? {
        guard let handle, let place = CastHandle.allCases.firstIndex(of: handle) else { return nil }
        return Passphrase.of(place, seed: seed)
    }
}

extension GrownUp {
    /// One person is another adult in every school.
    func number(at school: SchoolNumber) -> Int { school * 10_000_000 + number }
}
