import People
import Store

extension Records {
    /// Everything that a school hands out or handed out, newest first.
    func schoolFiles(of school: SeenAll<Letters>) throws -> [SchoolFile] {
        try all(
            """
            SELECT \(SQL.keptFile), f.audience, f.ended_at FROM school_file f
            JOIN kept_file k ON k.school = f.school AND k.id = f.file
            WHERE f.school = \(school.school) ORDER BY f.at DESC, f.file DESC
            """
        ) { try schoolFile($0) }
    }

    func schoolFile(_ id: ID<KeptFile>, of school: SeenAll<Letters>) throws -> KeptFile? {
        try first(
            """
            SELECT \(SQL.keptFile) FROM school_file f JOIN kept_file k ON k.school = f.school AND k.id = f.file
            WHERE f.school = \(school.school) AND f.file = \(id)
            """
        ) { try $0.keptFile() }
    }

    /// What a school hands out to a child's family, newest first.
    func schoolFiles(for child: Seen<Letters>, on day: Day) throws -> [KeptFile] {
        let audiences = try Access.audiences(of: child, on: day, in: self)
        return try all(
            """
            SELECT \(SQL.keptFile) FROM school_file f JOIN kept_file k ON k.school = f.school AND k.id = f.file
            WHERE f.school = \(child.school) AND f.audience IN (\(list: audiences)) AND f.ended_at IS NULL
            ORDER BY f.at DESC, f.file DESC
            """
        ) { try $0.keptFile() }
    }

    func add(_ new: NewSchoolFile, to school: SeenAll<Letters>, by viewer: Viewer, at now: Instant) throws -> Bool {
        try keep(new.file, as: new.id, at: school.school, by: viewer, at: now)
        return try run(
            """
            INSERT INTO school_file (school, file, audience, staff, at)
            VALUES (\(school.school), \(new.id), \(new.audience), \(school.by.id), \(now))
            ON CONFLICT (school, file) DO NOTHING
            """) == 1
    }

    /// Takes a file away from families. Says whether there was one to take.
    func end(schoolFile id: ID<KeptFile>, of school: SeenAll<Letters>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE school_file SET ended_at = \(now), ended_by = \(school.by.id)
            WHERE school = \(school.school) AND file = \(id) AND ended_at IS NULL
            """) == 1
    }

    func setRoom(_ megabytes: Int, for school: SeenAll<Letters>) throws {
        try run(
            """
            INSERT INTO file_rules (school, megabytes) VALUES (\(school.school), \(megabytes))
            ON CONFLICT (school) DO UPDATE SET megabytes = excluded.megabytes
            """)
    }

    private func schoolFile(_ row: Row) throws -> SchoolFile {
        SchoolFile(file: try row.keptFile(), audience: try row.audience(6), endedAt: try row.instantOrNil(7))
    }
}
