import People
import Store

extension Records {
    /// Leaves work for later.
    func leave(_ job: Job) throws {
        try run("INSERT INTO job (id, kind, about, due) VALUES (\(job.id), \(job.kind), \(job.about), \(job.due))")
    }

    /// The work that has been due longest, and has been tried no more than others.
    func nextJob(at now: Instant) throws -> Job? {
        try first(
            "SELECT id, kind, about, due, attempts FROM job WHERE due <= \(now) ORDER BY due, id LIMIT 1"
        ) { row in
            Job(
                id: try row.id(0), kind: try row.text(1), about: try row.text(2), due: try row.instant(3),
                attempts: try row.int(4))
        }
    }

    /// Takes work off the list, in the transaction that does it. Says whether it stood there still.
    func done(_ job: Job) throws -> Bool { try run("DELETE FROM job WHERE id = \(job.id)") == 1 }

    /// Work that failed is tried again later, however often.
    func postpone(_ job: Job, until due: Instant) throws {
        try run("UPDATE job SET due = \(due), attempts = attempts + 1 WHERE id = \(job.id)")
    }
}
