import Testing

/// Locks 1 and 2 of `docs/architecture.md`: what cannot be written. Planted lines are given to the compiler.
@Suite struct ProofTests {
    struct Planted: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var lines: String
        /// What the compiler must say, so that it doesn't refuse for another reason.
        var says: String

        init(_ name: String, says: String, _ lines: String) {
            (testDescription, self.says, self.lines) = (name, says, lines)
        }
    }

    private static let preface = """
        import Pages
        import People
        import School
        import Store

        extension Records {
            func marks(of child: Seen<Attendance>) throws -> Int { 0 }
            func days(of child: Seen<Today>) throws -> Int { 0 }
        }

        """

    /// Who would get round a rule, beginning with a fair route.
    static let refused = [
        Planted(
            "a proof made by hand", says: "'Seen<A>' initializer is inaccessible",
            """
            func forged(_ pupil: ID<Pupil>) -> Seen<Attendance> {
                Seen(
                    school: 1, pupil: pupil, name: PupilName(given: "", family: ""), yearGroup: nil, className: nil,
                    joined: nil, schoolName: "", schoolSlug: "", schoolPhone: nil,
                    by: .family(ID(high: 0, low: 0), mayAct: true), hidesAddress: false)
            }
            """),
        Planted(
            "a family made by hand", says: "'Family<A>' initializer is inaccessible",
            "func forged(_ child: Seen<Today>) -> Family<Today> { Family(children: [child]) }"),
        Planted(
            "a whole school made by hand", says: "'SeenAll<A>' initializer is inaccessible",
            """
            func forged(_ staff: Staff) -> SeenAll<Roll> {
                SeenAll(school: 1, schoolName: "", schoolSlug: "", by: staff)
            }
            """),
        Planted(
            "a proof of another aspect", says: "cannot convert value of type 'Seen<Today>'",
            "func marks(_ records: Records, _ child: Seen<Today>) throws -> Int { try records.marks(of: child) }"),
        Planted(
            "an id in place of a proof", says: "cannot convert value of type 'ID<Pupil>'",
            "func marks(_ records: Records, _ pupil: ID<Pupil>) throws -> Int { try records.marks(of: pupil) }"),
        Planted(
            "a route without a rule", says: "'Route' initializer is inaccessible due to 'private'",
            "let route = Route(.get, \"children/all\") { _ in .seeOther(\"/\") }"),
        Planted(
            "a route for everybody that doesn't say why", says: "missing argument for parameter 'because'",
            "let route = Route.open(.get, \"children/all\") { _ in .seeOther(\"/\") }"),
        Planted(
            "a rule made by hand", says: "'Rule' initializer is inaccessible",
            "let rule = Rule(description: \"anybody\", needsSignIn: false)"),
        Planted(
            "a viewer made by hand", says: "'Viewer' initializer is inaccessible",
            """
            func pretend(_ account: ID<Account>, _ signIn: ID<SignIn>, today: Day) -> Viewer {
                Viewer(
                    account: account, signIn: signIn, name: "", email: "", csrf: "", posts: [], hasFamily: true,
                    today: today, seenAt: Instant(milliseconds: 0))
            }
            """),
        Planted(
            "a proof whose child is swapped", says: "is a 'let' constant",
            "func swapped(_ child: inout Seen<Today>, _ pupil: ID<Pupil>) { child.pupil = pupil }"),
        Planted(
            "a page that asks whether something is hidden", says: "'hidesAddress' is inaccessible",
            "func page(_ child: Seen<Home>) -> HTML { child.hidesAddress ? \"<p>Hidden</p>\" : \"<p>Here</p>\" }"),
        Planted(
            "markup out of what somebody typed", says: "cannot convert value of type 'String' to specified type 'HTML'",
            "func page(_ typed: String) -> HTML { let html: HTML = typed; return html }"),
        Planted(
            "a statement out of what somebody typed", says: "cannot convert value of type 'String'",
            "func ask(_ records: Records, _ typed: String) throws -> Bool { try records.any(typed) }"),
    ]

    @Test func `a fair page and its route compile`() throws {
        let fair = """
            func week(_ child: Seen<Attendance>, _ visit: Visit) throws -> Answer {
                guard let today = child.also(Today.self) else { return .seeOther("/") }
                return try visit.records.marks(of: child) + visit.records.days(of: today) > 0 ? .seeOther("/a") : .seeOther("/b")
            }
            let route = Route.child(.get, "week", seeing: Attendance.self, week)
            """
        let verdict = try Compiler().check(Self.preface + fair)
        #expect(verdict.compiles, "\(verdict.says)")
    }

    @Test(arguments: refused)
    func `the compiler refuses`(_ planted: Planted) throws {
        let verdict = try Compiler().check(Self.preface + planted.lines)
        #expect(!verdict.compiles)
        #expect(verdict.says.contains(planted.says), "refused for another reason: \(verdict.says)")
    }
}
