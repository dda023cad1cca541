import Store

extension Schema {
    /// The school's year: terms, closed days, session times, periods and lessons.
    static let calendar = Migration(
        2, "calendar",
        [
            """
            CREATE TABLE term (
                school BIGINT NOT NULL REFERENCES school (number),
                starts TEXT NOT NULL, ends TEXT NOT NULL,
                name TEXT NOT NULL,
                half_term_starts TEXT, half_term_ends TEXT,
                PRIMARY KEY (school, starts))
            """,
            """
            CREATE TABLE closed_day (
                school BIGINT NOT NULL REFERENCES school (number),
                day TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('inset', 'closure', 'bank holiday', 'other')),
                words TEXT NOT NULL,
                PRIMARY KEY (school, day))
            """,
            // Times are minutes after midnight on the school's clock.
            """
            CREATE TABLE session_times (
                school BIGINT NOT NULL REFERENCES school (number),
                session TEXT NOT NULL CHECK (session IN ('AM', 'PM')),
                from_day TEXT NOT NULL,
                opens BIGINT NOT NULL, register_minutes BIGINT NOT NULL CHECK (register_minutes BETWEEN 1 AND 30),
                ends BIGINT NOT NULL,
                PRIMARY KEY (school, session, from_day))
            """,
            """
            CREATE TABLE period (
                school BIGINT NOT NULL REFERENCES school (number),
                number BIGINT NOT NULL, from_day TEXT NOT NULL,
                name TEXT NOT NULL, starts BIGINT NOT NULL, ends BIGINT NOT NULL,
                PRIMARY KEY (school, number, from_day))
            """,
            // week: 1 in a one-week timetable; 1 (A) or 2 (B) in a two-week one.
            """
            CREATE TABLE lesson (
                school BIGINT NOT NULL, week BIGINT NOT NULL, weekday BIGINT NOT NULL, period BIGINT NOT NULL,
                class_group BYTEA NOT NULL, staff BYTEA, room TEXT,
                from_day TEXT NOT NULL, until_day TEXT,
                PRIMARY KEY (school, week, weekday, period, class_group, from_day),
                FOREIGN KEY (school, class_group) REFERENCES class_group (school, id))
            """,
            """
            CREATE TABLE timetable_cycle (
                school BIGINT PRIMARY KEY REFERENCES school (number),
                weeks BIGINT NOT NULL CHECK (weeks IN (1, 2)),
                week_a_begins TEXT NOT NULL,
                skips_holidays BIGINT NOT NULL CHECK (skips_holidays IN (0, 1)))
            """,
        ])
}
