import Pages
import People

/// For whom somebody writes into the diary of one school where they work: the office and the head for everybody, teachers
/// for their groups.
struct DiaryReach: Sendable {
    let post: Staff
    let choices: [AudienceChoice]

    static func mayKeep(_ post: Staff) -> Bool {
        Diary.wholeSchool.contains(post.role) || (Diary.ownGroups.contains(post.role) && post.role == .teacher)
    }

    func name(of audience: Audience) -> String? { choices.first { $0.audience == audience }?.name }
}

/// Somebody's reach in every school where they write into the diary.
struct DiaryReaches: Sendable {
    let all: [DiaryReach]

    /// What a form may choose: the place of the school among theirs, and the audience there.
    func choices(_ words: Words) -> [Choice] {
        all.enumerated().flatMap { place, reach in
            reach.choices.map { Choice("\(place):\($0.audience)", words.says($0.audience, name: $0.name)) }
        }
    }

    /// The chosen one; nil for what was not theirs to choose.
    func chosen(_ text: String?) -> (reach: DiaryReach, audience: Audience)? {
        let parts = (text ?? "").split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, let place = Int(parts[0]), all.indices.contains(place),
            let choice = all[place].choices.first(where: { $0.audience.description == parts[1] })
        else { return nil }
        return (all[place], choice.audience)
    }
}

/// An event that somebody may keep, and as whom.
struct KeptEvent: Sendable {
    let event: DiaryEvent
    let post: Staff
    /// Of the group or the pupil.
    let name: String?

    var path: String { "/diary/\(event.id)" }
}

extension Visit {
    /// Everything that this person may write for; nobody's page without one.
    func diaryReaches() throws -> DiaryReaches {
        let posts = try signedIn.posts.filter(DiaryReach.mayKeep)
        guard !posts.isEmpty else { throw Refusal.notFound }
        return DiaryReaches(
            all: try posts.map { post in
                DiaryReach(
                    post: post,
                    choices: try Access.audiences(for: post, seeing: Diary.self, today: today, in: records))
            })
    }

    /// The event of the path, if it is this person's to keep. Somebody else's is not there.
    func keptEvent() throws -> KeptEvent {
        let id: ID<DiaryEvent> = try self.id("event")
        for reach in try diaryReaches().all {
            guard let event = try records.diaryEvent(id, for: reach.post) else { continue }
            if case .pupil(let pupil) = event.audience {
                let child = try Access.pupil(pupil, for: signedIn, seeing: Diary.self, in: records)
                note(child.school, child.pupil, Diary.name)
                return KeptEvent(event: event, post: reach.post, name: child.name.full)
            }
            guard reach.choices.contains(where: { $0.audience == event.audience }) else { break }
            return KeptEvent(event: event, post: reach.post, name: reach.name(of: event.audience))
        }
        throw Refusal.notFound
    }

    func hand(of post: Staff) -> DiaryHand { DiaryHand(staff: post.id, name: post.name, at: now) }
}
