import Pages
import People

/// The office keeps what may be given and who belongs to which house.
enum AwardOfficeRoutes {
    static let all: [Route] = [page, addType, endType, addHouse, endHouse, share, houseClass, keepClass]

    static let page = Route.school(.get, "awards", seeing: Behaviour.self) { school, visit in
        .page(try pages(school, visit).page())
    }

    static let addType = Route.school(.post, "awards", seeing: Behaviour.self) { school, visit in
        let (type, faults) = try AwardType.read(visit.form, visit.words)
        guard let type else { throw try refusal(faults, "type", school, visit) }
        try visit.records.add(type, to: school)
        try visit.record("added an award", at: school)
        return back(school)
    }

    static let endType = Route.school(.post, "awards/:award/end", seeing: Behaviour.self) { school, visit in
        guard try visit.records.end(awardType: visit.id("award"), at: school, visit.now) else {
            throw Refusal.notFound
        }
        try visit.record("ended an award", at: school)
        return back(school)
    }

    static let addHouse = Route.school(.post, "houses", seeing: Behaviour.self) { school, visit in
        let (house, faults) = try House.read(visit.form, visit.words)
        guard let house else { throw try refusal(faults, "house", school, visit) }
        try visit.records.add(house, to: school)
        try visit.record("added a house", at: school)
        return back(school)
    }

    static let endHouse = Route.school(.post, "houses/:house/end", seeing: Behaviour.self) { school, visit in
        let house: ID<House> = try visit.id("house")
        guard try visit.records.end(house: house, at: school, today: visit.today, visit.now) else {
            throw Refusal.notFound
        }
        try visit.record("ended a house", at: school)
        return back(school)
    }

    /// Everybody who belongs to none.
    static let share = Route.school(.post, "awards/members", seeing: Behaviour.self) { school, visit in
        let office = try visit.awardOffice(of: school)
        let members = try visit.records.houseMembers(of: school, on: visit.today)
        let pupils = try Access.pupils(of: school, RollChoice(wholeSchool: true), on: visit.today, in: visit.records)
            .filter { members[$0.pupil] == nil }
        let shared = HouseSharing.share(
            pupils.map(\.pupil), among: office.houses.map { ($0.house.id, $0.members) })
        for (child, place) in zip(pupils, shared) {
            try visit.records.put(child, into: place.house, from: visit.today)
        }
        try visit.record("shared pupils out among the houses", at: school, detail: String(shared.count))
        return back(school)
    }

    static let houseClass = Route.school(.get, "awards/classes/:group", seeing: Behaviour.self) { school, visit in
        .page(HousePages(school: school, visit: visit).page(try visit.houseClass(at: school)))
    }

    static let keepClass = Route.school(.post, "awards/classes/:group", seeing: Behaviour.self) { school, visit in
        let kept = try visit.houseClass(at: school)
        for child in kept.pupils {
            guard let sent = visit.form["house:\(child.pupil)"] else { continue }
            let house = kept.houses.first { $0.id.description == sent }?.id
            guard house != nil || sent.isEmpty else { throw Refusal.notFound }
            guard house != kept.members[child.pupil] else { continue }
            try visit.records.put(child, into: house, from: visit.today)
            try visit.record("changed a pupil’s house", about: child)
        }
        return .seeOther("/schools/\(school.schoolSlug)/awards/classes/\(kept.group)?done=yes")
    }

    private static func back(_ school: SeenAll<Behaviour>) -> Answer {
        .seeOther("/schools/\(school.schoolSlug)/awards")
    }

    private static func pages(_ school: SeenAll<Behaviour>, _ visit: Visit) throws -> AwardOfficePages {
        AwardOfficePages(
            view: try visit.awardOffice(of: school), visit: visit,
            places: try visit.officePlaces(of: school, current: .awards))
    }

    private static func refusal(
        _ faults: [FieldError], _ prefix: String, _ school: SeenAll<Behaviour>, _ visit: Visit
    ) throws -> Refusal {
        let typed = Filled(visit.form, errors: faults, prefix: prefix)
        return .invalid(.page(try pages(school, visit).page(typed: typed), status: 422))
    }
}
