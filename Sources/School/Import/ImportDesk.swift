import People

/// At whose desk an import is done: the office's, or a technician's at the command line. Whoever holds one may read and
/// write the whole roll of that school.
struct ImportDesk: Sendable {
    let school: SchoolNumber
    let account: ID<Account>?
    let staff: ID<Staff>?

    /// The office's.
    init(_ school: SeenAll<Roll>, _ viewer: Viewer) {
        self.school = school.school
        account = viewer.account
        staff = school.by.id
    }

    /// The command line's, whose transaction stands as the works (`Wall.works`).
    init(works school: SchoolNumber) {
        self.school = school
        account = nil
        staff = nil
    }
}
