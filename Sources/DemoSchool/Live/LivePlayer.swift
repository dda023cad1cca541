public import People
public import School

/// Plays a school day through the same doors that people use: staff enter each mark and make each note when its time comes,
/// the office finds reasons, families tell the school of absences.
public actor LivePlayer {
    /// Waits until the school's clock says so. Throws when the play is over.
    public typealias Wait = @Sendable (Instant) async throws -> Void

    /// What came of the play so far.
    public struct Report: Sendable {
        /// Marks, notes and tellings that the school took.
        public fileprivate(set) var taken = 0
        /// Marks that somebody else had made otherwise by then: a visitor, who is right.
        public fileprivate(set) var overtaken = 0
        /// What was refused: which act, and the answer's status.
        public fileprivate(set) var refused: [String] = []
    }

    private enum Act {
        case mark(LiveDay.Event)
        case tell(LiveDay.Telling)
        case note(LiveDay.Note)
        case serve(LiveDay.Serving)
        case come(LiveDay.Coming)

        var at: Instant {
            switch self {
            case .mark(let event): event.at
            case .tell(let telling): telling.at
            case .note(let note): note.at
            case .serve(let serving): serving.at
            case .come(let coming): coming.at
            }
        }
    }

    private let day: LiveDay
    private let door: Door
    private let wait: Wait
    private let chance: @Sendable (Int) -> [UInt8]
    private let note: @Sendable (String) -> Void
    private var people: [String: LivePerson] = [:]
    /// What has come of it so far.
    public private(set) var report = Report()

    /// - Parameters:
    ///   - chance: random bytes, for the keys of marks.
    ///   - note: hears of every act that was refused.
    public init(
        _ day: LiveDay, at door: Door, wait: @escaping Wait, chance: @escaping @Sendable (Int) -> [UInt8],
        note: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        (self.day, self.door, self.wait, self.chance, self.note) = (day, door, wait, chance, note)
    }

    /// Plays to the end of the day, or until the task is cancelled.
    public func play() async {
        for act in acts {
            do {
                try await wait(act.at)
                try await perform(act)
            } catch is CancellationError {
                return
            } catch {
                // One act that fails must not end the day.
                refuse("\(Self.name(of: act)): \(type(of: error))")
            }
        }
    }

    private var acts: [Act] {
        let marks = day.events.filter { $0.email != nil }.map { Act.mark($0) }
        let told = day.tellings.filter { $0.email != nil && $0.time > LiveDay.toldBefore }.map { Act.tell($0) }
        let noted = day.notes.filter { $0.email != nil }.map { Act.note($0) }
        let served = day.servings.filter { $0.email != nil }.map { Act.serve($0) }
        let came = day.comings.filter { $0.email != nil }.map { Act.come($0) }
        return (marks + told + noted + served + came).sorted { $0.at < $1.at }
    }

    private func perform(_ act: Act) async throws {
        var status = try await send(act)
        if status == 401 || status == 400 {
            // The sign-in has ended, by "sign out everywhere" say: once more through the door.
            people[Self.email(of: act) ?? ""] = nil
            status = try await send(act)
        }
        switch status {
        case 200, 303: report.taken += 1
        case 409: report.overtaken += 1
        default: refuse("\(Self.name(of: act)): \(status)")
        }
    }

    private func refuse(_ what: String) {
        report.refused.append(what)
        note(what)
    }

    /// The status of the answer; 0 when the door did not open.
    private func send(_ act: Act) async throws -> Int {
        switch act {
        case .mark(let event):
            guard let person = try await person(event.email, event.password) else { return 0 }
            return try await person.mark(event, on: day.day, key: key())
        case .tell(let telling):
            guard let person = try await person(telling.email, telling.password) else { return 0 }
            return try await person.tell(telling)
        case .note(let note):
            guard let person = try await person(note.email, note.password) else { return 0 }
            return try await person.make(note, on: day.day, key: key())
        case .serve(let serving):
            guard let person = try await person(serving.email, serving.password) else { return 0 }
            return try await person.serve(serving, on: day.day)
        case .come(let coming):
            guard let person = try await person(coming.email, coming.password) else { return 0 }
            return try await person.keep(coming, on: day.day)
        }
    }

    private func key() -> String { chance(16).map { String($0 | 0x10, radix: 16) }.joined() }

    private func person(_ email: String?, _ password: String?) async throws -> LivePerson? {
        guard let email, let password else { return nil }
        if let known = people[email] { return known }
        // Everybody comes from a place of their own, as they do in life.
        let place = people.count + 1
        let caller = Caller(door, address: "10.20.\(place / 250).\(place % 250)")
        guard try await caller.signIn(email: email, password: password) else { return nil }
        let person = try await LivePerson(caller)
        people[email] = person
        return person
    }

    private static func email(of act: Act) -> String? {
        switch act {
        case .mark(let event): event.email
        case .tell(let telling): telling.email
        case .note(let note): note.email
        case .serve(let serving): serving.email
        case .come(let coming): coming.email
        }
    }

    private static func name(of act: Act) -> String {
        switch act {
        case .mark(let event): "\(event.time) \(event.code) in \(event.slot)"
        case .tell(let telling): "\(telling.time) telling of \(telling.kind)"
        case .note(let note): "\(note.time) note of \(note.pupils.count)"
        case .serve(let serving): "\(SchoolTime.time(of: serving.at)) lunch"
        case .come(let coming): "\(SchoolTime.time(of: coming.at)) \(coming.mark) at a club"
        }
    }
}
