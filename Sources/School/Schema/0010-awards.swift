import People
import Store

extension Schema {
    /// Who has gone unnoticed, awards, houses, and when a school suggests something to its staff.
    static let awards = Migration(
        10, "awards",
        [
            // After how many school days without a note a pupil counts as unseen. No row: the usual number.
            """
            CREATE TABLE unseen_rules (
                school BIGINT PRIMARY KEY REFERENCES school (number),
                days BIGINT NOT NULL CHECK (days >= 1))
            """,
            // What may be given. Awards keep the words that held when they were given.
            """
            CREATE TABLE award_type (
                school BIGINT NOT NULL REFERENCES school (number),
                id BYTEA NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('award', 'merit')),
                name TEXT NOT NULL, words TEXT NOT NULL,
                place BIGINT NOT NULL,
                ended_at BIGINT,
                PRIMARY KEY (school, id))
            """,
            // One row a version, never changed: to take an award back is the next version of the same one, with its reason.
            """
            CREATE TABLE award (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, day TEXT NOT NULL, id BYTEA NOT NULL,
                nth BIGINT NOT NULL CHECK (nth >= 1),
                type BYTEA NOT NULL, title TEXT NOT NULL, reason TEXT,
                shown_at BIGINT,
                withdrawn BIGINT NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
                because TEXT CHECK (because IS NOT NULL OR withdrawn = 0),
                staff BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, pupil, day, id, nth),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            """
            CREATE TABLE house (
                school BIGINT NOT NULL REFERENCES school (number),
                id BYTEA NOT NULL,
                name TEXT NOT NULL, shape TEXT NOT NULL,
                place BIGINT NOT NULL,
                ended_at BIGINT,
                PRIMARY KEY (school, id))
            """,
            """
            CREATE TABLE house_member (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, from_day TEXT NOT NULL, until_day TEXT,
                house BYTEA NOT NULL,
                PRIMARY KEY (school, pupil, from_day),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id),
                FOREIGN KEY (school, house) REFERENCES house (school, id)) WITHOUT ROWID
            """,
            // The sum of a house's praise since the half term's first day, as of an instant: families read their own house's,
            // and no other child's notes to work it out from.
            """
            CREATE TABLE house_points (
                school BIGINT NOT NULL, house BYTEA NOT NULL, since TEXT NOT NULL,
                points BIGINT NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, house),
                FOREIGN KEY (school, house) REFERENCES house (school, id))
            """,
            // So much in a week, a half term or a year, and the school suggests something to its staff.
            """
            CREATE TABLE threshold (
                school BIGINT NOT NULL REFERENCES school (number),
                id BYTEA NOT NULL,
                counts TEXT NOT NULL CHECK (counts IN ('praise points', 'praise', 'concerns')),
                number BIGINT NOT NULL CHECK (number >= 1),
                span TEXT NOT NULL CHECK (span IN ('week', 'half term', 'year')),
                suggests TEXT NOT NULL CHECK (suggests IN ('postcard', 'talk', 'detention', 'award')),
                words TEXT NOT NULL,
                ended_at BIGINT,
                PRIMARY KEY (school, id))
            """,
            // What staff answered to a suggestion about a pupil: it does not come again before the next week, half term or
            // year, whose first day stands in since.
            """
            CREATE TABLE suggestion_answer (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, threshold BYTEA NOT NULL, since TEXT NOT NULL,
                answer TEXT NOT NULL CHECK (answer IN ('done', 'not now')),
                staff BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, pupil, threshold, since),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
        ],
        guards: [
            Wall.knownToStaff("unseen_rules"), Wall.knownToStaff("award_type"), Wall.knownToStaff("threshold"),
            Wall.knownAtSchool("house"), Wall.knownAtSchool("house_points"),
            Wall.aboutAPupil("award", shownFrom: "shown_at"), Wall.aboutAPupilKeptByOffice("house_member"),
            Wall.aboutAPupilToStaff("suggestion_answer"),
        ])
}
