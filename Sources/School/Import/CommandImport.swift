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
        let terms = ImportTerms(schoolNumber: theirNumber, gradesAreYears: gradesAreYears)
        return (desk, terms, Reading(paths.map { ImportFile(path: $0) }, choices))
    }

    private func choices(_ records: Records, _ desk: ImportDesk, _ today: Day) throws -> ImportChoices {
        var choices = try records.choices(desk, today: today)
        choices.school.formUnion([theirNumber].compactMap { $0 })
        choices.gradesAreYears = gradesAreYears
        guard let mapping else { return choices }
        guard let saved = choices.mappings.first(where: { $0.name == mapping }) else {
            let known = choices.mappings.map(\.name).joined(separator: ", ")
            throw SetupFault("No saved columns “\(mapping)”. Saved: \(known.isEmpty ? "none yet" : known).")
        }
        choices.chosen[""] = saved
        return choices
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
