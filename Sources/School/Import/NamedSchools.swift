/// The schools that a set of files names. Files of a trust or of a whole area hold several; only one of them is taken.
struct NamedSchools {
    /// Whose rows are taken.
    struct Choice {
        /// Nil when the files don't say whose rows they are.
        let number: String?
        func takes(_ other: String) -> Bool { number == nil || number == other }
    }

    private var names: [String: String?] = [:]
    private var order: [String] = []

    /// - Parameter schools: number and name, in the order of the files; repeats are dropped.
    init(_ schools: [(String, String?)]) {
        for (number, name) in schools {
            if names.updateValue(name, forKey: number) == nil { order.append(number) }
        }
    }

    /// Nil, and a question or a fault, when it isn't clear which school's rows to take.
    /// - Parameter national: whether the numbers are URNs or DfE numbers, so that another one is another school. A number
    ///   that some system made up may well mean ours: that is asked.
    func choose(
        _ choices: ImportChoices, national: Bool, _ file: String, _ faults: Faults, _ reading: inout Reading
    ) -> Choice? {
        if order.isEmpty { return Choice(number: nil) }
        if let own = order.first(where: choices.isOurs) { return Choice(number: own) }
        if choices.knowsSchool, national {
            faults.file(
                Spot(file: file), "None of the schools in the file is yours: \(list).",
                "Check that it is the right file, or say which of these numbers means your school.")
            return nil
        }
        if order.count == 1, !choices.knowsSchool { return Choice(number: order.first) }
        reading.questions.append(.school(order.map { .init(number: $0, name: names[$0] ?? nil) }))
        return nil
    }

    func listed(_ choice: Choice, source: String) -> [Intake.School] {
        order.map { number in
            Intake.School(
                urn: source == "URN" ? number : nil, number: Intake.Number(source: source, value: number),
                name: names[number] ?? nil, part: choice.takes(number) ? .listed : .left)
        }
    }

    private var list: String {
        order.prefix(10).map { number in (names[number] ?? nil).map { "\($0) (\(number))" } ?? number }.joined(
            separator: ", ")
    }
}
