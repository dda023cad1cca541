/// The people of the demonstration that tests, the walk over every route and the README know by name.
public enum CastHandle: String, Sendable, CaseIterable {
    // Families.
    /// Amelia's, Jack's and Theo's mother: two children at Seaview, one at Harbour.
    case bea
    /// Their father, separated: sees the children, never where they live.
    case callum
    /// Keira's father, under a court order: sees nothing of her.
    case scott
    /// Maya's mother: another family of Oak class.
    case anjali
    /// Toby's mother; Toby left last summer.
    case ruth
    /// Poppy's father: known to the school, without sight of her records.
    case dean
    /// Noah's stepfather: sees, but may not act for him.
    case marcus
    /// Grace's grandmother: an emergency contact only.
    case meiling
    /// Leo's carer from tomorrow.
    case margaret
    /// Chloe's mother's former partner: the school ended the link.
    case paul
    /// A parent at Lantern Infants, in its pilot.
    case priya
    /// A parent at Lantern Infants, not yet in its pilot.
    case owen
    // Staff.
    /// Mrs Linden, class teacher of Oak.
    case linden
    /// Mr Osei, class teacher of Willow.
    case osei
    /// Ms Kaur, who covers Oak today only.
    case kaur
    /// Mr Whitlock, who covered Oak yesterday.
    case whitlock
    /// Miss Haddad, teaching assistant in Oak.
    case haddad
    /// Mrs Pryce in Seaview's office.
    case pryce
    /// Dr Adeyemi, head of Seaview.
    case adeyemi
    /// Mrs Bello, class teacher of Holly, whose daughter is in Oak and whose son is at Harbour.
    case aderonke
    /// Mr Castell, tutor of 9B at Harbour.
    case castell
    /// Mr Lowe in Harbour's office.
    case lowe
    /// Ms Brandt, head of Harbour.
    case brandt
    /// Mr Teller in Lantern's office.
    case teller
    /// Mrs Dunne, who looks after Oak at lunchtime.
    case dunne
    // Pupils who sign in themselves.
    /// Theo Ashdown in 9B at Harbour, Bea's son.
    case theo
    /// Tobi Bello in 9A at Harbour.
    case tobi
    /// Keira Hall in Oak at Seaview: a primary school, where pupils see nothing, whoever made her an account.
    case keira
    /// Somebody who is not signed in.
    case nobody
}
