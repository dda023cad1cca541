/// Files that were handed in together, and what kind they are: told from their headings and names, so that nobody has
/// to choose a format.
struct FileSet {
    let kind: FileKind
    /// Common Transfer Files, read piece by piece later.
    private(set) var transfers: [ImportFile] = []
    private(set) var tables: [Table] = []

    init(_ files: [ImportFile], _ faults: Faults) throws(Fault) {
        for file in files {
            if try FileSet.isXML(file) { transfers.append(file) } else { tables.append(try Table(file, faults)) }
        }
        let kinds = (transfers.isEmpty ? [] : [FileKind.transferFile]) + FileSet.kinds(of: tables)
        guard let first = kinds.first else {
            throw Fault(.file, Spot(file: ""), "No file was handed in.", "Choose one or more files.")
        }
        if Set(kinds).count > 1 { throw FileSet.mixed(kinds, tables) }
        kind = first
        // In a list of the school's own, SIMS writes `Surname` twice and the mapping tells them apart.
        if kind != .columns { try FileSet.refuseDoubled(tables) }
    }

    /// The tables whose file has this name, without case, ending and signs: `StudentEnrollment` for
    /// `10001_StudentEnrolment.csv`.
    func named(_ name: SyncFile) -> [Table] { tables.filter { SyncFile(fileName: $0.file) == name } }

    private static func isXML(_ file: ImportFile) throws(Fault) -> Bool {
        let start = try file.beginning(400).filter { $0 != 0 && $0 > 32 }
        let mark =
            start.starts(with: [0xEF, 0xBB, 0xBF])
            ? 3 : start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) ? 2 : 0
        return start.dropFirst(mark).first == UInt8(ascii: "<")
    }

    private static func kinds(of tables: [Table]) -> [FileKind] {
        if tables.contains(where: { isOneRoster($0) }) { return tables.map { isRoster($0) ? .oneRoster : single($0) } }
        let hasRoles = tables.contains { SyncFile(fileName: $0.file) == .roles && isRoster($0) }
        return tables.map { isRoster($0) ? (hasRoles ? .syncV21 : .syncV2) : single($0) }
    }

    private static func single(_ table: Table) -> FileKind {
        if ChildAndParents.recognises(table) { return .childAndParents }
        guard SyncFile(fileName: table.file)?.isVersion1 == true else { return .columns }
        if table.has("School DfE Number") || table.has("DfE Number") || table.has("Section ID", "ID") { return .syncUK }
        return table.has("SIS ID") ? .syncV1 : .columns
    }

    /// Version 2 of School Data Sync took over OneRoster's headings.
    private static func isRoster(_ table: Table) -> Bool {
        guard let name = SyncFile(fileName: table.file), !name.isVersion1 else { return false }
        return name == .manifest || ["sourcedId", "userSourcedId", "classSourcedId"].contains { table.has($0) }
    }

    private static func isOneRoster(_ table: Table) -> Bool {
        guard isRoster(table) else { return false }
        return SyncFile(fileName: table.file) == .manifest || table.has("dateLastModified")
            || table.has("agentSourcedIds")
    }

    private static func refuseDoubled(_ tables: [Table]) throws(Fault) {
        for table in tables {
            guard let doubled = table.doubled.first else { continue }
            throw Fault(
                .file, Spot(file: table.file, row: 1, column: doubled), "Two columns have the heading “\(doubled)”.",
                "Take one of them out.")
        }
    }

    private static func mixed(_ kinds: [FileKind], _ tables: [Table]) -> Fault {
        let list = Set(kinds).map(\.rawValue).sorted().joined(separator: ", ")
        return Fault(
            .file, Spot(file: tables.first?.file ?? ""), "These files are of different kinds: \(list).",
            "Import one kind at a time.")
    }
}

/// The files of School Data Sync and OneRoster, which are told apart by their names.
enum SyncFile: String, CaseIterable {
    case school, section, student, studentenrollment, teacher, teacherroster
    case manifest, users, orgs, classes, enrollments, roles, relationships, academicsessions, courses, demographics
    case userflags, userprofiles, categories, lineitems, results, resources, classresources, courseresources

    var isVersion1: Bool {
        [.school, .section, .student, .studentenrollment, .teacher, .teacherroster].contains(self)
    }

    /// The longest name that the file's name ends with: `10001_StudentEnrolment.csv` is `studentenrollment`.
    init?(fileName: String) {
        let stem = fileName.lowercased().split(separator: ".").first.map { $0.filter(\.isLetter) } ?? ""
        let american = stem.replacing("enrolment", with: "enrollment")
        let fits = SyncFile.allCases.filter { american.hasSuffix($0.rawValue) }
        guard let longest = fits.max(by: { $0.rawValue.count < $1.rawValue.count }) else { return nil }
        self = longest
    }
}
