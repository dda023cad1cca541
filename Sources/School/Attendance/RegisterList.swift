import Pages
import People

/// One register in a list of those at hand.
struct ListedRegister: Sendable {
    var group: ClassGroup
    var place: RegisterSlot
    var expected: Int
    var marked: Int
    var day: Day

    var state: RegisterState { RegisterState(marked: marked, of: expected, in: place.progress) }
    var path: String { RegisterPath.slot(group.id, day, place.slot) }
    var unmarked: Int { max(0, expected - marked) }
}

/// A group and its registers of a day.
struct ListedGroup: Sendable {
    var group: ClassGroup
    var takers: [String]
    var expected: Int
    var registers: [ListedRegister]
}

extension Visit {
    /// Groups of one school with their registers of a day.
    func listed(_ groups: [ClassGroup], _ day: RegisterDay) throws -> [ListedGroup] {
        let progress = try records.progress(of: groups, on: day.day)
        let takers = try records.takers(of: groups, on: day.day)
        return groups.map { group in
            let own = progress[group.id] ?? RegisterProgress()
            return ListedGroup(
                group: group, takers: takers[group.id] ?? [], expected: own.expected,
                registers: day.slots(of: group).map { place in
                    ListedRegister(
                        group: group, place: place, expected: own.expected, marked: own.marked[place.slot] ?? 0,
                        day: day.day)
                })
        }
    }
}

extension Words {
    /// How far a register is, in a word or two.
    func says(_ register: ListedRegister) -> String {
        guard register.expected > 0 else { return self("Nobody in it") }
        let left = count(register.unmarked, one: "%1 to mark", other: "%1 to mark")
        return switch register.state {
        case .noSession: self("No register")
        case .notYet:
            register.place.opens.map { opens in self("Opens at \(time(opens))") } ?? self("Not open yet")
        case .open where register.marked == 0:
            register.place.closes.map { closes in self("Open until \(time(closes))") } ?? self("Open")
        case .open: self("Open, \(left)")
        case .complete: self("Complete")
        case .late: register.marked == 0 ? self("Late: not taken") : self("Not finished: \(left)")
        case .missing: register.marked == 0 ? self("Not taken") : self("Not finished: \(left)")
        }
    }
}

extension RegisterState {
    var tone: Tone {
        switch self {
        case .noSession, .notYet: .plain
        case .open: .info
        case .complete: .good
        case .late: .mind
        case .missing: .bad
        }
    }

    var icon: Icon {
        switch self {
        case .noSession: .dash
        case .notYet: .clock
        case .open: .pen
        case .complete: .check
        case .late: .clock
        case .missing: .question
        }
    }
}

/// A register's state as a small lozenge with its shape.
func stateTag(_ register: ListedRegister, _ words: Words) -> HTML {
    tag(words.says(register), register.state.tone)
}
