import HTTPTypes
import People

@testable import DemoSchool
@testable import School
@testable import Store

/// One walk through a town: every route, by every one of the cast, to everybody's place; and what is wrong with what
/// was found.
struct Walk {
    let town: WalkTown
    let routes: [(method: String, path: String)]
    let places: WalkPlaces
    let changes: ChangeCount
    /// What every refusal must look like: the page of an address that never was.
    let notThere: Wire.Reply
    private(set) var statuses: [String: String] = [:]
    private(set) var faults: [String] = []
    private(set) var requests = 0
    private var badForm: String?
    private var seed: UInt8 = 2

    init(_ town: WalkTown, routes: [Route]) async throws {
        self.town = town
        self.routes =
            routes.map { ($0.method.rawValue, $0.path) }
            + Door.ownRoutes(.test).map { ($0.method.rawValue, $0.path) }
        changes = try await ChangeCount(in: town.store)
        places = try await WalkPlaces(in: town)
        notThere = try await Wire(door: town.door).get("/nowhere")
    }

    mutating func run(_ handles: [CastHandle] = CastHandle.allCases) async throws {
        for handle in handles { try await read(as: town.demo.cast[handle]) }
        for handle in handles { try await act(as: town.demo.cast[handle]) }
        try await otherMethods()
        if !town.demo.canaries.found(in: notThere.all).isEmpty {
            faults.append("the page that is not there shows somebody")
        }
        for canary in town.demo.canaries.found(in: town.log.text) {
            faults.append("the log holds \(canary.field) of \(canary.subject)")
        }
    }

    /// Opens every page.
    private mutating func read(as member: CastMember) async throws {
        let browser = try await town.browser(of: member.handle)
        let before = try await changes.value
        for route in routes where route.method == "GET" {
            for relation in try places.relations(of: member, on: route.path) {
                let reply = try await browser.get(places.path(of: route.path, relation))
                note(reply, route, member, relation)
                inspect(reply, route, member, relation)
            }
        }
        if try await changes.value != before { faults.append("\(member.handle) changed records by reading") }
    }

    /// Tries every act: without its word, then with it, on an empty form.
    private mutating func act(as member: CastMember) async throws {
        for route in routes where route.method == "POST" {
            var browser = try await again(member)
            for relation in try places.relations(of: member, on: route.path) {
                let path = places.path(of: route.path, relation)
                let before = try await changes.value
                let unsigned = try await browser.post(path, [:])
                expectRefusal(unsigned, route, member)
                let reply = try await browser.post(path, ["csrf": browser.word])
                note(reply, route, member, relation)
                inspect(reply, route, member, relation)
                let isRefused = reply.status >= 400 || reply["Location"]?.hasPrefix("/sign-in") == true
                let isOver = reply.cookies.contains { $0.hasPrefix(Cookies.signIn + "=;") }
                if isRefused, !isOver, try await changes.value != before {
                    faults.append("\(line(route, member, relation)): refused, and yet it changed records")
                }
                if isOver { browser = try await again(member) }
            }
        }
    }

    private mutating func again(_ member: CastMember) async throws -> Wire {
        seed = seed == .max ? 2 : seed + 1
        if let account = member.account {
            try await town.store.write { records in
                try Wall.works(in: records)
                try records.run("DELETE FROM sign_in WHERE account = \(account) AND device <> 'kept'")
            }
        }
        return try await town.browser(of: member.handle, seed: seed)
    }

    /// What a path does not take is not there; whoever asks for the headers alone gets them alone.
    private mutating func otherMethods() async throws {
        for handle in [CastHandle.bea, .pryce, .nobody] {
            let member = town.demo.cast[handle]
            let browser = try await town.browser(of: handle)
            for path in Set(routes.map(\.path)) {
                guard let relation = try places.relations(of: member, on: path).first else { continue }
                let taken = Set(routes.filter { $0.path == path }.map(\.method))
                let before = try await changes.value
                for method in ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "get"] where !taken.contains(method)
                {
                    let reply = try await browser.send(method, places.path(of: path, relation))
                    requests += 1
                    if reply.all != notThere.all { faults.append("\(method) \(path) is not simply not there") }
                }
                let head = try await browser.send("HEAD", places.path(of: path, relation))
                if !head.body.isEmpty { faults.append("HEAD \(path) has a body") }
                if try await changes.value != before { faults.append("another method on \(path) changed records") }
            }
        }
    }

    private mutating func note(
        _ reply: Wire.Reply, _ route: (String, String), _ member: CastMember, _ relation: Relation
    ) {
        requests += 1
        let toDoor = reply["Location"]?.hasPrefix("/sign-in") == true
        statuses[line(route, member, relation)] = toDoor ? "\(reply.status) sign-in" : "\(reply.status)"
    }

    private func line(_ route: (String, String), _ member: CastMember, _ relation: Relation) -> String {
        "\(route.0) \(route.1.isEmpty ? "/" : route.1) | \(member.handle) | \(relation.name)"
    }

    /// The oracles that need no table.
    private mutating func inspect(
        _ reply: Wire.Reply, _ route: (String, String), _ member: CastMember, _ relation: Relation
    ) {
        let place = line(route, member, relation)
        if reply.status == 404, reply.all != notThere.all { faults.append("\(place): differs from what is not there") }
        if reply.status >= 500 { faults.append("\(place): \(reply.status)") }
        for fault in HeaderTests.faults(reply, isAsset: route.1.hasPrefix("assets/")) {
            faults.append("\(place): \(fault)")
        }
        // Every 404 is the same page, which is looked through once.
        if reply.status == 404, reply.all == notThere.all { return }
        for leak in town.demo.canaries.leaks(in: reply.all, to: member.handle) {
            faults.append("\(place): shows \(leak.field) of \(leak.subject)")
        }
    }

    /// A form without its word is refused before anything else is looked at: alike for whomever it is about.
    private mutating func expectRefusal(_ reply: Wire.Reply, _ route: (String, String), _ member: CastMember) {
        requests += 1
        guard route.1 != "sign-in" else { return }
        let wanted = member.account == nil ? 401 : 400
        if reply.status != wanted { faults.append("\(route) by \(member.handle) without its word: \(reply.status)") }
        guard reply.status == 400 else { return }
        if let badForm, badForm != reply.all { faults.append("\(route): forms without their word are told apart") }
        badForm = reply.all
    }
}

extension WalkPlaces {
    /// Looks up what stands in the records only.
    init(in town: WalkTown) async throws {
        demo = town.demo
        var signIns: [CastHandle: ID<SignIn>] = [:]
        for handle in [CastHandle.bea, .anjali] {
            guard let account = town.demo.cast[handle].account else { continue }
            let id = town.door.world.newID(SignIn.self)
            let now = town.clock.now
            try await town.change(
                """
                INSERT INTO sign_in (token, id, account, csrf, device, began_at, seen_at, ends_at)
                VALUES (\(id.bytes), \(id), \(account), '', 'kept', \(now), \(now), \(now + .seconds(86_400)))
                """)
            signIns[handle] = id
        }
        self.signIns = signIns
        let reports = try await town.store.look { records in
            try records.all("SELECT pupil, id FROM absence_report ORDER BY id") {
                (try $0.id(0, of: Pupil.self), try $0.id(1, of: SignIn.self).description)
            }
        }
        let byPupil = Dictionary(reports) { _, last in last }
        let notes = try await town.store.look { records in
            try records.all("SELECT pupil, id FROM behaviour_entry ORDER BY id") {
                (try $0.id(0, of: Pupil.self), try $0.id(1, of: BehaviourEntry.self).description)
            }
        }
        let parts = try await town.store.look { records in
            try records.all("SELECT pupil, incident, part FROM incident_pupil ORDER BY part") {
                (
                    pupil: try $0.id(0, of: Pupil.self), incident: try $0.id(1, of: Incident.self).description,
                    part: try $0.id(2, of: IncidentPart.self).description
                )
            }
        }
        let letters = try await town.store.look { records in
            try records.all("SELECT pupil, id FROM exclusion ORDER BY id") {
                (try $0.id(0, of: Pupil.self), try $0.id(1, of: Exclusion.self).description)
            }
        }
        let homeLetters = try await town.store.look { records in
            try records.all("SELECT pupil, letter FROM letter_to ORDER BY letter") {
                (try $0.id(0, of: Pupil.self), try $0.id(1, of: Letter.self).description)
            }
        }
        let seats = try await town.store.look { records in
            try records.all("SELECT pupil, session, detention FROM detention_seat ORDER BY detention, nth") {
                (
                    pupil: try $0.id(0, of: Pupil.self), sitting: try $0.id(1, of: Sitting.self).description,
                    detention: try $0.id(2, of: Detention.self).description
                )
            }
        }
        let clubs = try await town.store.look { records in
            try records.all("SELECT pupil, club FROM club_seat ORDER BY club, pupil") {
                (try $0.id(0, of: Pupil.self), try $0.id(1, of: Club.self).description)
            }
        }
        things = [
            "club": Dictionary(clubs) { _, last in last }, "report": byPupil, "absence": byPupil,
            "note": Dictionary(notes) { _, last in last },
            "incident": Dictionary(parts.map { ($0.pupil, $0.incident) }) { _, last in last },
            "part": Dictionary(parts.map { ($0.pupil, $0.part) }) { _, last in last },
            "letter": Dictionary(homeLetters) { _, last in last },
            "exclusion": Dictionary(letters) { _, last in last },
            "sitting": Dictionary(seats.map { ($0.pupil, $0.sitting) }) { _, last in last },
            "detention": Dictionary(seats.map { ($0.pupil, $0.detention) }) { _, last in last },
        ]
    }
}
