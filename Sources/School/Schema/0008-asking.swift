import People
import Store

extension Schema {
    /// What families ask about a note and what school answers; what child and parent look at together.
    static let asking = Migration(
        8, "answers",
        [
            // A thread of one adult about one note, question and answer one after the other; never changed.
            // staff: of a question, to whom it goes (NULL: to those who see the whole school); of an answer, whose it is.
            // deliver_at: from when staff see it; of an answer, when it was written: families see it at once.
            """
            CREATE TABLE note_question (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, entry BYTEA NOT NULL, adult BYTEA NOT NULL,
                id BYTEA NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('question', 'answer')),
                words TEXT NOT NULL,
                day TEXT NOT NULL,
                staff BYTEA,
                at BIGINT NOT NULL, deliver_at BIGINT NOT NULL,
                CHECK (kind = 'question' OR staff IS NOT NULL),
                PRIMARY KEY (school, pupil, entry, adult, id),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            "CREATE INDEX note_question_staff ON note_question (school, kind, staff, deliver_at)",
            // Of whom alone of a child's family a line of the news is; NULL for all of them.
            "ALTER TABLE family_news ADD COLUMN adult BYTEA",
            // What a child is proud of, as the family wrote it. shared: whether the school may read it.
            """
            CREATE TABLE proud_line (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, id BYTEA NOT NULL,
                words TEXT NOT NULL,
                shared BIGINT NOT NULL CHECK (shared IN (0, 1)),
                adult BYTEA NOT NULL, at BIGINT NOT NULL,
                removed_at BIGINT,
                PRIMARY KEY (school, pupil, id),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            // The one thing to try next, as the family chose it; the newest holds.
            """
            CREATE TABLE next_step (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, id BYTEA NOT NULL,
                words TEXT NOT NULL, day TEXT NOT NULL,
                adult BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, pupil, id),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
        ],
        sets: Wall.askingSets,
        guards: [
            Wall.askedByOne("note_question"), Wall.familyNews, Wall.adultsWhoToldOrAsked,
            Wall.byTheFamily("proud_line", toSchool: "shared = 1 AND removed_at IS NULL"),
            Wall.byTheFamily("next_step", toSchool: nil),
        ])
}
