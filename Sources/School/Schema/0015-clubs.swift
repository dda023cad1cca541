import People
import Store

extension Schema {
    /// Clubs and activities: what there is, who has a place or waits for one, how each goes home, and who came.
    static let clubs = Migration(
        15, "clubs",
        [
            // One row a version, never changed. days: weekdays from 1 for Monday, "1,3"; years: year groups, "3,4", none for
            // all; pence: what it costs a session or a term, to be paid elsewhere; places NULL: as many as like.
            """
            CREATE TABLE club (
                school BIGINT NOT NULL REFERENCES school (number),
                id BYTEA NOT NULL, nth BIGINT NOT NULL CHECK (nth >= 1),
                name TEXT NOT NULL, words TEXT NOT NULL, place TEXT NOT NULL,
                days TEXT NOT NULL, starts BIGINT NOT NULL, ends BIGINT NOT NULL,
                from_day TEXT NOT NULL, until_day TEXT NOT NULL,
                leader BYTEA NOT NULL,
                pence BIGINT NOT NULL CHECK (pence >= 0), per TEXT NOT NULL CHECK (per IN ('session', 'term')),
                places BIGINT CHECK (places >= 1), years TEXT NOT NULL,
                staff BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, id, nth),
                FOREIGN KEY (school, leader) REFERENCES staff (school, id))
            """,
            "CREATE INDEX club_leader ON club (school, leader)",
            // A day on which it is not held; the highest nth of a day holds.
            """
            CREATE TABLE club_off (
                school BIGINT NOT NULL, club BYTEA NOT NULL, day TEXT NOT NULL, nth BIGINT NOT NULL CHECK (nth >= 1),
                is_off BIGINT NOT NULL CHECK (is_off IN (0, 1)), because TEXT NOT NULL,
                staff BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, club, day, nth)) WITHOUT ROWID
            """,
            // How many have a place and how many wait. It names nobody, so that every family sees whether there is room.
            // turn: rises with everybody who asks for a place, and is taken first, so that two at once stand in line.
            """
            CREATE TABLE club_taken (
                school BIGINT NOT NULL, club BYTEA NOT NULL,
                members BIGINT NOT NULL, waiting BIGINT NOT NULL, turn BIGINT NOT NULL,
                PRIMARY KEY (school, club)) WITHOUT ROWID
            """,
            // How a child stands in a club now; nth is the version of it in club_place. place: on the waiting list, from 1.
            """
            CREATE TABLE club_seat (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, club BYTEA NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('member', 'waiting', 'left')),
                turn BIGINT NOT NULL, place BIGINT NOT NULL, nth BIGINT NOT NULL,
                PRIMARY KEY (school, pupil, club),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            "CREATE INDEX club_seat_club ON club_seat (school, club, state, pupil, turn, place, nth)",
            // One row a version, never changed: asked for a place, got it, left, goes home in another way. adult: of the family;
            // staff: the school's, and because says why, for the family; neither: the list has moved.
            """
            CREATE TABLE club_place (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, club BYTEA NOT NULL, nth BIGINT NOT NULL CHECK (nth >= 1),
                state TEXT NOT NULL CHECK (state IN ('member', 'waiting', 'left')),
                home TEXT NOT NULL CHECK (home IN ('collected', 'walks', 'bus', 'after school')),
                home_words TEXT, because TEXT,
                press BYTEA, adult BYTEA, staff BYTEA, at BIGINT NOT NULL,
                PRIMARY KEY (school, pupil, club, nth),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            // The register of a day; the highest nth holds. home: how the child went, of those who have gone.
            """
            CREATE TABLE club_mark (
                school BIGINT NOT NULL, club BYTEA NOT NULL, day TEXT NOT NULL, pupil BYTEA NOT NULL,
                nth BIGINT NOT NULL CHECK (nth >= 1),
                mark TEXT NOT NULL CHECK (mark IN ('arrived', 'not here', 'gone home')),
                home TEXT CHECK (home IN ('collected', 'walks', 'bus', 'after school')),
                staff BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, club, day, pupil, nth),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            "CREATE INDEX club_mark_pupil ON club_mark (school, pupil, day)",
        ],
        sets: Wall.clubSets,
        guards: Wall.clubTables)
}
