import People
import Store

extension Schema {
    /// Files taken in, and the office's saved column mappings.
    static let imports = Migration(
        5, "imports",
        [
            """
            CREATE TABLE import_mapping (
                school BIGINT NOT NULL REFERENCES school (number),
                name TEXT NOT NULL, mapping TEXT NOT NULL, saved_at BIGINT NOT NULL, staff BYTEA,
                PRIMARY KEY (school, name))
            """,
            // files: the bytes given, kept from the preview to the decision, so that what was previewed is what is taken.
            """
            CREATE TABLE import_preview (
                school BIGINT NOT NULL REFERENCES school (number),
                id BYTEA NOT NULL,
                made_at BIGINT NOT NULL, account BYTEA,
                summary TEXT NOT NULL,
                decided_at BIGINT, decision TEXT,
                PRIMARY KEY (school, id))
            """,
            """
            CREATE TABLE import_file (
                school BIGINT NOT NULL, preview BYTEA NOT NULL, place BIGINT NOT NULL,
                name TEXT NOT NULL, content BYTEA NOT NULL,
                PRIMARY KEY (school, preview, place),
                FOREIGN KEY (school, preview) REFERENCES import_preview (school, id))
            """,
        ],
        guards: [
            Wall.aboutASchool("import_mapping"), Wall.aboutASchool("import_preview"), Wall.aboutASchool("import_file"),
        ])
}
