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
    private var reader: FormReader
    private let today: Day

    init(_ visit: Visit) {
        reader = FormReader(visit.form, visit.words)
        today = visit.today
    }

    var errors: [FieldError] { reader.errors }
    private var form: Form { reader.form }
    private var words: Words { reader.words }

    mutating func newClass(besides classes: [KeptClass]) -> NewClass? {
        let name = reader.text("name", words("Give the class a name"), longest: NewClass.longest)
        let kind = form["kind"].flatMap(ClassGroup.Kind.init(rawValue:))
        if kind == nil { reader.fault("kind", words("Say whether the register is taken in it")) }
        let this = SchoolYear(of: today)
        let year = [this, this.next].first { String($0.startYear) == form["year"] } ?? this
        guard let name, let kind else { return nil }
        if classes.contains(where: { $0.name == name && $0.kind == kind && $0.year == year }) {
            reader.fault("name", words("There is a class \(name) in that year already"))
            return nil
        }
        return NewClass(name: name, kind: kind, year: year)
    }

    mutating func placing(in kept: KeptClass, among staff: [ClassStaff]) -> Placing? {
        let isCover = form["cover"] == "yes"
        let member = staff.first { $0.id.description == form.text("staff") }
        if member == nil { reader.fault("staff", words("Choose who")) }
        let from = first(in: kept)
        let until =
            isCover ? reader.day("until", words("Give the last day of the cover")) : reader.dayOrNil("until")
        if let until, until < from { reader.fault("until", words("The last day is before the first")) }
        guard errors.isEmpty, let member else { return nil }
        let new = Placing(staff: member, isCover: isCover, from: from, until: until)
        if kept.placings.contains(where: { $0.staff.id == member.id && $0.overlaps(new) }) {
            reader.fault("staff", words("\(member.name) is put down for this class on these days already"))
            return nil
        }
        return new
    }

    /// Which pupil comes into the class, and from which day.
    mutating func joining(_ kept: KeptClass, _ members: [ClassMember]) -> (pupil: ID<Pupil>, from: Day)? {
        let pupil = form.text("pupil").flatMap { ID<Pupil>($0) }
        if pupil == nil { reader.fault("pupil", words("Choose a pupil")) }
        let from = first(in: kept)
        if members.contains(where: { $0.pupil == pupil && $0.until.map { $0 >= from } ?? true }) {
            reader.fault("pupil", words("This pupil is in the class already"))
        }
        guard errors.isEmpty, let pupil else { return nil }
        return (pupil, from)
    }

    private mutating func first(in kept: KeptClass) -> Day {
        let from = reader.dayOrNil("from") ?? kept.firstDay(today)
        if !kept.year.days.contains(from) {
            let year = words.years(kept.year)
            reader.fault("from", words("The class is of the school year \(year). Choose a day in it."))
        }
        return from
    }
}
