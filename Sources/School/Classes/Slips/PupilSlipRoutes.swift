import Pages
import People

/// The office gives the pupils of a class their own ways in, on slips of paper.
enum PupilSlipRoutes {
    static let all: [Route] = [choice, make]

    static let choice = Route.school(.get, "classes/:group/sign-ins", seeing: Roll.self) { school, visit in
        .page(try visit.slips(at: school).choice())
    }

    /// Passwords take a while to be hashed: that is done before anything waits for the records.
    static let make = Route.school(
        post: "classes/:group/sign-ins", seeing: Roll.self,
        reading: { school, visit in try visit.readySlips(at: school) },
        then: { school, ready, visit in try visit.give(ready, at: school) })

    /// So many at once: a class.
    static let most = 40
}

extension Visit {
    fileprivate func slips(at school: SeenAll<Roll>) throws -> PupilSlipPages {
        let group = try Access.group(id("group"), on: today, for: signedIn, seeing: Roll.self, in: records)
        guard group.group.school == school.school else { throw Refusal.notFound }
        return PupilSlipPages(
            school: school, group: group, waysIn: try Access.waysIn(of: group, in: records), visit: self)
    }

    /// A password for each pupil who is ticked. Somebody who is not in the class is not there.
    fileprivate func readySlips(at school: SeenAll<Roll>) throws -> [ReadySlip] {
        let pages = try slips(at: school)
        let pupils = try form.all("pupil").map { text -> ID<Pupil> in
            guard let id = ID<Pupil>(text) else { throw Refusal.notFound }
            return try pages.group.pupil(id).pupil
        }
        guard !pupils.isEmpty, pupils.count <= PupilSlipRoutes.most else {
            let says =
                pupils.isEmpty
                ? words("Choose pupils first.")
                : words("Make slips for \(PupilSlipRoutes.most) pupils at once, no more.")
            let typed = Filled(form, errors: [FieldError("pupil", says)])
            throw Refusal.invalid(.page(pages.choice(typed: typed), status: 422))
        }
        return try Set(pupils).map { pupil in
            let password = MadePassword.of(world.random(MadePassword.bytes))
            let stored = try Passwords.hash(password, salt: world.random(16), kind: .family)
            return ReadySlip(pupil: pupil, password: password, stored: stored)
        }
    }

    /// Gives the ways in and shows the slips. Sent again, the form makes none: those that were printed go on to work.
    fileprivate func give(_ ready: [ReadySlip], at school: SeenAll<Roll>) throws -> Answer {
        let pages = try slips(at: school)
        let back = Answer.seeOther("/schools/\(school.schoolSlug)/classes/\(pages.group.group.id)/sign-ins")
        let count = "\(ready.count) in \(pages.group.group.id)"
        guard let press = form.text("id").flatMap({ ID<Act>($0) }),
            try record("gave pupils their own sign-in", at: school, detail: count, id: press)
        else { return back }
        let slips = try pages.group.pupils.compactMap { pupil -> PupilSlip? in
            guard let slip = ready.first(where: { $0.pupil == pupil.pupil }) else { return nil }
            let name = try Access.giveWayIn(
                to: pupil, password: slip.stored, new: world.newID(), for: signedIn, at: now, in: records)
            try record("gave the pupil their own sign-in", about: pupil)
            return PupilSlip(pupil: pupil, signInName: name, password: slip.password)
        }
        return .page(pages.slips(slips))
    }
}
