import Dispatch
import Logging
import People
import Store

/// Does the work that was left for later, one piece after the other, each in a transaction of its own.
struct Worker: Sendable {
    let world: World
    var kinds = Jobs.all

    /// Does everything that is due by now. Says how many pieces were done.
    @discardableResult
    func runDue() async throws -> Int {
        var done = 0
        while let job = try await next() {
            if try await run(job) { done += 1 }
        }
        return done
    }

    private func next() async throws -> Job? {
        let now = world.now()
        return try await world.store.read { records in
            try Wall.works(in: records)
            return try records.nextJob(at: now)
        }
    }

    /// Work that fails waits for its next try and holds up nothing else.
    private func run(_ job: Job) async throws -> Bool {
        do {
            try await finish(job)
            return true
        } catch {
            world.log.error("work failed", metadata: ["kind": "\(job.kind)", "attempts": "\(job.attempts + 1)"])
            try await postpone(job)
            return false
        }
    }

    private func finish(_ job: Job) async throws {
        let now = world.now()
        guard let kind = kinds.first(where: { $0.name == job.kind }) else { throw UnknownWork() }
        let keep = try await made(job, kind)
        try await world.store.write { records in
            try Wall.works(in: records)
            // Another server may have been quicker.
            guard try records.done(job) else { return }
            try keep(records, now)
        }
    }

    /// What is to be written, with all that is slow behind us.
    private func made(_ job: Job, _ kind: JobKind) async throws -> JobKind.Keeping {
        switch kind.work {
        case .atOnce(let run): return { records, now in try run(job.about, records, now) }
        case .made(let reading):
            let make = try await world.store.read { records in
                try Wall.works(in: records)
                return try reading(job.about, records)
            }
            return try await Worker.aside(make)
        }
    }

    /// Work of the processor alone, on a thread that serves no page.
    private static func aside<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { waiting in
            DispatchQueue.global(qos: .utility).async { waiting.resume(with: Result { try work() }) }
        }
    }

    private func postpone(_ job: Job) async throws {
        let due = world.now() + Jobs.pause(after: job.attempts)
        try await world.store.write { records in
            try Wall.works(in: records)
            try records.postpone(job, until: due)
        }
    }
}

/// Work of a kind that this program does not know, such as a newer one has left.
private struct UnknownWork: Error {}
