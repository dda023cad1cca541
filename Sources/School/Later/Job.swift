import People
import Store

/// Something to be done at a moment to come, written in the transaction of its cause so that it is never lost. It is done
/// at least once, so doing it twice must change nothing.
struct Job: Sendable {
    let id: ID<Job>
    /// Which of `Jobs.all` does it.
    var kind: String
    /// What it is about, in a word that its kind reads. Never what somebody typed.
    var about: String
    var due: Instant
    /// How often it was tried in vain.
    var attempts = 0
}

/// One kind of work that is done later. It runs on the school's behalf, in a transaction of its own.
struct JobKind: Sendable {
    /// What is written in the transaction that takes the work off the list.
    typealias Keeping = @Sendable (Records, Instant) throws -> Void
    /// Reads what slow work needs and gives back that work: plain values alone, done outside any transaction.
    typealias Reading = @Sendable (_ about: String, _ records: Records) throws -> @Sendable () throws -> Keeping

    let name: String
    let work: Work

    /// How the work is done.
    enum Work: Sendable {
        case atOnce(@Sendable (_ about: String, _ records: Records, _ now: Instant) throws -> Void)
        /// Slow work that would hold up everybody who writes: read, made on a thread of its own, and only then kept.
        case made(Reading)
    }

    init(name: String, run: @escaping @Sendable (_ about: String, _ records: Records, _ now: Instant) throws -> Void) {
        (self.name, work) = (name, .atOnce(run))
    }

    init(name: String, reading: @escaping Reading) { (self.name, work) = (name, .made(reading)) }
}

/// Every kind of work that is done later. A feature adds its own here.
enum Jobs {
    static let all: [JobKind] =
        [BehaviourJobs.show, BehaviourJobs.tell, HouseJobs.count] + DetentionJobs.all
        + [ClubJobs.tidy]
        + [MealJobs.served]
        + [LetterPaperJobs.print]

    /// How long to wait after so many tries in vain: a minute, two, four, up to a day.
    static func pause(after attempts: Int) -> Duration { .seconds(min(60 << min(attempts, 11), 86_400)) }
}
