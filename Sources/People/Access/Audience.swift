public import Store

/// Whom something at a school is meant for, and still is when the class changes: everybody, a year group, a class or
/// group, or one pupil. Stored as one column of text (`school`, `year:11`, `group:…`, `pupil:…`), so that what is meant
/// for a child is found by the few audiences that the child belongs to.
public enum Audience: Hashable, Sendable {
    case school
    /// As the school records it (CBDS): `R`, `11`.
    case year(String)
    case group(ID<ClassGroup>)
    case pupil(ID<Pupil>)
}

extension Audience: LosslessStringConvertible, SQLBindable {
    /// As it is stored, and sent by a form.
    public var description: String {
        switch self {
        case .school: "school"
        case .year(let year): "year:\(year)"
        case .group(let group): "group:\(hex(group.bytes))"
        case .pupil(let pupil): "pupil:\(hex(pupil.bytes))"
        }
    }

    public init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("school", 1): self = .school
        case ("year", 2): self = .year(parts[1])
        case ("group", 2):
            guard let group = unhex(parts[1]).flatMap({ ID<ClassGroup>(bytes: $0) }) else { return nil }
            self = .group(group)
        case ("pupil", 2):
            guard let pupil = unhex(parts[1]).flatMap({ ID<Pupil>(bytes: $0) }) else { return nil }
            self = .pupil(pupil)
        default: return nil
        }
    }

    public var sqlValue: SQLValue { .text(description) }
}

extension Row {
    /// A column that holds an audience.
    public func audience(_ column: Int) throws -> Audience {
        guard let audience = Audience(try text(column)) else { throw StoreError.column(column) }
        return audience
    }
}

extension Access {
    /// Every audience that a child belongs to on a day: what is meant for any of them is meant for the child.
    public static func audiences<A: Aspect>(of child: Seen<A>, on day: Day, in records: Records) throws -> [Audience] {
        let groups = try records.all(
            """
            SELECT class_group FROM membership m
            WHERE m.school = \(child.school) AND m.pupil = \(child.pupil) AND \(lasts("m", on: SQL.value(day)))
            """
        ) { try $0.id(0, of: ClassGroup.self) }
        return audiences(of: child, in: groups)
    }

    /// The same of a child whose groups are known.
    public static func audiences<A: Aspect>(of child: Seen<A>, in groups: [ID<ClassGroup>]) -> [Audience] {
        [.school] + (child.yearGroup.map { [.year($0)] } ?? []) + groups.map { .group($0) } + [.pupil(child.pupil)]
    }

    /// The audiences that a member of staff may write to for `A`: who sees the whole school, all of them; others, the
    /// groups that they teach or help in today. (One pupil is chosen from a page about that pupil.)
    public static func audiences<A: Aspect>(
        for post: Staff, seeing: A.Type, today: Day, in records: Records
    ) throws -> [AudienceChoice] {
        let groups = try records.all(
            """
            SELECT c.id, c.name FROM class_group c
            WHERE c.school = \(post.school) AND c.school_year = \(SchoolYearNumber.of(today))
                AND \(Visible.groupToStaff(post, A.self, today: today))
            ORDER BY c.kind, c.name
            """
        ) { AudienceChoice(audience: .group(try $0.id(0)), name: try $0.text(1)) }
        guard A.wholeSchool.contains(post.role) else { return groups }
        return [AudienceChoice(audience: .school, name: nil)] + (try years(of: post, today, in: records)) + groups
    }

    private static func years(of post: Staff, _ today: Day, in records: Records) throws -> [AudienceChoice] {
        let years = try records.all(
            """
            SELECT DISTINCT p.year_group FROM pupil p
            WHERE p.school = \(post.school) AND p.year_group IS NOT NULL
                AND \(Visible.onRoll("p", today: SQL.value(today)))
            """
        ) { try $0.text(0) }
        return years.sorted { YearGroupOrder.of($0) < YearGroupOrder.of($1) }.map {
            AudienceChoice(audience: .year($0), name: nil)
        }
    }
}

/// One of the audiences that staff may choose; `name` is the group's, "Oak".
public struct AudienceChoice: Hashable, Sendable {
    public let audience: Audience
    public let name: String?
}

private func hex(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 / 16, radix: 16) + String($0 % 16, radix: 16) }.joined()
}

private func unhex(_ text: String) -> [UInt8]? {
    let digits = text.utf8.compactMap { UInt8(String(UnicodeScalar($0)), radix: 16) }
    guard digits.count == text.utf8.count, digits.count == 32 else { return nil }
    return stride(from: 0, to: 32, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}
