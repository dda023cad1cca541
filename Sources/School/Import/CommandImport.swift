import People
import Store

/// An import from the command line: the same reading, the same comparison and the same records as the office's page.
public struct CommandImport: Sendable {
    /// The files, handed in together.
    public var paths: [String]
    /// The school's short name.
    public var school: String
    /// The number by which the files know the school, where they name several.
    public var theirNumber: String?
    /// American grades in these files are English years.
    public var gradesAreYears: Bool
    /// A saved mapping for lists of the school's own.
    public var mapping: String?
    /// Saved mappings by the name of the file that each is for; these go before `mapping`.
    public var mappings: [String: String] = [:]
    /// The year in which the school year begins that classes are for; nil for the usual one.
    public var schoolYear: Int?
    /// The classes in which the register is taken: their names or numbers in the files, or `all`, or `none`. Empty when
    /// nobody says.
    public var registersIn: [String] = []
    /// Show every line of the preview, not only the first of each kind.
    public var showsAll = false

    public init(paths: [String], school: String, theirNumber: String?, gradesAreYears: Bool, mapping: String?) {
        self.paths = paths
        self.school = school
        self.theirNumber = theirNumber
        self.gradesAreYears = gradesAreYears
        self.mapping = mapping
    }

    /// What an import would do, or did.
    public struct Report: Sendable {
        /// The preview in words, for a terminal.
        public let text: String
        /// Whether it can be taken as it is.
        public let isReady: Bool
        /// Whether the school holds all of it already.
        public let changesNothing: Bool
    }

    /// Reads the files and says what they would do. Writes nothing. Throws `SetupFault` in words.
    public func preview(in world: World) async throws -> Report {
        let (desk, terms, reading) = try await read(in: world)
        return try await world.store.read { records in
            try Wall.works(in: records)
            return report(try records.importCase(reading, terms, desk, in: world))
        }
    }

    /// Reads the files and takes them, whole or not at all. Throws `SetupFault` in words.
    public func take(in world: World) async throws -> Report {
        let (desk, terms, reading) = try await read(in: world)
        return try await world.store.write { records in
            try Wall.works(in: records)
            let found = try records.importCase(reading, terms, desk, in: world)
            if found.isReady { try records.take(found.plan.changes, desk, in: world) }
            return report(found)
        }
    }

    // The files are read before the transaction opens, so that a large one keeps nobody waiting.
    private func read(in world: World) async throws -> (ImportDesk, ImportTerms, Reading) {
        let today = SchoolTime.day(of: world.now())
        let (desk, choices) = try await world.store.read { records -> (ImportDesk, ImportChoices) in
            try Wall.works(in: records)
            let desk = ImportDesk(works: try records.schoolNumber(slug: school))
            return (desk, try self.choices(records, desk, today))
        }
        let reading = Reading(paths.map { ImportFile(path: $0) }, choices)
        var terms = ImportTerms(schoolNumber: theirNumber, gradesAreYears: gradesAreYears)
        terms.schoolYear = try year(today)
        terms.registers = try registers(reading)
        return (desk, terms, reading)
    }

    private func year(_ today: Day) throws -> Int? {
        let years = ImportTerms.years(on: today)
        guard let schoolYear, !years.contains(SchoolYear(startingIn: schoolYear)) else { return schoolYear }
        let known = years.map { "\($0.startYear) for \($0.shown)" }.joined(separator: ", ")
        throw SetupFault("Classes can't be imported for the school year \(schoolYear). Give one of: \(known).")
    }

    private func registers(_ reading: Reading) throws -> [String]? {
        guard !registersIn.isEmpty, !reading.isRefused else { return nil }
        if registersIn == ["none"] { return [] }
        let groups = reading.intake.groups
        if registersIn == ["all"] { return groups.map(\.number.value) }
        return try registersIn.map { said in
            guard let group = groups.first(where: { $0.number.value == said || folded($0.title) == folded(said) })
            else {
                throw SetupFault("These files have no class “\(said)”.")
            }
            return group.number.value
        }
    }

    private func choices(_ records: Records, _ desk: ImportDesk, _ today: Day) throws -> ImportChoices {
        var choices = try records.choices(desk, today: today)
        choices.school.formUnion([theirNumber].compactMap { $0 })
        choices.gradesAreYears = gradesAreYears
        if let mapping { choices.chosen[""] = try saved(mapping, choices) }
        for (file, mapping) in mappings { choices.chosen[file] = try saved(mapping, choices) }
        return choices
    }

    private func saved(_ name: String, _ choices: ImportChoices) throws -> ColumnMapping {
        guard let saved = choices.mappings.first(where: { $0.name == name }) else {
            let known = choices.mappings.map(\.name).joined(separator: ", ")
            throw SetupFault("No saved columns “\(name)”. Saved: \(known.isEmpty ? "none yet" : known).")
        }
        return saved
    }

    /// Takes what was typed after `--mapping`: `NAME` for every list, or `file.csv=NAME` for one of the files.
    public mutating func name(_ typed: [String]) throws {
        let files = Set(paths.map { ImportFile(path: $0).name })
        for text in typed {
            let file = files.first { text.hasPrefix($0 + "=") }
            if let file {
                mappings[file] = String(text.dropFirst(file.count + 1))
            } else if mapping == nil, !text.contains(".csv=") {
                mapping = text
            } else {
                throw SetupFault(
                    "--mapping \(text): give FILE=NAME with one of the files, or one NAME for all of them.")
            }
        }
    }

    private func report(_ found: ImportCase) -> Report {
        Report(
            text: ImportText(found: found, most: showsAll ? .max : 20).text, isReady: found.isReady,
            changesNothing: !found.reading.isRefused && found.plan.changesNothing && !found.plan.isOpen)
    }
}

extension Records {
    /// What reading needs to know of the school.
    func choices(_ desk: ImportDesk, today: Day) throws -> ImportChoices {
        var choices = ImportChoices(today: today)
        choices.school = try schoolNumbers(desk)
        choices.mappings = try mappings(desk).map(\.mapping)
        choices.knownCodes = ImportChoices.nationalCodes
        return choices
    }
}
