import People

/// What the office has decided about an import, and what reading needs to know of the day.
struct ImportChoices: Sendable {
    let today: Day
    /// Numbers that mean this school: its URN, its local authority and establishment number, or the number that a
    /// system gave it. Empty when nobody has said.
    var school: Set<String> = []
    /// American grades are not English years. The office may say that this file's grades are English years all the same.
    var gradesAreYears = false
    /// Mappings of the school's own lists, confirmed by the office: used for lists with exactly their headings.
    var mappings: [ColumnMapping] = []
    /// The mapping that the office chose for a file, by the file's name; under the empty name, for every file.
    var chosen: [String: ColumnMapping] = [:]
    /// The attendance codes that Hometime knows.
    var knownCodes: Set<String> = []

    func mapping(for table: Table) -> ColumnMapping? {
        if let chosen = chosen[table.file] ?? chosen[""], chosen.missing(from: table).isEmpty { return chosen }
        return mappings.first { $0.headings == table.headings }
    }

    var knowsSchool: Bool { !school.isEmpty }

    /// Whether a number in a file means this school. `999/1001` and `9991001` are one.
    func isOurs(_ number: String) -> Bool { school.contains { $0.plain == number.plain } }
}

/// What kind of files these are.
enum FileKind: String, Sendable {
    case transferFile = "Common Transfer File"
    case syncV1 = "School Data Sync, version 1"
    case syncUK = "School Data Sync, UK format"
    case syncV2 = "School Data Sync, version 2"
    case syncV21 = "School Data Sync, version 2.1"
    case oneRoster = "OneRoster"
    case childAndParents = "Child and parents list"
    case columns = "The school's own list"
}

/// Something that only the office can say before the files can be read.
enum Question: Hashable, Sendable {
    struct School: Hashable, Sendable {
        let number: String
        let name: String?
    }

    /// Which of these schools is ours?
    case school([School])
    /// What do the columns of this file mean? With a proposal to look over.
    case columns(file: String, proposal: ColumnMapping)
}

/// What reading a set of files gave: the intake, and all there is to say about it.
struct Reading: Sendable {
    var kind: FileKind?
    var intake = Intake()
    var faults: [Fault] = []
    var questions: [Question] = []

    /// Whether nothing may be imported: a row or a file is wrong, or something has to be decided first.
    var isRefused: Bool { !questions.isEmpty || faults.contains { $0.weight > .notice } }

    /// Reads files that were handed in together.
    init(_ files: [ImportFile], _ choices: ImportChoices) {
        let faults = Faults()
        do throws(Fault) { try read(try FileSet(files, faults), choices, faults) } catch { faults.add(error) }
        DoubledPupils(faults: faults).check(&intake)
        noteCapitals(faults)
        self.faults = faults.listed
        if intake == Intake(), questions.isEmpty, !isRefused { self.faults.append(nothing(files)) }
    }

    private mutating func read(_ set: FileSet, _ choices: ImportChoices, _ faults: Faults) throws(Fault) {
        kind = set.kind
        switch set.kind {
        case .transferFile:
            for file in set.transfers { try CommonTransferFile(file, choices, faults).read(into: &intake) }
        case .childAndParents: ChildAndParents(choices: choices, faults: faults).read(set.tables, &self)
        case .syncV1, .syncUK: SchoolDataSync(set, choices, faults).read(&self)
        case .syncV2, .syncV21, .oneRoster: Roster(set, choices, faults).read(&self)
        case .columns: for table in set.tables { readColumns(table, choices, faults) }
        }
    }

    /// A list of the school's own is read only by a mapping that the office has confirmed.
    private mutating func readColumns(_ table: Table, _ choices: ImportChoices, _ faults: Faults) {
        guard let mapping = choices.mapping(for: table) else {
            return questions.append(.columns(file: table.file, proposal: ColumnMapping(proposedFor: table)))
        }
        faults.notice(Spot(file: table.file), "Read with the saved columns “\(mapping.name)”.")
        let sheet = Sheet(table, mapping, faults)
        MappedRows(
            sheet: sheet, kind: mapping.kind, today: choices.today, knownCodes: choices.knownCodes, faults: faults
        ).read(into: &intake)
    }

    private func noteCapitals(_ faults: Faults) {
        let shouted = intake.pupils.filter { $0.proposed != nil }
        guard let first = shouted.first, let shown = first.proposed else { return }
        faults.notice(
            first.place, "\(counted(shouted.count, "name")) in capitals, to be shown like “\(shown.display)”.",
            "The legal name stays as the file writes it. Look over names such as MacDonald.")
    }

    private func nothing(_ files: [ImportFile]) -> Fault {
        Fault(.notice, Spot(file: files.first?.name ?? ""), "There is nothing in the files to import.", "")
    }
}

/// The same pupil twice in one import: nobody can tell which row is right.
struct DoubledPupils {
    private struct NameAndBirth: Hashable {
        let given, family: String
        let born: Day
    }

    let faults: Faults

    /// Adds a fault for each pupil that stands in an earlier row too.
    func check(_ intake: inout Intake) {
        var numbers: [String: Intake.Pupil] = [:]
        var names: [NameAndBirth: Intake.Pupil] = [:]
        for pupil in intake.pupils {
            let keys =
                (pupil.identity.upn.map { ["UPN \($0.text)"] } ?? [])
                + pupil.identity.numbers.map { "\($0.source) \($0.value)" }
            if let (key, first) = keys.lazy.compactMap({ key in numbers[key].map { (key, $0) } }).first {
                tell(pupil, first, "have the same \(key)")
            } else if let name = nameAndBirth(pupil), let first = names[name], !differ(first, pupil) {
                tell(pupil, first, "have the same name and date of birth")
            }
            for key in keys where numbers[key] == nil { numbers[key] = pupil }
            if let name = nameAndBirth(pupil), names[name] == nil { names[name] = pupil }
        }
    }

    private func nameAndBirth(_ pupil: Intake.Pupil) -> NameAndBirth? {
        let name = pupil.identity.name
        guard let given = name.given, let family = name.family, let born = pupil.identity.born else { return nil }
        return NameAndBirth(given: folded(given), family: folded(family), born: born)
    }

    /// Two namesakes born on one day are two children when both have a UPN, and not the same.
    private func differ(_ first: Intake.Pupil, _ second: Intake.Pupil) -> Bool {
        guard let one = first.identity.upn, let other = second.identity.upn else { return false }
        return one != other
    }

    private func tell(_ pupil: Intake.Pupil, _ first: Intake.Pupil, _ same: String) {
        let file = first.place.file == pupil.place.file ? "" : " of \(first.place.file)"
        faults.row(
            pupil.place,
            "This pupil and the one in \(first.place.unit.rawValue) \(first.place.row ?? 0)\(file) \(same).",
            "If it is one pupil, keep one row; if there are two, correct them.")
    }
}
