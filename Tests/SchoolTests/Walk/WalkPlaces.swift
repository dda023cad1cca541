import People

@testable import DemoSchool
@testable import School

/// Whose page somebody tries to open, as seen from where they stand.
struct Relation: Sendable {
    /// "own child", "classmate", "nobody".
    var name: String
    /// What stands in for each named part of a path.
    var parts: [String: String]
}

/// Fills the named parts of routes with people of the demonstration.
struct WalkPlaces {
    let demo: DemoSchool
    /// Sign-ins of each of the cast, for `:signin`.
    let signIns: [CastHandle: ID<SignIn>]
    /// Reports and other things that stand in the records rather than in the plan, by pupil.
    let things: [String: [ID<Pupil>: String]]

    struct Unknown: Error, CustomStringConvertible {
        var part: String
        var path: String
        var description: String {
            """
            The walk does not know what to put for :\(part) of \(path). Add it to `WalkPlaces.parts(of:)` in \
            Tests/SchoolTests/Walk/WalkPlaces.swift.
            """
        }
    }

    private static let stranger = ID<Pupil>(high: 0x0198_0000_0000_7abc, low: 0x8abc_def0_1234_5678).description

    /// Everybody whose page one of the cast tries on a route; a single place for a route that names nobody.
    func relations(of member: CastMember, on path: String) throws -> [Relation] {
        let named = path.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
        guard !named.isEmpty else { return [Relation(name: "-", parts: [:])] }
        if named == ["name"] { return [Relation(name: "asset", parts: ["name": "hometime.css"]), nobody, nonsense] }
        if named == ["signin"] { return signInRelations(of: member) + [nobody, nonsense] }
        var all = people(around: member).map { Relation(name: $0.0, parts: parts(of: $0.1)) }
        if named.contains("group"), named.contains("pupil"), let own = all.first,
            let other = all.first(where: { $0.name == "same school" })
        {
            let mixed = own.parts.merging(other.parts.filter { $0.key == "pupil" }) { $1 }
            all.append(Relation(name: "a pupil of another class in \(own.name)'s", parts: mixed))
        }
        all += [nobody, nonsense]
        for part in named where all[0].parts[part] == nil { throw Unknown(part: part, path: path) }
        return all
    }

    /// A route's path with a relation's parts in it.
    func path(of route: String, _ relation: Relation) -> String {
        "/"
            + route.split(separator: "/").map { part in
                part.hasPrefix(":") ? relation.parts[String(part.dropFirst())] ?? "missing" : String(part)
            }.joined(separator: "/")
    }

    private var nobody: Relation { Relation(name: "nobody", parts: every(WalkPlaces.stranger, school: "atlantis")) }
    private var nonsense: Relation { Relation(name: "nonsense", parts: every("..%2f1", school: "1")) }

    private func every(_ id: String, school: String) -> [String: String] {
        var parts = parts(of: nil).mapValues { _ in id }
        parts["school"] = school
        parts["day"] = id == WalkPlaces.stranger ? demo.today.description : id
        parts["slot"] = id == WalkPlaces.stranger ? "AM" : id
        parts["signin"] = id
        parts["name"] = id
        return parts
    }

    private func signInRelations(of member: CastMember) -> [Relation] {
        let other: CastHandle = member.handle == .bea ? .anjali : .bea
        return [("own sign-in", member.handle), ("another's sign-in", other)].compactMap { name, handle in
            signIns[handle].map { Relation(name: name, parts: ["signin": $0.description]) }
        }
    }

    /// What a path may name about a pupil. **A new kind of thing is added here**, with where to find one.
    private func parts(of pupil: PupilPlan?) -> [String: String] {
        let school = demo.town.schools.first { school in school.pupils.contains { $0.id == pupil?.id } }
        var parts = [
            "child": pupil?.id.description ?? "", "pupil": pupil?.id.description ?? "",
            "group": pupil?.stays.last?.group.description ?? "", "day": demo.today.description, "slot": "AM",
            "school": school?.shape.slug ?? "",
            // No file waits in the demonstration: every road to one leads nowhere.
            "import": WalkPlaces.stranger,
            // To change or end a type of note is tried on one that is not there: what the walk does must leave the school as
            // it is for whoever comes after.
            "type": WalkPlaces.stranger, "award": WalkPlaces.stranger, "house": WalkPlaces.stranger,
            "rule": WalkPlaces.stranger, "dish": WalkPlaces.stranger, "menu": WalkPlaces.stranger,
            // The same of a file that the school hands out.
            "file": WalkPlaces.stranger,
            // The same of a line that a family takes away.
            "line": WalkPlaces.stranger,
            // Pupils who have none.
            "proposal": WalkPlaces.stranger,
            "sitting": WalkPlaces.stranger, "detention": WalkPlaces.stranger,
            // What stands in the diary and the addresses of calendars are tried where there are none.
            "event": WalkPlaces.stranger, "address": WalkPlaces.stranger, "secret": WalkPlaces.stranger,
            "club": WalkPlaces.stranger,
            // Files of a letter for the printer are made only when somebody asks for them.
            "part": WalkPlaces.stranger,
            "adult": school?.links.first { $0.pupil == pupil?.id }?.adult.description ?? "",
            "restriction": school?.restrictions.first { $0.pupil == pupil?.id }?.id.description ?? "",
        ]
        for (name, known) in things { parts[name] = pupil.flatMap { known[$0.id] } ?? "" }
        return parts.mapValues { $0.isEmpty ? WalkPlaces.stranger : $0 }
    }

    private func people(around member: CastMember) -> [(String, PupilPlan)] {
        let own = member.children.compactMap { child in pupil(child.pupil) }
        let classes = member.posts.flatMap(\.classes)
        let themself = member.own.flatMap { pupil($0.pupil) }
        let taught = pupils.first { pupil in classes.first.map { stands(pupil, in: $0) } ?? false }
        let home = (own.first ?? taught ?? themself).map { school(of: $0) } ?? member.posts.first?.school ?? 1
        let base = own.first ?? taught ?? themself
        let ours = Set((own + [themself].compactMap(\.self)).map(\.id))
        let others = pupils.filter { !ours.contains($0.id) && $0.leftOn == nil }
        let mates = others.first { mate in base.map { sameClass($0, mate) } ?? false }
        let elsewhere = others.first { pupil in
            school(of: pupil) == home && base.map { !sameClass($0, pupil) } ?? true
                && !classes.contains { stands(pupil, in: $0) }
        }
        let mine = Set(
            member.children.map(\.school) + member.posts.map(\.school) + [member.own?.school].compactMap(\.self))
        let places = zip(["own child", "second child", "third child"], own).map { ($0, $1) }
        let found: [(String, PupilPlan?)] = [
            ("themself", themself), ("own class", member.posts.isEmpty ? nil : taught),
            ("classmate", member.posts.isEmpty ? mates : nil),
            ("same school", elsewhere), ("other school", others.first { !mine.contains(school(of: $0)) }),
            ("leaver", pupils.first { $0.leftOn != nil && !ours.contains($0.id) }),
        ]
        return places + found.compactMap { name, pupil in pupil.map { (name, $0) } }
    }

    private var pupils: [PupilPlan] { demo.town.schools.flatMap(\.pupils) }
    private func pupil(_ id: ID<Pupil>) -> PupilPlan? { pupils.first { $0.id == id } }
    private func school(of pupil: PupilPlan) -> SchoolNumber {
        demo.town.schools.first { school in school.pupils.contains { $0.id == pupil.id } }?.number ?? 0
    }
    private func stands(_ pupil: PupilPlan, in group: ID<ClassGroup>) -> Bool {
        pupil.stay(on: demo.today)?.group == group
    }
    private func sameClass(_ one: PupilPlan, _ other: PupilPlan) -> Bool {
        guard let group = one.stay(on: demo.today)?.group else { return false }
        return stands(other, in: group)
    }
}
