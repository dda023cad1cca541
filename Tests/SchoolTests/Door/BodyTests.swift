import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization
import Testing

@testable import School

/// How much somebody may send, and who is asked first.
@Suite struct BodyTests {
    /// A body in pieces, without saying its length before, that counts how many pieces were taken.
    private func pieces(_ count: Int, of size: Int, taken: Counter) -> RequestBody {
        let stream = AsyncStream<ByteBuffer>(unfolding: {
            taken.up() <= count ? ByteBuffer(repeating: 65, count: size) : nil
        })
        return RequestBody(asyncSequence: stream)
    }

    private final class Counter: Sendable {
        private let number = Mutex(0)
        var value: Int { number.withLock(\.self) }
        @discardableResult func up() -> Int {
            number.withLock { number in
                number += 1
                return number
            }
        }
    }

    @Test func `a body of its route's size is taken, a longer one is not, said or unsaid`() async throws {
        let kit = try await DoorKit()
        let bea = try await Wire(door: kit.door).signedIn(as: kit.bea)
        let form = ["content-type": "application/x-www-form-urlencoded"]
        let fields = Array("csrf=\(bea.word)&x=".utf8)
        let full = fields + [UInt8](repeating: 65, count: 64 * 1024 - fields.count)
        #expect(try await bea.send("POST", "/probe/act", form, full).status == 303)
        #expect(try await bea.send("POST", "/probe/act", form, full + [65]).status == 413)
        let lied = form.merging(["content-length": "10"]) { $1 }
        #expect(try await bea.send("POST", "/probe/act", lied, full + [65]).status == 413)
        let said = Counter()
        let tooLong = bea.request(
            "POST", "/probe/act", ["content-length": "9999999"], pieces(1, of: 1, taken: said))
        #expect(try await bea.send(tooLong).status == 413)
        #expect(said.value == 0)
        let unsaid = Counter()
        let endless = bea.request("POST", "/probe/act", [:], pieces(.max, of: 8192, taken: unsaid))
        #expect(try await bea.send(endless).status == 413)
        #expect(unsaid.value < 12)
    }

    @Test func `a route for files takes more, and only from somebody signed in`() async throws {
        let kit = try await DoorKit()
        let bea = try await Wire(door: kit.door).signedIn(as: kit.bea)
        // Without its word the act is refused, but the file has been taken in.
        let taken = Counter()
        let file = bea.request("POST", "/probe/files", [:], pieces(20, of: 8192, taken: taken))
        #expect(try await bea.send(file).status == 400)
        #expect(taken.value == 21)
        var stranger = Wire(door: kit.door)
        for cookie in [nil, Secret.text([UInt8](repeating: 7, count: 32))] {
            stranger.cookies[Cookies.signIn] = cookie
            let untaken = Counter()
            let refused = stranger.request("POST", "/probe/files", [:], pieces(20, of: 8192, taken: untaken))
            #expect(try await stranger.send(refused).status == 401)
            #expect(untaken.value == 0)
        }
    }

    @Test func `the sign-in form takes eight kibibytes`() async throws {
        let browser = Wire(door: try await DoorKit().door)
        let reply = try await browser.post("/sign-in", ["email": String(repeating: "a", count: 9000)])
        #expect(reply.status == 413)
    }
}
