import People
import Store

/// A pupil who is to have a way in of their own.
struct PupilPlace {
    let person: NewPerson
    /// UPN or admission number.
    let number: String
    let school: SchoolNumber
    let account: ID<Account>
    let today: Day
}

extension Records {
    /// The pupil of a number, by name, whose account this is from now on.
    func keepPupil(_ place: PupilPlace, isNewAccount: Bool) throws -> String {
        guard isNewAccount else {
            throw SetupFault("\(place.person.email) signs in already. A pupil needs an address of their own.")
        }
        guard try any("SELECT 1 FROM school WHERE number = \(place.school) AND phase = 'secondary'") else {
            throw SetupFault("Pupils of a primary school do not sign in. Nothing was changed.")
        }
        let pupil = try pupilOnRoll(place)
        if try any("SELECT 1 FROM account_pupil WHERE school = \(place.school) AND pupil = \(pupil.id)") {
            throw SetupFault("\(pupil.name) can sign in already. Nothing was changed.")
        }
        try run(
            """
            INSERT INTO account_pupil (account, school, pupil) VALUES (\(place.account), \(place.school), \(pupil.id))
            """)
        return pupil.name
    }

    private func pupilOnRoll(_ place: PupilPlace) throws -> (id: ID<Pupil>, name: String) {
        let found = try all(
            """
            SELECT p.id, \(SQL.pupilName) FROM pupil p
            WHERE p.school = \(place.school) AND (p.upn = \(place.number) OR p.admission_number = \(place.number))
                AND (p.left_on IS NULL OR p.left_on >= \(place.today))
            """
        ) { (id: try $0.id(0, of: Pupil.self), name: try $0.text(1)) }
        guard let pupil = found.first, found.count == 1 else {
            throw SetupFault(
                found.isEmpty
                    ? "Nobody on the roll has the UPN or admission number \(place.number)."
                    : "\(found.count) pupils have the number \(place.number). Use the UPN.")
        }
        return pupil
    }

    /// A pupil's account is never a family's or a member of staff's as well.
    func refusePupils(_ account: ID<Account>, _ person: NewPerson) throws {
        if try any("SELECT 1 FROM account_pupil WHERE account = \(account)") {
            throw SetupFault("\(person.email) is a pupil's own address. Use another one.")
        }
    }
}
