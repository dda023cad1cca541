import People
import Store
import StoreTesting
import Testing

@testable import School

/// Staff find letters home by their titles: those that they may open.
@Suite(.timeLimit(.minutes(15))) struct LetterSearchStories {
    /// What stands in the page's main part for what was typed.
    private func found(_ typed: String, by desk: StaffDesk) async throws -> String {
        let query = typed.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let page = try await desk.get("/search?q=\(query)")
        #expect(page.status == 200)
        return page.text.split(separator: "<main").last.map { String($0) } ?? ""
    }

    @Test(arguments: Engine.all)
    func `a few letters of a title find a letter that was sent, for its writer and for who sees the school`(
        _ engine: Engine
    ) async throws {
        let oak = try await LetterSchool(engine)
        let letter = try await oak.trip()
        for person in ["linden", "park", "stone"] {
            let desk = try await oak.desk(person)
            for typed in ["trip", "harb", "TRIP to", "Hârbour", "hrabour", "tirp harbour"] {
                let page = try await found(typed, by: desk)
                #expect(page.contains("href=\"/letters\(letter)\""), "\(person) \(typed)")
                #expect(page.contains("Letters home"))
            }
            #expect(try await found("trip", by: desk).contains("Mrs Linden"))
            #expect(try await desk.get("/letters\(letter)").status == 200)
        }
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `nobody finds a letter that is not theirs to open, or one that was not sent`(_ engine: Engine) async throws {
        let oak = try await LetterSchool(engine)
        _ = try await oak.trip()
        let linden = try await oak.desk("linden")
        _ = try await oak.write(linden, [("title", "Choir evening"), ("body", "We sing."), oak.oak])
        for person in ["khan", "reed", "finch"] {
            #expect(try await found("trip", by: oak.desk(person)).contains("Nothing found"), "\(person)")
        }
        for person in ["linden", "park"] {
            #expect(try await found("choir", by: oak.desk(person)).contains("Nothing found"), "\(person)")
        }
        let mother = try await oak.desk("ashdown").get("/search?q=trip")
        #expect(mother.status == 404 && !mother.text.contains("harbour"))
        #expect(try await found("", by: linden).contains("the letters that you wrote"))
        #expect(try await found("", by: oak.desk("park")).contains("letters by their titles"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `a letter that is sent is found at once, and taken back it says so`(_ engine: Engine) async throws {
        let oak = try await LetterSchool(engine)
        let park = try await oak.desk("park")
        #expect(try await found("harbour", by: park).contains("Nothing found"))
        let letter = try await oak.trip()
        #expect(try await found("harbour", by: park).contains("Trip to the harbour"))
        let back = [("because", "The bus is too small.")]
        #expect(try await park.post("/letters\(letter)/withdrawal", back).status == 303)
        #expect(try await found("harbour", by: park).contains("Taken back"))
        await oak.close()
    }
}
