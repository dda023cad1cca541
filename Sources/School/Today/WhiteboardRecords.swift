import People
import Store

extension Records {
    /// Who teaches, helps in or covers a group on its day: what they praise belongs before the group, and what others
    /// praise in other lessons does not.
    func staff(of group: SeenGroup<Behaviour>) throws -> Set<ID<Staff>> {
        let found = try all(
            """
            SELECT staff FROM teaching WHERE school = \(group.group.school) AND class_group = \(group.group.id)
                AND from_day <= \(group.day) AND (until_day IS NULL OR until_day >= \(group.day))
            """
        ) { try $0.id(0, of: Staff.self) }
        return Set(found)
    }
}
