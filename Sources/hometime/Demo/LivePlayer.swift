import DemoSchool
import Foundation
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
        let path = "/groups/\(event.group)/days/\(day.day)/registers/\(event.slot)"
        let page = try await caller.get(path)
        guard let csrf = Caller.csrf(in: page.text) else { return }
        var fields = [("csrf", csrf), ("mark", "\(event.pupil):\(event.code)")]
        if let base = Self.value(of: "base:\(event.pupil)", in: page.text) {
            fields.append(("base:\(event.pupil)", base))
        }
        if let minutes = event.minutesLate { fields.append(("minutes:\(event.pupil)", String(minutes))) }
        if let because = event.because { fields.append(("because:\(event.pupil)", because)) }
        _ = try await caller.post(path, fields)
    }

    /// What a hidden field of a page holds.
    private static func value(of field: String, in page: String) -> String? {
        guard let start = page.range(of: "name=\"\(field)\" value=\"") else { return nil }
        return String(page[start.upperBound...].prefix { $0 != "\"" })
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
