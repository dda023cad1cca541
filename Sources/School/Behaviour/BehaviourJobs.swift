import People
import Store

/// What is done later about notes.
enum BehaviourJobs {
    /// A note's time to be shown has come: the family's open pages hear of it.
    static let show = JobKind(name: "behaviour.shown") { about, records, now in
        guard let due = NoteToShow(about), try records.show(due, at: now) else { return }
        try records.announce(LiveEvent(topic: "pupil:\(due.pupil)", note: Behaviour.name))
    }

    /// Somebody who has no part in a family's news has changed what it can read of a note: a pupil has given their side, or
    /// somebody at lunchtime has noted something. The family hears of it on the school's behalf.
    static let tell = JobKind(name: "behaviour.told") { about, records, now in
        guard let due = NoteToShow(about) else { return }
        try records.tell(due, at: now)
        try records.announce(LiveEvent(topic: "pupil:\(due.pupil)", note: Behaviour.name))
    }
}

extension Visit {
    /// Leaves it to the works to tell a family, now, of a note that has changed.
    func leaveNews(of note: ID<BehaviourEntry>, about child: Seen<Behaviour>) throws {
        let due = NoteToShow(school: child.school, pupil: child.pupil, note: note)
        try records.leave(Job(id: world.newID(), kind: BehaviourJobs.tell.name, about: due.about, due: now))
    }
}
