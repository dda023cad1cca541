import Pages
import People
import StoreTesting

@testable import DemoSchool
@testable import School
@testable import Store

/// The demonstration's families, walking through their pages in the pseudo-language and in English side by side.
struct PseudoWalk {
    let town: WalkTown
    private let english: Door
    private var known: KnownText
    private var browsers: [CastHandle: Wire] = [:]
    private(set) var faults: [String] = []
    private(set) var pages = 0

    private static let typed = "Visiting grandmother"

    init(also planted: [Route] = []) async throws {
        let probes = Probe.all.filter { ["probe/mistake", "probe/too-busy"].contains($0.path) }
        let routes = Routes.all + planted + probes
        var settings = DoorSettings.test
        settings.words = .pseudo
        town = try await WalkTown(.sqlite, routes: routes, settings: settings)
        english = try Door(town.door.world, routes: routes, settings: .test)
        known = try await KnownText(in: town.store, besides: [Self.typed])
        for handle in CastHandle.allCases { browsers[handle] = try await town.browser(of: handle, seed: 50) }
    }

    private var members: [CastMember] { town.demo.cast.members.filter { !$0.children.isEmpty || $0.own != nil } }
    private func sees(_ member: CastMember) -> [CastChild] { member.children.filter(\.visible) }

    // MARK: Where it goes

    /// Every page of every family at the demonstration's hour.
    mutating func families() async throws {
        let places = try await WalkPlaces(in: town)
        for member in members {
            for route in Routes.all where route.method == .get && !Self.staffOnly(route) {
                for relation in try places.relations(of: member, on: route.path) where Self.isOwn(relation) {
                    try await look(places.path(of: route.path, relation), as: member.handle)
                }
            }
            for child in sees(member) { try await days(of: child, member.handle) }
        }
    }

    /// All that is refused is one page.
    private static func isOwn(_ relation: Relation) -> Bool {
        relation.name == "-" || relation.name == "nobody" || relation.name.hasSuffix("child")
    }

    /// Staff's pages say much in the school's own abbreviations; this walk is about what families read.
    private static func staffOnly(_ route: Route) -> Bool {
        ["classes", "office", "roll", "imports", "groups", "pupils", "schools", "detentions"].contains {
            route.path == $0 || route.path.hasPrefix($0 + "/")
        }
    }

    /// The weeks before today, and the last half-term.
    private mutating func days(of child: CastChild, _ handle: CastHandle) async throws {
        for back in [1, 2, 3, 4, 5, 7, 8, 10, 11, 14, 17, 22, 25, 30] {
            try await look("/children/\(child.pupil)/days/\(town.demo.today - back)", as: handle)
        }
        try await look("/children/\(child.pupil)/absences/new?day=\(town.demo.today - 3)&part=morning", as: handle)
    }

    /// The same pages at other hours: before school, while registers are open, at noon, after school, on a Saturday, in
    /// the half-term holiday, before the year has begun.
    mutating func hours() async throws {
        let friday = town.demo.today
        let moments = [
            (friday, 7, 30), (friday, 8, 50), (friday, 12, 30), (friday, 16, 30), (friday + 1, 11, 0),
            (friday - 23, 11, 0), (friday - 80, 9, 0), (friday + 28, 9, 0),
        ]
        for (day, hour, minute) in moments {
            if let time = ClockTime(hour, minute) { town.clock.move(to: day, time) }
            for handle in [CastHandle.bea, .marcus, .aderonke] { try await front(of: handle) }
        }
        if let time = ClockTime(10, 40) { town.clock.move(to: friday, time) }
    }

    private mutating func front(of handle: CastHandle) async throws {
        for path in ["/children", "/children/fragment", "/account"] { try await look(path, as: handle) }
        for child in sees(town.demo.cast[handle]) {
            for page in ["today", "today/fragment", "attendance", "attendance/list"] {
                try await look("/children/\(child.pupil)/\(page)", as: handle)
            }
        }
    }

    /// Every national code, one a day, as its family reads it: on the day itself and in the lists.
    mutating func codes() async throws {
        let child = sees(town.demo.cast[.anjali])[0]
        let today = town.demo.today
        let days = (1...60).map { today - $0 }.filter { $0.weekday.rawValue < 6 }
        for (code, day) in zip(AttendanceCodes.national.all.map(\.code) + ["?"], days) {
            try await town.store.write { records in
                try Wall.works(in: records)
                for slot in ["AM", "PM"] {
                    try records.run(
                        """
                        INSERT INTO mark (school, pupil, day, slot, nth, code, minutes_late, arrived, at)
                        VALUES (\(child.school), \(child.pupil), \(day), \(slot), 9, \(code), 12, 552, 0)
                        """)
                }
            }
            try await look("/children/\(child.pupil)/days/\(day)", as: .anjali)
        }
        for page in ["today", "attendance", "attendance/list"] {
            try await look("/children/\(child.pupil)/\(page)", as: .anjali)
        }
    }

    /// Telling the school: everything that can be wrong with the form, then right, then taken back.
    mutating func absences() async throws {
        let (child, today) = (sees(town.demo.cast[.bea])[0].pupil, town.demo.today)
        let path = "/children/\(child)/absences"
        func id(_ number: UInt64) -> String { ID<AbsenceReport>(high: 0x0198, low: number).description }
        let right = ["kind": "ill", "from": today.description, "part": "day", "words": Self.typed]
        let wrong: [[String: String]] = [
            ["kind": "", "from": "", "part": ""], ["from": "soon"], ["from": "2020-01-01"],
            ["until": (today - 3).description], ["until": (today + 60).description],
            ["from": (today + 1).description], ["from": (today + 35).description],
            ["words": String(repeating: "1", count: 501)], ["kind": "other", "words": ""],
        ]
        try await send(path, [:], as: .bea)
        for change in wrong {
            try await send(path, right.merging(change) { $1 }.merging(["id": id(1)]) { $1 }, as: .bea)
        }
        for (number, kind) in ["ill", "appointment", "late", "other"].enumerated() {
            let report = id(UInt64(number) + 2)
            let parts = [("day", 0), ("morning", 0), ("afternoon", 0), ("day", 3)]
            for (part, until) in parts where kind == "ill" || part != "day" {
                let more = ["kind": kind, "part": part, "until": (today + until).description, "id": report]
                try await send(path, right.merging(more) { $1 }, as: .bea)
            }
            for handle in [CastHandle.bea, .callum] {
                try await look("\(path)/\(report)", as: handle)
                try await look("/children/\(child)/today", as: handle)
            }
            try await send("\(path)/\(report)/withdrawal", [:], as: .bea)
            try await look("\(path)/\(report)", as: .bea)
        }
        try await send("/children/seen", ["seen": "nonsense"], as: .bea)
    }

    /// A detention: an answer that is wrong and one that is right, then moved, over in each way, and cancelled.
    mutating func detentions() async throws {
        guard let theo = sees(town.demo.cast[.bea]).first(where: { $0.name.hasPrefix("Theo") }) else { return }
        let pupil = theo.pupil
        let found = try await town.store.look { records in
            try records.first("SELECT id FROM detention WHERE pupil = \(pupil)") { try $0.id(0, of: Detention.self) }
        }
        guard let id = found else { return }
        let home = "/children/\(pupil)"
        let path = "\(home)/detentions/\(id)"
        let key = ["id": ID<DetentionAnswer>(high: 0x0198, low: 1).description, "nth": "1", "says": "we cannot"]
        try await send("\(path)/answers", key, as: .bea)
        try await send("\(path)/answers", key.merging(["words": Self.typed]) { $1 }, as: .bea)
        let pages = [path, "\(home)/today", "\(home)/behaviour", "/children"]
        for page in pages { try await look(page, as: .bea) }
        try await change(id, pupil, to: "moved", 2)
        for page in pages { try await look(page, as: .bea) }
        for (turn, outcome) in DetentionOutcome.allCases.enumerated() {
            try await town.change(
                """
                INSERT INTO detention_outcome (school, pupil, detention, nth, turn, session, outcome, staff, at)
                SELECT school, pupil, id, 2, \(turn + 1), session, \(outcome), staff, at FROM detention
                WHERE id = \(id) AND nth = 1
                """)
            for page in pages { try await look(page, as: .bea) }
        }
        try await change(id, pupil, to: "cancelled", 3)
        for page in pages { try await look(page, as: .bea) }
    }

    private func change(_ id: ID<Detention>, _ pupil: ID<Pupil>, to state: String, _ nth: Int) async throws {
        try await town.change(
            """
            INSERT INTO detention (school, pupil, id, nth, press, session, state, words, bring, place, supervisor, day,
                starts, minutes, reason, entry, because, news, staff, at)
            SELECT school, pupil, id, \(nth), press, session, \(state), words, bring, place, supervisor, day, starts,
                minutes, reason, entry, \(Self.typed), news, staff, at FROM detention WHERE id = \(id) AND nth = 1
            """)
    }

    /// The way in, and what can go wrong there.
    mutating func door() async throws {
        for forms in [[:], ["email": "a@b.example", "password": "x"], ["email": "a@b.example"], ["password": "x"]] {
            for keepsWord in [true, false] {
                var (one, other) = (Wire(door: town.door), Wire(door: english))
                one.keep(try await one.get("/sign-in"))
                other.keep(try await other.get("/sign-in"))
                let word = { (wire: Wire) in ["csrf": keepsWord ? wire.cookies[Cookies.word] ?? "" : "old"] }
                compare(
                    try await one.post("/sign-in", forms.merging(word(one)) { $1 }),
                    try await other.post("/sign-in", forms.merging(word(other)) { $1 }), "/sign-in")
            }
        }
        try await look("/sign-in", as: .nobody)
        // Every browser there is a name for.
        let agents = ["Edg/1 Windows", "Firefox/1 Android", "Chrome/1 CrOS", "Safari/1 iPhone", "Safari/1 Mac OS"]
        for (number, agent) in (agents + ["iPad", "Opera", "Firefox/1 Linux", "?"]).enumerated() {
            let kept = Browser(agent: agent).kept
            let id = ID<SignIn>(high: 9, low: UInt64(number))
            let now = town.clock.now
            try await town.change(
                """
                INSERT INTO sign_in (token, id, account, csrf, device, began_at, seen_at, ends_at)
                VALUES (\(id.bytes), \(id), \(town.demo.cast[.anjali].account), '', \(kept), \(now), \(now),
                    \(now + .seconds(9000)))
                """)
        }
        try await look("/account", as: .anjali)
    }

    /// Whatever is refused.
    mutating func errors() async throws {
        for handle in [CastHandle.bea, .nobody] {
            for path in ["/nowhere", "/probe/mistake", "/probe/too-busy"] { try await look(path, as: handle) }
            try await look("/account", as: handle, ["sec-fetch-site": "cross-site"])
            try await look("/children", as: handle, ["x-requested-with": "hometime"])
        }
        try await send("/children/seen", ["csrf": "forged"], as: .bea)
        try await send("/children/seen", ["seen": String(repeating: "x", count: 70_000)], as: .bea)
    }

    // MARK: What it looks for

    /// Opens a page in both languages.
    mutating func look(_ path: String, as handle: CastHandle, _ headers: [String: String] = [:]) async throws {
        let (one, other) = pair(handle)
        compare(try await one.get(path, headers), try await other.get(path, headers), path)
    }

    /// Sends a form in the pseudo-language, and where it is refused in English too.
    private mutating func send(_ path: String, _ fields: [String: String], as handle: CastHandle) async throws {
        let (one, other) = pair(handle)
        let form = ["csrf": one.word].merging(fields) { $1 }
        let reply = try await one.post(path, form)
        if reply.status >= 400 { compare(reply, try await other.post(path, form), path) }
    }

    private func pair(_ handle: CastHandle) -> (Wire, Wire) {
        let one = browsers[handle] ?? Wire(door: town.door)
        var other = Wire(door: english)
        (other.cookies, other.word) = (one.cookies, one.word)
        return (one, other)
    }

    private mutating func compare(_ reply: Wire.Reply, _ plain: Wire.Reply, _ path: String) {
        guard reply["Content-Type"]?.hasPrefix("text/html") == true else { return }
        pages += 1
        if reply.status != plain.status { faults.append("\(path): \(reply.status), in English \(plain.status)") }
        let (page, english) = (Readable(withoutReference(reply)), Readable(plain.text))
        for text in page.texts + page.attributes {
            let strays = known.strays(in: text)
            if !strays.isEmpty {
                faults.append("\(path): “\(strays.joined(separator: " "))” did not pass through Words")
            }
            if text.contains(/%[1-9](?![0-9])/) { faults.append("\(path): a value stands unfilled in “\(text)”") }
        }
        if reply.status < 500, page.figures != english.figures {
            faults.append("\(path): in English other figures: \(page.figures) and \(english.figures)")
        }
    }
    /// A mistake's reference is made by chance, and stands in the log.
    private func withoutReference(_ reply: Wire.Reply) -> String {
        guard reply.status >= 500 else { return reply.text }
        let references = town.log.lines.compactMap { $0.firstMatch(of: /reference=(\w+)/)?.1 }
        return references.reduce(reply.text) { $0.replacing($1, with: "") }
    }
}
