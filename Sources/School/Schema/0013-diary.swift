import People
import Store

extension Schema {
    /// The school's diary, and the secret addresses under which families' own calendars read it.
    static let diary = Migration(
        13, "diary",
        [
            // One row a version, never changed: to put something right, to cancel it or to take it back is the next one of the
            // same event. audience: see `Audience`; an event is never meant for somebody else than it was. over: the last
            // day on which any of it may be, so that what is past is not read. starts, ends: minutes on the school's clock;
            // NULL for all day. state: 'on', 'cancelled' (families read that it is), 'withdrawn' (it stands in the record).
            """
            CREATE TABLE diary_event (
                school BIGINT NOT NULL, audience TEXT NOT NULL, id BYTEA NOT NULL,
                nth BIGINT NOT NULL CHECK (nth >= 1),
                kind TEXT NOT NULL, title TEXT NOT NULL,
                words TEXT, place TEXT, bring TEXT,
                first_day TEXT NOT NULL, last_day TEXT NOT NULL, over TEXT NOT NULL,
                starts BIGINT, ends BIGINT,
                every_weeks BIGINT CHECK (every_weeks BETWEEN 1 AND 8), repeats_until TEXT,
                school_days BIGINT NOT NULL DEFAULT 0 CHECK (school_days IN (0, 1)),
                state TEXT NOT NULL CHECK (state IN ('on', 'cancelled', 'withdrawn')),
                because TEXT, staff BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, audience, over, id, nth),
                FOREIGN KEY (school, staff) REFERENCES staff (school, id)) WITHOUT ROWID
            """,
            "CREATE UNIQUE INDEX diary_event_version ON diary_event (school, id, nth)",
            // What is different about one occurrence of a repeating event: a row a version. day: the day on which it would be.
            """
            CREATE TABLE diary_change (
                school BIGINT NOT NULL, audience TEXT NOT NULL, event BYTEA NOT NULL, day TEXT NOT NULL,
                nth BIGINT NOT NULL CHECK (nth >= 1),
                cancelled BIGINT NOT NULL CHECK (cancelled IN (0, 1)),
                on_day TEXT NOT NULL, starts BIGINT, ends BIGINT, place TEXT,
                because TEXT, staff BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, audience, event, day, nth),
                FOREIGN KEY (school, staff) REFERENCES staff (school, id)) WITHOUT ROWID
            """,
            // The address of somebody's calendar, known by its hash alone.
            """
            CREATE TABLE diary_feed (
                account BYTEA NOT NULL REFERENCES account (id), id BYTEA NOT NULL,
                secret BYTEA NOT NULL UNIQUE,
                made_at BIGINT NOT NULL, ended_at BIGINT,
                PRIMARY KEY (account, id)) WITHOUT ROWID
            """,
        ],
        guards: [Wall.diary("diary_event"), Wall.diary("diary_change"), Wall.calendarAddresses])
}
