import People
import Store

extension Schema {
    /// Who has gone unnoticed, and from when a school says so.
    static let awards = Migration(
        10, "awards",
        [
            // After how many school days without a note a pupil counts as unseen. No row: the usual number.
            """
            CREATE TABLE unseen_rules (
                school BIGINT PRIMARY KEY REFERENCES school (number),
                days BIGINT NOT NULL CHECK (days >= 1))
            """
        ],
        guards: [Wall.knownToStaff("unseen_rules")])
}
