import Store
import StoreTesting
import Testing

@testable import People
@testable import School

/// Medical notes and food, asked of the database itself: a class's teacher finds them, who helps in it does not.
@Suite struct DetailsWallTests {
    @Test func `the database shows an assistant none of a child's details, and a teacher what they must know`()
        async throws
    {
        let oak = try await DetailsSchool(.postgres)
        let (school, amelia) = (oak.school, oak.amelia)
        let hash = try Passwords.hash(RegisterSchool.password, salt: Array("saltsaltsaltsalt".utf8), kind: .staff)
        let world = school.world
        try await oak.works { records in
            let assistant = try Seeding.staff("Mr Hale", "Teaching assistant", .assistant, hash, world, records)
            let teacher = try Seeding.staff("Ms Vale", "Teacher", .teacher, hash, world, records)
            for staff in [assistant, teacher] { try Seeding.teaching(staff, school.oak, records) }
            for (field, words) in [("medical", "Asthma."), ("diet", "No nuts."), ("doctor", "Dr Lowe")] {
                try records.run(
                    """
                    INSERT INTO child_detail (school, pupil, field, nth, words, staff, at)
                    VALUES (1, \(amelia), \(field), 1, \(words), \(teacher), 0)
                    """)
            }
        }
        #expect(try await found(by: "Hale", .assistant, school) == [])
        #expect(try await found(by: "Vale", .teacher, school) == ["diet", "medical"])
        await oak.close()
    }

    /// What somebody finds who stands before the database and asks for everything.
    private func found(by family: String, _ role: StaffRole, _ school: RegisterSchool) async throws -> [String] {
        let now = school.clock.now
        return try await school.store.read { records in
            try Wall.works(in: records)
            let who = try records.first(
                """
                SELECT s.id, a.account FROM staff s JOIN account_staff a ON a.school = s.school AND a.staff = s.id
                WHERE s.family = \(family)
                """
            ) { (staff: try $0.id(0, of: Staff.self), account: try $0.id(1, of: Account.self)) }
            let known = try #require(who)
            let post = Staff(id: known.staff, school: 1, name: family, post: "", role: role)
            try Wall.stand(as: known.account, posts: [post], now: now, in: records)
            return try records.all("SELECT field FROM child_detail ORDER BY field") { try $0.text(0) }
        }
    }
}
