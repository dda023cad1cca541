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
                posts: town.schools.flatMap { $0.posts(of: handle, sight) })
        }
    }
}

extension SchoolPlan {
    fileprivate func children(of handle: CastHandle, _ sight: CastSight) -> [CastChild] {
        guard let adult = adults.first(where: { $0.handle == handle }) else { return [] }
        let mine = Set(links.filter { $0.adult == adult.id }.map(\.pupil))
        return pupils.filter { mine.contains($0.id) }.map { pupil in
            CastChild(
                name: PupilName(pupil).full, pupil: pupil.id, school: number, slug: shape.slug,
                className: pupil.stay(on: sight.town.today).flatMap { stay in groups.first { $0.id == stay.group }?.name
                },
                visible: sight.families[pupil.id, default: []].contains(handle),
                mayAct: sight.acting[pupil.id, default: []].contains(handle))
        }
    }

    fileprivate func posts(of handle: CastHandle, _ sight: CastSight) -> [CastPost] {
        staff.filter { $0.handle == handle }.map { member in
            CastPost(
                school: number, slug: shape.slug, staff: member.id, title: "\(member.title) \(member.family)",
                role: member.role,
                registers: sight.registers(of: member, self))
        }
    }
}

extension PupilName {
    init(_ pupil: PupilPlan) {
        self.init(
            given: pupil.given, family: pupil.family, knownGiven: pupil.knownGiven, knownFamily: pupil.knownFamily)
    }
}
