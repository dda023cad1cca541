import People
import Store

extension Schema {
    /// Letters home: what staff write, whom it went to, who has read it and what families answered.
    static let letters = Migration(
        14, "letters",
        [
            // staff: who wrote it, here and below.
            """
            CREATE TABLE letter (
                school BIGINT NOT NULL REFERENCES school (number),
                id BYTEA NOT NULL,
                staff BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, id),
                FOREIGN KEY (school, staff) REFERENCES staff (school, id)) WITHOUT ROWID
            """,
            // A row a version, never changed. meant: audiences with blanks between. choices: one a line. line: families may
            // add words.
            """
            CREATE TABLE letter_draft (
                school BIGINT NOT NULL, letter BYTEA NOT NULL,
                nth BIGINT NOT NULL CHECK (nth >= 1),
                title TEXT NOT NULL, body TEXT NOT NULL, meant TEXT NOT NULL,
                question TEXT, choices TEXT, line BIGINT NOT NULL DEFAULT 0 CHECK (line IN (0, 1)), answer_by TEXT,
                staff BYTEA NOT NULL, saved_by BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, letter, nth),
                FOREIGN KEY (school, letter) REFERENCES letter (school, id)) WITHOUT ROWID
            """,
            // The version that was sent, once. plain: its words as they are searched for. The numbers are those that were
            // said before it was sent.
            """
            CREATE TABLE letter_sent (
                school BIGINT NOT NULL, letter BYTEA NOT NULL,
                nth BIGINT NOT NULL,
                title TEXT NOT NULL, body TEXT NOT NULL, plain TEXT NOT NULL,
                question TEXT, choices TEXT, line BIGINT NOT NULL DEFAULT 0 CHECK (line IN (0, 1)), answer_by TEXT,
                children BIGINT NOT NULL, families BIGINT NOT NULL, without_way_in BIGINT NOT NULL,
                staff BYTEA NOT NULL, sent_by BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, letter),
                FOREIGN KEY (school, letter) REFERENCES letter (school, id)) WITHOUT ROWID
            """,
            "CREATE INDEX letter_sent_titles ON letter_sent (school, staff, letter, title)",
            // Whom it went to, fixed when it was sent: it stays a child's whatever class the child is in later.
            """
            CREATE TABLE letter_to (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, letter BYTEA NOT NULL,
                at BIGINT NOT NULL, answer_by TEXT,
                PRIMARY KEY (school, pupil, letter),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            "CREATE INDEX letter_to_letter ON letter_to (school, letter)",
            "CREATE INDEX letter_to_answer ON letter_to (school, pupil, answer_by)",
            // The letter stays, and says so.
            """
            CREATE TABLE letter_withdrawal (
                school BIGINT NOT NULL, letter BYTEA NOT NULL,
                because TEXT NOT NULL,
                staff BYTEA NOT NULL, withdrawn_by BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, letter),
                FOREIGN KEY (school, letter) REFERENCES letter_sent (school, letter)) WITHOUT ROWID
            """,
            // An adult has said that they have read it. Never written because a page was fetched.
            """
            CREATE TABLE letter_read (
                school BIGINT NOT NULL, letter BYTEA NOT NULL, pupil BYTEA NOT NULL, adult BYTEA NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (school, letter, pupil, adult),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            // What a family answers for a child: a row a version, whoever of the family gave it.
            """
            CREATE TABLE letter_reply (
                school BIGINT NOT NULL, letter BYTEA NOT NULL, pupil BYTEA NOT NULL,
                nth BIGINT NOT NULL CHECK (nth >= 1),
                id BYTEA NOT NULL, choice TEXT,
                adult BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, letter, pupil, nth),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            "CREATE UNIQUE INDEX letter_reply_id ON letter_reply (id)",
            // Apart from the answer: both parents see what was answered, and not each other's words.
            """
            CREATE TABLE letter_reply_words (
                school BIGINT NOT NULL, letter BYTEA NOT NULL, pupil BYTEA NOT NULL,
                nth BIGINT NOT NULL,
                words TEXT NOT NULL, adult BYTEA NOT NULL,
                PRIMARY KEY (school, letter, pupil, nth),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            // Pictures and papers of a letter, in the order in which they were added: nth is the number that its text calls
            // a picture by. What one shows, in words, is the name of the file.
            """
            CREATE TABLE letter_file (
                school BIGINT NOT NULL, letter BYTEA NOT NULL,
                nth BIGINT NOT NULL CHECK (nth >= 1),
                file BYTEA NOT NULL,
                staff BYTEA NOT NULL, at BIGINT NOT NULL, ended_at BIGINT,
                PRIMARY KEY (school, letter, nth),
                FOREIGN KEY (school, file) REFERENCES kept_file (school, id),
                FOREIGN KEY (school, letter) REFERENCES letter (school, id)) WITHOUT ROWID
            """,
            "CREATE UNIQUE INDEX letter_file_file ON letter_file (school, file)",
            // A letter for those who read on paper: staff is who asked for it, here and below. named: they know adults by
            // their names.
            """
            CREATE TABLE letter_paper_run (
                school BIGINT NOT NULL, letter BYTEA NOT NULL, id BYTEA NOT NULL,
                named BIGINT NOT NULL CHECK (named IN (0, 1)), copies BIGINT NOT NULL,
                staff BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, letter, id),
                FOREIGN KEY (school, letter) REFERENCES letter_sent (school, letter)) WITHOUT ROWID
            """,
            // Its copies in the order of classes, as they were when it was asked for.
            """
            CREATE TABLE letter_paper_copy (
                school BIGINT NOT NULL, run BYTEA NOT NULL,
                place BIGINT NOT NULL CHECK (place >= 0),
                carrier TEXT NOT NULL, class_name TEXT, readers TEXT NOT NULL,
                staff BYTEA NOT NULL,
                PRIMARY KEY (school, run, place)) WITHOUT ROWID
            """,
            // The files that are made of it, one after the other. The bytes stand last.
            """
            CREATE TABLE letter_paper_part (
                school BIGINT NOT NULL, run BYTEA NOT NULL,
                nth BIGINT NOT NULL CHECK (nth >= 1),
                copies BIGINT NOT NULL, first_class TEXT, last_class TEXT,
                staff BYTEA NOT NULL, at BIGINT NOT NULL,
                bytes BYTEA NOT NULL,
                PRIMARY KEY (school, run, nth))
            """,
        ],
        sets: Wall.letterSets,
        guards: Wall.letterTables + Wall.letterFiles)
}
