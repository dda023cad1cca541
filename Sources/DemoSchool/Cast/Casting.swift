import People

extension Cast {
    init(_ town: Town) {
        let sight = CastSight(town)
        members = CastHandle.allCases.map { handle in
            guard let account = town.accounts.first(where: { $0.handle == handle }) else { return .nobody }
            return CastMember(
                handle: handle, name: account.name, persona: handle.persona, email: account.email,
                password: account.password,
                account: account.id, children: town.schools.flatMap { $0.children(of: handle, sight) },
                posts: town.schools.flatMap { $0.posts(of: handle, sight) },
                own: account.pupil.flatMap { mine in
                    town.schools.first { $0.number == mine.school }?.own(mine.pupil, handle, sight)
                })
        }
    }
}

extension SchoolPlan {
    fileprivate func children(of handle: CastHandle, _ sight: CastSight) -> [CastChild] {
        guard let adult = adults.first(where: { $0.handle == handle }) else { return [] }
        let mine = Set(links.filter { $0.adult == adult.id }.map(\.pupil))
        return pupils.filter { mine.contains($0.id) }.map { pupil in
            child(
                pupil, sight, visible: sight.families[pupil.id, default: []].contains(handle),
                mayAct: sight.acting[pupil.id, default: []].contains(handle))
        }
    }

    fileprivate func own(_ id: ID<Pupil>, _ handle: CastHandle, _ sight: CastSight) -> CastChild? {
        pupils.first { $0.id == id }.map { pupil in
            child(pupil, sight, visible: sight.own[id, default: []].contains(handle), mayAct: false)
        }
    }

    private func child(_ pupil: PupilPlan, _ sight: CastSight, visible: Bool, mayAct: Bool) -> CastChild {
        let stay = pupil.stay(on: sight.town.today)
        return CastChild(
            name: PupilName(pupil).full, pupil: pupil.id, school: number, slug: shape.slug,
            className: stay.flatMap { stay in groups.first { $0.id == stay.group }?.name }, visible: visible,
            mayAct: mayAct)
    }

    fileprivate func posts(of handle: CastHandle, _ sight: CastSight) -> [CastPost] {
        staff.filter { $0.handle == handle }.map { member in
            CastPost(
                school: number, slug: shape.slug, staff: member.id, title: "\(member.title) \(member.family)",
                role: member.role,
                registers: member.role == .lunchtime ? [] : sight.classes(of: member, self),
                classes: sight.classes(of: member, self))
        }
    }
}

extension PupilName {
    init(_ pupil: PupilPlan) {
        self.init(
            given: pupil.given, family: pupil.family, knownGiven: pupil.knownGiven, knownFamily: pupil.knownFamily)
    }
}
