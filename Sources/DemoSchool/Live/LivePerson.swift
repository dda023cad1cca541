import Foundation
import People
import School

/// Somebody who is signed in and does on the pages what a person would do there.
struct LivePerson: Sendable {
    private let caller: Caller
    /// The word of this sign-in's forms: asked for once, so that a class is marked as fast as a teacher can.
    private let word: String

    init(_ caller: Caller) async throws {
        self.caller = caller
        word = Caller.csrf(in: try await caller.get("/account").text) ?? ""
    }

    /// Enters a mark: in the grid, or on its own page where there is more to say. Answers the status.
    func mark(_ event: LiveDay.Event, on day: Day, key: String) async throws -> Int {
        let register = "/groups/\(event.group)/days/\(day)/registers/\(event.slot)"
        return event.saysMore
            ? try await markInFull(event, on: "\(register)/pupils/\(event.pupil)")
            : try await press(event, in: register, key: key)
    }

    private func press(_ event: LiveDay.Event, in register: String, key: String) async throws -> Int {
        var fields = [("csrf", word), ("key", key), ("mark", "\(event.pupil):\(event.code)")]
        if let minutes = event.minutesLate { fields.append(("minutes:\(event.pupil)", String(minutes))) }
        return try await caller.post(register, fields, headers: ["x-requested-with": "hometime"]).status
    }

    private func markInFull(_ event: LiveDay.Event, on path: String) async throws -> Int {
        let page = try await caller.get(path).text
        var fields = Self.carried(["csrf", "key", "base"], by: page) + [("code", event.code)]
        fields.append(("arrived", event.arrived?.description ?? ""))
        fields.append(("reason", event.reason ?? ""))
        fields.append(("because", event.because ?? ""))
        return try await caller.post(path, fields).status
    }

    /// Notes praise or a concern on a class page, as its script does. Answers the status.
    func make(_ note: LiveDay.Note, on day: Day, key: String) async throws -> Int {
        let said = [("home", note.home), ("staff", note.remark), ("place", note.place)].compactMap { name, words in
            words.map { (name, $0) }
        }
        let fields =
            [("csrf", word), ("key", key), ("type", note.type)] + note.pupils.map { ("pupil", "\($0)") } + said
        return try await caller.post(
            "/groups/\(note.group)/days/\(day)/notes", fields, headers: ["x-requested-with": "hometime"]
        ).status
    }

    /// Writes a lunch down on the class's page. What the child has is what was chosen. Answers the status.
    func serve(_ serving: LiveDay.Serving, on day: Day) async throws -> Int {
        try await caller.post(
            "/groups/\(serving.group)/days/\(day)/lunch",
            [("csrf", word), ("ate", "\(serving.pupil):\(serving.eaten)")]
        ).status
    }

    /// One press in the register of a club. Answers the status.
    func keep(_ coming: LiveDay.Coming, on day: Day) async throws -> Int {
        try await caller.post(
            "/clubs/\(coming.club)/days/\(day)",
            [("csrf", word), ("pupil", "\(coming.pupil)"), ("base", "\(coming.base)"), ("mark", coming.mark)]
        ).status
    }

    func tell(_ telling: LiveDay.Telling) async throws -> Int {
        let path = "/children/\(telling.pupil)/absences"
        let page = try await caller.get("\(path)/new").text
        let part = ["AM": "morning", "PM": "afternoon"][telling.slots] ?? "day"
        let until = telling.until == telling.from ? "" : telling.until.description
        let typed = [
            ("kind", telling.kind), ("from", telling.from.description), ("until", until), ("part", part),
            ("words", telling.words),
        ]
        return try await caller.post(path, Self.carried(["csrf", "id"], by: page) + typed).status
    }

    /// What the hidden fields of a page hold. The bar's own forms come first and bear the word too: the last one counts.
    private static func carried(_ names: [String], by page: String) -> [(String, String)] {
        names.compactMap { name in
            let start = page.range(of: "name=\"\(name)\" value=\"", options: .backwards)
            return start.map { (name, String(page[$0.upperBound...].prefix { $0 != "\"" })) }
        }
    }
}

extension LiveDay.Event {
    /// A reason, a correction, or an arrival after the register closed.
    fileprivate var saysMore: Bool { reason != nil || because != nil || code == "U" }
}
