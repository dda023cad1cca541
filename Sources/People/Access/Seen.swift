/// Proof that the viewer may see this child's `A`. Only `Access` makes one; a record function about a child asks for
/// it instead of an id.
public struct Seen<A: Aspect>: Sendable {
    public let pupil: ID<Pupil>
    public let name: PupilName
    public let yearGroup: String?
    /// The class or tutor group: "Oak".
    public let className: String?
    /// The day on which the child joined the school, or will, where it is written down.
    public let joined: Day?
    /// The address of this child is not to be shown to this viewer: the record function leaves it out, and no page asks.
    let hidesAddress: Bool
    private let place: SeenPlace

    init(
        _ place: SeenPlace, pupil: ID<Pupil>, name: PupilName, yearGroup: String?, className: String?, joined: Day?,
        hidesAddress: Bool
    ) {
        self.place = place
        self.pupil = pupil
        self.name = name
        self.yearGroup = yearGroup
        self.className = className
        self.joined = joined
        self.hidesAddress = hidesAddress
    }

    init(
        school: SchoolNumber, pupil: ID<Pupil>, name: PupilName, yearGroup: String?, className: String?, joined: Day?,
        schoolName: String, schoolSlug: String, schoolPhone: String?, by: Sight, hidesAddress: Bool
    ) {
        self.init(
            SeenPlace(school: school, name: schoolName, slug: schoolSlug, phone: schoolPhone, by: by), pupil: pupil,
            name: name, yearGroup: yearGroup, className: className, joined: joined, hidesAddress: hidesAddress)
    }

    public var school: SchoolNumber { place.school }
    public var schoolName: String { place.name }
    public var schoolSlug: String { place.slug }
    /// The school's telephone number, as it is to be read and called.
    public var schoolPhone: String? { place.phone }
    /// Through whom.
    public var by: Sight { place.by }

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
            place, pupil: pupil, name: name, yearGroup: yearGroup, className: className, joined: joined,
            hidesAddress: hidesAddress)
    }
}

/// What all pupils of a class have in common when somebody looks at it, kept once for all of them.
final class SeenPlace: Sendable {
    let school: SchoolNumber
    let name: String
    let slug: String
    let phone: String?
    let by: Sight

    init(school: SchoolNumber, name: String, slug: String, phone: String?, by: Sight) {
        self.school = school
        self.name = name
        self.slug = slug
        self.phone = phone
        self.by = by
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

    /// Whether the same member of staff sees another aspect of the group too.
    public func isSeen<B: Aspect>(for _: B.Type) -> Bool {
        B.wholeSchool.contains(by.role) || (!A.wholeSchool.contains(by.role) && B.ownGroups.contains(by.role))
    }

    /// The same group for another aspect that the same member of staff sees of it. Nil where they don't.
    public func also<B: Aspect>(_: B.Type) -> SeenGroup<B>? {
        guard isSeen(for: B.self) else { return nil }
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
