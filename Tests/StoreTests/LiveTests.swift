import Store
import StoreTesting
import Testing

/// Pages hear of what was committed, on their own topics, and of nothing else.
@Suite struct LiveTests {
    @Test(arguments: Engine.all)
    func `an event is heard after its write, and never when the write is undone`(_ engine: Engine) async throws {
        let store = try await freshStore(engine, migrations: Small.migrations)
        let listener = store.live.listen(to: ["pupil:1"])
        let heard = Task { () -> [String] in
            var notes: [String] = []
            for await event in listener {
                notes.append(event.note)
                if event.note == "last" { break }
            }
            return notes
        }
        try await store.write { records in
            try records.setCounter("a", 1)
            try records.announce(LiveEvent(topic: "pupil:1", note: "first"))
            try records.announce(LiveEvent(topic: "pupil:2", note: "not mine"))
        }
        await #expect(throws: Stop()) {
            try await store.write { records in
                try records.announce(LiveEvent(topic: "pupil:1", note: "undone"))
                throw Stop()
            }
        }
        await #expect(throws: StoreError.self) {
            try await store.write { try $0.announce(LiveEvent(topic: "pupil:1", note: "two\nlines")) }
        }
        try await store.write { try $0.announce(LiveEvent(topic: "pupil:1", note: "last")) }
        #expect(await heard.value == ["first", "last"])
        await store.close()
    }

    @Test(arguments: Engine.all)
    func `whoever hears an event finds what it is about`(_ engine: Engine) async throws {
        let store = try await freshStore(engine, migrations: Small.migrations)
        let listener = store.live.listen(to: ["a"])
        async let found = { () -> Int? in
            for await event in listener where event.note == "counted" {
                return try await store.read { try $0.counter("a") }
            }
            return nil
        }()
        try await store.write { records in
            try records.announce(LiveEvent(topic: "a", note: "counted"))
            try records.setCounter("a", 1)
        }
        #expect(try await found == 1)
        await store.close()
    }

    @Test func `a listener who leaves is forgotten`() async throws {
        let live = try await freshStore(.sqlite).live
        let gone = Task { for await _ in live.listen(to: ["a", "b"]) {} }
        var kept: LiveListener? = live.listen(to: ["a"])
        while live.listenerCount < 2 { await Task.yield() }
        gone.cancel()
        await gone.value
        #expect(live.listenerCount == 1)
        live.deliver([LiveEvent(topic: "a", note: "x")])
        var events = kept?.makeAsyncIterator()
        #expect(await events?.next()?.note == "x")
        (kept, events) = (nil, nil)
        #expect(live.listenerCount == 0)
    }

    @Test func `whoever falls behind keeps the newest`() async throws {
        let live = try await freshStore(.sqlite).live
        let listener = live.listen(to: ["a"])
        live.deliver((1...1000).map { LiveEvent(topic: "a", note: "\($0)") })
        var notes: [String] = []
        for await event in listener {
            notes.append(event.note)
            if event.note == "1000" { break }
        }
        #expect(notes.count < 100)
        #expect(notes.last == "1000")
    }
}
