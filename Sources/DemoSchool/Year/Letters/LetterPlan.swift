import People

/// A letter that the demonstration's staff have sent home.
struct LetterPlan: Sendable {
    let id: ID<LetterPlan>
    let number: Int
    let author: ID<Staff>
    let meant: Audience
    var title: String
    var body: String
    let at: Instant
    /// On roll and meant by it when it was sent, in the order of their numbers.
    let pupils: [ID<Pupil>]
    var question: String?
    var takesWords = false
    var by: Day?
    /// Why it was taken back, three hours later.
    var because: String?
    var replies: [LetterReplyPlan] = []

    var choices: [String] { question == nil ? [] : ["Yes", "No"] }
}

/// What one of the cast answered.
struct LetterReplyPlan: Sendable {
    let id: ID<LetterReplyPlan>
    let pupil: ID<Pupil>
    let adult: ID<Adult>
    let choice: String
    var words: String?
    let at: Instant
}

/// Which letters a school has sent, in its own words.
struct LetterBook {
    let school: SchoolPlan
    let today: Day
    let seed: UInt64

    var letters: [LetterPlan] {
        let sketches = LetterSketch.all[school.shape.slug] ?? []
        return sketches.enumerated().compactMap { plan($1, $0 + 1) }
    }

    private var days: [Day] { school.terms.calendar.schoolDays(in: today - 60...today) }

    private func plan(_ sketch: LetterSketch, _ place: Int) -> LetterPlan? {
        let number = school.number * 100 + place
        guard let author = school.staff(sketch.by), days.count > sketch.daysAgo, let meant = audience(sketch) else {
            return nil
        }
        let day = days[days.count - 1 - sketch.daysAgo]
        let pupils = school.pupils.filter { isMeant($0, meant, on: day) }.map(\.id)
        guard !pupils.isEmpty else { return nil }
        var plan = LetterPlan(
            id: DemoIDs(seed: seed).letter(number), number: number, author: author.id, meant: meant,
            title: sketch.title, body: sketch.body, at: SchoolDay(day).at(10 * 60 + place), pupils: pupils)
        (plan.question, plan.takesWords, plan.because) = (sketch.question, sketch.question != nil, sketch.because)
        if sketch.question != nil { plan.by = today + 6 }
        plan.replies = sketch.replies.compactMap { reply($0, to: plan, on: day) }
        return plan
    }

    private func audience(_ sketch: LetterSketch) -> Audience? {
        if let year = sketch.year { return .year(String(year)) }
        guard let name = sketch.group else { return .school }
        return school.groups.last { $0.name == name }.map { .group($0.id) }
    }

    private func isMeant(_ pupil: PupilPlan, _ meant: Audience, on day: Day) -> Bool {
        guard pupil.joined <= day, pupil.leftOn.map({ $0 >= day }) ?? true else { return false }
        switch meant {
        case .school: return true
        case .year(let year): return String(pupil.year) == year
        case .group(let group): return pupil.stay(on: day)?.group == group
        case .pupil(let id): return pupil.id == id
        }
    }

    private func reply(_ sketch: LetterSketch.Reply, to plan: LetterPlan, on day: Day) -> LetterReplyPlan? {
        guard let adult = school.adults.first(where: { $0.handle == sketch.by })?.id else { return nil }
        let mine = Set(school.links.filter { $0.adult == adult }.map(\.pupil))
        guard let pupil = plan.pupils.first(where: { mine.contains($0) }) else { return nil }
        return LetterReplyPlan(
            id: DemoIDs(seed: seed).letterReply(plan.number), pupil: pupil, adult: adult, choice: sketch.choice,
            words: sketch.words, at: SchoolDay(day).at(17 * 60 + 20))
    }
}
