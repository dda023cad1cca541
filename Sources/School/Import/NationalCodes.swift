extension ImportChoices {
    /// The national attendance codes, withdrawn ones too, from the table built into the program.
    static let nationalCodes: Set<String> = {
        let file = ImportFile(name: "attendance-codes.csv", bytes: PackageResources.attendance_codes_csv)
        guard let table = try? Table(file, Faults()) else { return [] }
        return Set(table.records.compactMap { $0.text("code") })
    }()
}
