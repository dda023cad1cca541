public import Store

/// How many bytes of files are kept already.
public struct FilesKept: Sendable {
    /// Handed in by one account, at whatever school.
    public let byAccount: Int
    /// Of a school, whoever handed them in.
    public let atSchool: Int
}

extension Access {
    /// How many bytes of files a school keeps, and how many of them come from one account: whoever hands in the next one
    /// need not see the others. The database's wall is opened for this one question and shut again.
    public static func filesKept(
        at school: SchoolNumber, for viewer: Viewer, at now: Instant, in records: Records
    ) throws -> FilesKept {
        try Wall.works(in: records)
        let byAccount = try sum("account = \(viewer.account)", in: records)
        let atSchool = try sum("school = \(school)", in: records)
        try Wall.stand(as: viewer.account, posts: viewer.posts, now: now, in: records)
        return FilesKept(byAccount: byAccount, atSchool: atSchool)
    }

    private static func sum(_ which: SQL, in records: Records) throws -> Int {
        try records.first("SELECT CAST(coalesce(sum(size), 0) AS BIGINT) FROM kept_file WHERE \(which)") {
            try $0.int(0)
        } ?? 0
    }
}
