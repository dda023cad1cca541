import Store

extension Schema {
    /// Who belongs to a school: pupils, the adults it knows, its staff and groups, and the dated facts that say who
    /// may see whom. Every table about a school leads its key with the school's number.
    static let people = Migration(
        1, "people",
        [
            """
            CREATE TABLE school (
                number BIGINT PRIMARY KEY,
                slug TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL,
                phase TEXT NOT NULL CHECK (phase IN ('primary', 'secondary')),
                urn TEXT, lea TEXT, estab TEXT,
                phone TEXT,
                takes_lessons BIGINT NOT NULL DEFAULT 0 CHECK (takes_lessons IN (0, 1)),
                register_minutes BIGINT NOT NULL DEFAULT 30 CHECK (register_minutes BETWEEN 1 AND 30),
                pilot_only BIGINT NOT NULL DEFAULT 0 CHECK (pilot_only IN (0, 1)))
            """,
            """
            CREATE TABLE pupil (
                school BIGINT NOT NULL REFERENCES school (number),
                id BYTEA NOT NULL,
                upn TEXT,
                admission_number TEXT,
                given TEXT NOT NULL, middle TEXT, family TEXT NOT NULL,
                known_given TEXT, known_family TEXT,
                born TEXT, sex TEXT,
                year_group TEXT,
                enrolment TEXT NOT NULL DEFAULT 'C',
                joined TEXT, left_on TEXT,
                PRIMARY KEY (school, id))
            """,
            "CREATE UNIQUE INDEX pupil_id ON pupil (id)",
            "CREATE UNIQUE INDEX pupil_upn ON pupil (school, upn) WHERE upn IS NOT NULL",
            "CREATE INDEX pupil_born ON pupil (school, born)",
            """
            CREATE TABLE pupil_address (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL,
                lines TEXT NOT NULL, postcode TEXT,
                PRIMARY KEY (school, pupil),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id))
            """,
            """
            CREATE TABLE adult (
                school BIGINT NOT NULL REFERENCES school (number),
                id BYTEA NOT NULL,
                title TEXT, given TEXT NOT NULL, family TEXT NOT NULL,
                language TEXT,
                PRIMARY KEY (school, id))
            """,
            // Apart from the name: teachers learn the names of those who told the school of an absence, not where they live.
            """
            CREATE TABLE adult_address (
                school BIGINT NOT NULL, adult BYTEA NOT NULL,
                lines TEXT NOT NULL, postcode TEXT,
                PRIMARY KEY (school, adult),
                FOREIGN KEY (school, adult) REFERENCES adult (school, id))
            """,
            """
            CREATE TABLE adult_reach (
                school BIGINT NOT NULL, adult BYTEA NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('email', 'mobile', 'home', 'work', 'other')),
                value TEXT NOT NULL,
                PRIMARY KEY (school, adult, kind, value),
                FOREIGN KEY (school, adult) REFERENCES adult (school, id))
            """,
            "CREATE INDEX adult_reach_value ON adult_reach (school, value)",
            // A link is never deleted: ending it keeps the row, so that no file can bring it back unseen.
            """
            CREATE TABLE guardian_link (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, adult BYTEA NOT NULL,
                relationship TEXT NOT NULL,
                priority BIGINT NOT NULL DEFAULT 1,
                parental_responsibility BIGINT CHECK (parental_responsibility IN (0, 1)),
                may_see BIGINT NOT NULL DEFAULT 0 CHECK (may_see IN (0, 1)),
                may_act BIGINT NOT NULL DEFAULT 0 CHECK (may_act IN (0, 1)),
                from_day TEXT NOT NULL, until_day TEXT,
                confirmed_at BIGINT, confirmed_by BYTEA,
                ended_at BIGINT, ended_by BYTEA, ended_because TEXT,
                PRIMARY KEY (school, pupil, adult),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id),
                FOREIGN KEY (school, adult) REFERENCES adult (school, id))
            """,
            "CREATE INDEX guardian_link_adult ON guardian_link (school, adult)",
            // adult NULL: the restriction holds for every adult (a hidden address, say).
            """
            CREATE TABLE restriction (
                school BIGINT NOT NULL, id BYTEA NOT NULL,
                pupil BYTEA NOT NULL, adult BYTEA,
                kind TEXT NOT NULL CHECK (kind IN ('no sight', 'no acting', 'hidden address')),
                from_day TEXT NOT NULL, until_day TEXT,
                note TEXT,
                PRIMARY KEY (school, id),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id))
            """,
            "CREATE INDEX restriction_pupil ON restriction (school, pupil)",
            """
            CREATE TABLE pilot_family (
                school BIGINT NOT NULL, adult BYTEA NOT NULL,
                PRIMARY KEY (school, adult),
                FOREIGN KEY (school, adult) REFERENCES adult (school, id))
            """,
            """
            CREATE TABLE staff (
                school BIGINT NOT NULL REFERENCES school (number),
                id BYTEA NOT NULL,
                title TEXT, given TEXT NOT NULL, family TEXT NOT NULL,
                post TEXT NOT NULL,
                role TEXT NOT NULL CHECK (role IN ('teacher', 'assistant', 'lunchtime', 'office', 'head')),
                email TEXT,
                from_day TEXT NOT NULL, until_day TEXT,
                PRIMARY KEY (school, id))
            """,
            """
            CREATE TABLE class_group (
                school BIGINT NOT NULL REFERENCES school (number),
                id BYTEA NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('registration', 'teaching')),
                name TEXT NOT NULL, subject TEXT, year_group TEXT,
                school_year BIGINT NOT NULL,
                PRIMARY KEY (school, id), UNIQUE (school, id, kind))
            """,
            "CREATE UNIQUE INDEX class_group_name ON class_group (school, school_year, kind, name)",
            // `kind` is that of the class, which the database itself keeps the same: the class of a pupil's register is asked
            // for on every page, and a pupil of a secondary school is in a dozen sets besides.
            """
            CREATE TABLE membership (
                school BIGINT NOT NULL, class_group BYTEA NOT NULL, pupil BYTEA NOT NULL,
                kind TEXT NOT NULL, from_day TEXT NOT NULL, until_day TEXT,
                PRIMARY KEY (school, class_group, pupil, from_day),
                FOREIGN KEY (school, class_group, kind) REFERENCES class_group (school, id, kind) ON UPDATE CASCADE,
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            "CREATE INDEX membership_pupil ON membership (school, pupil, kind, from_day, until_day)",
            """
            CREATE TABLE teaching (
                school BIGINT NOT NULL, staff BYTEA NOT NULL, class_group BYTEA NOT NULL,
                cover BIGINT NOT NULL DEFAULT 0 CHECK (cover IN (0, 1)),
                from_day TEXT NOT NULL, until_day TEXT,
                PRIMARY KEY (school, staff, class_group, from_day),
                FOREIGN KEY (school, staff) REFERENCES staff (school, id),
                FOREIGN KEY (school, class_group) REFERENCES class_group (school, id))
            """,
            "CREATE INDEX teaching_group ON teaching (school, class_group)",
            // What another system calls a pupil, adult, member of staff or group.
            """
            CREATE TABLE known_as (
                school BIGINT NOT NULL, source TEXT NOT NULL, kind TEXT NOT NULL, their_id TEXT NOT NULL,
                ours BYTEA NOT NULL,
                PRIMARY KEY (school, source, kind, their_id))
            """,
            // Who did what to the records about people. Written in the transaction of the change itself.
            """
            CREATE TABLE act (
                school BIGINT NOT NULL, id BYTEA NOT NULL,
                at BIGINT NOT NULL, account BYTEA, staff BYTEA,
                pupil BYTEA, what TEXT NOT NULL, detail TEXT,
                PRIMARY KEY (school, id))
            """,
            "CREATE INDEX act_pupil ON act (school, pupil, at)",
        ])
}
