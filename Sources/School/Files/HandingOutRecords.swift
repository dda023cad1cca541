public import People
public import Store

extension Records {
    /// Hands a file out to every family of a school on the school's behalf, outside any page. It is looked at as one is that
    /// the office hands in. Throws what is wrong with it.
    public func handOut(
        _ bytes: [UInt8], named name: String, at school: SchoolNumber, by staff: ID<Staff>, of account: ID<Account>,
        id: [UInt8], on instant: Instant
    ) throws {
        let file = try CheckedFile.check(bytes, name: name)
        try run(
            """
            INSERT INTO kept_file (school, id, kind, name, size, sha256, account, at, bytes)
            VALUES (\(school), \(id), \(file.kind.rawValue), \(file.name), \(file.bytes.count), \(file.hash), \(account),
                \(instant), \(file.bytes))
            """)
        try run(
            """
            INSERT INTO school_file (school, file, audience, staff, at)
            VALUES (\(school), \(id), \(Audience.school), \(staff), \(instant))
            """)
    }
}
