import People
import Store

extension DemoRecords {
    /// Writes what a school has sent home up to a moment, and what families answered.
    func addLetters(of school: SchoolPlan, in demo: DemoSchool, at now: Instant) throws {
        let letters = LetterBook(school: school, today: demo.today, seed: demo.seed).letters.filter { $0.at <= now }
        for plan in letters { try add(demo.tagged(plan, at: school), school, at: now) }
    }

    private func add(_ plan: LetterPlan, _ school: SchoolPlan, at now: Instant) throws {
        let (number, choices) = (school.number, plan.choices.isEmpty ? nil : plan.choices.joined(separator: "\n"))
        try records.insert(
            into: "letter", columns: "school, id, staff, at", rows: [row(number, plan.id, plan.author, plan.at)])
        try records.insert(
            into: "letter_draft",
            columns: """
                school, letter, nth, title, body, meant, question, choices, line, answer_by, staff, saved_by, at
                """,
            rows: [
                row(
                    number, plan.id, 1, plan.title, plan.body, plan.meant.description, plan.question, choices,
                    plan.takesWords, plan.by, plan.author, plan.author, plan.at)
            ])
        try records.insert(
            into: "letter_sent",
            columns: """
                school, letter, nth, title, body, plain, question, choices, line, answer_by, children, families,
                without_way_in, staff, sent_by, at
                """,
            rows: [
                row(
                    number, plan.id, 1, plan.title, plan.body, NameSearch.searchable("\(plan.title) \(plan.body)"),
                    plan.question, choices, plan.takesWords, plan.by, plan.pupils.count, families(of: plan, school), 0,
                    plan.author, plan.author, plan.at)
            ])
        try records.insert(
            into: "letter_to", columns: "school, pupil, letter, at, answer_by",
            rows: plan.pupils.map { row(number, $0, plan.id, plan.at, plan.by) })
        if let because = plan.because {
            try records.insert(
                into: "letter_withdrawal", columns: "school, letter, because, staff, withdrawn_by, at",
                rows: [row(number, plan.id, because, plan.author, plan.author, plan.withdrawnAt)])
        }
        for reply in plan.replies where reply.at <= now { try add(reply, to: plan, number) }
    }

    private func add(_ reply: LetterReplyPlan, to plan: LetterPlan, _ number: SchoolNumber) throws {
        try records.insert(
            into: "letter_read", columns: "school, letter, pupil, adult, at",
            rows: [row(number, plan.id, reply.pupil, reply.adult, reply.at)])
        try records.insert(
            into: "letter_reply", columns: "school, letter, pupil, nth, id, choice, adult, at",
            rows: [row(number, plan.id, reply.pupil, 1, reply.id, reply.choice, reply.adult, reply.at)])
        try records.insert(
            into: "letter_reply_words", columns: "school, letter, pupil, nth, words, adult",
            rows: [row(number, plan.id, reply.pupil, 1, reply.words, reply.adult)])
    }

    /// Roughly: children who share the adult whom the school knows first.
    private func families(of plan: LetterPlan, _ school: SchoolPlan) -> Int {
        let meant = Set(plan.pupils)
        let firsts = Dictionary(school.links.filter { meant.contains($0.pupil) }.map { ($0.pupil, $0.adult) }) {
            first, _ in first
        }
        return Set(firsts.values).count
    }
}
