import Store

extension SQL {
    /// "Mrs Linden", or the first name where no title is known; of `staff s`.
    static let staffName: SQL = "coalesce(s.title || ' ', s.given || ' ') || s.family"
    /// "Amelia Ashdown", as the pupil is called; of `pupil p`.
    static let pupilName: SQL = "coalesce(p.known_given, p.given) || ' ' || coalesce(p.known_family, p.family)"
}
