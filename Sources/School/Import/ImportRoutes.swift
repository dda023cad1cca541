import Pages
import People

/// The office's page for files from other systems: hand them in, look, decide, take.
enum ImportRoutes {
    static let all: [Route] = [front, desk, handIn, preview, settle, columns, take, drop, forget]

    /// All files of one import together.
    static let room = 30 << 20

    /// From the frame's place to the school of this person.
    static let front = Route.staff(.get, "imports") { viewer, visit in
        let school = try Access.school(for: viewer, seeing: Roll.self, in: visit.records)
        return .seeOther("/schools/\(school.schoolSlug)/imports")
    }

    static let desk = Route.school(.get, "imports", seeing: Roll.self) { school, visit in
        .page(try front(school, .empty, visit))
    }

    /// Only keeps the files: they are read when the preview is asked for, in a transaction that keeps nobody waiting.
    static let handIn = Route.school(.post, "imports", seeing: Roll.self) { school, visit in
        let files = visit.request.files.filter { !$0.bytes.isEmpty }
        guard !files.isEmpty else {
            let form = Filled(errors: [FieldError("files", visit.words("Choose one or more files."))])
            throw Refusal.invalid(.page(try front(school, form, visit), status: 422))
        }
        let id = visit.world.newID(KeptImport.self)
        let kept = files.map { ImportFile(name: $0.name, bytes: $0.bytes) }
        try visit.records.keep(kept, ImportDesk(school, try visit.signedIn), id: id, at: visit.now)
        return .seeOther("/schools/\(school.schoolSlug)/imports/\(id)")
    }.taking(bytes: room, orSaying: tooLarge)

    private static let tooLarge: Sentence = """
        These files are larger than 30 MB together. Hand in fewer at a time, or ask whoever looks after the server to take \
        them with the command hometime import, which takes any size.
        """

    static let preview = Route.school(.get, "imports/:import", seeing: Roll.self) { school, visit in
        let open = try OpenImport(school, visit)
        guard open.kept.decision == nil else { return .page(ImportPages.over(open.kept, school, visit)) }
        return .page(try open.page(open.reading()))
    }

    /// What the office decides about the files: which school, grades, and pupils that could be two.
    static let settle = Route.school(.post, "imports/:import/terms", seeing: Roll.self) { school, visit in
        let open = try OpenImport(school, visit)
        var terms = open.kept.terms
        if let number = visit.form.text("school") { terms.schoolNumber = String(number.prefix(200)) }
        if visit.form["asks-grades"] != nil { terms.gradesAreYears = visit.form["grades"] == "yes" }
        if let year = visit.form["year"].flatMap(Int.init),
            ImportTerms.years(on: visit.today).contains(SchoolYear(startingIn: year))
        {
            terms.schoolYear = year
        }
        if visit.form["asks-registers"] != nil { terms.registers = visit.form.all("register") }
        for (name, value) in visit.form.fields where name.hasPrefix("row:") {
            let decision = RowDecision(form: value)
            try open.mayDecide(decision)
            terms.decisions[String(name.dropFirst(4))] = decision
        }
        try visit.records.set(terms, of: open.kept.id, open.desk)
        return .seeOther(open.path)
    }

    /// What the columns of one list mean; saved under a name for the next time.
    static let columns = Route.school(
        post: "imports/:import/columns", seeing: Roll.self,
        reading: { school, visit in
            let open = try OpenImport(school, visit)
            guard let file = visit.form.text("file"), let table = try open.table(file) else { throw Refusal.notFound }
            guard let mapping = ColumnMapping(visit.form, for: table) else {
                throw Refusal.invalid(.page(try open.page(open.reading(), faulty: file), status: 422))
            }
            return (file: file, mapping: mapping)
        },
        then: { school, found, visit in
            let open = try OpenImport(school, visit)
            try visit.records.save(found.mapping, open.desk, at: visit.now)
            var terms = open.kept.terms
            terms.mappings[found.file] = found.mapping.name
            try visit.records.set(terms, of: open.kept.id, open.desk)
            return .seeOther(open.path)
        })

    /// Takes what the preview showed, and nothing else: if the records have changed since, it is shown again. The files
    /// are read before the write, or every register would wait for them.
    static let take = Route.school(
        post: "imports/:import/take", seeing: Roll.self,
        reading: { school, visit in try OpenImport(school, visit).reading() },
        then: { school, reading, visit in
            let open = try OpenImport(school, visit)
            let found = try open.found(reading)
            guard found.isReady, visit.form["mark"] == found.mark else {
                throw Refusal.conflict(.page(try open.page(reading, isChanged: true), status: 409))
            }
            try visit.records.take(found.plan.changes, open.desk, in: visit.world)
            try visit.records.decide(open.kept.id, "taken", found.outcome, open.desk, at: visit.now)
            return .seeOther(open.path)
        })

    static let drop = Route.school(.post, "imports/:import/drop", seeing: Roll.self) { school, visit in
        let open = try OpenImport(school, visit)
        try visit.records.decide(open.kept.id, "dropped", nil, open.desk, at: visit.now)
        return .seeOther("/schools/\(school.schoolSlug)/imports")
    }

    static let forget = Route.school(.post, "mappings/forget", seeing: Roll.self) { school, visit in
        guard let name = visit.form["name"] else { throw Refusal.notFound }
        try visit.records.forgetMapping(name, ImportDesk(school, try visit.signedIn))
        return .seeOther("/schools/\(school.schoolSlug)/imports")
    }

    private static func front(_ school: SeenAll<Roll>, _ form: Filled, _ visit: Visit) throws -> HTML {
        let desk = ImportDesk(school, try visit.signedIn)
        return ImportPages.front(
            school, try visit.records.keptImports(desk), try visit.records.mappings(desk), form, visit)
    }
}

/// An import that is looked at: its files, read and compared with the records as they are now.
struct OpenImport {
    let school: SeenAll<Roll>
    let visit: Visit
    let desk: ImportDesk
    let kept: KeptImport

    /// Throws "not found" when there is none of this name, and, for an act, when it is decided already.
    init(_ school: SeenAll<Roll>, _ visit: Visit) throws {
        self.school = school
        self.visit = visit
        desk = ImportDesk(school, try visit.signedIn)
        guard let kept = try visit.records.keptImport(visit.id("import"), desk) else { throw Refusal.notFound }
        guard kept.decision == nil || visit.request.method == .get else { throw Refusal.notFound }
        self.kept = kept
    }

    var path: String { "/schools/\(school.schoolSlug)/imports/\(kept.id)" }

    /// What the files say. Slow, and needs nothing but the files and what the office has said about them.
    func reading() throws -> Reading { Reading(try visit.records.files(of: kept.id, desk), try choices()) }

    /// What they would do to the records as they are in this transaction.
    func found(_ reading: Reading) throws -> ImportCase {
        try visit.records.importCase(reading, kept.terms, desk, in: visit.world)
    }

    func page(_ reading: Reading, isChanged: Bool = false, faulty: String? = nil) throws -> HTML {
        ImportPreview(path: path, kept: kept, found: try found(reading), isChanged: isChanged, faulty: faulty)
            .page(school, visit)
    }

    /// A row can be a pupil of this school only.
    func mayDecide(_ decision: RowDecision?) throws {
        guard case .same(let id)? = decision else { return }
        let pupil = try Access.pupil(id, for: visit.signedIn, seeing: Roll.self, in: visit.records)
        guard pupil.school == school.school else { throw Refusal.notFound }
    }

    func table(_ name: String) throws -> Table? {
        let file = try visit.records.files(of: kept.id, desk).first { $0.name == name }
        return file.flatMap { try? Table($0, Faults()) }
    }

    private func choices() throws -> ImportChoices {
        var choices = try visit.records.choices(desk, today: visit.today)
        choices.school.formUnion([kept.terms.schoolNumber].compactMap { $0 })
        choices.gradesAreYears = kept.terms.gradesAreYears
        for (file, name) in kept.terms.mappings {
            choices.chosen[file] = choices.mappings.first { $0.name == name }
        }
        return choices
    }
}

extension RowDecision {
    /// `new`, `leave`, or a pupil's id. Nil for nothing decided.
    init?(form value: String) {
        switch value {
        case "new": self = .new
        case "leave": self = .leave
        default:
            guard let id = ID<Pupil>(value) else { return nil }
            self = .same(id)
        }
    }
}

extension ColumnMapping {
    /// From the form: a name, a kind, and for each column `c0`, `c1` … its meaning, `born@0` or `email@2`. Nil without a
    /// name or with no column that means anything.
    init?(_ form: Form, for table: Table) {
        guard let name = form.text("name"), name.count <= 100, let kind = form["kind"].flatMap(Kind.init(rawValue:))
        else {
            return nil
        }
        self.name = name
        self.kind = kind
        headings = table.headings
        dates = form["dates"].flatMap(DateOrder.init(rawValue:))
        columns = table.headings.indices.compactMap { index in
            guard let meaning = form["c\(index)"].flatMap(Meaning.init) else { return nil }
            let (heading, occurrence) = table.label(index)
            return Column(heading: heading, occurrence: occurrence, field: meaning.field, person: meaning.person)
        }
        if columns.isEmpty { return nil }
    }

    /// A column's meaning as a form writes it.
    struct Meaning: Hashable {
        let field: Field
        let person: Int

        init(field: Field, person: Int) {
            self.field = field
            self.person = person
        }

        init?(_ text: String) {
            let parts = text.split(separator: "@")
            guard parts.count == 2, let field = Field(rawValue: String(parts[0])), let person = Int(parts[1]),
                (0...4).contains(person)
            else { return nil }
            self.init(field: field, person: person)
        }

        var text: String { "\(field.rawValue)@\(person)" }
    }
}
