import People
import Store

extension Schema {
    /// Who can sign in, on what, and who looked at whom.
    static let door = Migration(
        3, "door",
        [
            """
            CREATE TABLE account (
                id BYTEA PRIMARY KEY,
                email TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL,
                password TEXT NOT NULL,
                made_at BIGINT NOT NULL, disabled_at BIGINT)
            """,
            // One account is one person: in each school an adult of a family, a member of staff, or both.
            """
            CREATE TABLE account_adult (
                account BYTEA NOT NULL REFERENCES account (id),
                school BIGINT NOT NULL, adult BYTEA NOT NULL,
                PRIMARY KEY (account, school),
                UNIQUE (school, adult),
                FOREIGN KEY (school, adult) REFERENCES adult (school, id))
            """,
            """
            CREATE TABLE account_staff (
                account BYTEA NOT NULL REFERENCES account (id),
                school BIGINT NOT NULL, staff BYTEA NOT NULL,
                PRIMARY KEY (account, school),
                UNIQUE (school, staff),
                FOREIGN KEY (school, staff) REFERENCES staff (school, id))
            """,
            // token: SHA-256 of the cookie's 256 random bits; the cookie itself is kept nowhere.
            """
            CREATE TABLE sign_in (
                token BYTEA PRIMARY KEY,
                id BYTEA NOT NULL UNIQUE,
                account BYTEA NOT NULL REFERENCES account (id),
                csrf TEXT NOT NULL,
                device TEXT NOT NULL,
                began_at BIGINT NOT NULL, seen_at BIGINT NOT NULL, ends_at BIGINT NOT NULL)
            """,
            "CREATE INDEX sign_in_account ON sign_in (account)",
            // A computer or phone on which this account has signed in before: its own place in the queue at the door.
            // Parents who share one are both known on it.
            """
            CREATE TABLE known_device (
                token BYTEA NOT NULL,
                account BYTEA NOT NULL REFERENCES account (id),
                made_at BIGINT NOT NULL,
                PRIMARY KEY (token, account))
            """,
            "CREATE INDEX known_device_account ON known_device (account)",
            // Looks at a child's records: written in batches, so that reading stays a read.
            """
            CREATE TABLE look (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, at BIGINT NOT NULL, account BYTEA NOT NULL,
                aspect TEXT NOT NULL, route TEXT NOT NULL)
            """,
            "CREATE INDEX look_pupil ON look (school, pupil, at)",
        ],
        sets: Wall.peopleSets,
        guards: Wall.peopleTables + Wall.doorTables)
}
