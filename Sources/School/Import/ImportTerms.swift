import People

/// What has been decided about one import: kept with its files between the preview and the confirmation.
struct ImportTerms: Hashable, Sendable, Codable {
    /// The number by which these files know the school.
    var schoolNumber: String?
    var gradesAreYears = false
    /// The year in which the school year begins that the classes are for; nil for the usual one.
    var schoolYear: Int?
    /// The numbers of the classes in which the register is taken; nil when nobody has said.
    var registers: [String]?
    /// The saved mapping for each of the school's own lists, by the list's file name.
    var mappings: [String: String] = [:]
    /// By `ImportStep.key`.
    var decisions: [String: RowDecision] = [:]
    /// What was taken in the end, in words; nothing of the files themselves.
    var outcome: String?
}

/// One import as it stands: what was read, what it would do, and what is still open.
struct ImportCase: Sendable {
    let reading: Reading
    let plan: ImportPlan
    /// Changes whenever the preview would look different: what is confirmed is what was shown.
    let mark: String

    var isReady: Bool { !reading.isRefused && !plan.isOpen && !plan.changesNothing }

    /// How many pupils, contacts and so on are added, changed, left and undecided; only lines with anything in them.
    var sums: [(about: ImportStep.About, added: Int, changed: Int, same: Int, left: Int, undecided: Int)] {
        ImportStep.About.allCases.map { about in
            (
                about, plan.count(about, .added), plan.count(about, .changed), plan.unchanged[about] ?? 0,
                plan.count(about, .left), plan.count(about, .undecided)
            )
        }.filter { $0.added + $0.changed + $0.same + $0.left + $0.undecided > 0 }
    }

    /// `12 pupils added, 3 changed; …`: what stays on record of an import.
    var outcome: String {
        let parts = sums.compactMap { sum -> String? in
            let done = [(sum.added, "added"), (sum.changed, "changed")].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
            return done.isEmpty ? nil : "\(sum.about.many): \(done.joined(separator: ", "))"
        }
        return parts.isEmpty ? "Nothing changed" : parts.joined(separator: "; ")
    }
}

extension ImportStep.About {
    var many: String {
        switch self {
        case .pupil: "Pupils"
        case .contact: "Contacts"
        case .group: "Classes"
        case .member: "Places in classes"
        case .staff: "Staff"
        case .teaching: "Teaching"
        case .mark: "Past marks"
        }
    }
}
