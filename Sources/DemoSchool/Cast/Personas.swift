extension CastHandle {
    /// Who they are, in a few words.
    public var persona: String {
        switch self {
        case .bea: "mother: two children at Seaview, one at Harbour"
        case .callum: "separated father: sees his children, never their address"
        case .scott: "father under a court order: sees nothing"
        case .anjali: "mother of another family in the same class"
        case .ruth: "mother of a leaver"
        case .dean: "father without sight of the records"
        case .marcus: "stepfather: sees, may not act"
        case .meiling: "grandmother: emergency contact only"
        case .margaret: "carer from tomorrow"
        case .paul: "former stepfather: link ended by the school"
        case .priya: "mother in a school's pilot"
        case .owen: "father not yet in a school's pilot"
        case .linden: "class teacher of Oak"
        case .osei: "class teacher of Willow"
        case .kaur: "covers Oak today only"
        case .whitlock: "covered Oak yesterday"
        case .haddad: "teaching assistant in Oak"
        case .pryce: "office at Seaview"
        case .adeyemi: "head of Seaview"
        case .aderonke: "class teacher of Holly, and a mother at both schools"
        case .castell: "tutor of 9B at Harbour"
        case .lowe: "office at Harbour"
        case .brandt: "head of Harbour"
        case .teller: "office at Lantern"
        case .dunne: "looks after Oak at lunchtime"
        case .theo: "pupil in 9B at Harbour"
        case .tobi: "pupil in 9A at Harbour"
        case .keira: "pupil of a primary school, which shows pupils nothing"
        case .nobody: "somebody who is not signed in"
        }
    }
}
