import Pages
import People

/// Who hears that contact details were changed or not. A child's are the business of all who see the child; an adult's
/// own, and a proposal that was declined, of that adult alone: the other parent's pages hear nothing of it.
extension Visit {
    func tellDetails(
        of subject: DetailSubject, to proposer: ID<Adult>?, isAccepted: Bool, at school: SeenAll<Contacts>
    ) throws {
        var adults = Set([proposer].compactMap(\.self))
        switch subject {
        case .adult(let adult): adults.insert(adult)
        case .child(let child) where isAccepted: try announce(.child(child), Contacts.name)
        case .child: break
        }
        for adult in adults.sorted() {
            if let account = try records.account(of: adult, at: school) {
                try announce(.account(account), Contacts.name)
            }
        }
        try announce(.details(school.school), Contacts.name)
    }
}

extension FamilyDetails {
    /// Differs when something differs that the page shows to this reader, and for nothing else.
    var version: String {
        let held = DetailField.allCases.flatMap { [own[$0] ?? "-", childs[$0] ?? "-"] }
        let asked = proposals.map { "\($0.id) \($0.outcome?.isAccepted.description ?? "waits")" }.sorted()
        return DetailField.imprint((held + asked + ["\(asksToCheck)"]).joined(separator: "\n"))
    }
}
