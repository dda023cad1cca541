import People
import Store

extension Schema {
    /// Registers, and what families have said about absences.
    static let attendance = Migration(
        4, "attendance",
        [
            // One row an entry, never changed: the register shows the newest (highest nth) of each slot.
            // slot: 'AM', 'PM', or a lesson's period number.
            """
            CREATE TABLE mark (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, day TEXT NOT NULL, slot TEXT NOT NULL,
                nth BIGINT NOT NULL CHECK (nth >= 1),
                code TEXT NOT NULL,
                minutes_late BIGINT, arrived BIGINT,
                reason TEXT, staff_note TEXT,
                because TEXT,
                staff BYTEA, at BIGINT NOT NULL, send BYTEA,
                PRIMARY KEY (school, pupil, day, slot, nth),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            "CREATE INDEX mark_day ON mark (school, day, code) WHERE code NOT IN ('/', '\\')",
            // How many sessions of each code a pupil has in a school year: a sum of current AM and PM marks, kept in
            // step by every write, so that a page need not count a year.
            """
            CREATE TABLE attendance_tally (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, school_year BIGINT NOT NULL, code TEXT NOT NULL,
                sessions BIGINT NOT NULL,
                PRIMARY KEY (school, pupil, school_year, code),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            // What a family should hear of, numbered per pupil. Its highest number is the version of the child's page;
            // a guardian's "I've seen these" is such a number too.
            """
            CREATE TABLE family_news (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, nth BIGINT NOT NULL,
                aspect TEXT NOT NULL, day TEXT NOT NULL, slot TEXT,
                notable BIGINT NOT NULL CHECK (notable IN (0, 1)),
                at BIGINT NOT NULL,
                PRIMARY KEY (school, pupil, nth),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            """
            CREATE TABLE seen_until (
                account BYTEA NOT NULL REFERENCES account (id),
                school BIGINT NOT NULL, pupil BYTEA NOT NULL,
                nth BIGINT NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (account, school, pupil),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            """
            CREATE TABLE absence_report (
                school BIGINT NOT NULL, id BYTEA NOT NULL,
                pupil BYTEA NOT NULL, adult BYTEA,
                from_day TEXT NOT NULL, until_day TEXT NOT NULL,
                slots TEXT NOT NULL CHECK (slots IN ('all day', 'AM', 'PM')),
                kind TEXT NOT NULL CHECK (kind IN ('ill', 'appointment', 'late', 'other')),
                words TEXT NOT NULL,
                account BYTEA, staff BYTEA, at BIGINT NOT NULL,
                withdrawn_at BIGINT,
                PRIMARY KEY (school, id),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id))
            """,
            "CREATE INDEX absence_report_pupil ON absence_report (school, pupil, until_day)",
            "CREATE INDEX absence_report_day ON absence_report (school, until_day)",
        ],
        sets: Wall.attendanceSets,
        guards: [
            Wall.aboutAPupil("mark"), Wall.aboutAPupil("attendance_tally"),
            Wall.aboutAPupil("family_news", familiesWrite: true), Wall.readBy("seen_until"),
            Wall.aboutAPupil("absence_report", familiesWrite: true), Wall.adultsWhoTold,
        ])
}
