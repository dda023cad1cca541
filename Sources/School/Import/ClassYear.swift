import People

extension SchoolYear {
    /// The school year that classes in files are for: after the last term of the summer, or in August where no terms are
    /// entered, the one to come. Nil for `lastTermEnds` is a year without terms.
    static func ofClasses(on today: Day, lastTermEnds: Day?) -> SchoolYear {
        let this = SchoolYear(of: today)
        // A school that has entered the autumn term only is not in next year by January.
        let isSummer = (6...8).contains(today.month)
        let isOver = lastTermEnds.map { $0 < today } ?? (today.month == 8)
        return isSummer && isOver ? this.next : this
    }
}

extension ImportTerms {
    /// The school years to choose from.
    static func years(on today: Day) -> [SchoolYear] {
        let this = SchoolYear(of: today)
        return [this, this.next]
    }
}

extension SchoolYear {
    /// In a preview, which is in English: `2026 to 2027`.
    var shown: String { "\(startYear) to \(startYear + 1)" }
}
