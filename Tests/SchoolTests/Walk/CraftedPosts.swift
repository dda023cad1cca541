import HTTPTypes
import People

@testable import DemoSchool
@testable import School
@testable import Store

/// Forms that no page of ours makes: one's own place in the path, and somebody else's ids in the fields. Each must be
/// refused as what is not there is refused, and change nothing.
struct CraftedPosts {
    struct Post: Sendable {
        var by: CastHandle
        /// Whose ids, and where: "a classmate in seen".
        var what: String
        var path: String
        var fields: [(String, String)]
        /// The page's script asks, rather than a form.
        var byScript = false
        /// A field that a form may get wrong comes back to be mended instead.
        var mayMend = false
    }

    let town: WalkTown
    let notThere: Wire.Reply
    private let changes: ChangeCount
    private(set) var faults: [String] = []
    private var browsers: [CastHandle: Wire] = [:]

    init(_ town: WalkTown) async throws {
        self.town = town
        changes = try await ChangeCount(in: town.store)
        notThere = try await Wire(door: town.door).get("/nowhere")
    }

    mutating func send(_ posts: [Post]) async throws {
        for post in posts {
            let browser = try await browser(of: post.by)
            let before = try await changes.value
            let fields = [("csrf", browser.word)] + post.fields
            let body = fields.map { "\(Wire.encoded($0.0))=\(Wire.encoded($0.1))" }.joined(separator: "&")
            var headers = ["content-type": "application/x-www-form-urlencoded"]
            if post.byScript { headers["x-requested-with"] = "hometime" }
            let reply = try await browser.send("POST", post.path, headers, Array(body.utf8))
            inspect(reply, post)
            if try await changes.value != before { faults.append("\(name(post)): changed records") }
        }
    }

    private mutating func browser(of handle: CastHandle) async throws -> Wire {
        if let known = browsers[handle] { return known }
        let new = try await town.browser(of: handle, seed: 9)
        browsers[handle] = new
        return new
    }

    private mutating func inspect(_ reply: Wire.Reply, _ post: Post) {
        switch reply.status {
        case 404 where reply.all == notThere.all: break
        case 404: faults.append("\(name(post)): differs from what is not there")
        case 400: break
        case 422 where post.mayMend: break
        default: faults.append("\(name(post)): \(reply.status)")
        }
        for leak in town.demo.canaries.leaks(in: reply.all, to: post.by) {
            faults.append("\(name(post)): shows \(leak.field) of \(leak.subject)")
        }
    }

    private func name(_ post: Post) -> String { "\(post.by): \(post.what)" }
}

extension CraftedPosts {
    /// Everybody and everything that the crafted forms name.
    struct Places: Sendable {
        let demo: DemoSchool
        /// A file that Seaview's office has handed in.
        let seaviewImport: String
        /// A report of today about a child of another family in Oak.
        let othersReport: String
        /// The first note about Amelia that a question was asked about, the first about Maya, and a line of Amelia's father.
        let ameliasNote: String
        let mayasNote: String
        let fathersLine: String
        /// The list that Mr Castell keeps today, and a detention of Theo's that is on another.
        let castellsList: String
        let theosDetention: String

        static let stranger = ID<Pupil>(high: 0x0198_0000_0000_7abc, low: 0x8abc_def0_1234_5678)

        func child(_ handle: CastHandle, _ given: String) -> ID<Pupil> {
            demo.cast[handle].children.first { $0.name.hasPrefix(given) }?.pupil ?? Places.stranger
        }

        var amelia: ID<Pupil> { child(.bea, "Amelia") }
        var jack: ID<Pupil> { child(.bea, "Jack") }
        var theo: ID<Pupil> { child(.bea, "Theo") }
        var maya: ID<Pupil> { child(.anjali, "Maya") }
        var toby: ID<Pupil> { child(.ruth, "Toby") }
        /// Not Bea's: one of her child's class, one of another school, one who left, one who never was.
        var notBeas: [(String, ID<Pupil>)] {
            [
                ("a classmate", maya), ("another school's child", child(.aderonke, "Tobi")), ("a leaver", toby),
                ("nobody", Places.stranger),
            ]
        }
        /// Not in Oak: one of another class, one of another school, one who left, one who never was.
        var notInOak: [(String, ID<Pupil>)] {
            [
                ("another class's child", jack), ("another school's child", theo), ("a leaver", toby),
                ("nobody", Places.stranger),
            ]
        }
        var oakRegister: String {
            let oak = demo.cast[.linden].posts.first?.registers.first
            return "/groups/\(oak?.description ?? "")/days/\(demo.today)/registers/AM"
        }
        func adult(of handle: CastHandle, at school: SchoolNumber) -> String {
            demo.town.accounts.first { $0.handle == handle }?.adults.first { $0.school == school }?.adult.description
                ?? ""
        }
        func restriction(of pupil: ID<Pupil>) -> String {
            demo.town.schools.flatMap(\.restrictions).first { $0.pupil == pupil }?.id.description ?? ""
        }
    }

    static func all(_ places: Places) -> [Post] {
        let known = family(places) + asking(places) + register(places) + office(places) + roll(places) + imports(places)
        return known + incidents(places) + slips(places) + detentions(places) + letters(places)
            + meals(places) + clubs(places) + details(places) + diary(places) + together(places)
    }

    private static func family(_ places: Places) -> [Post] {
        let seen = places.notBeas.flatMap { name, id -> [Post] in
            [
                Post(by: .bea, what: "\(name) in seen", path: "/children/seen", fields: [("seen", "\(id):1")]),
                // Her own comes first: nothing of it may stand when the second is refused.
                Post(
                    by: .bea, what: "\(name) in seen after her own", path: "/children/seen",
                    fields: [("seen", "\(places.amelia):1"), ("seen", "\(id):1")]),
            ]
        }
        let today = places.demo.today.description
        let report = Post(
            by: .bea, what: "another family's report", path: "/children/\(places.amelia)/absences",
            fields: [
                ("id", places.othersReport), ("kind", "ill"), ("from", today), ("part", "day"), ("words", "changed"),
            ])
        let withdrawal = Post(
            by: .bea, what: "another family's report taken back",
            path: "/children/\(places.amelia)/absences/\(places.othersReport)/withdrawal", fields: [])
        return seen + [report, withdrawal]
    }

    /// Threads are their adult's, notes their child's, and lines their writer's.
    private static func asking(_ places: Places) -> [Post] {
        let ours = "/children/\(places.amelia)"
        let words = [("id", "\(Places.stranger)"), ("words", "changed")]
        let asked = [("bea", CastHandle.bea), ("callum", .callum)].map { name, handle in
            Post(
                by: handle, what: "\(name) about a classmate's note",
                path: "\(ours)/notes/\(places.mayasNote)/questions",
                fields: words)
        }
        let adults = [
            ("another family's adult", places.adult(of: .anjali, at: 1)), ("nobody", Places.stranger.description),
        ]
        let answered = adults.map { name, adult in
            Post(
                by: .linden, what: "\(name) in an answer",
                path: "/pupils/\(places.amelia)/notes/\(places.ameliasNote)/answers",
                fields: words + [("adult", adult)])
        }
        let removal = Post(
            by: .bea, what: "the father's line taken away",
            path: "\(ours)/together/proud/\(places.fathersLine)/removal",
            fields: [])
        return asked + answered + [removal]
    }

    private static func register(_ places: Places) -> [Post] {
        places.notInOak.flatMap { name, id -> [Post] in
            [false, true].flatMap { byScript -> [Post] in
                [
                    Post(
                        by: .linden, what: "\(name) in mark", path: places.oakRegister,
                        fields: [("key", "1"), ("mark", "\(id):N")], byScript: byScript),
                    Post(
                        by: .linden, what: "\(name) taken back", path: places.oakRegister,
                        fields: [("key", "2"), ("mark", "\(id):")], byScript: byScript),
                    Post(
                        by: .linden, what: "\(name) in want", path: places.oakRegister,
                        fields: [("key", "3"), ("mark", ""), ("want:\(id)", "L"), ("minutes:\(id)", "5")],
                        byScript: byScript),
                ]
            }
        }
    }

    private static func office(_ places: Places) -> [Post] {
        let day = places.demo.today.description
        let desks: [(CastHandle, String, [(String, ID<Pupil>)])] = [
            (.pryce, "seaview", [("another school's child", places.theo), ("nobody", Places.stranger)]),
            (.adeyemi, "seaview", [("another school's child", places.theo)]),
            (
                .lowe, "harbour",
                [("another school's child", places.amelia), ("a leaver of another school", places.toby)]
            ),
        ]
        return desks.flatMap { handle, school, pupils -> [Post] in
            pupils.flatMap { name, id -> [Post] in
                [
                    Post(
                        by: handle, what: "\(name) in reasons", path: "/schools/\(school)/reasons",
                        fields: [("pupil", "\(id)"), ("day", day), ("slot", "AM"), ("code", "I")]),
                    Post(
                        by: handle, what: "\(name) in arrivals", path: "/schools/\(school)/arrivals",
                        fields: [("pupil", "\(id)"), ("time", "9:30")]),
                ]
            }
        }
    }

    private static func roll(_ places: Places) -> [Post] {
        let ours = "/pupils/\(places.amelia)"
        let keiras = places.restriction(of: places.child(.scott, "Keira"))
        let adults = [
            ("another family's adult", places.adult(of: .anjali, at: 1)),
            ("another school's adult", places.adult(of: .owen, at: 3)), ("nobody", Places.stranger.description),
        ]
        let orders = adults.map { name, adult -> Post in
            Post(
                by: .pryce, what: "\(name) in an order", path: "\(ours)/restrictions",
                fields: [("id", "\(Places.stranger)"), ("kind", "no sight"), ("adult", adult)], mayMend: true)
        }
        let links = adults.map { name, adult -> Post in
            Post(
                by: .pryce, what: "\(name) in a link", path: "\(ours)/adults/\(adult)",
                fields: [("decision", "see"), ("act", "yes")])
        }
        let lifted = Post(
            by: .pryce, what: "another child's order lifted", path: "\(ours)/restrictions/\(keiras)/end", fields: [])
        let overwritten = Post(
            by: .pryce, what: "another child's order overwritten", path: "\(ours)/restrictions",
            fields: [("id", keiras), ("kind", "hidden address"), ("adult", "everybody")])
        return orders + links + [lifted, overwritten]
    }

    /// A way in for a pupil who is not in the class, or not at the school.
    private static func slips(_ places: Places) -> [Post] {
        let tutorGroup = places.demo.cast[.castell].posts.first?.registers.first?.description ?? ""
        let others = [
            ("another class's child", places.child(.aderonke, "Tobi")), ("another school's child", places.amelia),
            ("nobody", Places.stranger),
        ]
        return others.map { name, id -> Post in
            Post(
                by: .lowe, what: "\(name) in a slip", path: "/schools/harbour/classes/\(tutorGroup)/sign-ins",
                fields: [("id", "\(Places.stranger)"), ("pupil", "\(places.theo)"), ("pupil", "\(id)")])
        }
    }

    private static func detentions(_ places: Places) -> [Post] {
        let theos = places.theosDetention
        let list = "/detentions/\(places.castellsList)/outcomes"
        let came = [("detention", theos), ("outcome", "came")]
        let set = [("key", "7"), ("session", "new"), ("reason", "x")]
        let more = places.notInOak.map { name, id in
            Post(
                by: .linden, what: "\(name) in also", path: "/pupils/\(places.amelia)/detentions",
                fields: set + [("also", "\(id)")])
        }
        return more + [
            Post(by: .castell, what: "somebody of another list in outcomes", path: list, fields: came),
            Post(by: .pryce, what: "another school's list", path: list, fields: came),
            Post(
                by: .castell, what: "a list not held", path: "/detentions/\(places.castellsList)/cancellation",
                fields: [("because", "x")]),
            Post(
                by: .anjali, what: "another child's detention in answers",
                path: "/children/\(places.maya)/detentions/\(theos)/answers",
                fields: [("id", "\(Places.stranger)"), ("nth", "1"), ("says", "we know")]),
            Post(
                by: .lowe, what: "another pupil's detention in told",
                path: "/pupils/\(places.child(.aderonke, "Tobi"))/detentions/\(theos)/told",
                fields: [("id", "\(Places.stranger)"), ("way", "paper"), ("whom", "x")]),
        ]
    }

    private static func imports(_ places: Places) -> [Post] {
        let acts = ["terms", "columns", "take", "drop"]
        let others = acts.map { act -> Post in
            Post(
                by: .lowe, what: "another school's import in \(act)",
                path: "/schools/harbour/imports/\(places.seaviewImport)/\(act)",
                fields: [("file", "list.csv"), ("school", "9"), ("row:list.csv|2", "new")])
        }
        let pupils: [(String, ID<Pupil>)] = [("another school's child", places.theo), ("nobody", Places.stranger)]
        let rows = pupils.map { name, id -> Post in
            Post(
                by: .pryce, what: "\(name) in row", path: "/schools/seaview/imports/\(places.seaviewImport)/terms",
                fields: [("row:list.csv|2", "\(id)")])
        }
        return others + rows
    }
}

extension CraftedPosts.Places {
    /// Hands in a file as Seaview's office, and looks up a report of another family.
    init(in town: WalkTown) async throws {
        demo = town.demo
        let office = try await town.browser(of: .pryce)
        let body = """
            --b\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n\(office.word)\r\n--b\r\n\
            Content-Disposition: form-data; name="files"; filename="list.csv"\r\n\r\n\
            CHILD_FIRST_NAME,CHILD_LAST_NAME\r\nAmara,Adeyemi\r\n\r\n--b--\r\n
            """
        let reply = try await office.send(
            "POST", "/schools/seaview/imports", ["content-type": "multipart/form-data; boundary=b"], Array(body.utf8))
        seaviewImport = String(reply["Location"]?.split(separator: "/").last ?? "")
        let theo = demo.cast[.bea].children.first { $0.name.hasPrefix("Theo") }?.pupil
        let castell = demo.cast[.castell].posts.first?.staff
        let today = demo.today
        (theosDetention, castellsList) = try await town.store.look { records in
            let theos = try records.first("SELECT id FROM detention WHERE pupil = \(theo)") {
                try $0.id(0, of: Detention.self).description
            }
            let list = try records.first(
                "SELECT id FROM detention_session WHERE supervisor = \(castell) AND day = \(today)"
            ) { try $0.id(0, of: Sitting.self).description }
            return (theos ?? "", list ?? "")
        }
        let amelia = demo.cast[.bea].children.first { $0.name.hasPrefix("Amelia") }?.pupil
        othersReport = try await town.store.look { records in
            let all = try records.all("SELECT pupil, id FROM absence_report WHERE school = 1 ORDER BY at DESC") {
                (try $0.id(0, of: Pupil.self), try $0.id(1, of: Act.self).description)
            }
            return all.first { $0.0 != amelia }?.1 ?? ""
        }
        let maya = demo.cast[.anjali].children.first?.pupil
        (ameliasNote, mayasNote, fathersLine) = try await town.store.look { records in
            let asked = try records.first("SELECT entry FROM note_question WHERE pupil = \(amelia) ORDER BY at") {
                try $0.id(0, of: Act.self).description
            }
            let other = try records.first("SELECT id FROM behaviour_entry WHERE pupil = \(maya) ORDER BY id") {
                try $0.id(0, of: Act.self).description
            }
            let line = try records.first(
                """
                SELECT l.id FROM proud_line l JOIN adult a ON a.id = l.adult
                WHERE l.pupil = \(amelia) AND a.given LIKE 'Callum%'
                """
            ) { try $0.id(0, of: Act.self).description }
            return (asked ?? "", other ?? "", line ?? "")
        }
    }
}
