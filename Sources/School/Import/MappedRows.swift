import People

/// Reads the rows of a sheet into an intake.
struct MappedRows {
    let sheet: Sheet
    let kind: ColumnMapping.Kind
    /// Who numbered the pupils and classes of this list.
    var source = "School list"
    let today: Day
    var knownCodes: Set<String> = []
    let faults: Faults

    /// Adds what the rows say to the intake. Rows that `takes` refuses are another school's.
    func read(into intake: inout Intake, where takes: (SheetRow) -> Bool = { _ in true }) {
        guard hasWhatItNeeds() else { return }
        for row in sheet.rows where takes(row) { read(row, &intake) }
        if kind == .classes { dropRepeats(&intake) }
        if kind == .marks { noteUnknownCodes(intake) }
    }

    private func read(_ row: SheetRow, _ intake: inout Intake) {
        switch kind {
        case .pupils: pupil(row, &intake)
        case .contacts: contacts(row, &intake)
        case .classes: group(row, &intake)
        case .staff: staff(row, &intake)
        case .marks: marks(row, &intake)
        }
    }

    // MARK: What a list must have

    private func hasWhatItNeeds() -> Bool {
        let needs: [(Bool, String)]
        switch kind {
        case .pupils:
            needs = [
                (sheet.has(.legalGiven), "first name"), (sheet.has(.legalFamily), "last name"),
                (sheet.has(.born), "date of birth"),
            ]
        case .contacts: needs = [(identifies, identifiers), (!sheet.people.isEmpty, "contact's name")]
        case .classes:
            needs = [
                (sheet.has(.groupCode) || sheet.has(.groupName), "class"),
                (identifies || sheet.has(.staffCode), "pupil or teacher"),
            ]
        case .staff: needs = [(sheet.has(.given) && sheet.has(.family) || sheet.has(.wholeName), "name")]
        case .marks: needs = [(identifies, identifiers), (sheet.has(.day), "day"), (hasMarks, "mark")]
        }
        for (there, what) in needs where !there {
            faults.file(
                Spot(file: sheet.table.file), "No column holds the \(what).",
                "Say which column does, or export the list with it.")
        }
        return needs.allSatisfy(\.0)
    }

    private let identifiers = "UPN, admission number or pupil number, nor the full name with the date of birth"

    var identifies: Bool {
        sheet.has(.upn) || sheet.has(.admissionNumber) || sheet.has(.pupilNumber)
            || sheet.has(.legalGiven) && sheet.has(.legalFamily) && sheet.has(.born)
    }

    private var hasMarks: Bool {
        sheet.has(.dayMarks) || sheet.has(.morningMark) || sheet.has(.afternoonMark)
            || sheet.has(.mark) && sheet.has(.session)
    }
}
