import CLibPQ
import Dispatch
import Foundation
import Logging
import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// Waits, on a thread and a connection of its own, for what committed writes announced on this server or another.
///
/// Starts when the first page listens. Whenever it begins to hear, at first or after the connection broke, every page
/// is asked to look again: what was announced before was missed.
final class PostgresListener: Sendable {
    private let conninfo: String
    private let started = Atomic(false)
    private let stopped = Atomic(false)
    private let running = DispatchGroup()
    /// A pipe on which `stop` wakes the thread.
    private let bell: (hear: CInt, ring: CInt)
    private let logger = Logger(label: "hometime.store")

    init(_ conninfo: String) {
        self.conninfo = conninfo
        var ends: [CInt] = [-1, -1]
        _ = pipe(&ends)
        bell = (ends[0], ends[1])
    }

    deinit {
        _ = Foundation.close(bell.hear)
        _ = Foundation.close(bell.ring)
    }

    func start(_ live: Live) {
        guard !started.exchange(true, ordering: .relaxed) else { return }
        running.enter()
        Thread.detachNewThread {
            self.listen(live)
            self.running.leave()
        }
    }

    func stop() {
        stopped.store(true, ordering: .relaxed)
        var word: UInt8 = 0
        _ = write(bell.ring, &word, 1)
    }

    func close() async {
        stop()
        await withCheckedContinuation { caller in running.notify(queue: .global()) { caller.resume() } }
    }

    private func listen(_ live: Live) {
        while !stopped.load(ordering: .relaxed) {
            let handle = connect(conninfo)
            let answer = PostgresResult(PQexec(handle, "LISTEN hometime"))
            if PQresultStatus(answer.handle) == PGRES_COMMAND_OK {
                live.deliverAgain()
                hear(handle, live)
            }
            PQfinish(handle)
            guard !stopped.load(ordering: .relaxed) else { return }
            logger.warning("live events: the connection to the database broke; trying again")
            _ = wait(for: nil, milliseconds: 1000)
        }
    }

    /// Returns when the connection breaks or the store is closed.
    private func hear(_ handle: OpaquePointer?, _ live: Live) {
        repeat {
            guard PQconsumeInput(handle) == 1 else { return }
            var events: [LiveEvent] = []
            while let note = PQnotifies(handle) {
                events.append(LiveEvent(payload: String(cString: note.pointee.extra)))
                PQfreemem(note)
            }
            live.deliver(events)
        } while wait(for: PQsocket(handle), milliseconds: -1)
    }

    /// Waits for something to read; answers false when the store is closed.
    private func wait(for socket: CInt?, milliseconds: CInt) -> Bool {
        var waiting = [pollfd(fd: bell.hear, events: Int16(POLLIN), revents: 0)]
        if let socket { waiting.append(pollfd(fd: socket, events: Int16(POLLIN), revents: 0)) }
        poll(&waiting, nfds_t(waiting.count), milliseconds)
        return waiting[0].revents == 0
    }
}

extension LiveEvent {
    /// From what was sent: topic, tab, note.
    init(payload: String) {
        let parts = payload.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(topic: String(parts[0]), note: parts.count > 1 ? String(parts[1]) : "")
    }

    var payload: String { "\(topic)\t\(note)" }
}
