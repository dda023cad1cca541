import People
import Store

extension Schema {
    /// Detentions: when and where, who is to come, whether the family was told and what it said, and who came.
    static let detentions = Migration(
        7, "detentions",
        [
            // The school's own settings. No row: no hours of notice are wished, and half an hour of lunch stays free.
            """
            CREATE TABLE detention_rules (
                school BIGINT PRIMARY KEY REFERENCES school (number),
                notice_hours BIGINT NOT NULL,
                after_school BIGINT NOT NULL CHECK (after_school IN (0, 1)),
                bus_leaves BIGINT,
                lunch_free BIGINT NOT NULL,
                when_missed TEXT)
            """,
            // What a school holds again and again. Those that are set keep the words that held then.
            """
            CREATE TABLE detention_type (
                school BIGINT NOT NULL REFERENCES school (number),
                id BYTEA NOT NULL,
                name TEXT NOT NULL, words TEXT NOT NULL, bring TEXT,
                place TEXT NOT NULL, starts BIGINT NOT NULL, minutes BIGINT NOT NULL, capacity BIGINT NOT NULL,
                ended_at BIGINT,
                PRIMARY KEY (school, id))
            """,
            // One of them on a day.
            """
            CREATE TABLE detention_session (
                school BIGINT NOT NULL REFERENCES school (number),
                id BYTEA NOT NULL,
                day TEXT NOT NULL, starts BIGINT NOT NULL, minutes BIGINT NOT NULL,
                words TEXT NOT NULL, bring TEXT, place TEXT NOT NULL,
                supervisor BYTEA NOT NULL,
                capacity BIGINT NOT NULL,
                made_by BYTEA NOT NULL, made_at BIGINT NOT NULL,
                cancelled_at BIGINT, cancelled_by BYTEA, cancelled_because TEXT,
                PRIMARY KEY (school, id),
                FOREIGN KEY (school, supervisor) REFERENCES staff (school, id))
            """,
            "CREATE INDEX detention_session_day ON detention_session (school, day)",
            // How many of its seats are taken. It names nobody, so that all staff see where there is room, and take one.
            """
            CREATE TABLE detention_taken (
                school BIGINT NOT NULL, session BYTEA NOT NULL,
                seats BIGINT NOT NULL CHECK (seats >= 0),
                PRIMARY KEY (school, session),
                FOREIGN KEY (school, session) REFERENCES detention_session (school, id))
            """,
            // One row a version, never changed: what the family was told, in its words, and why it is moved or cancelled.
            // news: the number of the family's news that told of it.
            """
            CREATE TABLE detention (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, id BYTEA NOT NULL,
                nth BIGINT NOT NULL CHECK (nth >= 1),
                press BYTEA NOT NULL, session BYTEA NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('set', 'moved', 'cancelled')),
                words TEXT NOT NULL, bring TEXT, place TEXT NOT NULL, supervisor BYTEA NOT NULL,
                day TEXT NOT NULL, starts BIGINT NOT NULL, minutes BIGINT NOT NULL,
                reason TEXT NOT NULL, entry BYTEA,
                because TEXT,
                news BIGINT NOT NULL,
                staff BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, pupil, id, nth),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            "CREATE UNIQUE INDEX detention_press ON detention (school, pupil, press) WHERE nth = 1",
            // Who is on the list of a session: apart from the detention, for whoever supervises that day sees the list alone.
            """
            CREATE TABLE detention_seat (
                school BIGINT NOT NULL, session BYTEA NOT NULL, pupil BYTEA NOT NULL,
                detention BYTEA NOT NULL, nth BIGINT NOT NULL,
                left_as TEXT CHECK (left_as IN ('moved', 'cancelled')),
                PRIMARY KEY (school, session, pupil, detention, nth),
                FOREIGN KEY (school, session) REFERENCES detention_session (school, id),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            // Who of the family there was to be told of a version, and whether they had a way in when it was set.
            """
            CREATE TABLE detention_notice (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, detention BYTEA NOT NULL, nth BIGINT NOT NULL,
                adult BYTEA NOT NULL,
                relationship TEXT NOT NULL,
                way_in BIGINT NOT NULL CHECK (way_in IN (0, 1)),
                at BIGINT NOT NULL,
                PRIMARY KEY (school, pupil, detention, nth, adult),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            // Told otherwise. adult NULL: somebody who is not linked to the child.
            """
            CREATE TABLE detention_told (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, detention BYTEA NOT NULL, id BYTEA NOT NULL,
                nth BIGINT NOT NULL, adult BYTEA,
                way TEXT NOT NULL CHECK (way IN ('telephone', 'paper', 'in person')),
                whom TEXT,
                staff BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, pupil, detention, id),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            // What an adult of the family has said about a version, or that they have seen it. Never changed.
            """
            CREATE TABLE detention_answer (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, detention BYTEA NOT NULL, id BYTEA NOT NULL,
                nth BIGINT NOT NULL, adult BYTEA NOT NULL,
                says TEXT NOT NULL CHECK (says IN ('seen', 'we know', 'we cannot')),
                words TEXT, at BIGINT NOT NULL,
                PRIMARY KEY (school, pupil, detention, id),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            // Who came. nth is the detention's version; the highest turn of it is what holds.
            """
            CREATE TABLE detention_outcome (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, detention BYTEA NOT NULL, nth BIGINT NOT NULL,
                turn BIGINT NOT NULL CHECK (turn >= 1), session BYTEA NOT NULL,
                outcome TEXT NOT NULL CHECK (outcome IN ('came', 'missed', 'excused')),
                staff BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, pupil, detention, nth, turn),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            "CREATE INDEX detention_outcome_session ON detention_outcome (school, session)",
        ],
        sets: Wall.detentionSets,
        guards: Wall.detentionTables)
}
