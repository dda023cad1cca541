import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

@Suite(.timeLimit(.minutes(15))) struct WhiteboardStories {
    /// Opens the board as the class page does, and says where it is.
    private func open(_ oak: BehaviourSchool, _ desk: StaffDesk) async throws -> String {
        let reply = try await desk.post("\(oak.path)/board", [])
        #expect(reply.status == 303)
        return try #require(reply.header("location"))
    }

    private func part(_ name: String, of board: String) -> String {
        board.replacing("/board?", with: "/board/\(name)?")
    }

    @Test(arguments: Engine.all)
    func `a press on the class page comes up on the board, and a concern never does`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let linden = try await oak.school.browser("linden")
        #expect(try await linden.get("\(oak.path)/class").text.contains("Open the whiteboard"))
        let board = try await open(oak, linden)
        let empty = try await linden.get(part("fragment", of: board)).text
        #expect(empty.contains("What goes well today comes up here."))
        _ = try await oak.note(linden, "Talking", [oak.ben], [("home", "A word about it.")])
        #expect(try await linden.get(part("fragment", of: board)).text == empty)
        var events = try #require(try await linden.caller.listen(part("live", of: board))).makeAsyncIterator()
        let before = await events.next()
        _ = try await oak.note(linden, "Kindness", [oak.amelia], [("home", "Shared her crayons.")])
        #expect(await events.next() != before)
        for page in [part("fragment", of: board), board] {
            let text = try await linden.get(page).text
            #expect(text.contains("<li class=\"fresh\">"))
            #expect(text.contains("<bdi>Amelia</bdi>"))
            #expect(text.contains("Was kind to somebody"))
            for hidden in ["Ben", "Talking", "crayons", "Ashdown", "Linden", "<a ", "point", "+2"] {
                #expect(!text.contains(hidden), "\(hidden)")
            }
        }
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `each pupil stands there once, the newest first, and what was taken back not at all`(_ engine: Engine)
        async throws
    {
        let oak = try await BehaviourSchool(engine)
        let (linden, key) = (try await oak.school.browser("linden"), StaffDesk.newKey())
        let board = try await open(oak, linden)
        for (type, pupil) in [("Effort", oak.amelia), ("Helping", oak.ben), ("Explaining", oak.amelia)] {
            oak.school.clock.move(by: .seconds(20))
            _ = try await oak.note(linden, type, [pupil])
        }
        oak.school.clock.move(by: .seconds(20))
        _ = try await oak.note(linden, "Great work", [oak.school.pupils[2]], key: key)
        _ = try await oak.takeBack(linden, key)
        let text = try await linden.get(part("fragment", of: board)).text
        let names = text.components(separatedBy: "<bdi>").dropFirst().map { $0.prefix { $0 != "<" } }
        #expect(names == ["Amelia", "Ben"])
        #expect(text.contains("Explained an idea well"))
        #expect(!text.contains("Tried hard"))
        #expect(text.components(separatedBy: "class=\"fresh\"").count == 2)
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `a board at which nothing happens closes, and only a press opens it again`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let linden = try await oak.school.browser("linden")
        let board = try await open(oak, linden)
        #expect(try await linden.get(board).header("refresh") == "901")
        oak.school.clock.move(by: .seconds(14 * 60))
        _ = try await oak.note(linden, "Kindness", [oak.amelia])
        oak.school.clock.move(by: .seconds(14 * 60))
        #expect(try await linden.get(board).header("refresh") == "61")
        oak.school.clock.move(by: .seconds(61))
        let over = try await linden.get(board)
        #expect(over.status == 303)
        #expect(over.header("location") == "/board/over")
        _ = try await oak.note(linden, "Kindness", [oak.amelia])
        #expect(try await linden.get(board).status == 303)
        for name in ["fragment", "live"] { #expect(try await linden.get(part(name, of: board)).status == 404) }
        let closed = try await linden.get("/board/over").text
        #expect(closed.contains("The board has closed"))
        #expect(!closed.contains("<a "))
        #expect(try await linden.get(try await open(oak, linden)).text.contains("Amelia"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `nobody but the staff of the class opens it, on no other day, and not with a made up hour`(_ engine: Engine)
        async throws
    {
        let oak = try await BehaviourSchool(engine)
        let linden = try await oak.school.browser("linden")
        let board = try await open(oak, linden)
        for person in ["reed", "finch", "ashdown"] {
            let desk = try await oak.school.browser(person)
            for page in [board, part("fragment", of: board), part("live", of: board)] {
                #expect(try await desk.get(page).status == 404)
            }
            #expect(try await desk.post("\(oak.path)/board", []).status == 404)
        }
        let (bare, yesterday) = ("\(oak.path)/board", oak.path.replacing("2026-11-20", with: "2026-11-19"))
        #expect(try await linden.get(bare).status == 303)
        #expect(try await linden.get("\(bare)?since=9999999999999").status == 303)
        #expect(try await linden.get(board.replacing(oak.path, with: yesterday)).status == 404)
        #expect(try await linden.post("\(yesterday)/board", []).status == 404)
        await oak.school.store.close()
    }
}

@Suite struct WhiteboardRuleTests {
    private let start = Instant(milliseconds: 1_000_000)

    @Test func `new praise keeps an open board open, and opens no closed one`() {
        let minutes = { (number: Int) in self.start + .seconds(60 * number) }
        #expect(BoardTime.closes(opened: start, praise: []) == minutes(15))
        #expect(BoardTime.closes(opened: start, praise: [minutes(-5)]) == minutes(15))
        #expect(BoardTime.closes(opened: start, praise: [minutes(20), minutes(14)]) == minutes(35))
        #expect(BoardTime.closes(opened: start, praise: [minutes(16)]) == minutes(15))
        #expect(BoardTime.closes(opened: start, praise: [minutes(15)]) == minutes(15))
    }

    @Test func `those who share a first name are told apart by as little as does`() {
        let pupils = [("Amelia", "Ashdown"), ("Amelia", "Birch"), ("Amelia", "Brown"), ("Ben", "Brown")]
        let names = BoardNames.names(of: pupils.map { PupilName(given: $0.0, family: $0.1) })
        #expect(names == ["Amelia A.", "Amelia Birch", "Amelia Brown", "Ben"])
    }
}
