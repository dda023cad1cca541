import People

/// What was pressed on a register's page.
enum RegisterPress: Sendable {
    case one(ID<Pupil>, code: String)
    /// Everybody who has no mark yet.
    case everyone(code: String)
    /// Nothing: Enter in one of the form's fields.
    case nothing

    /// Nil for what our pages never send.
    init?(_ form: Form) {
        if let code = form["everyone"] {
            self = .everyone(code: code)
            return
        }
        let mark = form["mark"] ?? ""
        if mark.isEmpty {
            self = Self.asked(form) ?? .nothing
            return
        }
        let parts = mark.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let pupil = ID<Pupil>(String(parts[0])) else { return nil }
        self = .one(pupil, code: String(parts[1]))
    }

    /// Enter in the field for a reason, or for the minutes that were asked for, means the mark that they are for.
    private static func asked(_ form: Form) -> RegisterPress? {
        for (name, code) in form.fields where name.hasPrefix("want:") {
            let id = String(name.dropFirst(5))
            let isAnswered = form.text("because:\(id)") != nil || form.text("minutes:\(id)") != nil
            if isAnswered, let pupil = ID<Pupil>(id) { return .one(pupil, code: code) }
        }
        return nil
    }
}

extension MarkSent {
    /// A mark as a register's page sends it; nil when the minutes are no number.
    init?(_ code: String, for pupil: ID<Pupil>, _ slot: Slot, in group: SeenGroup<Attendance>, _ visit: Visit) {
        let form = visit.form
        self.init(code, slot, on: group.day, by: Recorder(group.by), at: visit.now)
        base = form["base:\(pupil)"].flatMap { Int($0) } ?? 0
        because = form.text("because:\(pupil)").map { String($0.prefix(200)) }
        guard code == CodeText.late, let typed = form.text("minutes:\(pupil)") else { return }
        guard let number = Int(typed), (1...600).contains(number) else { return nil }
        minutes = number
    }
}
