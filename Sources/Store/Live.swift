import Synchronization

/// A small notice that something changed: who it is about, not what it says.
public struct LiveEvent: Hashable, Sendable {
    /// What listeners choose by, such as `pupil:01h…`. Has no line break or tab.
    public var topic: String
    /// A word for the listener, such as an aspect's name. Never content.
    public var note: String

    public init(topic: String, note: String) {
        self.topic = topic
        self.note = note
    }

    /// The note of an event that only says "look again": something on this topic may have been missed.
    public static let again = "again"
}

/// Carries notices from committed writes to the pages that wait for them. A listener who waits costs nothing when
/// something happens on another topic, so that a school's every parent can leave a page open.
public final class Live: Sendable {
    private struct Listeners {
        var topics: [String: [(id: Int, events: AsyncStream<LiveEvent>.Continuation)]] = [:]
        var count = 0
        var newest = 0
    }

    private let listeners = Mutex(Listeners())
    /// On PostgreSQL, starts to listen to the database when the first page listens here.
    private let onListen: @Sendable (Live) -> Void

    init(onListen: @escaping @Sendable (Live) -> Void = { _ in }) { self.onListen = onListen }

    /// How many listen now.
    public var listenerCount: Int { listeners.withLock { $0.count } }

    /// Begins to listen to some topics. Listening ends when the listener is dropped or its task is cancelled.
    /// Whoever falls behind keeps the newest events and loses the oldest.
    public func listen(to topics: Set<String>) -> LiveListener {
        let (stream, events) = AsyncStream.makeStream(of: LiveEvent.self, bufferingPolicy: .bufferingNewest(32))
        let id = add(events, to: topics)
        events.onTermination = { [weak self] _ in self?.remove(id, from: topics) }
        onListen(self)
        return LiveListener(events: stream)
    }

    /// Hands events to those who listen to their topics.
    public func deliver(_ events: [LiveEvent]) {
        guard !events.isEmpty else { return }
        let found = listeners.withLock { all in events.map { ($0, all.topics[$0.topic] ?? []) } }
        for (event, waiting) in found {
            for listener in waiting { listener.events.yield(event) }
        }
    }

    /// Asks every listener to look again on each of its topics: events may have been missed.
    func deliverAgain() {
        deliver(listeners.withLock { $0.topics.keys.map { LiveEvent(topic: $0, note: LiveEvent.again) } })
    }

    private func add(_ events: AsyncStream<LiveEvent>.Continuation, to topics: Set<String>) -> Int {
        listeners.withLock { all in
            all.newest += 1
            all.count += 1
            for topic in topics { all.topics[topic, default: []].append((all.newest, events)) }
            return all.newest
        }
    }

    private func remove(_ id: Int, from topics: Set<String>) {
        listeners.withLock { all in
            all.count -= 1
            for topic in topics {
                all.topics[topic]?.removeAll { $0.id == id }
                if all.topics[topic]?.isEmpty == true { all.topics[topic] = nil }
            }
        }
    }
}

/// One page's ear: the events on its topics, as they come, until it is dropped or its task is cancelled.
public struct LiveListener: AsyncSequence, Sendable {
    let events: AsyncStream<LiveEvent>

    public func makeAsyncIterator() -> AsyncStream<LiveEvent>.Iterator { events.makeAsyncIterator() }
}
