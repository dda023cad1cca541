import People

@testable import DemoSchool
@testable import School
@testable import Store

/// A way in which somebody's access ends while their browser is open, and what they have lost then.
struct Ending: Sendable {
    /// What is over, or all of it.
    struct Lost: Sendable {
        var pupils: Set<ID<Pupil>> = []
        var groups: Set<ID<ClassGroup>> = []
        var schools: Set<String> = []
        /// Pages that name nobody and are gone too.
        var paths: Set<String> = []
        /// Signed out: nothing is left but the way in.
        var everything = false
    }

    var name: String
    var who: CastHandle
    /// Whether it is announced: open streams end at once. What nobody announces is asked anew now and then.
    var isTold = false
    /// How many places are open before and lost afterwards, at least, and how many streams.
    var least = (places: 5, streams: 1)
    var lost: @Sendable (DemoSchool) -> Lost
    var end: @Sendable (WalkTown) async throws -> Void

    static let all = families + staff + pupils

    /// In this order: later ones build on earlier ones only where they say so.
    private static let families = [
        Ending(
            name: "the office ends the link", who: .callum, isTold: true, lost: { $0.only(.callum, "Amelia") },
            end: {
                let amelia = $0.demo.child(.callum, "Amelia")
                try await $0.office(
                    amelia, "adults/\($0.adult(.callum))", ["decision": "end", "because": "Moved abroad"], seed: 201)
            }),
        Ending(
            name: "an order is entered", who: .anjali, isTold: true, lost: { $0.only(.anjali, "Maya") },
            end: {
                let id = $0.door.world.newID(Pupil.self).description
                let order = [
                    "id": id, "kind": "no sight", "adult": "everybody", "from": $0.demo.today.description,
                ]
                try await $0.office($0.demo.child(.anjali, "Maya"), "restrictions", order, seed: 202)
            }),
        Ending(
            name: "the child leaves", who: .marcus, lost: { $0.only(.marcus, "Noah") },
            end: {
                let noah = $0.demo.cast[.marcus].children[0].pupil
                try await $0.change("UPDATE pupil SET left_on = \($0.demo.today - 1) WHERE id = \(noah)")
            }),
        Ending(
            name: "the school begins a pilot without them", who: .aderonke, lost: { $0.only(.aderonke, "Tobi") },
            end: {
                try await $0.change("UPDATE school SET pilot_only = 1 WHERE slug = 'harbour'")
            }),
        Ending(
            name: "the account is closed", who: .priya, lost: { _ in Lost(everything: true) },
            end: {
                try await $0.change(
                    "UPDATE account SET disabled_at = \($0.clock.now) WHERE id = \($0.demo.cast[.priya].account)")
            }),
        Ending(
            name: "she signs out everywhere", who: .bea, isTold: true, lost: { _ in Lost(everything: true) },
            end: {
                let other = try await $0.browser(of: .bea, seed: 200)
                _ = try await other.post("/account/sign-ins/end", ["csrf": other.word])
            }),
    ]

    private static let staff = [
        Ending(
            name: "a child leaves the class", who: .haddad, least: (2, 0),
            lost: { Lost(pupils: [$0.first(in: "Oak")]) },
            end: {
                let (first, oak, last) = (
                    $0.demo.first(in: "Oak"), $0.demo.group("Oak", at: "seaview"), $0.demo.today - 1
                )
                try await $0.change(
                    "UPDATE membership SET until_day = \(last) WHERE pupil = \(first) AND class_group = \(oak)")
            }),
        Ending(
            name: "the teaching ends, and the club has another leader", who: .linden,
            lost: { $0.everybody(in: "Oak") },
            end: {
                let (linden, head) = ($0.demo.staff(.linden), $0.demo.staff(.adeyemi))
                try await $0.change("UPDATE club SET leader = \(head) WHERE leader = \(linden)")
                try await $0.change(
                    "UPDATE teaching SET until_day = \($0.demo.today - 1) WHERE staff = \($0.demo.staff(.linden))")
            }),
        Ending(
            name: "the teacher leaves the school", who: .osei,
            lost: { Lost(everybodyIn: $0.everybody(in: "Willow"), paths: ["classes"]) },
            end: {
                try await $0.change(
                    "UPDATE staff SET until_day = \($0.demo.today - 1) WHERE id = \($0.demo.staff(.osei))")
            }),
        Ending(
            name: "the cover was yesterday", who: .kaur, lost: { $0.everybody(in: "Oak") },
            end: {
                $0.clock.move(to: $0.demo.today + 1, $0.clock.time)
            }),
        Ending(
            name: "the post in the office ends", who: .pryce,
            lost: { Lost(everybodyIn: $0.everybody(at: "seaview"), paths: ["classes", "office", "roll", "imports"]) },
            end: {
                try await $0.change("UPDATE staff SET until_day = \($0.demo.today) WHERE id = \($0.demo.staff(.pryce))")
            }),
    ]
}

extension Ending {
    private static let pupils = [
        Ending(
            name: "the pupil leaves", who: .tobi, least: (1, 0), lost: { _ in Lost(paths: ["me"]) },
            end: {
                try await $0.change(
                    "UPDATE pupil SET left_on = \($0.demo.today - 1) WHERE id = \($0.demo.cast[.tobi].own?.pupil)")
            }),
        Ending(
            name: "the account of a pupil is closed", who: .keira, least: (1, 0), lost: { _ in Lost(everything: true) },
            end: {
                try await $0.change(
                    "UPDATE account SET disabled_at = \($0.clock.now) WHERE id = \($0.demo.cast[.keira].account)")
            }),
        Ending(
            name: "the school lets its pupils sign in no more", who: .theo, least: (1, 0),
            lost: { _ in Lost(paths: ["me", "me/notes/:note/side"]) },
            end: {
                let office = try await $0.browser(of: .lowe, seed: 203)
                let form = ["csrf": office.word, "sees": "all notes", "shown": "at once", "say": "yes"]
                let reply = try await office.post("/schools/harbour/behaviour/pupils", form)
                if reply.status != 303 { throw WalkTown.Unchanged() }
            }),
    ]
}

extension Ending.Lost {
    fileprivate init(everybodyIn lost: Ending.Lost, paths: Set<String>) {
        self = lost
        self.paths = paths
    }

    /// Whether a place is about what is lost; `names` are the parts that its path names.
    func holds(_ relation: Relation, names: [String], path: String) -> Bool {
        if everything { return true }
        let parts = relation.parts.filter { names.contains($0.key) }
        return paths.contains(path)
            || parts.contains { name, value in
                switch name {
                case "child", "pupil": pupils.contains { $0.description == value }
                case "group": groups.contains { $0.description == value }
                case "school": schools.contains(value)
                default: false
                }
            }
    }
}

extension DemoSchool {
    fileprivate func only(_ handle: CastHandle, _ first: String) -> Ending.Lost {
        Ending.Lost(pupils: [child(handle, first)])
    }

    fileprivate func child(_ handle: CastHandle, _ first: String) -> ID<Pupil> {
        let found = cast[handle].children.first { $0.name.hasPrefix(first) }
        return found?.pupil ?? ID(high: 0, low: 0)
    }

    fileprivate func staff(_ handle: CastHandle) -> ID<Staff>? { cast[handle].posts.first?.staff }

    /// The pupil of a class whose page the walk tries first.
    fileprivate func first(in name: String) -> ID<Pupil> {
        pupils(in: name).first ?? ID(high: 0, low: 0)
    }

    private func pupils(in name: String) -> [ID<Pupil>] {
        let group = group(name, at: "seaview")
        return town.schools.flatMap(\.pupils).filter { $0.stay(on: today)?.group == group }.map(\.id)
    }

    fileprivate func everybody(in name: String) -> Ending.Lost {
        Ending.Lost(pupils: Set(pupils(in: name)), groups: Set([group(name, at: "seaview")].compactMap(\.self)))
    }

    fileprivate func everybody(at slug: String) -> Ending.Lost {
        let school = school(slug)
        return Ending.Lost(
            pupils: Set((school?.pupils ?? []).map(\.id)), groups: Set((school?.groups ?? []).map(\.id)),
            schools: [slug])
    }
}

extension WalkTown {
    /// What Seaview's office does about one pupil.
    fileprivate func office(
        _ pupil: ID<Pupil>, _ path: String, _ fields: [String: String], seed: UInt8
    ) async throws {
        let office = try await browser(of: .pryce, seed: seed)
        let form = fields.merging(["csrf": office.word]) { first, _ in first }
        let reply = try await office.post("/pupils/\(pupil)/\(path)", form)
        if reply.status != 303 { throw Unchanged() }
    }

    /// The adult whom Seaview knows as one of the cast.
    fileprivate func adult(_ handle: CastHandle) -> String {
        let seaview = demo.town.schools.first { $0.shape.slug == "seaview" }
        return seaview?.adults.first { $0.handle == handle }?.id.description ?? ""
    }
}
