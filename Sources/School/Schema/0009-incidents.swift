import People
import Store

extension Schema {
    /// What happened among several pupils, and who was kept out of lessons or of school.
    static let incidents = Migration(
        9, "incidents",
        [
            // One row a version. words: what happened, for staff; they may name pupils, so no family reads any of it.
            """
            CREATE TABLE incident (
                school BIGINT NOT NULL REFERENCES school (number), id BYTEA NOT NULL,
                nth BIGINT NOT NULL CHECK (nth >= 1),
                day TEXT NOT NULL, happened BIGINT NOT NULL, place TEXT NOT NULL,
                words TEXT NOT NULL,
                status TEXT NOT NULL CHECK (status IN ('open', 'resolved')),
                follow_up TEXT,
                staff BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, id, nth)) WITHOUT ROWID
            """,
            // Which pupils an incident was about: for staff alone, so that no family can tell from its own part which other
            // parts belong to the same incident. entry: of whoever took part, their note; other parts stand in incident_part.
            """
            CREATE TABLE incident_pupil (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, incident BYTEA NOT NULL, part BYTEA NOT NULL,
                role TEXT NOT NULL CHECK (role IN ('took part', 'target', 'witness')),
                entry BYTEA,
                day TEXT NOT NULL,
                staff BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, pupil, incident, part),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            "CREATE INDEX incident_pupil_incident ON incident_pupil (school, incident)",
            // What the family of a target or a witness reads: a row a version, as with notes. did: what the school did.
            // waits = 1: until somebody who leads the school has looked at it.
            """
            CREATE TABLE incident_part (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, id BYTEA NOT NULL,
                nth BIGINT NOT NULL CHECK (nth >= 1),
                role TEXT NOT NULL CHECK (role IN ('target', 'witness')),
                day TEXT NOT NULL, happened BIGINT NOT NULL, place TEXT NOT NULL,
                home_note TEXT, did TEXT,
                waits BIGINT NOT NULL DEFAULT 0 CHECK (waits IN (0, 1)),
                shown_at BIGINT,
                withdrawn BIGINT NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
                because TEXT,
                staff BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, pupil, day, id, nth),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            // Internal exclusion, suspension and permanent exclusion: a row a version. reasons: up to three codes of the
            // Common Basic Data Set, parted by commas. shown_at: when the head decided it; NULL while it is prepared.
            // brought: school days of suspension at a former school in the same school year.
            """
            CREATE TABLE exclusion (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, id BYTEA NOT NULL,
                nth BIGINT NOT NULL CHECK (nth >= 1),
                kind TEXT NOT NULL CHECK (kind IN ('internal', 'suspension', 'permanent')),
                from_day TEXT NOT NULL, from_session TEXT NOT NULL CHECK (from_session IN ('AM', 'PM')),
                until_day TEXT, until_session TEXT CHECK (until_session IN ('AM', 'PM')),
                reasons TEXT NOT NULL, words TEXT NOT NULL,
                brought BIGINT NOT NULL DEFAULT 0,
                provision TEXT,
                meeting_day TEXT, meeting_minute BIGINT,
                shown_at BIGINT,
                withdrawn BIGINT NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
                because TEXT,
                staff BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, pupil, id, nth),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
        ],
        guards: [
            Wall.writtenByStaff("incident"), Wall.aboutAPupilToStaff("incident_pupil"),
            Wall.aboutAPupil("incident_part", shownFrom: "shown_at"),
            Wall.aboutAPupil("exclusion", shownFrom: "shown_at", keptByOffice: true),
        ])
}
