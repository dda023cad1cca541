import DemoSchool
import People
import School
import Store
import StoreTesting

/// Sunday 22 November 2026.
let demoSunday = Day(number: 20_779)
/// Friday 20 November 2026.
let demoFriday = Day(number: 20_777)

/// A small demonstration in a store of its own.
func smallDemo(
    _ engine: Engine, today: Day = demoFriday, upTo: ClockTime? = nil, seed: UInt64 = 1, canaries: Bool = false
) async throws -> (demo: DemoSchool, store: any Store) {
    let store = try await freshStore(engine, migrations: Schema.migrations)
    let demo = try await DemoSchool.build(
        in: store, today: today, upTo: upTo, seed: seed, size: .small, canaries: canaries, hash: DemoSchool.noPassword)
    return (demo, store)
}

extension Store {
    /// Reads on the school's behalf.
    func look<Value: Sendable>(_ body: @escaping @Sendable (Records) throws -> Value) async throws -> Value {
        try await read { records in
            try Wall.works(in: records)
            return try body(records)
        }
    }
}

extension DemoSchool {
    /// Somebody of the cast, signed in at noon of today, in a transaction of their own.
    func with<Value: Sendable>(
        _ handle: CastHandle, in store: any Store, _ body: @escaping @Sendable (Viewer, Records) throws -> Value
    ) async throws -> Value {
        let now = SchoolTime.instant(today, ClockTime(12, 0) ?? SchoolTime.time(of: Instant(milliseconds: 0)))
        let token = Array("\(handle)".utf8)
        let id = ID<SignIn>(high: UInt64(token.count), low: token.reduce(0) { $0 &* 31 &+ UInt64($1) })
        let account = cast[handle].account
        try await store.write { records in
            try Wall.works(in: records)
            try records.run(
                """
                INSERT INTO sign_in (token, id, account, csrf, device, began_at, seen_at, ends_at)
                VALUES (\(token), \(id), \(account), 'x', 'test', \(now), \(now), \(now + .seconds(3600)))
                """)
        }
        return try await store.read { records in
            guard let viewer = try Access.viewer(token: token, now: now, in: records) else { throw Refused.signIn }
            return try body(viewer, records)
        }
    }
}

/// Every row of every table of a demonstration, as text.
func dump(_ store: any Store) async throws -> [String] {
    try await store.look { records in
        try demoTables.flatMap { table in try records.all(table) { try text($0) } }
    }
}

private let demoTables: [SQL] = [
    "SELECT * FROM school ORDER BY 1", "SELECT * FROM term ORDER BY 1, 2", "SELECT * FROM closed_day ORDER BY 1, 2",
    "SELECT * FROM session_times ORDER BY 1, 2, 3", "SELECT * FROM period ORDER BY 1, 2",
    "SELECT * FROM timetable_cycle ORDER BY 1", "SELECT * FROM lesson ORDER BY 1, 2, 3, 4, 5",
    "SELECT * FROM staff ORDER BY 1, 2", "SELECT * FROM class_group ORDER BY 1, 2",
    "SELECT * FROM teaching ORDER BY 1, 2, 3, 5",
    "SELECT * FROM pupil ORDER BY 1, 2", "SELECT * FROM pupil_address ORDER BY 1, 2",
    "SELECT * FROM membership ORDER BY 1, 2, 3, 4", "SELECT * FROM adult ORDER BY 1, 2",
    "SELECT * FROM adult_address ORDER BY 1, 2",
    "SELECT * FROM adult_reach ORDER BY 1, 2, 3, 4", "SELECT * FROM guardian_link ORDER BY 1, 2, 3",
    "SELECT * FROM restriction ORDER BY 1, 2", "SELECT * FROM pilot_family ORDER BY 1, 2",
    "SELECT * FROM account ORDER BY 1",
    "SELECT * FROM account_adult ORDER BY 1, 2", "SELECT * FROM account_staff ORDER BY 1, 2",
    "SELECT * FROM account_pupil ORDER BY 1", "SELECT * FROM pupil_rules ORDER BY 1",
    "SELECT * FROM pupil_side ORDER BY 1, 2, 3, 4",
    "SELECT * FROM mark ORDER BY 1, 2, 3, 4, 5", "SELECT * FROM attendance_tally ORDER BY 1, 2, 3, 4",
    "SELECT * FROM family_news ORDER BY 1, 2, 3", "SELECT * FROM absence_report ORDER BY 1, 2",
    "SELECT * FROM seen_until ORDER BY 1, 2, 3", "SELECT * FROM diary_event ORDER BY 1, 2, 3, 4",
    "SELECT * FROM diary_change ORDER BY 1, 2, 3, 4, 5", "SELECT * FROM behaviour_rules ORDER BY 1",
    "SELECT * FROM behaviour_type ORDER BY 1, 2", "SELECT * FROM behaviour_step ORDER BY 1, 2",
    "SELECT * FROM behaviour_entry ORDER BY 1, 2, 3, 4", "SELECT * FROM behaviour_staff_note ORDER BY 1, 2, 3, 4",
    "SELECT * FROM job ORDER BY 1", "SELECT * FROM award_type ORDER BY 1, 2", "SELECT * FROM award ORDER BY 1, 2, 3, 4",
    "SELECT * FROM house ORDER BY 1, 2", "SELECT * FROM house_member ORDER BY 1, 2, 3",
    "SELECT * FROM house_points ORDER BY 1, 2", "SELECT * FROM threshold ORDER BY 1, 2",
    "SELECT * FROM note_question ORDER BY 1, 2, 3, 4, 5",
    "SELECT * FROM proud_line ORDER BY 1, 2, 3", "SELECT * FROM next_step ORDER BY 1, 2, 3",
    "SELECT * FROM incident ORDER BY 1, 2, 3", "SELECT * FROM incident_pupil ORDER BY 1, 2, 3, 4",
    "SELECT * FROM incident_part ORDER BY 1, 2, 3, 4, 5", "SELECT * FROM exclusion ORDER BY 1, 2, 3, 4",
    "SELECT * FROM detention_rules ORDER BY 1",
    "SELECT * FROM detention_type ORDER BY 1, 2", "SELECT * FROM detention_session ORDER BY 1, 2",
    "SELECT * FROM detention_taken ORDER BY 1, 2", "SELECT * FROM detention ORDER BY 1, 2, 3, 4",
    "SELECT * FROM detention_seat ORDER BY 1, 2, 3, 4, 5", "SELECT * FROM detention_notice ORDER BY 1, 2, 3, 4, 5",
    "SELECT * FROM detention_told ORDER BY 1, 2, 3, 4", "SELECT * FROM detention_answer ORDER BY 1, 2, 3, 4",
    "SELECT * FROM detention_outcome ORDER BY 1, 2, 3, 4, 5",
    "SELECT * FROM letter ORDER BY 1, 2", "SELECT * FROM letter_draft ORDER BY 1, 2, 3",
    "SELECT * FROM letter_sent ORDER BY 1, 2", "SELECT * FROM letter_to ORDER BY 1, 2, 3",
    "SELECT * FROM letter_withdrawal ORDER BY 1, 2", "SELECT * FROM letter_read ORDER BY 1, 2, 3, 4",
    "SELECT * FROM letter_reply ORDER BY 1, 2, 3, 4", "SELECT * FROM letter_reply_words ORDER BY 1, 2, 3, 4",
    "SELECT * FROM club ORDER BY 1, 2, 3", "SELECT * FROM club_off ORDER BY 1, 2, 3, 4",
    "SELECT * FROM club_taken ORDER BY 1, 2", "SELECT * FROM club_seat ORDER BY 1, 2, 3",
    "SELECT * FROM club_place ORDER BY 1, 2, 3, 4", "SELECT * FROM club_mark ORDER BY 1, 2, 3, 4, 5",
    "SELECT * FROM meal_rules ORDER BY 1", "SELECT * FROM dish ORDER BY 1, 2, 3",
    "SELECT * FROM meal_menu ORDER BY 1, 2, 3",
    "SELECT * FROM meal_menu_day ORDER BY 1, 2, 3, 4, 5", "SELECT * FROM pupil_diet ORDER BY 1, 2, 3",
    "SELECT * FROM meal_choice ORDER BY 1, 2, 3, 4", "SELECT * FROM meal_served ORDER BY 1, 2, 3, 4",
    "SELECT * FROM meal_override ORDER BY 1, 2, 3, 4",
    "SELECT * FROM child_detail ORDER BY 1, 2, 3, 4", "SELECT * FROM adult_detail ORDER BY 1, 2, 3, 4",
    "SELECT * FROM calling ORDER BY 1, 2, 3, 4", "SELECT * FROM detail_proposal ORDER BY 1, 2",
    "SELECT * FROM detail_outcome ORDER BY 1, 2", "SELECT * FROM details_rules ORDER BY 1",
    "SELECT * FROM details_check ORDER BY 1, 2, 3",
    "SELECT * FROM kept_file ORDER BY 1, 2", "SELECT * FROM school_file ORDER BY 1, 2",
]

/// A row's values one after another, until there are no more columns.
private func text(_ row: Row) throws -> String {
    var values: [String] = []
    while let value = value(row, values.count) { values.append(value) }
    return values.joined(separator: "|")
}

private func value(_ row: Row, _ column: Int) -> String? {
    let readings: [() throws -> String?] = [
        { try row.textOrNil(column) }, { try row.intOrNil(column).map { String($0) } },
        // Their description would take most of the time.
        { try row.bytesOrNil(column).map { String($0.reduce(17) { $0 &* 257 &+ Int($1) }) } },
    ]
    for reading in readings {
        do { return try reading() ?? "-" } catch { continue }
    }
    return nil
}
