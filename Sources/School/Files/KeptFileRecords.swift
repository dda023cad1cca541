import People
import Store

extension Records {
    /// Keeps a file as it was checked, once however often its form is sent, or throws that there is no room for it. A file
    /// is kept whole or not at all. Whoever keeps one says in the same transaction what it belongs to.
    func keep(
        _ file: CheckedFile, as id: ID<KeptFile>, at school: SchoolNumber, by viewer: Viewer, at now: Instant
    ) throws {
        if try any("SELECT 1 FROM kept_file WHERE school = \(school) AND id = \(id)") { return }
        let kept = try Access.filesKept(at: school, for: viewer, at: now, in: self)
        guard kept.byAccount + file.bytes.count <= FileRules.mostOfUploader else { throw UploadFault.uploaderIsFull }
        guard try kept.atSchool + file.bytes.count <= roomForFiles(at: school) else { throw UploadFault.schoolIsFull }
        try run(
            """
            INSERT INTO kept_file (school, id, kind, name, size, sha256, account, at, bytes)
            VALUES (\(school), \(id), \(file.kind.rawValue), \(file.name), \(file.bytes.count), \(file.hash),
                \(viewer.account), \(now), \(file.bytes))
            """)
    }

    /// The bytes of a file that was found through what it belongs to.
    func bytes(of file: KeptFile) throws -> [UInt8]? {
        try first("SELECT bytes FROM kept_file WHERE school = \(file.school) AND id = \(file.id)") { try $0.bytes(0) }
    }

    /// How many bytes of files a school may keep.
    func roomForFiles(at school: SchoolNumber) throws -> Int {
        let megabytes = try first("SELECT megabytes FROM file_rules WHERE school = \(school)") { try $0.int(0) }
        return megabytes.map { $0 << 20 } ?? FileRules.mostOfSchool
    }
}

extension SQL {
    /// What `Row.keptFile` reads; of `kept_file k`. Never the bytes.
    static let keptFile: SQL = "k.school, k.id, k.name, k.kind, k.size, k.at"
}

extension Row {
    /// A kept file from the first columns of a row.
    func keptFile() throws -> KeptFile {
        guard let kind = UploadKind(rawValue: try text(3)) else { throw StoreError.column(3) }
        return KeptFile(
            school: try int(0), id: try id(1), name: try text(2), kind: kind, size: try int(4), at: try instant(5))
    }
}
