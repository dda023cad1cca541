import People
import Store

/// What is done later about notes.
enum BehaviourJobs {
    /// A note's time to be shown has come: the family's open pages hear of it.
    static let show = JobKind(name: "behaviour.shown") { about, records, now in
        guard let due = NoteToShow(about), try records.show(due, at: now) else { return }
        try records.announce(LiveEvent(topic: "pupil:\(due.pupil)", note: Behaviour.name))
    }
}
