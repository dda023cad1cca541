/// Proof that the viewer may see this child's `A`. Only `Access` makes one; a record function about a child asks for
/// it instead of an id.
public struct Seen<A: Aspect>: Sendable {
    public let school: SchoolNumber
    public let pupil: ID<Pupil>
    public let name: PupilName
    public let yearGroup: String?
    /// The class or tutor group: "Oak".
    public let className: String?
    /// The day on which the child joined the school, or will, where it is written down.
    public let joined: Day?
    public let schoolName: String
    public let schoolSlug: String
    /// The school's telephone number, as it is to be read and called.
    public let schoolPhone: String?
    /// Through whom.
    public let by: Sight
    /// The address of this child is not to be shown to this viewer: the record function leaves it out, and no page asks.
    let hidesAddress: Bool

    /// A family member who may act for the child: report an absence, answer a letter.
    public var mayAct: Bool {
        if case .family(_, let mayAct) = by { mayAct } else { false }
    }

    /// The same child for another aspect that the same family, or the same pupil, sees. Nil where they do not see it.
    public func also<B: Aspect>(_: B.Type) -> Seen<B>? {
        switch by {
        case .family: B.families ? self.as(B.self) : nil
        case .own: B.pupils ? self.as(B.self) : nil
        case .staff: nil
        }
    }

    fileprivate func `as`<B: Aspect>(_: B.Type) -> Seen<B> {
        Seen<B>(
            school: school, pupil: pupil, name: name, yearGroup: yearGroup, className: className, joined: joined,
            schoolName: schoolName, schoolSlug: schoolSlug, schoolPhone: schoolPhone, by: by, hidesAddress: hidesAddress
        )
    }
}

/// Through whom a child is seen.
public enum Sight: Sendable {
    /// An adult of the child's family; `mayAct` when they may speak for the child.
    case family(ID<Adult>, mayAct: Bool)
    case staff(Staff)
    /// The pupil, looking at what is their own. Never may a pupil act for the family.
    case own
}

/// The children a family member may see for `A`.
public struct Family<A: Aspect>: Sendable {
    public let children: [Seen<A>]

    /// One of them, or `Refused.notFound`.
    public func child(_ id: ID<Pupil>) throws(Refused) -> Seen<A> {
        guard let child = children.first(where: { $0.pupil == id }) else { throw .notFound }
        return child
    }
}

/// Proof that the viewer may see `A` of everybody in a group on a day.
public struct SeenGroup<A: Aspect>: Sendable {
    public let group: ClassGroup
    public let day: Day
    public let by: Staff
    /// In the order of the register.
    public let pupils: [Seen<A>]

    /// One of them, or `Refused.notFound`.
    public func pupil(_ id: ID<Pupil>) throws(Refused) -> Seen<A> {
        guard let pupil = pupils.first(where: { $0.pupil == id }) else { throw .notFound }
        return pupil
    }
}

extension SeenGroup {
    /// Whether the viewer also opens the page of each of these pupils for it: those who mind a group at lunchtime do not.
    public var isWithPupils: Bool { A.wholeSchool.contains(by.role) || A.ownPupils.contains(by.role) }

    /// The same group for another aspect that the same member of staff sees of it. Nil where they don't.
    public func also<B: Aspect>(_: B.Type) -> SeenGroup<B>? {
        let isOwn = !A.wholeSchool.contains(by.role) && B.ownGroups.contains(by.role)
        guard B.wholeSchool.contains(by.role) || isOwn else { return nil }
        return SeenGroup<B>(group: group, day: day, by: by, pupils: pupils.map { $0.as(B.self) })
    }
}

/// Proof that the viewer may see `A` of everybody at a school.
public struct SeenAll<A: Aspect>: Sendable {
    public let school: SchoolNumber
    public let schoolName: String
    public let schoolSlug: String
    public let by: Staff
}
