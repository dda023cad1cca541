import Pages
import People

/// What a school may give, and its houses, as its office keeps them.
struct AwardOffice: Sendable {
    let school: SeenAll<Behaviour>
    let types: [AwardType]
    let houses: [HouseSum]
    /// How many on roll belong to no house.
    let homeless: Int
    let classes: [ClassGroup]

    var path: String { "/schools/\(school.schoolSlug)/awards" }
    var housePath: String { "/schools/\(school.schoolSlug)/houses" }
}

extension AwardType {
    /// The type, or everything that is wrong with the form.
    static func read(_ form: Form, _ words: Words) throws -> (type: AwardType?, faults: [FieldError]) {
        guard let id = form.text("id").flatMap({ ID<AwardType>($0) }) else {
            throw Refusal.badRequest(words("This form is not one of ours. Go back, reload the page and send it again."))
        }
        var reader = FormReader(form, words)
        let name = reader.text("name", words("Say what staff call it."), longest: 40)
        let says = reader.text("words", words("Say what families read."), longest: 80)
        let kind = form["kind"].flatMap { AwardKind(rawValue: $0) }
        if kind == nil { reader.fault("kind", words("Choose an award or a merit.")) }
        guard let name, let says, let kind, reader.errors.isEmpty else { return (nil, reader.errors) }
        return (AwardType(id: id, kind: kind, name: name, words: says), [])
    }
}

extension House {
    /// The house, or everything that is wrong with the form.
    static func read(_ form: Form, _ words: Words) throws -> (house: House?, faults: [FieldError]) {
        guard let id = form.text("id").flatMap({ ID<House>($0) }) else {
            throw Refusal.badRequest(words("This form is not one of ours. Go back, reload the page and send it again."))
        }
        var reader = FormReader(form, words)
        let name = reader.text("house", words("Give the house a name."), longest: 40)
        let shape = form["shape"].flatMap { HouseShape(rawValue: $0) }
        if shape == nil { reader.fault("shape", words("Choose its sign.")) }
        guard let name, let shape, reader.errors.isEmpty else { return (nil, reader.errors) }
        return (House(id: id, name: name, shape: shape), [])
    }
}

extension Visit {
    func awardOffice(of school: SeenAll<Behaviour>) throws -> AwardOffice {
        let half = try records.calendar(of: school.school, around: today).halfTerm(upTo: today)
        let houses = try records.houses(of: school)
        let points =
            try half.map { try records.housePoints(at: school.school, in: $0.days.lowerBound...today, at: now) } ?? [:]
        let members = try records.houseMembers(of: school, on: today)
        let pupils = try Access.pupils(of: school, RollChoice(wholeSchool: true), on: today, in: records)
        let counts = Dictionary(pupils.compactMap { members[$0.pupil] }.map { ($0, 1) }, uniquingKeysWith: +)
        return AwardOffice(
            school: school, types: try records.awardTypes(of: school),
            houses: houses.map { HouseSum(house: $0, members: counts[$0.id] ?? 0, points: points[$0.id] ?? 0) },
            homeless: pupils.count { members[$0.pupil] == nil },
            classes: try Access.groups(of: signedIn, seeing: Behaviour.self, in: records)
                .filter { $0.school == school.school && $0.kind == .registration })
    }

    /// A class of the school with the houses of its pupils, or "not found".
    func houseClass(at school: SeenAll<Behaviour>) throws -> HouseClass {
        let group: ID<ClassGroup> = try id("group")
        let pupils = try Access.pupils(of: school, RollChoice(groups: [group]), on: today, in: records)
        guard let name = pupils.first?.className else { throw Refusal.notFound }
        return HouseClass(
            group: group, name: name, pupils: pupils, houses: try records.houses(of: school),
            members: try records.houseMembers(of: school, on: today))
    }
}
