extension MappedRows {
    func marks(_ row: SheetRow, _ intake: inout Intake) {
        guard row.cell(.day) != nil else { return faults.row(row.place(.day), "The mark has no day.", "Fill it in.") }
        guard let pupil = identified(row), let day = row.day(.day, faults) else { return }
        func add(_ slot: Intake.MarkTime, _ code: String) {
            intake.marks.append(Intake.Mark(pupil: pupil, day: day, slot: slot, code: code, place: row.place))
        }
        if day > today { return faults.row(row.place(.day), "The day lies in the future.", "Correct it.") }
        if let code = row.text(.morningMark) { add(.morning, code) }
        if let code = row.text(.afternoonMark) { add(.afternoon, code) }
        if let code = row.text(.mark), let slot = slot(row) { add(slot, code) }
        if let cell = row.cell(.dayMarks) { pair(cell, add) }
    }

    func slot(_ row: SheetRow) -> Intake.MarkTime? {
        guard let session = row.text(.session) else {
            faults.row(row.place(.session), "The mark has no session.", "Write AM, PM or the lesson.")
            return nil
        }
        switch session.lowercased() {
        case "am", "morning": return .morning
        case "pm", "afternoon": return .afternoon
        default: return .lesson(session)
        }
    }

    /// A day's two marks in one cell, morning first: `/\` or `LN`.
    func pair(_ cell: Cell, _ add: (Intake.MarkTime, String) -> Void) {
        let codes = cell.text.filter { !$0.isWhitespace }
        guard codes.count == 2, let morning = codes.first, let afternoon = codes.last else {
            return faults.row(
                cell.place, "“\(cell.shortened)” isn't two marks.",
                "Write the morning's and the afternoon's, such as /\\.")
        }
        add(.morning, String(morning))
        add(.afternoon, String(afternoon))
    }

    func noteUnknownCodes(_ intake: Intake) {
        guard !knownCodes.isEmpty else { return }
        let unknown = intake.marks.filter { $0.place.file == sheet.table.file && !knownCodes.contains($0.code) }
        for (code, marks) in Dictionary(grouping: unknown, by: \.code).sorted(by: { $0.key < $1.key }) {
            guard let first = marks.first else { continue }
            faults.notice(
                first.place, "“\(code.prefix(20))” isn't a national attendance code (\(marks.count) times).",
                "It is kept as it is and counts for nothing.")
        }
    }
}
