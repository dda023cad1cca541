import People

/// A member of staff who is written down by name.
struct StaffSpec: Sendable {
    var handle: CastHandle?
    var title: String
    var given: String
    var family: String
    var post: String
    var role: StaffRole
    /// The year and class whose register is theirs.
    var register: (year: Int, index: Int)?

    init(
        _ handle: CastHandle?, _ title: String, _ given: String, _ family: String, _ post: String, _ role: StaffRole,
        register: (year: Int, index: Int)? = nil
    ) {
        self.handle = handle
        self.title = title
        self.given = given
        self.family = family
        self.post = post
        self.role = role
        self.register = register
    }

    init(_ title: String, _ given: String, _ family: String, _ post: String, _ role: StaffRole) {
        self.init(nil, title, given, family, post, role)
    }
}

enum CastStaff {
    /// The named staff of a school of the cast, by its number.
    static func of(_ school: SchoolNumber) -> [StaffSpec] {
        switch school {
        case 1: seaview
        case 2: harbour
        case 3: lantern
        default: others
        }
    }

    /// Those of a school who came last, so that everybody else's place on its list stays.
    static func last(of school: SchoolNumber) -> [StaffSpec] {
        guard school == 1 else { return [] }
        return [StaffSpec(.dunne, "Mrs", "Siobhan", "Dunne", "Lunchtime supervisor", .lunchtime)]
    }

    private static let seaview = [
        StaffSpec(.adeyemi, "Dr", "Folake", "Adeyemi", "Headteacher", .head),
        StaffSpec(.pryce, "Mrs", "Gwen", "Pryce", "School secretary", .office),
        StaffSpec(.linden, "Mrs", "Hannah", "Linden", "Class teacher", .teacher, register: (5, 0)),
        StaffSpec(.osei, "Mr", "Kwame", "Osei", "Class teacher", .teacher, register: (2, 0)),
        StaffSpec(.aderonke, "Mrs", "Aderonke", "Bello", "Class teacher", .teacher, register: (3, 1)),
        StaffSpec(.kaur, "Ms", "Jasleen", "Kaur", "Supply teacher", .teacher),
        StaffSpec(.whitlock, "Mr", "Peter", "Whitlock", "Supply teacher", .teacher),
        StaffSpec(.haddad, "Miss", "Rania", "Haddad", "Teaching assistant", .assistant),
    ]

    private static let harbour = [
        StaffSpec(.brandt, "Ms", "Ingrid", "Brandt", "Principal", .head),
        StaffSpec(.lowe, "Mr", "Simon", "Lowe", "Attendance officer", .office),
        StaffSpec(.castell, "Mr", "Gareth", "Castell", "Tutor and teacher", .teacher, register: (9, 1)),
    ]

    private static let lantern = [
        StaffSpec("Mrs", "Judith", "Ames", "Headteacher", .head),
        StaffSpec(.teller, "Mr", "Colin", "Teller", "School secretary", .office),
    ]

    private static let others = [
        StaffSpec("Mrs", "Diane", "Shaw", "Headteacher", .head),
        StaffSpec("Mrs", "Alison", "Crane", "School secretary", .office),
    ]
}
