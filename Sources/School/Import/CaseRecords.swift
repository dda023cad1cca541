import Crypto
import People
import Store

extension Records {
    /// Compares what was read with the school's records, as they are in this transaction.
    func importCase(_ reading: Reading, _ terms: ImportTerms, _ desk: ImportDesk, in world: World) throws -> ImportCase
    {
        let today = SchoolTime.day(of: world.now())
        guard !reading.isRefused else { return ImportCase(reading: reading, plan: ImportPlan(), mark: "") }
        let year = try importYear(terms, desk, today)
        let held = try held(desk, for: reading.intake, today: today, start: max(today, year.starts))
        var planner = Planner(
            reading.intake, held, today: today, year: year, registers: terms.registers.map(Set.init),
            decisions: terms.decisions, newID: { world.newID(Act.self) })
        learnSchool(reading, terms, desk, &planner)
        let plan = planner.planned()
        return ImportCase(reading: reading, plan: plan, mark: mark(of: plan))
    }

    /// The school year that the classes are for: as the office says, or the usual one.
    private func importYear(_ terms: ImportTerms, _ desk: ImportDesk, _ today: Day) throws -> SchoolYear {
        if let said = terms.schoolYear { return SchoolYear(startingIn: said) }
        let this = SchoolYear(of: today)
        let last = try first(
            "SELECT max(ends) FROM term WHERE school = \(desk.school) AND ends BETWEEN \(this.starts) AND \(this.ends)"
        ) { try $0.dayOrNil(0) }
        return SchoolYear.ofClasses(on: today, lastTermEnds: last ?? nil)
    }

    /// The number that a system gave the school is remembered, so that it is asked once.
    private func learnSchool(_ reading: Reading, _ terms: ImportTerms, _ desk: ImportDesk, _ planner: inout Planner) {
        guard let number = terms.schoolNumber else { return }
        guard let school = reading.intake.schools.first(where: { $0.number?.value == number })?.number else { return }
        planner.learn(HeldNumber(school, .school), Array(String(desk.school).utf8))
    }

    private func mark(of plan: ImportPlan) -> String {
        var hash = SHA256()
        let registers = plan.asked.filter(\.takesRegister).map(\.key).joined(separator: "\u{1}")
        hash.update(data: Array("\(plan.year?.startYear ?? 0)\u{2}\(registers)\u{3}".utf8))
        for step in plan.steps {
            let changes = step.changes.map { "\($0.field)\u{1}\($0.old)\u{1}\($0.new)" }.joined(separator: "\u{2}")
            hash.update(
                data: Array("\(step.kind)\(step.about)\(step.who)\(step.place)\(changes)\(step.count)\u{3}".utf8))
        }
        return hash.finalize().prefix(16).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// What the school goes by in files: its URN, its local authority and establishment number, and the numbers that
    /// other systems gave it.
    func schoolNumbers(_ desk: ImportDesk) throws -> Set<String> {
        let own = try first("SELECT urn, lea, estab FROM school WHERE number = \(desk.school)") { row in
            let estab = [try row.textOrNil(1), try row.textOrNil(2)].compactMap { $0 }
            return [try row.textOrNil(0), estab.count == 2 ? estab.joined() : nil].compactMap { $0 }
        }
        let given = try all("SELECT their_id FROM known_as WHERE school = \(desk.school) AND kind = 'school'") {
            try $0.text(0)
        }
        return Set((own ?? []) + given)
    }
}
