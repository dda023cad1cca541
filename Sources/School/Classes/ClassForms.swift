import Pages
import People

/// A class to be made by hand.
struct NewClass: Sendable {
    var name: String
    var kind: ClassGroup.Kind
    var year: SchoolYear

    /// A class's name, in letters: more does not fit a register's head.
    static let longest = 60
}

/// Reads the forms of the classes' pages, and gathers everything that is wrong with them.
struct ClassForm {
    let words: Words
    let today: Day
    private(set) var errors: [FieldError] = []

    init(_ visit: Visit) {
        words = visit.words
        today = visit.today
    }

    mutating func newClass(_ form: Form, besides classes: [KeptClass]) -> NewClass? {
        let name = form.text("name") ?? ""
        if name.isEmpty { fault("name", words("Give the class a name")) }
        if name.count > NewClass.longest { fault("name", words("Keep it to \(NewClass.longest) letters")) }
        let kind = form["kind"].flatMap(ClassGroup.Kind.init(rawValue:))
        if kind == nil { fault("kind", words("Say whether the register is taken in it")) }
        let this = SchoolYear(of: today)
        let year = [this, this.next].first { String($0.startYear) == form["year"] } ?? this
        guard errors.isEmpty, let kind else { return nil }
        if classes.contains(where: { $0.name == name && $0.kind == kind && $0.year == year }) {
            fault("name", words("There is a class \(name) in that year already"))
            return nil
        }
        return NewClass(name: name, kind: kind, year: year)
    }

    mutating func placing(_ form: Form, in kept: KeptClass, among staff: [ClassStaff]) -> Placing? {
        let isCover = form["cover"] == "yes"
        let member = staff.first { $0.id.description == form.text("staff") }
        if member == nil { fault("staff", words("Choose who")) }
        let (from, until) = (first(form, in: kept), day(form, "until"))
        if isCover, form.text("until") == nil { fault("until", words("Give the last day of the cover")) }
        if let until, until < from { fault("until", words("The last day is before the first")) }
        guard errors.isEmpty, let member else { return nil }
        let new = Placing(staff: member, isCover: isCover, from: from, until: until)
        if kept.placings.contains(where: { $0.staff.id == member.id && $0.overlaps(new) }) {
            fault("staff", words("\(member.name) is put down for this class on these days already"))
            return nil
        }
        return new
    }

    /// Which pupil comes into the class, and from which day.
    mutating func joining(_ form: Form, _ kept: KeptClass, _ members: [ClassMember]) -> (pupil: ID<Pupil>, from: Day)? {
        let pupil = form.text("pupil").flatMap { ID<Pupil>($0) }
        if pupil == nil { fault("pupil", words("Choose a pupil")) }
        let from = first(form, in: kept)
        if members.contains(where: { $0.pupil == pupil && $0.until.map { $0 >= from } ?? true }) {
            fault("pupil", words("This pupil is in the class already"))
        }
        guard errors.isEmpty, let pupil else { return nil }
        return (pupil, from)
    }

    private mutating func first(_ form: Form, in kept: KeptClass) -> Day {
        let from = day(form, "from") ?? kept.firstDay(today)
        if !kept.year.days.contains(from) {
            fault("from", words("The class is of the school year \(kept.year.name). Choose a day in it."))
        }
        return from
    }

    private mutating func day(_ form: Form, _ field: String) -> Day? {
        guard let text = form.text(field) else { return nil }
        if let day = Day(text) ?? Day(typed: text) { return day }
        fault(field, words("Write the day like 23/11/2026"))
        return nil
    }

    private mutating func fault(_ field: String, _ says: String) { errors.append(FieldError(field, says)) }
}
