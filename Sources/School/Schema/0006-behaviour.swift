import People
import Store

extension Schema {
    /// Praise and concerns, how the school responds, and work that is to be done later.
    static let behaviour = Migration(
        6, "behaviour",
        [
            // What is to be done at a moment to come: written in the transaction of its cause, done at least once.
            """
            CREATE TABLE job (
                id BYTEA PRIMARY KEY,
                kind TEXT NOT NULL, about TEXT NOT NULL,
                due BIGINT NOT NULL,
                attempts BIGINT NOT NULL DEFAULT 0)
            """,
            "CREATE INDEX job_due ON job (due)",
            // The school's own settings for behaviour. No row: points are shown, and there is no policy to read.
            """
            CREATE TABLE behaviour_rules (
                school BIGINT PRIMARY KEY REFERENCES school (number),
                points_shown BIGINT NOT NULL CHECK (points_shown IN (0, 1)),
                policy TEXT)
            """,
            // What may be noted. Entries keep the words and points that held when they were made.
            """
            CREATE TABLE behaviour_type (
                school BIGINT NOT NULL REFERENCES school (number),
                id BYTEA NOT NULL,
                name TEXT NOT NULL, words TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('praise', 'concern')),
                category TEXT NOT NULL,
                points BIGINT NOT NULL DEFAULT 0,
                step BIGINT,
                showing TEXT NOT NULL
                    CHECK (showing IN ('at once', 'after the bell', 'next morning', 'after a check', 'never')),
                place BIGINT NOT NULL,
                ended_at BIGINT,
                PRIMARY KEY (school, id))
            """,
            // How the school responds to a concern: the first step, the second, and so on.
            """
            CREATE TABLE behaviour_step (
                school BIGINT NOT NULL REFERENCES school (number),
                number BIGINT NOT NULL,
                name TEXT NOT NULL, detail TEXT NOT NULL,
                PRIMARY KEY (school, number))
            """,
            // One row a version, never changed: a correction or a withdrawal is the next one of the same entry.
            // press: the one press that noted it, for one pupil or for many. shown_at: from when families may see it; NULL
            // while it waits for a check, and of what families never see. because: why it was corrected or withdrawn; NULL
            // with withdrawn = 1 is a slip, taken back at once, of which families hear nothing.
            """
            CREATE TABLE behaviour_entry (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, id BYTEA NOT NULL,
                nth BIGINT NOT NULL CHECK (nth >= 1),
                type BYTEA NOT NULL, press BYTEA NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('praise', 'concern')),
                title TEXT NOT NULL, category TEXT NOT NULL, points BIGINT NOT NULL,
                step BIGINT, place TEXT, home_note TEXT,
                day TEXT NOT NULL, happened BIGINT NOT NULL,
                shown_at BIGINT,
                withdrawn BIGINT NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
                because TEXT,
                staff BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, pupil, day, id, nth),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            "CREATE UNIQUE INDEX behaviour_entry_press ON behaviour_entry (school, pupil, press) WHERE nth = 1",
            // Apart from the entry: families see entries, and no words that staff wrote for one another.
            """
            CREATE TABLE behaviour_staff_note (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, entry BYTEA NOT NULL, at BIGINT NOT NULL,
                words TEXT NOT NULL, staff BYTEA NOT NULL,
                PRIMARY KEY (school, pupil, entry, at),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            // Which entry a line of a family's news is about.
            "ALTER TABLE family_news ADD COLUMN entry BYTEA",
        ],
        guards: [
            Wall.leftToTheWorks("job"),
            Wall.knownAtSchool("behaviour_rules"), Wall.knownAtSchool("behaviour_step"),
            Wall.knownToStaff("behaviour_type"),
            Wall.aboutAPupil("behaviour_entry", shownFrom: "shown_at"), Wall.aboutAPupilToStaff("behaviour_staff_note"),
        ])
}
