import People

@testable import DemoSchool
@testable import School

/// Whom a row is about, as its columns say. Identifiers as hexadecimal digits, empty where there are none.
struct RowOwner: Hashable, Sendable {
    var school: SchoolNumber?
    var pupil = ""
    var adult = ""
    var staff = ""
    var account = ""
}

/// What one of the cast may find behind the wall, worked out from the plan of the demonstration (`CastSight`) in plain
/// Swift: the kept opinion against which the database is tested.
struct WallSight {
    let member: CastMember
    private let demo: DemoSchool
    private let sees: Set<String>
    private let teaches: Set<String>
    private let related: Set<String>
    private let linked: Set<String>
    private let supervises: Set<String>
    private let adults: Set<String>
    private let told: Set<String>
    private let account: String
    /// This person's own posts.
    private let ours: Set<String>
    private let posts: Set<SchoolNumber>
    private let offices: Set<SchoolNumber>
    private let families: Set<SchoolNumber>
    private let minds: Set<String>
    private let own: Set<String>
    private let ownSchool: SchoolNumber?
    private let staff: Set<String>

    init(_ handle: CastHandle, _ demo: DemoSchool, _ sight: CastSight) {
        let member = demo.cast[handle]
        self.member = member
        self.demo = demo
        teaches = Set(sight.staff.filter { $0.value.contains(handle) }.map { hex($0.key) })
        related = Set(sight.families.filter { $0.value.contains(handle) }.map { hex($0.key) })
        sees = teaches.union(related)
        supervises = Set(sight.supervisors.filter { $0.value.contains(handle) }.map { hex($0.key) })
        linked = Set(member.children.map { hex($0.pupil) })
        let plan = demo.town.accounts.first { $0.handle == handle }
        adults = Set((plan?.adults ?? []).map { hex($0.adult) })
        account = (plan?.id).map { hex($0) } ?? "nobody"
        ours = Set((plan?.posts ?? []).map { hex($0.staff) })
        posts = Set(member.posts.map(\.school))
        offices = Set(member.posts.filter { $0.role == .office || $0.role == .head }.map(\.school))
        families = Set(member.children.map(\.school))
        minds = Set(sight.minders.filter { $0.value.contains(handle) }.map { hex($0.key) })
        own = Set(sight.own.filter { $0.value.contains(handle) }.map { hex($0.key) })
        ownSchool = member.own?.school
        staff = Set(member.posts.map { hex($0.staff) })
        let taught = teaches
        told = Set(
            demo.town.schools.flatMap(\.links).filter { taught.contains(hex($0.pupil)) }.map { hex($0.adult) })
    }

    private func isOffice(_ owner: RowOwner) -> Bool { owner.school.map(offices.contains) ?? false }
    private func isOwnSchool(_ owner: RowOwner) -> Bool { owner.school != nil && owner.school == ownSchool }
    private func isStaff(_ owner: RowOwner) -> Bool { owner.school.map(posts.contains) ?? false }

    /// What somebody has written themself of a group that they mind at lunchtime.
    private func isMindersOwn(_ owner: RowOwner) -> Bool { minds.contains(owner.pupil) && staff.contains(owner.staff) }

    /// Whether a row of a table may come back to this person, whatever they ask for.
    func mayFind(_ owner: RowOwner, in table: String) -> Bool {
        if isOffice(owner) { return true }
        switch table {
        // Which class a child is in is known to all staff of the school.
        case "membership": return isStaff(owner) || sees.contains(owner.pupil) || own.contains(owner.pupil)
        // A pupil finds themself, and what is noted of them; who minds a group at lunchtime finds who is in it, and whoever
        // supervises a detention today learns who is on its list.
        case "pupil":
            return sees.union(own).union(minds).union(supervises).contains(owner.pupil)
        case "behaviour_entry":
            return sees.contains(owner.pupil) || own.contains(owner.pupil) || isMindersOwn(owner)
        case "pupil_side": return sees.contains(owner.pupil) || own.contains(owner.pupil)
        case "account_pupil": return owner.account == account
        case "pupil_rules": return isStaff(owner) || isOwnSchool(owner)
        // A link, or an order that binds one, is one's own business even where it lets one see nothing.
        case "guardian_link": return adults.contains(owner.adult)
        case "restriction":
            return linked.contains(owner.pupil) && (owner.adult.isEmpty || adults.contains(owner.adult))
        // One's own acts and one's own place in the news.
        case "act": return owner.account == account
        case "seen_until": return owner.account == account && sees.contains(owner.pupil)
        // Teachers learn the names of those who told them of an absence.
        case "adult": return adults.contains(owner.adult) || told.contains(owner.adult)
        // What one parent asks is not the other's, nor is the news of an answer.
        case "note_question", "family_news":
            let isTheirs = owner.adult.isEmpty || adults.contains(owner.adult)
            return teaches.contains(owner.pupil) || (sees.contains(owner.pupil) && isTheirs)
        // What one parent asks to have changed, and what they are called for, is not the other's.
        case "detail_proposal", "detail_outcome":
            return adults.contains(owner.adult) && (owner.pupil.isEmpty || sees.contains(owner.pupil))
        case "calling": return adults.contains(owner.adult) && sees.contains(owner.pupil)
        // Medical notes and food are for teachers, and not for who helps in a class.
        case "child_detail":
            return related.contains(owner.pupil)
                || (member.posts.contains { $0.role == .teacher } && teaches.contains(owner.pupil))
        case "next_step": return sees.subtracting(teaches).union(linked.intersection(sees)).contains(owner.pupil)
        case "teaching": return isStaff(owner)
        case "detention_outcome": return mayFind(plain: owner) || supervises.contains(owner.pupil)
        case "detention_seat": return teaches.contains(owner.pupil) || supervises.contains(owner.pupil)
        case "detention_session", "detention_taken", "detention_type": return isStaff(owner)
        case "detention_notice", "detention_told": return teaches.contains(owner.pupil)
        case "detention_answer": return teaches.contains(owner.pupil) || adults.contains(owner.adult)
        // Whom of the families an event is meant for is shown by its canaries.
        case "diary_event", "diary_change": return isStaff(owner) || owner.school.map(families.contains) ?? false
        // Letters are for whoever wrote them and the families whom they went to; that they hold no more is the canaries' to say.
        case "letter", "letter_draft", "letter_paper_run", "letter_paper_copy", "letter_paper_part":
            return ours.contains(owner.staff)
        case "letter_sent", "letter_withdrawal", "letter_file":
            return ours.contains(owner.staff) || owner.school.map(families.contains) ?? false
        case "letter_read", "letter_reply_words":
            return teaches.contains(owner.pupil) || (sees.contains(owner.pupil) && adults.contains(owner.adult))
        case "letter_reply": return sees.contains(owner.pupil)
        // Work for later names nobody to anybody but the works.
        case "job": return false
        case "behaviour_type", "award_type", "threshold", "unseen_rules": return isStaff(owner)
        case "behaviour_staff_note": return teaches.contains(owner.pupil) || isMindersOwn(owner)
        case "suggestion_answer", "incident_pupil": return teaches.contains(owner.pupil)
        // What happened is read by whoever wrote it.
        case "incident": return ours.contains(owner.staff)
        // What the school hands out to everybody there.
        case "school_file", "kept_file":
            return owner.account == account || isStaff(owner) || owner.school.map(families.contains) ?? false
        case "staff", "behaviour_rules", "behaviour_step":
            return isStaff(owner) || isOwnSchool(owner) || owner.school.map(families.contains) ?? false
        // Clubs of the demonstration that one of the cast leads are of pupils whom they teach.
        case "club_place", "club_mark":
            return sees.contains(owner.pupil)
        // What children may not eat, what was chosen and what was served is for lunchtime staff as well.
        case "pupil_diet", "meal_choice", "meal_served":
            return sees.contains(owner.pupil) || minds.contains(owner.pupil)
        case "meal_override": return teaches.contains(owner.pupil) || isMindersOwn(owner)
        case "club", "club_off", "club_taken", "meal_rules", "dish", "meal_menu", "meal_menu_day", "lesson", "house",
            "house_points", "detention_rules", "details_rules", "file_rules":
            return isStaff(owner) || owner.school.map(families.contains) ?? false
        default: return mayFind(plain: owner)
        }
    }

    /// Any other table, and every table that is still to come.
    private func mayFind(plain owner: RowOwner) -> Bool {
        if !owner.pupil.isEmpty { return sees.contains(owner.pupil) }
        if !owner.account.isEmpty { return owner.account == account }
        return adults.contains(owner.adult)
    }

    /// Whether this person may change such a row. Families tell of absences and read their news; teachers keep
    /// their pupils' registers; everybody has their own account.
    func mayChange(_ owner: RowOwner, in table: String) -> Bool {
        if isOffice(owner) { return true }
        switch table {
        case "family_news": return mayFind(owner, in: table)
        case "absence_report": return sees.contains(owner.pupil)
        case "mark", "attendance_tally", "behaviour_entry", "behaviour_staff_note", "award", "suggestion_answer",
            "incident_pupil", "incident_part", "detention", "detention_seat", "detention_notice", "detention_told",
            "club_mark":
            return teaches.contains(owner.pupil)
        case "incident": return ours.contains(owner.staff)
        case "detention_outcome": return teaches.contains(owner.pupil) || supervises.contains(owner.pupil)
        case "detention_answer": return adults.contains(owner.adult) && sees.contains(owner.pupil)
        case "detention_taken": return isStaff(owner)
        case "letter_draft", "letter_sent", "letter_withdrawal", "letter_file", "letter_paper_run", "letter_paper_copy",
            "letter_paper_part":
            return ours.contains(owner.staff)
        case "letter_to": return teaches.contains(owner.pupil)
        case "letter_read", "letter_reply", "letter_reply_words":
            return adults.contains(owner.adult) && sees.contains(owner.pupil)
        case "seen_until": return owner.account == account && sees.contains(owner.pupil)
        // Nobody changes what was said.
        case "note_question": return false
        case "proud_line", "next_step": return sees.contains(owner.pupil) && adults.contains(owner.adult)
        case "act", "account", "sign_in", "known_device", "diary_feed", "kept_file":
            return owner.account == account
        default: return false
        }
    }

    /// Somebody else's child at this person's school, with an adult of theirs, and the head.
    var strangers: (school: SchoolNumber, pupil: ID<Pupil>, adult: ID<Adult>, staff: ID<Staff>)? {
        let mine = posts.union(families).union([ownSchool].compactMap(\.self))
        let known = sees.union(linked).union(minds).union(own)
        for school in demo.town.schools where mine.contains(school.number) {
            let others = school.links.first { !known.contains(hex($0.pupil)) }
            let head = school.staff.first { $0.role == .head }
            if let others, let head { return (school.number, others.pupil, others.adult, head.id) }
        }
        return nil
    }

    /// Fields that stand in a row with what one may know: the wall hides rows, not columns, and no record function
    /// gives these to anybody who may not have them (lock 4 looks for them on every page).
    static let broughtAlong: [String: Set<Canary.Field>] = [
        "pupil": [.upn, .admissionNumber], "mark": [.staffNote], "restriction": [.orderNote],
        "guardian_link": [.endedBecause], "staff": [.email],
        // That a child has a place is every parent's; how it goes home is left out of the pages of those from whom it is kept.
        "club_place": [.clubHome],
    ]

    /// Canaries that a row of a table must not have brought to this person.
    func leaks(in text: String, of table: String) -> [Canary] {
        demo.canaries.leaks(in: text, to: member.handle).filter {
            Self.broughtAlong[table]?.contains($0.field) != true
        }
    }
}

func hex<Of>(_ id: ID<Of>) -> String {
    id.bytes.map { String($0 / 16, radix: 16) + String($0 % 16, radix: 16) }.joined()
}
