import People
import Store

extension Schema {
    /// Files that people hand in, and those that a school hands out to its families.
    static let files = Migration(
        12, "files",
        [
            // Never on disk, never under a name that somebody typed. The bytes stand last, so that a name is read without
            // them; a file never changes.
            """
            CREATE TABLE kept_file (
                school BIGINT NOT NULL REFERENCES school (number),
                id BYTEA NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('jpeg', 'png', 'pdf')),
                name TEXT NOT NULL,
                size BIGINT NOT NULL CHECK (size > 0),
                sha256 BYTEA NOT NULL,
                account BYTEA NOT NULL REFERENCES account (id),
                at BIGINT NOT NULL,
                bytes BYTEA NOT NULL,
                PRIMARY KEY (school, id))
            """,
            "CREATE INDEX kept_file_room ON kept_file (account, size)",
            "CREATE INDEX kept_file_school ON kept_file (school, size)",
            // How much room a school's files may take. No row: the usual amount.
            """
            CREATE TABLE file_rules (
                school BIGINT PRIMARY KEY REFERENCES school (number),
                megabytes BIGINT NOT NULL CHECK (megabytes >= 1))
            """,
            // What the school hands out, and to whom. What is taken away stays on record.
            """
            CREATE TABLE school_file (
                school BIGINT NOT NULL, file BYTEA NOT NULL,
                audience TEXT NOT NULL,
                staff BYTEA NOT NULL, at BIGINT NOT NULL,
                ended_at BIGINT, ended_by BYTEA,
                PRIMARY KEY (school, file),
                FOREIGN KEY (school, file) REFERENCES kept_file (school, id))
            """,
            "CREATE INDEX school_file_audience ON school_file (school, audience, at)",
        ],
        sets: Wall.audienceSets,
        guards: [Wall.schoolFiles, Wall.keptFiles, Wall.knownAtSchool("file_rules")])
}
