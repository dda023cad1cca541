import People
import Store

extension Schema {
    /// A pupil's own way in, what the school lets pupils see and say, and what they say.
    static let pupilsOwn = Migration(
        11, "pupils",
        [
            // A pupil's account is one person's at one school, and nobody else's: it is no family's and no staff's.
            """
            CREATE TABLE account_pupil (
                account BYTEA PRIMARY KEY REFERENCES account (id),
                school BIGINT NOT NULL, pupil BYTEA NOT NULL,
                UNIQUE (school, pupil),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id))
            """,
            // No row: pupils do not sign in. shown: whether pupils see a note as soon as it is made, or when home does.
            """
            CREATE TABLE pupil_rules (
                school BIGINT PRIMARY KEY REFERENCES school (number),
                may_sign_in BIGINT NOT NULL CHECK (may_sign_in IN (0, 1)),
                sees TEXT NOT NULL CHECK (sees IN ('praise', 'all notes')),
                shown TEXT NOT NULL CHECK (shown IN ('at once', 'with home')),
                may_say BIGINT NOT NULL CHECK (may_say IN (0, 1)))
            """,
            // One row a version, never changed. shown_at: from when the family may read it, with the note itself.
            """
            CREATE TABLE pupil_side (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, entry BYTEA NOT NULL,
                nth BIGINT NOT NULL CHECK (nth >= 1),
                words TEXT NOT NULL,
                shown_at BIGINT NOT NULL,
                account BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, pupil, entry, nth),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
        ],
        sets: Wall.ownSets,
        guards: Wall.ownTables)
}
