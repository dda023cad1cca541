import People
import Store

extension Schema {
    /// What a school holds of how to reach a family and look after a child, besides names, addresses and numbers; what
    /// families propose to change, what the office answered, and that somebody has looked at it this year.
    static let contacts = Migration(
        17, "contacts",
        [
            // Whether the school asks each adult once a school year whether all is still right. No row: it does not.
            """
            CREATE TABLE details_rules (
                school BIGINT PRIMARY KEY REFERENCES school (number),
                yearly BIGINT NOT NULL CHECK (yearly IN (0, 1)))
            """,
            // "All still right", of one adult in one school year.
            """
            CREATE TABLE details_check (
                school BIGINT NOT NULL, adult BYTEA NOT NULL, school_year BIGINT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (school, adult, school_year),
                FOREIGN KEY (school, adult) REFERENCES adult (school, id)) WITHOUT ROWID
            """,
            // What is known of a child, a row a version; the newest holds, and an empty one says that there is none.
            """
            CREATE TABLE child_detail (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL,
                field TEXT NOT NULL CHECK (field IN ('languages', 'diet', 'medical', 'doctor', 'collect')),
                nth BIGINT NOT NULL CHECK (nth >= 1),
                words TEXT NOT NULL,
                staff BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, pupil, field, nth),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            // The same of an adult.
            """
            CREATE TABLE adult_detail (
                school BIGINT NOT NULL, adult BYTEA NOT NULL,
                field TEXT NOT NULL CHECK (field IN ('own languages')),
                nth BIGINT NOT NULL CHECK (nth >= 1),
                words TEXT NOT NULL,
                staff BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, adult, field, nth),
                FOREIGN KEY (school, adult) REFERENCES adult (school, id)) WITHOUT ROWID
            """,
            // What an adult is to be used for about a child; the newest row holds. The order of calling is the link's own.
            """
            CREATE TABLE calling (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, adult BYTEA NOT NULL,
                nth BIGINT NOT NULL CHECK (nth >= 1),
                emergency BIGINT NOT NULL CHECK (emergency IN (0, 1)),
                collects BIGINT NOT NULL CHECK (collects IN (0, 1)),
                priority BIGINT NOT NULL CHECK (priority >= 1),
                staff BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, pupil, adult, nth),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id),
                FOREIGN KEY (school, adult) REFERENCES adult (school, id)) WITHOUT ROWID
            """,
            // What is to be changed, before and after, kept for ever. adult: who proposes it, or whose detail staff changed;
            // NULL where staff changed a detail of the child. pupil: whose detail it is; NULL for one of the adult's own.
            """
            CREATE TABLE detail_proposal (
                school BIGINT NOT NULL, id BYTEA NOT NULL,
                adult BYTEA, pupil BYTEA,
                field TEXT NOT NULL,
                before_words TEXT NOT NULL, after_words TEXT NOT NULL,
                staff BYTEA, at BIGINT NOT NULL,
                CHECK (adult IS NOT NULL OR pupil IS NOT NULL),
                CHECK (adult IS NOT NULL OR staff IS NOT NULL),
                PRIMARY KEY (school, id),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id),
                FOREIGN KEY (school, adult) REFERENCES adult (school, id))
            """,
            "CREATE INDEX detail_proposal_adult ON detail_proposal (school, adult, at)",
            // The same adult and pupil again, so that whoever may read the one may read the other.
            """
            CREATE TABLE detail_outcome (
                school BIGINT NOT NULL, proposal BYTEA NOT NULL,
                adult BYTEA, pupil BYTEA,
                accepted BIGINT NOT NULL CHECK (accepted IN (0, 1)),
                words TEXT NOT NULL,
                staff BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, proposal),
                FOREIGN KEY (school, proposal) REFERENCES detail_proposal (school, id))
            """,
        ],
        sets: Wall.contactSets,
        guards: [
            Wall.knownAtSchool("details_rules"), Wall.checkedByAnAdult("details_check"),
            Wall.childDetails, Wall.adultDetails, Wall.calling, Wall.detailProposals, Wall.detailOutcomes,
        ])
}
