import People

/// Who may see whom, worked out from the plan in plain Swift: the kept opinion against which `Access` is tested.
struct CastSight {
    let town: Town
    /// Families' handles by child.
    private(set) var families: [ID<Pupil>: Set<CastHandle>] = [:]
    /// Those of them who may act.
    private(set) var acting: [ID<Pupil>: Set<CastHandle>] = [:]
    /// Families' handles from whom a child's address is hidden; of those who see the child.
    private(set) var noAddress: [ID<Pupil>: Set<CastHandle>] = [:]
    /// Staff who see the child's attendance, office and head included.
    private(set) var staff: [ID<Pupil>: Set<CastHandle>] = [:]
    /// Staff who mind the child at lunchtime, and see no more of it than its name.
    private(set) var minders: [ID<Pupil>: Set<CastHandle>] = [:]
    /// The pupil themself, where they have a way in and their school shows pupils their notes.
    private(set) var own: [ID<Pupil>: Set<CastHandle>] = [:]
    /// Whose account bears the child's name: the pupil's own.
    private(set) var named: [ID<Pupil>: Set<CastHandle>] = [:]
    /// Staff who supervise a detention of the child today: they see the name, and nothing else.
    private(set) var supervisors: [ID<Pupil>: Set<CastHandle>] = [:]

    init(_ town: Town) {
        self.town = town
        for school in town.schools {
            let pupils = Dictionary(school.pupils.map { ($0.id, $0) }) { first, _ in first }
            let adults = Dictionary(school.adults.map { ($0.id, $0) }) { first, _ in first }
            for link in school.links {
                guard let pupil = pupils[link.pupil], let handle = adults[link.adult]?.handle else { continue }
                consider(link, pupil, handle, school)
            }
            for pupil in school.pupils {
                staff[pupil.id] = self.staff(of: pupil, school)
                minders[pupil.id] = placed(pupil, school) { $0 == .lunchtime }
                supervisors[pupil.id] = supervisor(of: pupil, school).map { [$0] }
            }
        }
        for account in town.accounts {
            guard let handle = account.handle, let mine = account.pupil else { continue }
            named[mine.pupil] = [handle]
            let school = town.schools.first { $0.number == mine.school }
            if school?.shape.secondary ?? false { own[mine.pupil] = [handle] }
        }
    }

    private mutating func consider(_ link: LinkPlan, _ pupil: PupilPlan, _ handle: CastHandle, _ school: SchoolPlan) {
        let orders = school.restrictions.filter {
            $0.pupil == pupil.id && ($0.adult == nil || $0.adult == link.adult) && $0.from <= town.today
        }
        let gone = pupil.leftOn.map { $0 < town.today } ?? false
        guard link.bond.sees, link.ended == nil, link.from <= town.today, !gone,
            !orders.contains(where: { $0.kind == .noSight }),
            !school.shape.pilotOnly || school.pilot.contains(link.adult)
        else { return }
        families[pupil.id, default: []].insert(handle)
        if link.bond.acts, !orders.contains(where: { $0.kind == .noActing }) {
            acting[pupil.id, default: []].insert(handle)
        }
        if orders.contains(where: { $0.kind == .hiddenAddress }) { noAddress[pupil.id, default: []].insert(handle) }
    }

    private func staff(of pupil: PupilPlan, _ school: SchoolPlan) -> Set<CastHandle> {
        placed(pupil, school) { $0 != .lunchtime }.union(officers(of: school))
    }

    /// Staff of some roles who are put down for a group of the child's today.
    private func placed(_ pupil: PupilPlan, _ school: SchoolPlan, as isMeant: (StaffRole) -> Bool) -> Set<CastHandle> {
        let groups = Set(groups(of: pupil, school))
        let teaching = Set(school.teaching.filter { groups.contains($0.group) && lasts($0) }.map(\.staff))
        return Set(school.staff.filter { teaching.contains($0.id) && isMeant($0.role) }.compactMap(\.handle))
    }

    private func supervisor(of pupil: PupilPlan, _ school: SchoolPlan) -> CastHandle? {
        guard pupil.temper.detention?.daysAhead == 0, school.terms.calendar.isSchoolDay(town.today) else { return nil }
        return school.staff(.castell)?.handle
    }

    private func groups(of pupil: PupilPlan, _ school: SchoolPlan) -> [ID<ClassGroup>] {
        guard let stay = pupil.stay(on: town.today) else { return [] }
        return [stay.group] + pupil.sets
    }

    private func lasts(_ teaching: TeachingPlan) -> Bool {
        teaching.from <= town.today && teaching.until.map { $0 >= town.today } ?? true
    }

    /// Office and head of a school.
    func officers(of school: SchoolPlan) -> Set<CastHandle> {
        Set(school.staff.filter { $0.role == .office || $0.role == .head }.compactMap(\.handle))
    }

    /// The registration groups of this year whose page a member of staff may open today.
    func classes(of member: StaffPlan, _ school: SchoolPlan) -> [ID<ClassGroup>] {
        let whole = member.role == .office || member.role == .head
        let open = Set(school.teaching.filter { $0.staff == member.id && lasts($0) }.map(\.group))
        return school.groups.filter {
            $0.kind == .registration && $0.schoolYear == town.year && (whole || open.contains($0.id))
        }.map(\.id)
    }
}
