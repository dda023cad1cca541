import People
import Store
import StoreTesting
import Testing

@testable import School

/// Oak class in which something has happened among three: it happened to Amelia, Ben took part, Chloe saw it.
final class IncidentSchool: Sendable {
    let oak: BehaviourSchool
    var school: RegisterSchool { oak.school }
    var amelia: ID<Pupil> { school.amelia }
    var ben: ID<Pupil> { school.ben }
    var chloe: ID<Pupil> { school.pupils[2] }

    init(_ engine: Engine, at time: String = "14:30") async throws {
        oak = try await BehaviourSchool(engine, at: time)
    }

    /// Words that stand in one field each.
    static let tale = "zqtale Ben pushed Amelia off the bench; Chloe was beside them."
    static let ameliaWords = "zqamelia Your child was pushed and has a graze on one knee."
    static let benWords = "zqben Your child pushed somebody, and said sorry."
    static let chloeWords = "zqchloe Your child was upset, and felt better after lunch."

    func form(
        _ parts: [(pupil: ID<Pupil>, role: String, home: String)], type: String = "Unkind words",
        id: String? = nil, telling: String = "", words: String = IncidentSchool.tale
    ) async throws -> [(String, String)] {
        let type = try await oak.type(type)
        let fields = [
            ("id", id ?? school.world.newID(Incident.self).description), ("words", words),
            ("day", RegisterSchool.today.description), ("time", "12:20"), ("place", "Playground"),
        ]
        return fields
            + parts.flatMap { part in
                [
                    ("pupil", part.pupil.description), ("role-\(part.pupil)", part.role),
                    ("home-\(part.pupil)", part.home), ("tell-\(part.pupil)", telling),
                    ("type-\(part.pupil)", part.role == "took part" ? type : ""), ("did-\(part.pupil)", "looked after"),
                ]
            }
    }

    /// All three, as it was.
    func three(id: String? = nil) async throws -> [(String, String)] {
        try await form(
            [
                (amelia, "target", Self.ameliaWords), (ben, "took part", Self.benWords),
                (chloe, "witness", Self.chloeWords),
            ], id: id)
    }

    func write(_ desk: StaffDesk, _ form: [(String, String)]) async throws -> Caller.Reply {
        try await desk.post("\(oak.path)/incidents", form)
    }

    /// Where a pupil's part is, for staff.
    func part(_ pupil: ID<Pupil>) async throws -> String {
        let found = try await school.store.look { records in
            try records.first("SELECT part FROM incident_pupil WHERE pupil = \(pupil)") {
                try $0.id(0, of: IncidentPart.self).description
            }
        }
        return "/pupils/\(pupil)/incidents/\(try #require(found))"
    }

    /// Everything that a family reads of a child.
    func pages(_ family: StaffDesk, _ child: ID<Pupil>) async throws -> [String] {
        var pages: [String] = []
        for path in ["/children", oak.home(child), oak.home(child, "behaviour")] {
            pages.append(try await family.get(path).text)
        }
        return pages
    }

    func count(_ table: SQL) async throws -> Int {
        try await school.store.look { try $0.first("SELECT count(*) FROM \(table)") { try $0.int(0) } ?? 0 }
    }
}

/// The words of a page, without its tags and whatever differs from one sign-in to the next.
func plainText(_ page: String) -> String {
    var text = ""
    var isTag = false
    for letter in page {
        if letter == "<" { isTag = true }
        if !isTag { text.append(letter) }
        if letter == ">" { (isTag, text) = (false, text + " ") }
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
